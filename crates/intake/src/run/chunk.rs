//! Rows becoming records, many at once: what each row means, who is there already, and what became of it.

mod beside;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Error, FieldError, Id};
use platform::{Ctx, Result, Tx};
use records::bulk::{self, Ready, Saved, Stored, What, Wish};
use records::{Datum, Field, Form, find};
use sea_orm::ColumnTrait;
use serde_json::{Map, Value as Json};

use super::lookup::Lookup;
use super::repeats::{Repeat, Repeats};
use crate::errors::row as code;
use crate::mapping::{Blank, Filled, Mode, Place, Plan};
use crate::model::row;
use crate::source::Line;
use crate::targets::{self, Beside};

/// Outcomes as they are stored.
pub(crate) mod outcome {
    pub(crate) const CREATED: &str = "created";
    pub(crate) const UPDATED: &str = "updated";
    pub(crate) const REVIVED: &str = "revived";
    pub(crate) const UNCHANGED: &str = "unchanged";
    pub(crate) const REPEATED: &str = "repeated";
    pub(crate) const FAILED: &str = "failed";

    /// Of rows that were taken.
    pub(crate) const TAKEN: [&str; 4] = [CREATED, UPDATED, REVIVED, UNCHANGED];
}

/// What became of a row.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) no: i64,
    pub(crate) hash: String,
    pub(crate) what: &'static str,
    pub(crate) record: Option<(Id, i64)>,
    /// Kind and id of what was made beside it.
    pub(crate) beside: Vec<(&'static str, Id)>,
    pub(crate) faults: Vec<FieldError>,
    /// What the record was, and whose it is.
    pub(crate) former: Option<(Option<Id>, Map<String, Json>)>,
}

