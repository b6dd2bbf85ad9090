//! A person at a customer's.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_contact")]
#[record(
    kind = "contact",
    path = "/sales/contacts",
    label = "Contact",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CUSTOMER_EDIT,
    owner = "owner_id",
    store = "store_id",
    region = "region_id",
    sort = "name",
    check = crate::checks::contact,
    after = crate::checks::contact_saved,
    person = "id",
    search_via(super::customer::Entity, "customer_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::customer::Entity)]
    pub customer_id: Uuid,
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
    // Who may see it: as the customer.
    #[record(skip)]
    pub owner_id: Option<Uuid>,
    #[record(skip)]
    pub store_id: Option<Uuid>,
    #[record(skip)]
    pub region_id: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
