//! A promise of goods to a document's line; it goes when it is consumed or released.

use kernel::Qty;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_reservation")]
#[record(
    kind = "reservation",
    path = "/inventory/reservations",
    label = "Reservation",
    view = crate::permissions::VIEW,
    store = "store_id",
    sort = "id",
    title = "quantity",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, importance = 4)]
    pub document_kind: String,
    /// The order that the goods are promised to.
    #[record(names = "order", label = "Order", importance = 1)]
    pub document_id: Uuid,
    pub line_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    #[record(refers = super::location::Entity)]
    pub location_id: Uuid,
    /// The location's store, kept in step with it: who sees a store sees what its stock is promised to.
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// Base units still promised; never zero or less.
    #[record(importance = 2)]
    pub quantity: Qty,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
