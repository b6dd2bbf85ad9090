//! Money that came from a customer. A fact: it is never changed but for what of it is still to be allocated.

use kernel::{Amount, Currency, Day, ExchangeRate, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_payment")]
#[record(
    kind = "payment",
    path = "/billing/payments",
    label = "Payment",
    view = crate::permissions::PAYMENT_VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    search_via(parties::model::customer::Entity, "customer_id"),
    sort = "-received_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 40, search)]
    pub number: String,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    /// How money came; `bad_debt` and `small_difference` are no money but what was written off.
    #[record(one_of = ["cash", "card", "mpesa", "bank", "cheque", "other", "bad_debt", "small_difference"])]
    pub method: String,
    /// The account of the chart that the money came into; the method's where absent.
    pub account_id: Option<Uuid>,
    pub currency: Currency,
    /// Into the company's currency, of the business date; absent where it is the company's own.
    pub exchange_rate: Option<ExchangeRate>,
    pub rate_day: Option<Day>,
    #[record(max = 80)]
    pub rate_source: Option<String>,
    #[record(amount_in = "currency")]
    pub amount: Amount,
    /// Amount − Σ allocations − Σ refunds paid out of it: the customer's credit. Nothing once it is reversed.
    #[record(amount_in = "currency")]
    pub unallocated: Amount,
    /// Σ refunds to this tender that have not failed: never more than came by it.
    #[record(amount_in = "currency")]
    pub refunded: Amount,
    /// The provider's or bank's own number; once per method.
    #[record(max = 80, search)]
    pub reference: Option<String>,
    /// The reference as long as it is this payment's: empty once the payment is reversed, so that it can be recorded again.
    #[record(skip)]
    pub reference_claim: Option<String>,
    pub received_at: Instant,
    pub business_date: Day,
    /// The business day on which it was reversed: the cheque bounced, or it had been recorded in error.
    pub reversed_on: Option<Day>,
    #[record(skip)]
    pub reversed_at: Option<Instant>,
    #[record(skip)]
    pub reversed_by: Option<Uuid>,
    #[record(skip)]
    pub reversal_reason: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
