//! Orders that wait for goods, and orders that are served from several places.

use std::sync::Arc;

use kernel::{Id, Qty};
use platform::{Method, worker};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

/// A shop whose orders may wait.
async fn patient(engine: Engine, sources: &str) -> Shop {
    let shop = Shop::new(engine).await;
    let policy = json!({ "shortage": "back_order", "sources": sources, "lead_days": 14, "incoming_days": 3 });
    let request = platform::Request { body: policy, ..platform::Request::default() };
    shop.world.send(Method::Put, "/sales/order-policy", request).await.unwrap();
    shop
}

async fn a_promise_that_somebody_else_has_changed_is_not_written_over(engine: Engine) {
    let shop = patient(engine, "one").await;
    let put = async |days: i32, seen: i64| {
        let body = json!({ "shortage": "back_order", "lead_days": days });
        let request = platform::Request { body, if_match: Some(seen), ..platform::Request::default() };
        shop.world.send(Method::Put, "/sales/order-policy", request).await
    };
    assert_eq!(shop.world.get("/sales/order-policy").await.unwrap()["version"], 1);
    assert_eq!(put(7, 1).await.unwrap()["version"], 2);
    let stale = put(21, 1).await.unwrap_err();
    assert!(stale.is(platform::VERSION_CONFLICT), "{stale}");
    assert_eq!(shop.world.get("/sales/order-policy").await.unwrap()["lead_days"], 7);
}

impl Shop {
    /// What is waited for, the first one first: order, quantity, day.
    async fn waiting(&self) -> Vec<(String, String, String)> {
        let seen = self.world.get("/sales/back-orders?sort=-priority,promised_on,created_at").await.unwrap();
        let told = |row: &Value| {
            (
                text(row, "order_number").to_owned(),
                text(row, "quantity").to_owned(),
                text(row, "promised_on").to_owned(),
            )
        };
        seen["items"].as_array().unwrap().iter().map(told).collect()
    }

    async fn receive(&self, location: &Value, pieces: i64) {
        let lines = json!([{ "product_id": self.tea, "quantity": pieces.to_string() }]);
        self.world
            .post("/inventory/receipts", json!({ "location_id": location, "lines": lines }))
            .await
            .unwrap();
        worker::settle(&self.world.runtime).await.unwrap();
    }

    async fn seen(&self, order: &Value) -> Value {
        self.change(Method::Get, order, "", Value::Null, None).await.unwrap()
    }

    /// On hand and reserved at each place.
    async fn shelves(&self) -> Vec<(Qty, Qty)> {
        let levels = inventory::levels_of(&self.world.ctx(), self.world.src(), &[self.tea]).await.unwrap();
        levels.iter().map(|level| (level.on_hand, level.reserved)).collect()
    }
}

async fn what_is_not_there_waits_with_a_promise_and_is_served_when_it_comes(engine: Engine) {
    let shop = patient(engine, "one").await;
    let duka = shop.customer(None).await;
    let first = shop.place(duka, 90, true).await.unwrap();
    assert_eq!(first["back_ordered"], false);
    let second = shop.place(duka, 30, true).await.unwrap();
    assert_eq!((text(&second, "status"), &second["back_ordered"]), ("confirmed", &json!(true)));
    assert_eq!(shop.reserved().await, Qty::whole(100));
    let mut third = shop.wish(duka, 5, true);
    third["lines"][0]["promised_on"] = json!("2026-03-05");
    let third = shop.world.post("/sales/orders", third).await.unwrap();
    let mut urgent = shop.wish(duka, 7, true);
    urgent["priority"] = json!(5);
    let urgent = shop.world.post("/sales/orders", urgent).await.unwrap();
    let number = |order: &Value| text(order, "number").to_owned();
    let row = |order: &Value, pieces: &str, day: &str| (number(order), pieces.to_owned(), day.to_owned());
    let queue =
        [row(&urgent, "7", "2026-03-16"), row(&third, "5", "2026-03-05"), row(&second, "20", "2026-03-16")];
    assert_eq!(shop.waiting().await, queue);
    assert_eq!(shop.world.findings().await, []);

    shop.receive(&first["location_id"], 14).await;
    assert_eq!(shop.waiting().await, [row(&second, "18", "2026-03-16")]);
    assert_eq!(shop.seen(&urgent).await["back_ordered"], false);
    assert_eq!(shop.seen(&second).await["back_ordered"], true);
    let names = |events: Vec<(i64, String)>| events.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    let told = names(shop.events(id(&urgent["id"])).await);
    assert_eq!(told[told.len() - 3..], ["order.back_ordered", "order.confirmed", "order.back_order_filled"]);

    // Who gives goods back serves those who wait as well.
    shop.verb(&first, "cancel").await.unwrap();
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!(
        (shop.waiting().await, shop.shelves().await),
        (vec![], vec![(Qty::whole(114), Qty::whole(42))])
    );
    assert_eq!(shop.world.findings().await, []);
}

