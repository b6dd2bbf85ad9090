//! A change of what a product is expected to cost: a fact, never changed, never removed.

use kernel::{Day, Instant, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_cost")]
#[record(
    kind = "product_cost",
    path = "/catalog/costs",
    label = "Cost of a product",
    view = crate::permissions::COST,
    sort = "-at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::product::Entity)]
    pub product_id: Uuid,
    /// What one base unit costs from here on, in the company's currency.
    pub cost: UnitPrice,
    /// What it had cost; absent for a new product.
    pub before: Option<UnitPrice>,
    /// Who set it: `user`, `api_key` (another system) or `system`.
    #[record(max = 20)]
    pub source: String,
    pub actor_id: Option<Uuid>,
    pub at: Instant,
    pub business_date: Day,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
