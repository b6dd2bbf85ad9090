//! Whether stock is kept of a product stays as it is while somebody relies on it.

use platform::{Method, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::Shop;

engines!(
    stock_and_open_orders_hold_whether_stock_is_kept,
    the_doctor_sees_goods_that_an_order_takes_for_a_service,
);

async fn patch(shop: &Shop, product: kernel::Id, body: Value) -> kernel::Result<Value> {
    let request = Request { body, ..Request::default() };
    shop.world.send(Method::Patch, &format!("/catalog/products/{product}"), request).await
}

async fn stock_and_open_orders_hold_whether_stock_is_kept(engine: Engine) {
    let shop = Shop::new(engine).await;
    for (field, value) in [("tracked", json!(false)), ("kind", json!("service"))] {
        let refused = patch(&shop, shop.tea, json!({ field: value })).await.unwrap_err();
        assert_eq!((refused.code, refused.fields[0].path.as_str()), ("catalog.stock_keeping_in_use", field));
        assert_eq!(refused.details["held_by"][0]["by"], "stock_level");
    }
    patch(&shop, shop.tea, json!({ "name": "Green tea" })).await.unwrap();

    // Of what there is nothing yet: an order that waits, or is written only, holds it as well.
    let sugar = shop.world.product("SUGAR", "30").await;
    patch(&shop, sugar, json!({ "tracked": false })).await.unwrap();
    let duka = shop.customer(None).await;
    let lines = json!([{ "product_id": sugar, "quantity": "2" }]);
    let body = json!({ "customer_id": duka, "lines": lines });
    let order = shop.world.post("/sales/orders", body).await.unwrap();
    let refused = patch(&shop, sugar, json!({ "tracked": true })).await.unwrap_err();
    assert_eq!(
        (refused.code, &refused.details["held_by"][0]["by"]),
        ("catalog.stock_keeping_in_use", &json!("order"))
    );
    shop.verb(&order, "confirm").await.unwrap();
    assert_eq!(
        patch(&shop, sugar, json!({ "kind": "service" })).await.unwrap_err().code,
        "catalog.stock_keeping_in_use"
    );
    shop.verb(&order, "cancel").await.unwrap();
    assert_eq!(patch(&shop, sugar, json!({ "tracked": true })).await.unwrap()["tracked"], true);
    assert_eq!(shop.world.findings().await, []);
}

async fn the_doctor_sees_goods_that_an_order_takes_for_a_service(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 2, true).await.unwrap();
    let line = crate::world::id(&order["lines"][0]["id"]);
    // As it was before the switch was refused.
    let broken = shop.world.write(move |ctx, tx| {
        Box::pin(async move {
            use orders::model::line;
            use sea_orm::ColumnTrait;
            tx.update::<line::Entity>(&ctx.whole())
                .set(line::Column::Tracked, sea_orm::sea_query::Expr::val(false))
                .filter(line::Column::Id.eq(line))
                .exec()
                .await
        })
    });
    broken.await.unwrap();
    let found = shop.world.findings().await;
    assert!(
        found.iter().any(|one| one.check == "orders.goods_that_are_kept_in_stock_are_promised"),
        "{found:?}"
    );
}
