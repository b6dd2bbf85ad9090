//! The committed catalogue of events is the code's.

use std::collections::BTreeSet;
use std::path::PathBuf;

use kontor::commands::events::{PAGE, SCHEMAS, breaks, page, schemas, text};
use kontor::compose::modules;
use serde_json::Value;

/// What to do when these tests fail because events were changed on purpose.
const WRITE: &str =
    "look at the difference, then write the files with `target/debug/kontor events --write .`";

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn the_committed_schemas_are_those_of_the_code() {
    let folder = root().join(SCHEMAS);
    let mut wrong = Vec::new();
    for (name, schema) in schemas(&modules()) {
        let Ok(committed) = std::fs::read_to_string(folder.join(&name)) else {
            wrong.push(format!("{name} is not there"));
            continue;
        };
        if committed == text(&schema) {
            continue;
        }
        let committed: Value = serde_json::from_str(&committed).unwrap();
        match breaks(&committed, &schema) {
            breaks if breaks.is_empty() => wrong.push(format!("{name} has changed, and readers can bear it")),
            breaks => wrong.push(format!("{name} would break its readers, make a new event: {breaks:?}")),
        }
    }
    assert!(wrong.is_empty(), "{WRITE}:\n{}", wrong.join("\n"));
}

#[test]
fn no_schema_is_left_of_an_event_that_is_not_told() {
    let known: BTreeSet<String> = schemas(&modules()).into_keys().collect();
    let files = std::fs::read_dir(root().join(SCHEMAS)).unwrap();
    let files: BTreeSet<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let left: Vec<&String> = files.difference(&known).collect();
    assert!(left.is_empty(), "readers may still hope for {left:?}");
}

#[test]
fn the_page_lists_every_event() {
    let committed = std::fs::read_to_string(root().join(PAGE)).unwrap();
    assert_eq!(committed, page(&committed, &modules()), "{WRITE}");
}

#[test]
fn schemas_are_schemas_and_stand_alone() {
    for (name, schema) in schemas(&modules()) {
        assert!(jsonschema::meta::is_valid(&schema), "{name}: {schema}");
        assert!(jsonschema::validator_for(&schema).is_ok(), "{name} refers to what it does not hold");
    }
}

#[test]
fn the_document_of_the_api_describes_every_event() {
    let document = web::openapi::document(&modules());
    for event in modules().iter().flat_map(|module| &module.events) {
        let told = &document["webhooks"][event.name]["post"];
        let schema = &told["requestBody"]["content"]["application/cloudevents+json"]["schema"];
        assert_eq!(schema["allOf"][1]["properties"]["type"]["const"], event.name);
    }
}
