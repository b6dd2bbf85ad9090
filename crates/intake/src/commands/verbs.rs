//! Mapping, trying, starting, cancelling and taking back.

use kernel::{Error, Id};
use platform::{Ctx, NoInput, Result, Target, Tx, jobs};
use serde_json::json;

use super::upload::check;
use crate::events::subject;
use crate::mapping::Mapping;
use crate::model::batch;
use crate::queries::ImportView;
use crate::states::{STATES, state};

/// The jobs of imports.
pub(crate) const RUN: &str = "intake.run";
pub(crate) const TRY: &str = "intake.try";
pub(crate) const UNDO: &str = "intake.undo";

/// Sets the mapping, all of it.
pub(crate) async fn map(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Mapping) -> Result<ImportView> {
    let mut batch = locked(ctx, tx, target, "map").await?;
    check(ctx, &batch, &input)?;
    batch.mapping = serde_json::to_string(&input).map_err(Error::internal)?;
    batch.trial = None;
    save(ctx, tx, batch, "intake.batch.map", Some(json!({ "mapping": input }))).await
}

/// Tries the import out: everything is looked at, nothing is kept.
pub(crate) async fn dry_run(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ImportView> {
    let mut batch = locked(ctx, tx, target, "dry_run").await?;
    check(ctx, &batch, &mapping(&batch)?)?;
    state::TRYING.clone_into(&mut batch.status);
    batch.trial = None;
    enqueue(ctx, tx, TRY, &batch).await?;
    save(ctx, tx, batch, "intake.batch.dry_run", None).await
}

/// Starts an import, or goes on where it was.
pub(crate) async fn start(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ImportView> {
    let mut batch = locked(ctx, tx, target, "start").await?;
    check(ctx, &batch, &mapping(&batch)?)?;
    state::RUNNING.clone_into(&mut batch.status);
    batch.started_at = batch.started_at.or(Some(ctx.now()));
    (batch.error, batch.failure) = (None, None);
    enqueue(ctx, tx, RUN, &batch).await?;
    save(ctx, tx, batch, "intake.batch.start", None).await
}

/// Stops an import where it is; what was taken stays taken, and can be taken back or gone on with.
pub(crate) async fn cancel(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ImportView> {
    let mut batch = locked(ctx, tx, target, "cancel").await?;
    batch.status = STATES.check(&batch.status, "cancel")?.to_owned();
    save(ctx, tx, batch, "intake.batch.cancel", None).await
}

/// Takes an import back.
pub(crate) async fn undo(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ImportView> {
    let mut batch = locked(ctx, tx, target, "undo").await?;
    crate::targets::target(ctx, &batch.target)?;
    state::UNDOING.clone_into(&mut batch.status);
    enqueue(ctx, tx, UNDO, &batch).await?;
    save(ctx, tx, batch, "intake.batch.undo", None).await
}

/// Starts an import on behalf of a program, which then runs it itself.
pub async fn begin(ctx: &Ctx, tx: &Tx<'_>, id: Id, mapping: &Mapping) -> Result<()> {
    let mut batch = locked(ctx, tx, Target { id, version: None }, "start").await?;
    check(ctx, &batch, mapping)?;
    batch.mapping = serde_json::to_string(mapping).map_err(Error::internal)?;
    state::RUNNING.clone_into(&mut batch.status);
    batch.started_at = batch.started_at.or(Some(ctx.now()));
    (batch.error, batch.failure) = (None, None);
    save(ctx, tx, batch, "intake.batch.start", None).await.map(drop)
}

/// As [`begin`], of a dry run.
pub async fn begin_trial(ctx: &Ctx, tx: &Tx<'_>, id: Id, mapping: &Mapping) -> Result<()> {
    let mut batch = locked(ctx, tx, Target { id, version: None }, "dry_run").await?;
    check(ctx, &batch, mapping)?;
    batch.mapping = serde_json::to_string(mapping).map_err(Error::internal)?;
    state::TRYING.clone_into(&mut batch.status);
    save(ctx, tx, batch, "intake.batch.dry_run", None).await.map(drop)
}

/// As [`begin`], of the way back.
pub async fn begin_undo(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let mut batch = locked(ctx, tx, Target { id, version: None }, "undo").await?;
    state::UNDOING.clone_into(&mut batch.status);
    save(ctx, tx, batch, "intake.batch.undo", None).await.map(drop)
}

async fn locked(ctx: &Ctx, tx: &Tx<'_>, target: Target, verb: &str) -> Result<batch::Model> {
    let batch = tx.select::<batch::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(batch.version)?;
    STATES.check(&batch.status, verb)?;
    Ok(batch)
}

fn mapping(batch: &batch::Model) -> Result<Mapping> {
    serde_json::from_str(&batch.mapping).map_err(Error::internal)
}

async fn enqueue(ctx: &Ctx, tx: &Tx<'_>, job: &'static str, batch: &batch::Model) -> Result<()> {
    jobs::enqueue(ctx, tx, job, &json!({ "import_id": batch.id }), ctx.now(), None).await.map(drop)
}

async fn save(
    ctx: &Ctx,
    tx: &Tx<'_>,
    batch: batch::Model,
    action: &'static str,
    facts: Option<serde_json::Value>,
) -> Result<ImportView> {
    let batch = batch::Model { version: batch.version + 1, ..batch };
    tx.save::<batch::Entity>(&ctx.whole(), batch.clone()).await?;
    tx.audit(subject(&batch), action, &facts.unwrap_or_else(|| json!({ "status": batch.status })))?;
    ImportView::of(ctx, &batch)
}
