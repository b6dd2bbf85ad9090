//! Many records of a kind in a few statements, with the guarantees of writing each by itself: [`prepare`] looks at
//! all of them and tells apart those that are refused, [`write`] saves the others. A refusal of `write` is of the whole
//! lot and of the transaction; whoever wants to know of whom tries parts of it.
//!
//! Only kinds that say `bulk` may be given more than one row at a time.

use std::collections::BTreeSet;

use kernel::{Error, Id, Kind};
use platform::{Ctx, Result, Tx};
use serde_json::{Map, Value as Json, json};

use super::Writer;
use super::journal::Happened;
use crate::errors::ARCHIVED;
use crate::kind::{ARCHIVED_AT, UPDATED_AT, VERSION};
use crate::row::{Row, changed};
use crate::{Datum, RecordKind, sealed, search, table};

/// A record as it is.
#[derive(Clone, Debug)]
pub struct Stored {
    pub(crate) row: Row,
}

impl Stored {
    /// Its id.
    pub fn id(&self, kind: &RecordKind) -> Id {
        self.row.id(kind)
    }

    /// Its version.
    pub fn version(&self, kind: &RecordKind) -> i64 {
        self.row.version(kind)
    }

    /// Whether it is archived.
    pub fn is_archived(&self, kind: &RecordKind) -> bool {
        self.row.is_archived(kind)
    }

    /// A value; nothing when the record has no such field.
    pub fn get(&self, kind: &RecordKind, field: &str) -> &Datum {
        self.row.get(kind, field)
    }

    /// A value as JSON shows it.
    pub fn json(&self, ctx: &Ctx, kind: &RecordKind, field: &str) -> Json {
        kind.position(field).map_or(Json::Null, |at| self.row.json_of(ctx, kind, at))
    }
}

/// A record that somebody wants.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The record that is there; without it, a new one.
    pub stored: Option<Stored>,
    /// Takes an archived record back into use instead of refusing it.
    pub revives: bool,
    /// As a caller sends it.
    pub input: Map<String, Json>,
}

/// A record that may be saved.
#[derive(Clone, Debug)]
pub struct Ready {
    before: Option<Row>,
    row: Row,
    what: What,
}

impl Ready {
    /// Its id, also of a new one.
    pub fn id(&self, kind: &RecordKind) -> Id {
        self.row.id(kind)
    }
}

/// What became of a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Created,
    Updated,
    /// It was archived.
    Revived,
    /// It was as it is wanted.
    Unchanged,
}

/// A record that was saved.
#[derive(Clone, Debug)]
pub struct Saved {
    pub id: Id,
    pub version: i64,
    pub what: What,
    /// Of a record that was there: each field that changed, with its value `before` and `after`. Personal and sealed
    /// ones too.
    pub steps: Map<String, Json>,
    /// The person whose record it is.
    pub person: Option<Id>,
}

/// A record between being asked for and being ready.
struct Item {
    ready: Ready,
    /// The places of the fields that get another value.
    fields: Vec<usize>,
}

/// Looks at what is wanted: what of it may be saved, and why the rest may not. References to `known` ids, which this
/// transaction is about to write, are not looked up.
///
/// # Errors
/// Trouble that is no record's fault.
pub async fn prepare(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    wishes: Vec<Wish>,
    known: &BTreeSet<Id>,
) -> Result<Vec<Result<Ready>>> {
    assert!(kind.bulk || wishes.len() <= 1, "records of kind {} are written one by one", kind.kind);
    let writer = Writer::new(ctx, tx, kind, false);
    let mut items: Vec<Result<Item>> = wishes.into_iter().map(|wish| writer.wanted(wish)).collect();
    writer.refuse_strays(&mut items, known).await?;
    let mut done = Vec::with_capacity(items.len());
    for item in items {
        done.push(match item {
            Err(error) => Err(error),
            Ok(item) => match writer.examine(item).await {
                Err(error) if matches!(error.kind, Kind::Internal | Kind::Unavailable) => return Err(error),
                other => other,
            },
        });
    }
    Ok(done)
}

