//! What a scanner reads finds one product.

use kernel::Id;
use serde_json::json;
use testkit::{Engine, engines};

use crate::products::{product, seeded};

async fn a_scanner_finds_the_product_and_its_unit(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let cola = product(&world, &standard, "COLA-05", "pc").await;
    let case = standard.unit("box");
    world.make("/catalog/product-units", json!({"product_id": cola, "unit_id": case, "num": 24})).await;
    world.make("/catalog/barcodes", json!({"product_id": cola, "code": "036000291452"})).await;
    world
        .make("/catalog/barcodes", json!({"product_id": cola, "code": "10614141000415", "unit_id": case}))
        .await;
    world.make("/catalog/barcodes", json!({"product_id": cola, "code": "SHELF-7"})).await;

    let piece = json!(standard.unit("pc"));
    let by_upc = world.get("/catalog/lookup?code=036000291452").await.unwrap();
    assert_eq!(
        (&by_upc["sku"], &by_upc["unit_id"], &by_upc["matched"]),
        (&json!("COLA-05"), &piece, &json!("barcode"))
    );
    // The same code as a scanner set to EAN-13 sends it.
    assert_eq!(world.get("/catalog/lookup?code=0036000291452").await.unwrap(), by_upc);
    assert_eq!(world.get("/catalog/lookup?code=SHELF-7").await.unwrap(), by_upc);
    let by_case = world.get("/catalog/lookup?code=10614141000415").await.unwrap();
    assert_eq!(by_case["unit_id"], json!(case));
    let by_sku = world.get("/catalog/lookup?code=COLA-05").await.unwrap();
    assert_eq!((&by_sku["matched"], &by_sku["unit_id"]), (&json!("sku"), &piece));
    assert!(world.get("/catalog/lookup?code=9999").await.unwrap_err().is(catalog::UNKNOWN_CODE));
}

async fn a_barcode_names_one_product_until_it_is_archived(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let cola = product(&world, &standard, "COLA", "pc").await;
    let fanta = product(&world, &standard, "FANTA", "pc").await;
    let code = world.make("/catalog/barcodes", json!({"product_id": cola, "code": "4006381333931"})).await;

    let taken = world.post("/catalog/barcodes", json!({"product_id": fanta, "code": "04006381333931"})).await;
    let taken = taken.unwrap_err();
    assert!(taken.is(catalog::DUPLICATE_BARCODE));
    assert_eq!((taken.fields[0].path.as_str(), &taken.details["product_id"]), ("code", &json!(cola)));

    world.post(&format!("/catalog/barcodes/{code}/archive"), json!({})).await.unwrap();
    assert!(world.get("/catalog/lookup?code=4006381333931").await.is_err());
    world.make("/catalog/barcodes", json!({"product_id": fanta, "code": "4006381333931"})).await;
    let restored = world.post(&format!("/catalog/barcodes/{code}/restore"), json!({})).await;
    assert!(restored.unwrap_err().is(catalog::DUPLICATE_BARCODE));
    assert_eq!(world.get("/catalog/lookup?code=4006381333931").await.unwrap()["sku"], "FANTA");
}

async fn a_wrong_check_digit_or_a_foreign_unit_is_refused_with_its_field(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let cola = product(&world, &standard, "COLA", "pc").await;
    for (body, path) in [
        (json!({"product_id": cola, "code": "4006381333932"}), "code"),
        (json!({"product_id": cola, "code": ""}), "code"),
        (json!({"product_id": cola, "code": "SHELF-1", "unit_id": standard.unit("kg")}), "unit_id"),
        (json!({"product_id": Id::from_u128(5), "code": "SHELF-1"}), "product_id"),
    ] {
        let refused = world.post("/catalog/barcodes", body.clone()).await.unwrap_err();
        assert_eq!(refused.fields.first().map(|field| field.path.as_str()), Some(path), "{body}: {refused}");
    }
}

async fn t58_another_company_neither_finds_nor_blocks_our_codes(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let cola = product(&world, &standard, "COLA", "pc").await;
    world.make("/catalog/barcodes", json!({"product_id": cola, "code": "4006381333931"})).await;

    let rival = || world.somebody(&world.rival, catalog::permissions::ALL);
    let found =
        world.call(rival(), platform::Method::Get, "/catalog/lookup?code=4006381333931", json!(null)).await;
    assert!(found.unwrap_err().is(catalog::UNKNOWN_CODE));
    let made = world
        .call(rival(), platform::Method::Post, "/catalog/barcodes", json!({"product_id": cola, "code": "X"}))
        .await;
    assert_eq!(made.unwrap_err().fields[0].path, "product_id");
    let seen =
        world.call(rival(), platform::Method::Get, "/catalog/products?q=cola&count=true", json!(null)).await;
    assert_eq!(seen.unwrap()["total"], 0);
}

engines!(
    a_scanner_finds_the_product_and_its_unit,
    a_barcode_names_one_product_until_it_is_archived,
    a_wrong_check_digit_or_a_foreign_unit_is_refused_with_its_field,
    t58_another_company_neither_finds_nor_blocks_our_codes,
);
