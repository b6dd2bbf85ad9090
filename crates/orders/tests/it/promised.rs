//! What is still free, what is promised to whom, and which orders hold a product.

use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

async fn items(shop: &Shop, path: &str) -> Vec<Value> {
    let page = shop.world.get(path).await.unwrap();
    page["items"].as_array().unwrap().clone()
}

fn numbers<'a>(items: &'a [Value], field: &str) -> Vec<&'a str> {
    items.iter().map(|item| text(item, field)).collect()
}

async fn what_is_available_is_a_field_of_the_list_like_any_other(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let (milk, salt) = (shop.world.product("MILK", "80").await, shop.world.product("SALT", "10").await);
    let location = items(&shop, "/inventory/locations").await[0]["id"].clone();
    shop.world.in_parts().await;
    let lines = json!([{"product_id": milk, "quantity": "97.5"}, {"product_id": salt, "quantity": "3"}]);
    let goods = json!({"location_id": location, "lines": lines});
    shop.world.post("/inventory/receipts", goods).await.unwrap();
    shop.place(duka, 40, true).await.unwrap();

    let levels = items(&shop, "/inventory/levels?sort=-available").await;
    assert_eq!(numbers(&levels, "available"), ["97.5", "60", "3"]);
    assert_eq!(numbers(&levels, "on_hand"), ["97.5", "100", "3"]);
    let one = shop.world.get(&format!("/inventory/levels/{}", text(&levels[1], "id"))).await.unwrap();
    assert_eq!((text(&one, "reserved"), text(&one, "available")), ("40", "60"));
    for (filter, found) in [
        ("available=60", vec!["60"]),
        ("available[gt]=60", vec!["97.5"]),
        ("available[lte]=60", vec!["3", "60"]),
        ("available[in]=3,97.5", vec!["3", "97.5"]),
        ("available[ne]=3", vec!["60", "97.5"]),
        ("available[null]=false&available[lt]=999999999999.999999", vec!["3", "60", "97.5"]),
        ("where={\"any\":[{\"field\":\"available\",\"op\":\"lt\",\"value\":\"3.000001\"}]}", vec!["3"]),
    ] {
        let found_here = items(&shop, &format!("/inventory/levels?sort=available&{filter}")).await;
        assert_eq!(numbers(&found_here, "available"), found, "{filter}");
    }
    let mut pages = Vec::new();
    let mut cursor = String::new();
    while pages.len() < 3 {
        let path = format!("/inventory/levels?sort=available&limit=1{cursor}");
        let page = shop.world.get(&path).await.unwrap();
        pages.push(text(&page["items"][0], "available").to_owned());
        cursor = page["next"].as_str().map(|next| format!("&cursor={next}")).unwrap_or_default();
    }
    assert_eq!(pages, ["3", "60", "97.5"]);
    let summary = shop.world.get("/inventory/levels/summary?sums=available,reserved").await.unwrap();
    let sums: Vec<&Value> =
        summary["sums"].as_array().unwrap().iter().map(|sum| &sum["values"][0]["value"]).collect();
    assert_eq!(sums, ["160.5", "40"]);
    let meta = shop.world.get("/meta/stock_level").await.unwrap();
    let described =
        meta["fields"].as_array().unwrap().iter().find(|field| field["name"] == "available").unwrap();
    assert_eq!(
        (text(described, "form"), text(described, "help"), &described["writable"]),
        ("quantity", "On hand less reserved", &json!(false))
    );
    assert!(meta["default_columns"].as_array().unwrap().contains(&json!("available")), "{meta}");
}

async fn what_is_reserved_is_told_order_by_order(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let milk = shop.world.product("MILK", "80").await;
    let first = shop.place(duka, 40, true).await.unwrap();
    let second = shop.place(duka, 2, true).await.unwrap();
    shop.place(duka, 7, false).await.unwrap();

    let of_tea = format!("/inventory/reservations?product_id={}&labels=true", shop.tea);
    let page = shop.world.get(&of_tea).await.unwrap();
    let told: Vec<(&str, &str)> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(one, "quantity"), text(&page["labels"], text(one, "document_id"))))
        .collect();
    assert_eq!(told, [("40", text(&first, "number")), ("2", text(&second, "number"))]);
    let sum = format!("/inventory/reservations/summary?product_id={}&sums=quantity", shop.tea);
    assert_eq!(shop.world.get(&sum).await.unwrap()["sums"][0]["values"][0]["value"], "42");
    let of_order = items(&shop, &format!("/inventory/reservations?document_id={}", id(&second["id"]))).await;
    assert_eq!(numbers(&of_order, "quantity"), ["2"]);
    let location = text(&of_order[0], "location_id");
    assert_eq!(items(&shop, &format!("/inventory/reservations?location_id={location}")).await.len(), 2);
    assert_eq!(items(&shop, &format!("/inventory/reservations?product_id={milk}")).await.len(), 0);
    let meta = shop.world.get("/meta/reservation").await.unwrap();
    let field =
        meta["fields"].as_array().unwrap().iter().find(|field| field["name"] == "document_id").unwrap();
    assert_eq!(field["refers"], json!({"kind": "order", "path": "/sales/orders"}));
    shop.verb(&first, "cancel").await.unwrap();
    let left = shop.world.get(&of_tea).await.unwrap();
    assert_eq!(numbers(left["items"].as_array().unwrap(), "quantity"), ["2"]);
}

async fn orders_are_found_by_what_they_hold(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let milk = shop.world.product("MILK", "80").await;
    let tea = shop.place(duka, 1, true).await.unwrap();
    let lines = json!([{"product_id": milk, "quantity": "1"}, {"product_id": shop.tea, "quantity": "1"}]);
    let both = shop.world.post("/sales/orders", json!({"customer_id": duka, "lines": lines})).await.unwrap();
    let found = async |query: String| {
        let items = items(&shop, &format!("/sales/orders?sort=number&{query}")).await;
        items.iter().map(|order| text(order, "number").to_owned()).collect::<Vec<_>>()
    };
    let (tea_only, both) = (text(&tea, "number"), text(&both, "number"));
    assert_eq!(found(format!("product_id={}", shop.tea)).await, [tea_only, both]);
    assert_eq!(found(format!("product_id={milk}")).await, [both]);
    assert_eq!(found(format!("product_id[all]={milk},{}", shop.tea)).await, [both]);
    assert_eq!(found(format!("product_id={}&status=confirmed", shop.tea)).await, [tea_only]);
    assert_eq!(found(format!("product_id={}", kernel::Id::from_u128(7))).await, Vec::<String>::new());
    let meta = shop.world.get("/meta/order").await.unwrap();
    assert_eq!(meta["links"][0]["refers"], json!({"kind": "product", "path": "/catalog/products"}));
}

engines!(
    what_is_available_is_a_field_of_the_list_like_any_other,
    what_is_reserved_is_told_order_by_order,
    orders_are_found_by_what_they_hold,
);
