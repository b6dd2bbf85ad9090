//! Events of others: applied once, in the order of their source, one by one.

use kernel::Result;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, Trade, engines};

use crate::world::{Message, any_key, count, house, key};

engines!(
    a_counted_level_becomes_what_is_on_hand,
    an_event_has_its_effect_once,
    two_at_once_have_one_effect,
    what_comes_too_late_has_no_effect_and_is_told_so,
    t68_one_bad_event_does_not_sink_the_others,
    b10_a_batch_and_a_body_have_limits,
    what_may_not_come_in_is_refused_by_a_code,
    a_dry_run_leaves_nothing_behind,
    what_failed_can_be_applied_later,
    products_are_made_and_changed,
    partners_are_made_and_changed,
    a_supplier_s_performance_is_kept_with_it,
);

fn event(id: &str, name: &str, data: Value) -> Value {
    json!({ "specversion": "1.0", "id": id, "source": "wms.example", "type": name, "data": data })
}

fn level(id: &str, on_hand: &str) -> Value {
    let data = json!({ "location": "MAIN", "product": "TEA", "on_hand": on_hand });
    event(id, "inventory.stock_level_changed", data)
}

fn with(mut event: Value, more: Value) -> Value {
    event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    event
}

async fn send(house: &House, body: Value) -> Result<Value> {
    Message::of(&body).by(any_key(house)).send(house).await
}

/// A shop with 10 pieces of tea.
async fn shop(engine: Engine) -> (House, Trade) {
    let house = house(engine).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.in_cases(&trade, tea, 12).await;
    let case = json!({ "product_id": tea, "unit_id": trade.case, "code": "4006381333931" });
    house.boss().post("/catalog/barcodes", case).await;
    house.stock(&trade, tea, "10").await;
    (house, trade)
}

async fn on_hand(house: &House) -> String {
    house.boss().get("/inventory/levels").await["items"][0]["on_hand"].as_str().unwrap().to_owned()
}

async fn a_counted_level_becomes_what_is_on_hand(engine: Engine) {
    let (house, _) = shop(engine).await;
    let told = send(&house, level("1", "7")).await.unwrap();
    assert_eq!((&told["applied"], &told["results"][0]["status"]), (&json!(1), &json!("applied")));
    assert_eq!(told["results"][0]["outcome"]["moved"], "-3");
    assert_eq!(on_hand(&house).await, "7");
    let moves = house.boss().get("/inventory/moves?kind=adjustment").await;
    assert_eq!(
        (&moves["items"][0]["quantity"], &moves["items"][0]["reason"]),
        (&json!("-3"), &json!("Counted outside"))
    );
    let made = told["results"][0]["outcome"]["adjustment_id"].as_str().unwrap();
    assert_eq!(moves["items"][0]["document_id"], made);
    let made = house.boss().get(&format!("/inventory/adjustments/{made}")).await;
    let line = &made["lines"][0];
    assert_eq!((&made["number"], &made["reason"]), (&json!("ADJ-2026-000001"), &json!("count")));
    assert_eq!(["before", "counted", "base_quantity"].map(|name| line[name].clone()), ["10", "7", "-3"]);

    let same = send(&house, level("2", "7")).await.unwrap();
    assert_eq!(same["results"][0]["outcome"]["moved"], "0");
    // By the barcode of a package: two cases of twelve.
    let data = json!({ "location": "MAIN", "product": "4006381333931", "on_hand": 2, "reason": "Pallet" });
    send(&house, event("3", "inventory.stock_level_changed", data)).await.unwrap();
    assert_eq!(on_hand(&house).await, "24");
    // A product that was never there gets its first balance.
    house.product(&house_trade(&house).await, "MILK", "90").await;
    let data = json!({ "location": "MAIN", "product": "MILK", "on_hand": "5" });
    let first = send(&house, event("4", "inventory.stock_level_changed", data)).await.unwrap();
    assert_eq!(first["results"][0]["outcome"]["moved"], "5");
    house.assert_sound().await;
}

