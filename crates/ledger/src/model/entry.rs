//! The head of a journal entry. Once posted, nothing on it or its lines changes: the database refuses it.

use kernel::{Amount, Currency, Day, ExchangeRate, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "ledger_entry")]
#[record(
    kind = "journal_entry",
    verbs = crate::states::ACTIONS,
    path = "/ledger/entries",
    label = "Journal entry",
    view = crate::permissions::ENTRY_VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    search_via(parties::model::customer::Entity, "partner_id"),
    sort = "-business_date",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::journal::Entity)]
    pub journal_id: Uuid,
    #[record(one_of = [
        "manual", "opening", "reversal", "closing", "invoice", "credit_note", "payment", "settlement", "refund", "stock",
        "revaluation",
    ])]
    pub kind: String,
    #[record(one_of = ["draft", "posted"])]
    pub status: String,
    #[record(skip)]
    pub posted: bool,
    /// `SAL-2026-000001`: gap-free per journal and year of the business date.
    #[record(max = 40, search)]
    pub number: Option<String>,
    #[record(skip)]
    pub series_year: Option<i32>,
    #[record(skip)]
    pub series_n: Option<i64>,
    pub business_date: Day,
    /// The document's own date, where its period was locked before it came into the books.
    pub document_date: Option<Day>,
    /// What a document made names it by its number alone: whose it is says `partner_id`.
    #[record(max = 200, search)]
    pub description: String,
    /// The customer of the document that made it. Their name is read where it is kept, so that it can be erased.
    #[record(refers = parties::model::customer::Entity)]
    pub partner_id: Option<Uuid>,
    /// The document that made it: `invoice`, `payment`, `allocation`, `shipment` …
    #[record(max = 32)]
    pub source_kind: Option<String>,
    pub source_id: Option<Uuid>,
    #[record(max = 40, search)]
    pub source_number: Option<String>,
    /// What of the document it tells; one entry for each.
    #[record(skip)]
    pub posting: Option<String>,
    #[record(refers = Entity)]
    pub reverses_id: Option<Uuid>,
    /// The lock exception under which it was posted into a locked period.
    pub exception_id: Option<Uuid>,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    /// The document's.
    pub currency: Currency,
    pub exchange_rate: Option<ExchangeRate>,
    pub rate_day: Option<Day>,
    #[record(max = 80)]
    pub rate_source: Option<String>,
    /// Σ debits in the company's currency.
    pub total: Amount,
    pub posted_at: Option<Instant>,
    pub posted_by: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
