//! What is kept of a chunk beside its records: the outcome of each row, what was there before, and the mark.

use kernel::{Error, Instant};
use platform::vault::{self, Place};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::json;

use super::chunk::{Outcome, outcome};
use crate::errors::MOVED;
use crate::faults;
use crate::model::{batch, former, row};
use crate::states::state;

/// Where a chunk begins and ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    /// Rows that are through before it.
    pub(crate) from: i64,
    /// The number of its last row in the file, and where the next one begins.
    pub(crate) no: i64,
    pub(crate) at: u64,
    pub(crate) began: Instant,
}

/// # Errors
/// `intake.moved` when the batch is not running any more, or not from this mark.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &Tx<'_>,
    batch: &batch::Model,
    mark: Mark,
    done: &[Outcome],
) -> Result<()> {
    let count = |wanted: &[&str]| {
        i64::try_from(done.iter().filter(|one| wanted.contains(&one.what)).count()).map_err(Error::internal)
    };
    let plus = |column: batch::Column, more: i64| Expr::col(column).add(more);
    use batch::Column as C;
    let met = tx
        .update::<batch::Entity>(&ctx.whole())
        .set(C::Done, plus(C::Done, i64::try_from(done.len()).map_err(Error::internal)?))
        .set(C::Mark, Expr::val(i64::try_from(mark.at).map_err(Error::internal)?))
        .set(C::MarkNo, Expr::val(mark.no))
        .set(C::Created, plus(C::Created, count(&[outcome::CREATED, outcome::REVIVED])?))
        .set(C::Updated, plus(C::Updated, count(&[outcome::UPDATED])?))
        .set(C::Unchanged, plus(C::Unchanged, count(&[outcome::UNCHANGED])?))
        .set(C::Repeated, plus(C::Repeated, count(&[outcome::REPEATED])?))
        .set(C::Failed, plus(C::Failed, count(&[outcome::FAILED])?))
        .set(C::WorkedMs, plus(C::WorkedMs, super::spent(ctx, mark.began)))
        .filter(C::Id.eq(batch.id))
        .filter(C::Status.eq(state::RUNNING))
        .filter(C::Done.eq(mark.from))
        .exec()
        .await?;
    if met != 1 {
        return Err(MOVED.error());
    }
    let rows = done.iter().map(|one| stored(ctx, batch, one)).collect::<Result<Vec<_>>>()?;
    tx.insert_all::<row::Entity>(&ctx.whole(), rows).await?;
    let mut formers = Vec::new();
    for one in done {
        if let Some((person, steps)) = &one.former {
            let id = ctx.id();
            let place = Place { table: "intake_former", column: "steps", row: id };
            let text = serde_json::to_string(steps).map_err(Error::internal)?;
            let steps = Some(vault::seal(ctx, tx, *person, &place, &text).await?);
            let (company_id, batch_id) = (ctx.company_id(), batch.id);
            formers.push(former::Model { id, company_id, batch_id, no: one.no, person_id: *person, steps });
        }
    }
    tx.insert_all::<former::Entity>(&ctx.whole(), formers).await
}

fn stored(ctx: &Ctx, batch: &batch::Model, one: &Outcome) -> Result<row::Model> {
    let beside: Vec<_> = one.beside.iter().map(|(kind, id)| json!({ "kind": kind, "id": id })).collect();
    let text = |empty: bool, json: serde_json::Value| (!empty).then(|| json.to_string());
    Ok(row::Model {
        batch_id: batch.id,
        no: one.no,
        company_id: ctx.company_id(),
        hash: one.hash.clone(),
        outcome: one.what.to_owned(),
        record_id: one.record.map(|(id, _)| id),
        version: one.record.map(|(_, version)| version),
        beside: text(beside.is_empty(), json!(beside)),
        faults: text(one.faults.is_empty(), one.faults.iter().map(faults::kept).collect()),
        undo: None,
        kept_for: None,
    })
}
