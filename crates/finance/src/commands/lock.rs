//! `POST /finance/locks`: an area of the books is locked up to a day.

use garde::Validate;
use kernel::{Day, Instant};
use platform::{Ctx, Loose, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::events::PeriodLocked;
use crate::locks::{Area, row_of, stand_in_line};
use crate::model::lock;
use crate::queries::{self, LocksView};
use crate::{DRAFTS_INSIDE, HARD_LOCK_STAYS, LOCK_TOO_NEW, books, year_ends};

/// Unfinished documents that one answer names at most.
pub const DRAFTS_SHOWN_MAX: usize = 100;
/// A day is over for locking when this much time has passed, so that what began on it has come to its end.
const GRACE_MICROS: i64 = 300_000_000;

/// How firm a lock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Those with an exception may pass; it can be moved back.
    Soft,
    /// Nobody passes; it can never be moved back.
    Hard,
}

/// What is locked.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct SetLock {
    pub area: Area,
    pub level: Level,
    /// The last day that is locked. Absent: a soft lock is taken off.
    pub through: Option<Day>,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// Drafts may stay; what blocks never may.
    #[serde(default)]
    pub despite_drafts: bool,
}

/// Moves a lock.
pub async fn lock(ctx: &Ctx, tx: &Tx<'_>, input: SetLock) -> Result<LocksView> {
    let settled = ctx.day_of(Instant(ctx.now().0 - GRACE_MICROS));
    if input.through.is_some_and(|through| through >= settled) {
        return Err(LOCK_TOO_NEW.at("through"));
    }
    stand_in_line(ctx, tx).await?;
    let mut row = row_of(ctx, tx, input.area).await?;
    match input.level {
        Level::Soft => row.soft_through = input.through,
        Level::Hard if input.through < row.hard_through => {
            return Err(HARD_LOCK_STAYS.at("through").with("hard_through", row.hard_through));
        }
        Level::Hard => row.hard_through = input.through,
    }
    if let Some(through) = input.through {
        // Nobody posts into the past from here on: what is told now is everything.
        books::assert_abreast(ctx, tx, input.area, through).await?;
        assert_finished(ctx, tx, &input, through).await?;
        // The closing entry stands under the lock of everything: those of an area leave it room.
        if input.level == Level::Hard && input.area == Area::All {
            year_ends::assert_closed(ctx, tx, through).await?;
        }
    }
    row.reason = Some(input.reason.clone());
    row.set_by = ctx.user_id();
    row.set_at = Some(ctx.now());
    row.version += 1;
    let subject = Subject::of("period_lock", row.id);
    let event = PeriodLocked {
        area: row.area.clone(),
        soft_through: row.soft_through,
        hard_through: row.hard_through,
    };
    let changes =
        json!({ "area": input.area, "level": input.level, "through": input.through, "reason": input.reason });
    tx.audit(subject, "finance.lock.set", &changes)?;
    tx.emit(subject, &event)?;
    tx.save::<lock::Entity>(&ctx.whole(), row).await?;
    queries::locks(ctx, tx, queries::NoQuery {}).await
}

/// Asks every module what of the area is unfinished up to the day, and refuses with a list rather than later, one
/// by one.
async fn assert_finished(ctx: &Ctx, tx: &Tx<'_>, input: &SetLock, through: Day) -> Result<()> {
    let mut drafts: Vec<Loose> = Vec::new();
    let registry = ctx.runtime().registry();
    for unfinished in registry.modules.iter().flat_map(|module| &module.unfinished) {
        let touched = [unfinished.area, input.area.as_str()].contains(&Area::All.as_str())
            || unfinished.area == input.area.as_str();
        if touched {
            drafts.extend((unfinished.list)(ctx, tx, through).await?);
        }
    }
    let blocking = drafts.iter().filter(|one| one.blocks).count();
    if blocking == 0 && (drafts.is_empty() || input.despite_drafts) {
        return Ok(());
    }
    drafts.sort_by_key(|one| (!one.blocks, one.business_date, one.id));
    drafts.truncate(DRAFTS_SHOWN_MAX);
    Err(DRAFTS_INSIDE
        .at("through")
        .with("blocking", blocking)
        .with("drafts_shown_max", DRAFTS_SHOWN_MAX)
        .with("drafts", drafts))
}
