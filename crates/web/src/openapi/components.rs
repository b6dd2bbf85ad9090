//! What all operations share: problem responses, headers, parameters, security schemes.

use serde_json::{Map, Value, json};

use crate::problem::PROBLEM_JSON;

/// Statuses of problems: what each is called, and what it says.
const PROBLEMS: [(u16, &str, &str); 13] = [
    (400, "BadRequest", "The request cannot be read."),
    (401, "Unauthenticated", "Nobody is signed in, or the token is not valid any more."),
    (403, "Forbidden", "The caller's roles do not allow this."),
    (404, "NotFound", "There is no such thing, or none that the caller may see."),
    (409, "Conflict", "The state of things does not allow this."),
    (410, "Gone", "It existed and is no more."),
    (
        412,
        "PreconditionFailed",
        "Somebody else has changed it in the meantime; `details` shows how it is now.",
    ),
    (413, "TooLarge", "The input exceeds a limit of size, which the problem names."),
    (415, "UnsupportedType", "The body's content type is not one that is read here."),
    (422, "Invalid", "The input breaks rules; `errors` names the fields."),
    (429, "TooMany", "The caller exceeds a limit of rate."),
    (500, "Internal", "A fault on the server's side; `instance` finds it in the log."),
    (503, "Unavailable", "Something that is needed does not answer now; try again."),
];

/// References to the problem responses of these statuses.
pub(crate) fn problems(statuses: &[u16]) -> Map<String, Value> {
    PROBLEMS
        .iter()
        .filter(|(status, ..)| statuses.contains(status))
        .map(|(status, name, _)| {
            (status.to_string(), json!({"$ref": format!("#/components/responses/{name}")}))
        })
        .collect()
}

/// The session cookie's name over TLS; over plain HTTP, on a developer's machine, it has no prefix.
const COOKIE: &str = "__Host-kontor";

/// The shared components, but for the schemas. `problem` is the schema of problem details.
pub(super) fn shared(problem: &Value) -> Value {
    let responses: Map<String, Value> = PROBLEMS
        .iter()
        .map(|(status, name, text)| ((*name).to_owned(), response(*status, text, problem)))
        .collect();
    json!({
        "responses": responses,
        "parameters": parameters(),
        "headers": headers(),
        "securitySchemes": {
            "bearer": {
                "type": "http", "scheme": "bearer",
                "description": "An access token from /identity/login, or an API key.",
            },
            "link": {
                "type": "apiKey", "in": "header", "name": "Authorization",
                "description": "`Portal <token>`: a link that somebody gave away; see /portal/links.",
            },
            "session": {
                "type": "apiKey", "in": "cookie", "name": COOKIE,
                "description": "A browser's session. Changes need a JSON body or the header Kontor-Client.",
            },
        },
    })
}

fn response(status: u16, text: &str, problem: &Value) -> Value {
    let mut response = json!({
        "description": text,
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/RequestId"}},
        "content": {PROBLEM_JSON: {"schema": problem}},
    });
    if matches!(status, 429 | 503) {
        response["headers"]["Retry-After"] = json!({"$ref": "#/components/headers/RetryAfter"});
    }
    response
}

fn parameters() -> Value {
    json!({
        "DryRun": {
            "name": "dry_run", "in": "query", "required": false,
            "description": "Do everything, answer as if it had happened, and keep nothing.",
            "schema": {"type": "boolean", "default": false},
        },
        "IdempotencyKey": {
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "The same key with the same request gives the stored answer and no second effect.",
            "schema": {"type": "string", "minLength": 1, "maxLength": platform::idempotency::KEY_CHARS_MAX},
        },
        "IfMatch": {
            "name": "If-Match", "in": "header", "required": false,
            "description": "The version that the change is based on, in quotes, as ETag gave it.",
            "schema": {"type": "string", "pattern": "^(\\*|(W/)?\"[0-9]{1,18}\")$", "examples": ["\"3\""]},
        },
    })
}

fn headers() -> Value {
    json!({
        "RequestId": {"description": "The request's id, as in the logs.", "schema": {"type": "string"}},
        "RetryAfter": {"description": "Seconds to wait.", "schema": {"type": "integer"}},
        "ETag": {"description": "The version, in quotes, where the answer has one.", "schema": {"type": "string"}},
        "IdempotentReplay": {
            "description": "`true` when this is the stored answer to the same Idempotency-Key: nothing was done again.",
            "schema": {"type": "string", "enum": ["true"]},
        },
        "Location": {"description": "Where what was made is found.", "schema": {"type": "string"}},
    })
}
