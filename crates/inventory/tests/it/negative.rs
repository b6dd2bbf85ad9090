//! Negative stock: refused, told, or let happen, as the location's rule says.

use inventory::INSUFFICIENT_STOCK;
use kernel::Qty;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

async fn t44_a_shelf_may_be_ahead_of_the_books_where_its_rule_lets_it(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 1, "10").await.unwrap();
    let sale = |n| [(line_of(order(n), 1), tea, 3)];
    assert!(shelf.issue(None, &sale(1)).await.unwrap_err().is(INSUFFICIENT_STOCK));
    shelf.rule("warn").await;
    shelf.issue(None, &sale(1)).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(-2), Qty::ZERO));
    assert_eq!(shelf.worth(tea).await.1, "-20.00", "at the last average");
    let warned = shelf.correct(tea, "-1", "damage").await.unwrap();
    assert_eq!(warned["warnings"][0]["on_hand"], "-3");
    assert_eq!(shelf.world.told("inventory.stock_below_zero").await.len(), 2);
    // It is promised as it leaves, and told.
    shelf.reserve(order(2), &[(line_of(order(2), 1), tea, 1)]).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(-3), Qty::ONE));
    assert_eq!(shelf.world.told("inventory.stock_below_zero").await.len(), 3);
    shelf.release(order(2)).await.unwrap();
    shelf.rule("allow").await;
    shelf.issue(None, &sale(3)).await.unwrap();
    assert_eq!(shelf.world.told("inventory.stock_below_zero").await.len(), 3, "let happen in silence");
    assert_eq!(shelf.world.findings().await, []);

    // Six left before they came: they cost eleven, and not ten.
    shelf.bought(tea, 10, "11").await.unwrap();
    assert_eq!(shelf.worth(tea).await.1, "44.00");
    let told = shelf.world.told("inventory.stock_valued").await;
    let settled: Vec<_> = told.iter().filter(|one| one["source_kind"] == "cost_settlement").collect();
    assert_eq!(settled.len(), 1);
    assert_eq!(settled[0]["lines"][0]["value"], "-6.00");
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_is_below_zero_when_it_is_forbidden_may_only_rise(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, milk) = (shelf.world.product("TEA", "100").await, shelf.stocked("MILK", 5).await);
    shelf.rule("allow").await;
    // Goods that were never there have no balance yet.
    shelf.issue(None, &[(line_of(order(1), 1), tea, 2)]).await.unwrap();
    shelf.reserve(order(2), &[(line_of(order(2), 1), milk, 4)]).await.unwrap();
    shelf.issue(None, &[(line_of(order(3), 1), milk, 3)]).await.unwrap();
    assert_eq!(shelf.balance(milk).await, (Qty::whole(2), Qty::whole(4)));
    shelf.rule("forbid").await;
    assert_eq!(shelf.world.findings().await, []);
    assert!(shelf.correct(tea, "-1", "damage").await.unwrap_err().is(INSUFFICIENT_STOCK));
    // What is promised to an order leaves for it (T22).
    shelf.issue(Some(order(2)), &[(line_of(order(2), 1), milk, 2)]).await.unwrap();
    shelf.receive(tea, 1).await.unwrap();
    assert!(shelf.issue(None, &[(line_of(order(1), 1), tea, 1)]).await.is_err());
    shelf.receive(tea, 2).await.unwrap();
    shelf.issue(None, &[(line_of(order(1), 1), tea, 1)]).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::ZERO, Qty::ZERO));
    assert_eq!(shelf.world.findings().await, []);
}

async fn what_was_promised_before_it_was_there_leaves_once_it_is(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 2).await;
    let milk = shelf.world.product("MILK", "100").await;
    let sale = |n: u128, product, pieces| [(line_of(order(n), 1), product, pieces)];
    assert!(shelf.reserve(order(1), &sale(1, tea, 3)).await.unwrap_err().is(INSUFFICIENT_STOCK));
    shelf.rule("allow").await;
    shelf.reserve(order(1), &sale(1, tea, 5)).await.unwrap();
    shelf.reserve(order(2), &sale(2, milk, 4)).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(2), Qty::whole(5)));
    assert_eq!(shelf.balance(milk).await, (Qty::ZERO, Qty::whole(4)), "it was never there");
    assert_eq!(shelf.world.findings().await, []);
    // From here on nothing more leaves than there is, whoever it was promised to.
    shelf.rule("forbid").await;
    assert!(shelf.reserve(order(3), &sale(3, milk, 1)).await.unwrap_err().is(INSUFFICIENT_STOCK));
    let refused = shelf.issue(Some(order(1)), &sale(1, tea, 3)).await.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "{refused}");
    assert_eq!(refused.details["shortages"][0]["available"], "2");
    shelf.issue(Some(order(1)), &sale(1, tea, 2)).await.unwrap();
    shelf.receive(tea, 3).await.unwrap();
    shelf.issue(Some(order(1)), &sale(1, tea, 3)).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::ZERO, Qty::ZERO));
    shelf.release(order(2)).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

async fn the_companys_rule_holds_where_a_location_has_none_of_its_own(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 1).await;
    let policy = async |rule: &str| {
        let body = json!({ "negative_stock": rule });
        let request = platform::Request { body, ..platform::Request::default() };
        shelf.world.send(platform::Method::Put, "/inventory/policy", request).await.unwrap();
    };
    // Who has not seen what somebody else has said meanwhile does not undo it.
    let policy_of = |rule: &str, seen: i64| {
        let body = json!({ "negative_stock": rule });
        let request = platform::Request { body, if_match: Some(seen), ..platform::Request::default() };
        shelf.world.send(platform::Method::Put, "/inventory/policy", request)
    };
    assert_eq!(policy_of("forbid", 0).await.unwrap()["version"], 1);
    assert!(policy_of("allow", 0).await.unwrap_err().is(platform::VERSION_CONFLICT));
    let sell = async |n| shelf.issue(None, &[(line_of(order(n), 1), tea, 2)]).await;
    assert_eq!(shelf.world.get("/inventory/policy").await["negative_stock"], "forbid");
    assert!(sell(1).await.unwrap_err().is(INSUFFICIENT_STOCK));
    policy("allow").await;
    sell(1).await.unwrap();
    // What was never there follows the company, too.
    let milk = shelf.world.product("MILK", "100").await;
    shelf.issue(None, &[(line_of(order(2), 1), milk, 1)]).await.unwrap();
    // A rule of its own goes before; without it the company's holds again.
    shelf.rule("forbid").await;
    assert!(sell(3).await.unwrap_err().is(INSUFFICIENT_STOCK));
    policy("warn").await;
    assert!(sell(3).await.unwrap_err().is(INSUFFICIENT_STOCK));
    let path = format!("/inventory/locations/{}", shelf.location);
    shelf.world.patch(&path, json!({ "negative_stock": null })).await;
    sell(3).await.unwrap();
    assert_eq!(shelf.world.told("inventory.stock_below_zero").await.len(), 1);
    policy("forbid").await;
    assert!(sell(4).await.unwrap_err().is(INSUFFICIENT_STOCK));
    shelf.receive(tea, 4).await.unwrap();
    assert_eq!(
        (shelf.balance(tea).await, shelf.world.findings().await),
        ((Qty::whole(1), Qty::ZERO), vec![])
    );
}

engines!(
    what_was_promised_before_it_was_there_leaves_once_it_is,
    the_companys_rule_holds_where_a_location_has_none_of_its_own,
    t44_a_shelf_may_be_ahead_of_the_books_where_its_rule_lets_it,
    what_is_below_zero_when_it_is_forbidden_may_only_rise,
);
