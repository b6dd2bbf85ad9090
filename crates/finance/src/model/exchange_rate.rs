//! What one unit of a currency was worth in another on a day.

use kernel::{Currency, Day, ExchangeRate, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "finance_exchange_rate")]
#[record(
    kind = "exchange_rate",
    path = "/finance/exchange-rates",
    label = "Exchange rate",
    view = crate::permissions::RATE_VIEW,
    edit = crate::permissions::RATE_EDIT,
    sort = "-day",
    check = crate::checks::exchange_rate
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// Made of the others: `USD/KES 2026-03-01`. An import in mode upsert finds the rate by it.
    #[record(max = 24, search, unique, generated)]
    pub pair: String,
    pub base: Currency,
    pub quote: Currency,
    pub day: Day,
    /// So many of `quote` for one of `base`.
    pub rate: ExchangeRate,
    /// Who says so: a bank, a service, `manual`.
    #[record(max = 40, default = "\"manual\"")]
    pub source: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
