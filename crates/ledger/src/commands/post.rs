//! `POST /ledger/entries/{id}/post`: a draft becomes final.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};

use super::create::assert_partner;
use super::{check_open, tell};
use crate::view::EntryView;
use crate::{STATES, chart, entries, queries, view};

/// Posts a draft.
pub async fn post(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<EntryView> {
    let (mut entry, lines) = queries::lock(ctx, tx, target.id).await?;
    target.check(entry.version)?;
    STATES.check(&entry.status, "post")?;
    // The account may have got its role since the draft was written.
    let accounts = chart::accounts(ctx, tx).await?;
    for (index, line) in lines.iter().enumerate() {
        if let Some(account) = accounts.get(&line.account_id) {
            assert_partner(account, line.partner_id, index)?;
        }
    }
    entry.exception_id = check_open(ctx, tx, entry.business_date).await?;
    let (entry, lines) = entries::post_draft(ctx, tx, (entry, lines)).await?;
    tell(ctx, tx, &entry, "ledger.entry.post")?;
    view::of(ctx, tx, &entry, &lines, None).await
}
