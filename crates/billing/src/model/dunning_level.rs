//! A step of reminding: from how late on, and what it costs.

use kernel::{Amount, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_dunning_level")]
#[record(
    kind = "dunning_level",
    path = "/billing/dunning-levels",
    label = "Dunning level",
    view = crate::permissions::SETTINGS_VIEW,
    edit = crate::permissions::SETTINGS_EDIT,
    sort = "level",
    check = crate::checks::dunning_level
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// From 1; each debt climbs one step at a time.
    #[record(unique, not_negative)]
    pub level: i32,
    #[record(max = 120)]
    pub name: String,
    /// Days past the due day from which on it applies.
    #[record(not_negative)]
    pub days_late: i32,
    /// Days since the reminder before it, at least one; what lies between the two levels' days late when absent.
    #[record(not_negative)]
    pub wait_days: Option<i32>,
    /// Charged by an invoice of its own, in the company's currency.
    #[record(not_negative)]
    pub fee: Option<Amount>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
