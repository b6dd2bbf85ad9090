//! The head of a shipment: goods of one order that travel together.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_shipment")]
#[record(
    kind = "shipment",
    verbs = crate::states::ACTIONS,
    path = "/shipping/shipments",
    label = "Shipment",
    view = crate::permissions::VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    search_via(parties::model::customer::Entity, "customer_id"),
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search)]
    pub number: String,
    #[record(refers = orders::model::order::Entity)]
    pub order_id: Uuid,
    #[record(max = 32, search)]
    pub order_number: String,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    /// As it was when the order was placed.
    #[record(max = 200)]
    pub customer_name: String,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    /// The salesperson of the order.
    pub owner_id: Option<Uuid>,
    /// Where the goods leave from.
    #[record(refers = inventory::model::location::Entity)]
    pub location_id: Uuid,
    #[record(one_of = ["draft", "shipped", "delivered", "cancelled"])]
    pub status: String,
    /// JSON: where the goods go, from the order.
    #[record(skip)]
    pub shipping_address: Option<String>,
    #[record(max = 80)]
    pub carrier: Option<String>,
    #[record(max = 80, search)]
    pub tracking: Option<String>,
    #[record(skip)]
    pub note: Option<String>,
    /// The language that its paper is printed in.
    #[record(max = 16)]
    pub locale: String,
    /// The business date on which it left; until then the one on which it was prepared.
    pub business_date: Day,
    pub shipped_at: Option<Instant>,
    pub delivered_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
