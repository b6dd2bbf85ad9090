//! The whole program's OpenAPI document.

use std::collections::BTreeSet;

use serde_json::Value;

fn document() -> Value {
    web::openapi::document(&kontor::compose::modules())
}

#[test]
fn references_lead_somewhere_and_schemas_are_schemas() {
    let document = document();
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference}"));
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(jsonschema::meta::is_valid(schema), "{name}: {schema}");
        let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        assert!(name.chars().all(sound), "{name}");
    }
}

#[test]
fn b02_every_operation_has_a_name_of_its_own_a_summary_and_a_known_permission() {
    let modules = kontor::compose::modules();
    let known: BTreeSet<&str> =
        modules.iter().flat_map(|module| &module.permissions).map(|one| one.name).collect();
    let document = document();
    let mut ids = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, one) in methods.as_object().unwrap() {
            assert!(ids.insert(one["operationId"].as_str().unwrap().to_owned()), "{method} {path}");
            assert_ne!(one["summary"].as_str().unwrap_or_default(), "", "{method} {path} has no summary");
            if let Some(permission) = one.get("x-permission").and_then(Value::as_str) {
                assert!(known.contains(permission), "{method} {path}: {permission} is in no module's list");
            }
        }
    }
}

#[test]
fn permissions_events_and_migrations_are_named_once() {
    let modules = kontor::compose::modules();
    let all = |names: Vec<&'static str>| {
        let once: BTreeSet<&str> = names.iter().copied().collect();
        let twice: Vec<&str> =
            once.iter().copied().filter(|name| names.iter().filter(|one| one == &name).count() > 1).collect();
        assert!(twice.is_empty(), "{twice:?}");
    };
    all(modules.iter().flat_map(|module| &module.permissions).map(|one| one.name).collect());
    all(modules.iter().flat_map(|module| &module.events).map(|one| one.name).collect());
    all(modules.iter().flat_map(|module| &module.migrations).map(|one| one.name).collect());
    all(modules.iter().flat_map(|module| &module.jobs).map(|one| one.name).collect());
    all(modules.iter().flat_map(|module| &module.subscriptions).map(|one| one.consumer).collect());
}

/// So that the fuzzer may try a filter at the list alone (scripts/fuzz-document.py).
#[test]
fn a_summary_takes_exactly_the_parameters_of_its_list_and_two_of_its_own() {
    let document = document();
    let mut summaries = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let list = path.strip_suffix("/summary").and_then(|list| document["paths"].get(list));
        let Some(list) = list.and_then(|list| list["get"]["parameters"].as_array()) else { continue };
        summaries += 1;
        let parameters = methods["get"]["parameters"].as_array().unwrap();
        let own: Vec<_> =
            parameters.iter().filter(|one| !list.contains(one)).map(|one| &one["name"]).collect();
        assert_eq!(own, ["sums", "group"], "{path}");
        // Groups of the list itself are those of a file.
        let lists_alone: Vec<_> =
            list.iter().filter(|one| !parameters.contains(one) && one["name"] != "group").collect();
        assert!(lists_alone.is_empty(), "{path}: {lists_alone:?}");
    }
    assert!(summaries > 0);
}

#[test]
fn v5_1_1_every_upload_says_its_types_and_its_size() {
    let document = document();
    let mut uploads = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, one) in methods.as_object().unwrap() {
            let Some(body) = one.get("requestBody") else { continue };
            let kinds: Vec<&String> = body["content"].as_object().unwrap().keys().collect();
            if kinds.iter().all(|kind| kind.ends_with("json")) {
                continue;
            }
            uploads += 1;
            let says = body["description"].as_str().unwrap_or_default();
            assert!(says.starts_with("At most "), "{method} {path}: {says}");
            assert!(kinds.iter().all(|kind| !kind.contains('*')), "{method} {path}: {kinds:?}");
        }
    }
    assert!(uploads > 0);
}

/// Where a secret is given, once, to the one whom it is for.
const GIVEN_ONCE: &[&str] = &[
    "POST /identity/api-keys secret",
    "POST /identity/invitations token",
    "POST /identity/me/email token",
    "POST /identity/me/totp secret",
    "POST /identity/users token",
    "POST /identity/users/{id}/email token",
    "POST /identity/users/{id}/reset token",
    "POST /identity/users/{id}/reset-factors token",
    "POST /shipping/carriers/{id}/signing secret",
    "POST /webhooks/endpoints secret",
    "POST /webhooks/endpoints/{id}/rotate-secret secret",
    "POST /webhooks/senders secret",
    "POST /webhooks/senders/{id}/rotate-secret secret",
];

/// V15.3.1: an answer has no field for what stays inside, and a secret is shown when it is made and never again.
#[test]
fn v15_3_1_no_answer_has_a_field_for_what_stays_inside() {
    let document = document();
    let mut found = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            for (_, answer) in operation["responses"].as_object().unwrap() {
                let mut fields = BTreeSet::new();
                let schema = &answer["content"]["application/json"]["schema"];
                field_names(&document, schema, &mut BTreeSet::new(), &mut fields);
                let path = path.trim_start_matches("/api/v1");
                // The value of a group is a key of no lock.
                if path.ends_with("/summary") {
                    fields.remove("key");
                }
                let place = |field: &String| format!("{} {path} {field}", method.to_ascii_uppercase());
                found.extend(fields.iter().filter(|field| is_inside(field)).map(place));
            }
        }
    }
    found.sort();
    assert_eq!(found, GIVEN_ONCE);
}

fn is_inside(field: &str) -> bool {
    let words = ["hash", "secret", "password", "salt", "sealed", "cipher", "fingerprint"];
    let whole = ["key", "token", "private_key"];
    field.split('_').any(|part| words.contains(&part)) || whole.contains(&field)
}

fn field_names(document: &Value, schema: &Value, seen: &mut BTreeSet<String>, found: &mut BTreeSet<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        if seen.insert(reference.to_owned()) {
            field_names(document, document.pointer(&reference[1..]).unwrap(), seen, found);
        }
        return;
    }
    for part in ["anyOf", "oneOf", "allOf"].iter().filter_map(|word| schema[*word].as_array()).flatten() {
        field_names(document, part, seen, found);
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        found.insert(name.clone());
        field_names(document, field, seen, found);
    }
    for below in ["items", "additionalProperties"].iter().filter(|below| schema[**below].is_object()) {
        field_names(document, &schema[*below], seen, found);
    }
}
