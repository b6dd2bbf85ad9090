//! The day on which goods moved, where it is not today.

use inventory::BAD_BUSINESS_DATE;
use platform::{Method, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};
use crate::world::id;

/// Today in the stories' world.
const TODAY: &str = "2026-03-02";

impl Shelf {
    /// How much of a product lay anywhere at the end of a day, goods in transit included.
    async fn at(&self, day: &str) -> Vec<String> {
        let seen = self.world.get(&format!("/inventory/stock-at?date={day}")).await;
        let items = seen["items"].as_array().unwrap().iter();
        let mut all: Vec<String> = items.map(|item| item["quantity"].as_str().unwrap().to_owned()).collect();
        all.sort_unstable();
        all
    }

    async fn lock(&self, level: &str, through: &str) {
        let body = json!({"area": "stock", "level": level, "through": through, "reason": "Counted"});
        self.world.post("/finance/locks", body).await.unwrap();
    }
}

async fn goods_move_on_the_day_that_is_said(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    let line =
        |pieces: &str, cost: Value| json!([{"product_id": tea, "quantity": pieces, "unit_cost": cost}]);
    let receive = async |pieces: &str, cost: &str, day: Value| {
        let lines = line(pieces, json!(cost));
        let body = json!({"location_id": shelf.location, "lines": lines, "business_date": day});
        shelf.world.post("/inventory/receipts", body).await
    };
    receive("10", "5", json!("2026-01-10")).await.unwrap();
    let adjust = async |pieces: &str, day: &str| {
        let body = json!({
            "location_id": shelf.location, "reason": "damage", "lines": line(pieces, Value::Null), "business_date": day,
        });
        shelf.world.post("/inventory/adjustments", body).await
    };
    adjust("-4", "2026-02-20").await.unwrap();
    // Told late: what left before it was told keeps the value that it had.
    receive("6", "8", json!("2026-01-20")).await.unwrap();
    let seen = [shelf.at("2026-01-09").await, shelf.at("2026-01-15").await, shelf.at("2026-01-31").await];
    assert_eq!(seen, [vec![], vec!["10".to_owned()], vec!["16".to_owned()]]);
    assert_eq!((shelf.at("2026-02-20").await, shelf.at(TODAY).await), (vec!["12".into()], vec!["12".into()]));
    assert_eq!(shelf.worth(tea).await.1, "78.00");
    let told = shelf.world.told("inventory.stock_valued").await;
    let days: Vec<&Value> = told.iter().map(|one| &one["business_date"]).collect();
    assert_eq!(days, ["2026-01-10", "2026-02-20", "2026-01-20"]);
    assert_eq!(told[1]["lines"][0]["value"], "-20.00");
    let moves = shelf.world.get("/inventory/moves?business_date=2026-01-20").await;
    assert!(moves["items"][0]["at"].as_str().unwrap().starts_with(TODAY), "recorded today");

    for day in ["2026-03-03", "2016-01-01"] {
        let refused = receive("1", "5", json!(day)).await.unwrap_err();
        assert!(refused.is(BAD_BUSINESS_DATE), "{refused}");
        assert_eq!(
            (refused.fields[0].path.as_str(), &refused.details["latest"]),
            ("business_date", &json!(TODAY))
        );
        assert!(adjust("-1", day).await.unwrap_err().is(BAD_BUSINESS_DATE));
    }
    assert_eq!(shelf.world.findings().await, []);
}

async fn months_that_were_summed_up_are_made_anew(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    let receive = async |day: &str| {
        let lines = json!([{"product_id": tea, "quantity": "2"}]);
        let body = json!({"location_id": shelf.location, "lines": lines, "business_date": day});
        shelf.world.post("/inventory/receipts", body).await.unwrap();
    };
    receive("2025-10-05").await;
    shelf
        .world
        .runtime
        .clock()
        .set(shelf.world.runtime.clock().now().plus(std::time::Duration::from_secs(90_000)));
    platform::worker::settle(&shelf.world.runtime).await.unwrap();
    assert_eq!(shelf.at("2025-11-30").await, ["2"]);
    receive("2025-11-11").await;
    assert_eq!(
        (shelf.at("2025-10-31").await, shelf.at("2025-11-30").await),
        (vec!["2".into()], vec!["4".into()])
    );
    assert_eq!(shelf.world.findings().await, []);
}