async fn promises_change_and_waiting_ends_with_the_order(engine: Engine) {
    let shop = patient(engine, "one").await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 110, true).await.unwrap();
    let line = &order["lines"][0]["id"];
    let body = json!({ "lines": [{ "line_id": line, "promised_on": "2026-04-01" }], "priority": 3 });
    let promised = shop.change(Method::Post, &order, "/promise", body, Some(2)).await.unwrap();
    assert_eq!(
        (text(&promised["lines"][0], "promised_on"), &promised["priority"]),
        ("2026-04-01", &json!(3))
    );
    assert_eq!(shop.waiting().await[0].2, "2026-04-01");
    let less = json!({ "reason": "Less", "change": [{ "line_id": line, "quantity": "104" }] });
    shop.change(Method::Post, &order, "/amend", less, None).await.unwrap();
    assert_eq!(shop.waiting().await[0].1, "4");
    let fits = json!({ "reason": "Less", "change": [{ "line_id": line, "quantity": "80" }] });
    let fits = shop.change(Method::Post, &order, "/amend", fits, None).await.unwrap();
    assert_eq!((shop.waiting().await, &fits["back_ordered"]), (vec![], &json!(false)));
    assert_eq!(shop.reserved().await, Qty::whole(80));
    let more = json!({ "reason": "More", "change": [{ "line_id": line, "quantity": "120" }] });
    let more = shop.change(Method::Post, &order, "/amend", more, None).await.unwrap();
    assert_eq!((shop.waiting().await[0].1.as_str(), &more["back_ordered"]), ("20", &json!(true)));
    shop.verb(&order, "cancel").await.unwrap();
    assert_eq!((shop.waiting().await, shop.reserved().await), (vec![], Qty::ZERO));
    let mut strict = shop.wish(duka, 101, true);
    strict["shortage"] = json!("refuse");
    let refused = shop.world.post("/sales/orders", strict).await.unwrap_err();
    assert!(refused.is(inventory::INSUFFICIENT_STOCK), "{refused}");
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!(shop.world.findings().await, []);
}

/// Receipts, orders and cancellations at once: in the end those who wait have everything there is and no more.
async fn t17_racing_waiters_and_arrivals_never_oversell(engine: Engine) {
    let shop = Arc::new(patient(engine, "one").await);
    let duka = shop.customer(None).await;
    let kept = shop.place(duka, 100, true).await.unwrap();
    let location = kept["location_id"].clone();
    let races: Vec<_> = (0..8)
        .map(|n| {
            let (shop, location) = (shop.clone(), location.clone());
            tokio::spawn(async move {
                if n % 2 == 0 {
                    shop.place(duka, 7, true).await.unwrap();
                } else {
                    shop.receive(&location, 5).await;
                }
            })
        })
        .collect();
    for race in races {
        race.await.unwrap();
    }
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!(shop.shelves().await, [(Qty::whole(120), Qty::whole(120))]);
    let waiting: i64 = shop.waiting().await.iter().map(|row| row.1.parse::<i64>().unwrap()).sum();
    assert_eq!(waiting, 8);
    assert_eq!(shop.world.findings().await, []);
}

