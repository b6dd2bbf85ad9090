//! What an order leaves: for who may see costs, and for nobody else.

use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::Shop;
use crate::world::id;

engines!(an_order_tells_its_margin_to_who_may_see_costs);

async fn an_order_tells_its_margin_to_who_may_see_costs(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let location = shop.world.get("/inventory/locations").await.unwrap()["items"][0]["id"].clone();
    // What was there came for nothing: a hundred more at 50.00 make an average of 25.00.
    let lines = json!([{ "product_id": shop.tea, "quantity": "100", "unit_cost": "50" }]);
    shop.world.post("/inventory/receipts", json!({ "location_id": location, "lines": lines })).await.unwrap();
    let costs = shop.world.get("/inventory/costs").await.unwrap();
    let average = costs["items"][0]["average"].as_str().unwrap().to_owned();
    let order = shop.place(duka, 4, true).await.unwrap();
    assert_eq!(order.get("margin"), None, "only who reads an order is told");
    let path = format!("/sales/orders/{}", id(&order["id"]));
    let read = shop.world.get(&path).await.unwrap();
    // Prices hold a tax of 16 %: the net of 400.00 is 344.83.
    assert_eq!(average, "25");
    let expected = json!({ "cost": "100.00", "amount": "244.83", "rate": "0.710002" });
    assert_eq!((&read["margin"], &read["lines"][0]["margin"]), (&expected, &expected));
    let blind = shop.world.get_without(&path, "catalog.product.cost").await;
    assert_eq!((blind.get("margin"), blind["lines"][0].get("margin")), (None, None));
    assert_eq!(blind["total"], Value::from("400.00"));
}
