//! The head of an invoice or credit note. A credit note's amounts are negative: the negation of its invoice's.

use kernel::{Amount, Currency, Day, ExchangeRate, Instant, Rate};
use sea_orm::entity::prelude::*;

/// What a credit note is for that gives a discount for early payment, and an invoice that asks for it again.
pub const EARLY_PAYMENT: &str = "early_payment";

/// What an invoice is for that charges a reminder.
pub const FEE: &str = "fee";

/// What a document is for that was open before the company kept its books here.
pub const OPENING: &str = "opening";

/// Purposes of invoices that bill an advance on an order.
pub const ADVANCES: [&str; 2] = ["deposit", "progress"];

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_invoice")]
#[record(
    kind = "invoice",
    verbs = crate::states::ACTIONS,
    path = "/billing/invoices",
    label = "Invoice",
    view = crate::permissions::VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    search_via(parties::model::customer::Entity, "customer_id"),
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(one_of = ["invoice", "credit_note"])]
    pub kind: String,
    /// What is billed: goods and services; an advance on an order, to be netted later; a fee for a reminder; of a credit
    /// note, what is off for early payment, and of an invoice, that such a note is taken back; what was open before the
    /// company kept its books here.
    #[record(one_of = ["sale", "deposit", "progress", "fee", "early_payment", "opening"])]
    pub purpose: String,
    /// Given when it is posted.
    #[record(max = 40, search)]
    pub number: Option<String>,
    /// The place in the gap-free series; absent for drafts and for what was imported with a number of its own.
    #[record(skip)]
    pub series_code: Option<String>,
    #[record(skip)]
    pub series_year: Option<i32>,
    #[record(skip)]
    pub series_n: Option<i64>,
    #[record(refers = orders::model::order::Entity)]
    pub order_id: Option<Uuid>,
    #[record(refers = shipping::model::shipment::Entity)]
    pub shipment_id: Option<Uuid>,
    /// What it takes back: a credit note its invoice; an invoice, the credit note for early payment that it asks for again.
    #[record(refers = Entity)]
    pub credits_id: Option<Uuid>,
    /// The credit note that made this invoice void.
    #[record(refers = Entity)]
    pub void_note_id: Option<Uuid>,
    /// The credit note of what was off for early payment, as long as that stands.
    #[record(refers = Entity)]
    pub discount_note_id: Option<Uuid>,
    /// The template that made it.
    #[record(refers = super::recurring::Entity)]
    pub recurring_id: Option<Uuid>,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    #[record(max = 200)]
    pub customer_name: String,
    #[record(skip)]
    pub billing_address: Option<String>,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    #[record(one_of = ["draft", "posted", "sent", "part_paid", "overdue", "paid", "credited", "void"])]
    pub status: String,
    pub currency: Currency,
    /// Into the company's currency, of the day of posting; a credit note has its invoice's; absent where it is the company's own.
    pub exchange_rate: Option<ExchangeRate>,
    pub rate_day: Option<Day>,
    #[record(max = 80)]
    pub rate_source: Option<String>,
    /// The business date of posting.
    pub issued_on: Option<Day>,
    /// The day on which what is billed was supplied, or will be. Instead of it, a period: its first and its last day.
    pub supplied_on: Option<Day>,
    pub supplied_from: Option<Day>,
    pub supplied_to: Option<Day>,
    /// When the last part of it falls due.
    pub due_on: Option<Day>,
    /// When the oldest part that is still open falls (or fell) due.
    pub next_due_on: Option<Day>,
    pub payment_days: i32,
    pub payment_term_id: Option<Uuid>,
    /// Parts that it falls due in; their rows exist when there are several.
    pub instalment_count: i32,
    /// What is off for who pays early. It is in no amount of the invoice: who takes it gets a credit note.
    pub discount_rate: Option<Rate>,
    /// The last day on which such a payment may come.
    pub discount_until: Option<Day>,
    #[record(amount_in = "currency")]
    pub gross: Amount,
    #[record(amount_in = "currency")]
    pub discount: Amount,
    #[record(amount_in = "currency")]
    pub net: Amount,
    #[record(amount_in = "currency")]
    pub tax: Amount,
    #[record(amount_in = "currency")]
    pub rounding: Amount,
    #[record(amount_in = "currency")]
    pub total: Amount,
    /// Total − Σ allocations; a credit note's is negative until it is used up.
    #[record(amount_in = "currency")]
    pub open: Amount,
    /// Σ totals of its credit notes, with the other sign.
    #[record(amount_in = "currency")]
    pub credited: Amount,
    pub prices_include_tax: bool,
    #[record(max = 16)]
    pub tax_rounding: String,
    #[record(max = 80)]
    pub reference: Option<String>,
    #[record(skip)]
    pub note: Option<String>,
    /// The language it is printed in.
    #[record(max = 16)]
    pub locale: String,
    pub posted_at: Option<Instant>,
    pub sent_at: Option<Instant>,
    /// When the customer first opened it online.
    pub viewed_at: Option<Instant>,
    /// The customer disputes it: it is not dunned.
    pub disputed_at: Option<Instant>,
    #[record(max = 500)]
    pub dispute_reason: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Is it a credit note?
    pub fn is_note(&self) -> bool {
        self.kind == "credit_note"
    }

    /// Is it an advance on an order?
    pub fn is_advance(&self) -> bool {
        ADVANCES.contains(&self.purpose.as_str())
    }
}
