//! Somebody who buys.

use kernel::{Amount, Country, Currency, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_customer")]
#[record(
    kind = "customer",
    verbs = crate::standing::ACTIONS,
    path = "/sales/customers",
    label = "Customer",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CUSTOMER_EDIT,
    owner = "owner_id",
    store = "store_id",
    region = "region_id",
    sort = "name",
    series = crate::CUSTOMER_SERIES,
    check_all = crate::checks::customers,
    after_all = crate::checks::customers_saved,
    bulk,
    person = "person_id",
    linked("tag", super::customer_tag::Entity, "customer_id", "tag_id")
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The customer number; taken from the series `C` when none is given.
    #[record(code, max = 32, unique, search, generated, help = "Given automatically when left empty")]
    pub code: String,
    #[record(max = 160, min_len = 1, search, personal)]
    pub name: String,
    #[record(one_of = ["organisation", "person"], default = "\"organisation\"")]
    pub kind: String,
    /// By whose key the row is sealed: the party's own, if it is a person.
    #[record(skip)]
    pub person_id: Option<Uuid>,
    #[record(refers = super::customer_category::Entity)]
    pub category_id: Option<Uuid>,
    /// The currency the customer is billed in. Absent: the company's.
    pub currency: Option<Currency>,
    pub country: Option<Country>,
    /// In its country's normal form.
    #[record(label = "Tax number", code, max = 32, search, sealed, blind)]
    pub tax_id: Option<String>,
    #[record(skip)]
    pub tax_id_blind: Option<String>,
    #[record(email, search, sealed, blind)]
    pub email: Option<String>,
    #[record(skip)]
    pub email_blind: Option<String>,
    #[record(phone, search, sealed, blind)]
    pub phone: Option<String>,
    #[record(skip)]
    pub phone_blind: Option<String>,
    /// The most that the customer may owe, open orders included, in the company's currency. Absent: no limit;
    /// 0: nothing on credit.
    #[record(not_negative)]
    pub credit_limit: Option<Amount>,
    /// Days from the invoice to its due date.
    #[record(not_negative, default = "0")]
    pub payment_days: i32,
    /// The salesperson whose customer this is.
    pub owner_id: Option<Uuid>,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// The store's region.
    #[record(readonly)]
    pub region_id: Option<Uuid>,
    /// The language of the customer's documents: `en`, `sw-KE`.
    #[record(code, max = 16)]
    pub locale: Option<String>,
    #[record(max = 4000, sealed)]
    pub notes: Option<String>,
    /// Changes by verbs: see `STANDING`.
    #[record(readonly, one_of = ["lead", "in_review", "active", "blocked"])]
    pub status: String,
    /// What happens to orders beyond the limit. Absent: as the category or the company says.
    #[record(one_of = ["refuse", "warn", "hold", "approve"])]
    pub credit_policy: Option<String>,
    /// The name without case, accents, legal form and order of words, for finding duplicates.
    #[record(skip)]
    pub match_key: Option<String>,
    /// The customer into which this one was merged.
    #[record(readonly, refers = Entity)]
    pub merged_into_id: Option<Uuid>,
    /// Since when the personal data is gone.
    #[record(readonly)]
    pub erased_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
