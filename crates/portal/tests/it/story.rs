//! An invoice is shared, looked at, revoked.

use std::time::Duration;

use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{modules, sell, share, tea};

engines!(
    an_invoice_opens_without_signing_in_and_shows_that_it_was_viewed,
    an_account_opens_with_what_is_open_and_its_statement,
    a_link_ends_by_itself_and_by_revoking_it,
    a_link_ends_within_the_allowed_days_and_drafts_have_none,
);

async fn an_invoice_opens_without_signing_in_and_shows_that_it_was_viewed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({ "locale": "de" })).await;
    let sold = sell(&house, customer, tea).await;
    let company = format!("/identity/companies/{}", house.company.id);
    house
        .boss()
        .patch(&company, json!({ "payment_text": "KCB 1234567890", "iban": "DE89370400440532013000" }))
        .await;
    let (link, token) = share(&house, "invoice", &sold.invoice["id"]).await;
    assert!(token.len() > 75 && token.starts_with("kontor_p_"), "an id and 256 bits");

    let shown = house.visitor().showing(&token).get("/portal/view").await;
    assert_eq!(shown["company"]["payment_text"], "KCB 1234567890");
    assert_eq!(shown["company"]["iban"], "DE89 3704 0044 0532 0130 00");
    assert_eq!((&shown["locale"], &shown["subject_kind"]), (&json!("de"), &json!("invoice")));
    let document = &shown["document"];
    for field in ["number", "status", "total", "net", "tax", "open", "due_on", "currency"] {
        assert_eq!(document[field], sold.invoice[field], "{field}");
    }
    assert_eq!((&document["paid"], &document["lines"][0]["quantity"]), (&json!("0.00"), &json!("10")));
    assert_eq!(document["lines"][0].get("product_id"), None, "only what stands on the document");
    let pdf = house.visitor().showing(&token).file("/portal/view/pdf").await;
    assert!(pdf.bytes.starts_with(b"%PDF"));

    house.settle().await;
    let path = format!("/billing/invoices/{}", sold.invoice["id"].as_str().unwrap());
    let viewed = house.boss().get(&path).await;
    assert!(viewed["viewed_at"].is_string(), "{viewed}");
    assert_eq!(viewed["version"], sold.invoice["version"], "nobody's change is made stale");
    let links =
        house.boss().get(&format!("/portal/links?subject_id={}", sold.invoice["id"].as_str().unwrap())).await;
    assert_eq!(links["items"].as_array().unwrap().len(), 1);
    assert_eq!((&links["items"][0]["uses"], &links["items"][0]["live"]), (&json!(2), &json!(true)));
    assert!(!links.to_string().contains(&token[45..]), "never the token again");

    let told = |events: Vec<platform::events::event::Model>| {
        events
            .into_iter()
            .filter(|one| one.name == "portal.document_viewed")
            .map(|one| one.payload)
            .collect::<Vec<_>>()
    };
    let once = told(house.events().await);
    assert_eq!(once.len(), 1, "the page and its file within the hour are one look: {once:?}");
    assert!(once[0].contains(&link.to_string()) && once[0].contains("\"first\":true"));
    house.later(Duration::from_secs(61 * 60));
    house.visitor().showing(&token).get("/portal/view").await;
    assert_eq!(told(house.events().await).len(), 2);
    house.assert_sound().await;
}