async fn an_order_is_served_from_one_place_that_has_all_else_from_several(engine: Engine) {
    let shop = patient(engine, "split").await;
    let duka = shop.customer(None).await;
    let second = shop.world.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    shop.receive(&json!(second), 150).await;
    let whole = shop.place(duka, 120, true).await.unwrap();
    assert_eq!((&whole["is_split"], &whole["back_ordered"]), (&json!(true), &json!(false)));
    assert_eq!(shop.at(second).await, (Qty::whole(150), Qty::whole(120)));
    let parts = shop.place(duka, 125, true).await.unwrap();
    assert_eq!(shop.at(second).await, (Qty::whole(150), Qty::whole(145)));
    let first = id(&parts["location_id"]);
    assert_eq!(shop.at(first).await, (Qty::whole(100), Qty::whole(100)));
    let line = &parts["lines"][0]["id"];
    let less = json!({ "reason": "Less", "change": [{ "line_id": line, "quantity": "60" }] });
    let less = shop.change(Method::Post, &parts, "/amend", less, None).await.unwrap();
    assert_eq!((shop.at(first).await.1, shop.at(second).await.1), (Qty::whole(60), Qty::whole(120)));
    assert_eq!(less["is_split"], false);
    let mut named = shop.wish(duka, 40, true);
    named["lines"][0]["location_id"] = json!(second);
    let named = shop.world.post("/sales/orders", named).await.unwrap();
    assert_eq!((&named["back_ordered"], shop.waiting().await[0].1.as_str()), (&json!(true), "10"));
    assert_eq!(shop.at(first).await.1, Qty::whole(60), "it is to come from there and nowhere else");
    shop.receive(&json!(first), 50).await;
    assert_eq!(shop.waiting().await.len(), 1);
    shop.receive(&json!(second), 50).await;
    assert_eq!(shop.waiting().await, []);
    assert_eq!(shop.world.findings().await, []);
}

impl Shop {
    /// On hand and reserved at a place.
    async fn at(&self, location: Id) -> (Qty, Qty) {
        let levels = inventory::levels_of(&self.world.ctx(), self.world.src(), &[self.tea]).await.unwrap();
        let level = levels.iter().find(|level| level.location_id == location).unwrap();
        (level.on_hand, level.reserved)
    }
}

/// 40 pieces arrive on the 10th, 60 more on the 20th: who came first has the first of them.
async fn waiting_goods_are_promised_for_the_day_of_their_arrival(engine: Engine) {
    let shop = patient(engine, "one").await;
    let duka = shop.customer(None).await;
    let main = shop.place(duka, 100, true).await.unwrap()["location_id"].clone();
    let north = shop.world.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    shop.receive(&json!(north), 200).await;
    for (pieces, day) in [("60", json!("2026-03-20")), ("40", json!("2026-03-10")), ("50", Value::Null)] {
        let body = json!({
            "from_location_id": north, "to_location_id": main, "expected_on": day,
            "lines": [{ "product_id": shop.tea, "quantity": pieces }],
        });
        let transfer = shop.world.post("/inventory/transfers", body).await.unwrap();
        let path = format!("/inventory/transfers/{}/ship", text(&transfer, "id"));
        let shipped = shop.world.post(&path, json!({})).await.unwrap();
        assert_eq!(shipped["expected_on"], day);
    }
    for pieces in [30, 20, 50, 1] {
        shop.place(duka, pieces, true).await.unwrap();
    }
    let days: Vec<(String, String)> =
        shop.waiting().await.into_iter().map(|(_, quantity, day)| (quantity, day)).collect();
    let row = |quantity: &str, day: &str| (quantity.to_owned(), day.to_owned());
    let queue =
        [row("30", "2026-03-10"), row("1", "2026-03-16"), row("20", "2026-03-20"), row("50", "2026-03-20")];
    assert_eq!(days, queue, "for the last one nothing is on its way with a day");
    assert_eq!(shop.world.findings().await, []);
}

async fn places_of_a_higher_priority_are_looked_at_first(engine: Engine) {
    let shop = patient(engine, "split").await;
    let duka = shop.customer(None).await;
    let make = async |code: &str, priority: i32| {
        let place = json!({ "code": code, "name": code, "priority": priority });
        let place = shop.world.make("/inventory/locations", place).await;
        shop.receive(&json!(place), 60).await;
        place
    };
    let (north, south) = (make("NORTH", 0).await, make("SOUTH", 5).await);
    // 40 more than the order's own place has: they come from the south, though the north is older.
    shop.place(duka, 140, true).await.unwrap();
    assert_eq!((shop.at(north).await.1, shop.at(south).await.1), (Qty::ZERO, Qty::whole(40)));
    assert_eq!(shop.world.findings().await, []);
}

