//! A line of a journal entry. Debits are above zero, credits below.

use kernel::{Amount, Currency, Day, Rate};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ledger_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub entry_id: Uuid,
    /// From 1.
    pub line_no: i32,
    /// As the entry: lines of drafts are in no report.
    pub posted: bool,
    /// Carries a result over to equity: of no interest to profit and loss.
    pub closing: bool,
    /// As the entry's.
    pub business_date: Day,
    pub account_id: Uuid,
    pub currency: Currency,
    /// In `currency`; zero for an exchange difference.
    pub amount: Amount,
    /// In the company's currency.
    pub base: Amount,
    /// The customer.
    pub partner_id: Option<Uuid>,
    pub product_id: Option<Uuid>,
    /// The document that is open by this line, or settled: an invoice on receivables, a payment on customers' credit.
    pub item_id: Option<Uuid>,
    pub source_line_id: Option<Uuid>,
    pub tax_class_id: Option<Uuid>,
    /// The rate of the tax that this is, or that was charged on it.
    pub tax_rate: Option<Rate>,
    /// Where a tax return adds it up: `sales_base`, `sales_tax`, `credits_base`, `credits_tax`.
    pub tax_box: Option<String>,
    pub store_id: Option<Uuid>,
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    pub memo: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
    fn store() -> Option<Column> {
        Some(Column::StoreId)
    }
    fn region() -> Option<Column> {
        Some(Column::RegionId)
    }
    fn owner() -> Option<Column> {
        Some(Column::OwnerId)
    }
}
