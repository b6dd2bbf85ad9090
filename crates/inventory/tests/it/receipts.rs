//! Receipts: goods that came, as documents, and their taking back.

use inventory::{INSUFFICIENT_STOCK, NO_SUCH_SUPPLIER, RECEIPT_FINAL};
use kernel::Qty;
use platform::{Reply, Request, VERSION_CONFLICT};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};
use crate::world::id;

fn path(receipt: &Value, below: &str) -> String {
    format!("/inventory/receipts/{}{below}", id(&receipt["id"]))
}

async fn a_receipt_has_a_number_a_supplier_and_lines(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, milk) = (shelf.world.product("TEA", "100").await, shelf.world.product("MILK", "50").await);
    let farm = shelf.world.make("/purchasing/suppliers", json!({"name": "Kericho Farm"})).await;
    let body = json!({
        "location_id": shelf.location, "supplier_id": farm, "reference": "DN 4711", "reason": "The first lorry",
        "lines": [
            {"product_id": tea, "unit_id": shelf.world.standard.unit("doz"), "quantity": "2", "unit_cost": "10"},
            {"product_id": milk, "quantity": "3", "unit_cost": "5"},
        ],
    });
    let made = shelf.world.post("/inventory/receipts", body.clone()).await.unwrap();
    let told =
        ["number", "status", "reference", "reason", "value", "business_date"].map(|name| made[name].clone());
    let expected = ["GR-2026-000001", "received", "DN 4711", "The first lorry", "255.00", "2026-03-02"];
    assert_eq!(told, expected);
    assert_eq!((&made["supplier_id"], &made["moves"]), (&json!(farm), &json!(2)));
    let line = &made["lines"][0];
    assert_eq!(
        (&line["quantity"], &line["base_quantity"], &line["unit_cost"]),
        (&json!("2"), &json!("24"), &json!("10"))
    );
    assert_eq!(made["allowed_actions"], json!(["reverse"]));
    let seen = shelf.world.get(&path(&made, "?labels=true")).await;
    assert_eq!((&seen["lines"], &seen["labels"][farm.to_string()]), (&made["lines"], &json!("Kericho Farm")));
    shelf.receive(milk, 1).await.unwrap();

    let count = async |query: &str| {
        let list = shelf.world.get(&format!("/inventory/receipts?{query}")).await;
        list["items"].as_array().unwrap().len()
    };
    assert_eq!(count(&format!("supplier_id={farm}")).await, 1);
    assert_eq!(count(&format!("product_id={milk}")).await, 2);
    assert_eq!((count("q=GR-2026").await, count("status=reversed").await), (2, 0));
    assert_eq!(count("business_date[gte]=2026-03-03").await, 0);
    let moves = shelf.world.get(&format!("/inventory/moves?document_id={}", id(&made["id"]))).await;
    assert_eq!(moves["items"].as_array().unwrap().len(), 2);
    let sums = shelf.world.get("/inventory/receipts/summary?sums=value").await;
    assert_eq!(sums["count"], 2);
    assert_eq!(shelf.world.told("receipt.posted").await[0]["lines"][0]["quantity"], "24");

    let mut stranger = body;
    stranger["supplier_id"] = json!(shelf.location);
    let refused = shelf.world.post("/inventory/receipts", stranger).await.unwrap_err();
    assert!(refused.is(NO_SUCH_SUPPLIER), "{refused}");
    assert_eq!(refused.fields[0].path, "supplier_id");
    assert_eq!(shelf.world.findings().await, []);
}

async fn receipts_go_out_as_a_file(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf.stocked("TEA", 3).await;
    let accept = Some("text/csv".to_owned());
    let request = Request { accept, ..Request::default() };
    let file = shelf.world.file("/inventory/receipts?columns=number,status", request).await;
    let Reply::File(file) = file else { panic!("a file") };
    assert!(file.content_type.starts_with("text/csv"), "{}", file.content_type);
}