async fn an_account_opens_with_what_is_open_and_its_statement(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let (first, second) = (sell(&house, customer, tea).await, sell(&house, customer, tea).await);
    let wish = json!([{ "invoice_id": first.invoice["id"], "amount": first.invoice["total"] }]);
    let paid = json!({
        "customer_id": first.customer, "method": "cash", "amount": first.invoice["total"], "allocations": wish,
    });
    house.boss().post("/billing/payments", paid).await;
    let (_, token) = share(&house, "customer", &json!(customer)).await;
    let visitor = house.visitor().showing(&token);

    let shown = visitor.get("/portal/view").await;
    assert_eq!(shown["document"], Value::Null);
    assert_eq!(shown["account"]["open"][0]["open"], second.invoice["open"]);
    let related: Vec<(&str, &Value)> = shown["related"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["kind"].as_str().unwrap(), &one["id"]))
        .collect();
    assert_eq!(
        related,
        [("invoice", &second.invoice["id"]), ("order", &second.order["id"]), ("order", &first.order["id"]),]
    );
    for (kind, id) in [("invoice", &first.invoice["id"]), ("order", &first.order["id"])] {
        let path = format!("/portal/view/documents/{kind}/{}", id.as_str().unwrap());
        assert_eq!(visitor.get(&path).await["id"], *id, "what is paid opens as well");
        assert!(visitor.file(&format!("{path}/pdf")).await.bytes.starts_with(b"%PDF"));
    }
    let statement = visitor.get("/portal/view/statement?from=2026-03-01&to=2026-03-31").await;
    assert_eq!(
        (statement["entries"].as_array().unwrap().len(), &statement["closing"]),
        (3, &second.invoice["open"])
    );
    assert!(visitor.file("/portal/view/statement/pdf").await.bytes.starts_with(b"%PDF"));
    let bad = visitor.refused(Method::Get, "/portal/view/statement?from=2026-13-01", Value::Null).await;
    assert!(bad.status() < 500);
    house.assert_sound().await;
}

async fn a_link_ends_by_itself_and_by_revoking_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let sold = sell(&house, customer, tea).await;
    let (link, revoked) = share(&house, "invoice", &sold.invoice["id"]).await;
    let (_, kept) = share(&house, "invoice", &sold.invoice["id"]).await;
    let path = format!("/portal/links/{link}/revoke");
    assert_eq!(house.rival().refused_post(&path, json!({})).await.code, "record.not_found");
    assert_eq!(house.boss().post(&path, json!({})).await["live"], false);
    assert_eq!(house.boss().refused_post(&path, json!({})).await.code, "portal.not_live");
    let closed = house.visitor().showing(&revoked).refused(Method::Get, "/portal/view", Value::Null).await;
    assert_eq!((closed.code, closed.status()), ("portal.link_expired", 410));
    assert_eq!(
        house.visitor().showing(&kept).get("/portal/view").await["document"]["id"],
        sold.invoice["id"]
    );
    house.days_later(61);
    let ended = house.visitor().showing(&kept).refused(Method::Get, "/portal/view/pdf", Value::Null).await;
    assert_eq!((ended.code, ended.status()), ("portal.link_expired", 410));
    let audit: Vec<String> = house.events().await.into_iter().map(|event| event.name).collect();
    assert!(audit.contains(&"portal.link_revoked".to_owned()));
}

async fn a_link_ends_within_the_allowed_days_and_drafts_have_none(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let sold = sell(&house, customer, tea).await;
    let boss = house.boss();
    let wish =
        |day: &str| json!({ "subject_kind": "invoice", "subject_id": sold.invoice["id"], "expires_on": day });
    let link = boss.post("/portal/links", wish("2026-03-10")).await;
    assert_eq!(link["expires_at"], "2026-03-10T21:00:00Z", "to the end of the day in Nairobi");
    for day in ["2026-03-01", "2026-05-02"] {
        let refused = boss.refused_post("/portal/links", wish(day)).await;
        assert_eq!((refused.code, refused.status()), ("portal.bad_expiry", 422), "{day}");
    }
    let draft = json!({
        "customer_id": customer, "lines": [{ "description": "x", "quantity": "1", "unit_price": "1" }],
    });
    let draft = boss.post("/billing/invoices", draft).await;
    let refused =
        boss.refused_post("/portal/links", json!({ "subject_kind": "invoice", "subject_id": draft["id"] }));
    assert_eq!(refused.await.code, "portal.not_shareable");
}
