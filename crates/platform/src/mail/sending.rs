//! Sending documents: an invoice, an order's confirmation, a statement, a shipment's notice, all in the same way.
//!
//! A module composes the letter that is usual ([`Draft`]), in the language of its reader; whoever sends sees it, may write
//! it anew, and says to whom. A job then typesets the files, outside any transaction, and puts the letter on record once,
//! however often it runs. What became of it comes back as [`super::MailSent`] and [`super::MailFailed`].

use std::sync::Arc;

use futures::future::BoxFuture;
use garde::Validate;
use kernel::{Code, Email, Error, Id, Kind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use words::Words;

use super::{Answers, Attachment, Letter, NOT_CONFIGURED, RECIPIENTS_MAX, SUBJECT_CHARS_MAX, is_on_record};
use crate::{Ctx, JobKind, Port, Result, Subject, Tx, doors, free_job, jobs, pipeline};

const KIND: &str = "platform.letter.write";
/// Characters of a letter's own words at most.
pub const MESSAGE_CHARS_MAX: usize = 4_000;

const NO_RECIPIENT: Code =
    Code::new("mail.no_recipient", Kind::Invalid, "Nobody's address is known: say to whom it goes");

/// How a document reaches its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Somebody has handed it over.
    Hand,
    /// It is mailed.
    Mail,
}

/// How, to whom, with which words. What is absent is as the letter that `GET …/letter` shows.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "by": "mail", "to": ["accounts@duka.example"] }))]
pub struct SendDocument {
    /// `hand` notes that the reader has it, `mail` mails it.
    pub by: Option<By>,
    /// To whom; the usual address when empty.
    #[garde(length(max = RECIPIENTS_MAX))]
    #[serde(default)]
    pub to: Vec<Email>,
    /// Who gets a copy. Everybody reads whom it went to.
    #[garde(length(max = RECIPIENTS_MAX))]
    #[serde(default)]
    pub cc: Vec<Email>,
    /// Instead of the usual one.
    #[garde(inner(length(chars, min = 1, max = SUBJECT_CHARS_MAX)))]
    #[schemars(length(min = 1, max = 200))]
    pub subject: Option<String>,
    /// Instead of the usual words.
    #[garde(inner(length(chars, min = 1, max = MESSAGE_CHARS_MAX)))]
    #[schemars(length(min = 1, max = 4000))]
    pub message: Option<String>,
}

/// The letter that is usual for a document.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The document: decides who may see the letter.
    pub about: Subject,
    /// Where its reader is mailed to, if that is known.
    pub to: Option<Email>,
    /// The reader's.
    pub locale: String,
    pub subject: String,
    pub message: String,
    /// The files' names; all are PDF.
    pub files: Vec<String>,
}

/// What would be sent.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UsualLetter {
    /// Whether a mail server is set up.
    pub can_mail: bool,
    pub to: Vec<Email>,
    pub cc: Vec<Email>,
    pub subject: String,
    pub message: String,
    /// The language that it is written in.
    pub language: String,
    pub attachments: Vec<LetterFile>,
    /// A link that opens the document without signing in is put below the words.
    pub link: bool,
}

/// A file that goes with a letter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LetterFile {
    pub name: String,
    pub content_type: String,
}

const PDF: &str = "application/pdf";

impl Draft {
    /// As a screen shows it.
    pub fn view(self, ctx: &Ctx) -> UsualLetter {
        let file = |name| LetterFile { name, content_type: PDF.to_owned() };
        UsualLetter {
            can_mail: ctx.runtime().mailer().is_some(),
            to: self.to.into_iter().collect(),
            cc: Vec::new(),
            subject: self.subject,
            message: self.message,
            language: Words::of(&self.locale).language().to_owned(),
            attachments: self.files.into_iter().map(file).collect(),
            link: sendable(ctx, self.about.kind).is_some_and(|kind| kind.door.is_some()) && doors::any(ctx),
        }
    }
}

/// An async function that typesets a document's files: by the user who asked, where rows that they may not see would be
/// told otherwise, and what the module kept of the wish.
pub type FilesFn = Arc<
    dyn for<'a> Fn(&'a Ctx, Option<Id>, &'a Value) -> BoxFuture<'a, Result<Vec<Attachment>>> + Send + Sync,
>;

