//! How an order is to be shipped, and what was charged for it: one for each order.

use kernel::{Amount, Currency, Day, Instant};
use sea_orm::entity::prelude::*;

/// It stands on the order.
pub(crate) const CHOSEN: &str = "chosen";
/// It was taken off.
pub(crate) const REMOVED: &str = "removed";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_choice")]
#[record(
    kind = "shipping_choice",
    path = "/shipping/choices",
    label = "Shipping choice",
    view = crate::permissions::CHOICE_VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = orders::model::order::Entity)]
    pub order_id: Uuid,
    #[record(max = 32, search)]
    pub order_number: String,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    #[record(one_of = ["chosen", "removed"])]
    pub status: String,
    #[record(refers = super::method::Entity)]
    pub method_id: Uuid,
    #[record(refers = super::carrier::Entity)]
    pub carrier_id: Uuid,
    /// As it was when it was chosen.
    #[record(max = 80)]
    pub method_name: String,
    pub currency: Currency,
    /// With or without tax as the order's prices are.
    #[record(amount_in = "currency")]
    pub price: Amount,
    /// Somebody set the price.
    pub by_hand: bool,
    /// When it arrives if it leaves on the day of the choice.
    pub arrives_from: Day,
    pub arrives_to: Day,
    /// The order's line that charges it; absent once it was taken off.
    #[record(skip)]
    pub line_id: Option<Uuid>,
    /// JSON: what was measured, and how the price came about.
    #[record(skip)]
    pub trace: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
