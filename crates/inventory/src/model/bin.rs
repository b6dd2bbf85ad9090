//! Where at a location a product lies: the shelf that pickers go to.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_bin")]
#[record(
    kind = "bin",
    path = "/inventory/bins",
    label = "Bin",
    view = crate::permissions::VIEW,
    edit = crate::permissions::LOCATIONS,
    store = "store_id",
    sort = "code",
    check = crate::checks::bin
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
    /// `A-02-13`: picked in the order of these codes. Several products may lie in one bin.
    #[record(max = 32, search, code)]
    pub code: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
