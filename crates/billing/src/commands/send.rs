//! `POST /billing/invoices/{id}/send`: notes that the customer has it. Sending again changes nothing but the audit.

use platform::{Ctx, NoInput, Result, Target, Tx};
use serde_json::json;

use crate::events::{InvoiceSent, head, subject};
use crate::model::invoice;
use crate::states::{Facts, status_of};
use crate::view::InvoiceView;
use crate::{NOT_POSTED, queries};

/// Marks a posted invoice as sent.
pub async fn send(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<InvoiceView> {
    let mut invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    if invoice.status == crate::STATES.initial {
        return Err(NOT_POSTED.error());
    }
    let first = invoice.sent_at.is_none();
    invoice.sent_at = invoice.sent_at.or(Some(ctx.now()));
    if invoice.kind == "invoice" {
        let overdue = invoice.status == "overdue";
        let facts = Facts { total: invoice.total, open: invoice.open, sent: true, overdue };
        invoice.status = status_of(facts).to_owned();
    }
    invoice.version += 1;
    invoice.updated_at = ctx.now();
    tx.save::<invoice::Entity>(&ctx.whole(), invoice.clone()).await?;
    tx.audit(
        subject(&invoice),
        "billing.invoice.send",
        &json!({ "number": invoice.number, "again": !first }),
    )?;
    if first {
        tx.emit(subject(&invoice), &InvoiceSent { invoice: head(&invoice) })?;
    }
    queries::get(ctx, tx, platform::api::ById { id: invoice.id }).await
}
