//! Events that come in: `POST /events`, one or a batch, each applied once and in the order of its source.

mod admission;
mod cloud_event;
pub(crate) mod inbox;
mod report;

use std::sync::Arc;

use kernel::{Error, Kind, Result};
use platform::api::{Answer, Headers, Raw, schema, to_json};
use platform::signing::standard;
use platform::{Access, Ctx, Endpoint, Handler, Method, Reply, Request};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use crate::errors::{BAD_MODE, BATCH_SIZE, FOREIGN_SOURCE, UNKNOWN_TYPE, UNKNOWN_VERSION};
use admission::Admitted;
use cloud_event::Incoming;
pub use report::{EventReport, Report, Status};

/// Events of one batch.
pub const EVENTS_MAX: usize = 100;
/// Bytes of one body.
pub const EVENTS_BYTES_MAX: usize = 1024 * 1024;

const ONE: &str = "application/cloudevents+json";
const BATCH: &str = "application/cloudevents-batch+json";
const JSON: &str = "application/json";

/// Who signed, where no key is shown.
#[derive(Debug, Default, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct Query {
    /// The id of the sender by whose secret the message is signed (Standard Webhooks).
    sender: Option<kernel::Id>,
}

/// Open to everybody, because a signature is checked here and not at the door.
pub(crate) fn endpoint() -> Endpoint {
    Endpoint {
        method: Method::Post,
        path: "/events".to_owned(),
        access: Access::Public,
        summary: "Send one CloudEvent or a batch; each is applied once, and told what became of it"
            .to_owned(),
        module: "hooks",
        status: 200,
        handler: Handler::Free(Arc::new(|ctx, request| Box::pin(receive(ctx, request)))),
        body: None,
        upload: Some("application/cloudevents+json, application/cloudevents-batch+json, application/json"),
        raw: Some(Raw { bytes_max: EVENTS_BYTES_MAX, headers: Headers::Named(standard::HEADERS) }),
        query: Some(schema::<Query>()),
        answer: Answer::Json(schema::<Report>()),
        series: Vec::new(),
        is_setting: false,
    }
}

async fn receive(ctx: Ctx, request: Request) -> Result<Reply> {
    let query: Query = platform::api::query(&request.query)?;
    let admitted = admission::admit(&ctx, query.sender, &request).await?;
    let (events, is_batch) = read(request.content_type.as_deref(), &request.bytes)?;
    let mut report = Report::default();
    for (index, event) in events.into_iter().enumerate() {
        match one(&admitted, &event).await {
            Ok(told) => report.add(told),
            // Of a batch every other event goes on (T68); a single one answers as any other request would.
            Err(error) if is_batch && error.kind != Kind::Unavailable => {
                report.add(report::refused(&event, index, error));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(Reply::json(200, to_json(&report)?))
}

fn read(content_type: Option<&str>, bytes: &[u8]) -> Result<(Vec<Value>, bool)> {
    let body: Value = serde_json::from_slice(bytes).map_err(|error| BAD_MODE.inner(error))?;
    match (content_type.unwrap_or(JSON), body) {
        (ONE | JSON, Value::Object(event)) => Ok((vec![Value::Object(event)], false)),
        (BATCH | JSON, Value::Array(events)) => {
            if events.is_empty() || events.len() > EVENTS_MAX {
                return Err(BATCH_SIZE.with("events_max", EVENTS_MAX));
            }
            Ok((events, true))
        }
        _ => Err(BAD_MODE.error()),
    }
}

/// Takes one event. What cannot be applied is kept, to be looked at and tried again; what may not come in, or cannot
/// be read, is not.
async fn one(admitted: &Admitted, event: &Value) -> Result<EventReport> {
    let ctx = &admitted.ctx;
    let event = Incoming::read(event, ctx.now())?;
    let taken = ctx.runtime().registry().inbound(&event.name);
    let taken = taken.ok_or_else(|| UNKNOWN_TYPE.with("type", &event.name).at("type"))?;
    if !admitted.may_send(&event.name) {
        return Err(platform::FORBIDDEN.with("permission", taken.permission.name));
    }
    if !admitted.may_speak_for(&event.source) {
        return Err(FOREIGN_SOURCE.at("source"));
    }
    ctx.require(taken.permission)?;
    if event.version.is_none_or(|version| version != taken.version) {
        return Err(UNKNOWN_VERSION.with("version", cloud_event::schema_of(&taken)).at("dataschema"));
    }
    match inbox::take(ctx, &admitted.label, &taken, &event).await {
        Ok(told) => Ok(told),
        Err(error) if matches!(error.kind, Kind::Unavailable) => Err(error),
        Err(error) => {
            if error.kind == Kind::Internal {
                tracing::error!(event = %event.id, name = %event.name, inner = error.inner.as_deref(), "an event could not be applied");
            }
            let kept = inbox::keep_failed(ctx, &admitted.label, &taken, &event, &error).await?;
            Err(named(error, kept))
        }
    }
}

/// Says where the event can be found again.
fn named(error: Error, kept: Option<kernel::Id>) -> Error {
    match kept {
        Some(id) => error.with("inbox_id", id),
        None => error,
    }
}
