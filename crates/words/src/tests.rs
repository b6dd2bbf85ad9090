//! Every language says what English says, and the code asks for nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::shelf::{TEXTS, ids, shelf};
use crate::{LANGUAGES, Words};

/// The ids of a file with the values that each needs.
fn needs(text: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    let (mut starts, mut last) = (ids(text).peekable(), "");
    for line in text.lines() {
        if let Some(id) = starts.next_if(|id| line.starts_with(*id)) {
            assert!(found.insert(id, BTreeSet::new()).is_none(), "{id} stands twice");
            last = id;
        }
        for rest in line.split('$').skip(1) {
            let end = rest.find(|one: char| !one.is_ascii_alphanumeric() && one != '_').unwrap_or(rest.len());
            found.entry(last).or_default().insert(&rest[..end]);
        }
    }
    found
}

#[test]
fn every_language_says_what_english_says_with_the_same_values() {
    for (language, texts) in LANGUAGES.iter().zip(TEXTS) {
        for (own, english) in texts.into_iter().zip(TEXTS[0]) {
            assert_eq!(needs(own), needs(english), "{language}");
        }
    }
}

fn needs_of(at: usize, id: &str) -> BTreeSet<&'static str> {
    TEXTS[at].iter().find_map(|text| needs(text).remove(id)).unwrap_or_default()
}

#[test]
fn every_message_can_be_read_and_says_something() {
    for (at, language) in LANGUAGES.iter().enumerate() {
        for id in TEXTS[at].iter().flat_map(|text| ids(text)) {
            assert!(shelf(at).has(id), "{language}: {id}");
            // Those that name values say nothing without them.
            let said = Words(at).say(id);
            let says = !said.trim().is_empty() && (said != id || !needs_of(at, id).is_empty());
            assert!(says, "{language}: {id}");
            assert!(!said.contains("{ label-"), "{language}: {id} refers to what is not there");
        }
    }
}

#[test]
fn the_code_asks_for_no_message_that_does_not_exist() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the folder of crates");
    let (mut asked, mut missing) = (0, Vec::new());
    for text in sources(crates) {
        for literal in text.split('"').skip(1) {
            let is_id = literal.starts_with("letter-")
                && literal.bytes().all(|one| one == b'-' || one.is_ascii_lowercase() || one.is_ascii_digit());
            // An id that ends with a dash is put together.
            if is_id && !literal.ends_with('-') {
                asked += 1;
                if !shelf(0).has(literal) {
                    missing.push(literal.to_owned());
                }
            }
        }
    }
    assert!(asked > 20, "only {asked} were found: the code speaks another way now");
    assert!(missing.is_empty(), "{missing:?}");
}

/// The sources of all crates.
fn sources(crates: &Path) -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![crates.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                found.extend(std::fs::read_to_string(&path));
            }
        }
    }
    found
}

#[test]
fn a_locale_falls_back_to_its_language_and_then_to_english() {
    assert_eq!(Words::of("fr-CA").say("paper-due-date"), "Échéance");
    assert_eq!(Words::of("DE_at").say("paper-page"), "Seite");
    assert_eq!(Words::of("tlh").language(), "en");
    assert_eq!((Words::of("ar-EG").direction(), Words::of("sw").direction()), ("rtl", "ltr"));
    assert_eq!(
        (Words::of("sw").country("DE"), Words::of("fr").country("de")),
        ("Ujerumani".into(), "Allemagne".into())
    );
    assert_eq!(Words::of("sw").say("paper-order"), Words::of("sw").say("label-order"));
}

#[test]
fn a_wish_is_met_by_its_weight_and_by_english_where_nothing_fits() {
    for (header, language) in [
        ("de", "de"),
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("tlh, sw;q=0.3, fr;q=0.7", "fr"),
        ("ar;q=0, sw;q=0.1", "sw"),
        ("en-GB, de", "en"),
        ("*", "en"),
        ("", "en"),
        ("de;q=x, fr;q=0.5", "fr"),
    ] {
        assert_eq!(Words::wished(header).language(), language, "{header}");
    }
}

#[test]
fn a_problem_is_said_by_its_sentence_or_by_its_code() {
    let german = Words::of("de");
    let whole = german.problem("orders.line_twice", "This line is named twice", &[]).unwrap();
    assert!(whole.is_whole && whole.text.starts_with("Diese"), "{whole:?}");
    // A fault that only its sentence tells.
    let day = german.problem("request.invalid_field", "Not a calendar day such as 2026-03-01", &[]).unwrap();
    assert!(day.is_whole && day.text.contains("2026-03-01"), "{day:?}");
    // One that says more than its code does.
    let less = german.problem("document.illegal_transition", "This order is void", &[]).unwrap();
    assert!(!less.is_whole, "{less:?}");
    let long = |values: &[(&str, &str)]| {
        german.problem("request.too_long", "This is too long: at most 40 are possible", values)
    };
    assert_eq!(long(&[]), None, "not without its value");
    let long = long(&[("most", "40")]).unwrap();
    assert!(long.is_whole && long.text.contains("40"), "{long:?}");
    assert_eq!(german.problem("nobody.wrote_this", "Nothing", &[]), None);
}

#[test]
fn permissions_and_roles_are_named_in_the_language_or_as_their_module_does() {
    let german = Words::of("de");
    assert_eq!(german.permission("orders.order.view", "See orders"), "Aufträge ansehen");
    assert_eq!(german.permission("nobody.wrote.this", "See it"), "See it");
    assert_eq!(german.role("director", "Director"), "Direktion");
    assert_eq!(Words::ENGLISH.role("director", "The boss"), "The boss");
}

#[test]
fn a_label_is_said_as_the_app_says_it() {
    let german = Words::of("de");
    assert_eq!(
        (german.label("Customer name"), german.label("SKU")),
        ("Kundenname".into(), "Artikelnummer".into())
    );
    assert_eq!(german.label("Nobody wrote this one"), "Nobody wrote this one");
    assert_eq!(crate::label_id(" Zip / post code (old)"), "label-zip-post-code-old");
}
