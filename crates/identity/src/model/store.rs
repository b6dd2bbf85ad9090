//! A store: a shop, a branch, an office that sells.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "identity_store")]
#[record(
    kind = "store",
    path = "/identity/stores",
    label = "Store",
    view = crate::permissions::STORE_VIEW,
    edit = crate::permissions::STORE_EDIT,
    sort = "name"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 20, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 120, min_len = 1, search)]
    pub name: String,
    #[record(refers = super::region::Entity)]
    pub region_id: Option<Uuid>,
    /// The address as receipts print it, a line each.
    #[record(max = 500)]
    pub address: Option<String>,
    #[record(phone)]
    pub phone: Option<String>,
    #[record(email)]
    pub email: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}
