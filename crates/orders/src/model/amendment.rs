//! A change of what was agreed after an order was confirmed: a fact, with what it was before and after.

use kernel::{Amount, Instant};
use sea_orm::entity::prelude::*;

/// Lines were changed or added.
pub(crate) const AMEND: &str = "amend";
/// What had not left was given up.
pub(crate) const CANCEL_REST: &str = "cancel_rest";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "orders_amendment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub order_id: Uuid,
    /// From 1, without gaps.
    pub no: i32,
    /// The order's version from which it holds.
    pub version: i64,
    /// [`AMEND`] or [`CANCEL_REST`].
    pub kind: String,
    pub at: Instant,
    pub by: Option<Uuid>,
    pub reason: String,
    /// Of the whole order.
    pub total_before: Amount,
    pub total_after: Amount,
    /// JSON: each line that differs, before and after.
    pub changes: String,
    /// JSON: what differs of the head; absent when nothing does.
    pub head: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
