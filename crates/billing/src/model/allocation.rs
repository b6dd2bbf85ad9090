//! A fact: so much of a payment or credit note settles so much of an invoice.

use kernel::{Amount, Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "billing_allocation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// `payment` or `credit_note`.
    pub source_kind: String,
    pub source_id: Uuid,
    pub invoice_id: Uuid,
    /// More than zero, in the invoice's currency.
    pub amount: Amount,
    pub at: Instant,
    pub business_date: Day,
    pub by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
