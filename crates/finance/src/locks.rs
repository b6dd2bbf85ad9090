//! Which days are closed, and the question that everything asks that puts a fact on a business date.
//!
//! Only days that have been over for a while can be locked ([`crate::LOCK_TOO_NEW`]), longer than a command lasts: what
//! happens today is open without a look. Who posts into the past waits in line with those who lock
//! ([`stand_in_line`]): no fact slips under a lock (T50).

use kernel::{Day, Id, Instant};
use platform::{Ctx, Result, Source, Subject, Tx};
use schemars::JsonSchema;
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::PERIOD_LOCKED;
use crate::model::{lock, lock_exception};

/// A part of the books that is locked by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Invoices, credit notes, payments.
    Sales,
    /// Bills and what is paid for them.
    Purchasing,
    /// Moves of goods.
    Stock,
    /// Everything, journal entries by hand included.
    All,
}

impl Area {
    pub const EVERY: [Area; 4] = [Area::Sales, Area::Purchasing, Area::Stock, Area::All];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Area::Sales => "sales",
            Area::Purchasing => "purchasing",
            Area::Stock => "stock",
            Area::All => "all",
        }
    }

    /// The locks that close it: its own and that of everything.
    fn names(self) -> [&'static str; 2] {
        [self.as_str(), Area::All.as_str()]
    }
}

/// Up to which days an area is closed, all its locks together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    pub soft_through: Option<Day>,
    pub hard_through: Option<Day>,
}

impl Closed {
    /// The first day on or after `day` that no lock closes.
    pub fn first_open(&self, day: Day) -> Day {
        match self.soft_through.max(self.hard_through) {
            Some(last) if last >= day => last.plus_days(1),
            _ => day,
        }
    }
}

/// Refuses a fact on a closed day. Under a soft lock it passes with an exception of the actor's, whose use is
/// recorded and whose id is given: what is written there carries it.
///
/// # Errors
/// `finance.period_locked` with `area`, `level`, `day` and `locked_through`.
pub async fn check_open(ctx: &Ctx, tx: &Tx<'_>, area: Area, day: Day) -> Result<Option<Id>> {
    // By the clock on the wall: an import that tells of the past moves its own `now`.
    if day >= ctx.day_of(ctx.runtime().clock().now()) {
        return Ok(None);
    }
    stand_in_line(ctx, tx).await?;
    let closed = closed(ctx, tx, area).await?;
    let refused = |level: &str, through: Option<Day>| {
        PERIOD_LOCKED
            .with("area", area.as_str())
            .with("level", level)
            .with("day", day)
            .with("locked_through", through)
    };
    if closed.hard_through >= Some(day) {
        return Err(refused("hard", closed.hard_through));
    }
    if closed.soft_through < Some(day) {
        return Ok(None);
    }
    let exception = match ctx.user_id() {
        Some(holder) => covering_exception(ctx, tx, area, day, holder, ctx.now()).await?,
        None => None,
    };
    let Some(exception) = exception else { return Err(refused("soft", closed.soft_through)) };
    let passed = json!({ "area": area, "business_date": day });
    tx.audit(Subject::of("lock_exception", exception), "finance.lock.pass", &passed)?;
    Ok(Some(exception))
}

/// Up to which days an area is closed.
pub async fn closed(ctx: &Ctx, source: &Source, area: Area) -> Result<Closed> {
    let rows = source
        .select::<lock::Entity>(&ctx.whole())
        .filter(lock::Column::Area.is_in(area.names()))
        .all()
        .await?;
    Ok(rows.iter().fold(Closed::default(), |closed, row| Closed {
        soft_through: closed.soft_through.max(row.soft_through),
        hard_through: closed.hard_through.max(row.hard_through),
    }))
}

/// The exception by which somebody could put a fact of an area on a day at an instant.
pub async fn covering_exception(
    ctx: &Ctx,
    source: &Source,
    area: Area,
    day: Day,
    holder: Id,
    at: Instant,
) -> Result<Option<Id>> {
    let lasts = Condition::any()
        .add(lock_exception::Column::RevokedAt.is_null())
        .add(lock_exception::Column::RevokedAt.gt(at));
    let found = source
        .select::<lock_exception::Entity>(&ctx.whole())
        .filter(lock_exception::Column::HolderId.eq(holder))
        .filter(lock_exception::Column::ExpiresAt.gt(at))
        .filter(lock_exception::Column::GrantedAt.lte(at))
        .filter(lasts)
        .filter(lock_exception::Column::Area.is_in(area.names()))
        .filter(lock_exception::Column::FirstDay.lte(day))
        .filter(lock_exception::Column::LastDay.gte(day))
        .order_by(lock_exception::Column::Id)
        .one()
        .await?;
    Ok(found.map(|row| row.id))
}

/// Locks the row of the area `all`, which it makes if need be: from here to the commit nobody else locks a period
/// or posts into the past.
pub(crate) async fn stand_in_line(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    row_of(ctx, tx, Area::All).await.map(drop)
}

/// The locked row of an area.
pub(crate) async fn row_of(ctx: &Ctx, tx: &Tx<'_>, area: Area) -> Result<lock::Model> {
    let found = tx
        .select::<lock::Entity>(&ctx.whole())
        .filter(lock::Column::Area.eq(area.as_str()))
        .locked()
        .one()
        .await?;
    if let Some(row) = found {
        return Ok(row);
    }
    let row = lock::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        area: area.as_str().to_owned(),
        soft_through: None,
        hard_through: None,
        reason: None,
        set_by: None,
        set_at: None,
        version: 1,
    };
    match tx.insert::<lock::Entity>(&ctx.whole(), row.clone()).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other.map(|()| row),
    }
}
