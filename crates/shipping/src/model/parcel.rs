//! A package of a shipment.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// It was packed otherwise; what is known of it stays.
pub(crate) const VOID: &str = "void";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_parcel")]
#[record(
    kind = "parcel",
    path = "/shipping/parcels",
    label = "Parcel",
    view = crate::permissions::VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The shipment's number and its own: `SH-2026-000001/1`.
    #[record(max = 40, search)]
    pub number: String,
    #[record(refers = super::shipment::Entity)]
    pub shipment_id: Uuid,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    /// From 1.
    pub no: i32,
    #[record(refers = super::package_type::Entity)]
    pub package_type_id: Option<Uuid>,
    pub length_mm: Option<i64>,
    pub width_mm: Option<i64>,
    pub height_mm: Option<i64>,
    /// Grams with everything in it.
    pub weight_g: Option<i64>,
    #[record(refers = super::carrier::Entity)]
    pub carrier_id: Option<Uuid>,
    #[record(max = 80, search)]
    pub tracking: Option<String>,
    /// `packed`, what the newest of its tracking events says, or `void`.
    #[record(one_of = [
        "packed", "label_created", "picked_up", "in_transit", "out_for_delivery", "delivered", "exception",
        "returned", "void"
    ])]
    pub status: String,
    /// When that was.
    pub status_at: Option<Instant>,
    /// Its newest label.
    #[record(skip)]
    pub label_id: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
