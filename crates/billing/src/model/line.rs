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
    /// One of [`kind`].
    pub kind: String,
    /// The invoice's line that a credit note's line takes back.
    pub credits_line_id: Option<Uuid>,
    /// The advance's line that this one nets.
    pub nets_line_id: Option<Uuid>,
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

/// What a line is.
pub mod kind {
    /// Goods and services; a credit note's line of this kind can be billed again.
    pub const SALE: &str = "sale";
    /// On credit notes: money or goods that came back for good and are not billed again.
    pub const REDUCTION: &str = "reduction";
    /// An advance on an order.
    pub const DEPOSIT: &str = "deposit";
    /// An advance netted: the negation of a part of its line.
    pub const DEDUCTION: &str = "deduction";
    /// A fee for a reminder.
    pub const FEE: &str = "fee";
}