/// A row on its way.
struct Pending<'l> {
    line: &'l Line,
    done: Outcome,
    input: Map<String, Json>,
    /// Fields whose cell is empty.
    blanks: Vec<&'static Field>,
    beside: Vec<(&'static Beside, Json)>,
    key: Option<Vec<Datum>>,
    ready: Option<Ready>,
    /// Places in the lists of what is ready beside.
    besides: Vec<(&'static Beside, Ready)>,
    /// The record that is there.
    stored: Option<Id>,
}

/// Takes rows; nothing is committed here.
///
/// # Errors
/// A refusal that is known only when the rows are written, and trouble that is no row's fault.
pub(crate) async fn take(
    ctx: &Ctx,
    tx: &Tx<'_>,
    plan: &Plan,
    repeats: &Repeats,
    lines: &[&Line],
) -> Result<Vec<Outcome>> {
    let mut rows: Vec<Pending<'_>> = lines.iter().map(|line| Pending::of(plan, repeats, line)).collect();
    skip_taken(ctx, tx, plan, &mut rows).await?;
    let open: Vec<&Line> = rows.iter().filter(|row| row.is_open()).map(|row| row.line).collect();
    let mut lookup = Lookup::of(ctx, tx, plan, &open).await?;
    for row in rows.iter_mut().filter(|row| row.is_open()) {
        row.read(ctx, plan, &mut lookup);
    }
    prepare(ctx, tx, plan, &mut rows).await?;
    beside::prepare(ctx, tx, plan, &mut rows).await?;
    for row in rows.iter_mut().filter(|row| row.done.what.is_empty() && !row.done.faults.is_empty()) {
        row.tell_all(ctx, plan);
    }
    write(ctx, tx, plan, &mut rows).await?;
    Ok(rows.into_iter().map(|row| row.done).collect())
}

impl<'l> Pending<'l> {
    fn of(plan: &Plan, repeats: &Repeats, line: &'l Line) -> Self {
        let mut done = Outcome {
            no: line.no,
            hash: plan.hash(&line.cells),
            what: "",
            record: None,
            beside: Vec::new(),
            faults: Vec::new(),
            former: None,
        };
        match repeats.get(&line.no) {
            Some(Repeat::Row(_)) => done.what = outcome::REPEATED,
            Some(Repeat::Key(first, field)) => {
                done.faults.push(FieldError::of(
                    *field,
                    code::REPEATED_KEY,
                    vec![("row", first.to_string())],
                ));
            }
            None => {}
        }
        if line.cells.iter().skip(plan.width).any(|cell| !cell.is_empty()) {
            done.faults.push(FieldError::of("", code::CELLS, Vec::new()));
        }
        Pending {
            line,
            done,
            input: Map::new(),
            blanks: Vec::new(),
            beside: Vec::new(),
            key: None,
            ready: None,
            besides: Vec::new(),
            stored: None,
        }
    }

    /// Nothing is decided yet.
    fn is_open(&self) -> bool {
        self.done.what.is_empty() && self.done.faults.is_empty()
    }

    fn refuse(&mut self, error: &Error) {
        if error.fields.is_empty() {
            self.done.faults.push(FieldError::new("", error.code, error.message.clone()));
        } else {
            self.done.faults.extend(error.fields.clone());
        }
    }

    /// Makes of the cells what a caller would have sent.
    fn read(&mut self, ctx: &Ctx, plan: &Plan, lookup: &mut Lookup) {
        for (place, filled) in &plan.places {
            let (field, text) = (place.field(), plan.text(filled, &self.line.cells));
            if text.is_empty() {
                if let (Place::Own(field), Filled::By(_)) = (place, filled) {
                    self.blanks.push(field);
                }
                continue;
            }
            match value(plan, lookup, field, text) {
                Err(fault) => self.done.faults.push(FieldError { path: place.name().to_owned(), ..fault }),
                Ok((json, made)) => {
                    self.done.beside.extend(made);
                    match place {
                        Place::Own(field) => drop(self.input.insert(field.name.to_owned(), json)),
                        Place::Beside(beside, _) => self.beside.push((beside, json)),
                    }
                }
            }
        }
        self.bring(plan, lookup);
        self.tell_key(ctx, plan);
    }

    /// What goes along with the records that the row names, where it does not say so itself.
    fn bring(&mut self, plan: &Plan, lookup: &Lookup) {
        for (place, filled) in &plan.places {
            let Place::Own(by) = place else { continue };
            let Some(field) = targets::brought(&plan.kind, by) else { continue };
            let Some(id) = lookup.along(by, plan.text(filled, &self.line.cells)) else { continue };
            if !self.input.contains_key(field.name) {
                self.input.insert(field.name.to_owned(), Json::String(id.to_string()));
                self.blanks.retain(|blank| blank.name != field.name);
            }
        }
    }

    /// By what the row's record is known.
    fn tell_key(&mut self, ctx: &Ctx, plan: &Plan) {
        let mut values = Vec::with_capacity(plan.key.len());
        for field in &plan.key {
            let json = self.input.get(field.name).cloned().or_else(|| {
                // What a row does not say of a key of several fields is what a new record would have.
                let default = field.default.and_then(|text| serde_json::from_str(text).ok());
                default.filter(|_| plan.key.len() > 1)
            });
            match json.map(|json| find::stored_value(ctx, field, &json)) {
                Some(Ok(value)) => values.push(value),
                Some(Err(fault)) => {
                    if self.done.faults.is_empty() {
                        self.done.faults.push(fault);
                    }
                    return;
                }
                None if plan.key.len() > 1 && field.optional => values.push(Datum::Null),
                None if plan.mode == Mode::Upsert => {
                    let text = format!("{} is needed: the record is known by it", field.label);
                    self.done.faults.push(FieldError::new(field.name, code::NO_KEY, text));
                    return;
                }
                None => return,
            }
        }
        self.key = (!values.is_empty()).then_some(values);
    }

    /// A row at fault is corrected once: whatever else its cells show to be wrong is told with it. References and
    /// what only the modules know wait until the rest is right.
    fn tell_all(&mut self, ctx: &Ctx, plan: &Plan) {
        for (place, filled) in &plan.places {
            let Place::Own(field) = place else { continue };
            let told = self.done.faults.iter().any(|fault| fault.path == field.name);
            // How many decimals an amount has depends on the row's currency: the engine's to judge.
            if told
                || field.form == Form::Amount
                || field.refers.is_some_and(|refers| refers().named.is_some())
            {
                continue;
            }
            let text = plan.text(filled, &self.line.cells);
            let is_needed = field.default.is_none() && !field.generated && self.stored.is_none();
            let json = match text.is_empty() {
                true if is_needed && plan.mode == Mode::Create => Ok(Json::Null),
                true => continue,
                false => crate::cells::json(field, text, plan.formats),
            };
            let fault = json.and_then(|json| find::stored_value(ctx, field, &json)).err();
            self.done.faults.extend(fault);
        }
    }
}

/// A record that is made for a cell: its kind and id.
type MadeFor = Option<(&'static str, Id)>;

/// A cell's value, and the record that was made for it.
fn value(plan: &Plan, lookup: &mut Lookup, field: &Field, text: &str) -> Result<(Json, MadeFor), FieldError> {
    if field.refers.is_some_and(|refers| refers().named.is_some()) {
        let id = lookup.get(field, text)?;
        return Ok((Json::String(id.to_string()), lookup.claim(id).map(|kind| (kind, id))));
    }
    Ok((crate::cells::json(field, text, plan.formats)?, None))
}

/// Rows that any import has taken already, and none has taken back, are done, where they would add something.
async fn skip_taken(ctx: &Ctx, tx: &Tx<'_>, plan: &Plan, rows: &mut [Pending<'_>]) -> Result<()> {
    let would_double = |row: &Pending<'_>| row.is_open() && plan.adds(&row.line.cells);
    let hashes: Vec<&str> =
        rows.iter().filter(|row| would_double(row)).map(|row| row.done.hash.as_str()).collect();
    if hashes.is_empty() {
        return Ok(());
    }
    let found = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::Hash.is_in(db::padded(hashes)))
        .filter(row::Column::Outcome.is_in(outcome::TAKEN))
        .filter(row::Column::Undo.is_null())
        .all()
        .await?;
    let taken: BTreeSet<String> = found.into_iter().map(|row| row.hash).collect();
    for row in rows.iter_mut().filter(|row| would_double(row)) {
        if taken.contains(&row.done.hash) {
            row.done.what = outcome::REPEATED;
        }
    }
    Ok(())
}

