//! Goods at a place that is not for sale are on hand, have their value and can be moved; they are promised to nobody.

use std::sync::Arc;

use inventory::{Claim, DEFAULT_IS_FOR_SALE, INSUFFICIENT_STOCK, NOT_FOR_SALE, PROMISED_THERE};
use kernel::{Error, Id, Qty};
use platform::{Method, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};
use crate::world::id;

async fn apart(shelf: &Shelf) -> Id {
    let place = json!({ "code": "APART", "name": "Quarantine", "for_sale": false });
    shelf.world.make("/inventory/locations", place).await
}

/// A transfer that is sent and received.
async fn move_over(shelf: &Shelf, body: Value) {
    let transfer = shelf.world.post("/inventory/transfers", body).await.unwrap();
    for verb in ["ship", "receive"] {
        let path = format!("/inventory/transfers/{}/{verb}", id(&transfer["id"]));
        shelf.world.post(&path, json!({})).await.unwrap();
    }
}

/// What refuses a change of a location.
async fn refused(shelf: &Shelf, place: Id, body: Value) -> Error {
    let request = Request { body, ..Request::default() };
    let path = format!("/inventory/locations/{place}");
    shelf.world.send(Method::Patch, &path, request).await.unwrap_err()
}

fn at(error: &Error) -> &str {
    &error.fields[0].path
}

async fn what_is_kept_apart_is_ours_and_nobodys(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.world.product("TEA", "100").await;
    shelf.bought(tea, 10, "4").await.unwrap();
    let apart = apart(&shelf).await;
    let lines = json!([{ "product_id": tea, "quantity": "4" }]);
    let body = json!({ "from_location_id": shelf.location, "to_location_id": apart, "lines": lines });
    move_over(&shelf, body).await;
    assert_eq!(shelf.worth(tea).await, ("10".to_owned(), "40.00".to_owned(), "4".to_owned()));
    let kept = shelf.world.get("/inventory/levels?for_sale=false&on_hand[gt]=0").await;
    assert_eq!((kept["items"].as_array().unwrap().len(), &kept["items"][0]["on_hand"]), (1, &json!("4")));
    let sold_from = shelf.world.get("/inventory/locations?for_sale=true").await;
    assert_eq!(sold_from["items"].as_array().unwrap().len(), 1, "{sold_from}");

    let (ctx, src) = (shelf.world.ctx(), shelf.world.src());
    let open = inventory::levels_at_places(&ctx, src, &[tea]).await.unwrap();
    assert_eq!(open.iter().map(|level| level.location_id).collect::<Vec<_>>(), [shelf.location]);
    assert_eq!(inventory::sources(&ctx, None).await.unwrap(), [shelf.location]);
    let named = inventory::location_for_sale(&ctx, src, apart, "location_id").await.unwrap_err();
    assert!(named.is(NOT_FOR_SALE) && at(&named) == "location_id", "{named}");
    let document = order(1);
    let claim = Claim { document, line_id: line_of(document, 1), quantity: Qty::whole(3), step: None };
    let claimed = shelf
        .world
        .write(move |ctx, tx| Box::pin(async move { inventory::claim(ctx, tx, apart, tea, &[claim]).await }));
    assert_eq!(claimed.await.unwrap(), [Qty::ZERO]);

    // Counted, corrected and brought back it is like all else.
    let lines = json!([{ "product_id": tea, "counted": "3" }]);
    let count = json!({ "location_id": apart, "reason": "count", "lines": lines });
    shelf.world.post("/inventory/adjustments", count).await.unwrap();
    let lines = json!([{ "product_id": tea, "quantity": "3" }]);
    let body = json!({ "from_location_id": apart, "to_location_id": shelf.location, "lines": lines });
    move_over(&shelf, body).await;
    shelf.reserve(document, &[(line_of(document, 1), tea, 9)]).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_place_is_taken_off_sale_when_nothing_there_is_promised(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, place) = (shelf.stocked("TEA", 10).await, shelf.location);
    shelf.rule("allow").await;
    let (first, second) = (order(1), order(2));
    shelf.reserve(first, &[(line_of(first, 1), tea, 3)]).await.unwrap();
    let off = json!({ "for_sale": false });
    let error = refused(&shelf, place, off.clone()).await;
    assert!(error.is(PROMISED_THERE) && at(&error) == "for_sale", "{error}");
    shelf.release(first).await.unwrap();
    let path = format!("/inventory/locations/{place}");
    shelf.world.patch(&path, off).await;
    // Nor beyond what is there, though the place lets that happen.
    let error = shelf.reserve(second, &[(line_of(second, 1), tea, 3)]).await.unwrap_err();
    assert!(error.is(INSUFFICIENT_STOCK), "{error}");
    assert_eq!(error.details["shortages"][0]["available"], "0");
    let milk = shelf.world.product("MILK", "50").await;
    let error = shelf.reserve(second, &[(line_of(second, 1), milk, 1)]).await.unwrap_err();
    assert!(error.is(INSUFFICIENT_STOCK), "{error}");

    let error = refused(&shelf, place, json!({ "is_default": true })).await;
    assert!(error.is(DEFAULT_IS_FOR_SALE) && at(&error) == "is_default", "{error}");
    shelf.world.patch(&path, json!({ "for_sale": true, "is_default": true })).await;
    let error = refused(&shelf, place, json!({ "for_sale": false })).await;
    assert!(error.is(DEFAULT_IS_FOR_SALE) && at(&error) == "for_sale", "{error}");
    shelf.reserve(second, &[(line_of(second, 1), tea, 3)]).await.unwrap();
    assert_eq!(shelf.world.findings().await, []);
}

