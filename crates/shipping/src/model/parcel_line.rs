//! How much of a shipment's line is in a parcel.

use kernel::Qty;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipping_parcel_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub parcel_id: Uuid,
    pub shipment_id: Uuid,
    pub shipment_line_id: Uuid,
    /// In the line's unit.
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
