//! Up to which day an area of the books is locked: one row for each area of a company. The row of the area `all` is
//! also what those who post into the past and those who lock stand in line for.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "finance_lock")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub area: String,
    pub soft_through: Option<Day>,
    pub hard_through: Option<Day>,
    /// Of the last change.
    pub reason: Option<String>,
    pub set_by: Option<Uuid>,
    pub set_at: Option<Instant>,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
