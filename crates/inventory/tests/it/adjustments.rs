//! Adjustments: corrections of what is on hand, as documents, and their taking back.

use catalog::TOO_MANY_PLACES;
use futures::future::join_all;
use inventory::{
    ADJUSTMENT_FINAL, BAD_BUSINESS_DATE, COUNTED_TWICE, INSUFFICIENT_STOCK, NEGATIVE_COUNT,
    QUANTITY_OR_COUNTED, WRONG_DIRECTION, ZERO_QUANTITY,
};
use kernel::{Id, Qty, Result};
use platform::{Method, Reply, Request, VERSION_CONFLICT};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};
use crate::world::id;

fn path(adjustment: &Value, below: &str) -> String {
    format!("/inventory/adjustments/{}{below}", id(&adjustment["id"]))
}

async fn adjust(shelf: &Shelf, reason: &str, lines: Value) -> Result<Value> {
    let body = json!({"location_id": shelf.location, "reason": reason, "lines": lines});
    shelf.world.post("/inventory/adjustments", body).await
}

async fn reverse(shelf: &Shelf, adjustment: &Value) -> Result<Value> {
    shelf.world.post(&path(adjustment, "/reverse"), json!({"reason": "Booked twice"})).await
}

async fn shelved(shelf: &Shelf, sku: &str, pieces: i64, cost: &str) -> Id {
    let product = shelf.world.product(sku, "100").await;
    shelf.bought(product, pieces, cost).await.unwrap();
    product
}

