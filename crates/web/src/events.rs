//! Live events: `GET /api/v1/events`, a stream of server-sent events with what the listener may see, and no more.
//!
//! A listener begins with now, or after the position that it saw last (`Last-Event-ID`). The process's own tail of
//! published events feeds it; what it missed (by reconnecting, or by being slow) is read from the database, so that
//! nothing is lost and nothing comes twice. Its rights are looked at again at every beat and whenever an event may have
//! changed them; where they did change, the stream ends, and the listener begins anew as who it is now.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use db::Scope;
use futures::stream::unfold;
use http::HeaderMap;
use kernel::Result;
use platform::events::event;
use platform::{Access, Credential, Principal};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::call::{authenticate, shown};
use crate::errors::{INVALID_HEADER, INVALID_PARAMETER, TOO_MANY_STREAMS};
use crate::problem::Problem;
use crate::state::Web;

/// Where the stream is.
pub(crate) const PATH: &str = "/api/v1/events";
/// What an event is.
pub(crate) const CLOUD_EVENT: &str = "application/cloudevents+json";
/// Events that are read at once for a listener who missed some.
const PAGE_EVENTS_MAX: u64 = 500;
/// Names in `types`.
const TYPES_MAX: usize = 50;

/// Opens a stream.
pub(crate) async fn stream(State(web): State<Web>, request: Request) -> Response {
    match open(web, request).await {
        Ok(listener) => {
            let parts = unfold(listener, |mut listener| async move {
                let event = listener.next().await?;
                Some((Ok::<_, Infallible>(event), listener))
            });
            Sse::new(parts).into_response()
        }
        Err(problem) => problem.into_response(),
    }
}

/// One open stream.
struct Listener {
    web: Web,
    credential: Credential,
    principal: Arc<Principal>,
    wanted: Wanted,
    live: Receiver<Arc<event::Model>>,
    /// Everything up to here was looked at.
    position: i64,
    /// There may be events behind `position` that `live` has not or will not give.
    behind: bool,
    ready: VecDeque<Event>,
    /// An event was heard that may have changed the listener's rights.
    in_doubt: bool,
    beat: Interval,
    _place: OwnedSemaphorePermit,
}

async fn open(web: Web, request: Request) -> Result<Listener, Problem> {
    let (parts, _) = request.into_parts();
    let principal = authenticate(&web, Access::SignedIn, &parts).await?;
    let principal = principal.ok_or_else(|| platform::pipeline::UNAUTHENTICATED.error())?;
    let credential =
        shown(&web, &parts.headers)?.ok_or_else(|| platform::pipeline::UNAUTHENTICATED.error())?;
    let wanted = Wanted::read(parts.uri.query().unwrap_or_default())?;
    let after = last_event_id(&parts.headers)?;
    let streams_max = web.0.options.streams_max;
    let place = web.0.streams.clone().try_acquire_owned();
    let place = place.map_err(|_| TOO_MANY_STREAMS.with("streams_max", streams_max))?;
    let live = web.runtime().events();
    let position = match after {
        Some(position) => position,
        None => head(&web, &principal).await?,
    };
    let mut beat = interval(web.0.options.stream_beat);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    Ok(Listener {
        web,
        credential,
        principal,
        wanted,
        live,
        position,
        behind: after.is_some(),
        ready: VecDeque::new(),
        in_doubt: false,
        beat,
        _place: place,
    })
}

/// The position of the newest event of the listener's company.
async fn head(web: &Web, principal: &Principal) -> Result<i64> {
    let source = web.runtime().db().read();
    let newest = source
        .select::<event::Entity>(&Scope::company(principal.company.id))
        .filter(event::Column::Position.is_not_null())
        .order_by_desc(event::Column::Position)
        .one()
        .await?;
    Ok(newest.and_then(|event| event.position).unwrap_or(0))
}

