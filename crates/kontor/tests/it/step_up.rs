//! What asks again who is there, beyond the module that knows.

use std::time::Duration;

use kernel::Id;
use platform::{Method, Request};
use serde_json::{Value, json};

use crate::house::House;
use crate::one_of_everything::one_of_everything;

/// The code with which the founder is refused, if they are.
async fn refused(house: &House, method: Method, path: &str, body: Value) -> Option<&'static str> {
    let request = Request { body, ..Request::default() };
    house.call(Some(house.administrator()), method, path, request).await.err().map(|error| error.code)
}

#[tokio::test]
async fn v7_5_3_a_large_refund_and_an_export_ask_who_is_there() {
    let house = House::new().await;
    let ids = Box::pin(one_of_everything(&house)).await;
    let customer: Id = ids["/sales/customers"];
    let boss = house.administrator();
    let paid = json!({"customer_id": customer, "method": "bank", "amount": "500"});
    let payment = house.post(&boss, "/billing/payments", paid).await;
    let back = |amount: &str| json!({"payment_id": payment["id"], "amount": amount, "reason": "Too much"});
    let company = format!("/identity/companies/{}", house.company.id);
    let limit = Request { body: json!({"refund_step_up_limit": "100"}), ..Request::default() };
    house.call(Some(boss.clone()), Method::Patch, &company, limit).await.unwrap();
    let clock = house.world.runtime.clock();
    clock.set(clock.now().plus(Duration::from_secs(600)));
    let asked = Some("identity.step_up_required");
    let refunds = "/billing/refunds";
    assert_eq!(refused(&house, Method::Post, refunds, back("100")).await, None, "the limit itself");
    assert_eq!(refused(&house, Method::Post, refunds, back("100.01")).await, asked);
    assert_eq!(refused(&house, Method::Patch, &company, json!({"refund_step_up_limit": null})).await, asked);
    assert_eq!(refused(&house, Method::Post, "/upkeep/exports", json!({})).await, asked);
    let archive = format!("/upkeep/exports/{}/archive", ids["/upkeep/exports"]);
    assert_eq!(refused(&house, Method::Get, &archive, Value::Null).await, asked);
    house.prove().await;
    assert_eq!(refused(&house, Method::Post, refunds, back("100.01")).await, None);
    let under_way = refused(&house, Method::Post, "/upkeep/exports", json!({})).await;
    assert_eq!(under_way, Some("upkeep.export_under_way"), "asked for, and not for who it is");
}
