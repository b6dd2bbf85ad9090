//! What happened to messages. Whose they are is not told: an address is personal.

use kernel::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::row;
use crate::events::event;
use crate::permissions::MAIL_VIEW;
use crate::{Error, Event, EventType, Result, Subject};

/// A message and what it is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MailHead {
    pub mail_id: Id,
    /// The same for all recipients of a letter.
    pub letter_id: Id,
    pub about_kind: String,
    pub about_id: Id,
}

/// The server has accepted it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MailSent {
    #[serde(flatten)]
    pub mail: MailHead,
    /// Nobody else has the letter yet: it is out now.
    pub first: bool,
}

/// It will not be tried again by itself.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MailFailed {
    #[serde(flatten)]
    pub mail: MailHead,
    /// `failed` or `uncertain`.
    pub status: String,
}

/// What a listener reads of either event.
#[derive(Clone, Debug, Deserialize)]
pub struct Told {
    pub mail_id: Id,
    pub letter_id: Id,
    pub about_kind: String,
    pub about_id: Id,
    /// `failed` or `uncertain`; absent where it was sent.
    pub status: Option<String>,
    #[serde(default)]
    pub first: bool,
}

impl Told {
    /// Of an event.
    pub fn of(event: &event::Model) -> Result<Told> {
        serde_json::from_str(&event.payload).map_err(Error::internal)
    }

    /// Whether a letter about such a thing is out now, of which nobody had got anything.
    pub fn is_out(&self, about_kind: &str) -> bool {
        self.first && self.status.is_none() && self.about_kind == about_kind
    }
}

impl Event for MailSent {
    const TYPE: EventType = EventType {
        name: "mail.sent",
        text: "A mail server has accepted a message",
        view: &MAIL_VIEW,
        schema: |generator| generator.subschema_for::<MailSent>(),
    };
}

impl Event for MailFailed {
    const TYPE: EventType = EventType {
        name: "mail.failed",
        text: "A message could not be handed to a mail server",
        view: &MAIL_VIEW,
        schema: |generator| generator.subschema_for::<MailFailed>(),
    };
}

pub(super) fn head(mail: &row::Model) -> MailHead {
    MailHead {
        mail_id: mail.id,
        letter_id: mail.letter_id,
        about_kind: mail.about_kind.clone(),
        about_id: mail.about_id,
    }
}

pub(super) fn subject(mail: &row::Model) -> Subject {
    Subject::of("mail", mail.id).within(mail.store_id, mail.region_id, mail.owner_id)
}
