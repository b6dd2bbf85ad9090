//! What a scanner reads off a product or its package.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_barcode")]
#[record(
    kind = "barcode",
    path = "/catalog/barcodes",
    label = "Barcode",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    check_all = crate::checks::barcodes,
    bulk
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::product::Entity)]
    pub product_id: Uuid,
    /// The unit that bears it: a box has another code than the bottle. Absent: the base unit.
    #[record(refers = super::unit::Entity)]
    pub unit_id: Option<Uuid>,
    /// As it is printed. A code of a GTIN's length has a check digit that fits; any other is the company's own.
    #[record(barcode, max = 48, search)]
    pub code: String,
    /// What is compared: a GTIN of any length in its 14-digit form, anything else as it is. A scanner that drops
    /// or adds leading zeros finds the same product.
    #[record(skip)]
    pub match_code: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
