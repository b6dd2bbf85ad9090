//! The letters that bring invoices, credit notes and statements, and what becomes of them: an invoice is sent once a
//! server has accepted it (T63).

use std::sync::Arc;

use kernel::{Error, Id};
use platform::api::ById;
use platform::mail::{self, Draft, SendDocument, Sendable, UsualLetter};
use platform::{Ctx, ListenHandler, Result, Source, Subscription, Tx};
use print::Figures;
use serde::Deserialize;
use serde_json::json;
use words::Words;

use crate::commands::send::{mark_sent, refuse_draft};
use crate::customers::address;
use crate::dunning::run::mailed;
use crate::events::subject;
use crate::model::invoice;
use crate::{paper, statements};

/// What can be sent of this module.
pub(crate) fn kinds() -> [Sendable; 2] {
    let invoice = Sendable {
        kind: "invoice",
        door: Some("invoice"),
        files: Arc::new(|ctx, _, what| {
            Box::pin(async move {
                let by = ById { id: Id::deserialize(&what["id"]).map_err(Error::internal)? };
                Ok(vec![paper::pdf(ctx, ctx.runtime().db().read(), by).await?.into()])
            })
        }),
    };
    [invoice, statements::send::kind()]
}

/// `GET /billing/invoices/{id}/letter`.
pub(crate) async fn letter(ctx: &Ctx, source: &Source, by: ById) -> Result<UsualLetter> {
    let invoice = source.select::<invoice::Entity>(ctx.scope()).id(by.id).expect().await?;
    refuse_draft(&invoice)?;
    Ok(draft(ctx, source, &invoice).await?.view(ctx))
}

/// Wants an invoice to be mailed, in the caller's transaction.
pub(crate) async fn by_mail(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    input: SendDocument,
) -> Result<()> {
    let draft = draft(ctx, tx, invoice).await?;
    mail::send(ctx, tx, draft, input, json!({ "id": invoice.id })).await
}

/// The letter that is usual for a posted invoice or credit note.
async fn draft(ctx: &Ctx, source: &Source, invoice: &invoice::Model) -> Result<Draft> {
    let customer = parties::customers::find(ctx, source, invoice.customer_id).await?;
    let (words, figures) = (Words::of(&invoice.locale), Figures::of(&invoice.locale));
    let number = invoice.number.as_deref().unwrap_or_default();
    let company = [("company", ctx.company().name.as_str())];
    // A credit note's amounts are below zero; nobody says that of a note.
    let shown = if invoice.is_note() { -invoice.total } else { invoice.total };
    let total = figures.money(invoice.currency, shown);
    let values = [("number", number), ("total", total.as_str()), company[0]];
    let (subject_id, id) = match invoice.is_note() {
        true => ("letter-credit-note-subject", "letter-credit-note"),
        false => ("letter-invoice-subject", "letter-invoice"),
    };
    let mut message = words.with(id, &values);
    if let Some(due) = invoice.due_on.filter(|_| !invoice.is_note() && !invoice.open.is_zero()) {
        message = format!("{message}\n{}", words.with("letter-invoice-due", &[("due", &figures.day(due))]));
    }
    Ok(Draft {
        about: subject(invoice),
        to: address(ctx, source, &customer).await?,
        locale: invoice.locale.clone(),
        subject: words.with(subject_id, &values),
        message: format!("{message}\n\n{}", words.with("letter-closing", &company)),
        files: vec![format!("{number}.pdf")],
    })
}

/// Hears what became of mails.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "billing.on_mail",
        events: &["mail.sent", "mail.failed"],
        handler: ListenHandler::Each(Arc::new(|ctx, tx, event| {
            Box::pin(async move {
                let told = mail::Told::of(event)?;
                let status = told.status.as_deref().unwrap_or(mail::state::SENT);
                match told.about_kind.as_str() {
                    "invoice" if status == mail::state::SENT => sent(ctx, tx, told.about_id).await,
                    "statement" if told.is_out("statement") => {
                        statements::send::sent(ctx, tx, told.about_id, mail::By::Mail).await
                    }
                    "dunning_run" => mailed(ctx, tx, told.mail_id, status).await,
                    _ => Ok(()),
                }
            })
        })),
    }
}

/// At least one recipient has it.
async fn sent(ctx: &Ctx, tx: &Tx<'_>, invoice_id: Id) -> Result<()> {
    let found = tx.select::<invoice::Entity>(&ctx.whole()).id(invoice_id).locked().one().await?;
    let Some(invoice) = found.filter(|invoice| invoice.sent_at.is_none()) else { return Ok(()) };
    mark_sent(ctx, tx, invoice, &json!({ "by": "mail" })).await
}
