//! What the module publishes. What a document did is told by its own events; that the books have heard of it, once for
//! all that they heard together.

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

/// The books posted what documents and goods that moved made: told once for all entries of a store that were posted
/// together. The subject is the first of them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntriesPosted {
    pub store_id: Option<Id>,
    /// How many.
    pub entries: u64,
    /// The earliest and the latest day that they stand on.
    pub first_date: Day,
    pub last_date: Day,
}

impl EntriesPosted {
    pub(crate) fn of(first: &entry::Model) -> Self {
        let day = first.business_date;
        EntriesPosted { store_id: first.store_id, entries: 0, first_date: day, last_date: day }
    }

    pub(crate) fn add(&mut self, entry: &entry::Model) {
        self.entries += 1;
        self.first_date = self.first_date.min(entry.business_date);
        self.last_date = self.last_date.max(entry.business_date);
    }
}

impl Event for EntriesPosted {
    const TYPE: EventType = EventType {
        name: "journal_entries.posted",
        text: "The books posted what documents and stock moves made",
        view: &crate::permissions::ENTRY_VIEW,
        schema: |generator| generator.subschema_for::<EntriesPosted>(),
    };
}