/// 50 pieces come from the north by way of the place of goods in transit.
async fn goods_in_transit_are_not_for_those_who_wait(engine: Engine) {
    let shop = patient(engine, "split").await;
    let duka = shop.customer(None).await;
    let main = shop.place(duka, 100, true).await.unwrap()["location_id"].clone();
    let north = shop.world.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    shop.receive(&json!(north), 50).await;
    let lines = json!([{ "product_id": shop.tea, "quantity": "50" }]);
    let body = json!({ "from_location_id": north, "to_location_id": main, "lines": lines });
    let transfer = shop.world.post("/inventory/transfers", body).await.unwrap();
    let transfer = format!("/inventory/transfers/{}", text(&transfer, "id"));
    shop.world.post(&format!("{transfer}/ship"), json!({})).await.unwrap();

    // The goods have just come to the place in transit when somebody begins to wait.
    let waits = shop.place(duka, 30, true).await.unwrap();
    worker::settle(&shop.world.runtime).await.unwrap();
    // And again when others give back what they waited for.
    let given_up = shop.place(duka, 5, true).await.unwrap();
    shop.verb(&given_up, "cancel").await.unwrap();
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!(shop.waiting().await.iter().map(|row| row.1.as_str()).collect::<Vec<_>>(), ["30"]);

    shop.world.post(&format!("{transfer}/receive"), json!({})).await.unwrap();
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!((shop.waiting().await, shop.at(id(&main)).await.1), (vec![], Qty::whole(130)));
    assert_eq!(shop.seen(&waits).await["is_split"], false);
    assert_eq!(shop.world.findings().await, []);
}

/// 50 pieces lie in quarantine: neither an order that is placed nor one that waits gets any of them.
async fn what_is_not_for_sale_is_promised_to_nobody(engine: Engine) {
    let shop = patient(engine, "split").await;
    let duka = shop.customer(None).await;
    let place = json!({ "code": "APART", "name": "Quarantine", "for_sale": false });
    let apart = shop.world.make("/inventory/locations", place).await;
    shop.receive(&json!(apart), 50).await;
    let waits = shop.place(duka, 120, true).await.unwrap();
    worker::settle(&shop.world.runtime).await.unwrap();
    shop.receive(&json!(apart), 1).await;
    assert_eq!(shop.waiting().await.iter().map(|row| row.1.as_str()).collect::<Vec<_>>(), ["20"]);

    let mut named = shop.wish(duka, 1, false);
    named["location_id"] = json!(apart);
    let refused = shop.world.post("/sales/orders", named).await.unwrap_err();
    assert!(refused.is(inventory::NOT_FOR_SALE) && refused.fields[0].path == "location_id", "{refused}");
    let mut named = shop.wish(duka, 1, false);
    named["lines"][0]["location_id"] = json!(apart);
    let refused = shop.world.post("/sales/orders", named).await.unwrap_err();
    assert!(refused.is(inventory::NOT_FOR_SALE), "{refused}");
    assert_eq!(refused.fields[0].path, "lines[0].location_id");

    // Somebody has looked at it: it is for sale, and who waited gets it.
    let on = platform::Request { body: json!({ "for_sale": true }), ..platform::Request::default() };
    shop.world.send(Method::Patch, &format!("/inventory/locations/{apart}"), on).await.unwrap();
    shop.receive(&json!(apart), 1).await;
    assert_eq!((shop.waiting().await, shop.at(apart).await.1), (vec![], Qty::whole(20)));
    assert_eq!(shop.seen(&waits).await["is_split"], true);
    assert_eq!(shop.world.findings().await, []);
}

