//! A promise of goods to a document's line; it goes when it is consumed or released.

use kernel::Qty;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inventory_reservation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub document_kind: String,
    pub document_id: Uuid,
    pub line_id: Uuid,
    pub product_id: Uuid,
    pub location_id: Uuid,
    /// Base units still promised; never zero or less.
    pub quantity: Qty,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
