//! References as people write them: a category's name, a product's number or barcode. Asked for all rows of a piece at
//! once.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::PoisonError;

use kernel::{Code, Error, FieldError, Id, Kind};
use platform::{Ctx, Result, Scope, Tx};
use records::bulk::{self, Wish};
use records::find::{self, Answer, Meant};
use records::{Field, RecordKind};
use serde_json::{Map, Value as Json};

use crate::errors::row as code;
use crate::mapping::Plan;
use crate::source::Line;
use crate::targets;

/// Kinds of so many records at most are compared in memory, where case and accents do not matter.
const SMALL_ROWS_MAX: u64 = 500;

/// What the texts of a piece mean.
#[derive(Default)]
pub(crate) struct Lookup {
    found: HashMap<(&'static str, String), Result<Meant, FieldError>>,
    /// Records that were made for want of them, until a row answers for them.
    made: BTreeMap<Id, &'static str>,
}

impl Lookup {
    /// Asks for all references of these rows.
    pub(crate) async fn of(ctx: &Ctx, tx: &Tx<'_>, plan: &Plan, lines: &[&Line]) -> Result<Lookup> {
        let mut lookup = Lookup::default();
        for (place, filled) in &plan.places {
            let field = place.field();
            let Some(named) = field.refers.and_then(|refers| refers().named) else { continue };
            let texts: BTreeSet<&str> = lines
                .iter()
                .map(|line| plan.text(filled, &line.cells))
                .filter(|text| !text.is_empty())
                .collect();
            let Some(kind) = targets::named(ctx, named.kind) else { continue };
            lookup.ask(ctx, tx, plan, field, &kind, texts).await?;
        }
        Ok(lookup)
    }

    /// The record that a text means in a field.
    pub(crate) fn get(&self, field: &Field, text: &str) -> Result<Id, FieldError> {
        let found =
            self.found.get(&(field.name, text.to_owned())).cloned().map(|found| found.map(|meant| meant.id));
        found.unwrap_or_else(|| Err(fault(field, code::UNKNOWN, "is not known")))
    }

    /// What goes along with the record that a text means.
    pub(crate) fn along(&self, field: &Field, text: &str) -> Option<Id> {
        self.found.get(&(field.name, text.to_owned()))?.as_ref().ok()?.along
    }

    /// The record was made for this row.
    pub(crate) fn claim(&mut self, id: Id) -> Option<&'static str> {
        self.made.remove(&id)
    }

    async fn ask(
        &mut self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        plan: &Plan,
        field: &'static Field,
        kind: &RecordKind,
        texts: BTreeSet<&str>,
    ) -> Result<()> {
        let (ids, texts): (Vec<&str>, Vec<&str>) =
            texts.into_iter().partition(|text| text.parse::<Id>().is_ok());
        for text in ids {
            let id = text.parse().map_err(Error::internal)?;
            self.found.insert((field.name, text.to_owned()), Ok(alone(id)));
        }
        let Ok(scope) = ctx.scope_of(kind.view) else { return Ok(()) };
        let candidates = candidates(ctx, tx, &scope, plan, kind, &texts).await?;
        for text in texts {
            let mut meant = verdict(field, candidates.get(text));
            if let Err(unknown) = &meant
                && unknown.code == code::UNKNOWN.code
                && plan.missing.contains(&field.name)
            {
                meant = make(ctx, tx, kind, field, text).await?.map(alone);
                if let Ok(made) = &meant {
                    self.made.insert(made.id, kind.kind);
                }
            }
            self.found.insert((field.name, text.to_owned()), meant);
        }
        Ok(())
    }
}

/// A record with which nothing goes along.
fn alone(id: Id) -> Meant {
    Meant { id, archived: false, along: None }
}

fn fault(field: &Field, code: Code, text: &str) -> FieldError {
    FieldError::new(field.name, code, format!("{} {text}", field.label))
}

/// The one record that is meant; of archived ones only that it is archived.
fn verdict(field: &Field, candidates: Option<&BTreeSet<Meant>>) -> Result<Meant, FieldError> {
    let all = candidates.into_iter().flatten();
    let mut live = all.clone().filter(|one| !one.archived);
    match (live.next(), live.next()) {
        (Some(only), None) => Ok(*only),
        (Some(_), Some(_)) => {
            Err(fault(field, code::AMBIGUOUS, "may be one of several; give its code or id"))
        }
        (None, _) if all.count() > 0 => Err(fault(field, code::ARCHIVED, "is archived and cannot be chosen")),
        (None, _) => Err(fault(field, code::UNKNOWN, "is not known")),
    }
}

