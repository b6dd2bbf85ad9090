//! What happens to documents when their customer is merged, erased, or beyond the credit limit.

use std::collections::BTreeMap;

use kernel::Id;
use kernel::permissions::RowScope;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, exposure, modules, pay, text};

engines!(
    t52_two_customers_become_one_with_all_their_documents,
    v14_an_erased_persons_books_stay_whole,
    v14_where_invoices_are_mailed_to_lies_sealed,
    b12_the_story_shows_documents_to_those_who_may_see_them,
    t52_beyond_the_limit_an_order_is_warned_of,
    t52_a_held_order_waits_until_it_fits_again,
    v2_3_5_an_order_beyond_the_limit_is_approved_by_somebody_else,
);

async fn t52_two_customers_become_one_with_all_their_documents(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    let kept = house.customer("Duka", json!({ "credit_limit": "5000" })).await;
    let other = house.customer("Duka Ltd", json!({})).await;
    let list = json!({ "code": "DUKA", "name": "Duka's", "currency": "KES", "customer_id": other });
    house.make("/sales/price-lists", list).await;
    house.order(kept, &[(tea, "1")]).await;
    let shipped = house.order(other, &[(tea, "2")]).await;
    house.boss().post("/shipping/shipments", json!({ "order_id": shipped["id"] })).await;
    let invoice = bill(&house, &shipped).await;
    house.order(other, &[(tea, "3")]).await;
    pay(&house, other, "50", json!({ "auto": true })).await;
    pay(&house, other, "500", json!({})).await;
    let before = house.boss().get(&at(&invoice)).await;
    let path = format!("/sales/customers/{kept}/merge");
    let merged = house.boss().post(&path, json!({ "duplicate_id": other })).await;
    assert_eq!(
        merged["moved"],
        json!({ "parties": 1, "pricing": 1, "orders": 2, "shipping": 1, "billing": 3 })
    );
    // 100 + 300 ordered, 200 invoiced of which 50 are paid, 500 waiting.
    assert_eq!(exposure(&house, kept).await, ["400.00", "150.00", "500.00"]);
    assert_eq!(exposure(&house, other).await, ["0.00", "0.00", "0.00"]);
    let after = house.boss().get(&at(&invoice)).await;
    assert_eq!(after["customer_id"], json!(kept));
    for field in ["number", "customer_name", "billing_address", "total", "open", "lines", "taxes"] {
        assert_eq!(before[field], after[field], "what was posted says {field} as before");
    }
    for path in ["/sales/orders", "/billing/invoices", "/billing/payments", "/shipping/shipments"] {
        let left = house.boss().get(&format!("{path}?customer_id={other}&count=true")).await;
        assert_eq!(left["total"], 0, "{path}");
    }
    // Who still names the old one gets the kept one.
    let next = house.order(other, &[(tea, "1")]).await;
    assert_eq!(next["customer_id"], json!(kept));
    house.assert_sound().await;
    let story = house.boss().get(&format!("/sales/customers/{kept}/timeline?class=document&limit=200")).await;
    let told: Vec<&str> = story["items"].as_array().unwrap().iter().map(|one| text(one, "event")).collect();
    for event in ["order.confirmed", "shipment.created", "invoice.posted", "payment.received"] {
        assert!(told.contains(&event), "{event} in {told:?}");
    }
    assert_eq!(told.iter().filter(|event| **event == "order.created").count(), 4);
}

async fn v14_an_erased_persons_books_stay_whole(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    let njeri = house.customer("Mama Njeri", json!({ "kind": "person", "email": "njeri@example.com" })).await;
    let order = house.order(njeri, &[(tea, "2")]).await;
    let erase = format!("/sales/customers/{njeri}/erase");
    let refused = house.boss().refused_post(&erase, json!({})).await;
    assert_eq!(refused.details["documents"], json!([order["number"]]));
    let shipment = house.boss().post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    house.boss().post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    let invoice = bill(&house, &order).await;
    pay(&house, njeri, "200", json!({ "auto": true })).await;
    house.settle().await;
    let before = house.boss().get(&at(&invoice)).await;
    let erased = house.boss().post(&erase, json!({})).await;
    assert_eq!(erased["documents"], 2, "the order and the shipment");
    // What was posted is kept by law, every byte of it.
    assert_eq!(house.boss().get(&at(&invoice)).await, before);
    let seen = house.boss().get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    assert_eq!((&seen["total"], &seen["status"]), (&json!("200.00"), &json!("completed")));
    assert_eq!(text(&seen, "customer_name"), text(&erased, "pseudonym"));
    assert_eq!(seen["shipping_address"], json!(null));
    assert_eq!(exposure(&house, njeri).await, ["0.00", "0.00", "0.00"]);
    house.assert_sound().await;
    let verified = platform::audit::verify(&house.runtime, house.company.id).await.unwrap();
    assert_eq!(verified.fault, None);
}

