//! A box of which there are many.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_package_type")]
#[record(
    kind = "package_type",
    path = "/shipping/package-types",
    label = "Package type",
    view = crate::permissions::METHOD_VIEW,
    edit = crate::permissions::METHOD_EDIT,
    sort = "code",
    check = crate::checks::package_type
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 24, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 80, min_len = 1, search)]
    pub name: String,
    /// Outer millimetres.
    #[record(not_negative)]
    pub length_mm: i64,
    #[record(not_negative)]
    pub width_mm: i64,
    #[record(not_negative)]
    pub height_mm: i64,
    /// Grams of the empty box.
    #[record(not_negative, default = "0")]
    pub tare_g: i64,
    /// Grams that it may weigh with what is in it.
    #[record(not_negative)]
    pub max_weight_g: Option<i64>,
    #[record(default = "true")]
    pub active: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
