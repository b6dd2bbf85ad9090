//! A seal: one link of a company's chain.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "platform_seal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// From 1, dense.
    pub no: i64,
    /// The hash of the seal before, hex; empty for the first.
    pub prev_hash: String,
    /// The Merkle root of the leaves, hex.
    pub root: String,
    /// What is kept of each row, in the order of their ids.
    pub leaves: Vec<u8>,
    pub row_count: i32,
    pub at: kernel::Instant,
    /// The keyed hash of all this, hex.
    pub hash: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
// Anchors are written for all companies at once; they hold no data of any.
impl db::Global for Entity {}
