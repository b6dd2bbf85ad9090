//! The audit entry and the event of a change.
//!
//! The entry's hashed body names the fields with their values before and after; of personal fields only the names.
//! Of sealed ones it says that they changed. The personal values are in the part that can be erased, and never in an event, which is kept for ever.

use platform::{Result, Subject};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::Writer;
use crate::row::{Row, changed};
use crate::{EventName, Field, RecordKind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Happened {
    Created,
    Updated,
    Archived,
    Restored,
}

/// The payload of a record's events. The schema of `record` is the kind's own.
#[derive(Serialize, JsonSchema)]
pub(crate) struct RecordEvent {
    id: kernel::Id,
    version: i64,
    /// Fields that got another value.
    changed: Vec<&'static str>,
    /// The record without personal data.
    record: Map<String, Json>,
}

impl Happened {
    fn event(self, kind: &RecordKind) -> EventName {
        match self {
            Happened::Created => kind.names.created,
            Happened::Updated => kind.names.updated,
            Happened::Archived => kind.names.archived,
            Happened::Restored => kind.names.restored,
        }
    }

    fn action(self, kind: &RecordKind) -> &'static str {
        match self {
            Happened::Created => kind.names.create,
            Happened::Updated => kind.names.update,
            Happened::Archived => kind.names.archive,
            Happened::Restored => kind.names.restore,
        }
    }
}

/// An event is heard by everybody who may see the record, and kept for ever.
fn is_open(field: &&Field) -> bool {
    field.view.is_none()
}

impl Writer<'_> {
    pub(crate) fn record(&self, happened: Happened, before: Option<&Row>, after: &Row) -> Result<()> {
        let (ctx, kind) = (self.ctx, self.kind);
        let empty = Row::empty(kind);
        let earlier = before.unwrap_or(&empty);
        let fields = changed(kind, earlier, after);
        let (mut open, mut personal, mut sealed) = (Map::new(), Map::new(), Vec::new());
        for at in &fields {
            let field = &kind.fields[*at];
            if field.sealed || self.erases && field.personal {
                sealed.push(field.name);
                continue;
            }
            let step =
                json!({ "before": earlier.json_of(ctx, kind, *at), "after": after.json_of(ctx, kind, *at) });
            let part = if field.personal { &mut personal } else { &mut open };
            part.insert(field.name.to_owned(), step);
        }
        let names: Vec<&str> = personal.keys().map(String::as_str).collect();
        let mut changes = json!({ "version": after.version(kind), "fields": open, "personal": names });
        if !sealed.is_empty() {
            changes["sealed"] = sealed.into();
        }
        let subject = self.subject(happened, after);
        let personal = (!personal.is_empty()).then_some(Json::Object(personal));
        self.tx.audit_personal(subject, happened.action(kind), &changes, personal)?;
        let event = RecordEvent {
            id: after.id(kind),
            version: after.version(kind),
            changed: fields
                .iter()
                .map(|at| &kind.fields[*at])
                .filter(is_open)
                .map(|field| field.name)
                .collect(),
            record: self.public(after),
        };
        self.tx.emit_named(subject, happened.event(kind).name, &event)
    }

    fn subject(&self, happened: Happened, row: &Row) -> Subject {
        let (kind, id) = (self.kind, row.id(self.kind));
        let subject = match happened {
            Happened::Created => Subject::new(kind.kind, id),
            _ => Subject::of(kind.kind, id),
        };
        let named = |column: Option<&'static str>| column.and_then(|column| row.get(kind, column).id());
        subject.within(named(kind.store), named(kind.region), named(kind.owner))
    }

    fn public(&self, row: &Row) -> Map<String, Json> {
        let open = self.kind.shown().filter(|(_, field)| !field.personal && is_open(field));
        open.map(|(at, field)| (field.name.to_owned(), row.json_of(self.ctx, self.kind, at))).collect()
    }
}
