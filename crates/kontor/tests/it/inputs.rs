//! What may come in, walked from the OpenAPI document: nothing that is not asked for, nobody's identity, no secret in
//! an address.

use std::collections::{BTreeMap, BTreeSet};

use platform::{Endpoint, Method, Request};
use serde_json::{Map, Value, json};

use crate::house::House;
use crate::one_of_everything::{Ids, one_of_everything};

/// What the system knows by itself and nobody tells it, whatever a resource's own columns are.
const NEVER: &[&str] = &[
    "company_id",
    "user_id",
    "created_at",
    "created_by",
    "updated_at",
    "version",
    "seq",
    "is_admin",
    "admin",
    "roles",
    "permissions",
    "scope",
    "password_hash",
    "status",
    "posted_at",
    "approved",
    "paid",
    "balance",
    "total",
    "on_hand",
    "__proto__",
    "$where",
];

/// Bodies that others shape, which are read once their signature holds: a CloudEvent may carry attributes that we do
/// not know, and we keep none of them; a carrier's message is read by its adapter.
const SHAPED_BY_OTHERS: &[&str] = &["POST /events", "POST /shipping/carriers/{id}/tracking"];

fn name(endpoint: &Endpoint) -> String {
    format!("{} {}", endpoint.method.as_str(), endpoint.path)
}

fn document() -> Value {
    web::openapi::document(&kontor::compose::modules())
}

fn operation<'d>(document: &'d Value, method: &str, path: &str) -> &'d Value {
    &document["paths"][format!("/api/v1{path}")][method.to_ascii_lowercase()]
}

fn body_schema<'d>(document: &'d Value, endpoint: &Endpoint) -> &'d Value {
    let operation = operation(document, endpoint.method.as_str(), &endpoint.path);
    &operation["requestBody"]["content"]["application/json"]["schema"]
}

fn resolved<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        Some(reference) => resolved(document, document.pointer(&reference[1..]).unwrap()),
        None => schema,
    }
}

/// The objects that a schema describes, by their place: `""`, `lines[]`, `lines[].discount`.
fn objects<'d>(
    document: &'d Value,
    schema: &'d Value,
    place: &str,
    found: &mut BTreeMap<String, Vec<&'d Value>>,
) {
    let schema = resolved(document, schema);
    for part in ["anyOf", "oneOf", "allOf"].iter().filter_map(|word| schema[*word].as_array()).flatten() {
        objects(document, part, place, found);
    }
    if schema["properties"].is_object() {
        found.entry(place.to_owned()).or_default().push(schema);
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let below = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
        objects(document, field, &below, found);
    }
    if schema["items"].is_object() {
        objects(document, &schema["items"], &format!("{place}[]"), found);
    }
}

fn fields_of(schemas: &[&Value]) -> BTreeSet<String> {
    let names = schemas.iter().filter_map(|schema| schema["properties"].as_object());
    names.flat_map(|fields| fields.keys().cloned()).collect()
}

/// The columns of what an endpoint changes: all that its own answer and the readers of the same path show.
fn columns(document: &Value, endpoint: &Endpoint) -> BTreeSet<String> {
    let kind = endpoint.path.split("/{id}").next().unwrap_or_default();
    let readers = [("get", kind.to_owned()), ("get", format!("{kind}/{{id}}"))];
    let own = (endpoint.method.as_str(), endpoint.path.clone());
    let mut found = BTreeSet::new();
    for (method, path) in readers.into_iter().chain([own]) {
        let answers = operation(document, method, &path)["responses"].as_object().into_iter().flatten();
        for schema in answers.map(|(_, answer)| &answer["content"]["application/json"]["schema"]) {
            let mut shown = BTreeMap::new();
            objects(document, schema, "", &mut shown);
            let rows = ["", "items[]"].iter().filter_map(|place| shown.get(*place));
            found.extend(rows.flat_map(|schemas| fields_of(schemas)));
        }
    }
    found
}

/// A body with one field at a place of an object, and where the refusal should point.
fn body_with(place: &str, field: &str) -> (Value, String) {
    let mut body = json!({ field: 1 });
    for step in place.rsplit('.').filter(|step| !step.is_empty()) {
        body = match step.strip_suffix("[]") {
            Some(list) => json!({ list: [body] }),
            None => json!({ step: body }),
        };
    }
    let place = place.replace("[]", "[0]");
    (body, if place.is_empty() { field.to_owned() } else { format!("{place}.{field}") })
}

