//! Many records of a kind in a few statements, with the guarantees of writing each by itself: [`prepare`] looks at
//! all of them and tells apart those that are refused, [`write`] saves the others. A refusal of `write` is of the whole
//! lot and of the transaction; whoever wants to know of whom tries parts of it.
//!
//! Only kinds that say `bulk` may be given more than one row at a time.

use std::collections::BTreeSet;

use kernel::Id;
use platform::{Ctx, Result, Tx};
use serde_json::{Map, Value as Json, json};

use super::Writer;
pub use super::lot::{Ready, What};
use crate::kind::{ARCHIVED_AT, UPDATED_AT, VERSION};
use crate::row::{Row, changed};
use crate::{Datum, RecordKind, holders};

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

impl Ready {
    /// Its id, also of a new one.
    pub fn id(&self, kind: &RecordKind) -> Id {
        self.row.id(kind)
    }
}

/// What is taken back of a record.
#[derive(Clone, Debug)]
pub enum Back {
    /// All of it: it is archived.
    Made(Stored),
    /// These fields get these values again, also those that callers do not write.
    Changed(Stored, Map<String, Json>),
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
    assert_many(kind, wishes.len());
    let writer = Writer::new(ctx, tx, kind, false);
    let begin = |wish: Wish| match wish.stored {
        None => writer.begin_new(&wish.input),
        Some(stored) => {
            let draft = writer.draft(&stored.row, &wish.input)?;
            writer.begin_change(stored.row, wish.revives, draft)
        }
    };
    writer.prepare(wishes.into_iter().map(begin).collect(), known).await
}

/// As [`prepare`], on behalf of a module that takes back what it has made or changed. What somebody holds stays.
///
/// # Errors
/// Trouble that is no record's fault.
pub async fn prepare_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    backs: Vec<Back>,
) -> Result<Vec<Result<Ready>>> {
    assert_many(kind, backs.len());
    let writer = Writer::new(ctx, tx, kind, true);
    let made = backs.iter().filter_map(|back| match back {
        Back::Made(stored) => Some(stored.id(kind)),
        Back::Changed(..) => None,
    });
    let held = holders::held_of(ctx, tx, kind, &made.collect::<Vec<_>>()).await?;
    let begin = |back: Back| match back {
        Back::Made(stored) => match held.get(&stored.id(kind)) {
            Some(error) => Err(error.clone()),
            None => Ok(writer.begin_archiving(stored.row, What::Archived)),
        },
        Back::Changed(stored, input) => {
            let draft = writer.draft(&stored.row, &input)?;
            writer.begin_change(stored.row, false, draft)
        }
    };
    writer.prepare(backs.into_iter().map(begin).collect(), &BTreeSet::new()).await
}

fn assert_many(kind: &RecordKind, count: usize) {
    assert!(kind.bulk || count <= 1, "records of kind {} are written one by one", kind.kind);
}

/// Saves records, with their words, audit entries and events.
///
/// # Errors
/// The first refusal: a unique index's, or that of the module's `after`.
pub async fn write(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, ready: Vec<Ready>) -> Result<Vec<Saved>> {
    let mut ready = ready;
    Writer::new(ctx, tx, kind, false).store(&mut ready).await?;
    Ok(ready.iter().map(|one| saved(ctx, kind, one)).collect())
}

fn saved(ctx: &Ctx, kind: &RecordKind, ready: &Ready) -> Saved {
    let Ready { before, row, what } = ready;
    let steps = match before {
        Some(before) if *what != What::Unchanged => steps(ctx, kind, before, row),
        _ => Map::new(),
    };
    let person = kind.person.and_then(|column| row.get(kind, column).id());
    Saved { id: row.id(kind), version: row.version(kind), what: *what, steps, person }
}

fn steps(ctx: &Ctx, kind: &RecordKind, before: &Row, after: &Row) -> Map<String, Json> {
    let step = |at: usize| {
        let step = json!({ "before": before.json_of(ctx, kind, at), "after": after.json_of(ctx, kind, at) });
        (kind.fields[at].name.to_owned(), step)
    };
    let kept = |at: &usize| ![VERSION, UPDATED_AT, ARCHIVED_AT].contains(&kind.fields[*at].name);
    changed(kind, before, after).into_iter().filter(kept).map(step).collect()
}
