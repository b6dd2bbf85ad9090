//! A line of an order. Its amounts are stored as they were computed and never computed again.

use kernel::{Amount, Day, Qty, Rate, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "orders_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub order_id: Uuid,
    /// From 1.
    pub line_no: i32,
    pub product_id: Uuid,
    pub sku: String,
    pub description: String,
    pub unit_id: Uuid,
    /// In the line's unit.
    pub quantity: Qty,
    /// The same in the product's base unit.
    pub base_quantity: Qty,
    /// Goods are kept in stock, reserved and shipped, a kit as its components; services are not.
    pub tracked: bool,
    /// A kit: what is reserved and leaves the stock are its components ([`super::line_part`]).
    pub is_kit: bool,
    pub unit_price: UnitPrice,
    /// What the caller asked for, if it asked.
    pub discount_rate: Option<Rate>,
    pub gross: Amount,
    /// The line's own discount and its share of the document's.
    pub discount: Amount,
    pub net: Amount,
    pub tax_class_id: Uuid,
    pub tax_rate: Rate,
    pub tax: Amount,
    pub total: Amount,
    /// In the line's unit: the sum of shipments.
    pub shipped: Qty,
    /// In the line's unit: the sum of invoices minus credit notes.
    pub invoiced: Qty,
    /// In the line's unit: what came back of what was shipped, cut off where the unit cannot say it exactly.
    pub returned: Qty,
    /// The same in base units, exactly: one piece is no exact part of a box of twelve. Absent while nothing has come back,
    /// and of what came back before this was counted.
    pub returned_base: Option<Qty>,
    /// In the line's unit: what was ordered and given up before it left. No longer in `quantity`.
    pub cancelled: Qty,
    pub cancel_reason: Option<String>,
    /// When it is promised for.
    pub promised_on: Option<Day>,
    /// Where it is to come from, if not from where the order's goods do.
    pub location_id: Option<Uuid>,
    /// What the line is charged for where it is no goods of its own: `shipping`. Set through [`crate::set_charge`] only.
    pub charge: Option<String>,
    /// JSON: how the price came about.
    pub trace: String,
}

impl Model {
    /// What is left to ship, in the line's unit.
    pub fn to_ship(&self) -> Qty {
        if self.tracked { self.quantity - self.shipped } else { Qty::ZERO }
    }

    /// What is left to invoice, in the line's unit.
    pub fn to_invoice(&self) -> Qty {
        self.quantity - self.invoiced
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