async fn a_receipt_is_taken_back_once_at_what_its_goods_cost(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    let receive = async |pieces: &str, cost: &str| {
        let lines = json!([{"product_id": tea, "quantity": pieces, "unit_cost": cost}]);
        let body = json!({"location_id": shelf.location, "lines": lines});
        shelf.world.post("/inventory/receipts", body).await.unwrap()
    };
    let back = json!({"reason": "Booked twice"});
    let first = receive("10", "5").await;
    receive("10", "7").await;
    shelf.issue(None, &[(line_of(order(1), 1), tea, 12)]).await.unwrap();
    // Eight are there, and ten came.
    let short = shelf.world.post(&path(&first, "/reverse"), back.clone()).await.unwrap_err();
    assert!(short.is(INSUFFICIENT_STOCK), "{short}");
    receive("2", "6").await;
    assert_eq!(shelf.worth(tea).await, ("10".into(), "60.00".into(), "6".into()));
    shelf.reserve(order(2), &[(line_of(order(2), 1), tea, 1)]).await.unwrap();
    let promised = shelf.world.post(&path(&first, "/reverse"), back.clone()).await.unwrap_err();
    assert!(promised.is(INSUFFICIENT_STOCK), "what is promised stays: {promised}");
    shelf.release(order(2)).await.unwrap();
    let reversed = shelf.world.post(&path(&first, "/reverse"), back.clone()).await.unwrap();
    assert_eq!((&reversed["status"], &reversed["allowed_actions"]), (&json!("reversed"), &json!([])));
    let counter = shelf.world.get(&format!("/inventory/receipts/{}", id(&reversed["reversed_by_id"]))).await;
    let told = ["number", "status", "value", "reason"].map(|name| counter[name].clone());
    assert_eq!(told, ["GR-2026-000004", "reversal", "-50.00", "Booked twice"]);
    assert_eq!((&counter["reverses_id"], &counter["lines"][0]["quantity"]), (&first["id"], &json!("-10")));
    // They cost fifty, and the stock was worth sixty: the rest is what goods that left cost more.
    assert_eq!(shelf.worth(tea).await.1, "0.00");
    let told = shelf.world.told("inventory.stock_valued").await;
    let settled: Vec<&Value> = told.iter().filter(|one| one["source_kind"] == "cost_settlement").collect();
    assert_eq!((settled.len(), &settled[0]["lines"][0]["value"]), (1, &json!("-10.00")));
    assert_eq!(shelf.world.told("receipt.reversed").await[0]["reason"], "Booked twice");

    for receipt in [&first, &counter] {
        let again = shelf.world.post(&path(receipt, "/reverse"), back.clone()).await.unwrap_err();
        assert!(again.is(RECEIPT_FINAL), "{again}");
    }
    let cost = json!({"receipt_id": first["id"], "product_id": tea, "unit_cost": "6", "reason": "Freight"});
    let late = shelf.world.post("/inventory/cost-changes", cost).await.unwrap_err();
    assert!(late.is(RECEIPT_FINAL), "{late}");
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_a_receipt_cost_later_goes_back_with_it(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 10, "8").await.unwrap();
    let line = |pieces: &str| json!({"product_id": tea, "quantity": pieces, "unit_cost": "5"});
    let body = json!({"location_id": shelf.location, "lines": [line("1"), line("2")]});
    let receipt = shelf.world.post("/inventory/receipts", body).await.unwrap();
    let dearer =
        json!({"receipt_id": receipt["id"], "product_id": tea, "unit_cost": "5.33", "reason": "Freight"});
    shelf.world.post("/inventory/cost-changes", dearer).await.unwrap();
    assert_eq!(shelf.worth(tea).await.1, "95.99");
    let request = Request { body: json!({"reason": "Wrong place"}), if_match: Some(7), ..Request::default() };
    let stale =
        shelf.world.send(platform::Method::Post, &path(&receipt, "/reverse"), request).await.unwrap_err();
    assert!(stale.is(VERSION_CONFLICT), "{stale}");
    assert_eq!(stale.details["document"]["number"], receipt["number"]);
    shelf.world.post(&path(&receipt, "/reverse"), json!({"reason": "Wrong place"})).await.unwrap();
    assert_eq!(shelf.worth(tea).await, ("10".into(), "80.00".into(), "8".into()));
    assert!(shelf.world.post(&path(&receipt, "/reverse"), json!({})).await.is_err(), "a reason is needed");
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_receipt_is_taken_back_below_zero_where_the_rule_lets_it(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    let lines = json!([{"product_id": tea, "quantity": "5", "unit_cost": "10"}]);
    let body = json!({"location_id": shelf.location, "lines": lines});
    let receipt = shelf.world.post("/inventory/receipts", body).await.unwrap();
    shelf.issue(None, &[(line_of(order(1), 1), tea, 2)]).await.unwrap();
    shelf.rule("warn").await;
    let back = shelf.world.post(&path(&receipt, "/reverse"), json!({"reason": "Not ours"})).await.unwrap();
    assert_eq!(back["warnings"][0]["on_hand"], "-2");
    assert_eq!(shelf.balance(tea).await, (Qty::whole(-2), Qty::ZERO));
    shelf.bought(tea, 2, "11").await.unwrap();
    assert_eq!(shelf.worth(tea).await.1, "0.00");
    assert_eq!(shelf.world.findings().await, []);
}

engines!(
    a_receipt_has_a_number_a_supplier_and_lines,
    receipts_go_out_as_a_file,
    a_receipt_is_taken_back_once_at_what_its_goods_cost,
    what_a_receipt_cost_later_goes_back_with_it,
    a_receipt_is_taken_back_below_zero_where_the_rule_lets_it,
);
