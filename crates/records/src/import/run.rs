//! Writing the rows, a batch to a transaction.
//!
//! A row that is refused before anything was written is simply left out. One that is refused later takes its
//! transaction with it; the batch then begins again without that row. That way no row is half written, and the fault
//! is always the row's own.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Error, Id, Kind};
use platform::{Ctx, Result, Target, Tx, numbering, pipeline};
use sea_orm::sea_query::{Expr, ExprTrait};

use super::columns::Columns;
use super::{BATCH_ROWS, Mode};
use crate::errors::{IMPORT_STOPPED, NOT_FOUND, field as code};
use crate::kind::ID;
use crate::sheet::Sheet;
use crate::table::{self, column};
use crate::write::Writer;
use crate::{Access, RecordKind, input};

/// Rows whose refusal comes late, at most: each lets its batch begin again.
const RESTARTS_MAX: usize = 200;
/// How often a batch is tried again because its numbers were used up under it.
const REFILLS_MAX: u32 = 8;

/// What became of a row.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Created,
    Updated,
    Unchanged,
    Failed(Error),
}

/// Everything that a batch needs, shared with the transaction's task.
struct Import {
    kind: RecordKind,
    mode: Mode,
    columns: Columns,
    rows: Vec<Vec<String>>,
}

/// How a batch ended that was not finished: the row that was refused late, and why.
struct Refused {
    row: usize,
    error: Error,
}

/// Writes all rows and tells what became of each.
///
/// # Errors
/// Trouble that is no row's fault, while nothing is kept yet. Later, it is told of the rows that were not reached.
pub(crate) async fn run(
    ctx: &Ctx,
    kind: RecordKind,
    mode: Mode,
    columns: Columns,
    sheet: &Sheet,
) -> Result<Vec<Outcome>> {
    let rows: Vec<Vec<String>> = sheet.rows.iter().map(|(_, cells)| cells.clone()).collect();
    let import = Arc::new(Import { kind, mode, columns, rows });
    let count = import.rows.len();
    // A dry run must see in row 900 what row 3 would have written: it is one transaction.
    let size = if ctx.is_dry_run() { count.max(1) } else { BATCH_ROWS };
    let mut outcomes = Vec::with_capacity(count);
    let mut restarts = 0;
    while outcomes.len() < count {
        let first = outcomes.len();
        match finish(ctx, &import, first..(first + size).min(count), &mut restarts).await {
            Ok(done) => outcomes.extend(done),
            Err(error) if first == 0 => return Err(error),
            Err(error) => outcomes.resize(count, Outcome::Failed(error)),
        }
    }
    Ok(outcomes)
}

