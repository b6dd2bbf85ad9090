//! The audit entry and the event of a change.
//!
//! The entry's hashed body names the fields with their values before and after; of personal fields only the names.
//! Of sealed ones it says that they changed. The personal values are in the part that can be erased, and never in an event, which is kept for ever.

use platform::{Result, Subject};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::{What, Writer};
use crate::row::{Row, changed};
use crate::{EventName, Field, RecordKind};

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

/// The event and the audit action of what happened.
fn names(kind: &RecordKind, what: What) -> (EventName, &'static str) {
    let names = &kind.names;
    match what {
        What::Created => (names.created, names.create),
        // What is unchanged is not told.
        What::Updated | What::Unchanged => (names.updated, names.update),
        What::Archived => (names.archived, names.archive),
        What::Revived => (names.restored, names.restore),
    }
}

/// An event is heard by everybody who may see the record, and kept for ever.
fn is_open(field: &&Field) -> bool {
    field.view.is_none()
}

impl Writer<'_> {
    pub(crate) fn record(&self, what: What, before: Option<&Row>, after: &Row) -> Result<()> {
        let (ctx, kind) = (self.ctx, self.kind);
        let (event_name, action) = names(kind, what);
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
        let subject = self.subject(what, after);
        let personal = (!personal.is_empty()).then_some(Json::Object(personal));
        self.tx.audit_personal(subject, action, &changes, personal)?;
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
        self.tx.emit_named(subject, event_name.name, &event)
    }

    fn subject(&self, what: What, row: &Row) -> Subject {
        let (kind, id) = (self.kind, row.id(self.kind));
        let subject = match what {
            What::Created => Subject::new(kind.kind, id),
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
