//! What goods are worth: moving average, returns, goods that left before they came.

use kernel::Qty;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

fn three(quantity: &str, value: &str, average: &str) -> (String, String, String) {
    (quantity.to_owned(), value.to_owned(), average.to_owned())
}

/// Source, quantity and value of each line told.
async fn valued(shelf: &Shelf) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let told = shelf.world.told("inventory.stock_valued").await;
    told.iter()
        .flat_map(|event| {
            let lines = event["lines"].as_array().unwrap().iter();
            lines.map(|line| (text(&event["source_kind"]), text(&line["quantity"]), text(&line["value"])))
        })
        .collect()
}

async fn goods_leave_at_the_moving_average_and_the_last_takes_the_rest(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 2, "10").await.unwrap();
    shelf.bought(tea, 1, "10.01").await.unwrap();
    assert_eq!(shelf.worth(tea).await, three("3", "30.01", "10.003333"));
    for n in 1..=3 {
        shelf.issue(None, &[(line_of(order(1), n), tea, 1)]).await.unwrap();
    }
    assert_eq!(shelf.worth(tea).await, three("0", "0.00", "10.003333"), "no goods, no value (T44)");
    let told = valued(&shelf).await;
    let left: Vec<&str> = told[2..].iter().map(|line| line.2.as_str()).collect();
    assert_eq!(left, ["-10.00", "-10.01", "-10.00"]);
    assert_eq!((told[0].0.as_str(), told[2].0.as_str()), ("receipt", "shipment"));
    assert_eq!(shelf.world.findings().await, []);
}

async fn t43_what_comes_back_is_worth_what_its_line_took_out(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 3, "3.34").await.unwrap();
    let line = line_of(order(1), 1);
    shelf.issue(None, &[(line, tea, 3)]).await.unwrap();
    // Meanwhile tea has become dear.
    shelf.bought(tea, 10, "90").await.unwrap();
    shelf.give_back((line, tea, 1)).await.unwrap();
    assert_eq!(shelf.worth(tea).await.1, "903.34");
    shelf.give_back((line, tea, 2)).await.unwrap();
    assert_eq!(shelf.worth(tea).await.1, "910.02", "all of it, to the cent");
    // Beyond what the line took out, and for no line at all: the average, never nothing.
    shelf.give_back((line, tea, 1)).await.unwrap();
    assert_eq!(shelf.worth(tea).await, three("14", "980.02", "70.001429"));
    assert_eq!(shelf.world.findings().await, []);
}

async fn goods_without_a_cost_are_worth_the_average_or_what_they_should_cost(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.world.patch(&format!("/catalog/products/{tea}"), json!({"cost": "7"})).await;
    shelf.receive(tea, 2).await.unwrap();
    assert_eq!(shelf.worth(tea).await, three("2", "14.00", "7"));
    shelf.bought(tea, 2, "9").await.unwrap();
    shelf.receive(tea, 1).await.unwrap();
    assert_eq!(shelf.worth(tea).await, three("5", "40.00", "8"));
    shelf.issue(None, &[(line_of(order(1), 1), tea, 5)]).await.unwrap();
    shelf.receive(tea, 1).await.unwrap();
    assert_eq!(shelf.worth(tea).await, three("1", "8.00", "8"), "the last that counted");
    let moves = shelf.world.get("/inventory/moves?kind=issue").await;
    let left = &moves["items"][0];
    assert_eq!((&left["unit_cost"], &left["value"]), (&json!("8"), &json!("-40.00")));
    assert_eq!(shelf.world.findings().await, []);
}

async fn t42_a_transfer_keeps_what_the_goods_are_worth(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 3, "3.335").await.unwrap();
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    let before = shelf.worth(tea).await;
    let lines = json!([{"product_id": tea, "quantity": "2"}]);
    let body = json!({"from_location_id": shelf.location, "to_location_id": annex, "complete": true, "lines": lines});
    shelf.world.post("/inventory/transfers", body).await.unwrap();
    assert_eq!(shelf.worth(tea).await, before);
    assert_eq!(valued(&shelf).await.len(), 1, "the receipt alone");
    let there: Qty = shelf.levels(tea).await.iter().map(|level| level.on_hand).sum();
    assert_eq!(there, Qty::whole(3));
    assert_eq!(shelf.world.findings().await, []);
}

engines!(
    goods_leave_at_the_moving_average_and_the_last_takes_the_rest,
    t43_what_comes_back_is_worth_what_its_line_took_out,
    goods_without_a_cost_are_worth_the_average_or_what_they_should_cost,
    t42_a_transfer_keeps_what_the_goods_are_worth,
);
