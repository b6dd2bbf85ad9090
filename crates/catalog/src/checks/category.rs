//! Categories form a tree of bounded depth.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::errors::{CATEGORY_CYCLE, CATEGORY_TOO_DEEP};
use crate::model::category;

/// Levels of the tree at most.
const CATEGORY_DEPTH_MAX: usize = 16;

pub(crate) fn category<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if !change.changes("parent_id") {
            return Ok(());
        }
        let mut above = change.reference("parent_id");
        for _ in 0..CATEGORY_DEPTH_MAX {
            let Some(id) = above else { return Ok(()) };
            if id == change.id() {
                return Err(CATEGORY_CYCLE.at("parent_id"));
            }
            // Locked on the way up: of two moves at once that would close a circle together, one waits for the
            // other or is run again, and then sees it.
            let parent = tx.select::<category::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            above = parent.parent_id;
        }
        Err(CATEGORY_TOO_DEEP.at("parent_id").with("category_depth_max", CATEGORY_DEPTH_MAX))
    })
}
