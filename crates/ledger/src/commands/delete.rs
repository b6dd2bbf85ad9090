//! `DELETE /ledger/entries/{id}`: a draft goes.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use sea_orm::ColumnTrait;
use serde_json::{Value, json};

use super::subject;
use crate::model::{entry, line};
use crate::{NOT_A_DRAFT, queries};

/// Deletes a draft.
pub async fn delete(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Value> {
    let (entry, _) = queries::lock(ctx, tx, target.id).await?;
    target.check(entry.version)?;
    if entry.posted {
        return Err(NOT_A_DRAFT.error());
    }
    tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::EntryId.eq(entry.id)).exec().await?;
    tx.delete::<entry::Entity>(&ctx.whole()).filter(entry::Column::Id.eq(entry.id)).exec().await?;
    tx.audit(subject(&entry), "ledger.entry.delete", &json!({ "description": entry.description }))?;
    Ok(json!({ "deleted": entry.id }))
}