type Candidates = HashMap<String, BTreeSet<Meant>>;

async fn candidates(
    ctx: &Ctx,
    tx: &Tx<'_>,
    scope: &Scope,
    plan: &Plan,
    kind: &RecordKind,
    texts: &[&str],
) -> Result<Candidates> {
    let handles = find::handles(kind);
    if texts.is_empty() || handles.is_empty() {
        return Ok(Candidates::new());
    }
    let mut found = compared(tx, scope, plan, kind, &handles, texts).await?;
    let mut ways: Vec<(RecordKind, &'static Field, Option<Answer>)> = Vec::new();
    // What was compared in memory is known.
    if found.is_empty() {
        ways.extend(handles.into_iter().map(|field| (*kind, field, None)));
    }
    for beside in targets::beside(kind) {
        let Some(other) = targets::named(ctx, beside.kind) else { continue };
        let field = other.fields.iter().find(|field| field.name == beside.value);
        let answer = Answer { names: beside.names, along: beside.brings };
        ways.extend(field.map(|field| (other, field, Some(answer))));
    }
    for (kind, field, answer) in ways {
        let open: Vec<&str> = texts.iter().copied().filter(|text| !found.contains_key(*text)).collect();
        found.extend(find::by_text(tx, scope, &kind, field, answer, &open).await?);
    }
    Ok(found)
}

/// What the texts mean among the records of a small kind.
async fn compared(
    tx: &Tx<'_>,
    scope: &Scope,
    plan: &Plan,
    kind: &RecordKind,
    handles: &[&'static Field],
    texts: &[&str],
) -> Result<Candidates> {
    let large = || plan.large.lock().unwrap_or_else(PoisonError::into_inner);
    if large().contains(kind.table) {
        return Ok(Candidates::new());
    }
    let all = find::all_texts(tx, scope, kind, handles, SMALL_ROWS_MAX).await?;
    if all.is_none() {
        large().insert(kind.table);
    }
    Ok(all.map(|all| in_memory(&all, texts)).unwrap_or_default())
}

/// The first handle in which anything is like the text decides: a code before a name.
fn in_memory(all: &[(Vec<Option<String>>, Meant)], texts: &[&str]) -> Candidates {
    let handles = all.first().map_or(0, |(texts, _)| texts.len());
    let mut by_handle: Vec<HashMap<String, BTreeSet<Meant>>> = vec![HashMap::new(); handles];
    for (values, meant) in all {
        for (at, value) in values.iter().enumerate() {
            if let Some(value) = value {
                by_handle[at].entry(kernel::text::fold(value)).or_default().insert(*meant);
            }
        }
    }
    let mut found = Candidates::new();
    for text in texts {
        let folded = kernel::text::fold(text);
        if let Some(meant) = by_handle.iter().find_map(|values| values.get(&folded)) {
            found.insert((*text).to_owned(), meant.clone());
        }
    }
    found
}

/// Makes a record of which only the name is known.
async fn make(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    field: &Field,
    text: &str,
) -> Result<Result<Id, FieldError>> {
    let Ok(ctx) = ctx.using(kind.edit) else { return Ok(Err(fault(field, code::UNKNOWN, "is not known"))) };
    let named = find::handles(kind).into_iter().filter(|field| !field.optional && !field.generated);
    let input: Map<String, Json> = named.map(|field| (field.name.to_owned(), Json::from(text))).collect();
    let wish = Wish { stored: None, revives: false, input };
    match bulk::prepare(&ctx, tx, kind, vec![wish], &BTreeSet::new()).await?.remove(0) {
        Ok(ready) => Ok(Ok(bulk::write(&ctx, tx, kind, vec![ready]).await?.remove(0).id)),
        Err(error) if matches!(error.kind, Kind::Internal | Kind::Unavailable) => Err(error),
        Err(error) => {
            let text = error.fields.first().map_or(error.message.clone(), |fault| fault.message.clone());
            Ok(Err(FieldError::new(
                field.name,
                code::UNKNOWN,
                format!("{} cannot be made: {text}", field.label),
            )))
        }
    }
}