async fn an_adjustment_has_a_number_a_reason_and_lines(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, milk) = (shelved(&shelf, "TEA", 30, "10").await, shelved(&shelf, "MILK", 7, "33.333333").await);
    let body = json!({
        "location_id": shelf.location, "reason": "count", "note": "The back shelf", "reference": "Sheet 12",
        "lines": [
            {"product_id": tea, "unit_id": shelf.world.standard.unit("doz"), "quantity": "-2"},
            {"product_id": milk, "quantity": "3", "unit_cost": "20"},
        ],
    });
    let made = shelf.world.post("/inventory/adjustments", body).await.unwrap();
    let told = ["number", "status", "reason", "note", "reference", "value", "business_date"];
    let told = told.map(|name| made[name].clone());
    let expected =
        ["ADJ-2026-000001", "posted", "count", "The back shelf", "Sheet 12", "-180.00", "2026-03-02"];
    assert_eq!(told, expected);
    assert_eq!((&made["moves"], &made["allowed_actions"]), (&json!(2), &json!(["reverse"])));
    assert_eq!(id(&made["created_by"]), Id::from_u128(100));
    let told = ["quantity", "counted", "before", "base_quantity", "value"]
        .map(|name| made["lines"][0][name].clone());
    assert_eq!(told, [json!("-2"), json!(null), json!("30"), json!("-24"), json!("-240.00")]);
    let line = &made["lines"][1];
    assert_eq!((&line["unit_cost"], &line["value"]), (&json!("20"), &json!("60.00")));
    let seen = shelf.world.get(&path(&made, "?labels=true")).await;
    assert_eq!(seen["lines"], made["lines"]);
    assert_eq!(seen["labels"][made["reason_id"].as_str().unwrap()], "Counted");
    shelf.correct(tea, "-1", "damage").await.unwrap();

    let count = async |query: &str| {
        let list = shelf.world.get(&format!("/inventory/adjustments?{query}")).await;
        list["items"].as_array().unwrap().len()
    };
    assert_eq!((count("reason=damage").await, count(&format!("product_id={tea}")).await), (1, 2));
    assert_eq!((count(&format!("product_id={milk}")).await, count("q=ADJ-2026").await), (1, 2));
    assert_eq!(count(&format!("location_id={}", shelf.location)).await, 2);
    assert_eq!((count("business_date[gte]=2026-03-03").await, count("status=reversed").await), (0, 0));
    let sums = shelf.world.get("/inventory/adjustments/summary?sums=value").await;
    assert_eq!(sums["count"], 2);
    let accept = Some("text/csv".to_owned());
    let request = Request { accept, ..Request::default() };
    let file = shelf.world.file("/inventory/adjustments?columns=number,status", request).await;
    assert!(matches!(file, Reply::File(file) if file.content_type.starts_with("text/csv")));

    // From a move to its document, and back.
    let moves = shelf.world.get(&format!("/inventory/moves?kind=adjustment&product_id={milk}")).await;
    let one = &moves["items"][0];
    assert_eq!((&one["document_kind"], &one["document_id"]), (&json!("adjustment"), &made["id"]));
    assert_eq!((&one["line_id"], &one["reason"]), (&made["lines"][1]["id"], &json!("The back shelf")));
    let told = shelf.world.told("adjustment.posted").await;
    assert_eq!((&told[0]["number"], &told[0]["lines"][0]["quantity"]), (&made["number"], &json!("-24")));
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_was_counted_moves_by_the_difference(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, milk) = (shelved(&shelf, "TEA", 30, "10").await, shelved(&shelf, "MILK", 5, "4").await);
    let salt = shelf.world.product("SALT", "9").await;
    shelf.reserve(order(1), &[(line_of(order(1), 1), tea, 12)]).await.unwrap();
    let dozen = shelf.world.standard.unit("doz");
    let lines = json!([
        {"product_id": tea, "unit_id": dozen, "counted": "2"},
        {"product_id": milk, "counted": "5"},
        {"product_id": salt, "counted": "4", "unit_cost": "2.5"},
    ]);
    let made = adjust(&shelf, "count", lines).await.unwrap();
    assert_eq!((&made["moves"], &made["value"]), (&json!(2), &json!("-50.00")));
    let told = |line: &Value| ["counted", "before", "base_quantity", "value"].map(|name| line[name].clone());
    assert_eq!(told(&made["lines"][0]), ["2", "30", "-6", "-60.00"]);
    assert_eq!(told(&made["lines"][1]), ["5", "5", "0", "0.00"], "found as it should be");
    assert_eq!(told(&made["lines"][2]), ["4", "0", "4", "10.00"]);
    assert_eq!(shelf.balance(tea).await, (Qty::whole(24), Qty::whole(12)));

    // Goods have come since: what is taken back is what the count moved, not the count.
    shelf.bought(tea, 6, "10").await.unwrap();
    let back = reverse(&shelf, &made).await.unwrap();
    let counter = shelf.world.get(&format!("/inventory/adjustments/{}", id(&back["reversed_by_id"]))).await;
    let told = |line: &Value| ["quantity", "before", "base_quantity", "value"].map(|name| line[name].clone());
    assert_eq!(told(&counter["lines"][0]), ["6", "30", "6", "60.00"]);
    assert_eq!(counter["lines"][0]["unit_id"], json!(shelf.world.standard.unit("pc")));
    assert_eq!((&counter["moves"], &counter["value"]), (&json!(2), &json!("50.00")));
    assert_eq!(shelf.balance(tea).await.0, Qty::whole(36));
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_cannot_have_been_counted_is_refused(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, milk) = (shelved(&shelf, "TEA", 30, "10").await, shelved(&shelf, "MILK", 5, "4").await);
    shelf.reserve(order(1), &[(line_of(order(1), 1), tea, 12)]).await.unwrap();
    let refused = async |reason: &str, lines: Value| {
        let refused = adjust(&shelf, reason, lines).await.unwrap_err();
        (refused.code, refused.fields[0].path.clone())
    };
    let by = |product: Id, quantity: &str| json!({"product_id": product, "quantity": quantity});
    let counted = |product: Id, counted: &str| json!({"product_id": product, "counted": counted});
    let both = json!({"product_id": tea, "counted": "1", "quantity": "1"});
    for (reason, lines, code, at) in [
        // Twelve are promised; what was found as it should be makes no move.
        ("count", json!([counted(milk, "5"), counted(tea, "11")]), INSUFFICIENT_STOCK, "lines[1].counted"),
        ("count", json!([counted(tea, "-1")]), NEGATIVE_COUNT, "lines[0].counted"),
        ("count", json!([both]), QUANTITY_OR_COUNTED, "lines[0].quantity"),
        ("count", json!([{"product_id": tea}]), QUANTITY_OR_COUNTED, "lines[0].quantity"),
        ("count", json!([by(tea, "0")]), ZERO_QUANTITY, "lines[0].quantity"),
        ("count", json!([counted(tea, "24"), by(tea, "1")]), COUNTED_TWICE, "lines[1].product_id"),
        ("count", json!([by(milk, "1"), counted(milk, "5.5")]), TOO_MANY_PLACES, "lines[1].counted"),
        ("damage", json!([counted(milk, "6")]), WRONG_DIRECTION, "lines[0].counted"),
    ] {
        assert_eq!(refused(reason, lines).await, (code.code, at.to_owned()));
    }
    let all = shelf.world.get("/inventory/adjustments?count=true").await;
    assert_eq!((&all["total"], shelf.balance(tea).await.0), (&json!(0), Qty::whole(30)));
}

