//! A product as the variant of a template: which values it stands for. Each set of values has one product.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_variant")]
#[record(
    kind = "product_variant",
    path = "/catalog/variants",
    label = "Variant",
    view = crate::permissions::CATALOG_VIEW,
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::template::Entity)]
    pub template_id: Uuid,
    #[record(refers = super::product::Entity)]
    pub product_id: Uuid,
    /// The codes of its values, `colour=red,size=xl`, in the order of the attributes.
    #[record(max = 200)]
    pub options: String,
    /// The ids of its values, sorted and hashed: unique in the template.
    #[record(skip)]
    pub value_key: String,
    pub created_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
