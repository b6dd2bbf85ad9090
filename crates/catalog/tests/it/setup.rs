//! What a new company starts with.

use catalog::setup::NewProduct;
use kernel::{Ratio, UnitPrice};
use serde_json::json;
use testkit::{Engine, engines};

use crate::products::seeded;
use crate::world::World;

async fn setting_up_twice_changes_nothing(engine: Engine) {
    let (world, first) = seeded(engine).await;
    let country = world.company.country;
    let again =
        world.write(move |ctx, tx| Box::pin(catalog::setup::standard(ctx, tx, country))).await.unwrap();
    assert_eq!(first, again);
    let units = world.get("/catalog/units?count=true").await.unwrap();
    assert_eq!(units["total"], json!(8));
    let rates = world.get("/catalog/tax-rates?count=true").await.unwrap();
    assert_eq!(rates["total"], json!(4));
}

async fn what_the_company_has_already_stays_as_it_is(engine: Engine) {
    let world = World::new(engine).await;
    let own =
        world.make("/catalog/units", json!({"code": "box", "name": "Our box", "dimension": "package"})).await;
    let country = world.company.country;
    let standard =
        world.write(move |ctx, tx| Box::pin(catalog::setup::standard(ctx, tx, country))).await.unwrap();
    assert_eq!(standard.unit("box"), own);
    assert_eq!(world.get(&format!("/catalog/units/{own}")).await.unwrap()["name"], "Our box");
}

async fn a_program_makes_products_as_people_do(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let (piece, case) = (standard.unit("pc"), standard.unit("box"));
    let new = NewProduct {
        sku: "COLA".to_owned(),
        name: "Cola".to_owned(),
        description: None,
        category_id: None,
        unit_id: piece,
        tax_class_id: standard.tax_class("standard"),
        price: UnitPrice::parse("58.5").unwrap(),
        cost: UnitPrice::ZERO,
        is_service: false,
        weight_g: Some(520),
    };
    let cola = world
        .write(move |ctx, tx| {
            let new = new.clone();
            Box::pin(async move {
                let cola = catalog::setup::product(ctx, tx, &new).await?;
                catalog::setup::package(ctx, tx, cola, case, Ratio::new(24, 1)?).await?;
                catalog::setup::barcode(ctx, tx, cola, Some(case), "10614141000415").await?;
                Ok(cola)
            })
        })
        .await
        .unwrap();
    let found = world.get("/catalog/lookup?code=10614141000415").await.unwrap();
    assert_eq!(
        (&found["product_id"], &found["unit_id"], &found["tracked"]),
        (&json!(cola), &json!(case), &json!(true))
    );
    let by_sku =
        catalog::products::by_skus(&world.ctx(), world.src(), &["COLA".to_owned(), "X".to_owned()]).await;
    assert_eq!(by_sku.unwrap().into_keys().collect::<Vec<_>>(), ["COLA"]);
}

engines!(
    a_program_makes_products_as_people_do,
    setting_up_twice_changes_nothing,
    what_the_company_has_already_stays_as_it_is
);