async fn an_adjustment_is_taken_back_once_at_what_it_was_booked_at(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelved(&shelf, "TEA", 7, "33.333333").await;
    // Of 233.33 for seven a seventh is 33.33, and three are found that are worth a hundred each.
    let lost = shelf.correct(tea, "-1", "shortage").await.unwrap();
    let found = json!([{"product_id": tea, "quantity": "3", "unit_cost": "100"}]);
    let found = adjust(&shelf, "surplus", found).await.unwrap();
    assert_eq!((&lost["value"], &found["value"]), (&json!("-33.33"), &json!("300.00")));
    assert_eq!(shelf.worth(tea).await, ("9".into(), "500.00".into(), "55.555556".into()));
    let back = reverse(&shelf, &lost).await.unwrap();
    assert_eq!((&back["status"], &back["allowed_actions"]), (&json!("reversed"), &json!([])));
    let counter = shelf.world.get(&format!("/inventory/adjustments/{}", id(&back["reversed_by_id"]))).await;
    let told = ["number", "status", "reason", "note", "value"].map(|name| counter[name].clone());
    assert_eq!(told, ["ADJ-2026-000003", "reversal", "shortage", "Booked twice", "33.33"]);
    assert_eq!(counter["reverses_id"], lost["id"]);
    assert_eq!(shelf.worth(tea).await.1, "533.33", "not at the average of now");
    reverse(&shelf, &found).await.unwrap();
    assert_eq!(shelf.worth(tea).await, ("7".into(), "233.33".into(), "33.332857".into()));
    assert_eq!(shelf.world.told("adjustment.reversed").await[0]["reason"], "Booked twice");
    let told = shelf.world.told("inventory.stock_valued").await;
    let moved: Vec<&Value> = told.iter().filter(|one| one["source_id"] == counter["id"]).collect();
    assert_eq!((moved.len(), &moved[0]["source_kind"]), (1, &json!("adjustment")));
    let by_reason = shelf.world.get("/inventory/moves?reason_code=shortage").await;
    let mut lost_to_it: Vec<&str> =
        by_reason["items"].as_array().unwrap().iter().filter_map(|one| one["quantity"].as_str()).collect();
    lost_to_it.sort_unstable();
    assert_eq!(lost_to_it, ["-1", "1"], "what was lost to a reason adds up");

    for adjustment in [&lost, &counter] {
        let again = reverse(&shelf, adjustment).await.unwrap_err();
        assert!(again.is(ADJUSTMENT_FINAL), "{again}");
    }
    let third = shelf.correct(tea, "-1", "shortage").await.unwrap();
    let request = Request { body: json!({"reason": "Wrong shelf"}), if_match: Some(7), ..Request::default() };
    let stale = shelf.world.send(Method::Post, &path(&third, "/reverse"), request).await.unwrap_err();
    assert!(stale.is(VERSION_CONFLICT), "{stale}");
    assert_eq!(stale.details["document"]["number"], third["number"]);
    assert!(shelf.world.post(&path(&third, "/reverse"), json!({})).await.is_err(), "a reason is needed");
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_is_gone_is_not_taken_back_unless_the_rule_lets_it(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (milk, tea) = (shelved(&shelf, "MILK", 5, "1").await, shelf.world.product("TEA", "100").await);
    let lines = json!([
        {"product_id": milk, "counted": "5"},
        {"product_id": tea, "quantity": "4", "unit_cost": "10"},
    ]);
    let found = adjust(&shelf, "count", lines).await.unwrap();
    shelf.issue(None, &[(line_of(order(1), 1), tea, 1)]).await.unwrap();
    let refused = reverse(&shelf, &found).await.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "{refused}");
    assert_eq!(refused.fields[0].path, "lines[1].quantity");
    shelf.receive(tea, 1).await.unwrap();
    shelf.reserve(order(2), &[(line_of(order(2), 1), tea, 1)]).await.unwrap();
    let refused = reverse(&shelf, &found).await.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "what is promised stays: {refused}");
    assert_eq!(shelf.world.get(&path(&found, "")).await["status"], "posted", "nothing has become of it");
    shelf.release(order(2)).await.unwrap();
    shelf.issue(None, &[(line_of(order(3), 1), tea, 2)]).await.unwrap();
    shelf.rule("warn").await;
    let back = reverse(&shelf, &found).await.unwrap();
    assert_eq!(back["warnings"][0]["on_hand"], "-2");
    assert_eq!(shelf.balance(tea).await, (Qty::whole(-2), Qty::ZERO));
    shelf.bought(tea, 2, "11").await.unwrap();
    assert_eq!(shelf.worth(tea).await.1, "0.00");
    assert_eq!(shelf.world.findings().await, []);
}

