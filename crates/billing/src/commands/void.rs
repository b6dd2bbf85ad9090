//! `POST /billing/invoices/{id}/void`: the whole invoice is taken back for good, by a linked credit note; nothing is
//! deleted.

use platform::{Ctx, Result, Target, Tx};
use serde_json::json;

use super::Reason;
use super::credit::{CreditInvoice, Why, note_of};
use crate::events::{InvoiceVoided, head, subject};
use crate::model::invoice;
use crate::view::InvoiceView;
use crate::{ALREADY_CREDITED, HAS_ALLOCATIONS, NOT_POSTED, queries};

/// Makes an invoice void on which nobody has paid and that nobody has credited. Answers the invoice.
pub async fn void(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Reason) -> Result<InvoiceView> {
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    if invoice.is_note() {
        return Err(NOT_POSTED.error());
    }
    if !invoice.credited.is_zero() {
        return Err(ALREADY_CREDITED.error());
    }
    if invoice.status != crate::STATES.initial && invoice.open != invoice.total {
        return Err(HAS_ALLOCATIONS.error());
    }
    let id = invoice.id;
    crate::STATES.check(&invoice.status, "void")?;
    let credit = CreditInvoice { reason: input.reason.clone(), lines: Vec::new(), billable_again: true };
    let note_id = note_of(ctx, tx, invoice, &credit, Why::Void).await?;
    let invoice = tx.select::<invoice::Entity>(&ctx.whole()).id(id).expect().await?;
    tx.audit(
        subject(&invoice),
        "billing.invoice.void",
        &json!({ "credit_note_id": note_id, "reason": input.reason }),
    )?;
    tx.emit(subject(&invoice), &InvoiceVoided { invoice: head(&invoice), credit_note_id: note_id })?;
    queries::get(ctx, tx, platform::api::ById { id }).await
}