/// Finds who is there and has the engine look at all rows.
async fn prepare(ctx: &Ctx, tx: &Tx<'_>, plan: &Plan, rows: &mut [Pending<'_>]) -> Result<()> {
    let mut stored = present(ctx, tx, plan, rows).await?;
    let archived: Vec<&Stored> =
        stored.values().flatten().filter(|one| one.is_archived(&plan.kind)).collect();
    let undone = undone(ctx, tx, archived.iter().map(|one| one.id(&plan.kind)).collect()).await?;
    let (mut places, mut wishes) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter_mut().enumerate().filter(|(_, row)| row.is_open()) {
        let mut found = row.key.as_ref().and_then(|key| stored.remove(key)).unwrap_or_default();
        if found.len() > 1 {
            let field = plan.key.first().map_or("", |key| key.name);
            row.done.faults.push(FieldError::of(field, code::AMBIGUOUS_KEY, Vec::new()));
            continue;
        }
        let is_gone = |one: &Stored| one.is_archived(&plan.kind) && !undone.contains(&one.id(&plan.kind));
        // Where no unique index forbids it, a new record stands beside the archived one.
        let stored = found.pop().filter(|one| plan.key.len() < 2 || !is_gone(one));
        let revives = stored.as_ref().is_some_and(|one| undone.contains(&one.id(&plan.kind)));
        let mut input = std::mem::take(&mut row.input);
        if stored.is_some() && plan.blank == Blank::Clear {
            let clears = row.blanks.iter().filter(|field| field.optional);
            input.extend(clears.map(|field| (field.name.to_owned(), Json::Null)));
        }
        // What is there is at fault unless it may be changed: the engine says so of a new record with the same key.
        let stored = stored.filter(|_| plan.mode == Mode::Upsert || revives);
        row.stored = stored.as_ref().map(|one| one.id(&plan.kind));
        places.push(at);
        wishes.push(Wish { stored, revives, input });
    }
    if wishes.is_empty() {
        return Ok(());
    }
    let prepared = bulk::prepare(ctx, tx, &plan.kind, wishes, &BTreeSet::new()).await?;
    for (at, prepared) in places.into_iter().zip(prepared) {
        match prepared {
            Ok(ready) => rows[at].ready = Some(ready),
            Err(error) => rows[at].refuse(&error),
        }
    }
    Ok(())
}

