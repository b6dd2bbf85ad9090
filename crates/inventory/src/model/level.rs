//! The balance of a product at a location: exactly one row, by unique key.

use kernel::{Instant, Qty};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_level")]
#[record(
    kind = "stock_level",
    path = "/inventory/levels",
    label = "Stock level",
    view = crate::permissions::VIEW,
    store = "store_id",
    sort = "product_id",
    difference("available", "on_hand", "reserved"),
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    #[record(refers = super::location::Entity)]
    pub location_id: Uuid,
    /// The location's store, kept in step with it: who sees a store sees its stock.
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// The sum of the moves.
    pub on_hand: Qty,
    /// The sum of the live reservations.
    pub reserved: Qty,
    /// Ordered from suppliers and not yet received.
    pub incoming: Qty,
    /// When no more than this is available, more is to be ordered; from the product's reorder point here.
    pub reorder_point: Option<Qty>,
    /// The location's rule, kept in step with it; `clearing` where it was below zero when that became forbidden.
    #[record(one_of = ["forbid", "warn", "allow", "clearing"])]
    pub negative_stock: String,
    /// The location's, kept in step with it: elsewhere nothing is promised to anybody.
    pub for_sale: bool,
    pub version: i64,
    pub updated_at: Instant,
}

impl Model {
    /// What nobody holds: on hand − reserved.
    pub fn available(&self) -> Qty {
        self.on_hand - self.reserved
    }

    /// What of it may be promised: nothing more where goods are not for sale.
    pub(crate) fn to_promise(&self) -> Qty {
        if self.for_sale { self.available() } else { self.available().min(Qty::ZERO) }
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
