//! What a method costs in a zone up to a measure: one band. A band begins where the one below ends, so that bands can neither overlap nor leave a gap.

use kernel::{Instant, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_rate")]
#[record(
    kind = "shipping_rate",
    path = "/shipping/rates",
    label = "Shipping rate",
    view = crate::permissions::METHOD_VIEW,
    edit = crate::permissions::METHOD_EDIT,
    check = crate::checks::rate
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::method::Entity)]
    pub method_id: Uuid,
    #[record(refers = super::zone::Entity)]
    pub zone_id: Uuid,
    /// In the method's measure, inclusive. Absent: however much.
    #[record(not_negative)]
    pub up_to: Option<Qty>,
    #[record(not_negative)]
    pub base: UnitPrice,
    /// Each begun step above where the band begins costs the step's price.
    #[record(not_negative)]
    pub step: Option<Qty>,
    #[record(not_negative, default = "\"0\"")]
    pub step_price: UnitPrice,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
