//! What is said of stock becomes moves, and moves in the other direction when it is taken back.

mod back;
mod made;

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::MoveKind;
use crate::errors::ENTRY_IS_FINAL;
use crate::moves::post_worth;

pub(crate) const OPENING: &str = "opening";

pub(crate) fn stock_entries<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<Vec<Result<()>>>> {
    Box::pin(async move {
        let mut verdicts: Vec<Result<()>> = changes.iter().map(assert_fact).collect();
        made::look(ctx, tx, changes, &mut verdicts).await?;
        back::look(ctx, tx, changes, &mut verdicts).await?;
        Ok(verdicts)
    })
}

/// An entry is made, and archived when it is taken back.
fn assert_fact(change: &Change<'_>) -> Result<()> {
    if change.is_new() || change.changes("archived_at") && change.is_archived() {
        Ok(())
    } else {
        Err(ENTRY_IS_FINAL.error())
    }
}

pub(crate) fn stock_entries_saved<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let mut moves: Vec<_> = changes.iter().filter_map(made::moved).map(|one| (one, None)).collect();
        moves.extend(back::moves(ctx, tx, changes).await?);
        if !moves.is_empty() {
            post_worth(ctx, tx, ctx.today(), moves).await?;
        }
        Ok(())
    })
}

fn id(change: &Change<'_>, field: &str) -> Id {
    change.reference(field).unwrap_or_else(Id::nil)
}

/// How its moves are called, and the document that the books know them by: the entry itself, which stands for what was
/// counted as an adjustment does, and what it was opened with.
fn told_as(change: &Change<'_>) -> (MoveKind, &'static str) {
    match change.text("kind") {
        Some(OPENING) => (MoveKind::Receipt, "opening"),
        _ => (MoveKind::Adjustment, "stock_entry"),
    }
}