/// Writes a batch, again and again until every row that is refused late is known.
async fn finish(
    ctx: &Ctx,
    import: &Arc<Import>,
    rows: Range<usize>,
    restarts: &mut usize,
) -> Result<Vec<Outcome>> {
    let mut late = BTreeMap::new();
    let mut refills = 0;
    loop {
        match batch(ctx, import, rows.clone(), &late).await {
            Ok(Ok(done)) => return Ok(done),
            Ok(Err(Refused { row, error })) => {
                *restarts += 1;
                if *restarts > RESTARTS_MAX {
                    return Err(IMPORT_STOPPED.with("restarts_max", RESTARTS_MAX).inner(error));
                }
                late.insert(row, error);
            }
            // Somebody else took numbers from the same block.
            Err(error) if error.is(numbering::EMPTY) && refills < REFILLS_MAX => {
                refills += 1;
                reserve(ctx, &import.kind, rows.len()).await?;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Sees to the numbers that `rows` new records may take.
async fn reserve(ctx: &Ctx, kind: &RecordKind, rows: usize) -> Result<()> {
    let Some(series) = kind.series else { return Ok(()) };
    pipeline::reserve_numbers(ctx, series, i64::try_from(rows).map_err(Error::internal)?).await
}

/// One batch in one transaction, without the rows that are known to be refused.
async fn batch(
    ctx: &Ctx,
    import: &Arc<Import>,
    rows: Range<usize>,
    late: &BTreeMap<usize, Error>,
) -> Result<Result<Vec<Outcome>, Refused>> {
    reserve(ctx, &import.kind, rows.len()).await?;
    let (import, late) = (import.clone(), late.clone());
    let refused = Arc::new(Mutex::new(None::<Refused>));
    let told = refused.clone();
    let written = pipeline::write(ctx, move |ctx, tx| {
        let (import, late, told, rows) = (import.clone(), late.clone(), told.clone(), rows.clone());
        Box::pin(async move {
            let mut done = Vec::with_capacity(rows.len());
            for at in rows {
                let outcome = match late.get(&at) {
                    Some(error) => Outcome::Failed(error.clone()),
                    None => match import.row(ctx, tx, at).await {
                        Ok(outcome) => outcome,
                        Err(error) => {
                            let refused = Refused { row: at, error: error.clone() };
                            *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(refused);
                            return Err(error);
                        }
                    },
                };
                done.push(outcome);
            }
            Ok(done)
        })
    })
    .await;
    let refused = refused.lock().unwrap_or_else(PoisonError::into_inner).take();
    match (written, refused) {
        (Ok(done), _) => Ok(Ok(done)),
        // The row's own fault. Ours, and the database's troubles, end the import.
        (Err(error), Some(refused)) if !matches!(error.kind, Kind::Internal | Kind::Unavailable) => {
            Ok(Err(refused))
        }
        (Err(error), _) => Err(error),
    }
}

impl Import {
    /// Writes a row. An `Ok(Failed)` has written nothing; an `Err` may have.
    async fn row(&self, ctx: &Ctx, tx: &Tx<'_>, at: usize) -> Result<Outcome> {
        let writer = Writer::new(ctx, tx, &self.kind, false);
        let cells = &self.rows[at];
        let written = match self.existing(ctx, tx, cells).await? {
            Err(fault) => return Ok(Outcome::Failed(fault)),
            Ok(None) => {
                writer.create(&self.columns.input(&self.kind, cells, false)).await.map(|_| Outcome::Created)
            }
            Ok(Some(id)) => {
                let target = Target { id, version: None };
                let input = self.columns.input(&self.kind, cells, true);
                let patched = writer.patch(target, &input).await;
                patched.map(|_| if writer.has_written() { Outcome::Updated } else { Outcome::Unchanged })
            }
        };
        match written {
            Err(error)
                if writer.has_written() || matches!(error.kind, Kind::Internal | Kind::Unavailable) =>
            {
                Err(error)
            }
            Err(error) => Ok(Outcome::Failed(error)),
            Ok(outcome) => Ok(outcome),
        }
    }

    /// The record that the row means, when it is there already.
    async fn existing(&self, ctx: &Ctx, tx: &Tx<'_>, cells: &[String]) -> Result<Result<Option<Id>>> {
        if self.mode == Mode::Create {
            return Ok(Ok(None));
        }
        if let Some(text) = self.columns.id(cells) {
            let id = text.parse::<Id>().map_err(|_| NOT_FOUND.at(ID));
            return Ok(id.map(Some));
        }
        let unique = self.kind.writable().filter(|(_, field)| field.unique && field.access == Access::Write);
        for (at, field) in unique {
            let Some(text) = self.columns.text(at, cells) else { continue };
            let currency = ctx.company().currency;
            let value = match input::value(field, &input::json_of_text(field.form, text), currency) {
                Ok(value) => value,
                Err(fault) => return Ok(Err(Error::fields(vec![fault]))),
            };
            let mut select = table::select(&self.kind, ctx.scope());
            select.and_where(column(&self.kind, field.name).eq(Expr::val(value.bind(field.form)))).limit(1);
            let found = table::rows(ctx, &self.kind, tx, &select).await?.pop();
            return Ok(Ok(found.map(|row| row.id(&self.kind))));
        }
        let missing = "the row has neither an id nor a unique field by which to know its record";
        Ok(Err(Error::fields(vec![kernel::FieldError::new(ID, code::MISSING, missing)])))
    }
}
