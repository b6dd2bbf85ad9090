//! A year of the books. Where none is defined, the calendar's year counts.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "finance_fiscal_year")]
#[record(
    kind = "fiscal_year",
    path = "/finance/fiscal-years",
    label = "Fiscal year",
    view = crate::permissions::YEAR_VIEW,
    edit = crate::permissions::YEAR_EDIT,
    sort = "-starts_on",
    check = crate::checks::fiscal_year
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search, unique)]
    pub name: String,
    pub starts_on: Day,
    /// The last day.
    pub ends_on: Day,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
