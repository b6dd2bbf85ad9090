//! A fact: so much of a product came to or left a location. Never changed, never removed.

use kernel::{Day, Instant, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_move")]
#[record(
    kind = "stock_move",
    path = "/inventory/moves",
    label = "Stock move",
    view = crate::permissions::VIEW,
    store = "store_id",
    sort = "-at",
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
    /// The location's store when the goods moved.
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// Base units; what leaves is negative.
    pub quantity: Qty,
    #[record(max = 16)]
    pub kind: String,
    #[record(max = 32)]
    pub document_kind: String,
    pub document_id: Uuid,
    pub line_id: Option<Uuid>,
    /// What one base unit cost, in the company's currency, where it is known.
    #[record(view = catalog::permissions::COST)]
    pub unit_cost: Option<UnitPrice>,
    #[record(max = 200)]
    pub reason: Option<String>,
    pub at: Instant,
    pub business_date: Day,
}

/// Why goods move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Receipt,
    Issue,
    Adjustment,
    Transfer,
    Return,
}

impl Kind {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Receipt => "receipt",
            Kind::Issue => "issue",
            Kind::Adjustment => "adjustment",
            Kind::Transfer => "transfer",
            Kind::Return => "return",
        }
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
