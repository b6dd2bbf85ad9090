//! A fact: so much of a payment or credit note settles so much of an invoice.

use kernel::{Amount, Currency, Day, ExchangeRate, Instant};
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
    /// The invoice's.
    pub currency: Currency,
    /// More than zero, in the invoice's currency; a reversal's is the negation of what it reverses.
    pub amount: Amount,
    /// The payment's or credit note's.
    pub source_currency: Currency,
    /// What of the payment or credit note that is, in its own currency; where that is the invoice's, the same amount.
    pub source_amount: Amount,
    /// One of the payment's currency in the invoice's, as it was said or follows; absent where both are one.
    pub exchange_rate: Option<ExchangeRate>,
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