/// The trade of a house that has one already.
async fn house_trade(house: &House) -> Trade {
    let boss = house.boss();
    let first = async |path: &str| testkit::house::id(&boss.get(path).await["items"][0]);
    let (piece, taxed) =
        (first("/catalog/units?code=pc").await, first("/catalog/tax-classes?code=standard").await);
    Trade { piece, case: piece, taxed, untaxed: taxed, location: first("/inventory/locations").await }
}

async fn an_event_has_its_effect_once(engine: Engine) {
    let (house, trade) = shop(engine).await;
    send(&house, level("1", "7")).await.unwrap();
    let tea =
        house.boss().get("/catalog/products").await["items"][0]["id"].as_str().unwrap().parse().unwrap();
    house.stock(&trade, tea, "5").await;
    let again = send(&house, level("1", "7")).await.unwrap();
    assert_eq!((&again["duplicates"], &again["results"][0]["status"]), (&json!(1), &json!("duplicate")));
    assert_eq!(again["results"][0]["outcome"]["moved"], "-3", "what it did the first time");
    assert_eq!(on_hand(&house).await, "12");
    // The same id of another source is another event.
    let other = with(level("1", "9"), json!({ "source": "other.example" }));
    assert_eq!(send(&house, other).await.unwrap()["applied"], 1);
    assert_eq!(on_hand(&house).await, "9");
    house.assert_sound().await;
}

async fn two_at_once_have_one_effect(engine: Engine) {
    let (house, _) = shop(engine).await;
    let sends = (0..8).map(|_| send(&house, level("1", "7")));
    let mut applied = 0;
    for told in futures::future::join_all(sends).await {
        let told = told.unwrap();
        applied += told["applied"].as_u64().unwrap();
        assert_eq!(told["applied"].as_u64().unwrap() + told["duplicates"].as_u64().unwrap(), 1);
    }
    assert_eq!(applied, 1);
    assert_eq!(count(&house, "/inventory/moves?kind=adjustment").await, 1);
    house.assert_sound().await;
}

async fn what_comes_too_late_has_no_effect_and_is_told_so(engine: Engine) {
    let (house, _) = shop(engine).await;
    let at = |id: &str, on_hand: &str, time: &str| with(level(id, on_hand), json!({ "time": time }));
    send(&house, at("2", "20", "2026-03-02T08:30:00Z")).await.unwrap();
    let late = send(&house, at("1", "15", "2026-03-02T08:00:00Z")).await.unwrap();
    assert_eq!((&late["stale"], &late["results"][0]["status"]), (&json!(1), &json!("stale")));
    assert_eq!(on_hand(&house).await, "20");
    let again = send(&house, at("1", "15", "2026-03-02T08:00:00Z")).await.unwrap();
    assert_eq!(again["duplicates"], 1, "it is known now, and stays without effect");

    // The source's own numbers go before its clock.
    let numbered = |id: &str, on_hand: &str, sequence: &str| {
        let more = json!({ "sequence": sequence, "source": "numbered", "time": "2026-03-02T08:00:00Z" });
        with(level(id, on_hand), more)
    };
    send(&house, numbered("b", "30", "0000000002")).await.unwrap();
    assert_eq!(send(&house, numbered("a", "31", "0000000001")).await.unwrap()["stale"], 1);
    assert_eq!(send(&house, numbered("c", "32", "0000000010")).await.unwrap()["applied"], 1);
    assert_eq!(on_hand(&house).await, "32");
    let stale = house.boss().get("/webhooks/inbox?state=stale").await;
    assert_eq!(stale["items"].as_array().unwrap().len(), 2);
    house.assert_sound().await;
}

