//! A book of entries with numbers of its own.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "ledger_journal")]
#[record(
    kind = "journal",
    path = "/ledger/journals",
    label = "Journal",
    view = crate::permissions::ACCOUNT_VIEW,
    edit = crate::permissions::ACCOUNT_EDIT,
    sort = "code"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The first part of its entries' numbers.
    #[record(max = 8, code, search, unique)]
    pub code: String,
    #[record(max = 80, search)]
    pub name: String,
    /// What is posted to it: the first journal of a kind takes what documents post.
    #[record(one_of = ["sales", "payments", "stock", "general", "closing"])]
    pub kind: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
