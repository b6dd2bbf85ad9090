//! Labels and slips are read back from the pixels of their PDFs, by a decoder that is nobody's of the house.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::{RenderCache, RenderSettings, render};
use rxing::BarcodeFormat;
use rxing::helpers::detect_in_luma;
use serde_json::json;
use testkit::Engine;
use testkit::house::id;

use crate::world::{World, of_parcel};

/// The grey values of a PDF's first page at four pixels a point (288 dots an inch), with width and height.
fn pixels(pdf: Vec<u8>) -> (Vec<u8>, u32, u32) {
    let pdf = Pdf::new(pdf).unwrap();
    let settings = RenderSettings { x_scale: 4.0, y_scale: 4.0, ..RenderSettings::default() };
    let page = &pdf.pages()[0];
    let map = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    // On white paper: what is transparent is paper, and ink is dark in every channel.
    let grey = map.data_as_u8_slice().chunks_exact(4).map(|pixel| pixel[1].saturating_add(255 - pixel[3]));
    (grey.collect(), map.width().into(), map.height().into())
}

pub(crate) fn scanned(pdf: Vec<u8>, format: BarcodeFormat) -> String {
    let (grey, width, height) = pixels(pdf);
    let found = detect_in_luma(grey, width, height, Some(format));
    found.unwrap_or_else(|error| panic!("{format:?}: {error:?}")).getText().to_owned()
}

/// What is on a paper is not the engine's doing: one is enough.
#[test]
fn barcodes_of_labels_and_slips_scan() {
    testkit::engines::run(Engine::Sqlite, scan);
}

async fn scan(engine: Engine) {
    for prefix in [json!({}), json!({ "gs1_prefix": "0614141" })] {
        let world = World::with(engine, Vec::new(), prefix.clone()).await;
        let boss = world.house.boss();
        let (_, shipment) = world.packed("2").await;
        let made = boss.post(&of_parcel(&shipment, "label"), json!({})).await;
        let number = made["tracking"].as_str().unwrap();
        let label = boss.file(&of_parcel(&shipment, "label.pdf")).await;
        assert_eq!(
            (label.content_type.as_str(), label.file_name.as_str()),
            ("application/pdf", "SH-2026-000001-1.pdf")
        );
        let bars = scanned(label.bytes.clone(), BarcodeFormat::CODE_128);
        // GS1-128 reads as the application identifier and the number.
        let expected = if prefix == json!({}) { number.to_owned() } else { format!("00{number}") };
        assert_eq!(bars.trim_start_matches("]C1").trim_start_matches('\u{1d}'), expected);
        let followed = scanned(label.bytes.clone(), BarcodeFormat::QR_CODE);
        assert_eq!(followed, format!("https://track.example/{number}"));
        let slip = boss.file(&format!("/shipping/shipments/{}/packing-slip.pdf", id(&shipment))).await;
        assert_eq!(scanned(slip.bytes, BarcodeFormat::CODE_128), "SH-2026-000001");
        let name = if prefix == json!({}) { "label" } else { "label-sscc" };
        std::fs::write(format!("{}/{name}.pdf", env!("CARGO_TARGET_TMPDIR")), &label.bytes).unwrap();
        if prefix != json!({}) {
            let parcel = id(&shipment["parcels"][0]);
            let document = shipping::label(&world.house.ctx(), world.house.source(), parcel).await.unwrap();
            let reading = document.read().unwrap();
            assert_eq!((reading.pages.len(), reading.missing.len()), (1, 0));
            insta::assert_snapshot!("label", reading.pages[0]);
        }
        let same = boss.file(&of_parcel(&shipment, "label.pdf")).await;
        assert_eq!(same.bytes, label.bytes, "printed again, it is the same file");
    }
}
