//! A line of an invoice, as it was computed once.

use kernel::{Amount, Qty, Rate, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "billing_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub invoice_id: Uuid,
    /// From 1.
    pub line_no: i32,
    /// The order's line that it bills.
    pub order_line_id: Option<Uuid>,
    pub product_id: Option<Uuid>,
    pub sku: Option<String>,
    pub description: String,
    pub unit_id: Option<Uuid>,
    /// In the unit; negative on a credit note.
    pub quantity: Qty,
    pub unit_price: UnitPrice,
    pub gross: Amount,
    pub discount: Amount,
    pub net: Amount,
    pub tax_class_id: Option<Uuid>,
    pub tax_rate: Rate,
    pub tax: Amount,
    pub total: Amount,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