async fn t68_one_bad_event_does_not_sink_the_others(engine: Engine) {
    let (house, _) = shop(engine).await;
    let nowhere = json!({ "location": "MOON", "product": "TEA", "on_hand": "1" });
    let batch = json!([
        event("1", "inventory.stock_level_changed", nowhere),
        level("2", "8"),
        event("3", "weather.changed", json!({})),
        event("4", "inventory.stock_level_changed", json!({ "location": "MAIN", "on_hand": "-1", "product": "TEA" })),
        { "specversion": "1.0", "source": "wms.example", "type": "partner.updated" },
        "not an event",
        event("5", "partner.updated", json!({ "role": "supplier", "code": "V-7", "name": "Tea Growers" })),
    ]);
    let told = Message { content_type: Some("application/cloudevents-batch+json"), ..Message::of(&batch) }
        .by(any_key(&house))
        .send(&house)
        .await
        .unwrap();
    assert_eq!(
        ["applied", "failed", "refused", "stale", "duplicates"].map(|name| told[name].as_u64().unwrap()),
        [2, 2, 3, 0, 0]
    );
    let results = told["results"].as_array().unwrap();
    let of =
        |at: usize| (results[at]["status"].as_str().unwrap(), results[at]["code"].as_str().unwrap_or(""));
    assert_eq!(of(0), ("failed", "inventory.unknown_location"));
    assert_eq!(results[0]["fields"][0]["path"], "[0].data.location");
    assert_eq!(of(1), ("applied", ""));
    assert_eq!(of(2), ("refused", "hooks.unknown_type"));
    assert_eq!(of(3), ("failed", "validation.failed"));
    assert_eq!(results[3]["fields"][0]["path"], "[3].data.on_hand");
    assert_eq!((of(4), of(5)), (("refused", "hooks.bad_event"), ("refused", "hooks.bad_event")));
    assert_eq!(results[4]["fields"][0]["path"], "[4].id");
    assert_eq!(of(6), ("applied", ""));
    assert_eq!(on_hand(&house).await, "8");
    assert_eq!(count(&house, "/webhooks/inbox?state=failed").await, 2);
    house.assert_sound().await;
}

async fn b10_a_batch_and_a_body_have_limits(engine: Engine) {
    let (house, _) = shop(engine).await;
    for size in [0, hooks::EVENTS_MAX + 1] {
        let batch: Vec<Value> = (0..size).map(|n| level(&n.to_string(), "1")).collect();
        let refused = send(&house, Value::Array(batch)).await.unwrap_err();
        assert!(refused.is(hooks::BATCH_SIZE), "{refused}");
        assert_eq!(refused.details["events_max"], 100);
    }
    for (content_type, body) in [
        ("application/cloudevents+json", json!([level("1", "1")])),
        ("application/cloudevents-batch+json", level("1", "1")),
        ("application/json", json!("text")),
    ] {
        let message = Message { content_type: Some(content_type), ..Message::of(&body) };
        assert!(message.by(any_key(&house)).send(&house).await.unwrap_err().is(hooks::BAD_MODE));
    }
    let deep = Message { bytes: "[".repeat(100_000).into_bytes(), ..Message::default() };
    assert!(deep.by(any_key(&house)).send(&house).await.unwrap_err().is(hooks::BAD_MODE));
    assert_eq!(on_hand(&house).await, "10");
}

async fn what_may_not_come_in_is_refused_by_a_code(engine: Engine) {
    let (house, _) = shop(engine).await;
    let nobody = Message::of(&level("1", "1")).send(&house).await.unwrap_err();
    assert_eq!(nobody.status(), 401);
    let other = key(&house, &["events.partner_updated.receive", "inventory.stock.adjust"]);
    let refused = Message::of(&level("1", "1")).by(other).send(&house).await.unwrap_err();
    assert!(refused.is(platform::FORBIDDEN), "each type has its own scope: {refused}");
    assert_eq!(refused.details["permission"], "events.inventory_stock_level_changed.receive");
    let unknown = send(&house, event("1", "weather.changed", json!({}))).await.unwrap_err();
    assert!(unknown.is(hooks::UNKNOWN_TYPE) && unknown.fields[0].path == "type");
    for schema in ["urn:kontor:inbound:inventory.stock_level_changed.v2", "https://example.com/level.json"] {
        let event = with(level("1", "1"), json!({ "dataschema": schema }));
        let refused = send(&house, event).await.unwrap_err();
        assert!(refused.is(hooks::UNKNOWN_VERSION), "{schema}: {refused}");
        assert_eq!(refused.details["version"], "urn:kontor:inbound:inventory.stock_level_changed.v1");
    }
    let known =
        with(level("1", "1"), json!({ "dataschema": "urn:kontor:inbound:inventory.stock_level_changed.v1" }));
    assert_eq!(send(&house, known).await.unwrap()["applied"], 1);
    let odd = json!({ "location": "MAIN", "product": "TEA", "on_hand": "1", "company_id": "x" });
    let refused = send(&house, event("2", "inventory.stock_level_changed", odd)).await.unwrap_err();
    assert_eq!(refused.fields[0].path, "data.company_id", "{refused}");
}

