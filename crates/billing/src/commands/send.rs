//! `POST /billing/invoices/{id}/send`: notes that the customer has it, or mails it to them. Sending again changes
//! nothing but the audit.

use platform::mail::{By, SendDocument};
use platform::{Ctx, Result, Target, Tx};
use serde_json::{Value, json};

use crate::events::{InvoiceSent, head, subject};
use crate::model::invoice;
use crate::states::{Facts, status_of};
use crate::view::InvoiceView;
use crate::{NOT_POSTED, queries, sending};

/// Sends a posted document: by hand, if nothing is said. Mailed, it is sent once a mail server has accepted it.
pub async fn send(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SendDocument) -> Result<InvoiceView> {
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    refuse_draft(&invoice)?;
    match input.by.unwrap_or(By::Hand) {
        By::Hand => mark_sent(ctx, tx, invoice, &json!({ "by": "hand" })).await?,
        By::Mail => {
            sending::by_mail(ctx, tx, &invoice, input).await?;
            let facts = json!({ "number": invoice.number, "by": "mail" });
            tx.audit(subject(&invoice), "billing.invoice.mail", &facts)?;
        }
    }
    queries::get(ctx, tx, platform::api::ById { id: target.id }).await
}

/// Nobody is sent what may still change.
pub(crate) fn refuse_draft(invoice: &invoice::Model) -> Result<()> {
    if invoice.status == crate::STATES.initial { Err(NOT_POSTED.error()) } else { Ok(()) }
}

/// Marks a locked document as sent.
pub(crate) async fn mark_sent(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut invoice: invoice::Model,
    how: &Value,
) -> Result<()> {
    let first = invoice.sent_at.is_none();
    invoice.sent_at = invoice.sent_at.or(Some(ctx.now()));
    if !invoice.is_note() {
        invoice.status = status_of(Facts::of(&invoice)).to_owned();
    }
    invoice.version += 1;
    invoice.updated_at = ctx.now();
    tx.save::<invoice::Entity>(&ctx.whole(), invoice.clone()).await?;
    let facts = json!({ "number": invoice.number, "again": !first, "how": how });
    tx.audit(subject(&invoice), "billing.invoice.send", &facts)?;
    if first {
        tx.emit(subject(&invoice), &InvoiceSent { invoice: head(&invoice) })?;
    }
    Ok(())
}
