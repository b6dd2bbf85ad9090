//! What programs are told of a record: description, schemas, endpoints.

use kernel::permissions::RowScope;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::rack::{self, part};
use crate::world::{World, boss, person};

engines!(the_description_says_what_a_form_needs);

async fn the_description_says_what_a_form_needs(engine: Engine) {
    let world = World::new(engine).await;
    let index = world.get(&boss(), "/meta").await.unwrap();
    let kinds: Vec<_> =
        index["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["bin", "part", "slip"]);
    assert_eq!(index["items"][1]["path"], "/rack/parts");

    let part = world.get(&boss(), "/meta/part").await.unwrap();
    assert_eq!(
        (&part["label"], &part["may_edit"], &part["searchable"]),
        (&json!("Part"), &json!(true), &json!(true))
    );
    let field = |name: &str| {
        let fields = part["fields"].as_array().unwrap();
        fields.iter().find(|field| field["name"] == name).cloned().unwrap_or(Value::Null)
    };
    assert_eq!(field("bin_id")["refers"], json!({ "kind": "bin", "path": "/rack/bins" }));
    assert_eq!(field("bin_id")["label"], "Bin");
    assert_eq!(field("status")["one_of"], json!(["new", "used"]));
    assert_eq!((&field("name")["required"], &field("sku")["required"]), (&json!(true), &json!(false)));
    assert_eq!((&field("note")["lines"], &field("note")["help"]), (&json!(true), &json!("For ourselves")));
    assert_eq!(
        (&field("limit")["amount_in"], &field("version")["writable"]),
        (&json!("currency"), &json!(false))
    );
    assert_eq!(field("secret"), Value::Null);
    let slip = world.get(&boss(), "/meta/slip").await.unwrap();
    assert_eq!((&slip["document"], &slip["may_edit"]), (&json!(true), &json!(false)));

    let nobody = person(1, 0xf, RowScope::None, &[]);
    assert_eq!(world.get(&nobody, "/meta").await.unwrap(), json!({ "items": [] }));
    assert_eq!(world.get(&nobody, "/meta/part").await.unwrap_err().status(), 403);
}

#[test]
fn every_endpoint_has_its_schemas() {
    let endpoints = rack::module().endpoints();
    let paths: Vec<String> =
        endpoints.iter().map(|endpoint| format!("{} {}", endpoint.method.as_str(), endpoint.path)).collect();
    for expected in [
        "GET /rack/parts",
        "POST /rack/parts",
        "GET /rack/parts/{id}",
        "PATCH /rack/parts/{id}",
        "POST /rack/parts/{id}/archive",
        "POST /rack/parts/{id}/restore",
        "GET /rack/parts/{id}/history",
        "POST /rack/parts/import",
        "GET /meta/part",
        "GET /rack/slips",
        "GET /rack/slips/{id}",
    ] {
        assert_eq!(paths.iter().filter(|path| *path == expected).count(), 1, "{expected}");
    }
    assert!(
        !paths.iter().any(|path| path.starts_with("P") && path.contains("slips")),
        "a document changes by verbs"
    );
    assert!(endpoints.iter().all(|endpoint| !endpoint.summary.is_empty()));

    let mut generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
    for endpoint in &endpoints {
        for make in [&endpoint.body, &endpoint.query].into_iter().flatten() {
            assert!(make(&mut generator).as_object().is_some());
        }
        if let platform::api::Answer::Json(make) = &endpoint.answer {
            make(&mut generator);
        }
    }
    let made = generator.take_definitions(false);
    let create = &made["PartCreate"];
    assert_eq!(create["required"], json!(["name"]));
    assert_eq!(create["additionalProperties"], json!(false));
    assert_eq!(create["properties"]["price"]["type"], json!(["string", "number"]));
    assert_eq!(create["properties"]["status"]["enum"], json!(["new", "used"]));
    assert!(create["properties"].get("version").is_none());
    assert_eq!(made["Part"]["properties"]["price"]["type"], json!("string"));
    assert!(made["PartPatch"].get("required").is_none());
}

#[test]
fn events_have_a_schema_without_personal_data() {
    let kind = part::Model::record();
    let types = records::event_types(&kind);
    let names: Vec<_> = types.iter().map(|event| event.name).collect();
    assert_eq!(names, ["part.created", "part.updated", "part.archived", "part.restored"]);
    let schema = platform::catalogue::payload_schema(&types[0]);
    let record = &schema["properties"]["record"]["properties"];
    assert!(record.get("name").is_some() && record.get("note").is_none() && record.get("secret").is_none());
}

/// What is declared in attributes can be read by the engine: defaults are JSON that the field takes, orders name
/// fields.
#[test]
fn declarations_are_sound() {
    for kind in rack::records() {
        records::assert_sound(&kind);
    }
}
