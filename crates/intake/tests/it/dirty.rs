//! What people send.

use kernel::Id;
use kernel::permissions::RowScope;
use platform::Grants;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, counts};

engines!(
    t65_a_dry_run_tells_what_the_real_run_does,
    a_column_finds_its_field_in_any_language,
    what_was_exported_with_titles_is_known_again,
    a_row_tells_all_its_faults_at_once_and_in_the_readers_language,
    an_import_that_fails_as_a_whole_says_why,
    a_workbooks_formulas_are_their_results,
    nobody_imports_what_they_may_not_edit
);

/// German, semicolons, commas, Windows-1252; a fault of every sort.
fn dirty() -> Vec<u8> {
    let text = "Artikelnummer;Bezeichnung;VK;Warengruppe;EAN;Notiz\r\n\
        A1;T\u{fc}te gro\u{df};1.234,50 EUR;Getr\u{e4}nke;4006381333931;x\r\n\
        A2;Preis fehlt am Komma;zw\u{f6}lf;;;\r\n\
        A3;;1,00;;;\r\n\
        A4;Gruppe unbekannt;1,00;M\u{f6}bel;;\r\n\
        A5;Gruppe doppelt;1,00;Tee;;\r\n\
        A1;Zweite A1;1,00;;;\r\n\
        A6;=1+1;2,50;getranke;;\r\n\
        A7;Falscher Code;1,00;;4006381333930;\r\n\
        A8;Gleicher Code;1,00;;4006381333931;\r\n\
        ;Ohne Nummer;1,00;;;\r\n\
        ;;;;;\r\n\
        A6;=1+1;2,50;getranke;;anders\r\n\
        A9;Zu viel;-3;;;\r\n";
    text.chars().map(|char| u8::try_from(u32::from(char)).unwrap()).collect()
}

async fn t65_a_dry_run_tells_what_the_real_run_does(engine: Engine) {
    let shop = Shop::open(engine).await;
    let boss = shop.house.boss();
    for name in ["Getr\u{e4}nke", "Tee", "Tee"] {
        boss.post("/catalog/categories", json!({ "name": name })).await;
    }
    let id = shop.upload("product", &dirty(), json!({})).await;
    let tried = shop.verb(&id, "dry-run").await;
    assert_eq!((&tried["status"], &tried["dry_run"]["exact"]), (&json!("draft"), &json!(true)), "{tried}");
    assert!(shop.list("/catalog/products").await.is_empty(), "a dry run keeps nothing");
    let real = shop.verb(&id, "start").await;
    assert_eq!(tried["dry_run"]["counts"], real["counts"]);
    assert_eq!(counts(&real["counts"]), [2, 0, 0, 1, 9], "{real}");
    let rows = shop.rows(&id).await;
    let told: Vec<(i64, &str)> = rows.iter().map(|(no, _, why)| (*no, why.as_str())).collect();
    let expected = [
        (2, ""),
        (3, "intake.not_a_number"),
        (4, "request.missing_field"),
        (5, "intake.unknown_reference"),
        (6, "intake.ambiguous_reference"),
        (7, "intake.repeated_key"),
        (8, ""),
        (9, "barcode.check_digit"),
        (10, "intake.repeated_key"),
        (11, "request.missing_field"),
        (13, ""),
        (14, "record.negative"),
    ];
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for ((no, why), (row, code)) in told.iter().zip(expected) {
        assert_eq!(*no, row, "{told:?}");
        // The kernel's own code of a wrong check digit is the kernel's business.
        assert!(*why == code || row == 9 && !why.is_empty(), "row {row}: {why}");
    }
    let told: Vec<&Value> =
        tried["dry_run"]["faults"].as_array().unwrap().iter().map(|one| &one["row"]).collect();
    assert_eq!(told, [3, 4, 5, 6, 7, 9, 10, 11, 14].map(Value::from).iter().collect::<Vec<_>>());
    let products = shop.list("/catalog/products?sort=sku").await;
    let shown: Vec<_> = products.iter().map(|one| (&one["name"], &one["price"])).collect();
    assert_eq!(shown, [(&json!("T\u{fc}te gro\u{df}"), &json!("1234.5")), (&json!("=1+1"), &json!("2.5"))]);
    assert_eq!(products[0]["category_id"], products[1]["category_id"], "case and accents do not matter");
    assert_eq!(shop.list("/catalog/barcodes").await.len(), 1);
    let file = boss.file(&format!("/imports/{id}/errors")).await;
    let text = String::from_utf8(file.bytes).unwrap();
    assert_eq!(text.lines().count(), 10, "{text}");
    assert!(text.contains("A5,Gruppe doppelt,\"1,00\",Tee,,,category_id: "), "{text}");
    shop.house.assert_sound().await;
}

