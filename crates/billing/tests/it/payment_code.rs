//! The code on an invoice is read back from the pixels of its PDF, by a decoder that is nobody's of the house.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::{RenderCache, RenderSettings, render};
use rxing::helpers::detect_in_luma;
use rxing::{BarcodeFormat, RXingResultMetadataType, RXingResultMetadataValue};
use serde_json::{Value, json};
use testkit::{Engine, House, house::id};

use crate::{at, invoice, modules, pay};

/// What the code on a PDF's first page says, at error correction M.
fn scanned(pdf: Vec<u8>) -> String {
    let pdf = Pdf::new(pdf).unwrap();
    let settings = RenderSettings { x_scale: 4.0, y_scale: 4.0, ..RenderSettings::default() };
    let map = render(&pdf.pages()[0], &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let grey = map.data_as_u8_slice().chunks_exact(4).map(|pixel| pixel[1].saturating_add(255 - pixel[3]));
    let (width, height) = (map.width().into(), map.height().into());
    let found = detect_in_luma(grey.collect(), width, height, Some(BarcodeFormat::QR_CODE)).unwrap();
    let level = found.getRXingResultMetadata().get(&RXingResultMetadataType::ERROR_CORRECTION_LEVEL);
    match level {
        Some(RXingResultMetadataValue::ErrorCorrectionLevel(level)) => assert_eq!(level, "M"),
        other => panic!("no level of error correction: {other:?}"),
    }
    found.getText().to_owned()
}

async fn code(house: &House, invoice: &Value) -> String {
    scanned(house.boss().file(&format!("{}/pdf", at(invoice))).await.bytes)
}

/// What is on a paper is not the engine's doing: one is enough.
#[test]
fn the_code_of_an_invoice_in_euros_is_a_transfer() {
    testkit::engines::run(Engine::Sqlite, transfer);
}

async fn transfer(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let rate = json!({ "base": "EUR", "quote": "KES", "day": "2026-03-01", "rate": "140", "source": "CBK" });
    boss.post("/finance/exchange-rates", rate).await;
    let berlin = house.customer("Müller & Söhne", json!({ "currency": "EUR" })).await;
    let nairobi = house.customer("Duka la Amani", json!({})).await;
    let (euros, shillings) = (invoice(&house, berlin, "166.50").await, invoice(&house, nairobi, "100").await);
    let name = house.company.name.clone();
    let plain =
        |amount: &str, invoice: &Value| format!("{name}\n{}\n{amount}", invoice["number"].as_str().unwrap());
    assert_eq!(code(&house, &euros).await, plain("166.50 EUR", &euros), "nobody knows an account");

    let company = format!("/identity/companies/{}", house.company.id);
    for (field, wrong) in [("iban", "DE88 3704 0044 0532 0130 00"), ("bic", "COBADE")] {
        let refused = boss.refused(platform::Method::Patch, &company, json!({ field: wrong })).await;
        assert_eq!(refused.fields[0].path, field);
    }
    let account = json!({ "iban": "de89 3704 0044 0532 0130 00", "bic": "cobadeffxxx" });
    let kept = boss.patch(&company, account).await;
    assert_eq!((&kept["iban"], &kept["bic"]), (&json!("DE89370400440532013000"), &json!("COBADEFFXXX")));
    let transfer = |amount: &str| {
        let number = euros["number"].as_str().unwrap();
        format!("BCD\n002\n1\nSCT\nCOBADEFFXXX\n{name}\nDE89370400440532013000\nEUR{amount}\n\n\n{number}")
    };
    assert_eq!(code(&house, &euros).await, transfer("166.50"));
    assert_eq!(code(&house, &shillings).await, plain("100.00 KES", &shillings), "no bank transfers them so");
    pay(&house, berlin, "66.50", json!({ "currency": "EUR", "auto": true })).await;
    assert_eq!(code(&house, &euros).await, transfer("100.00"), "what is left to pay");
    let paper = billing::invoice_paper(&house.ctx(), house.source(), id(&euros)).await.unwrap();
    let page = paper.read().unwrap().pages.join(" ");
    assert!(page.contains("DE89 3704 0044 0532 0130 00") && page.contains("COBADEFFXXX"), "{page}");
}
