//! Mail that the program sends: on record in the transaction that wants it, delivered by a job, and `sent` only once
//! the transport has accepted it, for each recipient apart (T63).
//!
//! A message is `queued`, `sending` while a server is being talked to, and then `sent`, `failed`, or `uncertain` when
//! the talk broke off after the text had been handed over: such a message is not sent again by itself, because its
//! reader may have it. Each carries its own `Message-ID`, so that a reader's server can tell a repetition.

mod deliver;
mod endpoints;
mod events;
mod sending;
mod transport;

use kernel::{Code, Email, Kind};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::vault::{self, Place, SealedColumn, SealedTable};
use crate::{AnswersOf, Ctx, Error, JobKind, Result, Source, Subject, Tx, jobs};

pub(crate) use endpoints::register;
pub use events::{MailFailed, MailSent, Told};
pub use sending::{By, Draft, FilesFn, MESSAGE_CHARS_MAX, SendDocument, Sendable, UsualLetter, send};
pub use transport::Mailer;

/// Recipients of one letter at most.
pub const RECIPIENTS_MAX: usize = 20;
/// Files of one letter at most.
pub const ATTACHMENTS_MAX: usize = 10;
/// Bytes of all files of a letter at most.
pub const ATTACHMENT_BYTES_MAX: usize = 10 * 1024 * 1024;

/// No server is configured.
pub const NOT_CONFIGURED: Code =
    Code::new("mail.not_configured", Kind::Conflict, "No mail server is set up; see [mail] in the settings");
const TOO_LARGE: Code =
    Code::new("mail.too_large", Kind::TooLarge, "This letter has too many recipients or too large files");

/// A message's state.
pub mod state {
    /// Waits for its turn, or for the next attempt.
    pub const QUEUED: &str = "queued";
    /// A server is being talked to.
    pub const SENDING: &str = "sending";
    /// The server has accepted it.
    pub const SENT: &str = "sent";
    /// It was refused, or could not be handed over in any attempt.
    pub const FAILED: &str = "failed";
    /// The talk broke off after the text had been handed over.
    pub const UNCERTAIN: &str = "uncertain";

    /// All of them.
    pub const ALL: [&str; 5] = [QUEUED, SENDING, SENT, FAILED, UNCERTAIN];
}

/// One message to one recipient.
pub mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_mail")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// The same for all recipients of a letter.
        pub letter_id: Uuid,
        /// What it is about: `invoice`.
        pub about_kind: String,
        pub about_id: Uuid,
        pub store_id: Option<Uuid>,
        pub region_id: Option<Uuid>,
        pub owner_id: Option<Uuid>,
        pub recipient: String,
        /// Where answers go; to the server's own address where there is none.
        pub reply_to: Option<String>,
        /// They get a copy of what is to somebody else.
        pub copied: bool,
        pub subject: String,
        /// Sealed: a letter may hold a token that opens something. [`text`] opens it.
        pub body: String,
        /// One of [`state`](super::state).
        pub status: String,
        pub attempts: i32,
        pub last_error: Option<String>,
        pub created_at: kernel::Instant,
        pub sent_at: Option<kernel::Instant>,
        pub updated_at: kernel::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
        fn store() -> Option<Column> {
            Some(Column::StoreId)
        }
        fn region() -> Option<Column> {
            Some(Column::RegionId)
        }
        fn owner() -> Option<Column> {
            Some(Column::OwnerId)
        }
    }
}

/// A file of a letter.
pub mod attachment {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_mail_attachment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub letter_id: Uuid,
        pub name: String,
        pub content_type: String,
        pub bytes: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// A letter to one or more recipients.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The caller's own id of it: the same letter is put on record once, however often a job runs.
    pub id: crate::Id,
    /// What it is about; decides who may see it.
    pub about: Subject,
    pub to: Vec<Email>,
    /// Who gets a copy. All of a letter read whom else it went to.
    pub cc: Vec<Email>,
    pub subject: String,
    /// Plain text.
    pub body: String,
    pub attachments: Vec<Attachment>,
    pub answers: Answers,
}

/// Whom answers to a letter reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Whoever reads what comes to the address that the letter is from: a letter to somebody of the house, or one that
    /// opens something, is not to be answered with itself below.
    Nobody,
    /// The store that the letter's subject is of, else the company, else the person who sends it.
    Company { by: Option<crate::Id> },
}

/// A file that goes with a letter.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

impl From<crate::FileReply> for Attachment {
    fn from(file: crate::FileReply) -> Self {
        Attachment { name: file.file_name, content_type: file.content_type, bytes: file.bytes }
    }
}

#[derive(Serialize, Deserialize)]
struct Payload {
    mail_id: crate::Id,
}

/// The jobs that write letters and hand them over.
pub(crate) fn jobs() -> [JobKind; 2] {
    [deliver::job(), sending::job()]
}

