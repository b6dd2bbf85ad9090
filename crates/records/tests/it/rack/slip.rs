//! A document that names a part: found by its number and by its part's words.

use kernel::{Amount, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "rack_slip")]
#[record(
    kind = "slip",
    path = "/rack/slips",
    label = "Slip",
    view = crate::rack::VIEW,
    document,
    owner = "owner_id",
    number = "number",
    sort = "-placed_at",
    search_via(super::part::Entity, "part_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub number: String,
    #[record(refers = super::part::Entity)]
    pub part_id: Uuid,
    pub owner_id: Option<Uuid>,
    pub total: Amount,
    pub placed_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