/// The records that have a row's key.
async fn present(
    ctx: &Ctx,
    tx: &Tx<'_>,
    plan: &Plan,
    rows: &[Pending<'_>],
) -> Result<BTreeMap<Vec<Datum>, Vec<Stored>>> {
    let mut present: BTreeMap<Vec<Datum>, Vec<Stored>> = BTreeMap::new();
    // Of several fields the one that names the most records finds them; by what a row does not say nothing is found.
    let keys = || rows.iter().filter(|row| row.is_open()).filter_map(|row| row.key.as_ref());
    let different = |at: usize| keys().map(|key| &key[at]).collect::<BTreeSet<_>>().len();
    let said = |at: &usize| keys().all(|key| key[*at] != Datum::Null);
    let Some(at) = (0..plan.key.len()).filter(said).max_by_key(|at| different(*at)) else {
        return Ok(present);
    };
    if !plan.key[at].unique && plan.mode != Mode::Upsert {
        return Ok(present);
    }
    let values: BTreeSet<Datum> = keys().map(|key| key[at].clone()).collect();
    for stored in find::locked_by(ctx, tx, &plan.kind, plan.key[at].name, &values).await? {
        let key = plan.key.iter().map(|field| stored.get(&plan.kind, field.name).clone()).collect();
        present.entry(key).or_default().push(stored);
    }
    // Of records that no unique index tells apart, those in use count.
    if plan.key.len() > 1 {
        for found in present.values_mut().filter(|found| found.len() > 1) {
            if found.iter().any(|one| !one.is_archived(&plan.kind)) {
                found.retain(|one| !one.is_archived(&plan.kind));
            }
        }
    }
    Ok(present)
}

/// Which of these records an undone import had made.
async fn undone(ctx: &Ctx, tx: &Tx<'_>, ids: Vec<Id>) -> Result<BTreeSet<Id>> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let found = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::RecordId.is_in(db::padded(ids)))
        .filter(row::Column::Undo.eq(crate::undo::UNDONE))
        .all()
        .await?;
    Ok(found.into_iter().filter_map(|row| row.record_id).collect())
}

/// Saves what is ready and says what became of every row.
async fn write(ctx: &Ctx, tx: &Tx<'_>, plan: &Plan, rows: &mut [Pending<'_>]) -> Result<()> {
    let mut places = Vec::new();
    let mut ready = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        if let Some(one) = row.ready.take() {
            places.push(at);
            ready.push(one);
        }
    }
    let saved = bulk::write(ctx, tx, &plan.kind, ready).await?;
    for (at, saved) in places.iter().zip(saved) {
        rows[*at].done.tell(saved);
    }
    for beside in targets::beside(&plan.kind) {
        let Some(kind) = targets::named(ctx, beside.kind) else { continue };
        let (mut owners, mut ready) = (Vec::new(), Vec::new());
        for at in &places {
            let besides = std::mem::take(&mut rows[*at].besides);
            for (_, one) in besides.into_iter().filter(|(one, _)| one.kind == beside.kind) {
                owners.push(*at);
                ready.push(one);
            }
        }
        if ready.is_empty() {
            continue;
        }
        let saved = bulk::write(&ctx.using(kind.edit)?, tx, &kind, ready).await?;
        for (at, saved) in owners.into_iter().zip(saved) {
            let done = &mut rows[at].done;
            done.beside.push((beside.kind, saved.id));
            if done.what == outcome::UNCHANGED {
                done.what = outcome::UPDATED;
            }
        }
    }
    for row in rows.iter_mut().filter(|row| row.done.what.is_empty()) {
        row.done.what = outcome::FAILED;
    }
    Ok(())
}

impl Outcome {
    /// A row that was refused late, or that is not known to be at fault otherwise.
    pub(crate) fn failed(plan: &Plan, line: &Line, error: &Error) -> Outcome {
        let mut row = Pending::of(plan, &Repeats::new(), line);
        row.refuse(error);
        row.done.what = outcome::FAILED;
        row.done
    }

    fn tell(&mut self, saved: Saved) {
        self.what = match saved.what {
            What::Created => outcome::CREATED,
            What::Updated => outcome::UPDATED,
            What::Revived => outcome::REVIVED,
            What::Archived | What::Unchanged => outcome::UNCHANGED,
        };
        self.record = Some((saved.id, saved.version));
        self.former = (saved.what == What::Updated).then_some((saved.person, saved.steps));
    }
}
