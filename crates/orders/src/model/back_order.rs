//! What an order's line waits for; it goes when nothing is waited for any more.

use kernel::{Day, Instant, Qty};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "orders_back_order")]
#[record(
    kind = "back_order",
    path = "/sales/back-orders",
    label = "Back-order",
    view = crate::permissions::VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    sort = "promised_on",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::order::Entity)]
    pub order_id: Uuid,
    #[record(max = 32, search)]
    pub order_number: String,
    pub line_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    #[record(max = 64, search)]
    pub sku: String,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    /// The salesperson.
    pub owner_id: Option<Uuid>,
    /// Where the goods are to come from.
    #[record(refers = inventory::model::location::Entity)]
    pub location_id: Uuid,
    /// Any other place will do as well.
    pub anywhere: bool,
    /// Base units that are waited for; more than zero.
    pub quantity: Qty,
    pub promised_on: Day,
    /// The order's: who has more is served first.
    pub priority: i32,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
