//! One look at all who are late. Each customer has one letter, and in each currency a result of its own.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_dunning_run")]
#[record(
    kind = "dunning_run",
    path = "/billing/dunning-runs",
    label = "Dunning run",
    view = crate::permissions::DUNNING_VIEW,
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// How late debts were on this day.
    pub as_of: Day,
    #[record(one_of = ["running", "done"])]
    pub status: String,
    /// One while it runs, nothing once it is done: the database has one such run a company.
    #[record(skip)]
    pub under_way: Option<i32>,
    pub by: Option<Uuid>,
    /// Customers, each with one letter.
    pub subject_count: i32,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
