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
fn every_operation_has_a_name_of_its_own_a_summary_and_known_permissions() {
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
