//! Somebody says how much of a product lies at a place: counted, or there from the beginning. An import's rows are these.

use kernel::{Instant, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_stock_entry")]
#[record(
    kind = "stock_entry",
    path = "/inventory/stock-entries",
    label = "Stock entry",
    view = crate::permissions::VIEW,
    edit = crate::permissions::ADJUST,
    store = "store_id",
    check_all = crate::checks::stock_entries,
    after_all = crate::checks::stock_entries_saved,
    bulk
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    /// Without one, where the company takes its goods from.
    #[record(generated, refers = super::location::Entity)]
    pub location_id: Uuid,
    /// The location's store when it was made.
    #[record(readonly, refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// `counted`: so much is on hand, what is reserved included; the difference is an adjustment. `opening`: so much
    /// comes beside what is there, and what it is worth was the company's before it kept its books here.
    #[record(one_of = ["counted", "opening"], default = "\"counted\"")]
    pub kind: String,
    /// In the unit.
    #[record(not_negative)]
    pub quantity: Qty,
    /// The unit of the quantity; the product's base unit when absent.
    #[record(refers = catalog::model::unit::Entity)]
    pub unit_id: Option<Uuid>,
    /// What one base unit of what comes has cost, in the company's currency; without it, the average.
    #[record(not_negative, view = catalog::permissions::COST)]
    pub unit_cost: Option<UnitPrice>,
    /// The code of an adjustment's reason; `count` or `opening` when absent.
    #[record(code, max = 32)]
    pub reason: Option<String>,
    /// What else there is to say.
    #[record(max = 200)]
    pub note: Option<String>,
    /// By how much it has changed what is on hand, in base units.
    #[record(readonly)]
    pub moved: Qty,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    /// When it was taken back, by moves in the other direction.
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
