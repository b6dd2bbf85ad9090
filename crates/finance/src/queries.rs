//! Reading rates, periods and locks.

use garde::Validate;
use kernel::{Currency, Day, Decimal, ExchangeRate, Id, Instant, Rounding};
use platform::api::ById;
use platform::{Ctx, Result, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::locks::{self, Area};
use crate::model::{fiscal_year, lock, lock_exception};
use crate::rates;
use crate::rules::years::Year;

/// A query without parameters.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoQuery {}

/// What is asked of `GET /finance/convert`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Convert {
    from: Currency,
    to: Currency,
    /// Today when absent.
    day: Option<Day>,
    /// In `from`; one unit when absent.
    amount: Option<Decimal>,
}

/// A conversion with the rate that made it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Converted {
    from: Currency,
    to: Currency,
    rate: ExchangeRate,
    rate_day: Day,
    source: String,
    amount: Decimal,
    converted: Decimal,
}

pub(crate) async fn convert(ctx: &Ctx, source: &Source, input: Convert) -> Result<Converted> {
    let found = rates::rate(ctx, source, input.from, input.to, input.day.unwrap_or(ctx.today())).await?;
    let amount = input.amount.unwrap_or_else(|| Decimal::from_scaled(1, 0));
    let amount = input.from.amount(amount).map_err(|error| error.at("amount"))?;
    let converted = found.rate.convert(amount, input.from, input.to, Rounding::HalfUp)?;
    Ok(Converted {
        from: input.from,
        to: input.to,
        rate: found.rate,
        rate_day: found.day,
        source: found.source,
        amount: input.from.decimal(amount),
        converted: input.to.decimal(converted),
    })
}

/// Up to which day an area is locked by its own locks.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LockView {
    pub area: Area,
    pub soft_through: Option<Day>,
    pub hard_through: Option<Day>,
    /// Why it was last moved.
    pub reason: Option<String>,
    pub set_by: Option<Id>,
    pub set_at: Option<Instant>,
}

/// All areas.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LocksView {
    pub items: Vec<LockView>,
}

pub(crate) async fn locks(ctx: &Ctx, source: &Source, _: NoQuery) -> Result<LocksView> {
    let rows = source.select::<lock::Entity>(&ctx.whole()).all().await?;
    let view = |area: Area| {
        let row = rows.iter().find(|row| row.area == area.as_str());
        LockView {
            area,
            soft_through: row.and_then(|row| row.soft_through),
            hard_through: row.and_then(|row| row.hard_through),
            reason: row.and_then(|row| row.reason.clone()),
            set_by: row.and_then(|row| row.set_by),
            set_at: row.and_then(|row| row.set_at),
        }
    };
    Ok(LocksView { items: Area::EVERY.map(view).into() })
}

/// A month of a fiscal year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PeriodView {
    first_day: Day,
    last_day: Day,
    /// `open`, or how the whole month is locked for everything: `soft`, `hard`.
    state: &'static str,
}

/// The months of a fiscal year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct PeriodsView {
    items: Vec<PeriodView>,
}

pub(crate) async fn periods(ctx: &Ctx, source: &Source, by: ById) -> Result<PeriodsView> {
    let year = source.select::<fiscal_year::Entity>(ctx.scope()).id(by.id).expect().await?;
    let closed = locks::closed(ctx, source, Area::All).await?;
    let view = |period: Year| PeriodView {
        first_day: period.first,
        last_day: period.last,
        state: match () {
            () if closed.hard_through >= Some(period.last) => "hard",
            () if closed.soft_through >= Some(period.last) => "soft",
            () => "open",
        },
    };
    let year = Year { first: year.starts_on, last: year.ends_on };
    Ok(PeriodsView { items: year.periods().into_iter().map(view).collect() })
}

/// An exception as the API shows it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExceptionView {
    pub id: Id,
    pub area: String,
    pub holder_id: Id,
    pub holder_name: String,
    pub first_day: Day,
    pub last_day: Day,
    pub reason: String,
    pub granted_at: Instant,
    pub granted_by: Option<Id>,
    pub expires_at: Instant,
    pub revoked_at: Option<Instant>,
    pub version: i64,
}

impl ExceptionView {
    pub(crate) fn of(row: &lock_exception::Model) -> Self {
        ExceptionView {
            id: row.id,
            area: row.area.clone(),
            holder_id: row.holder_id,
            holder_name: row.holder_name.clone(),
            first_day: row.first_day,
            last_day: row.last_day,
            reason: row.reason.clone(),
            granted_at: row.granted_at,
            granted_by: row.granted_by,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            version: row.version,
        }
    }
}
