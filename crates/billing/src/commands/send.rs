//! `POST /billing/invoices/{id}/send`: notes that the customer has it, or mails it to them. Sending again changes
//! nothing but the audit.

use garde::Validate;
use kernel::Email;
use platform::{Ctx, Result, Target, Tx, mail};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::events::{InvoiceSent, head, subject};
use crate::model::invoice;
use crate::states::{Facts, status_of};
use crate::view::InvoiceView;
use crate::{NOT_POSTED, queries, sending};

/// How it reaches the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Somebody has handed it over: it is sent now.
    #[default]
    Hand,
    /// It is mailed as a PDF: it is sent once a mail server has accepted it.
    Mail,
}

/// How, to whom, with which words.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "by": "mail", "to": ["accounts@duka.example"] }))]
pub struct SendInvoice {
    #[serde(default)]
    pub by: By,
    /// The customer's own address when empty.
    #[garde(length(max = mail::RECIPIENTS_MAX))]
    #[serde(default)]
    pub to: Vec<Email>,
    /// Instead of the usual words.
    #[garde(length(chars, max = 4000))]
    pub message: Option<String>,
}

/// Sends a posted document.
pub async fn send(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SendInvoice) -> Result<InvoiceView> {
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    if invoice.status == crate::STATES.initial {
        return Err(NOT_POSTED.error());
    }
    match input.by {
        By::Hand => mark_sent(ctx, tx, invoice, &json!({ "by": "hand" })).await?,
        By::Mail => {
            sending::enqueue(ctx, tx, &invoice, input.to, input.message).await?;
            let facts = json!({ "number": invoice.number, "by": "mail" });
            tx.audit(subject(&invoice), "billing.invoice.mail", &facts)?;
        }
    }
    queries::get(ctx, tx, platform::api::ById { id: target.id }).await
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
