//! `DELETE /billing/invoices/{id}`: a draft goes without a trace in the numbers; a posted invoice stays for ever.

use platform::{Ctx, NoInput, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Serialize;
use serde_json::json;

use crate::events::subject;
use crate::model::invoice;
use crate::{NOT_A_DRAFT, queries};

/// What was deleted.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Deleted {
    pub id: kernel::Id,
}

/// Deletes a draft; its lines go with it.
pub async fn delete(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Deleted> {
    let draft = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(draft.version)?;
    if draft.status != crate::STATES.initial {
        return Err(NOT_A_DRAFT.error());
    }
    tx.delete::<invoice::Entity>(&ctx.whole()).filter(invoice::Column::Id.eq(draft.id)).exec().await?;
    let changes = json!({ "customer_id": draft.customer_id, "total": draft.currency.decimal(draft.total) });
    tx.audit(subject(&draft), "billing.invoice.delete", &changes)?;
    Ok(Deleted { id: draft.id })
}
