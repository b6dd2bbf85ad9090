//! One attempt to deliver an event: read what is needed, call without a transaction, write down how it ended.
//!
//! A runner that dies between the call and the writing down leaves the job to another one, which calls again with
//! the same `webhook-id`: at least once, and the receiver can tell.

mod patience;
mod record;
mod slots;

use std::time::Duration;

use kernel::{Error, Id, Instant, Result};
use platform::events::event;
use platform::outbound::{Answer, Call};
use platform::signing::standard::{ID, SIGNATURE, Secret, TIMESTAMP};
use platform::{Ctx, Method, outbox, pipeline};
use serde::Deserialize;
use serde_json::Value;

pub use patience::{ATTEMPTS_MAX, FAILING_MAX};
pub(crate) use record::disable;

use crate::dispatch::Listener;
use crate::line::{self, Turn};
use crate::model::attempt::ANSWER_CHARS_MAX;
use crate::model::{delivery, endpoint};
use crate::secrets;

/// How long an endpoint has for everything.
pub const TIMEOUT: Duration = Duration::from_secs(10);
/// Bytes of an answer that are read.
pub const ANSWER_BYTES_MAX: usize = 4_096;
/// The wait when as many deliveries to an endpoint are under way as may be.
const CROWDED: Duration = Duration::from_secs(1);

const CONTENT_TYPE: &str = "application/cloudevents+json; charset=utf-8";

/// Why a delivery is dropped, or an answer is no success.
pub(crate) mod code {
    pub(crate) const NOT_ACTIVE: &str = "hooks.not_active";
    pub(crate) const NOT_VISIBLE: &str = "hooks.not_visible";
    pub(crate) const NO_SUCCESS: &str = "hooks.no_success";
}

/// What an attempt needs.
struct Ready {
    delivery: delivery::Model,
    listener: Listener,
    event: event::Model,
    secrets: Vec<Secret>,
}

/// What is to be done now.
enum Verdict {
    Send,
    Wait(Instant),
    Drop(&'static str),
}

/// How a call ended.
pub(crate) struct Called {
    pub(crate) at: Instant,
    pub(crate) duration_ms: i64,
    pub(crate) status: Option<u16>,
    /// Absent on success.
    pub(crate) error: Option<&'static str>,
    pub(crate) answer: Option<String>,
    /// The receiver asks not to be called before.
    pub(crate) not_before: Option<Instant>,
}

/// Runs a job of kind [`line::DELIVER`].
pub(crate) async fn deliver(ctx: Ctx, payload: Value) -> Result<()> {
    let turn = Turn::deserialize(&payload).map_err(Error::internal)?;
    let Some(ready) = load(&ctx, turn).await? else { return Ok(()) };
    match ready.verdict(&ctx) {
        Verdict::Drop(reason) => record::dropped(&ctx, turn, reason).await,
        Verdict::Wait(until) => postpone(&ctx, turn, until).await,
        Verdict::Send => {
            let Some(_slot) = slots::take(ready.listener.endpoint.id) else {
                return postpone(&ctx, turn, ctx.now().plus(CROWDED)).await;
            };
            let called = call(&ctx, &ready).await?;
            record::called(&ctx, turn, called).await
        }
    }
}

/// Nothing when this turn is over: somebody else has taken it, or a person has changed its course.
async fn load(ctx: &Ctx, turn: Turn) -> Result<Option<Ready>> {
    let source = ctx.runtime().db().read();
    let delivery = source.select::<delivery::Entity>(&ctx.whole()).id(turn.delivery_id).one().await?;
    let Some(delivery) = delivery.filter(|row| is_its_turn(row, turn)) else { return Ok(None) };
    let endpoint = source.select::<endpoint::Entity>(&ctx.whole()).id(delivery.endpoint_id).expect().await?;
    let event = source.select::<event::Entity>(&ctx.whole()).id(delivery.event_id).expect().await?;
    let secrets = secrets::live(ctx, source, endpoint.id).await?;
    let listener = Listener::of(ctx, source, endpoint).await?;
    Ok(Some(Ready { delivery, listener, event, secrets }))
}

pub(crate) fn is_its_turn(row: &delivery::Model, turn: Turn) -> bool {
    row.state == delivery::PENDING && row.attempts == turn.attempts && row.due_at.is_some()
}

impl Ready {
    fn verdict(&self, ctx: &Ctx) -> Verdict {
        let endpoint = &self.listener.endpoint;
        if !endpoint.is_active() {
            return Verdict::Drop(code::NOT_ACTIVE);
        }
        // Rights may have changed since the event was put in line.
        if !self.listener.may_see(ctx, &self.event) {
            return Verdict::Drop(code::NOT_VISIBLE);
        }
        match endpoint.rests_until.filter(|until| *until > ctx.now()) {
            Some(until) => Verdict::Wait(until),
            None => Verdict::Send,
        }
    }
}

async fn postpone(ctx: &Ctx, turn: Turn, until: Instant) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| Box::pin(async move { line::plan(ctx, tx, turn, until).await })).await
}

async fn call(ctx: &Ctx, ready: &Ready) -> Result<Called> {
    let outbound = ctx.runtime().outbound();
    let body = serde_json::to_vec(&outbox::cloud_event(&ready.event)?).map_err(Error::internal)?;
    let clock = ctx.runtime().clock();
    let begun = clock.now();
    let answer = match outbound.target(&ready.listener.endpoint.url) {
        Ok(target) => {
            let call = Call {
                method: Method::Post,
                target,
                headers: headers(&ready.secrets, ready.delivery.event_id, begun, &body),
                body,
                timeout: TIMEOUT,
                answer_bytes_max: ANSWER_BYTES_MAX,
            };
            outbound.send(call).await
        }
        // What may be called has become less since the endpoint was made.
        Err(refused) => Err(refused),
    };
    let duration_ms = (clock.now().0 - begun.0) / 1_000;
    Ok(match answer {
        Ok(answer) => answered(begun, duration_ms, &answer),
        Err(error) => {
            tracing::debug!(url = %ready.listener.endpoint.url, %error, inner = error.inner.as_deref(), "a webhook was not taken");
            let error = Some(error.code);
            Called { at: begun, duration_ms, status: None, error, answer: None, not_before: None }
        }
    })
}

fn headers(secrets: &[Secret], id: Id, at: Instant, body: &[u8]) -> Vec<(String, String)> {
    let (id, timestamp) = (id.to_string(), at.0.div_euclid(1_000_000));
    let signatures: Vec<String> = secrets.iter().map(|secret| secret.sign(&id, timestamp, body)).collect();
    let named = [
        ("content-type", CONTENT_TYPE.to_owned()),
        (ID, id),
        (TIMESTAMP, timestamp.to_string()),
        (SIGNATURE, signatures.join(" ")),
    ];
    named.map(|(name, value)| (name.to_owned(), value)).into()
}

fn answered(at: Instant, duration_ms: i64, answer: &Answer) -> Called {
    let is_success = (200..300).contains(&answer.status);
    Called {
        at,
        duration_ms,
        status: Some(answer.status),
        error: (!is_success).then_some(code::NO_SUCCESS),
        answer: Some(readable(&answer.body)),
        not_before: answer.header("retry-after").and_then(|text| patience::retry_after(text, at)),
    }
}

/// What people may look at: no control characters, and no payment card.
fn readable(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let text: String =
        text.chars().filter(|c| !c.is_control() || *c == '\n').take(ANSWER_CHARS_MAX).collect();
    if kernel::luhn::contains_card_number(&text) { "(left out)".to_owned() } else { text }
}
