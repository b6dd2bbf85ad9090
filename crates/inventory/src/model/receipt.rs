//! Goods that came, as a document; or the counter-document that takes such a one back.

use kernel::{Amount, Day, Instant};
use sea_orm::entity::prelude::*;

/// Its goods came.
pub(crate) const RECEIVED: &str = "received";
/// They came and were taken back.
pub(crate) const REVERSED: &str = "reversed";
/// It takes another one back.
pub(crate) const REVERSAL: &str = "reversal";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_receipt")]
#[record(
    kind = "receipt",
    verbs = crate::states::RECEIPT_ACTIONS,
    path = "/inventory/receipts",
    label = "Receipt",
    view = crate::permissions::VIEW,
    store = "store_id",
    number = "number",
    linked(
        "product_id",
        super::receipt_line::Entity,
        "receipt_id",
        "product_id",
        refers = catalog::model::product::Entity
    ),
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 32, search)]
    pub number: String,
    #[record(refers = super::location::Entity)]
    pub location_id: Uuid,
    /// The location's store when the goods came.
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// Who sent them.
    #[record(refers = parties::model::supplier::Entity)]
    pub supplier_id: Option<Uuid>,
    /// The delivery note's number, or another word of the sender's for it.
    #[record(max = 80)]
    pub reference: Option<String>,
    /// `reversal` is the counter-document that takes the goods of a `reversed` one back.
    #[record(one_of = ["received", "reversed", "reversal"])]
    pub status: String,
    /// What there is to say of it; of a reversal, why.
    #[record(max = 200)]
    pub reason: Option<String>,
    /// The day on which the goods came, or were taken back.
    pub business_date: Day,
    /// What they were worth then, in the company's currency; of a reversal, below zero. What they cost more later is
    /// not in it.
    #[record(view = catalog::permissions::COST)]
    pub value: Amount,
    /// Of a reversal: what it takes back.
    #[record(refers = Entity)]
    pub reverses_id: Option<Uuid>,
    /// Of a reversed one: what takes it back.
    #[record(refers = Entity)]
    pub reversed_by_id: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
