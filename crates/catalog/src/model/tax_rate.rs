//! How much tax a class bears, where and from when to when.

use kernel::{Country, Day, Instant, Rate};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_tax_rate")]
#[record(
    kind = "tax_rate",
    path = "/catalog/tax-rates",
    label = "Tax rate",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::TAX_EDIT,
    check = crate::checks::tax_rate
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::tax_class::Entity)]
    pub tax_class_id: Uuid,
    /// Absent: everywhere that has no rate of its own.
    pub country: Option<Country>,
    /// A part of the country with a rate of its own.
    #[record(max = 60)]
    pub region: Option<String>,
    #[record(not_negative)]
    pub rate: Rate,
    pub valid_from: Day,
    /// The last day, inclusive. Absent: until further notice.
    pub valid_to: Option<Day>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
