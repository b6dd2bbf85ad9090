//! What cannot be shipped, and by whom.

use kernel::Id;
use kernel::permissions::RowScope;
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::modules;

engines!(what_cannot_travel_is_refused, t59_others_shipments_do_not_exist);

async fn what_cannot_travel_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let lines = json!([{ "product_id": tea, "quantity": "10" }]);
    let draft_order = boss.post("/sales/orders", json!({ "customer_id": customer, "lines": lines })).await;
    let order = house.order(customer, &[(tea, "5")]).await;
    let line = &order["lines"][0]["id"];
    let refused = async |body: Value| {
        let error = boss.refused_post("/shipping/shipments", body).await;
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let some = |lines: Value| json!({ "order_id": order["id"], "lines": lines });
    let path = |text: &str| text.to_owned();

    assert_eq!(
        refused(json!({ "order_id": draft_order["id"] })).await,
        ("shipping.order_not_open", path(""))
    );
    assert_eq!(refused(json!({ "order_id": Id::nil() })).await, ("shipping.no_such_order", path("order_id")));
    let beyond = some(json!([{ "line_id": line, "quantity": "5.5" }]));
    assert_eq!(refused(beyond).await, ("orders.more_than_ordered", path("lines[0].quantity")));
    let nothing = some(json!([{ "line_id": line, "quantity": "0" }]));
    assert_eq!(refused(nothing).await, ("shipping.bad_quantity", path("lines[0].quantity")));
    let stranger = some(json!([{ "line_id": draft_order["lines"][0]["id"], "quantity": "1" }]));
    assert_eq!(refused(stranger).await, ("orders.no_such_line", path("lines[0].line_id")));
    let twice = some(json!([{ "line_id": line, "quantity": "1" }, { "line_id": line, "quantity": "1" }]));
    assert_eq!(refused(twice).await, ("shipping.line_twice", path("lines[1].line_id")));
    assert_eq!(refused(some(json!([]))).await.1, "lines");
    assert_eq!(refused(json!({ "order_id": order["id"], "colour": "red" })).await.1, "colour");

    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let path = format!("/shipping/shipments/{}", draft["id"].as_str().unwrap());
    let ship = format!("{path}/ship");
    assert_eq!(boss.clone().seeing(7).refused_post(&ship, json!({})).await.code, "record.version_conflict");
    let deliver = boss.refused_post(&format!("{path}/deliver"), json!({})).await;
    assert_eq!(deliver.code, "document.illegal_transition");
    boss.clone().trying().post(&ship, json!({})).await;
    assert_eq!(boss.get(&path).await["status"], "draft", "a dry run keeps nothing");
    let keyed = boss.clone().keyed("ship-1");
    assert_eq!(keyed.post(&ship, json!({})).await, keyed.post(&ship, json!({})).await);
    assert_eq!(boss.refused_post(&ship, json!({})).await.code, "document.illegal_transition");
    house.assert_sound().await;
}

async fn t59_others_shipments_do_not_exist(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "5")]).await;
    let draft = house.boss().post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let path = format!("/shipping/shipments/{}", draft["id"].as_str().unwrap());

    let names = shipping::permissions::ALL.iter().map(|one| one.name.to_owned());
    let own = Grants { permissions: names.map(|name| (name, RowScope::Own)).collect(), ..Grants::default() };
    let peer = house.by(Id::from_u128(0xbe), own);
    for stranger in [house.rival(), peer] {
        for (method, below) in [
            (Method::Get, ""),
            (Method::Post, "/ship"),
            (Method::Post, "/deliver"),
            (Method::Post, "/cancel"),
            (Method::Get, "/packing-slip.pdf"),
            (Method::Get, "/history"),
        ] {
            let error = stranger.refused(method, &format!("{path}{below}"), json!(null)).await;
            assert_eq!(error.status(), 404, "{below}");
        }
        let create = stranger.refused_post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
        assert_eq!(create.code, "shipping.no_such_order");
        assert_eq!(stranger.get("/shipping/shipments").await["items"], json!([]));
    }
    let nobody = house.by(Id::from_u128(0xbf), Grants::default());
    assert_eq!(nobody.refused(Method::Get, &path, json!(null)).await.code, "auth.forbidden");
}
