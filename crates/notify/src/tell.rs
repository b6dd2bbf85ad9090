//! Telling people: a notification each and, for those who want it, a letter.

use kernel::{Error, Id};
use platform::mail::{self, Letter};
use platform::{Ctx, Result, Subject, Tx};
use sea_orm::ColumnTrait;
use serde_json::Value;
use words::Words;

use crate::events::NotificationCreated;
use crate::model::{notification, setting};

/// What people are told.
#[derive(Clone, Debug)]
pub struct Told {
    /// `low_stock`.
    pub kind: &'static str,
    /// The record or document that it is about.
    pub subject_kind: &'static str,
    pub subject_id: Id,
    /// Where that is, below `/api/v1`.
    pub path: String,
    /// What there is to say of it.
    pub data: Value,
    /// For those who want a letter.
    pub letter: Said,
}

/// What a letter says, to each in their own language.
#[derive(Clone, Debug)]
pub struct Said {
    /// The messages of its subject and its text.
    pub subject: &'static str,
    pub text: &'static str,
    /// What both name.
    pub values: Vec<(&'static str, String)>,
}

impl Said {
    fn in_words(&self, words: Words) -> (String, String) {
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        (words.with(self.subject, &values), format!("{}\n", words.with(self.text, &values)))
    }
}

/// Tells these people of the company.
pub async fn tell(ctx: &Ctx, tx: &Tx<'_>, users: &[Id], told: &Told) -> Result<()> {
    let mut rows = Vec::with_capacity(users.len());
    for user_id in users {
        let row = notification::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            user_id: *user_id,
            kind: told.kind.to_owned(),
            subject_kind: told.subject_kind.to_owned(),
            subject_id: told.subject_id,
            path: told.path.clone(),
            data: serde_json::to_string(&told.data).map_err(Error::internal)?,
            at: ctx.now(),
            read_at: None,
        };
        let about = Subject::new("notification", row.id).within(None, None, Some(*user_id));
        let event = NotificationCreated {
            notification_id: row.id,
            user_id: *user_id,
            kind: row.kind.clone(),
            path: row.path.clone(),
        };
        tx.emit(about, &event)?;
        rows.push(row);
    }
    tx.insert_all::<notification::Entity>(&ctx.whole(), rows).await?;
    write_to(ctx, tx, users, told).await
}

/// Takes back what people were told about these records and documents: of somebody who is forgotten. Tells how many.
pub async fn withdraw(ctx: &Ctx, tx: &Tx<'_>, subjects: &[Id]) -> Result<u64> {
    let about = notification::Column::SubjectId.is_in(subjects.iter().copied());
    tx.delete::<notification::Entity>(&ctx.whole()).filter(about).exec().await
}

/// A letter each, so that nobody learns who else was told. Without a mail server the record is all there is.
async fn write_to(ctx: &Ctx, tx: &Tx<'_>, users: &[Id], told: &Told) -> Result<()> {
    if users.is_empty() || ctx.runtime().mailer().is_none() {
        return Ok(());
    }
    let wanting = tx
        .select::<setting::Entity>(&ctx.whole())
        .filter(setting::Column::UserId.is_in(users.iter().copied()))
        .filter(setting::Column::ByMail.eq(true))
        .all()
        .await?;
    for setting in wanting {
        let user = identity::people::user(tx, setting.user_id).await?;
        let locale = user.locale.as_deref().unwrap_or(&ctx.company().locale);
        let (subject, body) = told.letter.in_words(Words::of(locale));
        let letter = Letter {
            id: ctx.id(),
            about: Subject::of(told.subject_kind, told.subject_id).within(None, None, Some(setting.user_id)),
            to: vec![user.email],
            cc: Vec::new(),
            subject,
            body,
            attachments: Vec::new(),
            answers: mail::Answers::Nobody,
        };
        mail::queue(ctx, tx, letter).await?;
    }
    Ok(())
}
