//! Running a dunning run: one customer after the other, each a unit of work with a result of its own (T68).

use kernel::{Error, Id};
use parties::customers;
use platform::mail::{self, Attachment};
use platform::{Ctx, JobKind, Result, Subject, Tx, free_job, pipeline};
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Letter, letters, paper};
use crate::NO_EMAIL;
use crate::customers::{Who, address};
use crate::events::{InvoiceDunned, head, subject};
use crate::looks::Looks;
use crate::model::{dunning_notice, dunning_run, dunning_subject, invoice};

pub(crate) const KIND: &str = "billing.dunning.run";
/// Subjects read at once.
const BATCH: u64 = 200;

#[derive(Serialize, Deserialize)]
pub(crate) struct Payload {
    pub(crate) run_id: Id,
}

pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, payload: Value| async move {
        let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
        run(&ctx, payload.run_id).await
    });
    JobKind { name: KIND, schedule: None, handler }
}

/// Takes up every subject that is still pending. One that fails says why and holds up none of the others; a run that
/// was broken off goes on where it stopped.
async fn run(ctx: &Ctx, run_id: Id) -> Result<()> {
    loop {
        let pending = ctx
            .runtime()
            .db()
            .read()
            .select::<dunning_subject::Entity>(&ctx.whole())
            .filter(dunning_subject::Column::RunId.eq(run_id))
            .filter(dunning_subject::Column::Status.eq("pending"))
            .order_by(dunning_subject::Column::Id)
            .limit(BATCH)
            .all()
            .await?;
        if pending.is_empty() {
            return close(ctx, run_id).await;
        }
        for one in pending {
            if let Err(error) = remind(ctx, &one).await {
                let inner = error.inner.as_deref().unwrap_or_default();
                tracing::warn!(customer = %one.customer_id, %error, inner, "a customer was not reminded");
                end(ctx, one.id, "failed", error.message.clone()).await?;
            }
        }
    }
}

async fn close(ctx: &Ctx, run_id: Id) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let mut run = tx.select::<dunning_run::Entity>(&ctx.whole()).id(run_id).locked().expect().await?;
            run.status = "done".to_owned();
            run.version += 1;
            run.updated_at = ctx.now();
            tx.save::<dunning_run::Entity>(&ctx.whole(), run).await
        })
    })
    .await
}

/// Writes how one ended.
async fn end(ctx: &Ctx, id: Id, status: &'static str, why: String) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        let why = why.clone();
        Box::pin(async move {
            let found = tx.select::<dunning_subject::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            let mut row = found;
            row.status = status.to_owned();
            row.failure = Some(why.chars().take(500).collect());
            row.ended_at = Some(ctx.now());
            tx.save::<dunning_subject::Entity>(&ctx.whole(), row).await
        })
    })
    .await
}

/// Reminds one customer by one letter of everything that is late.
async fn remind(ctx: &Ctx, one: &dunning_subject::Model) -> Result<()> {
    let source = ctx.runtime().db().read();
    let plan = letters(ctx, source, &[one.customer_id]).await?;
    let Some(letter) = plan.into_iter().find(|letter| letter.currency == one.currency) else {
        return end(ctx, one.id, "skipped", "nothing new to remind of".to_owned()).await;
    };
    let customer = customers::find(ctx, source, one.customer_id).await?;
    let to = address(ctx, source, &customer).await?.ok_or_else(|| NO_EMAIL.error())?;
    let locale = customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone());
    let who = Who::of(customer);
    let words = paper::words(ctx, source, &letter, &who, &locale).await?;
    let looks = Looks::of(ctx, source, "reminder", &locale).await?;
    let document = paper::lay_out(ctx, &letter, &who, &looks, &locale, &words.body);
    let pdf = tokio::task::spawn_blocking(move || document.pdf()).await.map_err(Error::internal)??;
    let mail = mail::Letter {
        id: one.id,
        about: Subject::of("dunning_run", one.run_id),
        to: vec![to],
        cc: Vec::new(),
        subject: words.subject,
        body: words.body,
        attachments: vec![Attachment {
            name: format!("reminder-{}-{}.pdf", who.code, ctx.today()),
            content_type: "application/pdf".to_owned(),
            bytes: pdf,
        }],
        answers: mail::Answers::Company { by: None },
    };
    let id = one.id;
    pipeline::write(ctx, move |ctx, tx| {
        let (letter, mail) = (letter.clone(), mail.clone());
        Box::pin(async move { write(ctx, tx, id, &letter, mail).await })
    })
    .await
}

/// The notices and the mail in one transaction. The constraint on notices makes of two runs at once one reminder.
async fn write(ctx: &Ctx, tx: &Tx<'_>, id: Id, letter: &Letter, mail: mail::Letter) -> Result<()> {
    let mut row = tx.select::<dunning_subject::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    if row.status != "pending" {
        return Ok(());
    }
    let mut notices = Vec::new();
    for item in &letter.items {
        let Some(level) = item.level else { continue };
        notices.push(dunning_notice::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            run_id: row.run_id,
            subject_id: row.id,
            invoice_id: item.debt.invoice_id,
            instalment: item.debt.instalment,
            level,
            days_late: item.debt.days_late,
            open: item.debt.open,
            at: ctx.now(),
        });
        let invoice = tx.select::<invoice::Entity>(&ctx.whole()).id(item.debt.invoice_id).expect().await?;
        let dunned = InvoiceDunned {
            invoice: head(&invoice),
            level,
            instalment: item.debt.instalment,
            run_id: row.run_id,
        };
        tx.emit(subject(&invoice), &dunned)?;
    }
    tx.insert_all::<dunning_notice::Entity>(&ctx.whole(), notices).await?;
    let ids = mail::queue(ctx, tx, mail).await?;
    row.status = "queued".to_owned();
    row.level = Some(letter.level);
    row.overdue = letter.overdue();
    row.mail_id = ids.first().copied();
    let facts = json!({ "customer_id": row.customer_id, "level": letter.level, "mail_id": row.mail_id });
    tx.audit(Subject::of("dunning_run", row.run_id), "billing.dunning.remind", &facts)?;
    tx.save::<dunning_subject::Entity>(&ctx.whole(), row).await
}

/// What became of the mail. Only what a server has accepted was told: a failed letter takes its notices back, so that
/// the next run tells of the same level; the fee is charged with the letter that announces it.
pub(crate) async fn mailed(ctx: &Ctx, tx: &Tx<'_>, mail_id: Id, status: &str) -> Result<()> {
    let found = tx
        .select::<dunning_subject::Entity>(&ctx.whole())
        .filter(dunning_subject::Column::MailId.eq(mail_id))
        .locked()
        .one()
        .await?;
    let Some(mut row) = found else { return Ok(()) };
    if row.status == "sent" {
        return Ok(());
    }
    match status {
        mail::state::SENT => {
            row.status = "sent".to_owned();
            row.failure = None;
            row.fee_invoice_id = crate::fees::charge(ctx, tx, &row).await?;
        }
        mail::state::UNCERTAIN => {
            row.status = "failed".to_owned();
            row.failure = Some("nobody knows whether the mail arrived".to_owned());
        }
        _ => {
            row.status = "failed".to_owned();
            row.failure = Some("the mail server refused the letter".to_owned());
            tx.delete::<dunning_notice::Entity>(&ctx.whole())
                .filter(dunning_notice::Column::SubjectId.eq(row.id))
                .exec()
                .await?;
        }
    }
    row.ended_at = Some(ctx.now());
    tx.save::<dunning_subject::Entity>(&ctx.whole(), row).await
}
