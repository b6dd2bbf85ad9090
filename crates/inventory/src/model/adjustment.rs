//! Corrections of what is on hand, and the counter-document that takes such a one back.

use kernel::{Amount, Day, Instant};
use sea_orm::entity::prelude::*;

/// It holds.
pub(crate) const POSTED: &str = "posted";
/// It was taken back.
pub(crate) const REVERSED: &str = "reversed";
/// It takes another one back.
pub(crate) const REVERSAL: &str = "reversal";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_adjustment")]
#[record(
    kind = "adjustment",
    verbs = crate::states::ADJUSTMENT_ACTIONS,
    path = "/inventory/adjustments",
    label = "Stock adjustment",
    view = crate::permissions::VIEW,
    store = "store_id",
    number = "number",
    linked(
        "product_id",
        super::adjustment_line::Entity,
        "adjustment_id",
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
    /// The location's store when it was made.
    #[record(refers = identity::model::store::Entity)]
    pub store_id: Option<Uuid>,
    /// Why; of a reversal, what was the reason for what it takes back.
    #[record(refers = super::reason::Entity)]
    pub reason_id: Uuid,
    /// The reason's code when it was made.
    #[record(max = 32)]
    pub reason: String,
    /// What else there is to say; of a reversal, why.
    #[record(max = 200)]
    pub note: Option<String>,
    /// The number of a count sheet, or another word for what it comes from.
    #[record(max = 80)]
    pub reference: Option<String>,
    /// `reversal` is the counter-document that takes a `reversed` one back.
    #[record(one_of = ["posted", "reversed", "reversal"])]
    pub status: String,
    /// The day on which the goods came or went.
    pub business_date: Day,
    /// What came less what left, as it was worth then, in the company's currency.
    #[record(view = catalog::permissions::COST)]
    pub value: Amount,
    /// Of a reversal: what it takes back.
    #[record(refers = Entity)]
    pub reverses_id: Option<Uuid>,
    /// Of a reversed one: what takes it back.
    #[record(refers = Entity)]
    pub reversed_by_id: Option<Uuid>,
    /// The user who made it; nobody where the program did.
    pub created_by: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