async fn a_dry_run_leaves_nothing_behind(engine: Engine) {
    let (house, _) = shop(engine).await;
    let dry = |body: Value| {
        let message = Message { dry_run: true, ..Message::of(&body) };
        message.by(any_key(&house)).send(&house)
    };
    let told = dry(level("1", "3")).await.unwrap();
    assert_eq!(told["results"][0]["outcome"]["moved"], "-7", "what it would do");
    let bad = json!({ "location": "MOON", "product": "TEA", "on_hand": "1" });
    assert!(dry(event("2", "inventory.stock_level_changed", bad)).await.is_err());
    assert_eq!((on_hand(&house).await.as_str(), count(&house, "/webhooks/inbox").await), ("10", 0));
    assert_eq!(send(&house, level("1", "3")).await.unwrap()["applied"], 1);
}

async fn what_failed_can_be_applied_later(engine: Engine) {
    let (house, _) = shop(engine).await;
    let nowhere = |id: &str| {
        let data = json!({ "location": "SHOP", "product": "TEA", "on_hand": "4" });
        event(id, "inventory.stock_level_changed", data)
    };
    let refused = send(&house, nowhere("1")).await.unwrap_err();
    assert!(refused.details.contains_key("inbox_id"), "{refused:?}");
    send(&house, nowhere("2")).await.unwrap_err();
    send(&house, nowhere("3")).await.unwrap_err();
    let failed = house.boss().get("/webhooks/inbox?state=failed&sort=event_id").await;
    let path = |at: usize| format!("/webhooks/inbox/{}", failed["items"][at]["id"].as_str().unwrap());
    let shown = house.boss().get(&path(0)).await;
    assert_eq!(
        (&shown["error_code"], &shown["data"]["location"]),
        (&json!("inventory.unknown_location"), &json!("SHOP"))
    );
    let refused = house.boss().refused_post(&format!("{}/retry", path(0)), json!({})).await;
    assert_eq!(refused.code, "inventory.unknown_location", "still");

    house.boss().post("/inventory/locations", json!({ "code": "SHOP", "name": "Shop" })).await;
    // By a person, and by the sender's sending it again.
    let retried = house.boss().post(&format!("{}/retry", path(0)), json!({})).await;
    assert_eq!((&retried["state"], &retried["outcome"]["moved"]), (&json!("applied"), &json!("4")));
    assert_eq!(retried["data"], Value::Null, "what is done needs not be kept");
    assert_eq!(send(&house, nowhere("2")).await.unwrap()["applied"], 1);
    let dismissed = house.boss().post(&format!("{}/dismiss", path(2)), json!({ "reason": "Twice" })).await;
    assert_eq!(dismissed["state"], "dismissed");
    assert_eq!(send(&house, nowhere("3")).await.unwrap()["duplicates"], 1);
    let refused = house.boss().refused(Method::Post, &format!("{}/retry", path(0)), json!({})).await;
    assert!(refused.is(hooks::NOT_FAILED));
    let rival = house.rival().refused(Method::Get, &path(0), Value::Null).await;
    assert_eq!(rival.status(), 404);
    house.assert_sound().await;
}

