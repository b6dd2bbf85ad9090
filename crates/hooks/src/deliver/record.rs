//! Writing down how an attempt ended, and what follows from it.

use kernel::{Id, Result};
use platform::{Ctx, Subject, Tx, pipeline};
use serde_json::json;

use super::patience::{ATTEMPTS_MAX, FAILING_MAX, rest, wait};
use super::{Called, is_its_turn};
use crate::dispatch::held;
use crate::events::WebhookDisabled;
use crate::line::{self, Turn};
use crate::model::endpoint::reason;
use crate::model::{attempt, delivery, endpoint};
use crate::permissions::ENDPOINT_EDIT;

/// The status by which a receiver says that it wants no more.
const GONE: u16 = 410;

/// The delivery is not sent.
pub(super) async fn dropped(ctx: &Ctx, turn: Turn, reason: &'static str) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let Some((endpoint, mut row)) = both(ctx, tx, turn).await? else { return Ok(()) };
            row.last_error = Some(reason.to_owned());
            end(ctx, tx, &endpoint, row, delivery::DROPPED).await
        })
    })
    .await
}

/// The endpoint was called.
pub(super) async fn called(ctx: &Ctx, turn: Turn, called: Called) -> Result<()> {
    let called = std::sync::Arc::new(called);
    pipeline::write(ctx, move |ctx, tx| {
        let called = called.clone();
        Box::pin(async move {
            keep(ctx, tx, turn.delivery_id, &called).await?;
            let Some((endpoint, mut row)) = both(ctx, tx, turn).await? else { return Ok(()) };
            row.attempts += 1;
            row.last_status = called.status.map(i32::from);
            row.last_error = called.error.map(str::to_owned);
            match called.error {
                None => {
                    recovered(ctx, tx, endpoint.clone()).await?;
                    end(ctx, tx, &endpoint, row, delivery::DELIVERED).await
                }
                Some(_) => failed(ctx, tx, endpoint, row, &called).await,
            }
        })
    })
    .await
}

/// The endpoint and the delivery, both held, if it is still this turn.
async fn both(ctx: &Ctx, tx: &Tx<'_>, turn: Turn) -> Result<Option<(endpoint::Model, delivery::Model)>> {
    let scope = ctx.whole();
    let known = tx.select::<delivery::Entity>(&scope).id(turn.delivery_id).one().await?;
    let Some(known) = known else { return Ok(None) };
    let endpoint = held(ctx, tx, known.endpoint_id).await?;
    let row = tx.select::<delivery::Entity>(&scope).id(turn.delivery_id).locked().one().await?;
    Ok(row.filter(|row| is_its_turn(row, turn)).map(|row| (endpoint, row)))
}

/// The attempt as a fact, whatever becomes of the delivery.
async fn keep(ctx: &Ctx, tx: &Tx<'_>, delivery_id: Id, called: &Called) -> Result<()> {
    let end = if called.error.is_none() { "taken" } else { "refused" };
    metrics::counter!("kontor_webhook_attempts_total", "end" => end).increment(1);
    let row = attempt::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        delivery_id,
        at: called.at,
        duration_ms: called.duration_ms,
        status: called.status.map(i32::from),
        error: called.error.map(str::to_owned),
        answer: called.answer.clone(),
    };
    tx.insert::<attempt::Entity>(&ctx.whole(), row).await
}

async fn end(
    ctx: &Ctx,
    tx: &Tx<'_>,
    endpoint: &endpoint::Model,
    mut row: delivery::Model,
    state: &str,
) -> Result<()> {
    state.clone_into(&mut row.state);
    row.due_at = None;
    row.settled_at = Some(ctx.now());
    let subject = row.subject_id;
    tx.save::<delivery::Entity>(&ctx.whole(), row).await?;
    line::advance(ctx, tx, endpoint.id, subject).await
}

async fn recovered(ctx: &Ctx, tx: &Tx<'_>, mut endpoint: endpoint::Model) -> Result<()> {
    if endpoint.failures == 0 && endpoint.failing_since.is_none() {
        return Ok(());
    }
    endpoint.failures = 0;
    (endpoint.failing_since, endpoint.rests_until) = (None, None);
    tx.save::<endpoint::Entity>(&ctx.whole(), endpoint).await
}

async fn failed(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut endpoint: endpoint::Model,
    mut row: delivery::Model,
    called: &Called,
) -> Result<()> {
    endpoint.failures = endpoint.failures.saturating_add(1);
    let since = *endpoint.failing_since.get_or_insert(ctx.now());
    endpoint.rests_until = rest(endpoint.failures).map(|rest| ctx.now().plus(rest));
    let gone = called.status == Some(GONE);
    let weary = ctx.now() >= since.plus(FAILING_MAX);
    if endpoint.is_active() && (gone || weary) {
        let reason = if gone { reason::GONE } else { reason::FAILING };
        disable(ctx, tx, endpoint.clone(), reason).await?;
        return end(ctx, tx, &endpoint, row, delivery::FAILED).await;
    }
    tx.save::<endpoint::Entity>(&ctx.whole(), endpoint.clone()).await?;
    if row.attempts >= ATTEMPTS_MAX {
        return end(ctx, tx, &endpoint, row, delivery::FAILED).await;
    }
    let jitter = ctx.id().as_bytes()[15];
    let patient = ctx.now().plus(wait(row.attempts, jitter));
    let due = called.not_before.map_or(patient, |asked| asked.max(patient));
    row.due_at = Some(due);
    let turn = Turn { delivery_id: row.id, attempts: row.attempts };
    tx.save::<delivery::Entity>(&ctx.whole(), row).await?;
    line::plan(ctx, tx, turn, due).await
}

/// Takes an endpoint, which the caller holds, out of service and says so.
pub(crate) async fn disable(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut endpoint: endpoint::Model,
    reason: &str,
) -> Result<()> {
    endpoint::DISABLED.clone_into(&mut endpoint.state);
    endpoint.disabled_reason = Some(reason.to_owned());
    endpoint.version += 1;
    endpoint.updated_at = ctx.now();
    let subject = Subject::of("webhook_endpoint", endpoint.id).within(None, None, endpoint.owner_id);
    let disabled = WebhookDisabled {
        endpoint_id: endpoint.id,
        reason: reason.to_owned(),
        failing_since: endpoint.failing_since,
    };
    tx.emit(subject, &disabled)?;
    tx.audit(subject, ENDPOINT_EDIT.name, &json!({ "state": endpoint::DISABLED, "reason": reason }))?;
    tx.save::<endpoint::Entity>(&ctx.whole(), endpoint).await
}
