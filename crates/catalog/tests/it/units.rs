//! T16: units convert exactly, in any document, on any engine.

use kernel::{Id, Qty};
use serde_json::json;
use testkit::{Engine, engines};

use crate::products::{product, seeded, trade};

async fn t16_what_is_ordered_in_boxes_is_delivered_in_the_same_boxes(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let tea = product(&world, &standard, "TEA", "g").await;
    let (gram, kilo, case) = (standard.unit("g"), standard.unit("kg"), standard.unit("box"));
    let size = json!({"product_id": tea, "unit_id": case, "num": 2725, "den": 2});
    let row = world.make("/catalog/product-units", size).await;
    let (ctx, src) = (world.ctx(), world.src());
    let lines =
        [(tea, case, Qty::whole(8)), (tea, kilo, Qty::parse("0.25").unwrap()), (tea, gram, Qty::whole(3))];

    let base = catalog::units::in_base(&ctx, src, &lines).await.unwrap();
    assert_eq!(base, [Qty::whole(10_900), Qty::whole(250), Qty::whole(3)]);
    let products = catalog::products::find_many(&ctx, src, &[tea]).await.unwrap();
    let table = catalog::units::table(&ctx, src, &products, &[(tea, case), (tea, kilo)]).await.unwrap();
    for ((product, unit, quantity), base) in lines.into_iter().zip(&base) {
        assert_eq!(table.from_base(product, unit, *base).unwrap(), quantity);
    }

    // The box is no longer offered, but what was ordered in it still converts.
    trade(&world, tea).await;
    world.post(&format!("/catalog/product-units/{row}/archive"), json!({})).await.unwrap();
    assert_eq!(catalog::units::in_base(&ctx, src, &lines).await.unwrap(), base);
}

async fn t16_a_quantity_that_would_have_to_be_rounded_is_refused(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let eggs = product(&world, &standard, "EGGS", "doz").await;
    let (ctx, src) = (world.ctx(), world.src());
    let lines = [(eggs, standard.unit("doz"), Qty::ONE), (eggs, standard.unit("pc"), Qty::ONE)];
    let refused = catalog::units::in_base(&ctx, src, &lines).await.unwrap_err();
    assert!(refused.is(kernel::ratio::INEXACT_CONVERSION), "{refused}");
    assert_eq!(refused.fields[0].path, "lines[1].unit_id");
    let sixty = [(eggs, standard.unit("pc"), Qty::whole(60))];
    assert_eq!(catalog::units::in_base(&ctx, src, &sixty).await.unwrap(), [Qty::whole(5)]);
}

async fn a_unit_that_says_nothing_about_a_product_is_refused(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let eggs = product(&world, &standard, "EGGS", "pc").await;
    for (product, unit) in
        [(eggs, standard.unit("kg")), (eggs, standard.unit("box")), (Id::from_u128(9), standard.unit("pc"))]
    {
        let refused = catalog::units::in_base(&world.ctx(), world.src(), &[(product, unit, Qty::ONE)]).await;
        assert!(refused.unwrap_err().is(catalog::UNIT_NOT_CONVERTIBLE));
    }
}

async fn a_size_is_a_positive_fraction_and_given_once(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let eggs = product(&world, &standard, "EGGS", "pc").await;
    let case = standard.unit("box");
    world.make("/catalog/product-units", json!({"product_id": eggs, "unit_id": case, "num": 30})).await;
    for (body, code, field) in [
        (json!({"product_id": eggs, "unit_id": case, "num": 0}), catalog::UNIT_SIZE, "num"),
        (json!({"product_id": eggs, "unit_id": case, "num": 1, "den": -2}), catalog::UNIT_SIZE, "den"),
        (
            json!({"product_id": eggs, "unit_id": standard.unit("pc"), "num": 2}),
            catalog::UNIT_IS_BASE,
            "unit_id",
        ),
        (json!({"product_id": eggs, "unit_id": case, "num": 12}), catalog::UNIT_TWICE, "unit_id"),
    ] {
        let refused = world.post("/catalog/product-units", body.clone()).await.unwrap_err();
        assert!(refused.is(code), "{body}: {refused}");
        assert_eq!(refused.fields[0].path, field);
    }
    let refused =
        world.post("/catalog/units", json!({"code": "x", "name": "x", "num": 0})).await.unwrap_err();
    assert!(refused.is(catalog::UNIT_SIZE));
}

async fn a_unit_is_counted_in_so_many_places(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let units = world.get("/catalog/units").await.unwrap();
    let places = |code: &str| {
        let unit = units["items"].as_array().unwrap().iter().find(|unit| unit["code"] == code);
        unit.unwrap()["places"].clone()
    };
    assert_eq!(
        ["pc", "doz", "box", "h", "kg", "l"].map(places),
        [0, 0, 0, 2, 3, 3].map(serde_json::Value::from)
    );
    let made = json!({"code": "lb", "name": "Pound", "dimension": "mass", "num": 45_359_237, "den": 100_000});
    let made = world.post("/catalog/units", made).await.unwrap();
    assert_eq!(made["places"], 3);
    let fine = json!({"code": "roll", "name": "Roll", "places": 1});
    assert_eq!(world.post("/catalog/units", fine).await.unwrap()["places"], 1);
    for places in [7, -1] {
        let refused = world.post("/catalog/units", json!({"code": "x", "name": "x", "places": places})).await;
        assert_eq!(refused.unwrap_err().fields[0].path, "places");
    }
    let (set, cup) =
        (product(&world, &standard, "SET", "pc").await, product(&world, &standard, "CUP", "pc").await);
    world.patch(&format!("/catalog/products/{set}"), json!({"kind": "kit"})).await.unwrap();
    let half = json!({"kit_id": set, "product_id": cup, "quantity": "0.5"});
    let refused = world.post("/catalog/kit-components", half).await.unwrap_err();
    assert!(refused.is(catalog::TOO_MANY_PLACES), "{refused}");
    assert_eq!((refused.fields[0].path.as_str(), &refused.details["unit"]), ("quantity", &json!("pc")));
}

engines!(
    a_unit_is_counted_in_so_many_places,
    t16_what_is_ordered_in_boxes_is_delivered_in_the_same_boxes,
    t16_a_quantity_that_would_have_to_be_rounded_is_refused,
    a_unit_that_says_nothing_about_a_product_is_refused,
    a_size_is_a_positive_fraction_and_given_once,
);
