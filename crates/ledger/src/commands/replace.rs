//! `PUT /ledger/entries/{id}`: a draft is written anew.

use kernel::Result;
use platform::api::ById;
use platform::{Ctx, Target, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use super::create::{NewEntry, compose};
use super::subject;
use crate::model::{entry, line};
use crate::posting::Posting;
use crate::view::EntryView;
use crate::{NOT_A_DRAFT, entries, queries, view};

/// Replaces a draft.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: NewEntry) -> Result<EntryView> {
    let (old, _) = queries::lock(ctx, tx, target.id).await?;
    target.check_against(old.version, queries::get(ctx, tx, ById { id: old.id })).await?;
    if old.posted {
        return Err(NOT_A_DRAFT.error());
    }
    let posting: Posting = compose(ctx, tx, &input).await?;
    tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::EntryId.eq(old.id)).exec().await?;
    tx.delete::<entry::Entity>(&ctx.whole()).filter(entry::Column::Id.eq(old.id)).exec().await?;
    let (mut entry, mut lines) = entries::compose(ctx, posting);
    entry.id = old.id;
    entry.version = old.version + 1;
    entry.created_at = old.created_at;
    for line in &mut lines {
        line.entry_id = old.id;
    }
    entries::insert(ctx, tx, &[(entry.clone(), lines.clone())]).await?;
    tx.audit(subject(&entry), "ledger.entry.replace", &json!({ "description": entry.description }))?;
    view::of(ctx, tx, &entry, &lines, None).await
}