/// A draft names a place that is taken off sale before it is confirmed; its copy comes from where goods are sold.
async fn a_draft_waits_for_no_place_that_is_taken_off_sale(engine: Engine) {
    let shop = patient(engine, "one").await;
    let duka = shop.customer(None).await;
    let north = json!({ "code": "NORTH", "name": "North" });
    let north = shop.world.make("/inventory/locations", north).await;
    let mut whole = shop.wish(duka, 1, false);
    whole["location_id"] = json!(north);
    let mut line = shop.wish(duka, 1, false);
    line["lines"][0]["location_id"] = json!(north);
    let whole = shop.world.post("/sales/orders", whole).await.unwrap();
    let line = shop.world.post("/sales/orders", line).await.unwrap();
    let off = platform::Request { body: json!({ "for_sale": false }), ..platform::Request::default() };
    shop.world.send(Method::Patch, &format!("/inventory/locations/{north}"), off).await.unwrap();
    worker::settle(&shop.world.runtime).await.unwrap();
    for (order, path) in [(&whole, "location_id"), (&line, "lines[0].location_id")] {
        let refused = shop.verb(order, "confirm").await.unwrap_err();
        assert!(refused.is(inventory::NOT_FOR_SALE), "{refused}");
        assert_eq!(refused.fields[0].path, path);
        let copy = json!({ "confirm": true });
        let copy = shop.change(Method::Post, order, "/copy", copy, None).await.unwrap();
        assert_ne!(copy["location_id"], json!(north));
        assert_eq!(copy["lines"][0]["location_id"], Value::Null);
    }
    assert_eq!((shop.waiting().await, shop.reserved().await), (vec![], Qty::whole(2)));
    assert_eq!(shop.world.findings().await, []);
}

/// Nothing is promised at a place, but somebody waits there and nowhere else: whoever takes it off sale is told.
async fn who_takes_a_place_off_sale_learns_who_waits_there(engine: Engine) {
    let shop = patient(engine, "one").await;
    let duka = shop.customer(None).await;
    let north = shop.world.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    let put = async |for_sale: bool| {
        let body = json!({ "for_sale": for_sale });
        let request = platform::Request { body, ..platform::Request::default() };
        shop.world.send(Method::Patch, &format!("/inventory/locations/{north}"), request).await.unwrap()
    };
    assert_eq!(put(false).await["warnings"], Value::Null, "nobody waits there");
    put(true).await;
    let mut wish = shop.wish(duka, 3, true);
    wish["location_id"] = json!(north);
    let waits = shop.world.post("/sales/orders", wish).await.unwrap();
    assert_eq!(waits["back_ordered"], true);
    // Another one waits at the usual place, which stays on sale.
    shop.place(duka, 101, true).await.unwrap();
    let warned = put(false).await["warnings"].clone();
    let document =
        json!({ "number": waits["number"], "path": format!("/sales/orders/{}", text(&waits, "id")) });
    let held_by = json!([{ "by": "order", "count": 1, "documents": [document] }]);
    assert_eq!(warned[0]["code"], inventory::WAITED_FOR_THERE);
    assert_eq!((&warned[0]["details"]["held_by"], &warned[1]), (&held_by, &Value::Null));
    // On sale again, it serves who waited.
    put(true).await;
    shop.receive(&json!(north), 3).await;
    assert_eq!(shop.seen(&waits).await["back_ordered"], false);
    assert_eq!(shop.world.findings().await, []);
}

/// A line of boxes of twelve, which no place ships in parts.
async fn a_box_waits_until_a_place_has_all_of_it(engine: Engine) {
    let shop = patient(engine, "split").await;
    let duka = shop.customer(None).await;
    let north = shop.world.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    let boxes = shop.world.standard.unit("box");
    let unit = json!({ "product_id": shop.tea, "unit_id": boxes, "num": 12, "den": 1 });
    shop.world.make("/catalog/product-units", unit).await;
    let main = shop.place(duka, 93, true).await.unwrap()["location_id"].clone();
    shop.receive(&json!(north), 5).await;
    let of_boxes = |count: &str| {
        let mut wish = shop.wish(duka, 1, true);
        wish["lines"][0]["unit_id"] = json!(boxes);
        wish["lines"][0]["quantity"] = json!(count);
        wish
    };
    // Seven here and five in the north are no box.
    let mut at_once = of_boxes("1");
    at_once["shortage"] = json!("refuse");
    let refused = shop.world.post("/sales/orders", at_once).await.unwrap_err();
    assert!(refused.is(inventory::INSUFFICIENT_STOCK), "{refused}");
    assert_eq!(refused.details["shortages"][0]["available"], "0");
    shop.world.post("/sales/orders", of_boxes("2")).await.unwrap();
    let rest = async || shop.waiting().await.into_iter().map(|row| row.1).collect::<Vec<_>>();
    assert_eq!(rest().await, ["24"]);
    shop.receive(&main, 4).await;
    assert_eq!(rest().await, ["24"], "eleven are none either");
    shop.receive(&json!(north), 20).await;
    assert_eq!((rest().await, shop.at(north).await.1), (vec![], Qty::whole(24)));
    assert_eq!(shop.world.findings().await, []);

    // One from each place, and what is left of both goes to who wants pieces.
    shop.receive(&json!(north), 14).await;
    shop.receive(&main, 1).await;
    shop.world.post("/sales/orders", of_boxes("2")).await.unwrap();
    assert_eq!((rest().await, shop.at(north).await.1), (vec![], Qty::whole(36)));
    shop.world.post("/sales/orders", of_boxes("1")).await.unwrap();
    shop.place(duka, 4, true).await.unwrap();
    assert_eq!(rest().await, ["12", "1"]);
    assert_eq!(shop.world.findings().await, []);
}

