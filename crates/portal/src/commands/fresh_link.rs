//! `POST /portal/fresh-link`: whoever has a link that has expired gets a fresh one, if they read the customer's mail.
//!
//! The answer is always the same: whether there is such a link, an address, or a mail server is nobody's to learn. A
//! link that was revoked is not renewed: somebody of the company wanted it to end.

use std::time::Duration;

use garde::Validate;
use identity::throttle::Watch;
use kernel::{Email, Error, Id, Result};
use platform::mail::{self, Letter};
use platform::{Ctx, JobKind, Request, Response, free_job, jobs, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use words::Words;

use crate::events::subject;
use crate::links;
use crate::model::link;
use crate::opened::{by_token, inside};
use crate::subjects::{self, SubjectKind};

const KIND: &str = "portal.fresh_link";
/// One link is renewed no more often than this.
const PAUSE: Duration = Duration::from_secs(15 * 60);

/// The token of the former link.
#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct FormerLink {
    /// The part behind `#` of its address.
    #[garde(length(chars, min = 1, max = 200))]
    token: String,
}

/// What is answered in any case.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct Asked {
    /// If this was a link of ours and the customer has an address, a fresh link is on its way there.
    accepted: bool,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Payload {
    link_id: Id,
    letter_id: Id,
}

/// Counts against the address who asks, whatever comes of it: nobody makes us write letters without end.
pub(crate) async fn fresh_link(ctx: Ctx, request: Request, former: FormerLink) -> Result<Response<Asked>> {
    Watch::address(request.address.as_deref()).charge(&ctx).await?;
    if let Some(link) = by_token(&ctx, &former.token).await?
        && link.revoked_at.is_none()
        && ctx.runtime().mailer().is_some()
    {
        want(&inside(&ctx, &link).await?, link.id).await?;
    }
    Ok(Response { status: 202, body: Asked { accepted: true }, headers: Vec::new() })
}

async fn want(ctx: &Ctx, id: Id) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let mut link = tx.select::<link::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            if link.asked_at.is_some_and(|asked| ctx.now() < asked.plus(PAUSE)) {
                return Ok(());
            }
            link.asked_at = Some(ctx.now());
            tx.save::<link::Entity>(&ctx.whole(), link).await?;
            let payload = Payload { link_id: id, letter_id: ctx.id() };
            jobs::enqueue(ctx, tx, KIND, &payload, ctx.now(), None).await.map(drop)
        })
    })
    .await
}

/// Writes the letter.
pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, payload: Value| async move {
        let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
        pipeline::write(&ctx, move |ctx, tx| Box::pin(put_on_record(ctx, tx, payload))).await
    });
    JobKind { name: KIND, schedule: None, handler }
}

async fn put_on_record(ctx: &Ctx, tx: &platform::Tx<'_>, payload: Payload) -> Result<()> {
    if mail::is_on_record(ctx, tx, payload.letter_id).await? || ctx.runtime().mailer().is_none() {
        return Ok(());
    }
    let link = tx.select::<link::Entity>(&ctx.whole()).id(payload.link_id).expect().await?;
    let Some(kind) = SubjectKind::of(&link.subject_kind) else { return Ok(()) };
    let customer = parties::customers::find(ctx, tx, link.customer_id).await?;
    let Some(to) = billing::mailed_to(ctx, tx, &customer).await? else { return Ok(()) };
    let about = subjects::visible(ctx, tx, kind, link.subject_id).await?;
    let (fresh, url) = links::make(ctx, tx, &about, links::end(ctx, None)?, None).await?;
    let locale = customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone());
    let letter = letter(ctx, payload.letter_id, &fresh, &url, &locale, to);
    mail::queue(ctx, tx, letter).await.map(drop)
}

fn letter(ctx: &Ctx, id: Id, link: &link::Model, url: &str, locale: &str, to: Email) -> Letter {
    let words = Words::of(locale);
    let company = ctx.company().name.as_str();
    Letter {
        id,
        about: subject(link),
        to: vec![to],
        cc: Vec::new(),
        subject: words.with("letter-fresh-link-subject", &[("company", company)]),
        body: format!("{}\n", words.with("letter-online", &[("url", url)])),
        attachments: Vec::new(),
        answers: mail::Answers::Company { by: None },
    }
}
