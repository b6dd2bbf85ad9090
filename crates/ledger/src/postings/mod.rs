//! From documents to entries: a file for each kind. Each looks which documents are told already and tells the others,
//! so that hearing of a document twice changes nothing.

mod documents;
mod payments;
mod refunds;
mod settlements;
mod stock;

use std::collections::HashSet;

use kernel::{Id, Result};
use platform::{Ctx, Source};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

pub(crate) use documents::documents;
pub(crate) use payments::{payments, reversals};
pub(crate) use refunds::{Step, refund, refunds};
pub(crate) use settlements::{ITEMS, open_items, settlements};
pub(crate) use stock::{moved, stock};

use crate::model::entry;

/// What a document's first entry tells.
pub(crate) const POSTED: &str = "posted";

/// What a payment's second entry tells.
pub(crate) const REVERSED: &str = "reversed";

#[derive(FromQueryResult)]
struct Known {
    source_id: Id,
    posting: String,
}

/// Which of these documents are told: the document with what of it.
pub(crate) async fn known(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashSet<(Id, String)>> {
    let rows = source
        .select::<entry::Entity>(&ctx.whole())
        .filter(entry::Column::SourceKind.is_in(SOURCES.iter().copied()))
        .filter(entry::Column::SourceId.is_in(ids.iter().copied()))
        .shape(|select| select.select_only().columns([entry::Column::SourceId, entry::Column::Posting]))
        .all_as::<Known>()
        .await?;
    Ok(rows.into_iter().map(|row| (row.source_id, row.posting)).collect())
}

/// The kinds of documents that billing has.
const SOURCES: &[&str] = &["invoice", "credit_note", "payment", "refund"];