/// Puts a letter on record, a message for each recipient, in the caller's transaction. Answers the messages' ids.
///
/// # Errors
/// [`NOT_CONFIGURED`]; `mail.too_large` beyond the limits.
pub async fn queue(ctx: &Ctx, tx: &Tx<'_>, letter: Letter) -> Result<Vec<crate::Id>> {
    if ctx.runtime().mailer().is_none() {
        return Err(NOT_CONFIGURED.error());
    }
    let bytes: usize = letter.attachments.iter().map(|file| file.bytes.len()).sum();
    let fits = !letter.to.is_empty()
        && letter.to.len() + letter.cc.len() <= RECIPIENTS_MAX
        && letter.attachments.len() <= ATTACHMENTS_MAX
        && bytes <= ATTACHMENT_BYTES_MAX;
    if !fits {
        return Err(too_large());
    }
    let letter_id = letter.id;
    let reply_to = reply_to(ctx, tx, &letter).await?;
    let same = tx.select::<row::Entity>(&ctx.whole()).filter(row::Column::LetterId.eq(letter_id));
    let known = same.order_by(row::Column::Id).all().await?;
    if !known.is_empty() {
        return Ok(known.into_iter().map(|row| row.id).collect());
    }
    let files = letter.attachments.into_iter().map(|file| attachment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        letter_id,
        name: file.name,
        content_type: file.content_type,
        bytes: file.bytes,
    });
    tx.insert_all::<attachment::Entity>(&ctx.whole(), files.collect()).await?;
    let mut ids = Vec::with_capacity(letter.to.len() + letter.cc.len());
    let to = letter.to.iter().map(|recipient| (recipient, false));
    for (recipient, copied) in to.chain(letter.cc.iter().map(|recipient| (recipient, true))) {
        let id = ctx.id();
        let row = row::Model {
            id,
            company_id: ctx.company_id(),
            letter_id,
            about_kind: letter.about.kind.to_owned(),
            about_id: letter.about.id,
            store_id: letter.about.store,
            region_id: letter.about.region,
            owner_id: letter.about.owner,
            recipient: recipient.as_str().to_owned(),
            reply_to: reply_to.clone(),
            copied,
            // A line break would begin a header of the caller's own.
            subject: letter.subject.replace(['\r', '\n'], " ").chars().take(SUBJECT_CHARS_MAX).collect(),
            body: vault::seal(ctx, tx, None, &place(id), &letter.body).await?,
            status: state::QUEUED.to_owned(),
            attempts: 0,
            last_error: None,
            created_at: ctx.now(),
            sent_at: None,
            updated_at: ctx.now(),
        };
        jobs::enqueue(ctx, tx, deliver::KIND, &Payload { mail_id: row.id }, ctx.now(), None).await?;
        ids.push(row.id);
        tx.insert::<row::Entity>(&ctx.whole(), row).await?;
    }
    Ok(ids)
}

async fn reply_to(ctx: &Ctx, source: &Source, letter: &Letter) -> Result<Option<String>> {
    let Answers::Company { by: user } = letter.answers else { return Ok(None) };
    let of = AnswersOf { company: ctx.company_id(), store: letter.about.store, user };
    let address = ctx.runtime().directory().answers(source, of).await?;
    Ok(address.map(|address| address.as_str().to_owned()))
}

fn too_large() -> Error {
    TOO_LARGE
        .with("recipients_max", RECIPIENTS_MAX)
        .with("attachments_max", ATTACHMENTS_MAX)
        .with("attachment_bytes_max", ATTACHMENT_BYTES_MAX)
}

/// Whether a letter was put on record before: what goes into it need not be made again.
pub async fn is_on_record(ctx: &Ctx, source: &Source, letter: crate::Id) -> Result<bool> {
    let same = source.select::<row::Entity>(&ctx.whole()).filter(row::Column::LetterId.eq(letter));
    Ok(same.count().await? > 0)
}

/// The text of a message.
///
/// # Errors
/// `vault.cannot_open`.
pub async fn text(ctx: &Ctx, source: &Source, mail: &row::Model) -> Result<String> {
    Ok(vault::open(ctx, source, &place(mail.id), &mail.body).await?.unwrap_or_default())
}

fn place(row: crate::Id) -> Place {
    Place { table: "platform_mail", column: "body", row }
}

/// What of the messages is sealed.
pub(crate) fn sealed() -> SealedTable {
    let body = SealedColumn { column: "body", blind: None };
    SealedTable { table: "platform_mail", person: None, columns: vec![body] }
}

/// Characters of a subject at most.
pub const SUBJECT_CHARS_MAX: usize = 200;

/// The messages about an object of the company, oldest first: for the module whose object it is.
pub async fn about(ctx: &Ctx, source: &Source, kind: &str, id: crate::Id) -> Result<Vec<row::Model>> {
    source
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::AboutKind.eq(kind))
        .filter(row::Column::AboutId.eq(id))
        .order_by(row::Column::Id)
        .limit(200)
        .all()
        .await
}
