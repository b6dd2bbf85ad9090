//! Parameters of an operation: the path's, the query's, and the headers that every command takes.

use platform::api::Headers;
use platform::{Endpoint, Handler, Method};
use serde_json::{Value, json};

use super::schemas::Schemas;

/// The names in braces of a path.
pub(super) fn path_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// All parameters of an endpoint.
pub(super) fn of(endpoint: &Endpoint, schemas: &mut Schemas) -> Vec<Value> {
    let query = endpoint.query.as_ref().map(|make| {
        let schema = schemas.input(make);
        schemas.resolved(schema)
    });
    let properties = query.as_ref().and_then(|query| query.get("properties")).cloned().unwrap_or_default();
    let mut all: Vec<Value> = path_names(&endpoint.path)
        .map(|name| {
            let schema = properties.get(name).cloned().unwrap_or_else(|| path_schema(name));
            json!({"name": name, "in": "path", "required": true, "schema": schema})
        })
        .collect();
    if let Some(query) = &query {
        all.extend(query_parameters(query, &endpoint.path));
    }
    if endpoint.method == Method::Get {
        return all;
    }
    all.extend(header_parameters(endpoint));
    let keeps_one_answer = matches!(endpoint.handler, Handler::Command(_));
    let says_dry_run = all.iter().any(|parameter| parameter["name"] == "dry_run");
    if (keeps_one_answer || endpoint.upload.is_some()) && !says_dry_run {
        all.push(reference("DryRun"));
    }
    if keeps_one_answer {
        all.push(reference("IdempotencyKey"));
        if endpoint.is_setting || path_names(&endpoint.path).next().is_some() {
            all.push(reference("IfMatch"));
        }
    }
    all
}

/// The headers that an endpoint asks for by name. Which ones it needs depends on how a message is signed.
fn header_parameters(endpoint: &Endpoint) -> impl Iterator<Item = Value> {
    let named = match endpoint.raw.map(|raw| raw.headers) {
        Some(Headers::Named(names)) => names,
        Some(Headers::Any) | None => &[],
    };
    let one =
        |name: &&str| json!({"name": name, "in": "header", "required": false, "schema": {"type": "string"}});
    named.iter().map(one)
}

/// Each property of the query's schema is a parameter; an open schema takes filters by field name besides.
fn query_parameters(query: &Value, path: &str) -> Vec<Value> {
    let required: Vec<&str> = query
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let in_path: Vec<&str> = path_names(path).collect();
    let properties = query.get("properties").and_then(Value::as_object);
    let mut all: Vec<Value> = properties
        .into_iter()
        .flatten()
        .filter(|(name, _)| !in_path.contains(&name.as_str()))
        .map(|(name, schema)| parameter(name, schema, required.contains(&name.as_str())))
        .collect();
    if let Some(open @ (Value::Object(_) | Value::Bool(true))) = query.get("additionalProperties") {
        all.push(json!({
            "name": "filter", "in": "query", "style": "form", "explode": true,
            "description": "Conditions on fields: `status=open`, `total[gte]=10`, `code[in]=a,b`.",
            "schema": {"type": "object", "additionalProperties": open},
        }));
    }
    all
}

fn parameter(name: &str, schema: &Value, required: bool) -> Value {
    let mut schema = schema.clone();
    let mut parameter = json!({"name": name, "in": "query", "required": required});
    if let Some(text) = schema.as_object_mut().and_then(|fields| fields.remove("description")) {
        parameter["description"] = text;
    }
    parameter["schema"] = without_null(schema);
    parameter
}

/// A query string cannot say null: what may be left out is simply not required.
fn without_null(mut schema: Value) -> Value {
    let Some(fields) = schema.as_object_mut() else { return schema };
    if fields.get("default").is_some_and(Value::is_null) {
        fields.remove("default");
    }
    if let Some(Value::Array(types)) = fields.get_mut("type") {
        types.retain(|one| one != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            fields.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(shapes)) = fields.get_mut("anyOf") {
        shapes.retain(|one| one["type"] != "null");
        if let [only] = shapes.as_slice() {
            let only = only.clone();
            fields.remove("anyOf");
            if fields.is_empty() {
                return only;
            }
            fields.insert("allOf".to_owned(), json!([only]));
        }
    }
    schema
}

fn path_schema(name: &str) -> Value {
    if name.ends_with("id") { json!({"type": "string", "format": "uuid"}) } else { json!({"type": "string"}) }
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/parameters/{name}")})
}
