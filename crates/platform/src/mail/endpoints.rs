//! Sent mail as people see it.

use kernel::{Code, Instant, Kind};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Payload, deliver, events, row, state};
use crate::permissions::{MAIL_RETRY, MAIL_VIEW};
use crate::{Access, Api, Ctx, Id, NoInput, Result, Source, Target, Tx, jobs};

/// Messages in one answer at most.
const PAGE_MAILS_MAX: u64 = 200;

const NOT_ENDED: Code = Code::new(
    "mail.not_failed",
    Kind::Conflict,
    "Only a message that failed or is uncertain can be sent again",
);

pub(crate) fn register(api: &mut Api) {
    api.get("/platform/mails", Access::Permission(&MAIL_VIEW), list)
        .summary("Messages to recipients, the latest first, with what became of each");
    api.verb("/platform/mails/{id}/retry", Access::Permission(&MAIL_RETRY), retry)
        .summary("Send a message again that failed, or of which nobody knows whether it arrived");
}

/// Which messages.
#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct Filter {
    /// `queued`, `sending`, `sent`, `failed` or `uncertain`.
    #[garde(custom(is_state))]
    status: Option<String>,
    /// What they are about: `invoice`, `dunning_run`.
    #[garde(length(max = 60))]
    about_kind: Option<String>,
    about_id: Option<Id>,
    /// The `next` of the page before.
    cursor: Option<Id>,
    #[garde(range(min = 1, max = PAGE_MAILS_MAX))]
    limit: Option<u64>,
}

fn is_state(value: &Option<String>, (): &()) -> garde::Result {
    match value {
        Some(text) if !state::ALL.contains(&text.as_str()) => {
            Err(garde::Error::new("not a state of a message"))
        }
        _ => Ok(()),
    }
}

/// A message.
#[derive(Serialize, JsonSchema)]
struct Mail {
    id: Id,
    letter_id: Id,
    about_kind: String,
    about_id: Id,
    recipient: String,
    /// Where answers go, if not to the address that letters are from.
    reply_to: Option<String>,
    subject: String,
    status: String,
    attempts: i32,
    last_error: Option<String>,
    created_at: Instant,
    sent_at: Option<Instant>,
}

#[derive(Serialize, JsonSchema)]
struct Page {
    items: Vec<Mail>,
    next: Option<Id>,
}

impl From<row::Model> for Mail {
    fn from(row: row::Model) -> Self {
        Mail {
            id: row.id,
            letter_id: row.letter_id,
            about_kind: row.about_kind,
            about_id: row.about_id,
            recipient: row.recipient,
            reply_to: row.reply_to,
            subject: row.subject,
            status: row.status,
            attempts: row.attempts,
            last_error: row.last_error,
            created_at: row.created_at,
            sent_at: row.sent_at,
        }
    }
}

async fn list(ctx: &Ctx, source: &Source, filter: Filter) -> Result<Page> {
    let limit = filter.limit.unwrap_or(50);
    let mut query = source.select::<row::Entity>(ctx.scope()).order_by_desc(row::Column::Id).limit(limit + 1);
    if let Some(status) = filter.status {
        query = query.filter(row::Column::Status.eq(status));
    }
    if let Some(kind) = filter.about_kind {
        query = query.filter(row::Column::AboutKind.eq(kind));
    }
    if let Some(id) = filter.about_id {
        query = query.filter(row::Column::AboutId.eq(id));
    }
    if let Some(cursor) = filter.cursor {
        query = query.filter(row::Column::Id.lt(cursor));
    }
    let mut items: Vec<Mail> = query.all().await?.into_iter().map(Mail::from).collect();
    let more = items.len() as u64 > limit;
    items.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = items.last().filter(|_| more).map(|mail| mail.id);
    Ok(Page { items, next })
}

async fn retry(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Mail> {
    let mut mail = tx.select::<row::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if ![state::FAILED, state::UNCERTAIN].contains(&mail.status.as_str()) {
        return Err(NOT_ENDED.with("status", &mail.status));
    }
    tx.audit(events::subject(&mail), "platform.mail.retry", &json!({ "was": mail.status }))?;
    mail.status = state::QUEUED.to_owned();
    mail.attempts = 0;
    mail.updated_at = ctx.now();
    jobs::enqueue(ctx, tx, deliver::KIND, &Payload { mail_id: mail.id }, ctx.now(), None).await?;
    tx.save::<row::Entity>(&ctx.whole(), mail.clone()).await?;
    Ok(mail.into())
}
