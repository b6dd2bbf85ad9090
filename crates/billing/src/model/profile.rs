//! How a customer is billed: terms, where invoices are mailed to, whether reminders are sent.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_profile")]
#[record(
    kind = "billing_profile",
    path = "/billing/profiles",
    label = "Billing profile",
    view = crate::permissions::PROFILE_VIEW,
    edit = crate::permissions::PROFILE_EDIT,
    check = crate::checks::profile,
    person = "person_id"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = parties::model::customer::Entity, unique)]
    pub customer_id: Uuid,
    /// By whose key the address is sealed: the customer's, if that is a person.
    #[record(skip)]
    pub person_id: Option<Uuid>,
    #[record(refers = super::payment_term::Entity)]
    pub payment_term_id: Option<Uuid>,
    /// Instead of the customer's own address.
    #[record(email, sealed)]
    pub email: Option<String>,
    /// Gets no reminders.
    #[record(default = "false")]
    pub no_dunning: bool,
    #[record(max = 500)]
    pub note: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
