//! The same done to many orders, and what an order's references are called.

use kernel::Qty;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

engines!(two_of_three_are_confirmed_and_the_third_says_why, an_order_tells_what_its_references_are_called);

async fn two_of_three_are_confirmed_and_the_third_says_why(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let mut drafts = Vec::new();
    // More than there is, between two that are there.
    for pieces in [3, 1_000, 5] {
        drafts.push(shop.place(duka, pieces, false).await.unwrap());
    }
    let ids: Vec<Value> = drafts.iter().map(|draft| draft["id"].clone()).collect();
    let ask = json!({ "action": "confirm", "selection": { "ids": ids }, "expected": 3 });
    let report = shop.world.post("/sales/orders/bulk", ask.clone()).await.unwrap();
    let done: Vec<&Value> = report["done"].as_array().unwrap().iter().map(|one| &one["label"]).collect();
    assert_eq!(done, [&drafts[0]["number"], &drafts[2]["number"]]);
    let failed = report["failed"].as_array().unwrap();
    assert_eq!(failed.len(), 1);
    assert_eq!((&failed[0]["id"], text(&failed[0], "code")), (&ids[1], "inventory.insufficient_stock"));
    assert_eq!((&report["matched"], &report["next"]), (&json!(3), &Value::Null));
    assert_eq!(shop.reserved().await, Qty::whole(8));
    for (draft, status) in drafts.iter().zip(["confirmed", "draft", "confirmed"]) {
        let now = shop.world.get(&format!("/sales/orders/{}", id(&draft["id"]))).await.unwrap();
        assert_eq!(text(&now, "status"), status);
    }
    // What is confirmed is not confirmed again, and nothing happens twice.
    let again = shop.world.post("/sales/orders/bulk", ask).await.unwrap();
    assert_eq!((again["done"].as_array().unwrap().len(), again["failed"].as_array().unwrap().len()), (0, 3));
    assert_eq!(shop.reserved().await, Qty::whole(8));
    assert_eq!(shop.world.findings().await, []);
}

async fn an_order_tells_what_its_references_are_called(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 3, false).await.unwrap();
    let path = format!("/sales/orders/{}", id(&order["id"]));
    assert_eq!(shop.world.get(&path).await.unwrap()["labels"], Value::Null);
    let labelled = shop.world.get(&format!("{path}?labels=true")).await.unwrap();
    assert_eq!(labelled["labels"][duka.to_string()], "Duka");
    assert_eq!(labelled["number"], order["number"]);
    let refused = shop.world.get(&format!("{path}?labels=yes")).await.unwrap_err();
    assert_eq!(refused.fields[0].path, "labels");
}