async fn t50_an_adjustment_has_its_day_and_its_reversal_another(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelved(&shelf, "TEA", 10, "5").await;
    let lines = json!([{"product_id": tea, "quantity": "-4"}]);
    let body = |day: &str| json!({"location_id": shelf.location, "reason": "damage", "lines": lines, "business_date": day});
    let made = shelf.world.post("/inventory/adjustments", body("2026-02-20")).await.unwrap();
    assert_eq!(made["business_date"], "2026-02-20");
    let goods = json!({"area": "stock", "level": "soft", "through": "2026-02-24", "reason": "Counted"});
    shelf.world.post("/finance/locks", goods).await.unwrap();
    let back = async |day: &str| {
        let body = json!({"reason": "Found again", "business_date": day});
        shelf.world.post(&path(&made, "/reverse"), body).await
    };
    let locked = shelf.world.post("/inventory/adjustments", body("2026-02-20")).await.unwrap_err();
    assert_eq!((locked.code, locked.fields[0].path.as_str()), ("finance.period_locked", "business_date"));
    let locked = back("2026-02-24").await.unwrap_err();
    assert_eq!((locked.code, locked.fields[0].path.as_str()), ("finance.period_locked", "business_date"));
    for day in ["2026-02-19", "2026-03-03"] {
        assert!(back(day).await.unwrap_err().is(BAD_BUSINESS_DATE), "{day}");
    }
    let done = back("2026-02-25").await.unwrap();
    let counter = shelf.world.get(&format!("/inventory/adjustments/{}", id(&done["reversed_by_id"]))).await;
    assert_eq!(counter["business_date"], "2026-02-25");
    let told = shelf.world.told("inventory.stock_valued").await;
    let days: Vec<&Value> = told.iter().map(|one| &one["business_date"]).collect();
    assert_eq!(days, ["2026-03-02", "2026-02-20", "2026-02-25"]);
    assert_eq!(shelf.world.findings().await, []);
}

async fn t17_reversals_and_counts_that_race_have_one_effect(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, salt) = (shelved(&shelf, "TEA", 10, "5").await, shelf.world.product("SALT", "9").await);
    let found = json!([{"product_id": tea, "quantity": "3", "unit_cost": "7"}]);
    let found = adjust(&shelf, "surplus", found).await.unwrap();
    let tries = join_all((0..6).map(|_| reverse(&shelf, &found))).await;
    assert_eq!(tries.iter().filter(|one| one.is_ok()).count(), 1);
    for refused in tries.into_iter().filter_map(Result::err) {
        assert!(refused.is(ADJUSTMENT_FINAL), "{refused}");
    }
    assert_eq!(shelf.worth(tea).await, ("10".into(), "50.00".into(), "5".into()));
    // Everybody counts the same four, of what has no balance yet.
    let counts = (0..6).map(|_| adjust(&shelf, "count", json!([{"product_id": salt, "counted": "4"}])));
    for counted in join_all(counts).await {
        counted.unwrap();
    }
    assert_eq!(shelf.balance(salt).await, (Qty::whole(4), Qty::ZERO));
    let moves = shelf.world.get(&format!("/inventory/moves?product_id={salt}")).await;
    assert_eq!(moves["items"].as_array().unwrap().len(), 1);
    let all = shelf.world.get("/inventory/adjustments?count=true").await;
    assert_eq!(all["total"], 8, "each count stands");
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_dry_run_leaves_no_adjustment(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelved(&shelf, "TEA", 10, "5").await;
    let body = json!({
        "location_id": shelf.location, "reason": "damage", "lines": [{"product_id": tea, "quantity": "-1"}],
    });
    let request = Request { body, dry_run: true, ..Request::default() };
    let told = shelf.world.send(Method::Post, "/inventory/adjustments", request).await.unwrap();
    assert_eq!((&told["value"], &told["lines"][0]["before"]), (&json!("-5.00"), &json!("10")));
    let all = shelf.world.get("/inventory/adjustments?count=true").await;
    assert_eq!((&all["total"], shelf.balance(tea).await.0), (&json!(0), Qty::whole(10)));
}

engines!(
    an_adjustment_has_a_number_a_reason_and_lines,
    what_was_counted_moves_by_the_difference,
    what_cannot_have_been_counted_is_refused,
    an_adjustment_is_taken_back_once_at_what_it_was_booked_at,
    what_is_gone_is_not_taken_back_unless_the_rule_lets_it,
    t50_an_adjustment_has_its_day_and_its_reversal_another,
    t17_reversals_and_counts_that_race_have_one_effect,
    a_dry_run_leaves_no_adjustment,
);