fn request(endpoint: &Endpoint, ids: &Ids, body: Value) -> Request {
    let mut path = BTreeMap::new();
    if let Some((kind, _)) = endpoint.path.split_once("/{id}") {
        path.insert("id".to_owned(), ids[kind].to_string());
    }
    Request { path, body, ..Request::default() }
}

/// V15.3.3, API3: whatever a resource has and a caller may not set is refused by its name, at every depth.
#[tokio::test]
async fn v15_3_3_v1_5_2_no_column_is_set_that_was_not_asked_for() {
    let house = House::new().await;
    let ids = one_of_everything(&house).await;
    let (who, document) = (house.administrator(), document());
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for endpoint in &house.endpoints {
        let schema = body_schema(&document, endpoint);
        if schema.is_null() || SHAPED_BY_OTHERS.contains(&name(endpoint).as_str()) {
            continue;
        }
        let mut places = BTreeMap::new();
        objects(&document, schema, "", &mut places);
        places.entry(String::new()).or_default();
        let all = columns(&document, endpoint);
        for (place, schemas) in &places {
            let asked_for = fields_of(schemas);
            let inner = place.is_empty().then_some(&all).into_iter().flatten().map(String::as_str);
            let names: BTreeSet<&str> = NEVER.iter().copied().chain(inner).collect();
            for field in names.into_iter().filter(|field| !asked_for.contains(*field)) {
                let (body, path) = body_with(place, field);
                let answer = house.run(endpoint, Some(who.clone()), request(endpoint, &ids, body)).await;
                tried += 1;
                let is_refused = answer.as_ref().err().is_some_and(|error| {
                    let by_name = |fault: &kernel::FieldError| {
                        ["request.unknown_field", "record.read_only_field"].contains(&fault.code.as_str())
                            && fault.path == path
                    };
                    error.fields.iter().any(by_name)
                });
                if !is_refused {
                    wrong.push(format!("{} {path}: {answer:?}", name(endpoint)));
                }
            }
        }
    }
    assert!(tried > 3_000, "only {tried} fields were tried");
    assert!(wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong.join("\n"));
}

/// V1.5.2: the document says so too, of every object that comes in.
#[test]
fn v1_5_2_every_object_that_comes_in_is_closed() {
    let document = document();
    let mut open = Vec::new();
    for endpoint in kontor::compose::modules().iter().flat_map(platform::Module::endpoints) {
        let mut places = BTreeMap::new();
        objects(&document, body_schema(&document, &endpoint), "", &mut places);
        for (place, schemas) in places {
            if schemas.iter().any(|schema| schema["additionalProperties"] != json!(false)) {
                open.push(format!("{} {place}", name(&endpoint)));
            }
        }
    }
    assert!(open.iter().all(|one| SHAPED_BY_OTHERS.iter().any(|known| one.starts_with(known))), "{open:#?}");
}

/// Who acts, for which company and how far: from the credential, and from nowhere else.
const WHO: &[&str] = &[
    "actor",
    "actor_id",
    "as_user",
    "company",
    "company_id",
    "impersonate",
    "on_behalf_of",
    "principal",
    "run_as",
    "scope",
    "session",
    "session_id",
    "tenant",
    "tenant_id",
    "user",
    "user_id",
];

/// Where such a name comes in by design.
const WHO_BY_DESIGN: &[(&str, &str)] = &[
    ("GET /catalog/costs actor_id", "a filter: whose changes are shown, among those that one may see"),
    ("GET /catalog/costs/summary actor_id", "as above"),
    ("GET /platform/audit actor_id", "as above"),
    ("POST /identity/login company", "for which of one's own companies the session is; grants::load looks"),
    ("POST /identity/passkeys/sign-in company", "as above"),
    ("POST /identity/register company", "the first company, which is being founded"),
    (
        "POST /identity/session/company company_id",
        "one of one's own companies; identity/tests/it/companies.rs",
    ),
];