impl Listener {
    /// The next thing to send; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        let shutdown = self.web.0.shutdown.clone();
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if std::mem::take(&mut self.in_doubt) {
                self.still_allowed().await?;
            }
            if self.behind {
                self.catch_up().await.ok()?;
                continue;
            }
            tokio::select! {
                () = shutdown.cancelled() => return None,
                _ = self.beat.tick() => {
                    self.still_allowed().await?;
                    return Some(Event::default().comment("beat"));
                }
                heard = self.live.recv() => match heard {
                    Ok(event) => self.offer(&event),
                    Err(RecvError::Lagged(_)) => self.behind = true,
                    Err(RecvError::Closed) => return None,
                },
            }
        }
    }

    /// Reads a page of what was missed.
    async fn catch_up(&mut self) -> Result<()> {
        let source = self.web.runtime().db().read();
        let page = source
            .select::<event::Entity>(&Scope::company(self.principal.company.id))
            .filter(event::Column::Position.gt(self.position))
            .order_by(event::Column::Position)
            .limit(PAGE_EVENTS_MAX)
            .all()
            .await?;
        self.behind = page.len() as u64 == PAGE_EVENTS_MAX;
        for event in &page {
            self.offer(event);
        }
        Ok(())
    }

    /// Takes an event that was not seen before, if the listener may see it and wants it.
    fn offer(&mut self, event: &event::Model) {
        let Some(position) = event.position.filter(|position| *position > self.position) else { return };
        self.position = position;
        let registry = self.web.runtime().registry();
        self.in_doubt |= self.web.runtime().directory().rights_events().contains(&event.name.as_str());
        let kind = registry.event(&event.name);
        let visible = kind.is_some_and(|kind| platform::sees_event(registry, &self.principal, &kind, event));
        if !visible || !self.wanted.has(&event.name) {
            return;
        }
        match sent(event, position) {
            Ok(event) => self.ready.push_back(event),
            Err(error) => tracing::error!(event = %event.id, cause = error.inner, "an event cannot be shown"),
        }
    }

    /// Asks the directory again: a session that ended or moved to another company ends its stream, and so do rights that
    /// changed. Whoever listens opens another, behind what it saw last, and knows that it may see more or less now.
    async fn still_allowed(&self) -> Option<()> {
        let runtime = self.web.runtime();
        let principal = runtime.directory().authenticate(runtime, &self.credential).await.ok()??;
        let same =
            principal.company.id == self.principal.company.id && principal.grants == self.principal.grants;
        same.then_some(())
    }
}

fn sent(event: &event::Model, position: i64) -> Result<Event> {
    let body = platform::outbox::cloud_event(event)?;
    let event = Event::default().id(position.to_string()).event(&event.name);
    event.json_data(body).map_err(kernel::Error::internal)
}

fn last_event_id(headers: &HeaderMap) -> Result<Option<i64>> {
    let Some(value) = headers.get("last-event-id") else { return Ok(None) };
    let position =
        value.to_str().ok().and_then(|text| text.parse::<i64>().ok()).filter(|position| *position >= 0);
    position.map(Some).ok_or_else(|| INVALID_HEADER.at("Last-Event-ID"))
}

/// The types of events that a listener asks for: all, or names with `*` for a whole family.
#[derive(Debug)]
struct Wanted(Vec<String>);

impl Wanted {
    fn read(query: &str) -> Result<Self> {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(query).map_err(|error| INVALID_PARAMETER.error().inner(error))?;
        let mut names = Vec::new();
        for (name, value) in pairs {
            if name != "types" {
                return Err(INVALID_PARAMETER.because("There is no such parameter").at(name));
            }
            names.extend(value.split(',').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()));
        }
        if names.len() > TYPES_MAX {
            return Err(INVALID_PARAMETER.at("types").with("types_max", TYPES_MAX));
        }
        Ok(Wanted(names))
    }

    fn has(&self, name: &str) -> bool {
        let matches = |wanted: &String| match wanted.strip_suffix('*') {
            Some(family) => name.starts_with(family),
            None => name == wanted,
        };
        self.0.is_empty() || self.0.iter().any(matches)
    }
}

/// The stream in the OpenAPI document.
pub(crate) fn operation(envelope: &Value) -> Value {
    let mut responses = crate::openapi::problems(&[400, 401, 403, 429, 500, 503]);
    responses.insert(
        "200".to_owned(),
        json!({
            "description": "A stream that stays open. Each event's data is a CloudEvent, as `webhooks` describes them; its id is its position.",
            "content": {"text/event-stream": {"schema": {
                "description": "One event of the stream.",
                "type": "object",
                "properties": {
                    "id": {"type": "string", "description": "The position."},
                    "event": {"type": "string", "description": "The type."},
                    "data": {"type": "string", "contentMediaType": CLOUD_EVENT, "contentSchema": envelope},
                },
                "required": ["data"],
            }}},
        }),
    );
    json!({
        "operationId": "api.get.events",
        "tags": ["api"],
        "summary": "Listen to what happens, as far as your roles let you see it.",
        "parameters": [
            {
                "name": "types", "in": "query", "required": false,
                "description": "Names of events, separated by commas: `order.confirmed,customer.*`.",
                "schema": {"type": "string"},
            },
            {
                "name": "Last-Event-ID", "in": "header", "required": false,
                "description": "The position that was seen last; the stream goes on behind it.",
                "schema": {"type": "string", "pattern": "^[0-9]{1,18}$"},
            },
        ],
        "responses": responses,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_names_or_families() {
        let wanted = Wanted::read("types=order.confirmed,customer.*").unwrap();
        assert!(wanted.has("order.confirmed") && wanted.has("customer.created"));
        assert!(!wanted.has("order.created"));
        assert!(Wanted::read("").unwrap().has("anything"));
        assert!(Wanted::read("typ=x").unwrap_err().is(INVALID_PARAMETER));
    }
}
