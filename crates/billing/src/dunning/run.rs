//! Running a dunning run: one customer after the other, each a unit of work with a result of its own (T68). All that a
//! customer owes, in whatever currency, goes out by one mail or not at all.

use kernel::{Currency, Error, Id};
use parties::customers;
use platform::mail::{self, Attachment};
use platform::{Ctx, JobKind, Result, Scoped, Subject, Tx, free_job, pipeline};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Letter, Part, letters, paper};
use crate::customers::address;
use crate::events::{InvoiceDunned, head, subject};
use crate::model::{dunning_notice, dunning_run, dunning_subject, invoice};
use crate::{DUNNING_UNDER_WAY, NO_EMAIL};

pub(crate) const KIND: &str = "billing.dunning.run";
/// Another run has told the customer of the same between the look and the letter.
const TOLD_MEANWHILE: &str = "another reminder told of it meanwhile";
/// It was paid, or reminded of, between the run's look and the letter.
const NOTHING_NEW: &str = "nothing new to remind of";
/// A run that came to no end was ended by a later one.
const BROKEN_OFF: &str = "the run was broken off";
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

/// Takes up every customer with a subject that is still pending. One that fails says why and holds up none of the others;
/// a run that was broken off goes on where it stopped.
async fn run(ctx: &Ctx, run_id: Id) -> Result<()> {
    loop {
        let waiting = waiting(ctx, run_id).await?;
        if waiting.is_empty() {
            return close(ctx, run_id).await;
        }
        for customer_id in waiting {
            let rows = pending(ctx, run_id).filter(dunning_subject::Column::CustomerId.eq(customer_id));
            let rows = rows.all().await?;
            let Err(error) = remind(ctx, &rows).await else { continue };
            if error.is(db::CONFLICT_UNIQUE) {
                end(ctx, &rows, "skipped", TOLD_MEANWHILE.to_owned()).await?;
            } else {
                let inner = error.inner.as_deref().unwrap_or_default();
                tracing::warn!(customer = %customer_id, %error, inner, "a customer was not reminded");
                end(ctx, &rows, "failed", error.message.clone()).await?;
            }
        }
    }
}

fn pending(ctx: &Ctx, run_id: Id) -> Scoped<'_, dunning_subject::Entity> {
    ctx.runtime()
        .db()
        .read()
        .select::<dunning_subject::Entity>(&ctx.whole())
        .filter(dunning_subject::Column::RunId.eq(run_id))
        .filter(dunning_subject::Column::Status.eq("pending"))
        .order_by(dunning_subject::Column::Id)
}

/// Customers whose turn has not come yet, each once. What is read at once may end between two subjects of a customer:
/// all that wait of one are looked up when the turn comes.
async fn waiting(ctx: &Ctx, run_id: Id) -> Result<Vec<Id>> {
    let mut customers: Vec<Id> = Vec::new();
    for one in pending(ctx, run_id).limit(BATCH).all().await? {
        if !customers.contains(&one.customer_id) {
            customers.push(one.customer_id);
        }
    }
    Ok(customers)
}

async fn close(ctx: &Ctx, run_id: Id) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let run = tx.select::<dunning_run::Entity>(&ctx.whole()).id(run_id).locked().expect().await?;
            if run.under_way.is_none() { Ok(()) } else { done(ctx, tx, run).await }
        })
    })
    .await
}

async fn done(ctx: &Ctx, tx: &Tx<'_>, mut run: dunning_run::Model) -> Result<()> {
    run.status = "done".to_owned();
    run.under_way = None;
    run.version += 1;
    run.updated_at = ctx.now();
    tx.save::<dunning_run::Entity>(&ctx.whole(), run).await
}

/// Refuses a second run while one is under way. One of an earlier day that never came to its end (its job is dead) is
/// ended here: whom it has not reached is reached by the new one.
///
/// # Errors
/// `billing.dunning_under_way`.
pub(crate) async fn make_way(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let found = tx
        .select::<dunning_run::Entity>(&ctx.whole())
        .filter(dunning_run::Column::UnderWay.is_not_null())
        .locked()
        .one()
        .await?;
    let Some(run) = found else { return Ok(()) };
    if run.as_of >= ctx.today() {
        return Err(DUNNING_UNDER_WAY.with("run_id", run.id));
    }
    tx.update::<dunning_subject::Entity>(&ctx.whole())
        .set(dunning_subject::Column::Status, Expr::val("skipped"))
        .set(dunning_subject::Column::Failure, Expr::val(BROKEN_OFF))
        .set(dunning_subject::Column::EndedAt, Expr::val(ctx.now()))
        .filter(dunning_subject::Column::RunId.eq(run.id))
        .filter(dunning_subject::Column::Status.eq("pending"))
        .exec()
        .await?;
    done(ctx, tx, run).await
}

/// Writes how those ended that still wait.
async fn end(ctx: &Ctx, rows: &[dunning_subject::Model], status: &'static str, why: String) -> Result<()> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    pipeline::write(ctx, move |ctx, tx| {
        let (ids, why) = (ids.clone(), why.clone());
        Box::pin(async move {
            for row in held(ctx, tx, &ids).await?.into_iter().filter(|row| row.status == "pending") {
                tx.save::<dunning_subject::Entity>(&ctx.whole(), ended(ctx, row, status, &why)).await?;
            }
            Ok(())
        })
    })
    .await
}

async fn held(ctx: &Ctx, tx: &Tx<'_>, ids: &[Id]) -> Result<Vec<dunning_subject::Model>> {
    tx.select::<dunning_subject::Entity>(&ctx.whole())
        .filter(dunning_subject::Column::Id.is_in(ids.iter().copied()))
        .order_by(dunning_subject::Column::Id)
        .locked()
        .all()
        .await
}

