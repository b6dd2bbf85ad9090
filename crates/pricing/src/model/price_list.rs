//! Prices for everybody, for a category of customers, or for one customer.

use kernel::{Currency, Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "pricing_price_list")]
#[record(
    kind = "price_list",
    path = "/sales/price-lists",
    label = "Price list",
    view = crate::permissions::VIEW,
    edit = crate::permissions::EDIT,
    check = crate::checks::price_list,
    bulk
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search, unique)]
    pub code: String,
    #[record(max = 120, search)]
    pub name: String,
    pub currency: Currency,
    #[record(refers = parties::model::customer::Entity)]
    pub customer_id: Option<Uuid>,
    #[record(refers = parties::model::customer_category::Entity)]
    pub customer_category_id: Option<Uuid>,
    pub valid_from: Option<Day>,
    /// The last day.
    pub valid_to: Option<Day>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
