//! Where a customer is billed or gets goods.

use kernel::{Country, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_address")]
#[record(
    kind = "address",
    path = "/sales/addresses",
    label = "Address",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CUSTOMER_EDIT,
    owner = "owner_id",
    store = "store_id",
    region = "region_id",
    check = crate::checks::address,
    after = crate::checks::address_saved,
    search_via(super::customer::Entity, "customer_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::customer::Entity)]
    pub customer_id: Uuid,
    #[record(one_of = ["billing", "shipping"], default = "\"billing\"")]
    pub purpose: String,
    /// The one that documents take. A customer has one for each purpose; the first becomes it by itself.
    #[record(default = "false")]
    pub is_default: bool,
    /// Whom it reaches, when that is not the customer's own name.
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