async fn v14_where_invoices_are_mailed_to_lies_sealed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let njeri = house.customer("Mama Njeri", json!({ "kind": "person" })).await;
    let profile = json!({ "customer_id": njeri, "email": "Bills@Example.com" });
    let profile = format!("/billing/profiles/{}", house.make("/billing/profiles", profile).await);
    let boss = house.boss();
    assert_eq!(boss.get(&profile).await["email"], "bills@example.com");
    let row = async || {
        let scope = house.ctx().whole();
        house.source().select::<billing::model::profile::Entity>(&scope).expect().await.unwrap()
    };
    let sealed = row().await;
    assert_eq!(sealed.person_id, Some(njeri), "by the key that goes with the person");
    assert!(!format!("{sealed:?}").contains("example.com"));
    assert!(!boss.get(&format!("{profile}/history")).await.to_string().contains("example.com"));
    boss.post("/platform/keys/rotate", json!({})).await;
    house.later(std::time::Duration::from_secs(120));
    house.settle().await;
    assert_eq!(boss.get(&profile).await["email"], "bills@example.com");
    boss.post(&format!("/sales/customers/{njeri}/erase"), json!({})).await;
    assert_eq!((row().await.email, boss.get(&profile).await["email"].clone()), (None, Value::Null));
    house.assert_sound().await;
}

