//! Mailing invoices and credit notes: a job typesets and puts the letter on record, and the invoice is sent once a
//! server has accepted it (T63).

use std::sync::Arc;

use kernel::{Email, Error, Id};
use platform::mail::{self, Attachment};
use platform::{Ctx, JobKind, ListenHandler, Result, Subscription, Tx, doors, free_job, jobs, pipeline};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::commands::send::mark_sent;
use crate::customers::address;
use crate::dunning::run::mailed;
use crate::events::subject;
use crate::model::invoice;
use crate::{NO_EMAIL, paper};

const KIND: &str = "billing.invoice.mail";

#[derive(Clone, Serialize, Deserialize)]
struct Payload {
    invoice_id: Id,
    /// The letter's own id: however often the job runs, it is one letter.
    letter_id: Id,
    /// The customer's address when empty.
    to: Vec<Email>,
    message: Option<String>,
}

pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, payload: Value| async move {
        let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
        put_on_record(&ctx, payload).await
    });
    JobKind { name: KIND, schedule: None, handler }
}

/// Wants an invoice to be mailed, in the caller's transaction.
pub(crate) async fn enqueue(
    ctx: &Ctx,
    tx: &Tx<'_>,
    invoice: &invoice::Model,
    to: Vec<Email>,
    message: Option<String>,
) -> Result<()> {
    if ctx.runtime().mailer().is_none() {
        return Err(mail::NOT_CONFIGURED.error());
    }
    let to = match to.is_empty() {
        true => vec![address_of(ctx, tx, invoice).await?],
        false => to,
    };
    let payload = Payload { invoice_id: invoice.id, letter_id: ctx.id(), to, message };
    jobs::enqueue(ctx, tx, KIND, &payload, ctx.now(), None).await.map(drop)
}

async fn address_of(ctx: &Ctx, tx: &Tx<'_>, invoice: &invoice::Model) -> Result<Email> {
    let customer = parties::customers::find(ctx, tx, invoice.customer_id).await?;
    address(ctx, tx, &customer).await?.ok_or_else(|| NO_EMAIL.at("to"))
}

async fn put_on_record(ctx: &Ctx, payload: Payload) -> Result<()> {
    let source = ctx.runtime().db().read();
    let invoice = source.select::<invoice::Entity>(&ctx.whole()).id(payload.invoice_id).expect().await?;
    let document = paper::invoice_paper(ctx, source, invoice.id).await?;
    let pdf = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    let words = print::labels::labels(&invoice.locale);
    let word = |name: &str| words[name].as_str().unwrap_or_default().to_owned();
    let number = invoice.number.clone().unwrap_or_default();
    let letter = mail::Letter {
        id: payload.letter_id,
        about: subject(&invoice),
        to: payload.to,
        subject: format!("{} {number} – {}", word(&invoice.kind), ctx.company().name),
        body: payload.message.unwrap_or_else(|| word("invoice_letter")),
        attachments: vec![Attachment {
            name: format!("{number}.pdf"),
            content_type: "application/pdf".to_owned(),
            bytes: pdf,
        }],
    };
    let see_it = word("view_online");
    pipeline::write(ctx, move |ctx, tx| {
        let (mut letter, see_it) = (letter.clone(), see_it.clone());
        Box::pin(async move {
            if mail::is_on_record(ctx, tx, letter.id).await? {
                return Ok(());
            }
            if let Some(address) = doors::address(ctx, tx, "invoice", letter.about.id).await? {
                letter.body = format!("{}\n\n{see_it}: {address}\n", letter.body);
            }
            mail::queue(ctx, tx, letter).await.map(drop)
        })
    })
    .await
}

/// Hears what became of mails.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "billing.on_mail",
        events: &["mail.sent", "mail.failed"],
        handler: ListenHandler::Each(Arc::new(|ctx, tx, event| {
            Box::pin(async move {
                let told: Told = serde_json::from_str(&event.payload).map_err(Error::internal)?;
                let status = told.status.as_deref().unwrap_or(mail::state::SENT);
                match told.about_kind.as_str() {
                    "invoice" if status == mail::state::SENT => sent(ctx, tx, told.about_id).await,
                    "dunning_run" => mailed(ctx, tx, told.mail_id, status).await,
                    _ => Ok(()),
                }
            })
        })),
    }
}

#[derive(Deserialize)]
struct Told {
    mail_id: Id,
    about_kind: String,
    about_id: Id,
    status: Option<String>,
}

/// At least one recipient has it.
async fn sent(ctx: &Ctx, tx: &Tx<'_>, invoice_id: Id) -> Result<()> {
    let found = tx.select::<invoice::Entity>(&ctx.whole()).id(invoice_id).locked().one().await?;
    let Some(invoice) = found.filter(|invoice| invoice.sent_at.is_none()) else { return Ok(()) };
    mark_sent(ctx, tx, invoice, &json!({ "by": "mail" })).await
}
