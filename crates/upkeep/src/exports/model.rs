//! One export.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// Where an export stands.
pub mod state {
    /// Asked for, or being made.
    pub const MAKING: &str = "making";
    /// It can be fetched.
    pub const MADE: &str = "made";
    /// It could not be made.
    pub const FAILED: &str = "failed";
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upkeep_export")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// Who asked for it.
    pub owner_id: Option<Uuid>,
    /// One of [`state`].
    pub state: String,
    /// Whether personal fields are opened in it.
    pub personal: bool,
    /// Rows and files that are through, and all of them.
    pub steps_done: i64,
    pub steps_total: i64,
    /// Of the archive, once it is made.
    pub bytes: Option<i64>,
    /// Why it could not be made.
    pub error: Option<String>,
    pub created_at: Instant,
    pub finished_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}

impl Model {
    /// Where the archive is in the file store. Bytes below a company's folder that no file's row tells of are deleted
    /// a week later by the platform's own job.
    pub(super) fn path(&self) -> String {
        format!("{}/exports/{}", self.company_id, self.id)
    }
}