async fn a_column_finds_its_field_in_any_language(engine: Engine) {
    let shop = Shop::open(engine).await;
    let file = b"SKU,Jina,Bei,EAN,Colour\nA1,Chai,2.50,,red\n";
    let taken = shop.house.boss().upload("/imports?target=product", crate::shop::CSV, file).await.unwrap();
    let columns = json!({ "SKU": "sku", "Jina": "name", "Bei": "price", "EAN": "barcode", "Colour": null });
    assert_eq!(taken["mapping"]["columns"], columns);
    assert_eq!((&taken["rows"], &taken["samples"][0][1]), (&json!(1), &json!("Chai")));
    let file = b"List,Product,Min. quantity,Price\nRETAIL,A1,12,2.50\n";
    let prices = shop.house.boss().upload("/imports?target=price_list_item", crate::shop::CSV, file).await;
    let columns = json!({ "List": "price_list_id", "Product": "product_id", "Min. quantity": "min_qty", "Price": "price" });
    assert_eq!(prices.unwrap()["mapping"]["columns"], columns);
    let id = taken["id"].as_str().unwrap();
    let wrong = json!({ "columns": { "Sku": "sku", "Jina": "nickname" }, "mode": "upsert" });
    let refused = shop.house.boss().refused(platform::Method::Patch, &format!("/imports/{id}"), wrong).await;
    let paths: Vec<&str> = refused.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(paths, ["columns.Jina", "columns.Sku", "known_by"]);
    let targets = shop.house.boss().get("/imports/targets").await;
    let names: Vec<&str> =
        targets["items"].as_array().unwrap().iter().map(|one| one["target"].as_str().unwrap()).collect();
    for name in ["product", "customer", "price_list_item", "supplier", "barcode"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(!names.contains(&"stock_move"), "documents are not imported as rows");
}

async fn what_was_exported_with_titles_is_known_again(engine: Engine) {
    let shop = Shop::open(engine).await;
    let boss = shop.house.boss();
    shop.house.product(&shop.trade, "A1", "2.50").await;
    shop.house.product(&shop.trade, "A2", "1234.5").await;
    let columns = ["price", "name", "sku", "tax_class_id", "unit_id", "updated_at"];
    let path = format!("/catalog/products?heads=titles&columns={}", columns.join(","));
    for language in ["de", "sw", "fr", "ar", "en"] {
        let file = boss.clone().speaking(language).accepting(crate::shop::CSV).file(&path).await;
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(language == "en" || !text.starts_with("Price"), "{language}: {text}");
        // What a row refers to is called as people call it, and known again by that.
        let mut rows = csv::Reader::from_reader(file.bytes.as_slice());
        for row in rows.records().map(Result::unwrap) {
            assert!(row.iter().all(|cell| cell.parse::<kernel::Id>().is_err()), "{language}: {row:?}");
            assert!(!row[3].is_empty() && !row[4].is_empty(), "{language}: {row:?}");
        }
        // Somebody else reads it, in another language.
        let taken = boss.upload("/imports?target=product", crate::shop::CSV, &file.bytes).await.unwrap();
        let mapped = &taken["mapping"]["columns"];
        let heads = taken["header"].as_array().unwrap();
        for (head, field) in heads.iter().zip(columns) {
            let meant = if field == "updated_at" { Value::Null } else { json!(field) };
            assert_eq!(mapped[head.as_str().unwrap()], meant, "{language}: {head}");
        }
        let id = taken["id"].as_str().unwrap();
        let mut mapping = taken["mapping"].clone();
        mapping["mode"] = json!("upsert");
        boss.patch(&format!("/imports/{id}"), mapping).await;
        let tried = shop.verb(id, "dry-run").await;
        assert_eq!(counts(&tried["dry_run"]["counts"]), [0, 0, 2, 0, 0], "{language}: {tried}");
    }
}

async fn a_row_tells_all_its_faults_at_once_and_in_the_readers_language(engine: Engine) {
    let shop = Shop::open(engine).await;
    let boss = shop.house.boss();
    let file = "Customer name;Limit (EUR);Email;Land;Sprache\n\
        Sound;1.000,50;s@x.example;KE;de\n\
        ;abc;no address;Nowhere;de\n";
    let taken = boss.upload("/imports?target=customer", crate::shop::CSV, file.as_bytes()).await.unwrap();
    let columns = json!({ "Customer name": "name", "Limit (EUR)": "credit_limit", "Email": "email",
        "Land": "country", "Sprache": "locale" });
    assert_eq!((&taken["mapping"]["columns"], &taken["mapping"]["decimal"]), (&columns, &json!("comma")));
    let id = taken["id"].as_str().unwrap();
    let tried = shop.verb(id, "dry-run").await;
    assert_eq!(counts(&tried["dry_run"]["counts"]), [1, 0, 0, 0, 1], "{tried}");
    let fields = |faults: &Value, name: &str| -> Vec<String> {
        let mut fields: Vec<String> =
            faults.as_array().unwrap().iter().map(|one| one[name].as_str().unwrap().to_owned()).collect();
        fields.sort();
        fields
    };
    let wrong = ["country", "credit_limit", "email", "name"];
    assert_eq!(fields(&tried["dry_run"]["faults"], "field"), wrong, "{tried}");
    shop.verb(id, "start").await;
    let rows = boss.get(&format!("/imports/{id}/rows?outcome=failed")).await;
    assert_eq!(fields(&rows["items"][0]["faults"], "path"), wrong);
    assert!(fields(&rows["items"][0]["faults"], "message").contains(&"Credit limit is no number".to_owned()));
}

async fn an_import_that_fails_as_a_whole_says_why(engine: Engine) {
    let shop = Shop::open(engine).await;
    let house = &shop.house;
    let all = house.runtime.registry().modules.iter().flat_map(|module| &module.permissions);
    let held = all.map(|permission| (permission.name.to_owned(), RowScope::All)).collect();
    // Somebody who is gone when the job comes to it.
    let clerk = house.by(Id::from_u128(0xc1e7), Grants { permissions: held, ..Grants::default() });
    let file = b"sku,name,price\nA1,Chai,2.50\n";
    let taken = clerk.upload("/imports?target=product&name=a.csv", crate::shop::CSV, file).await.unwrap();
    let id = taken["id"].as_str().unwrap();
    assert_eq!((&taken["error"], &taken["failure"]), (&Value::Null, &Value::Null));
    let tried = shop.verb(id, "dry-run").await;
    let why = json!({ "error": "auth.forbidden", "message": "The import's owner has left", "faults": [] });
    assert_eq!((&tried["status"], &tried["dry_run"]), (&json!("draft"), &why));
    let failed = shop.verb(id, "start").await;
    let why = json!({ "code": "auth.forbidden", "message": "The import's owner has left", "faults": [] });
    assert_eq!((&failed["status"], &failed["error"]), (&json!("failed"), &json!("auth.forbidden")));
    assert_eq!(failed["failure"], why);
    let again = clerk.post(&format!("/imports/{id}/start"), json!({})).await;
    assert_eq!((&again["status"], &again["failure"]), (&json!("running"), &Value::Null));
}

async fn a_workbooks_formulas_are_their_results(engine: Engine) {
    let shop = Shop::open(engine).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, name) in ["sku", "name", "price"].into_iter().enumerate() {
        sheet.write_string(0, u16::try_from(at).unwrap(), name).unwrap();
    }
    sheet.write_string(1, 0, "X1").unwrap();
    sheet.write_string(1, 1, "Calculated").unwrap();
    sheet.write_formula(1, 2, rust_xlsxwriter::Formula::new("=1.25*2").set_result("2.5")).unwrap();
    let view = shop.import("product", &book.save_to_buffer().unwrap(), json!({})).await;
    assert_eq!((counts(&view["counts"]), &view["encoding"]), ([1, 0, 0, 0, 0], &json!("xlsx")), "{view}");
    assert_eq!(shop.list("/catalog/products").await[0]["price"], "2.5");
}

async fn nobody_imports_what_they_may_not_edit(engine: Engine) {
    let shop = Shop::open(engine).await;
    let held = [("intake.batch.run", kernel::RowScope::Own), ("intake.batch.view", kernel::RowScope::Own)];
    let grants = platform::Grants {
        permissions: held.map(|(name, reach)| (name.to_owned(), reach)).into(),
        ..platform::Grants::default()
    };
    let clerk = shop.house.by(kernel::Id::from_u128(7), grants);
    let refused = clerk.upload("/imports?target=product", crate::shop::CSV, b"sku\nA1\n").await.unwrap_err();
    assert!(refused.is(platform::FORBIDDEN));
    let id = shop.upload("product", b"sku,name\nA1,Tea\n", json!({})).await;
    let hidden = clerk.refused(platform::Method::Get, &format!("/imports/{id}"), Value::Null).await;
    assert_eq!(hidden.status(), 404, "somebody else's import does not exist");
    let refused = shop.house.boss().upload("/imports?target=stock_move", crate::shop::CSV, b"a\n1\n").await;
    assert!(refused.unwrap_err().is(intake::NO_TARGET));
}
