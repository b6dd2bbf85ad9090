//! How much of an order's line may come back, and what became of it. Each number is a sum of the return's own steps.

use kernel::{Qty, Ratio, Result};
use orders::model::line as order_line;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "returns_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub return_id: Uuid,
    /// From 1.
    pub line_no: i32,
    pub order_line_id: Uuid,
    pub product_id: Uuid,
    pub sku: String,
    pub description: String,
    /// In which all quantities are: the order line's, or another one of the product.
    pub unit_id: Uuid,
    pub quantity: Qty,
    /// The same in base units, exactly. Absent on lines of before, which are in the order line's unit.
    pub base_quantity: Option<Qty>,
    /// What of it is held against what was shipped: all of it, until the return ends without it.
    pub claimed: Qty,
    pub received: Qty,
    pub restocked: Qty,
    pub scrapped: Qty,
    pub quarantined: Qty,
    pub refunded: Qty,
    pub replaced: Qty,
    pub reason: Option<String>,
}

impl Model {
    /// So much of it in base units.
    ///
    /// # Errors
    /// `kernel.inexact_conversion`.
    pub fn in_base(&self, quantity: Qty, of_order: &order_line::Model) -> Result<Qty> {
        match self.base_quantity {
            _ if quantity.is_zero() => Ok(quantity),
            Some(base) if quantity == self.quantity => Ok(base),
            Some(base) => Ratio::new(base.0, self.quantity.0)?.convert(quantity),
            None => orders::base_of(of_order, quantity),
        }
    }

    /// What is still to come.
    pub fn to_receive(&self) -> Qty {
        self.claimed - self.received
    }

    /// What somebody has said what becomes of it.
    pub fn inspected(&self) -> Qty {
        self.restocked + self.scrapped + self.quarantined
    }

    /// What came and was not inspected.
    pub fn to_inspect(&self) -> Qty {
        self.received - self.inspected()
    }

    /// What was inspected and neither refunded nor replaced.
    pub fn to_settle(&self) -> Qty {
        self.inspected() - self.refunded - self.replaced
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
