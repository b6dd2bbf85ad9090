//! Goods that go from one location to another, and are in transit in between.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_transfer")]
#[record(
    kind = "transfer",
    verbs = crate::states::TRANSFER_ACTIONS,
    path = "/inventory/transfers",
    label = "Transfer",
    view = crate::permissions::VIEW,
    store = "store_id",
    other_store = "to_store_id",
    number = "number",
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search)]
    pub number: String,
    #[record(refers = super::location::Entity)]
    pub from_location_id: Uuid,
    #[record(refers = super::location::Entity)]
    pub to_location_id: Uuid,
    /// The store that sends.
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// The store that receives.
    #[record(refers = identity::model::store::Entity)]
    pub to_store_id: Option<Uuid>,
    #[record(one_of = ["draft", "in_transit", "partly_received", "received", "returned", "cancelled"])]
    pub status: String,
    #[record(max = 500)]
    pub note: Option<String>,
    /// When it is to arrive: what waits for its goods is promised for that day.
    pub expected_on: Option<Day>,
    /// The day on which it was sent; until then the one on which it was written.
    pub business_date: Day,
    pub shipped_at: Option<Instant>,
    /// When the last of it was received, given up or back.
    pub received_at: Option<Instant>,
    /// The day of that.
    pub received_on: Option<Day>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
