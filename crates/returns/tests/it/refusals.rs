//! What cannot come back, and by whom; and races.

use futures::future::join_all;
use kernel::Id;
use kernel::permissions::RowScope;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, authorise, modules, refused, sold, turn};

engines!(
    what_cannot_come_back_is_refused,
    no_half_pieces_come_back,
    t37_racing_returns_never_bring_back_more_than_was_shipped,
    t59_others_returns_do_not_exist,
);

async fn what_cannot_come_back_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order) = sold(&house).await;
    let boss = house.boss();
    let post = async |body: Value| {
        let error = boss.refused_post("/sales/returns", body).await;
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let path = |text: &str| text.to_owned();
    let of = |lines: Value| json!({ "order_id": order["id"], "reason": "x", "lines": lines });
    let line = &order["lines"][0]["id"];
    assert_eq!(
        post(json!({ "order_id": Id::nil(), "reason": "x" })).await,
        ("returns.no_such_order", path("order_id"))
    );
    assert_eq!(
        post(of(json!([{ "line_id": Id::nil(), "quantity": "1" }]))).await,
        ("orders.no_such_line", path("lines[0].line_id"))
    );
    assert_eq!(
        post(of(json!([{ "line_id": line, "quantity": "11" }]))).await,
        ("orders.more_than_shipped", path("lines[0].quantity"))
    );
    assert_eq!(
        post(of(json!([{ "line_id": line, "quantity": "0" }]))).await,
        ("returns.bad_quantity", path("lines[0].quantity"))
    );
    let twice = of(json!([{ "line_id": line, "quantity": "1" }, { "line_id": line, "quantity": "1" }]));
    assert_eq!(post(twice).await, ("returns.line_twice", path("lines[1].line_id")));

    let ret = authorise(&house, &order, "2").await;
    let line = &ret["lines"][0]["id"];
    let some = |quantity: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity }] });
    assert_eq!(refused(&house, &ret, "receive", some("3")).await.code, "returns.more_than_left");
    assert_eq!(refused(&house, &ret, "refund", json!({})).await.code, "document.illegal_transition");
    boss.clone().trying().post(&at(&ret, "/sales/returns", "receive"), json!({})).await;
    let stale = boss.clone().seeing(7).refused_post(&at(&ret, "/sales/returns", "receive"), json!({})).await;
    assert_eq!(stale.code, "record.version_conflict");
    turn(&house, &ret, "receive", json!({})).await;
    let found = |quantity: &str, outcome: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity, "outcome": outcome }] });
    assert_eq!(refused(&house, &ret, "inspect", found("3", "restock")).await.code, "returns.more_than_left");
    assert_eq!(
        refused(&house, &ret, "inspect", found("1", "quarantine")).await.code,
        "returns.quarantine_place"
    );
    let shop = house.make("/inventory/locations", json!({ "code": "SHOP", "name": "Shop" })).await;
    let there = json!([{ "line_id": line, "quantity": "1", "outcome": "quarantine", "location_id": shop }]);
    let on_sale = refused(&house, &ret, "inspect", json!({ "lines": there })).await;
    assert_eq!(
        (on_sale.code, on_sale.fields[0].path.as_str()),
        ("returns.quarantine_for_sale", "lines[0].location_id")
    );
    assert_eq!(refused(&house, &ret, "replace", json!({})).await.code, "returns.nothing_left");
    assert_eq!(refused(&house, &ret, "cancel", json!({})).await.code, "document.illegal_transition");
    house.assert_sound().await;
}

