//! A place where goods lie: a shop's floor, a warehouse.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_location")]
#[record(
    kind = "location",
    path = "/inventory/locations",
    label = "Location",
    view = crate::permissions::VIEW,
    edit = crate::permissions::LOCATIONS,
    store = "store_id",
    check = crate::checks::location,
    after = crate::checks::location_saved
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search, unique)]
    pub code: String,
    #[record(max = 120, search)]
    pub name: String,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(one_of = ["store", "warehouse"], default = "\"warehouse\"")]
    pub kind: String,
    /// Where orders of the store (or, without a store, of the company) are served from.
    #[record(default = "false")]
    pub is_default: bool,
    /// Who has more is looked at first when goods are promised from several places, behind the order's own; 0 as a rule.
    #[record(default = "0")]
    pub priority: i32,
    /// Whether more may leave, or be promised, than is free: refused, told, or let happen. The company's rule when absent
    /// (`/inventory/policy`).
    #[record(one_of = ["forbid", "warn", "allow"])]
    pub negative_stock: Option<String>,
    /// Whether its goods may be promised to customers. What is kept apart (quarantine, a workshop) is on hand and has its
    /// value, is counted, moved and corrected like all else, and is offered to nobody.
    #[record(default = "true")]
    pub for_sale: bool,
    /// The company's place of goods that go from one location to another: the program's own.
    #[record(readonly, default = "false")]
    pub in_transit: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