async fn products_are_made_and_changed(engine: Engine) {
    let (house, _) = shop(engine).await;
    let product = |id: &str, data: Value| event(id, "inventory.product_updated", data);
    let new = json!({
        "sku": "COF", "name": "Coffee", "price": "900.50", "unit": "pc", "tax_class": "standard",
        "barcode": "5901234123457",
    });
    let told = send(&house, product("1", new)).await.unwrap();
    assert_eq!(told["results"][0]["outcome"]["created"], true);
    let told = send(&house, product("2", json!({ "sku": "COF", "price": 950, "barcode": "5901234123457" })))
        .await
        .unwrap();
    assert_eq!(told["results"][0]["outcome"]["created"], false);
    let found = house.boss().get("/catalog/lookup?code=5901234123457").await;
    assert_eq!(
        (&found["sku"], &found["name"], &found["price"]),
        (&json!("COF"), &json!("Coffee"), &json!("950"))
    );

    for (data, path) in [
        (json!({ "sku": "NEW", "unit": "pc", "tax_class": "standard" }), "data.name"),
        (json!({ "sku": "TEA", "unit": "furlong" }), "data.unit"),
        (json!({ "sku": "TEA", "price": "-1" }), "data.price"),
        (json!({ "sku": "TEA", "barcode": "5901234123457" }), "data.barcode"),
    ] {
        let refused = send(&house, product("bad", data.clone())).await.unwrap_err();
        assert_eq!(refused.fields.first().map(|field| field.path.as_str()), Some(path), "{data}: {refused}");
    }
    house.assert_sound().await;
}

async fn partners_are_made_and_changed(engine: Engine) {
    let house = house(engine).await;
    let partner = |id: &str, data: Value| event(id, "partner.updated", data);
    let new = json!({ "role": "customer", "code": "K-1", "name": "Duka", "email": "duka@example.com", "country": "KE" });
    assert_eq!(send(&house, partner("1", new)).await.unwrap()["results"][0]["outcome"]["created"], true);
    let change = json!({ "role": "customer", "code": "K-1", "phone": "+254700000001" });
    assert_eq!(send(&house, partner("2", change)).await.unwrap()["results"][0]["outcome"]["created"], false);
    let customer = house.boss().get("/sales/customers?code=K-1").await["items"][0].clone();
    assert_eq!(
        (&customer["name"], &customer["email"], &customer["phone"]),
        (&json!("Duka"), &json!("duka@example.com"), &json!("+254700000001"))
    );
    // The terms of a customer are money: this key may not set them.
    let terms = json!({ "role": "customer", "code": "K-1", "payment_days": 60 });
    let refused = send(&house, partner("3", terms)).await.unwrap_err();
    assert!(refused.is(platform::FORBIDDEN), "{refused}");
    let supplier = json!({ "role": "supplier", "code": "V-9", "name": "Growers", "payment_days": 30 });
    assert_eq!(send(&house, partner("4", supplier)).await.unwrap()["applied"], 1);
    let refused =
        send(&house, partner("5", json!({ "role": "supplier", "code": "V-9", "email": "no" }))).await;
    assert_eq!(refused.unwrap_err().fields[0].path, "data.email");
    house.assert_sound().await;
}

async fn a_supplier_s_performance_is_kept_with_it(engine: Engine) {
    let house = house(engine).await;
    house.boss().post("/purchasing/suppliers", json!({ "name": "Growers", "code": "V-9" })).await;
    let measured = |id: &str, data: Value| event(id, "purchasing.supplier_performance_updated", data);
    let data = json!({ "supplier": "V-9", "rating": "4.5", "on_time_rate": "0.925", "lead_time_days": 6 });
    assert_eq!(send(&house, measured("1", data)).await.unwrap()["applied"], 1);
    let supplier = house.boss().get("/purchasing/suppliers?code=V-9").await["items"][0].clone();
    assert_eq!(
        (&supplier["rating"], &supplier["on_time_rate"], &supplier["lead_time_days"]),
        (&json!("4.5"), &json!("0.925"), &json!(6))
    );
    assert_ne!(supplier["rated_at"], Value::Null);
    for (data, path) in [
        (json!({ "supplier": "V-9", "rating": "5.1" }), "data.rating"),
        (json!({ "supplier": "V-9", "on_time_rate": "1.01" }), "data.on_time_rate"),
        (json!({ "supplier": "V-0", "rating": "1" }), "data.supplier"),
    ] {
        let refused = send(&house, measured("bad", data)).await.unwrap_err();
        assert_eq!(refused.fields[0].path, path, "{refused}");
    }
    house.assert_sound().await;
}
