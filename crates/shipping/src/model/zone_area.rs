//! A country, a part of one by its postal codes, or everywhere else.

use kernel::{Country, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_zone_area")]
#[record(
    kind = "shipping_zone_area",
    path = "/shipping/zone-areas",
    label = "Shipping zone area",
    view = crate::permissions::METHOD_VIEW,
    edit = crate::permissions::METHOD_EDIT,
    check = crate::checks::zone_area
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::zone::Entity)]
    pub zone_id: Uuid,
    /// Absent: everywhere that no area names.
    pub country: Option<Country>,
    #[record(
        code,
        max = 12,
        help = "The first letters or digits of its postal codes, or where a range of them begins"
    )]
    pub postal_from: Option<String>,
    #[record(code, max = 12, help = "Where the range ends, inclusive; as long as its beginning")]
    pub postal_to: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