async fn b12_the_story_shows_documents_to_those_who_may_see_them(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "100").await;
    let duka = house.customer("Duka", json!({})).await;
    let order = house.order(duka, &[(tea, "2")]).await;
    bill(&house, &order).await;
    house.settle().await;
    let story = async |held: &[(&str, RowScope)]| {
        let permissions: BTreeMap<String, RowScope> =
            held.iter().map(|(name, reach)| ((*name).to_owned(), *reach)).collect();
        let reader = house.by(Id::from_u128(0xbe), Grants { permissions, ..Grants::default() });
        let page = reader.get(&format!("/sales/customers/{duka}/timeline?limit=200")).await;
        let kinds = page["items"].as_array().unwrap().iter().map(|one| text(one, "subject_kind").to_owned());
        kinds.collect::<std::collections::BTreeSet<_>>()
    };
    let sees = |kinds: &[&str]| {
        kinds.iter().map(|kind| (*kind).to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    let customers = ("parties.customer.view", RowScope::All);
    assert_eq!(story(&[customers]).await, sees(&["customer", "address"]));
    assert_eq!(
        story(&[customers, ("orders.order.view", RowScope::All)]).await,
        sees(&["customer", "address", "order"])
    );
    // Somebody else's orders stay unseen, though the customer is seen.
    assert_eq!(
        story(&[customers, ("orders.order.view", RowScope::Own)]).await,
        sees(&["customer", "address"])
    );
    assert_eq!(
        story(&[customers, ("billing.invoice.view", RowScope::All)]).await,
        sees(&["customer", "address", "invoice"])
    );
    let rival =
        house.rival().refused(Method::Get, &format!("/sales/customers/{duka}/timeline"), Value::Null).await;
    assert_eq!(rival.status(), 404);
}

/// A customer with a limit of 1000.00 and a policy, and tea for 100.00.
async fn limited(house: &House, policy: &str) -> (Id, Id) {
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    let fields = json!({ "credit_limit": "1000", "credit_policy": policy });
    (house.customer("Duka", fields).await, tea)
}

async fn t52_beyond_the_limit_an_order_is_warned_of(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (duka, tea) = limited(&house, "warn").await;
    let within = house.order(duka, &[(tea, "10")]).await;
    assert!(within.get("warnings").is_none());
    let beyond = house.order(duka, &[(tea, "2")]).await;
    assert_eq!((text(&beyond, "status"), &beyond["hold"]), ("confirmed", &json!(null)));
    assert_eq!(
        beyond["warnings"][0]["details"],
        json!({ "limit": "1000.00", "exposure": "1000.00", "needed": "1200.00", "hold": null })
    );
    bill(&house, &beyond).await;
    assert_eq!(exposure(&house, duka).await, ["1000.00", "200.00", "0.00"]);
    house.assert_sound().await;
}

async fn t52_a_held_order_waits_until_it_fits_again(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (duka, tea) = limited(&house, "hold").await;
    let within = house.order(duka, &[(tea, "8")]).await;
    bill(&house, &within).await;
    let held = house.order(duka, &[(tea, "5")]).await;
    assert_eq!((text(&held, "status"), text(&held, "hold")), ("confirmed", "credit"));
    assert_eq!(held["allowed_actions"], json!(["amend", "promise", "complete", "cancel", "release"]));
    // It counts once, and its goods are promised, though nothing leaves.
    assert_eq!(exposure(&house, duka).await, ["500.00", "800.00", "0.00"]);
    let shipment = house.boss().post("/shipping/shipments", json!({ "order_id": held["id"] })).await;
    let ship = format!("/shipping/shipments/{}/ship", text(&shipment, "id"));
    assert_eq!(house.boss().refused_post(&ship, json!({})).await.code, "orders.on_hold");
    let release = format!("/sales/orders/{}/release", text(&held, "id"));
    let clerk = || {
        let held =
            ["orders.order.view", "orders.credit.release"].map(|name| (name.to_owned(), RowScope::All));
        house.by(Id::from_u128(0xc1), Grants { permissions: held.into(), ..Grants::default() })
    };
    let why = json!({ "reason": "paid by cheque" });
    assert_eq!(clerk().refused_post(&release, why.clone()).await.code, "orders.still_over_limit");
    pay(&house, duka, "400", json!({})).await;
    let released = clerk().post(&release, why.clone()).await;
    assert_eq!((&released["hold"], &released["released_by"]), (&json!(null), &json!(Id::from_u128(0xc1))));
    let last = released["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["reason"], "paid by cheque");
    assert_eq!(clerk().refused_post(&release, why).await.code, "orders.not_held");
    house.boss().post(&ship, json!({})).await;
    assert_eq!(exposure(&house, duka).await, ["500.00", "800.00", "400.00"]);
    house.assert_sound().await;
}

async fn v2_3_5_an_order_beyond_the_limit_is_approved_by_somebody_else(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (duka, tea) = limited(&house, "approve").await;
    let held = house.order(duka, &[(tea, "11")]).await;
    assert_eq!((text(&held, "hold"), &held["held_by"]), ("approval", &json!(house.user)));
    let release = format!("/sales/orders/{}/release", text(&held, "id"));
    let why = json!({ "reason": "good for it" });
    assert_eq!(house.boss().refused_post(&release, why.clone()).await.code, "orders.own_approval");
    let may = |names: &[&str]| {
        let permissions = names.iter().map(|name| ((*name).to_owned(), RowScope::All)).collect();
        house.by(Id::from_u128(0xd1), Grants { permissions, ..Grants::default() })
    };
    let clerk = may(&["orders.credit.release"]);
    assert_eq!(clerk.refused_post(&release, why.clone()).await.code, "auth.forbidden");
    let unexplained =
        may(&["orders.credit.release", "orders.credit.approve"]).refused_post(&release, json!({})).await;
    assert_eq!(unexplained.status(), 422);
    let director = may(&["orders.credit.release", "orders.credit.approve"]);
    assert_eq!(director.post(&release, why).await["hold"], json!(null));
    let listed = house.boss().get("/sales/orders?hold[null]=false&count=true").await;
    assert_eq!(listed["total"], 0);
    // A cancelled one holds nothing.
    let second = house.order(duka, &[(tea, "1")]).await;
    house.boss().post(&format!("/sales/orders/{}/cancel", text(&second, "id")), json!({})).await;
    assert_eq!(exposure(&house, duka).await, ["1100.00", "0.00", "0.00"]);
    house.assert_sound().await;
}
