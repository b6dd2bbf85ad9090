//! Why stock is corrected: a list of the company's own.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_reason")]
#[record(
    kind = "adjustment_reason",
    path = "/inventory/adjustment-reasons",
    label = "Adjustment reason",
    view = crate::permissions::VIEW,
    edit = crate::permissions::REASONS,
    sort = "code"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 32, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 120, min_len = 1, search)]
    pub name: String,
    /// Whether goods may come for it, leave, or both.
    #[record(one_of = ["in", "out", "both"], default = "\"both\"")]
    pub direction: String,
    /// Whoever gives it has to say more.
    #[record(default = "false")]
    pub needs_note: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
