//! One operation of the document from one endpoint.

use platform::api::{Answer, Headers, Raw};
use platform::{Access, Endpoint, Handler, Method};
use serde_json::{Map, Value, json};

use super::components::problems;
use super::parameters::{self, path_names};
use super::schemas::Schemas;
use crate::options::Options;

/// On an answer's schema: further content types that `Accept` can ask for.
const EXPORTS: &str = "x-exports";

/// The operation of an endpoint.
pub(super) fn of(endpoint: &Endpoint, schemas: &mut Schemas) -> Value {
    let mut operation = json!({
        "operationId": id(endpoint),
        "tags": [endpoint.module],
        "summary": endpoint.summary,
        "parameters": parameters::of(endpoint, schemas),
    });
    if let Some(body) = body(endpoint, schemas) {
        operation["requestBody"] = body;
    }
    let mut responses = Map::new();
    responses.insert(endpoint.status.to_string(), answer(endpoint, schemas));
    responses.extend(problems(&statuses(endpoint)));
    operation["responses"] = responses.into();
    match endpoint.access {
        Access::Public => operation["security"] = json!([]),
        Access::Link => operation["security"] = json!([{"link": []}]),
        Access::SignedIn => {}
        Access::Permission(permission) => {
            operation["description"] = format!("Needs the permission `{}`.", permission.name).into();
            operation["x-permission"] = permission.name.into();
        }
    }
    operation
}

/// `module.verb.path`, unique because method and path are.
fn id(endpoint: &Endpoint) -> String {
    let path: Vec<String> = endpoint
        .path
        .split('/')
        .filter(|part| !part.is_empty())
        .map(|part| part.trim_matches(['{', '}']).replace(['-', '.'], "_"))
        .collect();
    format!("{}.{}.{}", endpoint.module, endpoint.method.as_str().to_ascii_lowercase(), path.join("."))
}

fn body(endpoint: &Endpoint, schemas: &mut Schemas) -> Option<Value> {
    if let Some(accepted) = endpoint.upload {
        let mut content: Map<String, Value> =
            accepted.split(',').map(|kind| (kind.trim().to_owned(), json!({}))).collect();
        if let Some(make) = &endpoint.body {
            content.insert("application/json".to_owned(), json!({"schema": schemas.input(make)}));
        }
        let says = endpoint.raw.map_or_else(|| limited(endpoint), as_sent);
        return Some(json!({"required": true, "description": says, "content": content}));
    }
    let schema = schemas.input(endpoint.body.as_ref()?);
    let needed = schemas.resolved(schema.clone()).get("required").is_some();
    Some(json!({"required": needed, "content": {"application/json": {"schema": schema}}}))
}

/// What somebody who sends a message that is signed must know of it.
fn as_sent(raw: Raw) -> String {
    let headers = match raw.headers {
        Headers::Named(_) => "",
        Headers::Any => " Which header bears the signature, the record says that the address names.",
    };
    format!(
        "At most {} bytes, looked at as they are sent: a signature is over exactly these.{headers}",
        raw.bytes_max
    )
}

/// How much of an upload is taken: one that is spooled goes to the disk as it comes, any other is held in memory.
fn limited(endpoint: &Endpoint) -> String {
    let options = Options::default();
    let (limit, bytes) = match endpoint.handler {
        Handler::Spooled(_) => ("spool_bytes_max", options.spool_bytes_max),
        _ => ("upload_bytes_max", options.upload_bytes_max as u64),
    };
    format!("At most {} MiB (`{limit}`) of one of these types; the bytes must bear it out.", bytes >> 20)
}

fn answer(endpoint: &Endpoint, schemas: &mut Schemas) -> Value {
    let mut headers = json!({"X-Request-Id": {"$ref": "#/components/headers/RequestId"}});
    if matches!(endpoint.handler, Handler::Command(_)) && endpoint.status != 204 {
        headers["Idempotent-Replay"] = json!({"$ref": "#/components/headers/IdempotentReplay"});
    }
    let content = match &endpoint.answer {
        Answer::Json(make) => {
            headers["ETag"] = json!({"$ref": "#/components/headers/ETag"});
            if endpoint.status == 201 {
                headers["Location"] = json!({"$ref": "#/components/headers/Location"});
            }
            let mut schema = schemas.answer(make);
            let exports = schema.as_object_mut().and_then(|fields| fields.remove(EXPORTS));
            let mut content = json!({"application/json": {"schema": schema}});
            for kind in exports.iter().filter_map(Value::as_array).flatten().filter_map(Value::as_str) {
                content[kind] = json!({});
            }
            content
        }
        Answer::File(kind) => json!({*kind: {}}),
    };
    let text = if endpoint.status == 201 { "Made." } else { "Done." };
    if endpoint.status == 204 {
        return json!({"description": text, "headers": headers});
    }
    json!({"description": text, "headers": headers, "content": content})
}

/// The problems that the endpoint can answer with. A lookup may find nothing, a state may forbid a reading, and a list
/// may be too long, so most of them are everybody's.
fn statuses(endpoint: &Endpoint) -> Vec<u16> {
    let mut all = vec![400, 403, 404, 409, 413, 422, 429, 500, 503];
    // What runs free and is public is a door: login says 401 itself.
    if !matches!(endpoint.access, Access::Public)
        || matches!(endpoint.handler, Handler::Free(_) | Handler::Spooled(_))
    {
        all.push(401);
    }
    if matches!(endpoint.access, Access::Link) {
        all.push(410);
    }
    if endpoint.method != Method::Get {
        all.extend([410, 415]);
        if endpoint.is_setting || path_names(&endpoint.path).next().is_some() {
            all.push(412);
        }
    }
    all
}
