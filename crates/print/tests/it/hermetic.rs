//! The closed world: no files, packages or clock, and limits on all that comes in.

use print::{ASSETS_MAX, Asset, IMAGE_BYTES_MAX, Layout, Printer, errors};
use serde_json::json;

use crate::samples::{INVOICE, NOTE, assets, invoice, note};

fn fault_of(source: &'static str) -> kernel::Error {
    Printer::new().pdf(&Layout { name: "fault", source }, &note("x"), &[]).unwrap_err()
}

#[test]
fn equal_input_gives_equal_bytes() {
    let printer = Printer::new();
    let images = assets(&printer);
    let first = printer.pdf(&INVOICE, &invoice("ar", 12), &images).unwrap();
    let second = Printer::new().pdf(&INVOICE, &invoice("ar", 12), &images).unwrap();
    assert_eq!(first, second);
    assert!(
        String::from_utf8_lossy(&first).contains("D:20261121"),
        "dated by the document, not by the clock"
    );
}

#[test]
fn b06_v1_3_2_a_layout_reaches_no_file_no_package_and_no_code_in_data() {
    for source in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../Cargo.toml\")",
        "#image(\"/logo.png\")",
        "#include \"/etc/hostname\"",
        "#import \"@preview/cetz:0.3.0\"",
        "#eval(\"1 + 1\")",
        "#std.eval(\"1 + 1\")",
        "#plugin(\"/data.json\")",
    ] {
        let fault = fault_of(source);
        assert!(fault.is(errors::LAYOUT_FAILED), "{source}: {fault:?}");
    }
}

#[test]
fn today_is_the_documents_day() {
    let layout = Layout { name: "today", source: "#datetime.today().display()" };
    let reading = Printer::new().read(&layout, &note("x"), &[]).unwrap();
    assert_eq!(reading.pages, ["2026-11-21"]);
    let undated = Printer::new().read(&layout, &json!({}), &[]);
    assert!(undated.unwrap_err().is(errors::LAYOUT_FAILED));
}

#[test]
fn v5_2_6_images_are_limited_in_number_bytes_pixels_and_kind() {
    let printer = Printer::new();
    let print = |assets: &[Asset]| printer.pdf(&NOTE, &note("x"), assets).unwrap_err();
    let logo = |bytes: Vec<u8>| [Asset { path: "logo.png", bytes }];
    let png = include_bytes!("logo.png").to_vec();

    let many = vec![Asset { path: "logo.png", bytes: png.clone() }; ASSETS_MAX + 1];
    assert!(print(&many).is(errors::ASSET_TOO_LARGE));
    assert!(print(&logo(vec![0; IMAGE_BYTES_MAX + 1])).is(errors::ASSET_TOO_LARGE));

    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]); // says 30,000 x 30,000
    assert!(print(&logo(bomb)).is(errors::ASSET_TOO_LARGE));

    assert!(print(&logo(b"<svg/>".to_vec())).is(errors::ASSET_UNREADABLE));
    assert!(print(&[Asset { path: "logo.svg", bytes: b"<svg/>".to_vec() }]).is(errors::ASSET_UNREADABLE));
    assert!(print(&[Asset { path: "logo.jpg", bytes: png.clone() }]).is(errors::ASSET_UNREADABLE));

    // Right up to its header, and nothing behind it: found by the decoder, and still the image's fault.
    let cut = printer.pdf(&INVOICE, &invoice("en", 1), &logo(png[..60].to_vec())).unwrap_err();
    assert!(cut.is(errors::ASSET_UNREADABLE), "{cut:?}");
}

#[test]
fn a_document_of_too_many_pages_is_refused() {
    let layout = Layout { name: "pages", source: "#for _ in range(501) [x #pagebreak()]" };
    assert!(Printer::new().pdf(&layout, &json!({}), &[]).unwrap_err().is(errors::TOO_MANY_PAGES));
}
