//! A group of customers that prices and reports speak of: retail, wholesale.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "parties_customer_category")]
#[record(
    kind = "customer_category",
    path = "/sales/customer-categories",
    label = "Customer category",
    view = crate::permissions::CUSTOMER_VIEW,
    edit = crate::permissions::CATEGORY_EDIT,
    sort = "name"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 120, min_len = 1, unique, search)]
    pub name: String,
    /// What happens to orders of its customers beyond their limit. Absent: as the company says.
    #[record(one_of = ["refuse", "warn", "hold", "approve"])]
    pub credit_policy: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
