//! The job that hands a message over. Each message is a unit of work of its own.

use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use super::events::{MailFailed, MailSent, head, subject};
use super::transport::Handed;
use super::{NOT_CONFIGURED, Payload, attachment, row, state};
use crate::{Ctx, Error, Id, JobKind, Result, Scoped, Source, Tx, free_job, pipeline};

pub(super) const KIND: &str = "platform.mail.send";
/// Attempts before a message has failed: fewer than a job has, so that the message says so and no job dies of it.
const ATTEMPTS_MAX: i32 = 8;

pub(super) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, payload: Value| async move {
        let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
        deliver(&ctx, payload.mail_id).await
    });
    JobKind { name: KIND, schedule: None, handler }
}

async fn deliver(ctx: &Ctx, id: Id) -> Result<()> {
    let Some(mail) = pipeline::write(ctx, move |ctx, tx| Box::pin(begin(ctx, tx, id))).await? else {
        return Ok(());
    };
    let mailer = ctx.runtime().mailer();
    let files = ctx
        .runtime()
        .db()
        .read()
        .select::<attachment::Entity>(&ctx.whole())
        .filter(attachment::Column::LetterId.eq(mail.letter_id))
        .order_by(attachment::Column::Id)
        .all()
        .await?;
    let handed = match mailer {
        Some(mailer) => {
            let source = ctx.runtime().db().read();
            let body = super::text(ctx, source, &mail).await?;
            let letter = of_letter(ctx, source, mail.letter_id).all().await?;
            mailer.hand_over(ctx, &row::Model { body, ..mail.clone() }, &letter, files).await
        }
        None => Handed::NotNow(NOT_CONFIGURED.text.to_owned()),
    };
    let (status, why) = match handed {
        Handed::Accepted => (state::SENT, None),
        Handed::Refused(why) => (state::FAILED, Some(why)),
        Handed::NotNow(why) if mail.attempts >= ATTEMPTS_MAX => (state::FAILED, Some(why)),
        Handed::NotNow(why) => (state::QUEUED, Some(why)),
        Handed::Uncertain(why) => (state::UNCERTAIN, Some(why)),
    };
    let told = why.clone();
    pipeline::write(ctx, move |ctx, tx| Box::pin(end(ctx, tx, id, status, told.clone()))).await?;
    match why {
        // The job's own wait, which doubles, decides when the next attempt comes.
        Some(why) if status == state::QUEUED => Err(Error::internal(why)),
        _ => Ok(()),
    }
}

/// Takes a message that waits. One that was being handed over when its process vanished may have arrived.
async fn begin(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Option<row::Model>> {
    let mut mail = tx.select::<row::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    match mail.status.as_str() {
        state::QUEUED => {
            mail.status = state::SENDING.to_owned();
            mail.attempts += 1;
            mail.updated_at = ctx.now();
            tx.save::<row::Entity>(&ctx.whole(), mail.clone()).await?;
            Ok(Some(mail))
        }
        state::SENDING => {
            let why = "the program stopped in the middle".to_owned();
            finish(ctx, tx, mail, (state::UNCERTAIN, false), Some(why)).await?;
            Ok(None)
        }
        _ => Ok(None),
    }
}

async fn end(ctx: &Ctx, tx: &Tx<'_>, id: Id, status: &'static str, why: Option<String>) -> Result<()> {
    let mail = tx.select::<row::Entity>(&ctx.whole()).id(id).expect().await?;
    // All of the letter, in one order: of two that arrive at once one is the first.
    let letter = of_letter(ctx, tx, mail.letter_id).locked().all().await?;
    let first = !letter.iter().any(|one| one.status == state::SENT);
    let mail =
        letter.into_iter().find(|one| one.id == id).ok_or_else(|| Error::internal("no such message"))?;
    finish(ctx, tx, mail, (status, first), why).await
}

/// The messages of a letter, those to whom it is written before those who get a copy.
fn of_letter<'a>(ctx: &Ctx, source: &'a Source, letter: Id) -> Scoped<'a, row::Entity> {
    source
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::LetterId.eq(letter))
        .order_by(row::Column::Id)
}

async fn finish(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut mail: row::Model,
    (status, first): (&'static str, bool),
    why: Option<String>,
) -> Result<()> {
    mail.status = status.to_owned();
    mail.last_error = why.map(|why| why.chars().take(500).collect());
    mail.updated_at = ctx.now();
    match status {
        state::SENT => {
            mail.sent_at = Some(ctx.now());
            tx.emit(subject(&mail), &MailSent { mail: head(&mail), first })?;
        }
        state::FAILED | state::UNCERTAIN => {
            let failed = MailFailed { mail: head(&mail), status: status.to_owned() };
            tx.emit(subject(&mail), &failed)?;
        }
        _ => {}
    }
    tx.save::<row::Entity>(&ctx.whole(), mail).await
}
