//! A part of a payment term: so much of the total, so long after the invoice.

use kernel::{Instant, Rate};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_payment_term_part")]
#[record(
    kind = "payment_term_part",
    path = "/billing/payment-term-parts",
    label = "Payment term part",
    view = crate::permissions::SETTINGS_VIEW,
    edit = crate::permissions::SETTINGS_EDIT,
    sort = "position",
    check = crate::checks::payment_term_part
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::payment_term::Entity)]
    pub payment_term_id: Uuid,
    /// The last one takes what the others leave.
    #[record(not_negative)]
    pub position: i32,
    /// Of the total: `"0.3"`.
    #[record(not_negative)]
    pub share: Rate,
    #[record(not_negative, default = "0")]
    pub months: i32,
    #[record(not_negative, default = "0")]
    pub days: i32,
    /// Then on to the end of that month.
    #[record(default = "false")]
    pub end_of_month: bool,
    /// Then on to the next such day, 1 to 31.
    pub day_of_month: Option<i32>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
