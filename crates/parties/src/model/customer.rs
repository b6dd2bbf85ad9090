//! Somebody who buys.

use kernel::{Amount, Country, Currency, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_customer")]
#[record(
    kind = "customer",
    path = "/sales/customers",
    label = "Customer",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CUSTOMER_EDIT,
    owner = "owner_id",
    store = "store_id",
    region = "region_id",
    sort = "name",
    series = crate::CUSTOMER_SERIES,
    check = crate::checks::customer,
    after = crate::checks::customer_saved
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
    #[record(one_of = ["company", "person"], default = "\"company\"")]
    pub kind: String,
    #[record(refers = super::customer_category::Entity)]
    pub category_id: Option<Uuid>,
    /// The currency the customer is billed in. Absent: the company's.
    pub currency: Option<Currency>,
    pub country: Option<Country>,
    #[record(code, max = 32, search, personal)]
    pub tax_id: Option<String>,
    #[record(email, search, personal)]
    pub email: Option<String>,
    #[record(phone, search, personal)]
    pub phone: Option<String>,
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
    #[record(max = 4000, personal)]
    pub notes: Option<String>,
    #[record(one_of = ["active", "blocked"], default = "\"active\"")]
    pub status: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
