//! An order that is placed again and again: by hand, or by itself on the days of a schedule.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "orders_template")]
#[record(
    kind = "order_template",
    path = "/sales/order-templates",
    label = "Order template",
    view = crate::permissions::TEMPLATE_VIEW,
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
    /// Absent where it is placed by hand only.
    #[record(one_of = ["day", "week", "month", "quarter", "year"])]
    pub every: Option<String>,
    /// Every so many of them.
    pub step: i32,
    /// 31 is the end of each month.
    pub day_of_month: Option<i32>,
    pub start_on: Option<Day>,
    /// The last day on which it may order.
    pub end_on: Option<Day>,
    /// The number of the next period, from 0.
    #[record(skip)]
    pub next_no: i32,
    pub next_on: Option<Day>,
    /// What it orders by itself is confirmed at once.
    pub confirm: bool,
    /// JSON: the order that each starts from.
    #[record(skip)]
    pub order_body: String,
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
