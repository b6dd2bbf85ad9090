//! What a customer owes and is about to owe: a projection, one row for each customer, kept in the transactions of
//! the documents that change it.

use kernel::Amount;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "parties_credit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub customer_id: Uuid,
    pub company_id: Uuid,
    /// Confirmed and not yet invoiced. All amounts are in the company's currency.
    pub open_orders: Amount,
    /// Invoiced and not yet paid or credited.
    pub open_invoices: Amount,
    /// Paid or credited and not yet allocated to an invoice.
    pub unallocated: Amount,
    /// The customer's status, copied here for the same reason: only an active one takes credit.
    pub status: String,
    /// The customer's limit, copied here so that one statement both checks and changes. Absent: without limit.
    pub credit_limit: Option<Amount>,
}

impl Model {
    /// What the customer would owe if all of it were due: T52's definition.
    pub fn exposure(&self) -> Amount {
        self.open_orders + self.open_invoices - self.unallocated
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
