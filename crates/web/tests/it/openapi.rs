//! The OpenAPI document: valid, and the same as what is served (API9).

use std::collections::BTreeSet;

use axum::body::Body;
use serde_json::Value;

use crate::support::{Server, module, request};

fn document() -> Value {
    web::openapi::document(&[platform::module(), module()])
}

fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let all = paths.iter().flat_map(|(path, methods)| {
        methods
            .as_object()
            .unwrap()
            .iter()
            .map(move |(method, one)| (method.to_uppercase(), path.clone(), one))
    });
    all.collect()
}

#[tokio::test]
async fn api9_served_routes_are_the_document_s() {
    let server = Server::start().await;
    let served = server.get("/api/v1/openapi.json", "").await.json();
    assert_eq!(served, document());
    let endpoints = web::endpoints(&server.runtime.registry().modules);
    let registered: BTreeSet<(String, String)> = endpoints
        .iter()
        .map(|one| (one.method.as_str().to_owned(), format!("{}{}", web::API, one.path)))
        .collect();
    let written: BTreeSet<(String, String)> =
        operations(&served).into_iter().map(|(method, path, _)| (method, path)).collect();
    let beside =
        written.difference(&registered).map(|(method, path)| format!("{method} {path}")).collect::<Vec<_>>();
    assert_eq!(beside, ["GET /api/v1/events", "GET /api/v1/openapi.json"]);
    assert!(registered.is_subset(&written));
    for (method, path) in written.iter().filter(|(_, path)| !path.contains("wait")) {
        let path = path.replace(['{', '}'], "");
        let answer = server.open(request(method, &path, "", Body::empty())).await;
        assert_ne!(answer.status(), 405, "{method} {path}");
        let unknown = answer.status() == 404
            && crate::support::Answer::read(answer).await.problem().1 == "request.no_such_route";
        assert!(!unknown, "{method} {path}");
    }
}

#[test]
fn operation_ids_are_unique_and_references_lead_somewhere() {
    let document = document();
    let operations = operations(&document);
    let ids: BTreeSet<&str> =
        operations.iter().map(|(.., one)| one["operationId"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), operations.len());
    assert!(ids.contains("test.post.test.things.id.refuse"));
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference}"));
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn every_schema_is_a_valid_schema() {
    let document = document();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(jsonschema::meta::is_valid(schema), "{name}: {schema}");
    }
}

#[test]
fn each_operation_says_who_may_and_what_can_go_wrong() {
    let document = document();
    for (method, path, one) in operations(&document) {
        let responses = one["responses"].as_object().unwrap();
        if path == "/api/v1/openapi.json" {
            continue;
        }
        assert!(responses.contains_key("429") && responses.contains_key("500"), "{method} {path}");
        assert_eq!(one.get("security").is_none(), responses.contains_key("401"), "{method} {path}");
        let named = path.contains('{');
        assert!(!named || responses.contains_key("404"), "{method} {path}");
        if one["tags"][0] != "test" {
            continue;
        }
        let parameters: Vec<&str> =
            one["parameters"].as_array().unwrap().iter().filter_map(|p| p["$ref"].as_str()).collect();
        let keyed = parameters.contains(&"#/components/parameters/IdempotencyKey");
        assert_eq!(keyed, method != "GET", "{method} {path}");
    }
}

#[test]
fn one_operation_looks_like_this() {
    let document = document();
    // As text: the snapshot tool does not know serde_json's exact numbers.
    let text = |pointer: &str| serde_json::to_string_pretty(document.pointer(pointer).unwrap()).unwrap();
    insta::assert_snapshot!("patch_a_thing", text("/paths/~1api~1v1~1test~1things~1{id}/patch"));
    insta::assert_snapshot!("list_things", text("/paths/~1api~1v1~1test~1things/get"));
    insta::assert_snapshot!("send_a_signed_message", text("/paths/~1api~1v1~1test~1signed/post"));
    insta::assert_snapshot!("problem", text("/components/schemas/Problem"));
}

#[tokio::test]
async fn an_answer_and_a_problem_fit_their_schemas() {
    let server = Server::start().await;
    let document = document();
    let check = |name: &str, value: &Value| {
        let mut schema = document["components"]["schemas"][name].clone();
        schema["components"] = document["components"].clone();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> = validator.iter_errors(value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    };
    let read = server.get("/api/v1/test/mine", crate::support::MANAGER).await;
    check("Thing", &read.json());
    check("Problem", &server.get("/api/v1/test/mine", "").await.json());
    let refused =
        server.post("/api/v1/test/things", crate::support::MANAGER, serde_json::json!({"name": 1})).await;
    check("Problem", &refused.json());
}