/// A kind of document that can be sent: [`Draft::about`] names it.
#[derive(Clone)]
pub struct Sendable {
    pub kind: &'static str,
    /// Its kind for [`doors::address`], where a link can open it.
    pub door: Option<&'static str>,
    pub files: FilesFn,
}

impl Sendable {
    /// The value for `Module::ports`.
    pub fn port(self) -> Port {
        Arc::new(self)
    }
}

fn sendable(ctx: &Ctx, kind: &str) -> Option<Arc<Sendable>> {
    ctx.runtime().registry().ports::<Sendable>().into_iter().find(|one| one.kind == kind)
}

#[derive(Clone, Serialize, Deserialize)]
struct Payload {
    letter_id: Id,
    kind: String,
    id: Id,
    store: Option<Id>,
    region: Option<Id>,
    owner: Option<Id>,
    by: Option<Id>,
    what: Value,
    to: Vec<Email>,
    cc: Vec<Email>,
    subject: String,
    message: String,
    locale: String,
}

/// Wants a document to be mailed, in the caller's transaction. `what` is what its [`Sendable::files`] needs.
///
/// # Errors
/// [`NOT_CONFIGURED`]; `mail.no_recipient`; `mail.too_large` with `recipients_max`.
pub async fn send(ctx: &Ctx, tx: &Tx<'_>, draft: Draft, input: SendDocument, what: Value) -> Result<()> {
    if ctx.runtime().mailer().is_none() {
        return Err(NOT_CONFIGURED.error());
    }
    let mut to = if input.to.is_empty() { draft.to.into_iter().collect() } else { input.to };
    dedup(&mut to, &[]);
    if to.is_empty() {
        return Err(NO_RECIPIENT.at("to"));
    }
    let mut cc = input.cc;
    dedup(&mut cc, &to);
    if to.len() + cc.len() > RECIPIENTS_MAX {
        return Err(super::too_large().at("cc"));
    }
    let about = draft.about;
    let payload = Payload {
        letter_id: ctx.id(),
        kind: about.kind.to_owned(),
        id: about.id,
        store: about.store,
        region: about.region,
        owner: about.owner,
        by: ctx.user_id(),
        what,
        to,
        cc,
        subject: input.subject.unwrap_or(draft.subject),
        message: input.message.unwrap_or(draft.message),
        locale: draft.locale,
    };
    jobs::enqueue(ctx, tx, KIND, &payload, ctx.now(), None).await.map(drop)
}

/// Each address once, and none that is among `others`.
fn dedup(list: &mut Vec<Email>, others: &[Email]) {
    let mut seen = std::collections::BTreeSet::new();
    list.retain(|one| !others.contains(one) && seen.insert(one.clone()));
}

pub(super) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, payload: Value| async move {
        let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
        write(&ctx, payload).await
    });
    JobKind { name: KIND, schedule: None, handler }
}

async fn write(ctx: &Ctx, payload: Payload) -> Result<()> {
    if is_on_record(ctx, ctx.runtime().db().read(), payload.letter_id).await? {
        return Ok(());
    }
    let kind = sendable(ctx, &payload.kind).ok_or_else(|| Error::internal("nothing of this kind is sent"))?;
    let attachments = (kind.files)(ctx, payload.by, &payload.what).await?;
    let letter = Letter {
        id: payload.letter_id,
        about: Subject::of(kind.kind, payload.id).within(payload.store, payload.region, payload.owner),
        to: payload.to,
        cc: payload.cc,
        subject: payload.subject,
        body: payload.message,
        attachments,
        answers: Answers::Company { by: payload.by },
    };
    let (door, words) = (kind.door, Words::of(&payload.locale));
    pipeline::write(ctx, move |ctx, tx| {
        let letter = letter.clone();
        Box::pin(async move { put_on_record(ctx, tx, letter, door, words).await })
    })
    .await
}

async fn put_on_record(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut letter: Letter,
    door: Option<&'static str>,
    words: Words,
) -> Result<()> {
    if is_on_record(ctx, tx, letter.id).await? {
        return Ok(());
    }
    let address = match door {
        Some(kind) => doors::address(ctx, tx, kind, letter.about.id).await?,
        None => None,
    };
    if let Some(url) = address {
        letter.body = format!("{}\n\n{}\n", letter.body, words.with("letter-online", &[("url", &url)]));
    }
    super::queue(ctx, tx, letter).await.map(drop)
}
