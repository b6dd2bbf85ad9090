//! A mail, a call, a meeting or a note: what was said to whom, and what is to follow.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_communication")]
#[record(
    kind = "communication",
    path = "/sales/communications",
    label = "Communication",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CUSTOMER_EDIT,
    owner = "owner_id",
    store = "store_id",
    region = "region_id",
    sort = "-at",
    check = crate::checks::communication,
    person = "person_id",
    search_via(super::customer::Entity, "customer_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::customer::Entity)]
    pub customer_id: Uuid,
    #[record(refers = super::contact::Entity)]
    pub contact_id: Option<Uuid>,
    /// By whose key it is sealed: the customer's, if that is a person, else the contact's.
    #[record(skip)]
    pub person_id: Option<Uuid>,
    #[record(one_of = ["mail", "call", "meeting", "note"])]
    pub kind: String,
    /// A note has none of both.
    #[record(one_of = ["in", "out", "internal"], default = "\"internal\"")]
    pub direction: String,
    /// When it took place; now, when left empty.
    #[record(generated)]
    pub at: Instant,
    #[record(max = 200, sealed)]
    pub subject: Option<String>,
    #[record(max = 20000, sealed)]
    pub body: Option<String>,
    /// When somebody is to come back to it.
    pub follow_up_on: Option<Day>,
    /// Who: somebody of the company.
    pub follow_up_by: Option<Uuid>,
    #[record(default = "false")]
    pub followed_up: bool,
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
