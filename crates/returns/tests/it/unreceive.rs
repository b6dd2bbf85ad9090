//! A receipt that was said by mistake is taken back, as far as nobody has looked at the goods.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, authorise, modules, on_hand, refused, seen, sold, turn};

engines!(what_did_not_come_is_taken_back, what_was_inspected_has_come);

async fn what_did_not_come_is_taken_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order) = sold(&house).await;
    let ret = authorise(&house, &order, "6").await;
    let line = &ret["lines"][0]["id"];
    let some = |quantity: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity }], "reason": "Not ours" });
    assert_eq!(refused(&house, &ret, "unreceive", some("1")).await.code, "document.illegal_transition");
    let came = json!({ "lines": [{ "line_id": line, "quantity": "4" }] });
    let came = turn(&house, &ret, "receive", came).await;
    assert!(came["allowed_actions"].as_array().unwrap().contains(&json!("unreceive")), "{came}");

    assert_eq!(refused(&house, &ret, "unreceive", json!({})).await.code, "validation.failed");
    assert_eq!(refused(&house, &ret, "unreceive", some("5")).await.code, "returns.more_than_left");
    assert_eq!(refused(&house, &ret, "unreceive", some("0.5")).await.code, "catalog.too_many_places");
    // The same request comes twice.
    let path = at(&ret, "/sales/returns", "unreceive");
    for _ in 0..2 {
        let back = house.boss().keyed("mistake").post(&path, some("1")).await;
        assert_eq!(
            (&back["status"], &back["lines"][0]["received"]),
            (&json!("partly_received"), &json!("3"))
        );
    }
    let now = seen(&house, "/sales/orders", &order).await;
    assert_eq!((&now["return_status"], &now["lines"][0]["returned"]), (&json!("part"), &json!("3")));
    house.assert_sound().await;

    let all = turn(&house, &ret, "unreceive", json!({ "reason": "Another customer's parcel" })).await;
    assert_eq!(
        (&all["status"], &all["allowed_actions"]),
        (&json!("authorised"), &json!(["receive", "cancel"]))
    );
    let now = seen(&house, "/sales/orders", &order).await;
    assert_eq!((&now["return_status"], &now["lines"][0]["returned"]), (&json!("none"), &json!("0")));
    assert_eq!(on_hand(&house, tea, trade.location).await, "20");
    let mut told: Vec<Value> = house
        .events()
        .await
        .into_iter()
        .filter(|event| event.name == "return.unreceived")
        .map(|event| serde_json::from_str(&event.payload).unwrap())
        .collect();
    told.sort_by_key(|one| one["lines"][0]["quantity"].to_string());
    assert_eq!(told.len(), 2);
    assert_eq!((&told[0]["lines"][0]["quantity"], &told[0]["reason"]), (&json!("1"), &json!("Not ours")));
    let history = house.boss().get(&at(&ret, "/sales/returns", "history")).await;
    assert_eq!(history.to_string().matches("returns.return.unreceive").count(), 2, "{history}");

    // What did not come can still come, or be given up.
    assert_eq!(turn(&house, &ret, "receive", json!({})).await["status"], "received");
    turn(&house, &ret, "unreceive", json!({ "reason": "Again" })).await;
    assert_eq!(turn(&house, &ret, "cancel", json!({})).await["status"], "cancelled");
    authorise(&house, &order, "10").await;
    house.assert_sound().await;
}

async fn what_was_inspected_has_come(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order) = sold(&house).await;
    let ret = authorise(&house, &order, "6").await;
    let line = &ret["lines"][0]["id"];
    turn(&house, &ret, "receive", json!({})).await;
    let found = |quantity: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity, "outcome": "restock" }] });
    turn(&house, &ret, "inspect", found("4")).await;
    let much = json!({ "lines": [{ "line_id": line, "quantity": "3" }], "reason": "x" });
    assert_eq!(refused(&house, &ret, "unreceive", much).await.code, "returns.more_than_left");
    let back = turn(&house, &ret, "unreceive", json!({ "reason": "Two were not in it" })).await;
    assert_eq!((&back["status"], &back["lines"][0]["received"]), (&json!("partly_received"), &json!("4")));
    let nothing = refused(&house, &ret, "unreceive", json!({ "reason": "x" })).await;
    assert_eq!(nothing.code, "returns.nothing_left");
    // The two come after all.
    assert_eq!(turn(&house, &ret, "receive", json!({})).await["status"], "received");
    assert_eq!(turn(&house, &ret, "inspect", found("2")).await["status"], "inspected");
    let late = refused(&house, &ret, "unreceive", json!({ "reason": "x" })).await;
    assert_eq!(late.code, "document.illegal_transition");
    assert_eq!(on_hand(&house, tea, trade.location).await, "26");
    house.assert_sound().await;
}
