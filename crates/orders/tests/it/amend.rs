//! A confirmed order is amended: its terms, reservation, credit and versions go together.

use std::sync::Arc;

use inventory::INSUFFICIENT_STOCK;
use kernel::states::ILLEGAL_TRANSITION;
use kernel::{Id, Qty, Result};
use orders::{NOTHING_LEFT, NOTHING_TO_AMEND};
use parties::CREDIT_EXCEEDED;
use platform::{Method, Request, VERSION_CONFLICT};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{PIECES, Shop, text};
use crate::world::id;

/// Amends by `change` and `add`.
async fn amend(shop: &Shop, order: &Value, change: Value, add: Value) -> Result<Value> {
    let body = json!({ "reason": "They called", "change": change, "add": add });
    shop.change(Method::Post, order, "/amend", body, None).await
}

fn to(order: &Value, line: usize, quantity: &str) -> Value {
    json!([{ "line_id": order["lines"][line]["id"], "quantity": quantity }])
}

/// Reading an order works out what is earned by it; answers of verbs do not.
fn without_margin(mut order: Value) -> Value {
    order.as_object_mut().expect("an order").remove("margin");
    for line in order["lines"].as_array_mut().expect("lines") {
        line.as_object_mut().expect("a line").remove("margin");
    }
    order
}

async fn an_amendment_is_a_new_version_and_what_was_stays_readable(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("2000")).await;
    let order = shop.place(duka, 5, true).await.unwrap();
    assert_eq!(order["allowed_actions"], json!(["amend", "promise", "complete", "cancel"]));
    let sugar = shop.world.product("SUGAR", "30").await;
    let stock = json!([{ "product_id": sugar, "quantity": "10" }]);
    let location = order["location_id"].clone();
    shop.world.post("/inventory/receipts", json!({ "location_id": location, "lines": stock })).await.unwrap();

    let add = json!([{ "product_id": sugar, "quantity": "4" }]);
    let amended = amend(&shop, &order, to(&order, 0, "7"), add).await.unwrap();
    assert_eq!((text(&amended, "total"), &amended["version"]), ("820.00", &json!(3)));
    assert_eq!((&amended["amended"], text(&amended, "status")), (&json!(1), "confirmed"));
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::whole(7), "820.00"));
    let last = amended["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((text(&last, "status"), text(&last, "reason")), ("confirmed", "They called"));

    let gone = amend(&shop, &order, to(&order, 0, "0"), json!([])).await.unwrap();
    assert_eq!((text(&gone, "total"), text(&gone["lines"][0], "quantity")), ("120.00", "0"));
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::ZERO, "120.00"));

    let seen = shop.change(Method::Get, &order, "/versions", Value::Null, None).await.unwrap();
    let versions = seen["versions"].as_array().unwrap();
    let totals: Vec<(&str, &str)> =
        versions.iter().map(|one| (text(one, "total"), text(one, "total_change"))).collect();
    assert_eq!(totals, [("120.00", "-700.00"), ("820.00", "320.00"), ("500.00", "0.00")]);
    let quantities = |version: &Value| -> Vec<String> {
        version["lines"].as_array().unwrap().iter().map(|line| text(line, "quantity").to_owned()).collect()
    };
    assert_eq!(
        versions.iter().map(quantities).collect::<Vec<_>>(),
        [vec!["0", "4"], vec!["7", "4"], vec!["5"]]
    );
    assert_eq!(versions[1]["changes"][0]["before"]["total"], "500.00");
    assert_eq!(versions[1]["changes"][1]["before"], Value::Null);
    let names: Vec<String> = shop.events(id(&order["id"])).await.into_iter().map(|(_, name)| name).collect();
    assert_eq!(names.iter().filter(|name| *name == "order.amended").count(), 2);
    assert_eq!(shop.world.findings().await, []);
}

/// What nobody touched keeps the price that was agreed; what is touched gets today's, unless it was set by hand.
async fn unchanged_lines_keep_their_agreed_prices(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let line = |price: Value| json!({ "product_id": shop.tea, "quantity": "2", "unit_price": price });
    let lines = json!([line(Value::Null), line(json!("80")), line(Value::Null)]);
    let body =
        json!({ "customer_id": duka, "lines": lines, "confirm": true, "discount": { "amount": "28" } });
    let order = shop.world.post("/sales/orders", body).await.unwrap();
    assert_eq!(text(&order, "total"), "532.00");
    let path = format!("/catalog/products/{}", shop.tea);
    let dearer = Request { body: json!({ "price": "150" }), ..Request::default() };
    shop.world.send(Method::Patch, &path, dearer).await.unwrap();

    let change = json!([
        { "line_id": order["lines"][0]["id"], "quantity": "3" },
        { "line_id": order["lines"][1]["id"], "quantity": "1" },
    ]);
    let amended = amend(&shop, &order, change, json!([])).await.unwrap();
    assert_eq!(amended["lines"][2], order["lines"][2], "to the letter");
    // 3 × 150 and 80, less the first's share of the discount and half of the second's.
    let prices = |n: usize| text(&amended["lines"][n], "unit_price").to_owned();
    assert_eq!([prices(0), prices(1)], ["150", "80"]);
    let rules = |n: usize| amended["lines"][n]["trace"][0]["rule"].clone();
    assert_eq!([rules(0), rules(1)], ["list_price", "agreed_price"]);
    assert_eq!((text(&amended, "gross"), text(&amended, "discount")), ("730.00", "24.00"));
    assert_eq!((shop.reserved().await, text(&amended, "total")), (Qty::whole(6), "706.00"));
    assert_eq!(shop.world.findings().await, []);
}

