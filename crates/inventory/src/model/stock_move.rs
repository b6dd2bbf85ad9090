//! A fact: so much of a product came to or left a location. Never changed, never removed.

use kernel::{Amount, Day, Instant, Qty, UnitPrice};
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
    /// What one base unit cost, in the company's currency, to six places.
    #[record(view = catalog::permissions::COST)]
    pub unit_cost: Option<UnitPrice>,
    /// What the goods are worth, in the company's currency; what leaves is negative. The product's values add up to
    /// what its stock is worth. A move of no goods corrects it.
    #[record(view = catalog::permissions::COST)]
    pub value: Amount,
    #[record(max = 200)]
    pub reason: Option<String>,
    /// Of an adjustment: the code of its reason.
    #[record(max = 32)]
    pub reason_code: Option<String>,
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
    /// No goods: what left before it came turns out to have cost another amount.
    Settlement,
    /// No goods: what is there is worth another amount.
    Revaluation,
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
            Kind::Settlement => "settlement",
            Kind::Revaluation => "revaluation",
        }
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
