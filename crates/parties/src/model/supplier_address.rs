//! Where a supplier sits.

use kernel::{Country, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_supplier_address")]
#[record(
    kind = "supplier_address",
    path = "/purchasing/supplier-addresses",
    label = "Supplier address",
    view = crate::permissions::SUPPLIER_VIEW,
    edit = crate::permissions::SUPPLIER_EDIT,
    search_via(super::supplier::Entity, "supplier_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::supplier::Entity)]
    pub supplier_id: Uuid,
    /// Whom it reaches, when that is not the supplier's own name.
    #[record(max = 160, search, personal)]
    pub name: Option<String>,
    #[record(max = 160, min_len = 1, search, personal)]
    pub line1: String,
    #[record(max = 160, personal)]
    pub line2: Option<String>,
    #[record(max = 100, search, personal)]
    pub city: Option<String>,
    #[record(max = 60, personal)]
    pub region: Option<String>,
    #[record(max = 20, search, personal)]
    pub postcode: Option<String>,
    pub country: Country,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
