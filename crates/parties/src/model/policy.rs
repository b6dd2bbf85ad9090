//! How a company takes on customers and what happens beyond their credit; one row each.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "parties_policy")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub company_id: Uuid,
    /// `open`: whoever is entered may buy; `review`: somebody qualifies them first.
    pub onboarding: String,
    pub credit_policy: String,
    pub updated_at: kernel::Instant,
    /// None of a row that was written before it was counted: the first.
    pub version: Option<i64>,
}

impl Model {
    /// As its endpoints count: 0 where nobody has set one.
    pub(crate) fn version_of(row: Option<&Model>) -> i64 {
        row.map_or(0, |row| row.version.unwrap_or(1))
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