async fn t21_an_amendment_that_fails_changes_nothing(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("1000")).await;
    let order = shop.place(duka, 5, true).await.unwrap();
    let line = &order["lines"][0]["id"];
    let cases = [
        (json!([{ "line_id": line, "quantity": "11" }]), CREDIT_EXCEEDED.code, ""),
        (json!([{ "line_id": line, "quantity": "-1" }]), "orders.bad_quantity", "change[0].quantity"),
        (json!([{ "line_id": Id::nil(), "quantity": "1" }]), "orders.no_such_line", "change[0].line_id"),
        (json!([{ "line_id": line, "quantity": "5" }]), NOTHING_TO_AMEND.code, ""),
        (json!([{ "line_id": line, "quantity": "0" }]), NOTHING_LEFT.code, ""),
        (
            json!([{ "line_id": line, "quantity": "6" }, { "line_id": line }]),
            "orders.line_twice",
            "change[1].line_id",
        ),
    ];
    for (change, code, path) in cases {
        let error = amend(&shop, &order, change, json!([])).await.unwrap_err();
        let at = error.fields.first().map(|field| field.path.clone()).unwrap_or_default();
        assert_eq!((error.code, at.as_str()), (code, path));
    }
    let rich = shop.customer(None).await;
    let other = shop.place(rich, 90, true).await.unwrap();
    let short = amend(&shop, &other, to(&other, 0, "96"), json!([])).await.unwrap_err();
    assert!(short.is(INSUFFICIENT_STOCK), "{short}");
    assert_eq!(
        (short.fields[0].path.as_str(), &short.details["shortages"][0]["available"]),
        ("change[0].quantity", &json!("95"))
    );
    let draft = shop.place(rich, 1, false).await.unwrap();
    assert!(amend(&shop, &draft, to(&draft, 0, "2"), json!([])).await.unwrap_err().is(ILLEGAL_TRANSITION));

    let seen = shop.change(Method::Get, &order, "", Value::Null, None).await.unwrap();
    assert_eq!(without_margin(seen), order, "nothing of it is left");
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::whole(95), "500.00"));
    assert_eq!(shop.world.findings().await, []);
}

async fn t26_an_amendment_sees_a_version_and_can_be_tried(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 5, true).await.unwrap();
    let body = json!({ "reason": "More", "change": to(&order, 0, "6") });
    let stale = shop.change(Method::Post, &order, "/amend", body.clone(), Some(1)).await.unwrap_err();
    assert!(stale.is(VERSION_CONFLICT), "{stale}");
    let path = format!("/sales/orders/{}/amend", text(&order, "id"));
    let dry = Request { body: body.clone(), dry_run: true, ..Request::default() };
    let tried = shop.world.send(Method::Post, &path, dry).await.unwrap();
    assert_eq!((text(&tried, "total"), &tried["version"]), ("600.00", &json!(3)));
    let seen = shop.change(Method::Get, &order, "", Value::Null, None).await.unwrap();
    assert_eq!((without_margin(seen), shop.reserved().await), (order.clone(), Qty::whole(5)));
    shop.change(Method::Post, &order, "/amend", body, Some(2)).await.unwrap();
    assert_eq!(shop.reserved().await, Qty::whole(6));
}

/// An amendment raises the exposure as a confirmation does, and the policy decides in the same way.
async fn t52_an_amendment_beyond_the_limit_waits_where_the_policy_says_so(engine: Engine) {
    let shop = Shop::new(engine).await;
    let body = json!({ "name": "Duka", "credit_limit": "600", "credit_policy": "hold" });
    let duka = shop.world.make("/sales/customers", body).await;
    let order = shop.place(duka, 5, true).await.unwrap();
    let held = amend(&shop, &order, to(&order, 0, "7"), json!([])).await.unwrap();
    assert_eq!((text(&held, "hold"), text(&held["warnings"][0], "code")), ("credit", CREDIT_EXCEEDED.code));
    assert_eq!(shop.exposure(duka).await, "700.00");
    let less = amend(&shop, &order, to(&order, 0, "6"), json!([])).await.unwrap();
    assert_eq!((text(&less, "hold"), shop.exposure(duka).await.as_str()), ("credit", "600.00"));
    assert_eq!(shop.world.findings().await, []);
}

/// 8 amendments of 8 orders want 8 pieces more each; 60 are left, seven get them.
async fn t17_racing_amendments_never_oversell(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let duka = shop.customer(None).await;
    let mut orders = Vec::new();
    for _ in 0..8 {
        orders.push(shop.place(duka, 5, true).await.unwrap());
    }
    let races: Vec<_> = orders
        .into_iter()
        .map(|order| {
            let shop = shop.clone();
            tokio::spawn(async move { amend(&shop, &order, to(&order, 0, "13"), json!([])).await })
        })
        .collect();
    let mut won = 0;
    for race in races {
        match race.await.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(error.is(INSUFFICIENT_STOCK), "{error}"),
        }
    }
    assert_eq!((won, shop.reserved().await), (7, Qty::whole(96)));
    assert!(shop.reserved().await <= Qty::whole(PIECES));
    assert_eq!(shop.exposure(duka).await, "9600.00");
    assert_eq!(shop.world.findings().await, []);
}

engines!(
    an_amendment_is_a_new_version_and_what_was_stays_readable,
    unchanged_lines_keep_their_agreed_prices,
    t21_an_amendment_that_fails_changes_nothing,
    t26_an_amendment_sees_a_version_and_can_be_tried,
    t52_an_amendment_beyond_the_limit_waits_where_the_policy_says_so,
    t17_racing_amendments_never_oversell,
);