fn ended(ctx: &Ctx, row: dunning_subject::Model, status: &str, why: &str) -> dunning_subject::Model {
    let failure = Some(why.chars().take(500).collect());
    dunning_subject::Model { status: status.to_owned(), failure, ended_at: Some(ctx.now()), ..row }
}

/// Reminds one customer by one letter of everything that is late.
async fn remind(ctx: &Ctx, rows: &[dunning_subject::Model]) -> Result<()> {
    let Some(first) = rows.first() else { return Ok(()) };
    let source = ctx.runtime().db().read();
    let currencies: Vec<Currency> = rows.iter().map(|row| row.currency).collect();
    let plan = letters(ctx, source, &[first.customer_id]).await?;
    let letter = plan.into_iter().find_map(|letter| letter.within(&currencies));
    let Some(letter) = letter else { return end(ctx, rows, "skipped", NOTHING_NEW.to_owned()).await };
    let customer = customers::find(ctx, source, letter.customer_id).await?;
    let to = address(ctx, source, &customer).await?.ok_or_else(|| NO_EMAIL.error())?;
    let sheet = paper::sheet(ctx, source, &letter, customer).await?;
    let pdf = tokio::task::spawn_blocking(move || sheet.document.pdf()).await.map_err(Error::internal)??;
    let mail = mail::Letter {
        id: first.id,
        about: Subject::of("dunning_run", first.run_id),
        to: vec![to],
        cc: Vec::new(),
        subject: sheet.words.subject,
        body: sheet.words.body,
        attachments: vec![Attachment {
            name: format!("reminder-{}-{}.pdf", sheet.who.code, ctx.today()),
            content_type: "application/pdf".to_owned(),
            bytes: pdf,
        }],
        answers: mail::Answers::Company { by: None },
    };
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    pipeline::write(ctx, move |ctx, tx| {
        let (ids, letter, mail) = (ids.clone(), letter.clone(), mail.clone());
        Box::pin(async move { write(ctx, tx, &ids, letter, mail).await })
    })
    .await
}

/// The notices of all currencies and the mail in one transaction. The constraint on notices makes of two runs at once one
/// reminder. When somebody else has taken one of the subjects up, or a merge has moved them, nothing is written, and what
/// still waits is looked at again.
async fn write(ctx: &Ctx, tx: &Tx<'_>, ids: &[Id], letter: Letter, mail: mail::Letter) -> Result<()> {
    let rows = held(ctx, tx, ids).await?;
    let waits =
        |row: &dunning_subject::Model| row.status == "pending" && row.customer_id == letter.customer_id;
    let Some(run_id) = rows.first().map(|row| row.run_id).filter(|_| rows.iter().all(waits)) else {
        return Ok(());
    };
    let mut parts = letter.parts;
    let mut of_rows = Vec::with_capacity(rows.len());
    for row in rows {
        let part = parts.iter().position(|part| part.currency == row.currency).map(|at| parts.remove(at));
        if let Some(part) = &part {
            notify(ctx, tx, &row, part).await?;
        }
        of_rows.push((row, part));
    }
    let mail_id = mail::queue(ctx, tx, mail).await?.first().copied();
    for (mut row, part) in of_rows {
        match part {
            None => row = ended(ctx, row, "skipped", NOTHING_NEW),
            Some(part) => {
                row.status = "queued".to_owned();
                row.level = part.announced.as_ref().map(|announced| announced.level);
                row.overdue = part.overdue();
                row.mail_id = mail_id;
                row.written_on = Some(ctx.today());
            }
        }
        tx.save::<dunning_subject::Entity>(&ctx.whole(), row).await?;
    }
    let level = letter.announced.level;
    let facts = json!({ "customer_id": letter.customer_id, "level": level, "mail_id": mail_id });
    tx.audit(Subject::of("dunning_run", run_id), "billing.dunning.remind", &facts)
}

/// Puts on record what the customer is told of in one currency.
async fn notify(ctx: &Ctx, tx: &Tx<'_>, row: &dunning_subject::Model, part: &Part) -> Result<()> {
    let mut notices = Vec::new();
    for item in &part.items {
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
    tx.insert_all::<dunning_notice::Entity>(&ctx.whole(), notices).await
}

/// What became of a mail, in all currencies that it told of. Only what a server has accepted was told: a failed letter
/// takes its notices back, so that the next run tells of the same level; the fee is charged with the letter that announces
/// it.
pub(crate) async fn mailed(ctx: &Ctx, tx: &Tx<'_>, mail_id: Id, status: &str) -> Result<()> {
    let found = tx
        .select::<dunning_subject::Entity>(&ctx.whole())
        .filter(dunning_subject::Column::MailId.eq(mail_id))
        .order_by(dunning_subject::Column::Id)
        .locked()
        .all()
        .await?;
    for row in found.into_iter().filter(|row| row.status != "sent") {
        became(ctx, tx, row, status).await?;
    }
    Ok(())
}

async fn became(ctx: &Ctx, tx: &Tx<'_>, mut row: dunning_subject::Model, status: &str) -> Result<()> {
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
            row.written_on = None;
            tx.delete::<dunning_notice::Entity>(&ctx.whole())
                .filter(dunning_notice::Column::SubjectId.eq(row.id))
                .exec()
                .await?;
        }
    }
    row.ended_at = Some(ctx.now());
    tx.save::<dunning_subject::Entity>(&ctx.whole(), row).await
}
