//! Documents as a module would hand them over: every amount and date already text.

use std::fs;
use std::path::Path;

use print::{Asset, Layout, Printer, Reading, labels};
use serde_json::{Value, json};

pub(crate) const INVOICE: Layout =
    Layout { name: "invoice", source: include_str!("../../../billing/layouts/invoice.typ") };
pub(crate) const PACKING_SLIP: Layout =
    Layout { name: "packing_slip", source: include_str!("../../../shipping/layouts/packing_slip.typ") };
/// The test's own layout: one field, through the kit's table as well as bare.
pub(crate) const NOTE: Layout = Layout {
    name: "note",
    source: r#"
        #import "/kit.typ": *
        #let doc = json("/data.json")
        #show: sheet.with(doc)
        #field(doc, "text")
        #line-table(doc, ((label: "Text", width: 1fr, cell: item), (label: "N", width: auto, number: true, cell: entry => figure-text(field(entry, "n")))))
    "#,
};

/// Prints to `target/tmp/<name>.pdf`, for whoever wants to look, and reads it back.
pub(crate) fn print(name: &str, layout: &Layout, data: &Value, assets: &[Asset]) -> Reading {
    let printer = Printer::new();
    let pdf = printer.pdf(layout, data, assets).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf")), pdf).unwrap();
    printer.read(layout, data, assets).unwrap()
}

pub(crate) fn note(text: &str) -> Value {
    json!({
        "day": "2026-11-21", "lang": "en", "title": "Note", "number": "N-1", "company": { "name": "Tumaini Traders" },
        "text": text,
        "lines": [{ "description": text, "n": "1" }],
    })
}

pub(crate) fn assets(printer: &Printer) -> Vec<Asset> {
    vec![
        Asset { path: "logo.png", bytes: include_bytes!("logo.png").to_vec() },
        Asset {
            path: "qr.svg",
            bytes: printer
                .qr_svg("https://pay.example/i/INV-2026-000123?amount=1234.50")
                .unwrap()
                .into_bytes(),
        },
    ]
}

const GOODS: [(&str, &str, &str); 5] = [
    ("Stoneware mug, glazed, 300 ml", "MUG-300", "pcs"),
    ("Pour-over kettle with thermometer", "KET-01", "pcs"),
    ("Espresso blend, whole bean", "ESP-1KG", "kg"),
    ("Kraft paper bag with window and zip, resealable, 250 g", "BAG-250-K", "box"),
    ("Organic black tea, loose", "TEA-BLK", "kg"),
];

pub(crate) fn invoice(locale: &str, lines: usize) -> Value {
    let words = labels::labels(locale);
    let line = |index: usize| {
        let (description, sku, unit) = GOODS[index % GOODS.len()];
        json!({
            "description": description, "sku": sku, "quantity": format!("{}", 1 + index * 7 % 40), "unit": unit,
            "unit_price": "1,850.00", "discount": if index % 4 == 1 { "10%" } else { "" }, "tax": "16%",
            "amount": format!("{},{:03}.00", 3 + index % 90, index * 37 % 1000),
            "note": if index % 9 == 2 { "Batch 24-118, best before May 2027" } else { "" },
        })
    };
    json!({
        "id": "0192f0c1-7a60-7cc0-8000-000000000001", "day": "2026-11-21",
        "lang": labels::language(locale), "dir": labels::direction(locale), "accent": "#3e5aba",
        "labels": words, "title": words["invoice"], "number": "INV-2026-000123",
        "status": { "text": words["overdue"], "tone": "danger" },
        "company": {
            "name": "Tumaini Traders Ltd",
            "lines": ["Biashara Street 14", "00100 Nairobi, Kenya"],
            "facts": [{ "label": words["tax_number"], "value": "P051234567X" },
                      { "label": words["email"], "value": "accounts@tumaini.example" }],
        },
        "facts": [
            { "label": words["date"], "value": "21 November 2026" },
            { "label": words["due_date"], "value": "21 December 2026" },
            { "label": words["order_number"], "value": "SO-2026-000871" },
            { "label": words["your_reference"], "value": "PO-7741" },
        ],
        "addresses": [
            { "label": words["bill_to"], "name": "Atelier Brun SARL",
              "lines": ["Mme Élodie Brun", "14 rue des Lices", "49100 Angers", "France"] },
            { "label": words["ship_to"], "name": "Atelier Brun, dépôt",
              "lines": ["Quai de la Rapée 3", "75012 Paris", "France"] },
        ],
        "lines": (0..lines).map(line).collect::<Vec<_>>(),
        "taxes": [
            { "label": "16%", "base": "KES 184,250.00", "amount": "KES 29,480.00" },
            { "label": "0%", "base": "KES 12,000.00", "amount": "KES 0.00" },
        ],
        "totals": [
            { "label": words["net"], "value": "KES 196,250.00" },
            { "label": words["tax"], "value": "KES 29,480.00" },
            { "label": words["total"], "value": "KES 225,730.00", "weight": "strong" },
            { "label": words["paid"], "value": "-KES 50,000.00" },
            { "label": words["balance_due"], "value": "KES 175,730.00", "weight": "total" },
        ],
        "payment": { "lines": [
            { "label": words["pay_to"], "value": "Tumaini Traders Ltd" },
            { "label": words["bank"], "value": "Kenya Commercial Bank, KCBLKENX" },
            { "label": words["account"], "value": "1102 3344 5566" },
            { "label": words["reference"], "value": "INV-2026-000123" },
        ] },
        "notes": "Thank you for your order. Goods remain our property until they are paid in full.",
        "terms": "Payment within 30 days. After that 1.5% interest a month.",
        "footer": ["Tumaini Traders Ltd · Biashara Street 14, Nairobi · Reg. CPR/2019/55102"],
    })
}

pub(crate) fn packing_slip(locale: &str, lines: usize) -> Value {
    let mut slip = invoice(locale, lines);
    let words = labels::labels(locale);
    let line = |index: usize| {
        let (description, sku, unit) = GOODS[index % GOODS.len()];
        json!({
            "description": description, "sku": sku, "ordered": "24", "shipped": "18", "unit": unit,
            "to_follow": if index.is_multiple_of(3) { "6" } else { "" }, "location": format!("A-{:02}-{}", index % 12, index % 4),
        })
    };
    slip["title"] = words["packing_slip"].clone();
    slip["number"] = json!("SH-2026-000402");
    slip["status"] = Value::Null;
    slip["facts"] = json!([
        { "label": words["order_number"], "value": "SO-2026-000871" },
        { "label": words["ship_date"], "value": "21 November 2026" },
        { "label": words["carrier"], "value": "Sendy Freight" },
        { "label": words["tracking"], "value": "SFK-4471-0098-22" },
    ]);
    slip["lines"] = (0..lines).map(line).collect::<Vec<_>>().into();
    slip["totals"] = json!([
        { "label": words["packages"], "value": "3" }, { "label": words["weight"], "value": "41.2 kg", "weight": "strong" },
    ]);
    slip
}
