//! Somebody from whom we buy.

use kernel::{Country, Currency, Instant, Qty, Rate};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_supplier")]
#[record(
    kind = "supplier",
    path = "/purchasing/suppliers",
    label = "Supplier",
    view = crate::permissions::SUPPLIER_VIEW,
    edit = crate::permissions::SUPPLIER_EDIT,
    sort = "name",
    series = crate::SUPPLIER_SERIES,
    check = crate::checks::supplier,
    bulk,
    person = "person_id"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The supplier number; taken from the series `V` when none is given.
    #[record(code, max = 32, unique, search, generated, help = "Given automatically when left empty")]
    pub code: String,
    #[record(max = 160, min_len = 1, search, personal)]
    pub name: String,
    #[record(one_of = ["organisation", "person"], default = "\"organisation\"")]
    pub kind: String,
    /// By whose key the row is sealed: the party's own, if it is a person.
    #[record(skip)]
    pub person_id: Option<Uuid>,
    /// The currency the supplier bills in. Absent: the company's.
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
    /// Days from the supplier's bill to its due date.
    #[record(not_negative, default = "0")]
    pub payment_days: i32,
    #[record(max = 4000, sealed)]
    pub notes: Option<String>,
    #[record(one_of = ["active", "blocked"], default = "\"active\"")]
    pub status: String,
    /// 0 to 5, as purchasing has measured it.
    #[record(readonly)]
    pub rating: Option<Qty>,
    /// The share of deliveries that came in time.
    #[record(readonly)]
    pub on_time_rate: Option<Rate>,
    /// Days from order to goods.
    #[record(readonly)]
    pub lead_time_days: Option<i32>,
    /// When it was measured last.
    #[record(readonly)]
    pub rated_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