/// Saves records, with their words, audit entries and events.
///
/// # Errors
/// The first refusal: a unique index's, or that of the module's `after`.
pub async fn write(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, ready: Vec<Ready>) -> Result<Vec<Saved>> {
    let writer = Writer::new(ctx, tx, kind, false);
    let mut ready = ready;
    let mut stored = Vec::new();
    for one in ready.iter_mut().filter(|one| one.what == What::Created) {
        stored.push(sealed::seal(ctx, tx, kind, None, &mut one.row).await?);
    }
    table::insert_all(kind, tx, &stored).await?;
    if kind.fields.iter().any(|field| field.search) {
        let new: Vec<Row> =
            ready.iter().filter(|one| one.what == What::Created).map(|one| one.row.clone()).collect();
        search::index_new(ctx, tx, kind, &new).await?;
    }
    let mut saved = Vec::with_capacity(ready.len());
    for one in ready {
        saved.push(writer.keep(one).await?);
    }
    Ok(saved)
}

impl Writer<'_> {
    fn wanted(&self, wish: Wish) -> Result<Item> {
        match wish.stored {
            None => self.wanted_new(&wish.input),
            Some(stored) => self.wanted_change(stored.row, wish.revives, &wish.input),
        }
    }

    fn wanted_new(&self, input: &Map<String, Json>) -> Result<Item> {
        let mut draft = self.draft(&Row::empty(self.kind), input)?;
        self.fill(&mut draft);
        let mut row = draft.row;
        self.stamp_new(&mut row);
        self.own(&mut row);
        self.complete(&row, false)?;
        let fields = (0..self.kind.fields.len()).collect();
        Ok(Item { ready: Ready { before: None, row, what: What::Created }, fields })
    }

    fn wanted_change(&self, before: Row, revives: bool, input: &Map<String, Json>) -> Result<Item> {
        let archived = before.is_archived(self.kind);
        if archived && !revives {
            return Err(ARCHIVED.error());
        }
        let draft = self.draft(&before, input)?;
        let mut row = draft.row;
        let fields: Vec<usize> =
            draft.named.into_iter().filter(|at| row.values[*at] != before.values[*at]).collect();
        let what = match (archived, fields.is_empty()) {
            (true, _) => What::Revived,
            (false, true) => What::Unchanged,
            (false, false) => What::Updated,
        };
        if archived {
            row.values[self.kind.at(ARCHIVED_AT)] = Datum::Null;
        }
        self.complete(&row, true)?;
        Ok(Item { ready: Ready { before: Some(before), row, what }, fields })
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
        for (item, error) in items.iter_mut().zip(taken) {
            if let Some(error) = error {
                *item = Err(error);
            }
        }
        Ok(())
    }

    /// The module's turn, and a last look.
    async fn examine(&self, item: Item) -> Result<Ready> {
        let Ready { before, mut row, what } = item.ready;
        if what != What::Unchanged {
            self.run_check(before.as_ref(), &mut row).await?;
            self.complete(&row, true)?;
            self.check_ownership(&row)?;
        }
        Ok(Ready { before, row, what })
    }

    /// Saves what is not new; does what goes with saving.
    async fn keep(&self, ready: Ready) -> Result<Saved> {
        let Ready { before, row, what } = ready;
        let (row, steps) = match (before, what) {
            (Some(before), What::Updated | What::Revived) => {
                let happened = if what == What::Revived { Happened::Restored } else { Happened::Updated };
                let row = self.save(happened, before.clone(), row).await?;
                let steps = self.steps(&before, &row);
                (row, steps)
            }
            (None, _) => (self.tell(Happened::Created, None, row).await?, Map::new()),
            (Some(_), _) => (row, Map::new()),
        };
        let person = self.kind.person.and_then(|column| row.get(self.kind, column).id());
        Ok(Saved { id: row.id(self.kind), version: row.version(self.kind), what, steps, person })
    }

    fn steps(&self, before: &Row, after: &Row) -> Map<String, Json> {
        let (ctx, kind) = (self.ctx, self.kind);
        let step = |at: usize| {
            let step =
                json!({ "before": before.json_of(ctx, kind, at), "after": after.json_of(ctx, kind, at) });
            (kind.fields[at].name.to_owned(), step)
        };
        let kept = |at: &usize| ![VERSION, UPDATED_AT, ARCHIVED_AT].contains(&kind.fields[*at].name);
        changed(kind, before, after).into_iter().filter(kept).map(step).collect()
    }
}
