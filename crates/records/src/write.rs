//! Changing records: create, patch, archive, restore. Each leaves an audit entry and an event in the transaction.

pub mod bulk;
mod draft;
pub(crate) mod journal;
mod lot;
mod merge;
mod ownership;
mod references;
mod unique;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use kernel::Id;
use platform::{Ctx, Result, Scope, Target, Tx};
use serde_json::{Map, Value as Json};

use crate::errors::{ARCHIVED, NOT_FOUND};
use crate::row::Row;
use crate::{RecordKind, holders, table};
use lot::Item;
pub(crate) use lot::{Ready, What};

/// Makes a record on behalf of a module: also fields that callers do not write may be given, and `id`.
///
/// # Errors
/// Fields at fault, `record.taken`, and what the record's `check` refuses.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, input: Map<String, Json>) -> Result<Json> {
    let row = Writer::new(ctx, tx, kind, true).create(&input).await?;
    Ok(row.json(ctx, kind))
}

/// Changes a record on behalf of a module, as [`create`] makes one.
///
/// # Errors
/// As [`create`]; `record.not_found`, `record.archived`, `record.version_conflict`.
pub async fn patch(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    target: Target,
    input: Map<String, Json>,
) -> Result<Json> {
    let row = Writer::new(ctx, tx, kind, true).patch(target, &input).await?;
    Ok(row.json(ctx, kind))
}

/// Archives a record on behalf of a module.
///
/// # Errors
/// What the record's `check` refuses; `record.not_found`.
pub async fn archive(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, id: Id) -> Result<Json> {
    let target = Target { id, version: None };
    let row = Writer::new(ctx, tx, kind, true).archive(target, What::Archived).await?;
    Ok(row.json(ctx, kind))
}

/// As [`patch`], to take personal data out of a record: the values that go are written into no audit entry, and an
/// archived record is changed too.
///
/// # Errors
/// As [`patch`].
pub async fn pseudonymise(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    id: Id,
    input: Map<String, Json>,
) -> Result<Json> {
    let writer = Writer { erases: true, ..Writer::new(ctx, tx, kind, true) };
    let row = writer.patch(Target { id, version: None }, &input).await?;
    Ok(row.json(ctx, kind))
}

/// One change of one record.
pub(crate) struct Writer<'a> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) tx: &'a Tx<'a>,
    pub(crate) kind: &'a RecordKind,
    /// A module acts, on the whole company and on every field.
    trusted: bool,
    /// Personal data goes: its values leave no trace in the audit, and archived records change too.
    erases: bool,
    /// What the module wants people to look at.
    warnings: Mutex<Vec<Json>>,
    /// And whether they will see it.
    heard: bool,
    /// Something may have been written: by the module's `check`, or by the engine.
    written: AtomicBool,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(ctx: &'a Ctx, tx: &'a Tx<'a>, kind: &'a RecordKind, trusted: bool) -> Self {
        let warnings = Mutex::new(Vec::new());
        Writer {
            ctx,
            tx,
            kind,
            trusted,
            erases: false,
            warnings,
            heard: false,
            written: AtomicBool::new(false),
        }
    }

    /// Somebody reads what this writer warns of.
    pub(crate) fn heard(self) -> Self {
        Writer { heard: true, ..self }
    }

    /// The record as the caller gets it, with what the module wants said.
    pub(crate) fn answer(&self, row: &Row) -> Json {
        let mut answer = row.json(self.ctx, self.kind);
        let warnings = std::mem::take(&mut *self.warnings.lock().unwrap_or_else(PoisonError::into_inner));
        if !warnings.is_empty() {
            answer["warnings"] = warnings.into();
        }
        answer
    }

    /// Whether a refusal would leave something behind.
    pub(crate) fn has_written(&self) -> bool {
        self.written.load(Ordering::Relaxed)
    }

    /// The rows that may be touched and referred to.
    fn scope(&self) -> Scope {
        if self.trusted { self.ctx.whole() } else { self.ctx.scope().clone() }
    }

    pub(crate) async fn create(&self, input: &Map<String, Json>) -> Result<Row> {
        self.one(self.begin_new(input)?).await
    }

    pub(crate) async fn patch(&self, target: Target, input: &Map<String, Json>) -> Result<Row> {
        let before = self.locked(target.id).await?;
        if before.is_archived(self.kind) && !self.erases {
            return Err(ARCHIVED.error());
        }
        let draft = self.draft(&before, input)?;
        if let Some(yours) = target.version.filter(|yours| *yours != before.version(self.kind)) {
            self.merge(yours, &before, &draft).await?;
        }
        self.one(self.begin_change(before, false, draft)?).await
    }

    /// Archives or restores; to do it twice changes nothing.
    pub(crate) async fn archive(&self, target: Target, what: What) -> Result<Row> {
        let before = self.locked(target.id).await?;
        if before.is_archived(self.kind) == (what == What::Archived) {
            return Ok(before);
        }
        target.check(before.version(self.kind))?;
        if what == What::Archived {
            holders::assert_free(self.ctx, self.tx, self.kind, target.id).await?;
        }
        self.one(self.begin_archiving(before, what)).await
    }

    async fn locked(&self, id: Id) -> Result<Row> {
        let found = table::find_locked(self.ctx, self.kind, self.tx, &self.scope(), id).await?;
        found.ok_or_else(|| NOT_FOUND.error())
    }

    /// A lot of one.
    async fn one(&self, item: Item) -> Result<Row> {
        let ready = self.prepare(vec![Ok(item)], &BTreeSet::new()).await?.remove(0)?;
        let mut lot = [ready];
        self.store(&mut lot).await?;
        let [Ready { row, .. }] = lot;
        Ok(row)
    }
}
