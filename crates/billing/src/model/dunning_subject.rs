//! What a dunning run did for one customer, in one currency. What a customer owes in several goes out by one mail.

use kernel::{Amount, Currency, Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "billing_dunning_subject")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub run_id: Uuid,
    pub customer_id: Uuid,
    /// `pending`, `queued`, `sent`, `skipped` or `failed`.
    pub status: String,
    /// The highest level that the reminder announces in this currency; absent when all stays where it is.
    pub level: Option<i32>,
    pub currency: Currency,
    /// Everything late, in the currency.
    pub overdue: Amount,
    /// Why it was skipped or failed.
    pub failure: Option<String>,
    pub mail_id: Option<Uuid>,
    pub fee_invoice_id: Option<Uuid>,
    /// The business day on which the letter went to the mail server; taken back with a letter that was refused.
    pub written_on: Option<Day>,
    pub ended_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
