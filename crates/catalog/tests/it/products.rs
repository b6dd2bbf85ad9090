//! A product from its first entry to the day it is no longer traded.

use catalog::setup::Standard;
use kernel::{Id, Qty};
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{World, id};

/// A company with the usual units and taxes.
pub(crate) async fn seeded(engine: Engine) -> (World, Standard) {
    let world = World::new(engine).await;
    let country = world.company.country;
    let standard =
        world.write(move |ctx, tx| Box::pin(catalog::setup::standard(ctx, tx, country))).await.unwrap();
    (world, standard)
}

/// A product of this article number, counted in this unit.
pub(crate) async fn product(world: &World, standard: &Standard, sku: &str, unit: &str) -> Id {
    let body = json!({
        "sku": sku,
        "name": format!("Product {sku}"),
        "unit_id": standard.unit(unit),
        "tax_class_id": standard.tax_class("standard"),
        "price": "58.50",
    });
    world.make("/catalog/products", body).await
}

async fn a_product_is_entered_found_and_changed(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let drinks = world.make("/catalog/categories", json!({"name": "Drinks"})).await;
    let made = world
        .post(
            "/catalog/products",
            json!({
                "sku": "COLA-05", "name": "Café Cola 0.5 l", "category_id": drinks, "unit_id": standard.unit("pc"),
                "tax_class_id": standard.tax_class("standard"), "price": 58.5, "cost": "41.3333", "weight_g": 520,
            }),
        )
        .await
        .unwrap();
    assert_eq!((&made["price"], &made["cost"]), (&json!("58.5"), &json!("41.3333")));
    assert_eq!(
        (&made["kind"], &made["tracked"], &made["version"]),
        (&json!("goods"), &json!(true), &json!(1))
    );
    let cola = id(&made);

    let found = world.get("/catalog/products?q=cafe&price[lte]=60").await.unwrap();
    assert_eq!(found["items"][0]["id"], made["id"]);
    let changed =
        world.patch(&format!("/catalog/products/{cola}"), json!({"price": "61", "category_id": null})).await;
    let changed = changed.unwrap();
    assert_eq!(
        (&changed["price"], &changed["category_id"], &changed["version"]),
        (&json!("61"), &json!(null), &json!(2))
    );
}

async fn what_cannot_be_is_refused_with_its_field(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    product(&world, &standard, "COLA", "pc").await;
    let base = json!({
        "sku": "X", "name": "X", "unit_id": standard.unit("pc"), "tax_class_id": standard.tax_class("zero"),
    });
    for (field, value) in [
        ("sku", json!("COLA")),
        ("sku", json!("x".repeat(41))),
        ("price", json!("-1")),
        ("price", json!("1.1234567")),
        ("kind", json!("idea")),
        ("unit_id", json!(Id::from_u128(3))),
        ("used_at", json!("2026-01-01T00:00:00Z")),
        ("colour", json!("red")),
    ] {
        let mut body = base.clone();
        body[field] = value;
        let refused = world.post("/catalog/products", body.clone()).await.unwrap_err();
        assert_eq!(refused.fields.first().map(|fault| fault.path.as_str()), Some(field), "{body}: {refused}");
    }
}

async fn a_service_is_never_kept_in_stock(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let body = json!({
        "sku": "REPAIR", "name": "Repair", "kind": "service", "unit_id": standard.unit("h"),
        "tax_class_id": standard.tax_class("standard"), "tracked": true,
    });
    assert_eq!(world.post("/catalog/products", body).await.unwrap()["tracked"], false);
}

async fn the_base_unit_stands_fast_once_the_product_is_traded(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let rice = product(&world, &standard, "RICE", "pc").await;
    let path = format!("/catalog/products/{rice}");
    world.patch(&path, json!({"unit_id": standard.unit("kg")})).await.unwrap();

    let sack = json!({"product_id": rice, "unit_id": standard.unit("box"), "num": 25});
    let sack = world.make("/catalog/product-units", sack).await;
    let moved = world.patch(&path, json!({"unit_id": standard.unit("g")})).await.unwrap_err();
    assert!(moved.is(catalog::UNIT_IN_USE), "its sack is counted in kilograms: {moved}");
    world.patch(&format!("/catalog/product-units/{sack}"), json!({"num": 20})).await.unwrap();

    trade(&world, rice).await;
    for (path, body, field) in [
        (path, json!({"unit_id": standard.unit("g")}), "unit_id"),
        (format!("/catalog/product-units/{sack}"), json!({"num": 50}), "num"),
        (format!("/catalog/units/{}", standard.unit("g")), json!({"num": 2}), "num"),
    ] {
        let refused = world.patch(&path, body).await.unwrap_err();
        assert!(refused.is(catalog::UNIT_IN_USE), "{path}: {refused}");
        assert_eq!(refused.fields[0].path, field);
    }
    // What nothing was counted in may still change, and a name always.
    world.patch(&format!("/catalog/units/{}", standard.unit("doz")), json!({"num": 13})).await.unwrap();
    world.patch(&format!("/catalog/units/{}", standard.unit("g")), json!({"name": "Gramme"})).await.unwrap();
    let archived = world.post(&format!("/catalog/units/{}/archive", standard.unit("kg")), json!({})).await;
    assert!(archived.unwrap_err().is(catalog::UNIT_IN_USE));
}

/// Notes that a product is traded, as an order does.
pub(crate) async fn trade(world: &World, product: Id) {
    world
        .write(move |ctx, tx| {
            Box::pin(async move {
                let products = catalog::products::find_many(ctx, tx, &[product]).await?;
                catalog::products::mark_used(ctx, tx, products.values()).await
            })
        })
        .await
        .unwrap();
}

async fn a_documents_lines_name_products_that_are_traded(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let cola = product(&world, &standard, "COLA", "pc").await;
    let gone = product(&world, &standard, "GONE", "pc").await;
    world.post(&format!("/catalog/products/{gone}/archive"), json!({})).await.unwrap();
    let (ctx, src) = (world.ctx(), world.src());

    let found = catalog::products::of_lines(&ctx, src, &[cola, cola]).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[&cola].sku, "COLA");
    let archived = catalog::products::of_lines(&ctx, src, &[cola, gone]).await.unwrap_err();
    assert!(archived.is(catalog::PRODUCT_ARCHIVED));
    assert_eq!(archived.fields[0].path, "lines[1].product_id");
    let unknown = [Id::from_u128(1), cola, Id::from_u128(2)];
    let unknown = catalog::products::of_lines(&ctx, src, &unknown).await.unwrap_err();
    let paths: Vec<&str> = unknown.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(paths, ["lines[0].product_id", "lines[2].product_id"]);
    // The same ids mean nothing to another company.
    let rival = platform::Ctx::system(&world.runtime, world.rival.clone(), "test");
    assert!(catalog::products::find_many(&rival, src, &[cola]).await.unwrap().is_empty());
    assert_eq!(
        catalog::units::in_base(&ctx, src, &[(cola, standard.unit("doz"), Qty::ONE)]).await.unwrap(),
        [Qty::whole(12)]
    );
}

engines!(
    a_product_is_entered_found_and_changed,
    what_cannot_be_is_refused_with_its_field,
    a_service_is_never_kept_in_stock,
    the_base_unit_stands_fast_once_the_product_is_traded,
    a_documents_lines_name_products_that_are_traded,
);
