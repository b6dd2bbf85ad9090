//! The order's head.

use kernel::{Amount, Currency, Day, ExchangeRate, Instant, Rate};
use sea_orm::entity::prelude::*;

/// It waits until it fits into the limit again.
pub(crate) const HOLD_CREDIT: &str = "credit";
/// It waits until somebody else approves it.
pub(crate) const HOLD_APPROVAL: &str = "approval";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "orders_order")]
#[record(
    kind = "order",
    verbs = crate::states::ACTIONS,
    path = "/sales/orders",
    label = "Order",
    view = crate::permissions::VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    number = "number",
    search_via(parties::model::customer::Entity, "customer_id"),
    linked("product_id", super::line::Entity, "order_id", "product_id", refers = catalog::model::product::Entity),
    sort = "-placed_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search)]
    pub number: String,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    /// As it was when the order was placed.
    #[record(max = 200)]
    pub customer_name: String,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    /// The salesperson.
    pub owner_id: Option<Uuid>,
    /// Where the goods come from.
    #[record(refers = inventory::model::location::Entity)]
    pub location_id: Uuid,
    #[record(one_of = ["draft", "confirmed", "partly_shipped", "shipped", "completed", "cancelled"])]
    pub status: String,
    /// Why it waits though it is confirmed; absent when it does not.
    #[record(one_of = ["credit", "approval"])]
    pub hold: Option<String>,
    pub held_at: Option<Instant>,
    /// Who confirmed it beyond the limit.
    pub held_by: Option<Uuid>,
    pub released_at: Option<Instant>,
    pub released_by: Option<Uuid>,
    pub currency: Currency,
    /// Into the company's currency, of the day of confirming; absent where it is the company's own.
    pub exchange_rate: Option<ExchangeRate>,
    pub rate_day: Option<Day>,
    #[record(max = 80)]
    pub rate_source: Option<String>,
    pub placed_at: Instant,
    pub business_date: Day,
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
    /// The part of the total that still counts against the customer's credit as an order: not yet invoiced.
    #[record(skip)]
    pub open_amount: Amount,
    /// The discount on the whole document, where it is a share of it: what is added later has it, too.
    #[record(skip)]
    pub discount_rate: Option<Rate>,
    pub prices_include_tax: bool,
    #[record(max = 16)]
    pub tax_rounding: String,
    /// JSON: where the goods go, as it was when the order was confirmed; of a draft, when it was written.
    #[record(skip)]
    pub shipping_address: Option<String>,
    #[record(skip)]
    pub billing_address: Option<String>,
    /// Which of the customer's addresses these were.
    #[record(refers = parties::model::address::Entity, importance = 4)]
    pub shipping_address_id: Option<Uuid>,
    #[record(refers = parties::model::address::Entity, importance = 4)]
    pub billing_address_id: Option<Uuid>,
    /// The customer's own word for it.
    #[record(max = 80)]
    pub reference: Option<String>,
    #[record(skip)]
    pub note: Option<String>,
    /// Who has more is served first when goods come; from 0.
    pub priority: i32,
    /// `refuse` or `back_order`; the company's policy when absent.
    #[record(skip)]
    pub shortage: Option<String>,
    /// A part of it waits for goods.
    pub back_ordered: bool,
    /// A part of it is reserved at another place than its own.
    pub is_split: bool,
    /// The goods or the address changed after a charge on it (for shipping) was worked out.
    pub charges_stale: bool,
    /// Whether what was shipped came back.
    #[record(one_of = ["none", "part", "all"])]
    pub return_status: String,
    /// What it was made of: `return` (it replaces goods), `order` (a copy), `template`.
    #[record(max = 16)]
    pub origin_kind: Option<String>,
    pub origin_id: Option<Uuid>,
    /// How often it was amended since it was confirmed.
    pub amended: i32,
    pub version: i64,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
