//! `POST /billing/invoices/{id}/void`: the whole invoice is taken back for good, by a linked credit note; nothing is
//! deleted.

use garde::Validate;
use kernel::Day;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::credit::{CreditInvoice, Why, note_of};
use crate::days::Said;
use crate::events::{InvoiceVoided, head, subject};
use crate::model::invoice;
use crate::view::InvoiceView;
use crate::{ALREADY_CREDITED, HAS_ALLOCATIONS, NOT_POSTED, queries};

/// Why, and as of when.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reason": "Billed to the wrong customer" }))]
pub struct VoidInvoice {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// The day of the credit note, as when an invoice is credited.
    pub issued_on: Option<Day>,
}

/// Makes an invoice void on which nobody has paid and that nobody has credited. Answers the invoice.
pub async fn void(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: VoidInvoice) -> Result<InvoiceView> {
    Said::issued(input.issued_on).assert_open(ctx, tx).await?;
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
    let credit = CreditInvoice::whole(input.reason.clone(), input.issued_on);
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
