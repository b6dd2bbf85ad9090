//! The transaction as a command sees it: the data, plus the events and audit entries that go with the change.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value;

use crate::audit::Entry;
use crate::events::{Emitted, Event};
use crate::vault::Learned;
use crate::{Error, Result, Subject};

/// An open transaction. Events and audit entries are gathered and written together, when the command has ended well
/// and before the commit.
pub struct Tx<'t> {
    data: &'t db::Tx,
    pending: Mutex<Pending>,
}

#[derive(Default)]
pub(crate) struct Pending {
    pub(crate) events: Vec<Emitted>,
    pub(crate) audit: Vec<Entry>,
    pub(crate) keys: Learned,
    pub(crate) rows: db::Together,
}

impl Deref for Tx<'_> {
    type Target = db::Tx;

    fn deref(&self) -> &db::Tx {
        self.data
    }
}

impl<'t> Tx<'t> {
    pub(crate) fn new(data: &'t db::Tx) -> Self {
        Tx { data, pending: Mutex::new(Pending::default()) }
    }

    /// Says that something happened. The payload is frozen here.
    pub fn emit<E: Event>(&self, subject: Subject, event: &E) -> Result<()> {
        let payload = serde_json::to_string(event).map_err(Error::internal)?;
        self.pending().events.push(Emitted { name: E::TYPE.name, subject, payload });
        Ok(())
    }

    /// As [`Tx::emit`], for an event type that is data instead of a Rust type: the record engine's.
    pub fn emit_named(&self, subject: Subject, name: &'static str, payload: &impl Serialize) -> Result<()> {
        let payload = serde_json::to_string(payload).map_err(Error::internal)?;
        self.pending().events.push(Emitted { name, subject, payload });
        Ok(())
    }

    /// Records what changed on an object, beside who and when, which the pipeline knows.
    ///
    /// `changes` is hashed into the audit chain: personal data goes through [`Tx::audit_personal`].
    pub fn audit(&self, subject: Subject, action: &'static str, changes: &impl Serialize) -> Result<()> {
        self.audit_personal(subject, action, changes, None)
    }

    /// As [`Tx::audit`], with personal data that can be erased later: only its keyed hash enters the chain.
    pub fn audit_personal(
        &self,
        subject: Subject,
        action: &'static str,
        changes: &impl Serialize,
        personal: Option<Value>,
    ) -> Result<()> {
        let changes = serde_json::to_string(changes).map_err(Error::internal)?;
        let personal = personal.map(|value| value.to_string());
        self.pending().audit.push(Entry { subject, action, changes, personal });
        Ok(())
    }

    /// New rows that nothing in this transaction reads again: they are written with its events and audit entries, in one
    /// journey to the database where that counts. A unique key that holds one already is found at the end: the command
    /// fails then with `db.already_exists`.
    pub fn insert_last(&self, rows: db::Together) {
        self.pending().rows.append(rows);
    }

    /// What this transaction knows of keys; others learn it when it has committed.
    pub(crate) fn learned<T>(&self, look: impl FnOnce(&mut Learned) -> T) -> T {
        look(&mut self.pending().keys)
    }

    pub(crate) fn take_pending(&self) -> Pending {
        std::mem::take(&mut *self.pending())
    }

    fn pending(&self) -> std::sync::MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