/// The company does not let anybody wait any more; who waits already may still want less.
async fn who_waits_may_want_less_whatever_the_policy_is_now(engine: Engine) {
    let shop = patient(engine, "one").await;
    let duka = shop.customer(None).await;
    shop.place(duka, 80, true).await.unwrap();
    let order = shop.place(duka, 100, true).await.unwrap();
    assert_eq!(shop.waiting().await[0].1, "80");
    let strict = platform::Request { body: json!({ "shortage": "refuse" }), ..platform::Request::default() };
    shop.world.send(Method::Put, "/sales/order-policy", strict).await.unwrap();
    let line = &order["lines"][0]["id"];
    let amend = async |quantity: &str| {
        let body = json!({ "reason": "x", "change": [{ "line_id": line, "quantity": quantity }] });
        shop.change(Method::Post, &order, "/amend", body, None).await
    };
    let less = amend("60").await.unwrap();
    assert_eq!((shop.waiting().await[0].1.as_str(), &less["back_ordered"]), ("40", &json!(true)));
    assert_eq!(shop.reserved().await, Qty::whole(100), "what it had it keeps");
    let more = amend("61").await.unwrap_err();
    assert!(more.is(inventory::INSUFFICIENT_STOCK), "{more}");
    // Two lines in one step: the one that wants more is refused, the other one is not blamed.
    let new = json!([{ "product_id": shop.tea, "quantity": "1" }]);
    let body = json!({ "reason": "x", "change": [{ "line_id": line, "quantity": "50" }], "add": new });
    let both = shop.change(Method::Post, &order, "/amend", body, None).await.unwrap_err();
    let paths: Vec<&str> = both.fields.iter().map(|field| field.path.as_str()).collect();
    assert!(both.is(inventory::INSUFFICIENT_STOCK) && paths.len() == 1, "{both} {paths:?}");
    let fits = amend("15").await.unwrap();
    assert_eq!((shop.waiting().await, &fits["back_ordered"]), (vec![], &json!(false)));
    assert_eq!(shop.reserved().await, Qty::whole(95));
    worker::settle(&shop.world.runtime).await.unwrap();
    assert_eq!(shop.world.findings().await, []);
}

engines!(
    what_is_not_for_sale_is_promised_to_nobody,
    who_takes_a_place_off_sale_learns_who_waits_there,
    a_draft_waits_for_no_place_that_is_taken_off_sale,
    a_box_waits_until_a_place_has_all_of_it,
    a_promise_that_somebody_else_has_changed_is_not_written_over,
    goods_in_transit_are_not_for_those_who_wait,
    who_waits_may_want_less_whatever_the_policy_is_now,
    waiting_goods_are_promised_for_the_day_of_their_arrival,
    places_of_a_higher_priority_are_looked_at_first,
    what_is_not_there_waits_with_a_promise_and_is_served_when_it_comes,
    promises_change_and_waiting_ends_with_the_order,
    t17_racing_waiters_and_arrivals_never_oversell,
    an_order_is_served_from_one_place_that_has_all_else_from_several,
);
