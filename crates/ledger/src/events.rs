//! What the module publishes. Entries that documents make have the documents' own events.

use kernel::{Currency, Day, Decimal, Id};
use platform::{Ctx, Event, EventType};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::entry;

/// Somebody posted, reversed or closed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntryPosted {
    pub entry_id: Id,
    pub number: Option<String>,
    /// `manual`, `opening`, `reversal`, `closing`.
    pub kind: String,
    pub business_date: Day,
    pub reverses_id: Option<Id>,
    /// The company's currency, in which `total` is.
    pub currency: Currency,
    pub total: Decimal,
}

impl EntryPosted {
    pub(crate) fn of(ctx: &Ctx, entry: &entry::Model) -> Self {
        EntryPosted {
            entry_id: entry.id,
            number: entry.number.clone(),
            kind: entry.kind.clone(),
            business_date: entry.business_date,
            reverses_id: entry.reverses_id,
            currency: ctx.company().currency,
            total: ctx.company().currency.decimal(entry.total),
        }
    }
}

impl Event for EntryPosted {
    const TYPE: EventType = EventType {
        name: "journal_entry.posted",
        text: "A journal entry was posted by hand",
        view: &crate::permissions::ENTRY_VIEW,
        schema: |generator| generator.subschema_for::<EntryPosted>(),
    };
}
