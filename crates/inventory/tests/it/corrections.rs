//! Corrections: always for a reason of the company's list.

use inventory::{NEGATIVE_COST, NO_SUCH_REASON, NO_SUCH_RECEIPT, REASON_NEEDS_NOTE, WRONG_DIRECTION};
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

async fn a_correction_has_a_reason_of_the_list(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 5).await;
    for (pieces, reason, code, path) in [
        ("-1", "whim", NO_SUCH_REASON, "reason"),
        ("1", "damage", WRONG_DIRECTION, "lines[0].quantity"),
        ("-1", "surplus", WRONG_DIRECTION, "lines[0].quantity"),
        ("-1", "other", REASON_NEEDS_NOTE, "note"),
    ] {
        let refused = shelf.correct(tea, pieces, reason).await.unwrap_err();
        assert!(refused.is(code), "{refused}");
        assert_eq!(refused.fields[0].path, path);
    }
    let ours = json!({"code": "tasting", "name": "Tasted by customers", "direction": "out"});
    shelf.world.make("/inventory/adjustment-reasons", ours).await;
    shelf.correct(tea, "-2", "tasting").await.unwrap();
    let moves = shelf.world.get("/inventory/moves?kind=adjustment").await;
    let one = &moves["items"][0];
    assert_eq!((&one["reason_code"], &one["reason"]), (&json!("tasting"), &json!("Tasted by customers")));
    assert_eq!(shelf.world.findings().await, []);
}

async fn t41_a_late_cost_goes_to_what_is_there_and_to_what_has_left(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    let lines = json!([{"product_id": tea, "quantity": "10", "unit_cost": "5"}]);
    let receipt = json!({"location_id": shelf.location, "lines": lines});
    let receipt = shelf.world.post("/inventory/receipts", receipt).await.unwrap();
    shelf.issue(None, &[(line_of(order(1), 1), tea, 4)]).await.unwrap();
    let change = |cost: &str| json!({"receipt_id": receipt["id"], "product_id": tea, "unit_cost": cost, "reason": "Freight"});
    let changed = shelf.world.post("/inventory/cost-changes", change("5.5")).await.unwrap();
    let figures = ["difference", "to_stock", "to_cost_of_goods"].map(|name| changed[name].clone());
    assert_eq!(figures, ["5.00", "3.00", "2.00"]);
    assert_eq!(shelf.worth(tea).await.1, "33.00");
    // Said again, and taken back: each time from what was told last.
    let again = shelf.world.post("/inventory/cost-changes", change("5.5")).await.unwrap();
    assert_eq!(again["difference"], "0.00");
    let back = shelf.world.post("/inventory/cost-changes", change("5")).await.unwrap();
    assert_eq!(back["difference"], "-5.00");
    assert_eq!(shelf.worth(tea).await.1, "30.00");
    let refused = shelf.world.post("/inventory/cost-changes", change("-1")).await.unwrap_err();
    assert!(refused.is(NEGATIVE_COST), "{refused}");
    let mut strange = change("6");
    strange["receipt_id"] = json!(shelf.location);
    let refused = shelf.world.post("/inventory/cost-changes", strange).await.unwrap_err();
    assert!(refused.is(NO_SUCH_RECEIPT), "{refused}");
    let told = shelf.world.told("inventory.stock_valued").await;
    let kinds: Vec<_> = told.iter().map(|one| one["source_kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "cost_settlement").count(), 2, "{kinds:?}");
    assert_eq!(shelf.world.findings().await, []);
}

engines!(a_correction_has_a_reason_of_the_list, t41_a_late_cost_goes_to_what_is_there_and_to_what_has_left);
