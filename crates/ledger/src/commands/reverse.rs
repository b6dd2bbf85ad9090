//! `POST /ledger/entries/{id}/reverse`: an entry by hand is taken back by its negation, a linked entry of its own.

use garde::Validate;
use kernel::{Day, Result};
use platform::{Ctx, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use super::post_by_hand;
use crate::posting::{By, Leg, Place, Posting};
use crate::view::EntryView;
use crate::{ALREADY_REVERSED, MADE_BY_DOCUMENT, NOT_POSTED, queries, view};

/// When and why.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReverseEntry {
    /// Today when absent.
    pub business_date: Option<Day>,
    #[garde(length(chars, min = 1, max = 160))]
    pub reason: String,
}

/// Reverses an entry; answers the reversal.
pub async fn reverse(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReverseEntry) -> Result<EntryView> {
    let (entry, lines) = queries::lock(ctx, tx, target.id).await?;
    target.check(entry.version)?;
    if !entry.posted {
        return Err(NOT_POSTED.error());
    }
    if entry.source_kind.is_some() {
        return Err(MADE_BY_DOCUMENT
            .with("source_kind", entry.source_kind)
            .with("source_id", entry.source_id));
    }
    if let Some(reversal) = queries::reversal_of(ctx, tx, entry.id).await? {
        return Err(ALREADY_REVERSED.with("reversed_by", reversal.id));
    }
    let day = input.business_date.unwrap_or(ctx.today());
    let number = entry.number.clone().unwrap_or_default();
    let description = format!("Reversal of {number}: {}", input.reason);
    let mut posting = Posting::new(entry.journal_id, "reversal", day, entry.currency, description);
    posting.reverses_id = Some(entry.id);
    posting.place = Place { store_id: entry.store_id, region_id: entry.region_id, owner_id: entry.owner_id };
    posting.by = By { rate: entry.exchange_rate, day: entry.rate_day, source: entry.rate_source.clone() };
    posting.legs = lines.iter().map(Leg::negation).collect();
    let (reversal, lines) = post_by_hand(ctx, tx, posting, "ledger.entry.reverse").await?;
    view::of(ctx, tx, &reversal, &lines, None).await
}
