//! What people do to the books.

pub(crate) mod catch_up;
pub(crate) mod close_year;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod post;
pub(crate) mod replace;
pub(crate) mod revalue;
pub(crate) mod reverse;

use finance::Area;
use kernel::Day;
use platform::{Ctx, Result, Subject, Tx};
use serde_json::json;

use crate::entries::{self, Written};
use crate::events::EntryPosted;
use crate::model::entry;
use crate::posting::Posting;

/// The entry as the subject of events and audit entries.
pub(crate) fn subject(entry: &entry::Model) -> Subject {
    Subject::of("journal_entry", entry.id).within(entry.store_id, entry.region_id, entry.owner_id)
}

/// Audit and event of an entry that somebody has posted.
pub(crate) fn tell(ctx: &Ctx, tx: &Tx<'_>, entry: &entry::Model, action: &'static str) -> Result<()> {
    let total = ctx.company().currency.decimal(entry.total);
    let changes = json!({
        "number": entry.number, "business_date": entry.business_date, "total": total,
        "reverses_id": entry.reverses_id, "exception_id": entry.exception_id,
    });
    tx.audit(subject(entry), action, &changes)?;
    tx.emit(subject(entry), &EntryPosted::of(ctx, entry))
}

/// Posts an entry by hand: on a day that is open for everything, or by an exception of the caller's.
pub(crate) async fn post_by_hand(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut posting: Posting,
    action: &'static str,
) -> Result<Written> {
    posting.exception_id = check_open(ctx, tx, posting.day).await?;
    post_checked(ctx, tx, posting, action).await
}

/// Posts an entry by hand whose day has been found open.
pub(crate) async fn post_checked(
    ctx: &Ctx,
    tx: &Tx<'_>,
    posting: Posting,
    action: &'static str,
) -> Result<Written> {
    let written = entries::post_all(ctx, tx, vec![posting]).await?.remove(0);
    tell(ctx, tx, &written.0, action)?;
    Ok(written)
}

/// Whether an entry by hand may stand on a day: it may touch any area's accounts.
pub(crate) async fn check_open(ctx: &Ctx, tx: &Tx<'_>, day: Day) -> Result<Option<kernel::Id>> {
    finance::check_open(ctx, tx, Area::All, day).await.map_err(|error| error.at("business_date"))
}
