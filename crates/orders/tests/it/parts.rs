//! Half a piece is not ordered, and a shop whose rule lets it sells what it has not got yet.

use kernel::Qty;
use platform::{Method, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{PIECES, Shop, text};
use crate::world::id;

impl Shop {
    /// Sets the rule of the shop's one location.
    async fn rule(&self, rule: &str) -> Value {
        let place = self.world.get("/inventory/locations").await.unwrap()["items"][0]["id"].clone();
        let request = Request { body: json!({ "negative_stock": rule }), ..Request::default() };
        self.world
            .send(Method::Patch, &format!("/inventory/locations/{}", id(&place)), request)
            .await
            .unwrap();
        place
    }

    /// On hand and reserved at each place.
    async fn tea_on(&self) -> Vec<(Qty, Qty)> {
        let levels = inventory::levels_of(&self.world.ctx(), self.world.src(), &[self.tea]).await.unwrap();
        levels.iter().map(|level| (level.on_hand, level.reserved)).collect()
    }

    async fn amend(&self, order: &Value, quantity: &str) -> kernel::Result<Value> {
        let line = &order["lines"][0]["id"];
        let body = json!({ "reason": "x", "change": [{ "line_id": line, "quantity": quantity }] });
        self.change(Method::Post, order, "/amend", body, None).await
    }
}

async fn half_a_piece_is_not_ordered(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let body = |quantity: &str| {
        let lines = json!([{ "product_id": shop.tea, "quantity": "1" }, { "product_id": shop.tea, "quantity": quantity }]);
        json!({ "customer_id": duka, "lines": lines })
    };
    let refused = shop.world.post("/sales/orders", body("2.5")).await.unwrap_err();
    assert!(refused.is(catalog::TOO_MANY_PLACES), "{refused}");
    assert_eq!(refused.fields[0].path, "lines[1].quantity");
    let order = shop.place(duka, 4, true).await.unwrap();
    let refused = shop.amend(&order, "3.5").await.unwrap_err();
    assert!(refused.is(catalog::TOO_MANY_PLACES), "{refused}");
    assert_eq!(refused.fields[0].path, "change[0].quantity");
    let add = json!({ "reason": "x", "add": [{ "product_id": shop.tea, "quantity": "0.5" }] });
    let refused = shop.change(Method::Post, &order, "/amend", add, None).await.unwrap_err();
    assert_eq!(
        (refused.code, refused.fields[0].path.as_str()),
        ("catalog.too_many_places", "add[0].quantity")
    );
    // What was agreed while it could be had in parts stays as it was.
    shop.world.in_parts().await;
    let half = shop.amend(&order, "3.5").await.unwrap();
    let request = Request { body: json!({ "places": 0 }), ..Request::default() };
    let piece = format!("/catalog/units/{}", shop.world.standard.unit("pc"));
    shop.world.send(Method::Patch, &piece, request).await.unwrap();
    let note =
        json!({ "reason": "x", "note": "By noon", "add": [{ "product_id": shop.tea, "quantity": "1" }] });
    let noted = shop.change(Method::Post, &half, "/amend", note, None).await.unwrap();
    assert_eq!((text(&noted["lines"][0], "quantity"), text(&noted, "note")), ("3.5", "By noon"));
    assert_eq!(shop.world.findings().await, []);
}

async fn a_shop_may_sell_what_it_has_not_got_yet(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let short = shop.place(duka, PIECES + 10, true).await.unwrap_err();
    assert!(short.is(inventory::INSUFFICIENT_STOCK), "{short}");
    shop.rule("warn").await;
    let order = shop.place(duka, PIECES + 10, true).await.unwrap();
    let warning = &order["warnings"][0];
    assert_eq!(text(warning, "code"), "inventory.insufficient_stock");
    assert_eq!((text(&warning["details"], "on_hand"), text(&warning["details"], "reserved")), ("100", "110"));
    assert_eq!((text(&order, "status"), &order["back_ordered"]), ("confirmed", &json!(false)));
    assert_eq!(shop.tea_on().await, [(Qty::whole(100), Qty::whole(110))]);
    assert_eq!(shop.world.findings().await, []);

    let more = shop.amend(&order, "115").await.unwrap();
    assert_eq!(text(&more["warnings"][0]["details"], "reserved"), "115");
    let less = shop.amend(&order, "112").await.unwrap();
    assert_eq!(less["warnings"], Value::Null);
    assert_eq!(shop.tea_on().await, [(Qty::whole(100), Qty::whole(112))]);
    // Another one is short as well, and gives back what it took.
    let other = shop.place(duka, 3, true).await.unwrap();
    assert_eq!(shop.tea_on().await, [(Qty::whole(100), Qty::whole(115))]);
    shop.verb(&other, "cancel").await.unwrap();
    assert_eq!(shop.tea_on().await, [(Qty::whole(100), Qty::whole(112))]);
    assert_eq!(shop.world.findings().await, []);

    // Where it is forbidden again, nothing more is sold than is there.
    shop.rule("forbid").await;
    assert!(shop.place(duka, 1, true).await.unwrap_err().is(inventory::INSUFFICIENT_STOCK));
    assert!(shop.amend(&order, "113").await.unwrap_err().is(inventory::INSUFFICIENT_STOCK));
    shop.amend(&order, "111").await.unwrap();
    assert_eq!(shop.tea_on().await, [(Qty::whole(100), Qty::whole(111))]);
    assert_eq!(shop.world.findings().await, []);
}

async fn who_may_wait_waits_and_several_places_give_all_they_have_first(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let place = shop.rule("allow").await;
    let mut patient = shop.wish(duka, PIECES + 5, true);
    patient["shortage"] = json!("back_order");
    let waits = shop.world.post("/sales/orders", patient).await.unwrap();
    assert_eq!(
        (&waits["back_ordered"], shop.tea_on().await),
        (&json!(true), vec![(Qty::whole(100), Qty::whole(100))])
    );
    shop.verb(&waits, "cancel").await.unwrap();

    let north = shop.world.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    let lines = json!([{ "product_id": shop.tea, "quantity": "20" }]);
    shop.world.post("/inventory/receipts", json!({ "location_id": north, "lines": lines })).await.unwrap();
    let request = Request { body: json!({ "sources": "split" }), ..Request::default() };
    shop.world.send(Method::Put, "/sales/order-policy", request).await.unwrap();
    let mut wish = shop.wish(duka, 130, true);
    wish["location_id"] = place;
    let order = shop.world.post("/sales/orders", wish).await.unwrap();
    assert_eq!((&order["is_split"], &order["back_ordered"]), (&json!(true), &json!(false)));
    let mut seen = shop.tea_on().await;
    seen.sort_unstable();
    assert_eq!(seen, [(Qty::whole(20), Qty::whole(20)), (Qty::whole(100), Qty::whole(110))]);
    assert_eq!(shop.world.findings().await, []);
}

engines!(
    half_a_piece_is_not_ordered,
    a_shop_may_sell_what_it_has_not_got_yet,
    who_may_wait_waits_and_several_places_give_all_they_have_first,
);
