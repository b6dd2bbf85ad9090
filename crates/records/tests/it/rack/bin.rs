//! Where parts lie.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "rack_bin")]
#[record(kind = "bin", path = "/rack/bins", label = "Bin", view = crate::rack::VIEW, edit = crate::rack::EDIT)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 32, unique, search)]
    pub code: String,
    #[record(max = 120, search)]
    pub name: String,
    #[record(refers = Entity)]
    pub parent_id: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