/// Whoever is first: either the goods are promised and the place stays on sale, or it is off and they are not.
async fn t17_taking_a_place_off_sale_races_with_promises(engine: Engine) {
    let shelf = Arc::new(Shelf::new(engine).await);
    let tea = shelf.stocked("TEA", 100).await;
    let promises: Vec<_> = (0..8_u128)
        .map(|number| {
            let shelf = shelf.clone();
            tokio::spawn(async move {
                let order = order(number);
                shelf.reserve(order, &[(line_of(order, 1), tea, 1)]).await.is_ok()
            })
        })
        .collect();
    let path = format!("/inventory/locations/{}", shelf.location);
    let request = Request { body: json!({ "for_sale": false }), ..Request::default() };
    let off = shelf.world.send(Method::Patch, &path, request).await.is_ok();
    let mut promised = false;
    for promise in promises {
        promised |= promise.await.unwrap();
    }
    assert_ne!(off, promised);
    assert_eq!(shelf.world.findings().await, []);
}

async fn kits_are_put_together_where_goods_are_for_sale(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 4).await;
    let (world, apart) = (&shelf.world, apart(&shelf).await);
    let lines = json!([{ "product_id": tea, "quantity": "20" }]);
    world.post("/inventory/receipts", json!({ "location_id": apart, "lines": lines })).await.unwrap();
    let kit = json!({
        "sku": "SET", "name": "Set", "kind": "kit", "unit_id": world.standard.unit("pc"),
        "tax_class_id": world.standard.tax_class("standard"), "price": "500",
    });
    let kit = world.make("/catalog/products", kit).await;
    let part = json!({ "kit_id": kit, "product_id": tea, "quantity": "2" });
    world.make("/catalog/kit-components", part).await;
    let can = world.get(&format!("/inventory/kits/{kit}/availability")).await;
    assert_eq!((&can["available"], &can["components"][0]["available"]), (&json!("2"), &json!("4")), "{can}");
}

engines!(
    what_is_kept_apart_is_ours_and_nobodys,
    a_place_is_taken_off_sale_when_nothing_there_is_promised,
    t17_taking_a_place_off_sale_races_with_promises,
    kits_are_put_together_where_goods_are_for_sale,
);
