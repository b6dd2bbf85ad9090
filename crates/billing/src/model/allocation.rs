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
    /// More than zero, in the invoice's currency; a reversal's is the negation of what it reverses.
    pub amount: Amount,
    pub at: Instant,
    pub business_date: Day,
    pub by: Option<Uuid>,
    /// The allocation that this one takes back; each is taken back once.
    pub reverses_id: Option<Uuid>,
    pub reason: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
