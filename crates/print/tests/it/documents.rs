//! The two layouts that modules ship today, over their whole range.

use print::{Asset, Printer, labels};
use serde_json::json;

use crate::samples::{INVOICE, PACKING_SLIP, assets, invoice, packing_slip, print};

#[test]
fn an_invoice_on_one_page_says_everything_that_is_stored() {
    let reading = print("invoice", &INVOICE, &invoice("en", 5), &assets(&Printer::new()));
    insta::assert_snapshot!(reading.pages.join("\n---\n"));
    assert!(reading.missing.is_empty(), "{:?}", reading.missing);
}

#[test]
fn an_invoice_of_sixty_lines_repeats_its_head_and_counts_its_pages() {
    let reading = print("invoice-60", &INVOICE, &invoice("en", 60), &assets(&Printer::new()));
    let count = reading.pages.len();
    assert!(count >= 3, "{count}");
    for (index, page) in reading.pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {count}", index + 1)), "{page}");
        let with_lines = page.contains("MUG-300");
        assert_eq!(
            with_lines,
            page.contains("Unit price"),
            "the table's head is on every page that has lines"
        );
        assert_eq!(index > 0, page.starts_with("Tumaini Traders Ltd Invoice"), "{page}");
    }
    for text in ["Balance due", "Scan to pay"] {
        assert_eq!(reading.pages.iter().filter(|page| page.contains(text)).count(), 1, "{text}");
    }
}

#[test]
fn a_packing_slip_names_what_follows_and_no_price() {
    let printer = Printer::new();
    let mut images = assets(&printer);
    images.retain(|image| image.path != "qr.svg");
    images.push(Asset {
        path: "barcode.svg",
        bytes: printer.code128_svg("SH-2026-000402").unwrap().into_bytes(),
    });
    let reading = print("packing-slip", &PACKING_SLIP, &packing_slip("en", 7), &images);
    insta::assert_snapshot!(reading.pages.join("\n---\n"));
    print("packing-slip-60", &PACKING_SLIP, &packing_slip("de", 60), &images);
}

#[test]
fn every_language_finds_its_letters() {
    for language in labels::LANGUAGES {
        let (bill, slip) = (invoice(language, 8), packing_slip(language, 8));
        let reading = print(&format!("invoice-{language}"), &INVOICE, &bill, &assets(&Printer::new()));
        assert!(reading.missing.is_empty(), "{language}: {:?}", reading.missing);
        let label = bill["labels"]["due_date"].as_str().unwrap();
        assert!(
            label.split(' ').all(|word| reading.pages[0].contains(word)),
            "{label}: {}",
            reading.pages[0]
        );
        let reading = print(&format!("packing-slip-{language}"), &PACKING_SLIP, &slip, &[]);
        assert!(reading.missing.is_empty(), "{language}: {:?}", reading.missing);
    }
}

#[test]
fn a_document_with_nothing_but_a_name_still_prints() {
    let bare = json!({ "title": "Invoice", "number": "1", "company": { "name": "A" } });
    let reading = print("bare", &INVOICE, &bare, &[]);
    assert_eq!(reading.pages.len(), 1);
    assert!(reading.pages[0].contains("Invoice"));
    print("bare-slip", &PACKING_SLIP, &bare, &[]);
}

#[test]
fn sections_comments_and_a_watermark_take_their_places() {
    let mut draft = invoice("en", 3);
    draft["watermark"] = json!("Draft");
    draft["paper"] = json!("letter");
    let lines = draft["lines"].as_array_mut().unwrap();
    lines.insert(0, json!({ "kind": "section", "description": "Kitchen" }));
    lines.insert(3, json!({ "kind": "comment", "description": "Delivered in two parcels." }));
    let reading = print("draft", &INVOICE, &draft, &[]);
    for text in ["Draft", "Kitchen", "Delivered in two parcels."] {
        assert!(reading.pages[0].contains(text), "{text}");
    }
}
