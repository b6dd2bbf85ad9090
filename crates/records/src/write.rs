//! Changing records: create, patch, archive, restore. Each leaves an audit entry and an event in the transaction.

pub mod bulk;
mod draft;
pub(crate) mod journal;
mod merge;
mod ownership;
mod references;
mod unique;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use kernel::Id;
use platform::{Ctx, Result, Scope, Target, Tx};
use serde_json::{Map, Value as Json};

use crate::errors::{ARCHIVED, NOT_FOUND};
use crate::kind::{ARCHIVED_AT, COMPANY_ID, CREATED_AT, ID, UPDATED_AT, VERSION};
use crate::row::{Row, changed};
use crate::{Change, Datum, RecordKind, holders, sealed, search, table};
use journal::Happened;

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
    let row = Writer::new(ctx, tx, kind, true).archive(target, Happened::Archived).await?;
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
        let mut draft = self.draft(&Row::empty(self.kind), input)?;
        self.fill(&mut draft);
        let mut row = draft.row;
        self.stamp_new(&mut row);
        self.own(&mut row);
        self.complete(&row, false)?;
        let all: Vec<usize> = (0..self.kind.fields.len()).collect();
        self.check_references(&row, &all).await?;
        self.check_unique(&row, &all).await?;
        self.run_check(None, &mut row).await?;
        self.complete(&row, true)?;
        self.check_ownership(&row)?;
        self.written.store(true, Ordering::Relaxed);
        let stored = sealed::seal(self.ctx, self.tx, self.kind, None, &mut row).await?;
        table::insert(self.kind, self.tx, &stored).await?;
        self.finish(Happened::Created, None, row).await
    }

    fn stamp_new(&self, row: &mut Row) {
        let now = Datum::from(self.ctx.now());
        let mut set = |name: &str, value: Datum| row.values[self.kind.at(name)] = value;
        set(COMPANY_ID, self.ctx.company_id().into());
        set(VERSION, 1.into());
        set(CREATED_AT, now.clone());
        set(UPDATED_AT, now);
        let id = &mut row.values[self.kind.at(ID)];
        if id.is_null() {
            *id = self.ctx.id().into();
        }
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
        let mut row = draft.row;
        let fields: Vec<usize> =
            draft.named.into_iter().filter(|at| row.values[*at] != before.values[*at]).collect();
        if fields.is_empty() {
            return Ok(row);
        }
        self.complete(&row, true)?;
        self.check_references(&row, &fields).await?;
        self.check_unique(&row, &fields).await?;
        self.run_check(Some(&before), &mut row).await?;
        self.complete(&row, true)?;
        self.check_ownership(&row)?;
        self.save(Happened::Updated, before, row).await
    }

    /// Archives or restores; to do it twice changes nothing.
    pub(crate) async fn archive(&self, target: Target, happened: Happened) -> Result<Row> {
        let before = self.locked(target.id).await?;
        let archive = happened == Happened::Archived;
        if before.is_archived(self.kind) == archive {
            return Ok(before);
        }
        target.check(before.version(self.kind))?;
        if archive {
            holders::assert_free(self.ctx, self.tx, self.kind, target.id).await?;
        }
        let mut row = before.clone();
        row.values[self.kind.at(ARCHIVED_AT)] = if archive { self.ctx.now().into() } else { Datum::Null };
        self.run_check(Some(&before), &mut row).await?;
        self.save(happened, before, row).await
    }

    async fn locked(&self, id: Id) -> Result<Row> {
        let found = table::find_locked(self.ctx, self.kind, self.tx, &self.scope(), id).await?;
        found.ok_or_else(|| NOT_FOUND.error())
    }

    async fn save(&self, happened: Happened, before: Row, mut row: Row) -> Result<Row> {
        row.values[self.kind.at(VERSION)] = (before.version(self.kind) + 1).into();
        row.values[self.kind.at(UPDATED_AT)] = self.ctx.now().into();
        self.written.store(true, Ordering::Relaxed);
        let stored = sealed::seal(self.ctx, self.tx, self.kind, Some(&before), &mut row).await?;
        table::update(self.kind, self.tx, &self.scope(), &before, &stored).await?;
        self.finish(happened, Some(&before), row).await
    }

    /// What goes with every change that was saved.
    async fn finish(&self, happened: Happened, before: Option<&Row>, row: Row) -> Result<Row> {
        if self.kind.fields.iter().any(|field| field.search) {
            search::index(self.ctx, self.tx, self.kind, before, &row).await?;
        }
        self.tell(happened, before, row).await
    }

    /// The entry, the event and the module's own.
    async fn tell(&self, happened: Happened, before: Option<&Row>, mut row: Row) -> Result<Row> {
        self.record(happened, before, &row)?;
        if let Some(after) = self.kind.after {
            let warnings = &self.warnings;
            let heard = self.heard;
            let mut change = Change { kind: self.kind, before, row: &mut row, warnings, heard };
            after(self.ctx, self.tx, &mut change).await?;
        }
        Ok(row)
    }

    /// Lets the module look at the change, and looks again at what the module set itself.
    async fn run_check(&self, before: Option<&Row>, row: &mut Row) -> Result<()> {
        let Some(check) = self.kind.check else { return Ok(()) };
        self.written.store(true, Ordering::Relaxed);
        let sent = row.clone();
        let (warnings, heard) = (&self.warnings, self.heard);
        let mut change = Change { kind: self.kind, before, row, warnings, heard };
        check(self.ctx, self.tx, &mut change).await?;
        self.check_unique(row, &changed(self.kind, &sent, row)).await
    }
}
