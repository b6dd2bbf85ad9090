//! `PUT /billing/invoices/{id}`: a draft by hand is written anew.

use platform::api::ById;
use platform::{Ctx, Result, Target, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use super::create::NewInvoice;
use super::free;
use crate::events::subject;
use crate::model::{invoice, line, tax};
use crate::view::InvoiceView;
use crate::{MADE_FROM_ORDER, NOT_A_DRAFT, ONE_ORIGIN, margin, queries};

/// Replaces a draft.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: NewInvoice) -> Result<InvoiceView> {
    let old = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(old.version, margin::read(ctx, tx, ById { id: old.id })).await?;
    if old.status != crate::STATES.initial {
        return Err(NOT_A_DRAFT.error());
    }
    if old.order_id.is_some() {
        return Err(MADE_FROM_ORDER.error());
    }
    let customer_id = match (input.customer_id, input.order_id, input.shipment_id) {
        (Some(customer_id), None, None) if !input.lines.is_empty() => customer_id,
        _ => return Err(ONE_ORIGIN.error()),
    };
    let mut composed = free::by_hand(ctx, tx, old.id, customer_id, &input).await?;
    composed.invoice.version = old.version + 1;
    composed.invoice.created_at = old.created_at;
    composed.invoice.owner_id = old.owner_id;
    let money = |invoice: &invoice::Model| invoice.currency.decimal(invoice.total);
    let changes = json!({ "before": money(&old), "after": money(&composed.invoice) });
    tx.audit(subject(&old), "billing.invoice.edit", &changes)?;
    tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::InvoiceId.eq(old.id)).exec().await?;
    tx.delete::<tax::Entity>(&ctx.whole()).filter(tax::Column::InvoiceId.eq(old.id)).exec().await?;
    tx.save::<invoice::Entity>(&ctx.whole(), composed.invoice).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), composed.lines).await?;
    tx.insert_all::<tax::Entity>(&ctx.whole(), composed.taxes).await?;
    if ctx.is_dry_run() {
        return margin::read(ctx, tx, ById { id: old.id }).await;
    }
    queries::get(ctx, tx, ById { id: old.id }).await
}
