//! A value in which variants of a template come, and what it adds to the price.

use kernel::{Instant, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_template_value")]
#[record(
    kind = "template_value",
    path = "/catalog/template-values",
    label = "Value of a template",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    check = crate::checks::template_value
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::template::Entity)]
    pub template_id: Uuid,
    #[record(refers = super::attribute_value::Entity)]
    pub value_id: Uuid,
    /// Added to the template's price; a discount is negative.
    #[record(default = "\"0\"")]
    pub price_extra: UnitPrice,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
