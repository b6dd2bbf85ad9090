//! What a customer owed, or had to his credit, before the company kept its books here. An import's rows are these.

use kernel::{Amount, Currency, Day, ExchangeRate, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_opening_item")]
#[record(
    kind = "opening_item",
    path = "/billing/opening-items",
    label = "Opening item",
    view = crate::permissions::VIEW,
    edit = crate::permissions::OPENING,
    store = "store_id",
    owner = "owner_id",
    check_all = crate::openings::check,
    after_all = crate::openings::saved,
    bulk
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    /// `invoice`: the customer owes it. `credit_note`: it is the customer's credit, also money paid in advance.
    #[record(one_of = ["invoice", "credit_note"], default = "\"invoice\"")]
    pub kind: String,
    /// Its own number, by which the customer knows it.
    #[record(max = 40, search)]
    pub number: String,
    pub issued_on: Day,
    /// An invoice is due on the day of issue when this is left out.
    #[record(generated)]
    pub due_on: Option<Day>,
    /// The customer's, else the company's, when it is left out.
    #[record(generated)]
    pub currency: Currency,
    /// What is still open of it, tax included.
    #[record(amount_in = "currency", not_negative)]
    pub amount: Amount,
    /// So much of the company's currency for one of this; the rate of the day of issue when it is left out.
    pub exchange_rate: Option<ExchangeRate>,
    #[record(max = 80)]
    pub reference: Option<String>,
    /// The customer's when it was made.
    #[record(readonly, refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(readonly)]
    pub owner_id: Option<Uuid>,
    /// The document that it became.
    #[record(readonly, refers = super::invoice::Entity)]
    pub invoice_id: Uuid,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    /// When it was taken back, by a document that settles it.
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
