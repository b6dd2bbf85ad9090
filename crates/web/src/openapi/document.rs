//! The whole document.

use std::sync::Arc;

use platform::api::SchemaFn;
use platform::{EventType, Module};
use serde_json::{Map, Value, json};

use super::components;
use super::operation;
use super::schemas::Schemas;
use crate::events;
use crate::problem::Details;
use crate::router::{API, endpoints};

const ABOUT: &str = "\
Money, quantities, prices and rates are decimal strings; inputs take numbers too. Dates are `2026-01-31`, instants \
RFC 3339 in UTC. Lists take filters (`status=open`, `total[gte]=10`), `sort`, `limit` and `cursor`. Whatever has a \
`version` answers with it as `ETag`; send it back as `If-Match`. Every problem is `application/problem+json` with a \
stable `code`.";

/// The OpenAPI 3.1 document of the modules' endpoints.
pub fn document(modules: &[Module]) -> Value {
    let mut schemas = Schemas::new();
    let mut paths: Map<String, Value> = Map::new();
    for endpoint in endpoints(modules) {
        let path = paths.entry(format!("{API}{}", endpoint.path)).or_insert_with(|| json!({}));
        path[endpoint.method.as_str().to_ascii_lowercase()] = operation::of(&endpoint, &mut schemas);
    }
    paths.insert(super::PATH.to_owned(), json!({"get": itself()}));
    let envelope: SchemaFn = Arc::new(platform::catalogue::envelope);
    let envelope = schemas.answer(&envelope);
    // Events go out here, and those of others come in by the same path.
    let streamed = paths.entry(events::PATH.to_owned()).or_insert_with(|| json!({}));
    streamed["get"] = events::operation(&envelope);
    let events = modules.iter().flat_map(|module| &module.events);
    let webhooks: Map<String, Value> =
        events.map(|event| (event.name.to_owned(), told(event, &envelope, &mut schemas))).collect();
    let problem = schemas.answer(&platform::api::schema::<Details>());
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Kontor",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "security": [{"bearer": []}, {"session": []}],
        "tags": tags(modules),
        "paths": paths,
        "webhooks": webhooks,
        "components": components::shared(&problem),
    });
    let settled = schemas.settle(&mut document);
    document["components"]["schemas"] = settled.into();
    document
}

fn tags(modules: &[Module]) -> Vec<Value> {
    let with_endpoints = modules.iter().filter(|module| module.api.is_some());
    with_endpoints
        .map(|module| module.name)
        .chain(["api", "events"])
        .map(|name| json!({"name": name}))
        .collect()
}

/// What a subscriber of a type of event is told.
fn told(event: &EventType, envelope: &Value, schemas: &mut Schemas) -> Value {
    let payload: SchemaFn = Arc::new(event.schema);
    let with_payload = json!({
        "type": "object",
        "properties": {
            "type": {"const": event.name},
            "dataschema": {"const": platform::catalogue::schema_urn(event.name)},
            "data": schemas.answer(&payload),
        },
        "required": ["data"],
    });
    let schema = json!({"allOf": [envelope, with_payload]});
    json!({"post": {
        "operationId": format!("event.{}", event.name),
        "tags": ["events"],
        "summary": event.text,
        "description": format!("Told over `{}` to whom `{}` is given.", events::PATH, event.view.name),
        "x-permission": event.view.name,
        "requestBody": {"required": true, "content": {events::CLOUD_EVENT: {"schema": schema}}},
        "responses": {"2XX": {"description": "Taken."}},
    }})
}

fn itself() -> Value {
    json!({
        "operationId": "api.get.openapi",
        "tags": ["api"],
        "summary": "This document.",
        "security": [],
        "responses": {"200": {
            "description": "Done.",
            "content": {"application/json": {"schema": {"type": "object"}}},
        }},
    })
}