/// B3: no body and no parameter says who acts, for whom or how far.
#[test]
fn b03_nobody_acts_as_another_by_a_parameter() {
    let document = document();
    let mut found = Vec::new();
    for endpoint in kontor::compose::modules().iter().flat_map(platform::Module::endpoints) {
        let mut places = BTreeMap::new();
        objects(&document, body_schema(&document, &endpoint), "", &mut places);
        let fields = places.values().flat_map(|schemas| fields_of(schemas));
        let parameters = parameters(&document, &endpoint);
        for field in fields.chain(parameters).filter(|field| WHO.contains(&field.as_str())) {
            found.push(format!("{} {field}", name(&endpoint)));
        }
    }
    let known: Vec<&str> = WHO_BY_DESIGN.iter().map(|(place, _)| *place).collect();
    found.sort();
    assert_eq!(found, known);
}

fn parameters(document: &Value, endpoint: &Endpoint) -> Vec<String> {
    let operation = operation(document, endpoint.method.as_str(), &endpoint.path);
    let all = operation["parameters"].as_array().into_iter().flatten();
    all.map(|one| resolved(document, one)["name"].as_str().unwrap().to_owned()).collect()
}

/// V14.2.1: addresses end up in logs, histories and other sites' statistics.
#[test]
fn v14_2_1_no_address_carries_a_secret() {
    let document = document();
    let secret = |name: &str| {
        let words = ["password", "token", "secret", "credential", "authorization", "api_key", "pin", "otp"];
        words
            .iter()
            .any(|word| name.to_ascii_lowercase().split(['_', '-', '[', ']']).any(|part| part == *word))
    };
    for endpoint in kontor::compose::modules().iter().flat_map(platform::Module::endpoints) {
        let operation = operation(&document, endpoint.method.as_str(), &endpoint.path);
        for one in operation["parameters"].as_array().into_iter().flatten() {
            let one = resolved(&document, one);
            let (place, field) = (one["in"].as_str().unwrap(), one["name"].as_str().unwrap());
            assert!(place == "header" || !secret(field), "{}: {field} in the {place}", name(&endpoint));
        }
    }
}

/// V3.5.3: what reads changes nothing, and so takes no body.
#[test]
fn v3_5_3_nothing_is_changed_by_reading() {
    for endpoint in kontor::compose::modules().iter().flat_map(platform::Module::endpoints) {
        // A query gets a source to read from and no transaction; some take a body (a price to be calculated).
        let reads = matches!(endpoint.handler, platform::Handler::Query(_));
        let is_get = endpoint.method == Method::Get;
        // Whoever shows a link is counted, and no page of another site has a link to show.
        let by_link = matches!(endpoint.access, platform::Access::Link);
        assert!(reads || by_link || !is_get, "{}", name(&endpoint));
        assert!(!is_get || endpoint.body.is_none(), "{}", name(&endpoint));
    }
}

/// V2.1.1: every text, list and number that comes in has its limits in the document.
#[test]
fn v2_1_1_v2_1_3_texts_and_lists_say_how_long_they_may_be() {
    let document = document();
    let mut without = BTreeSet::new();
    for endpoint in kontor::compose::modules().iter().flat_map(platform::Module::endpoints) {
        let mut places = BTreeMap::new();
        objects(&document, body_schema(&document, &endpoint), "", &mut places);
        for (place, schemas) in places {
            for (field, schema) in schemas.iter().filter_map(|one| one["properties"].as_object()).flatten() {
                if !is_bounded(&document, schema) {
                    without.insert(format!("{} {place}.{field}", name(&endpoint)));
                }
            }
        }
    }
    assert!(without.is_empty(), "{without:#?}");
}

fn is_bounded(document: &Value, schema: &Value) -> bool {
    let schema = resolved(document, schema);
    let empty = Map::new();
    let fields = schema.as_object().unwrap_or(&empty);
    let parts: Vec<&Value> =
        ["anyOf", "oneOf"].iter().filter_map(|word| schema[*word].as_array()).flatten().collect();
    if !parts.is_empty() {
        return parts.iter().all(|part| is_bounded(document, part));
    }
    let has = |kind: &str| {
        schema["type"] == kind
            || schema["type"].as_array().is_some_and(|all| all.iter().any(|one| one == kind))
    };
    let text = !has("string")
        || ["maxLength", "format", "enum", "const", "pattern"].iter().any(|word| fields.contains_key(*word));
    let list = !has("array") || (fields.contains_key("maxItems") && is_bounded(document, &schema["items"]));
    text && list
}
