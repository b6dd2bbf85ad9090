//! A template that invoices a customer again and again.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_recurring")]
#[record(
    kind = "recurring_invoice",
    path = "/billing/recurring",
    label = "Recurring invoice",
    view = crate::permissions::RECURRING_VIEW,
    store = "store_id",
    region = "region_id",
    owner = "owner_id",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 120)]
    pub name: String,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Uuid,
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    #[record(refers = identity::model::region::Entity)]
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    #[record(one_of = ["active", "paused", "ended"])]
    pub status: String,
    #[record(one_of = ["day", "week", "month", "quarter", "year"])]
    pub every: String,
    /// Every so many of them.
    pub step: i32,
    /// 31 is the end of each month.
    pub day_of_month: Option<i32>,
    pub start_on: Day,
    /// The last day on which it may invoice.
    pub end_on: Option<Day>,
    /// The number of the next period, from 0.
    #[record(skip)]
    pub next_no: i32,
    pub next_on: Option<Day>,
    /// What a period bills was supplied from its day to the next period's (`ahead`), or from the day of the period before.
    #[record(one_of = ["ahead", "behind"])]
    pub service_period: Option<String>,
    pub auto_post: bool,
    pub auto_send: bool,
    /// JSON: the draft that each period starts from.
    #[record(skip)]
    pub invoice: String,
    /// Why the last attempt made nothing.
    #[record(max = 500)]
    pub failure: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
