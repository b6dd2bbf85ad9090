//! One attempt of a delivery: a fact.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// Characters of an answer that are kept.
pub const ANSWER_CHARS_MAX: usize = 1_000;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hooks_attempt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub delivery_id: Uuid,
    pub at: Instant,
    pub duration_ms: i64,
    /// The HTTP status; absent when there was no answer.
    pub status: Option<i32>,
    /// A code: why there was no answer, or that it was not a success.
    pub error: Option<String>,
    /// How the answer's body began.
    pub answer: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