async fn t50_goods_do_not_move_on_a_closed_day(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 10).await;
    shelf.lock("hard", "2026-01-31").await;
    shelf.lock("soft", "2026-02-15").await;
    let body = |day: &str| {
        let lines = json!([{"product_id": tea, "quantity": "1"}]);
        json!({"location_id": shelf.location, "reason": "surplus", "lines": lines, "business_date": day})
    };
    let post = async |day: &str| shelf.world.post("/inventory/adjustments", body(day)).await;
    for (day, level) in [("2026-01-31", "hard"), ("2026-02-15", "soft")] {
        let refused = post(day).await.unwrap_err();
        assert_eq!(
            (refused.code, refused.fields[0].path.as_str()),
            ("finance.period_locked", "business_date")
        );
        assert_eq!(refused.details["level"], level);
    }
    post("2026-02-16").await.unwrap();
    let receipt = shelf.world.get("/inventory/receipts").await["items"][0].clone();
    let path = format!("/inventory/receipts/{}/reverse", id(&receipt["id"]));
    let early =
        shelf.world.post(&path, json!({"reason": "x", "business_date": "2026-02-20"})).await.unwrap_err();
    assert!(early.is(BAD_BUSINESS_DATE), "not before it came: {early}");
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_transfer_is_sent_and_received_on_days_of_their_own(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    let lines = json!([{"product_id": tea, "quantity": "9"}]);
    let body = json!({"location_id": shelf.location, "lines": lines, "business_date": "2026-02-01"});
    shelf.world.post("/inventory/receipts", body).await.unwrap();
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    let lines = json!([{"product_id": tea, "quantity": "6"}]);
    let mut body = json!({"from_location_id": shelf.location, "to_location_id": annex, "lines": lines});
    let made = shelf.world.post("/inventory/transfers", body.clone()).await.unwrap();
    let path = format!("/inventory/transfers/{}", id(&made["id"]));
    let call = async |verb: &str, day: &str, body: Value| {
        let mut body = body;
        body["business_date"] = json!(day);
        shelf.world.post(&format!("{path}/{verb}"), body).await
    };
    let sent = call("ship", "2026-02-10", json!({})).await.unwrap();
    assert_eq!((&sent["business_date"], &sent["received_on"]), (&json!("2026-02-10"), &json!(null)));
    let line = &made["lines"][0]["id"];
    let some = |field: &str, pieces: &str| json!({"lines": [{"line_id": line, field: pieces}]});
    assert!(
        call("receive", "2026-02-09", json!({})).await.unwrap_err().is(BAD_BUSINESS_DATE),
        "before it left"
    );
    let mut back = some("quantity", "1");
    back["reason"] = json!("Wrong lorry");
    assert!(call("return", "2026-02-09", back.clone()).await.unwrap_err().is(BAD_BUSINESS_DATE));
    call("receive", "2026-02-12", some("received", "4")).await.unwrap();
    call("return", "2026-02-13", back).await.unwrap();
    let done = call("receive", "2026-02-14", json!({})).await.unwrap();
    assert_eq!((&done["status"], &done["received_on"]), (&json!("received"), &json!("2026-02-14")));
    let days = ["2026-02-09", "2026-02-10", "2026-02-12", "2026-02-13", "2026-02-14"];
    let mut seen = Vec::new();
    for day in days {
        seen.push(shelf.at(day).await.join(" "));
    }
    assert_eq!(seen, ["9", "3 6", "2 3 4", "1 4 4", "4 5"]);

    body["business_date"] = json!("2026-02-20");
    let draft = shelf.world.post("/inventory/transfers", body.clone()).await.unwrap_err();
    assert_eq!((draft.code, draft.fields[0].path.as_str()), ("inventory.not_sent_yet", "business_date"));
    body["complete"] = json!(true);
    body["lines"][0]["quantity"] = json!("2");
    let whole = shelf.world.post("/inventory/transfers", body).await.unwrap();
    assert_eq!(
        (&whole["business_date"], &whole["received_on"]),
        (&json!("2026-02-20"), &json!("2026-02-20"))
    );
    assert_eq!(shelf.at("2026-02-20").await, ["2", "7"]);
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_stale_transfer_is_shown_as_it_is(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 5).await;
    shelf.issue(None, &[(line_of(order(1), 1), tea, 1)]).await.unwrap();
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    let lines = json!([{"product_id": tea, "quantity": "2"}]);
    let body = json!({"from_location_id": shelf.location, "to_location_id": annex, "lines": lines});
    let made = shelf.world.post("/inventory/transfers", body.clone()).await.unwrap();
    let path = format!("/inventory/transfers/{}", id(&made["id"]));
    shelf.world.post(&format!("{path}/ship"), json!({})).await.unwrap();
    let back = json!({"reason": "Bridge closed"});
    for (method, below, body) in [
        (Method::Put, "", body),
        (Method::Post, "/ship", json!({})),
        (Method::Post, "/receive", json!({})),
        (Method::Post, "/return", back),
        (Method::Post, "/cancel", json!({})),
    ] {
        let request = Request { body, if_match: Some(1), ..Request::default() };
        let stale = shelf.world.send(method, &format!("{path}{below}"), request).await.unwrap_err();
        assert!(stale.is(platform::VERSION_CONFLICT), "{below}: {stale}");
        let now = &stale.details["document"];
        assert_eq!((&now["status"], &now["version"]), (&json!("in_transit"), &json!(2)), "{below}");
        assert_eq!(now["lines"][0]["under_way"], "2");
    }
}

engines!(
    goods_move_on_the_day_that_is_said,
    months_that_were_summed_up_are_made_anew,
    t50_goods_do_not_move_on_a_closed_day,
    a_transfer_is_sent_and_received_on_days_of_their_own,
    a_stale_transfer_is_shown_as_it_is,
);
