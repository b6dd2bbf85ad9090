//! A person at a supplier's.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_supplier_contact")]
#[record(
    kind = "supplier_contact",
    path = "/purchasing/supplier-contacts",
    label = "Supplier contact",
    view = crate::permissions::SUPPLIER_VIEW,
    edit = crate::permissions::SUPPLIER_EDIT,
    sort = "name",
    person = "id",
    search_via(super::supplier::Entity, "supplier_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::supplier::Entity)]
    pub supplier_id: Uuid,
    #[record(max = 160, min_len = 1, search, personal)]
    pub name: String,
    #[record(max = 100)]
    pub job_title: Option<String>,
    #[record(email, search, sealed, blind)]
    pub email: Option<String>,
    #[record(skip)]
    pub email_blind: Option<String>,
    #[record(phone, search, sealed, blind)]
    pub phone: Option<String>,
    #[record(skip)]
    pub phone_blind: Option<String>,
    #[record(max = 2000, sealed)]
    pub notes: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
