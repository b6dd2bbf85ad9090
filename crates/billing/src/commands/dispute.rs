//! `POST /billing/invoices/{id}/dispute` and `…/resolve`: a disputed invoice stays owed and is not dunned.

use garde::Validate;
use kernel::Instant;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::Reason;
use crate::events::{InvoiceDisputed, head, subject};
use crate::model::invoice;
use crate::view::InvoiceView;
use crate::{NOT_POSTED, queries};

/// Notes that the customer disputes an invoice.
pub async fn dispute(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Reason) -> Result<InvoiceView> {
    set(ctx, tx, target, Some(ctx.now()), Some(input.reason)).await
}

/// How a dispute was settled.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Resolve {
    /// What was agreed; the invoice's history tells it.
    #[garde(inner(length(chars, min = 1, max = 500)))]
    #[schemars(length(min = 1, max = 500))]
    pub reason: Option<String>,
}

/// Notes that it is settled.
pub async fn resolve(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Resolve) -> Result<InvoiceView> {
    set(ctx, tx, target, None, input.reason).await
}

async fn set(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    at: Option<Instant>,
    reason: Option<String>,
) -> Result<InvoiceView> {
    let mut invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    if invoice.is_note() || invoice.status == crate::STATES.initial {
        return Err(NOT_POSTED.error());
    }
    let disputed = at.is_some();
    if disputed != invoice.disputed_at.is_some() {
        let action = if disputed { "billing.invoice.dispute" } else { "billing.invoice.resolve" };
        tx.audit(subject(&invoice), action, &json!({ "reason": reason }))?;
        invoice.disputed_at = at;
        invoice.dispute_reason = reason.filter(|_| disputed);
        invoice.version += 1;
        invoice.updated_at = ctx.now();
        tx.emit(subject(&invoice), &InvoiceDisputed { invoice: head(&invoice), disputed })?;
        tx.save::<invoice::Entity>(&ctx.whole(), invoice).await?;
    }
    queries::get(ctx, tx, platform::api::ById { id: target.id }).await
}
