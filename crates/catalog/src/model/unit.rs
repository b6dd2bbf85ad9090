//! A unit of measure.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_unit")]
#[record(
    kind = "unit",
    path = "/catalog/units",
    label = "Unit",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    sort = "code",
    check = crate::checks::unit
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// As documents print it: `kg`.
    #[record(code, max = 16, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 60, min_len = 1, search)]
    pub name: String,
    /// Units of one dimension convert into each other by their sizes. What a package holds, each product says.
    #[record(
        one_of = ["count", "mass", "volume", "length", "area", "time", "package"],
        default = "\"count\""
    )]
    pub dimension: String,
    /// The size is `num / den` of the dimension's first unit (piece, gram, millilitre, millimetre, mm², second).
    #[record(default = "1")]
    pub num: i64,
    #[record(default = "1")]
    pub den: i64,
    /// Decimal places that a quantity in it has at most: 0 where there is no half of it. When left out, 0 for what is
    /// counted and for packages, 2 for time, 3 for what is measured or weighed.
    #[record(generated, not_negative)]
    pub places: i32,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
