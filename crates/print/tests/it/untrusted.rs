//! Text of customers is text, whatever it looks like.

use print::Printer;
use serde_json::Value;

use crate::samples::{INVOICE, NOTE, PACKING_SLIP, invoice, note, packing_slip, print};

const PAYLOADS: [&str; 44] = [
    "#panic(\"x\")",
    "#panic()",
    "#import \"/data.json\"",
    "#read(\"/etc/passwd\")",
    "#eval(\"1+1\")",
    "#{1+1}",
    "#sys.version",
    "#include \"/kit.typ\"",
    "#set text(size: 90pt)",
    "#show: none",
    "#let x = 1",
    "#pagebreak()",
    "*bold*",
    "_emph_",
    "`raw`",
    "```rust fn main() {}```",
    "$x^2$",
    "$ sum_(i=1)^n $",
    "@ref",
    "<label>",
    "= Heading",
    "- list",
    "+ enum",
    "/ Term: text",
    "https://evil.example/?a=b&c=d",
    "\\",
    "\\u{1f600}",
    "// comment",
    "/* comment */",
    "~",
    "---",
    "...",
    "\"quotes\" 'single'",
    "]",
    "[",
    "}",
    "{",
    "#[",
    "#]",
    "%PDF-1.7",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "=HYPERLINK(\"x\")",
    "{{ 7 * 7 }}",
];

#[test]
fn b06_v1_2_1_forty_payloads_come_out_as_they_went_in() {
    let printer = Printer::new();
    for payload in PAYLOADS {
        let reading =
            printer.read(&NOTE, &note(payload), &[]).unwrap_or_else(|error| panic!("{payload}: {error:?}"));
        let shown = plain(&reading.pages[0]);
        assert_eq!(shown.matches(&plain(payload)).count(), 2, "{payload}: {shown}");
        printer.pdf(&NOTE, &note(payload), &[]).unwrap();
    }
}

#[test]
fn b06_v1_3_7_a_payload_in_every_field_of_an_invoice_changes_nothing_but_the_text() {
    let printer = Printer::new();
    for payload in ["#panic()", "*b* $x$ @ref <l>", "", "\n", "م"] {
        let mut data = invoice("en", 3);
        poison(&mut data, payload);
        data["day"] = "2026-11-21".into();
        printer.pdf(&INVOICE, &data, &[]).unwrap_or_else(|error| panic!("{payload}: {error:?}"));
    }
}

#[test]
fn long_words_in_what_people_type_stay_on_few_pages() {
    for (layout, mut data) in [(INVOICE, invoice("en", 3)), (PACKING_SLIP, packing_slip("en", 3))] {
        for field in ["addresses", "facts", "notes", "terms"] {
            poison(&mut data[field], &"W".repeat(300));
        }
        for line in data["lines"].as_array_mut().unwrap() {
            for field in ["description", "sku", "note", "location"] {
                poison(&mut line[field], &"W".repeat(300));
            }
        }
        let reading = print(&format!("long-words-{}", layout.name), &layout, &data, &[]);
        assert!(reading.pages.len() <= 10, "{}: {}", layout.name, reading.pages.len());
    }
}

fn poison(value: &mut Value, text: &str) {
    match value {
        Value::String(field) => *field = text.to_owned(),
        Value::Array(items) => items.iter_mut().for_each(|item| poison(item, text)),
        Value::Object(map) => map.values_mut().for_each(|item| poison(item, text)),
        _ => {}
    }
}

#[test]
fn scripts_of_the_world_do_not_stop_the_press() {
    let drawn = [
        "Nguyễn Thị Hương",
        "Łódź, Žižkov, Þórshöfn",
        "Ελλάδα",
        "Москва",
        "مرحبا بالعالم ١٢٣",
        "Ng’ambo ŋ ɓ",
    ];
    let boxes = ["日本語", "हिन्दी", "👩‍👩‍👧 🦀", "\u{fdd0}\u{10ffff}", "Z̷̧̛a̶l̵g̸o̴"];
    let printer = Printer::new();
    for text in drawn {
        let reading = printer.read(&NOTE, &note(text), &[]).unwrap();
        assert!(reading.missing.is_empty(), "{text}: {:?}", reading.missing);
        printer.pdf(&NOTE, &note(text), &[]).unwrap();
    }
    for text in boxes {
        printer.pdf(&NOTE, &note(text), &[]).unwrap();
    }
}

#[test]
fn the_longest_word_stays_on_the_paper() {
    let printer = Printer::new();
    let word = "W".repeat(2_000);
    let reading = printer.read(&NOTE, &note(&word), &[]).unwrap();
    let letters: usize = reading.pages.iter().map(|page| page.matches('W').count()).sum();
    assert_eq!(letters, 4_000);
    let longest =
        reading.pages.iter().flat_map(|page| page.lines()).map(|line| line.matches('W').count()).max();
    assert!(longest.unwrap() < 100, "broken into lines");
}

/// Text without what a layout may turn: spaces and line ends.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}
