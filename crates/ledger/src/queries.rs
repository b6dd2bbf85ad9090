//! Reading entries.

use std::sync::Arc;

use kernel::{Day, Id, Instant};
use platform::api::ById;
use platform::{Ctx, Loose, Result, Source, Tx, Unfinished, outbox};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::entries::Written;
use crate::listen;
use crate::model::{entry, line};
use crate::view::{self, EntryView};

/// An entry of the caller's scope, locked, with its lines.
pub(crate) async fn lock(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Written> {
    let entry = tx.select::<entry::Entity>(ctx.scope()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((entry, lines))
}

pub(crate) async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::EntryId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

/// The entry that takes this one back.
pub(crate) async fn reversal_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Option<entry::Model>> {
    source.select::<entry::Entity>(&ctx.whole()).filter(entry::Column::ReversesId.eq(id)).one().await
}

/// `GET /ledger/entries/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<EntryView> {
    let entry = source.select::<entry::Entity>(ctx.scope()).id(by.id).expect().await?;
    let lines = lines_of(ctx, source, by.id).await?;
    let reversal = reversal_of(ctx, source, by.id).await?;
    view::of(ctx, source, &entry, &lines, reversal.map(|one| one.id)).await
}

/// A query without parameters.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoQuery {}

/// How far the books are behind trade.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct Status {
    /// Events of trade that are not in the books yet.
    events_waiting: i64,
    /// When the last entry was posted.
    last_posted_at: Option<Instant>,
}

/// `GET /ledger/status`.
pub(crate) async fn status(ctx: &Ctx, source: &Source, _: NoQuery) -> Result<Status> {
    let events_waiting = outbox::waiting(ctx, source, &listen::subscription()).await?;
    let last = source
        .select::<entry::Entity>(ctx.scope())
        .filter(entry::Column::Posted.eq(true))
        .order_by_desc(entry::Column::Id)
        .one()
        .await?;
    Ok(Status { events_waiting, last_posted_at: last.and_then(|entry| entry.posted_at) })
}

/// Drafts that one answer names at most.
const DRAFTS_MAX: u64 = 100;

/// Drafts of entries by hand. They have a date, and cannot be posted on it once it is locked.
pub(crate) fn unfinished() -> Unfinished {
    Unfinished { area: "all", list: Arc::new(|ctx, source, day| Box::pin(drafts(ctx, source, day))) }
}

async fn drafts(ctx: &Ctx, source: &Source, through: Day) -> Result<Vec<Loose>> {
    let rows = source
        .select::<entry::Entity>(&ctx.whole())
        .filter(entry::Column::Posted.eq(false))
        .filter(entry::Column::BusinessDate.lte(through))
        .order_by(entry::Column::BusinessDate)
        .limit(DRAFTS_MAX)
        .all()
        .await?;
    let loose = |row: entry::Model| Loose {
        kind: "journal_entry",
        id: row.id,
        number: row.number,
        business_date: row.business_date,
        path: format!("/ledger/entries/{}", row.id),
        blocks: false,
    };
    Ok(rows.into_iter().map(loose).collect())
}
