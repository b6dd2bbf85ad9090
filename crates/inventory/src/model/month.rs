//! What came and left of a product at a location in a month that is over: so that a past day is found without reading
//! from the beginning of time.

use kernel::{Amount, Day, Qty};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inventory_month")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub product_id: Uuid,
    pub location_id: Uuid,
    /// Its first day.
    pub month: Day,
    /// The sum of the month's moves.
    pub quantity: Qty,
    pub value: Amount,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
