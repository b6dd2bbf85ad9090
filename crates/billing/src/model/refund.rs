//! Money that goes back to a customer, by the tender that it came by.

use kernel::{Amount, Currency, Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_refund")]
#[record(
    kind = "refund",
    verbs = crate::states::REFUND_ACTIONS,
    path = "/billing/refunds",
    label = "Refund",
    view = crate::permissions::PAYMENT_VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    search_via(parties::model::customer::Entity, "customer_id"),
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 40, search)]
    pub number: String,
    /// The payment whose tender it goes back to.
    #[record(refers = super::payment::Entity)]
    pub payment_id: Option<Uuid>,
    /// The credit note that it is paid out of; out of the payment itself when absent.
    #[record(refers = super::invoice::Entity)]
    pub credit_note_id: Option<Uuid>,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    #[record(one_of = ["cash", "card", "mpesa", "bank", "cheque", "other", "bad_debt", "small_difference"])]
    pub method: String,
    /// The account of the chart that the money leaves; the payment's, or else the method's, where absent.
    pub account_id: Option<Uuid>,
    pub currency: Currency,
    #[record(amount_in = "currency")]
    pub amount: Amount,
    #[record(one_of = ["requested", "sent", "settled", "failed"])]
    pub status: String,
    #[record(max = 500)]
    pub reason: String,
    /// The provider's or bank's own number of it.
    #[record(max = 80, search)]
    pub reference: Option<String>,
    #[record(max = 500)]
    pub failure: Option<String>,
    pub sent_at: Option<Instant>,
    /// When it was settled or had failed.
    pub ended_at: Option<Instant>,
    /// The business day on which it was settled or had failed: the books tell of it on that day.
    pub ended_on: Option<Day>,
    /// The business day on which it was promised: from then on it is no longer the customer's credit.
    pub business_date: Day,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
