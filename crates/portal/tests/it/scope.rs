//! A link opens its subject and nothing else.

use kernel::RowScope;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{modules, sell, share, tea};

engines!(
    b11_nothing_beyond_the_links_scope_opens,
    b11_what_is_no_link_opens_nothing,
    nobody_shares_what_they_may_not_see,
    a_merged_customers_link_to_the_account_ends,
);

async fn b11_nothing_beyond_the_links_scope_opens(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let ours = house.customer("Duka la Amani", json!({})).await;
    let theirs = house.customer("Soko Huru", json!({})).await;
    let (one, other) = (sell(&house, ours, tea).await, sell(&house, ours, tea).await);
    let foreign = sell(&house, theirs, tea).await;
    let (_, of_invoice) = share(&house, "invoice", &one.invoice["id"]).await;
    let (_, of_order) = share(&house, "order", &one.order["id"]).await;
    let (_, of_account) = share(&house, "customer", &json!(ours)).await;
    let draft = json!({
        "customer_id": ours, "lines": [{ "description": "x", "quantity": "1", "unit_price": "1" }],
    });
    let draft = house.boss().post("/billing/invoices", draft).await;
    let document = |kind: &str, id: &Value| format!("/portal/view/documents/{kind}/{}", id.as_str().unwrap());
    let closed = [
        (&of_invoice, document("invoice", &other.invoice["id"])),
        (&of_invoice, document("order", &one.order["id"])),
        (&of_invoice, document("order", &one.invoice["id"])),
        (&of_invoice, document("customer", &json!(ours))),
        (&of_invoice, "/portal/view/statement".to_owned()),
        (&of_invoice, "/portal/view/statement/pdf".to_owned()),
        (&of_order, document("invoice", &one.invoice["id"])),
        (&of_order, document("order", &other.order["id"])),
        (&of_order, "/portal/view/statement".to_owned()),
        (&of_account, document("invoice", &foreign.invoice["id"])),
        (&of_account, document("order", &foreign.order["id"])),
        (&of_account, document("invoice", &draft["id"])),
        (&of_account, document("customer", &json!(ours))),
        (&of_account, document("mail", &one.invoice["id"])),
        (&of_account, "/portal/view/documents/invoice/nonsense".to_owned()),
        (&of_account, "/portal/view/pdf".to_owned()),
    ];
    for (token, path) in &closed {
        let refused = house.visitor().showing(token).refused(Method::Get, path, Value::Null).await;
        assert_eq!((refused.code, refused.status()), ("portal.not_found", 404), "{path}");
        if path.contains("/documents/") {
            let path = format!("{path}/pdf");
            let refused = house.visitor().showing(token).refused(Method::Get, &path, Value::Null).await;
            assert_eq!(refused.status(), 404, "{path}");
        }
    }
    let own = house.visitor().showing(&of_invoice).get(&document("invoice", &one.invoice["id"])).await;
    assert_eq!(own["number"], one.invoice["number"], "its own document opens by its path as well");
}

async fn b11_what_is_no_link_opens_nothing(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let sold = sell(&house, customer, tea).await;
    let (_, token) = share(&house, "invoice", &sold.invoice["id"]).await;
    let (_, other) = share(&house, "invoice", &sold.invoice["id"]).await;
    let none = house.visitor().refused(Method::Get, "/portal/view", Value::Null).await;
    assert_eq!((none.code, none.status()), ("portal.link_required", 401));
    let boss = house.boss().refused(Method::Get, "/portal/view", Value::Null).await;
    assert_eq!(boss.code, "portal.link_required", "who is signed in needs one as well");
    let crossed = format!("{}{}", &token[..42], &other[42..]);
    let longer = format!("{token}x");
    for bad in ["x", "kontor_p_", &token[..token.len() - 1], &crossed, &longer, &token.to_uppercase()] {
        let refused = house.visitor().showing(bad).refused(Method::Get, "/portal/view", Value::Null).await;
        assert_eq!((refused.code, refused.status()), ("portal.link_invalid", 401), "{bad}");
    }
    // Their token opens the portal and nothing of the API.
    let as_key = house.visitor().showing(&token).refused(Method::Get, "/billing/invoices", Value::Null).await;
    assert_eq!(as_key.status(), 401);
}

async fn nobody_shares_what_they_may_not_see(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let sold = sell(&house, customer, tea).await;
    let wish = |kind: &str, id: &Value| json!({ "subject_kind": kind, "subject_id": id });
    let held = |names: &[(&str, RowScope)]| {
        let permissions = names.iter().map(|(name, reach)| ((*name).to_owned(), *reach)).collect();
        Grants { permissions, ..Grants::default() }
    };
    let stranger = kernel::Id::from_u128(77);
    let share_only = house.by(stranger, held(&[("portal.link.share", RowScope::All)]));
    let refused = share_only.refused_post("/portal/links", wish("invoice", &sold.invoice["id"])).await;
    assert_eq!(refused.code, "auth.forbidden");
    let own_only = held(&[("portal.link.share", RowScope::All), ("billing.invoice.view", RowScope::Own)]);
    let refused = house
        .by(stranger, own_only)
        .refused_post("/portal/links", wish("invoice", &sold.invoice["id"]))
        .await;
    assert_eq!(refused.code, "record.not_found", "it is another salesperson's");
    let rival = house.rival();
    for (kind, id) in
        [("invoice", &sold.invoice["id"]), ("order", &sold.order["id"]), ("customer", &json!(customer))]
    {
        assert_eq!(
            rival.refused_post("/portal/links", wish(kind, id)).await.code,
            "record.not_found",
            "{kind}"
        );
    }
    let (_, _) = share(&house, "invoice", &sold.invoice["id"]).await;
    let path = format!("/portal/links?subject_id={}", sold.invoice["id"].as_str().unwrap());
    assert_eq!(rival.get(&path).await["items"], json!([]));
    let looks = held(&[("portal.link.view", RowScope::Own)]);
    assert_eq!(house.by(stranger, looks).get(&path).await["items"], json!([]), "nor of whom they do not see");
}

async fn a_merged_customers_link_to_the_account_ends(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let (kept, double) =
        (house.customer("Duka la Amani", json!({})).await, house.customer("Duka Amani", json!({})).await);
    let sold = sell(&house, double, tea).await;
    let (_, account) = share(&house, "customer", &json!(double)).await;
    let (_, invoice) = share(&house, "invoice", &sold.invoice["id"]).await;
    let path = format!("/sales/customers/{kept}/merge");
    house.boss().post(&path, json!({ "duplicate_id": double })).await;
    let closed = house.visitor().showing(&account).refused(Method::Get, "/portal/view", Value::Null).await;
    assert_eq!(closed.code, "portal.link_expired");
    let shown = house.visitor().showing(&invoice).get("/portal/view").await;
    assert_eq!(shown["document"]["id"], sold.invoice["id"]);
}
