//! An order from draft to its end, and the steps that are refused.

use kernel::Qty;
use kernel::states::ILLEGAL_TRANSITION;
use orders::{NO_WAY_THERE, NOT_SHIPPED};
use platform::{Method, VERSION_CONFLICT};
use serde_json::json;
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

async fn an_order_is_drafted_replaced_confirmed_and_cancelled(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("1000")).await;
    let draft = shop.place(duka, 3, false).await.unwrap();
    assert_eq!((text(&draft, "status"), text(&draft, "total")), ("draft", "300.00"));
    assert_eq!(draft["allowed_actions"], json!(["confirm", "cancel"]));
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::ZERO, "0.00"));

    let replaced = shop.change(Method::Put, &draft, "", shop.wish(duka, 5, false), Some(1)).await.unwrap();
    assert_eq!((&replaced["id"], &replaced["number"]), (&draft["id"], &draft["number"]));
    assert_eq!((text(&replaced, "total"), &replaced["version"]), ("500.00", &json!(2)));
    assert_eq!(replaced["lines"].as_array().unwrap().len(), 1);

    let confirmed = shop.verb(&draft, "confirm").await.unwrap();
    assert_eq!(text(&confirmed, "status"), "confirmed");
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::whole(5), "500.00"));

    let cancelled = shop.verb(&draft, "cancel").await.unwrap();
    assert_eq!((text(&cancelled, "status"), &cancelled["allowed_actions"]), ("cancelled", &json!([])));
    assert_eq!((shop.reserved().await, shop.exposure(duka).await.as_str()), (Qty::ZERO, "0.00"));
    let history: Vec<&str> =
        cancelled["history"].as_array().unwrap().iter().map(|step| text(step, "status")).collect();
    assert_eq!(history, ["draft", "confirmed", "cancelled"]);
    assert_eq!(shop.world.findings().await, []);
}

async fn t61_the_events_of_an_order_are_numbered_without_gaps(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 1, false).await.unwrap();
    shop.change(Method::Put, &order, "", shop.wish(duka, 2, true), None).await.unwrap();
    // Refused, and so nothing that happened.
    shop.verb(&order, "confirm").await.unwrap_err();
    shop.verb(&order, "cancel").await.unwrap();
    let names =
        ["order.created", "pricing.calculated", "pricing.calculated", "order.confirmed", "order.cancelled"];
    let expected: Vec<(i64, String)> = (1..).zip(names.map(str::to_owned)).collect();
    assert_eq!(shop.events(id(&order["id"])).await, expected);
}

async fn orders_are_found_by_the_beginning_of_their_number(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let mut numbers = Vec::new();
    for pieces in 1..=3 {
        numbers.insert(0, text(&shop.place(duka, pieces, false).await.unwrap(), "number").to_owned());
    }
    let found = async |typed: &str| {
        let page = shop.world.get(&format!("/sales/orders?q={typed}")).await.unwrap();
        let items = page["items"].as_array().unwrap().iter();
        items.map(|order| text(order, "number").to_owned()).collect::<Vec<_>>()
    };
    for typed in ["SO-", "so-", "SO-2026", "SO-2026-00000", "2026"] {
        assert_eq!(found(typed).await, numbers, "{typed}");
    }
    assert_eq!(found(&numbers[1]).await, numbers[1..2]);
    for typed in ["SO-2025", "O-", "INV-"] {
        assert_eq!(found(typed).await, Vec::<String>::new(), "{typed}");
    }
}

async fn an_order_may_be_confirmed_at_once(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 4, true).await.unwrap();
    assert_eq!((text(&order, "status"), &order["version"]), ("confirmed", &json!(2)));
    assert_eq!(shop.reserved().await, Qty::whole(4));
    // But for what is left of it, which is read and not stored.
    let path = format!("/sales/orders/{}", id(&order["id"]));
    let seen = shop.world.get_without(&path, "catalog.product.cost").await;
    assert_eq!(seen, order, "the answer is what is stored");
    let short = shop.place(duka, 97, true).await.unwrap_err();
    assert!(short.is(inventory::INSUFFICIENT_STOCK), "{short}");
    assert_eq!((shop.orders().await, shop.reserved().await), (1, Qty::whole(4)));
    assert_eq!(shop.world.findings().await, []);
}

async fn v2_3_1_steps_that_the_state_does_not_allow_are_refused(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 1, true).await.unwrap();
    let again = shop.verb(&order, "confirm").await.unwrap_err();
    assert!(again.is(ILLEGAL_TRANSITION) && again.status() == 409, "{again}");
    let rewritten = shop.change(Method::Put, &order, "", shop.wish(duka, 2, false), None).await.unwrap_err();
    assert!(rewritten.is(ILLEGAL_TRANSITION), "{rewritten}");
    assert!(shop.verb(&order, "complete").await.unwrap_err().is(NOT_SHIPPED));
    let back = shop.change(Method::Patch, &order, "/status", json!({"status": "draft"}), None).await;
    assert!(back.unwrap_err().is(NO_WAY_THERE));
    let body = json!({"status": "cancelled", "reason": "changed their mind"});
    let cancelled = shop.change(Method::Patch, &order, "/status", body, None).await.unwrap();
    assert_eq!(text(&cancelled["history"][2], "reason"), "changed their mind");
    assert!(shop.verb(&order, "cancel").await.unwrap_err().is(ILLEGAL_TRANSITION));
    assert_eq!(shop.reserved().await, Qty::ZERO);
}

async fn t26_a_change_of_a_stale_version_is_refused_with_both_versions(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 1, false).await.unwrap();
    shop.change(Method::Put, &order, "", shop.wish(duka, 2, false), Some(1)).await.unwrap();
    for (method, below, body) in [
        (Method::Put, "", shop.wish(duka, 3, false)),
        (Method::Post, "/confirm", json!({})),
        (Method::Post, "/cancel", json!({})),
        (Method::Patch, "/status", json!({"status": "confirmed"})),
    ] {
        let stale = shop.change(method, &order, below, body, Some(1)).await.unwrap_err();
        assert!(stale.is(VERSION_CONFLICT) && stale.status() == 412, "{below}: {stale}");
        assert_eq!((&stale.details["yours"], &stale.details["current"]), (&json!(1), &json!(2)));
        assert_eq!(stale.fields[0].path, "If-Match");
        let now = &stale.details["document"];
        assert_eq!((&now["version"], &now["lines"][0]["quantity"]), (&json!(2), &json!("2")), "{below}");
        assert_eq!(now["allowed_actions"], json!(["confirm", "cancel"]), "{below}");
    }
    shop.change(Method::Post, &order, "/confirm", json!({}), Some(2)).await.unwrap();
}

engines!(
    an_order_is_drafted_replaced_confirmed_and_cancelled,
    t61_the_events_of_an_order_are_numbered_without_gaps,
    orders_are_found_by_the_beginning_of_their_number,
    an_order_may_be_confirmed_at_once,
    v2_3_1_steps_that_the_state_does_not_allow_are_refused,
    t26_a_change_of_a_stale_version_is_refused_with_both_versions,
);
