//! A chunk as one transaction. Its rows are written in pieces: at first all at once, or one by one where rows may
//! depend on each other. A piece that is refused late, when something may have been written, takes its transaction
//! with it; it is halved and the chunk begins again, until the row is found that is at fault.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Error, Kind};
use platform::{Ctx, Result, numbering, pipeline};

use super::chunk::{self, Outcome};
use super::{Work, keep};
use crate::source::Line;

/// How often a chunk is tried again because its numbers were used up under it.
const REFILLS_MAX: u32 = 8;

/// How a chunk is cut, and which of its rows are known to be refused.
#[derive(Clone, Default)]
struct Cut {
    pieces: Vec<Range<usize>>,
    refused: BTreeMap<usize, Error>,
}

/// Writes a chunk; with a mark, it is kept together with the batch's new mark.
///
/// # Errors
/// Trouble that is no row's fault.
pub(crate) async fn run(
    ctx: &Ctx,
    work: &Arc<Work>,
    lines: Arc<Vec<Line>>,
    mark: Option<keep::Mark>,
) -> Result<Vec<Outcome>> {
    let size = if work.plan.is_bulk() { super::CHUNK_ROWS } else { 1 };
    let starts = (0..lines.len()).step_by(size);
    let pieces = starts.map(|from| from..(from + size).min(lines.len())).collect();
    let mut cut = Cut { pieces, refused: BTreeMap::new() };
    let mut refills = 0;
    loop {
        reserve(ctx, work, lines.len()).await?;
        match attempt(ctx, work, &lines, mark, &cut).await {
            Ok(Ok(done)) => return Ok(done),
            Ok(Err((piece, error))) => cut.refuse(piece, error),
            // Somebody else took numbers from the same block.
            Err(error) if error.is(numbering::EMPTY) && refills < REFILLS_MAX => refills += 1,
            Err(error) => return Err(error),
        }
    }
}

impl Cut {
    fn refuse(&mut self, piece: usize, error: Error) {
        let rows = self.pieces[piece].clone();
        if rows.len() == 1 {
            self.refused.insert(rows.start, error);
            return;
        }
        let middle = rows.start + rows.len() / 2;
        self.pieces.splice(piece..=piece, [rows.start..middle, middle..rows.end]);
    }
}

/// Sees to the numbers that so many new records may take.
async fn reserve(ctx: &Ctx, work: &Work, rows: usize) -> Result<()> {
    let Some(series) = work.plan.kind.series else { return Ok(()) };
    pipeline::reserve_numbers(ctx, series, i64::try_from(rows).map_err(Error::internal)?).await
}

type Late = (usize, Error);

async fn attempt(
    ctx: &Ctx,
    work: &Arc<Work>,
    lines: &Arc<Vec<Line>>,
    mark: Option<keep::Mark>,
    cut: &Cut,
) -> Result<Result<Vec<Outcome>, Late>> {
    let (work, lines, cut) = (work.clone(), lines.clone(), cut.clone());
    let late = Arc::new(Mutex::new(None::<Late>));
    let told = late.clone();
    let written = pipeline::write(ctx, move |ctx, tx| {
        let (work, lines, cut, told) = (work.clone(), lines.clone(), cut.clone(), told.clone());
        Box::pin(async move {
            let mut done = Vec::with_capacity(lines.len());
            for (piece, rows) in cut.pieces.iter().enumerate() {
                if let Some(error) = cut.refused.get(&rows.start).filter(|_| rows.len() == 1) {
                    done.push(Outcome::failed(&work.plan, &lines[rows.start], error));
                    continue;
                }
                let some: Vec<&Line> = lines[rows.clone()].iter().collect();
                match chunk::take(ctx, tx, &work.plan, &work.repeats, &some).await {
                    Ok(outcomes) => done.extend(outcomes),
                    Err(error) => {
                        *told.lock().unwrap_or_else(PoisonError::into_inner) = Some((piece, error.clone()));
                        return Err(error);
                    }
                }
            }
            if let Some(mark) = mark {
                keep::keep(ctx, tx, &work.batch, mark, &done).await?;
            }
            Ok(done)
        })
    })
    .await;
    let late = late.lock().unwrap_or_else(PoisonError::into_inner).take();
    match (written, late) {
        (Ok(done), _) => Ok(Ok(done)),
        (Err(error), Some(late)) if is_of_rows(&error) => Ok(Err(late)),
        (Err(error), _) => Err(error),
    }
}

/// Ours, and the database's troubles, are no row's fault; nor is a block of numbers that is used up.
fn is_of_rows(error: &Error) -> bool {
    !matches!(error.kind, Kind::Internal | Kind::Unavailable) && !error.is(numbering::EMPTY)
}
