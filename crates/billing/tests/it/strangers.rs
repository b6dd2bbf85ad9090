//! T59: what is somebody else's does not exist.

use kernel::Id;
use kernel::permissions::RowScope;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, pay};

engines!(t59_others_invoices_and_payments_do_not_exist);

async fn t59_others_invoices_and_payments_do_not_exist(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    let payment = pay(&house, customer, "10", json!({})).await;
    let permissions = billing::permissions::ALL.iter().chain([&&parties::permissions::CUSTOMER_VIEW]);
    let names = permissions.map(|one| one.name.to_owned());
    let own = Grants { permissions: names.map(|name| (name, RowScope::Own)).collect(), ..Grants::default() };
    let peer = house.by(Id::from_u128(0xbe), own);
    let credit = json!({ "reason": "Mine now" });
    let nothing = json!({});
    let back = json!({ "allocation_id": Id::nil(), "reason": "Mine now" });
    let body = json!({ "customer_id": customer, "lines": [] });
    for stranger in [house.rival(), peer] {
        for (method, path, body) in [
            (Method::Get, at(&owed), &Value::Null),
            (Method::Put, at(&owed), &body),
            (Method::Delete, at(&owed), &Value::Null),
            (Method::Post, format!("{}/post", at(&owed)), &nothing),
            (Method::Post, format!("{}/send", at(&owed)), &nothing),
            (Method::Post, format!("{}/credit", at(&owed)), &credit),
            (Method::Post, format!("{}/allocate", at(&owed)), &nothing),
            (Method::Post, format!("{}/void", at(&owed)), &credit),
            (Method::Post, format!("{}/dispute", at(&owed)), &credit),
            (Method::Post, format!("{}/unallocate", at(&owed)), &back),
            (Method::Post, format!("{}/unallocate", at(&payment)), &back),
            (Method::Get, format!("/billing/customers/{customer}/statement"), &Value::Null),
            (Method::Get, format!("/billing/customers/{customer}/ageing"), &Value::Null),
            (Method::Get, format!("/billing/customers/{customer}/credit"), &Value::Null),
            (Method::Post, format!("/billing/customers/{customer}/apply-credit"), &nothing),
            (Method::Get, format!("{}/pdf", at(&owed)), &Value::Null),
            (Method::Get, format!("{}/history", at(&owed)), &Value::Null),
            (Method::Get, at(&payment), &Value::Null),
            (Method::Post, format!("{}/allocate", at(&payment)), &nothing),
            (Method::Get, format!("{}/history", at(&payment)), &Value::Null),
        ] {
            assert_eq!(
                stranger.refused(method, &path, body.clone()).await.status(),
                404,
                "{method:?} {path}"
            );
        }
        let refund = json!({ "payment_id": payment["id"], "reason": "Mine now" });
        let refused = stranger.refused_post("/billing/refunds", refund).await;
        assert_eq!(refused.code, "billing.refund_source");
        assert_eq!(stranger.get("/billing/ageing").await["rows"], json!([]));
        assert_eq!(stranger.get("/billing/invoices").await["items"], json!([]));
        assert_eq!(stranger.get("/billing/payments").await["items"], json!([]));
    }
    let words = json!([{ "description": "x", "quantity": "1", "unit_price": "1" }]);
    let theirs = json!({ "customer_id": customer, "lines": words });
    assert_eq!(
        house.rival().refused_post("/billing/invoices", theirs).await.code,
        "billing.no_such_customer"
    );
    let theirs = json!({ "customer_id": customer, "method": "cash", "amount": "1" });
    assert_eq!(
        house.rival().refused_post("/billing/payments", theirs).await.code,
        "billing.no_such_customer"
    );
    let nobody = house.by(Id::from_u128(0xbf), Grants::default());
    assert_eq!(nobody.refused(Method::Get, &at(&owed), Value::Null).await.code, "auth.forbidden");
}