async fn no_half_pieces_come_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, _, order) = sold(&house).await;
    crate::bill(&house, &order, None).await;
    let some = |line: &Value, quantity: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity }] });
    let found =
        |line: &Value, quantity: &str| json!([{ "line_id": line, "quantity": quantity, "outcome": "scrap" }]);
    let told = |error: kernel::Error| {
        assert_eq!((&error.details["unit"], &error.details["places"]), (&json!("pc"), &json!(0)));
        (error.code, error.fields[0].path.clone())
    };
    let parted = ("catalog.too_many_places", "lines[0].quantity".to_owned());
    let half = json!([{ "line_id": order["lines"][0]["id"], "quantity": "2.5" }]);
    let half = json!({ "order_id": order["id"], "reason": "x", "lines": half });
    assert_eq!(told(house.boss().refused_post("/sales/returns", half.clone()).await), parted);

    // Once half of one has come back, because pieces could be parted then, the rest of it may follow.
    house.in_parts(trade.piece).await;
    let ret = house.boss().post("/sales/returns", half).await;
    let whole = json!({ "places": 0 });
    house.boss().patch(&format!("/catalog/units/{}", trade.piece), whole).await;
    let line = &ret["lines"][0]["id"];
    assert_eq!(told(refused(&house, &ret, "receive", some(line, "0.5")).await), parted);
    turn(&house, &ret, "receive", some(line, "1")).await;
    turn(&house, &ret, "receive", some(line, "1.5")).await;
    let parts = json!({ "lines": found(line, "0.5") });
    assert_eq!(told(refused(&house, &ret, "inspect", parts).await), parted);
    turn(&house, &ret, "inspect", json!({ "lines": found(line, "2.5") })).await;
    for verb in ["refund", "replace"] {
        assert_eq!(told(refused(&house, &ret, verb, some(line, "0.5")).await), parted, "{verb}");
    }
    let done = turn(&house, &ret, "refund", some(line, "2.5")).await;
    assert_eq!(done["status"], "completed");
    house.assert_sound().await;
}

/// Eight people let 3 of the 10 shipped pieces come back: three may; then all of them take them in twice.
async fn t37_racing_returns_never_bring_back_more_than_was_shipped(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order) = sold(&house).await;
    let boss = house.boss();
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": "3" }]);
    let body = json!({ "order_id": order["id"], "reason": "x", "lines": lines });
    let calls = (0..8).map(|_| boss.send(Method::Post, "/sales/returns", body.clone()));
    let (made, refused): (Vec<_>, Vec<_>) = join_all(calls).await.into_iter().partition(Result::is_ok);
    assert!(refused.into_iter().all(|end| end.unwrap_err().code == "orders.more_than_shipped"));
    let made: Vec<Value> = made.into_iter().map(Result::unwrap).collect();
    assert_eq!(made.len(), 3);
    let paths: Vec<String> =
        made.iter().chain(&made).map(|ret| at(ret, "/sales/returns", "receive")).collect();
    let ends = join_all(paths.iter().map(|path| boss.send(Method::Post, path, json!({})))).await;
    assert_eq!(ends.iter().filter(|end| end.is_ok()).count(), 3);
    let found: Vec<(String, Value)> = made
        .iter()
        .chain(&made)
        .map(|ret| {
            let one = json!([{ "line_id": ret["lines"][0]["id"], "quantity": "3", "outcome": "restock" }]);
            (at(ret, "/sales/returns", "inspect"), json!({ "lines": one }))
        })
        .collect();
    let ends = join_all(found.iter().map(|(path, body)| boss.send(Method::Post, path, body.clone()))).await;
    assert_eq!(ends.iter().filter(|end| end.is_ok()).count(), 3);
    assert_eq!(crate::on_hand(&house, tea, trade.location).await, "29");
    house.assert_sound().await;
}

async fn t59_others_returns_do_not_exist(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order) = sold(&house).await;
    let ret = authorise(&house, &order, "2").await;
    let names = returns::permissions::ALL.iter().map(|one| one.name.to_owned());
    let own = Grants { permissions: names.map(|name| (name, RowScope::Own)).collect(), ..Grants::default() };
    let peer = house.by(Id::from_u128(0xbe), own);
    for stranger in [house.rival(), peer] {
        let path = format!("/sales/returns/{}", ret["id"].as_str().unwrap());
        for (method, below) in [
            (Method::Get, ""),
            (Method::Post, "/receive"),
            (Method::Post, "/complete"),
            (Method::Post, "/cancel"),
            (Method::Get, "/history"),
        ] {
            let error = stranger.refused(method, &format!("{path}{below}"), json!(null)).await;
            assert_eq!(error.status(), 404, "{below}");
        }
        let create = json!({ "order_id": order["id"], "reason": "x" });
        assert_eq!(stranger.refused_post("/sales/returns", create).await.code, "returns.no_such_order");
        assert_eq!(stranger.get("/sales/returns").await["items"], json!([]));
    }
}
