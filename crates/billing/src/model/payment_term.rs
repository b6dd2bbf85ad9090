//! When an invoice is to be paid: its parts are records of their own.

use kernel::{Instant, Rate};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_payment_term")]
#[record(
    kind = "payment_term",
    path = "/billing/payment-terms",
    label = "Payment term",
    view = crate::permissions::SETTINGS_VIEW,
    edit = crate::permissions::SETTINGS_EDIT,
    check = crate::checks::payment_term
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search, unique)]
    pub code: String,
    #[record(max = 120, search)]
    pub name: String,
    /// What is off for who pays within `discount_days`, of anything but an advance. Whoever allocates the payment takes it.
    #[record(not_negative)]
    pub discount_rate: Option<Rate>,
    #[record(not_negative)]
    pub discount_days: Option<i32>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
