//! The head of a return: goods of one order that a customer may send back.

use kernel::{Currency, Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "returns_return")]
#[record(
    kind = "return",
    verbs = crate::states::ACTIONS,
    path = "/sales/returns",
    label = "Return",
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
    /// Where the goods come back to.
    #[record(refers = inventory::model::location::Entity)]
    pub location_id: Uuid,
    #[record(one_of = ["authorised", "partly_received", "received", "inspected", "completed", "cancelled"])]
    pub status: String,
    pub currency: Currency,
    #[record(max = 500)]
    pub reason: String,
    #[record(skip)]
    pub note: Option<String>,
    /// The business date on which it was authorised.
    pub business_date: Day,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
