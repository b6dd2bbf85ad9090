//! At how much of a product at a location more is to be ordered.

use kernel::{Instant, Qty};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_reorder_point")]
#[record(
    kind = "reorder_point",
    path = "/inventory/reorder-points",
    label = "Reorder point",
    view = crate::permissions::VIEW,
    edit = crate::permissions::REORDER,
    store = "store_id",
    check = crate::checks::reorder_point,
    after = crate::checks::reorder_point_saved
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    #[record(refers = super::location::Entity)]
    pub location_id: Uuid,
    /// The location's store, kept in step with it.
    #[record(readonly, refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// Base units: when no more than this is available, more is to be ordered.
    #[record(not_negative)]
    pub quantity: Qty,
    /// Base units: how much is usually ordered.
    #[record(not_negative)]
    pub order_quantity: Option<Qty>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
