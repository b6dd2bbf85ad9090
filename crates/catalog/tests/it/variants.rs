//! Products that differ in attributes, made from a template.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::products::seeded;
use crate::world::World;

engines!(
    each_combination_becomes_a_product_of_its_own,
    what_is_there_stays_when_values_are_added,
    what_a_template_cannot_be,
    a_cost_is_kept_with_its_date_and_source,
);

/// A shirt in red and blue, small and large; large ones cost more.
async fn shirt(engine: Engine) -> (World, Id) {
    let (world, standard) = seeded(engine).await;
    let template = json!({
        "code": "SHIRT", "name": "Shirt", "unit_id": standard.unit("pc"),
        "tax_class_id": standard.tax_class("standard"), "price": "1000",
    });
    let template = world.make("/catalog/templates", template).await;
    let size = attribute(&world, "size", 2).await;
    let colour = attribute(&world, "colour", 1).await;
    for (attribute, code, name, extra) in [
        (size, "L", "large", "150.50"),
        (size, "S", "small", "0"),
        (colour, "RED", "red", "0"),
        (colour, "BLU", "blue", "-50"),
    ] {
        value(&world, template, attribute, (code, name), extra).await;
    }
    (world, template)
}

async fn attribute(world: &World, code: &str, position: i32) -> Id {
    world.make("/catalog/attributes", json!({ "code": code, "name": code, "position": position })).await
}

async fn value(world: &World, template: Id, attribute: Id, named: (&str, &str), extra: &str) {
    let body = json!({ "attribute_id": attribute, "code": named.0, "name": named.1 });
    let value = world.make("/catalog/attribute-values", body).await;
    let body = json!({ "template_id": template, "value_id": value, "price_extra": extra });
    world.make("/catalog/template-values", body).await;
}

async fn generate(world: &World, template: Id) -> kernel::Result<Value> {
    world.post(&format!("/catalog/templates/{template}/generate-variants"), json!({})).await
}

async fn each_combination_becomes_a_product_of_its_own(engine: Engine) {
    let (world, template) = shirt(engine).await;
    let made = generate(&world, template).await.unwrap();
    let made: Vec<(&str, &str, &str, &str)> = made["created"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |field: &str| one[field].as_str().unwrap();
            (text("sku"), text("name"), text("price"), text("options"))
        })
        .collect();
    assert_eq!(
        made,
        [
            ("SHIRT-BLU-L", "Shirt blue / large", "1100.5", "colour=BLU,size=L"),
            ("SHIRT-BLU-S", "Shirt blue / small", "950", "colour=BLU,size=S"),
            ("SHIRT-RED-L", "Shirt red / large", "1150.5", "colour=RED,size=L"),
            ("SHIRT-RED-S", "Shirt red / small", "1000", "colour=RED,size=S"),
        ]
    );
    // Each is a product like any other, with a barcode and a price of its own.
    let found = world.get("/catalog/lookup?code=SHIRT-RED-S").await.unwrap();
    let product = found["product_id"].as_str().unwrap();
    world.post("/catalog/barcodes", json!({ "product_id": product, "code": "4006381333931" })).await.unwrap();
    world.patch(&format!("/catalog/products/{product}"), json!({ "price": "999" })).await.unwrap();
    let variants = world.get(&format!("/catalog/variants?product_id={product}")).await.unwrap();
    assert_eq!(variants["items"][0]["options"], "colour=RED,size=S");
    assert_eq!(variants["items"][0]["template_id"], template.to_string());
}

async fn what_is_there_stays_when_values_are_added(engine: Engine) {
    let (world, template) = shirt(engine).await;
    generate(&world, template).await.unwrap();
    let sizes = world.get("/catalog/attributes?code=size").await.unwrap();
    let size = sizes["items"][0]["id"].as_str().unwrap().parse().unwrap();
    value(&world, template, size, ("M", "medium"), "75").await;
    let more = generate(&world, template).await.unwrap();
    assert_eq!((more["created"].as_array().unwrap().len(), &more["kept"]), (2, &json!(4)));
    let again = generate(&world, template).await.unwrap();
    assert_eq!((&again["created"], &again["kept"]), (&json!([]), &json!(6)));
    let all = world.get(&format!("/catalog/variants?template_id={template}")).await.unwrap();
    assert_eq!(all["items"].as_array().unwrap().len(), 6);
}

async fn what_a_template_cannot_be(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let template = json!({
        "code": "MUG", "name": "Mug", "unit_id": standard.unit("pc"),
        "tax_class_id": standard.tax_class("standard"), "price": "10",
    });
    let template = world.make("/catalog/templates", template).await;
    assert!(generate(&world, template).await.unwrap_err().is(catalog::NO_VALUES));
    let (one, other) = (attribute(&world, "one", 1).await, attribute(&world, "two", 2).await);
    value(&world, template, one, ("A", "a"), "-11").await;
    let negative = generate(&world, template).await.unwrap_err();
    assert_eq!(negative.fields[0].path, "price", "{negative}");
    let twice = json!({ "attribute_id": one, "code": "A", "name": "again" });
    assert!(world.post("/catalog/attribute-values", twice).await.unwrap_err().is(catalog::VALUE_TWICE));
    for number in 0..15 {
        value(&world, template, one, (&format!("X{number}"), "x"), "0").await;
        value(&world, template, other, (&format!("Y{number}"), "y"), "0").await;
    }
    let many = generate(&world, template).await.unwrap_err();
    assert!(many.is(catalog::TOO_MANY_VARIANTS), "{many}");
    assert_eq!(many.details["variants_max"], 200);
}

async fn a_cost_is_kept_with_its_date_and_source(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let product = crate::products::product(&world, &standard, "COLA", "pc").await;
    let path = format!("/catalog/products/{product}");
    let costs = format!("/catalog/costs?product_id={product}&sort=at,cost");
    assert_eq!(world.get(&costs).await.unwrap()["items"], json!([]), "it began without one");
    for change in [
        json!({ "cost": "41.333333" }),
        json!({ "name": "Cola" }),
        json!({ "cost": "44" }),
        json!({ "cost": 44 }),
    ] {
        world.patch(&path, change).await.unwrap();
    }
    let history = world.get(&costs).await.unwrap();
    let told: Vec<(&Value, &Value, &Value)> = history["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["before"], &one["cost"], &one["source"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("0"), &json!("41.333333"), &json!("user")),
            (&json!("41.333333"), &json!("44"), &json!("user"))
        ]
    );
    assert_eq!(history["items"][0]["business_date"], "2026-03-02");
}
