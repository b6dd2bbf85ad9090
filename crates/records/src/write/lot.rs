//! Changes of one kind on their way from being asked for to being told: one that somebody sends, or hundreds of an
//! import. The statements are the same, and as many.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use kernel::{Error, Id, Kind};
use platform::Result;
use serde_json::{Map, Value as Json};

use super::Writer;
use super::draft::Draft;
use crate::errors::ARCHIVED;
use crate::kind::{ARCHIVED_AT, COMPANY_ID, CREATED_AT, ID, UPDATED_AT, VERSION};
use crate::row::{Row, changed};
use crate::{Change, Datum, sealed, search, table};

/// What becomes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Created,
    Updated,
    Archived,
    /// It was archived.
    Revived,
    /// It was as it is wanted.
    Unchanged,
}

/// A record that may be saved.
#[derive(Clone, Debug)]
pub struct Ready {
    pub(crate) before: Option<Row>,
    pub(crate) row: Row,
    pub(crate) what: What,
}

/// A record between being asked for and being ready.
pub(crate) struct Item {
    ready: Ready,
    /// The places of the fields that get another value.
    fields: Vec<usize>,
}

impl Writer<'_> {
    pub(super) fn begin_new(&self, input: &Map<String, Json>) -> Result<Item> {
        let mut draft = self.draft(&Row::empty(self.kind), input)?;
        self.fill(&mut draft);
        let mut row = draft.row;
        self.stamp_new(&mut row);
        self.own(&mut row);
        self.complete(&row, false)?;
        let fields = (0..self.kind.fields.len()).collect();
        Ok(Item { ready: Ready { before: None, row, what: What::Created }, fields })
    }

    /// Refuses an archived record unless it is taken back into use by this.
    pub(super) fn begin_change(&self, before: Row, revives: bool, draft: Draft) -> Result<Item> {
        let archived = before.is_archived(self.kind);
        if archived && !revives && !self.erases {
            return Err(ARCHIVED.error());
        }
        let mut row = draft.row;
        let fields: Vec<usize> =
            draft.named.into_iter().filter(|at| row.values[*at] != before.values[*at]).collect();
        let what = match (archived && revives, fields.is_empty()) {
            (true, _) => What::Revived,
            (false, true) => What::Unchanged,
            (false, false) => What::Updated,
        };
        if what == What::Revived {
            row.values[self.kind.at(ARCHIVED_AT)] = Datum::Null;
        }
        if !fields.is_empty() {
            self.complete(&row, true)?;
        }
        Ok(Item { ready: Ready { before: Some(before), row, what }, fields })
    }

    /// To be archived, or restored.
    pub(super) fn begin_archiving(&self, before: Row, what: What) -> Item {
        let mut row = before.clone();
        let archived = what == What::Archived;
        row.values[self.kind.at(ARCHIVED_AT)] = if archived { self.ctx.now().into() } else { Datum::Null };
        Item { ready: Ready { before: Some(before), row, what }, fields: Vec::new() }
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

    /// Looks at the items and tells apart those that are refused.
    pub(super) async fn prepare(
        &self,
        items: Vec<Result<Item>>,
        known: &BTreeSet<Id>,
    ) -> Result<Vec<Result<Ready>>> {
        let mut items = items;
        self.refuse_strays(&mut items, known).await?;
        self.ask_module(&mut items).await?;
        Ok(items.into_iter().map(|item| item.and_then(|item| self.ready(item))).collect())
    }

    /// Refuses what refers to nothing, and what another record has already.
    async fn refuse_strays(&self, items: &mut [Result<Item>], known: &BTreeSet<Id>) -> Result<()> {
        fn views(items: &[Result<Item>]) -> Vec<Option<(&Row, &[usize])>> {
            items.iter().map(|item| item.as_ref().ok().map(|item| (&item.ready.row, &*item.fields))).collect()
        }
        let faults = self.stray_references(&views(items), known).await?;
        for (item, faults) in items.iter_mut().zip(faults).filter(|(_, faults)| !faults.is_empty()) {
            *item = Err(Error::fields(faults));
        }
        let taken = self.taken(&views(items)).await?;
        refuse(items, taken);
        Ok(())
    }

    /// The module's turn; what it set itself is looked at again.
    async fn ask_module(&self, items: &mut [Result<Item>]) -> Result<()> {
        if self.kind.check.is_none() && self.kind.check_all.is_none() {
            return Ok(());
        }
        let sent: Vec<Option<Row>> = items.iter().map(|item| asks(item).map(|it| it.row.clone())).collect();
        if sent.iter().all(Option::is_none) {
            return Ok(());
        }
        self.written.store(true, Ordering::Relaxed);
        let verdicts = self.verdicts(items).await?;
        refuse(items, verdicts);
        let set = |(item, sent): (&Result<Item>, &Option<Row>)| match (item, sent) {
            (Ok(item), Some(sent)) => changed(self.kind, sent, &item.ready.row),
            _ => Vec::new(),
        };
        let set: Vec<Vec<usize>> = items.iter().zip(&sent).map(set).collect();
        let view = |(item, fields): (&'_ Result<Item>, &'_ Vec<usize>)| match item {
            Ok(item) if !fields.is_empty() => Some((item.ready.row.clone(), fields.clone())),
            _ => None,
        };
        let views: Vec<Option<(Row, Vec<usize>)>> = items.iter().zip(&set).map(view).collect();
        let views: Vec<_> =
            views.iter().map(|one| one.as_ref().map(|(row, at)| (row, at.as_slice()))).collect();
        let taken = self.taken(&views).await?;
        refuse(items, taken);
        Ok(())
    }

    /// What the module has against each item.
    async fn verdicts(&self, items: &mut [Result<Item>]) -> Result<Vec<Option<Error>>> {
        let mut verdicts: Vec<Option<Error>> = items.iter().map(|_| None).collect();
        let mut places = Vec::new();
        let mut changes = Vec::new();
        for (at, item) in items.iter_mut().enumerate() {
            if asks(item).is_none() {
                continue;
            }
            let Ok(Item { ready: Ready { before, row, .. }, .. }) = item else { continue };
            places.push(at);
            changes.push(self.change(before.as_ref(), row));
        }
        let told = match (self.kind.check_all, self.kind.check) {
            (Some(check_all), _) => check_all(self.ctx, self.tx, &mut changes).await?,
            (None, Some(check)) => {
                let mut told = Vec::with_capacity(changes.len());
                for change in changes {
                    let mut change = change;
                    told.push(check(self.ctx, self.tx, &mut change).await);
                }
                told
            }
            (None, None) => Vec::new(),
        };
        for (at, verdict) in places.into_iter().zip(told) {
            match verdict {
                Err(error) if matches!(error.kind, Kind::Internal | Kind::Unavailable) => return Err(error),
                other => verdicts[at] = other.err(),
            }
        }
        Ok(verdicts)
    }

    fn change<'c>(&'c self, before: Option<&'c Row>, row: &'c mut Row) -> Change<'c> {
        Change { kind: self.kind, before, row, warnings: &self.warnings, heard: self.heard }
    }

    /// A last look.
    fn ready(&self, item: Item) -> Result<Ready> {
        if !item.fields.is_empty() {
            self.complete(&item.ready.row, true)?;
            self.check_ownership(&item.ready.row)?;
        }
        Ok(item.ready)
    }

    /// Saves what is ready, with its words, audit entries and events.
    ///
    /// # Errors
    /// The first refusal, of the whole lot: a unique index's, or that of the module's `after`.
    pub(super) async fn store(&self, lot: &mut [Ready]) -> Result<()> {
        if lot.iter().all(|one| one.what == What::Unchanged) {
            return Ok(());
        }
        self.written.store(true, Ordering::Relaxed);
        sealed::ready_keys(self.ctx, self.tx, self.kind, lot.iter().map(|one| &one.row)).await?;
        let (mut new, mut saved) = (Vec::new(), Vec::new());
        for (at, one) in lot.iter_mut().enumerate().filter(|(_, one)| one.what != What::Unchanged) {
            if let Some(before) = &one.before {
                one.row.values[self.kind.at(VERSION)] = (before.version(self.kind) + 1).into();
                one.row.values[self.kind.at(UPDATED_AT)] = self.ctx.now().into();
            }
            let stored =
                sealed::seal(self.ctx, self.tx, self.kind, one.before.as_ref(), &mut one.row).await?;
            match one.before {
                None => new.push(stored),
                Some(_) => saved.push((at, stored)),
            }
        }
        table::insert_all(self.kind, self.tx, &new).await?;
        let changed: Vec<(&Row, &Row)> =
            saved.iter().filter_map(|(at, stored)| Some((lot[*at].before.as_ref()?, stored))).collect();
        table::update_all(self.ctx, self.kind, self.tx, &self.scope(), &changed).await?;
        self.index(lot).await?;
        self.tell(lot).await
    }

    async fn index(&self, lot: &[Ready]) -> Result<()> {
        if !self.kind.fields.iter().any(|field| field.search) {
            return Ok(());
        }
        let saved = || lot.iter().filter(|one| one.what != What::Unchanged);
        let new: Vec<&Row> = saved().filter(|one| one.before.is_none()).map(|one| &one.row).collect();
        search::index_new(self.ctx, self.tx, self.kind, &new).await?;
        let changed: Vec<(&Row, &Row)> =
            saved().filter_map(|one| Some((one.before.as_ref()?, &one.row))).collect();
        search::index_changed(self.ctx, self.tx, self.kind, &changed).await
    }

    /// The entries, the events and the module's own.
    async fn tell(&self, lot: &mut [Ready]) -> Result<()> {
        let mut changes = Vec::new();
        for one in lot.iter_mut().filter(|one| one.what != What::Unchanged) {
            self.record(one.what, one.before.as_ref(), &one.row)?;
            changes.push(self.change(one.before.as_ref(), &mut one.row));
        }
        match (self.kind.after_all, self.kind.after) {
            (Some(after_all), _) => after_all(self.ctx, self.tx, &mut changes).await,
            (None, Some(after)) => {
                for change in changes {
                    let mut change = change;
                    after(self.ctx, self.tx, &mut change).await?;
                }
                Ok(())
            }
            (None, None) => Ok(()),
        }
    }
}

/// The item, if the module is to look at it.
fn asks(item: &Result<Item>) -> Option<&Ready> {
    item.as_ref().ok().map(|item| &item.ready).filter(|ready| ready.what != What::Unchanged)
}

fn refuse(items: &mut [Result<Item>], errors: Vec<Option<Error>>) {
    for (item, error) in items.iter_mut().zip(errors) {
        if let Some(error) = error {
            *item = Err(error);
        }
    }
}
