//! A word by which customers are grouped: as many to a customer as one likes.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_tag")]
#[record(
    kind = "tag",
    path = "/sales/tags",
    label = "Tag",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CATEGORY_EDIT,
    sort = "name"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 60, min_len = 1, unique, search)]
    pub name: String,
    /// As screens show it: `#0f766e`.
    #[record(code, max = 16)]
    pub colour: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
