//! A way to ship, as it is offered.

use kernel::{Currency, Instant, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_method")]
#[record(
    kind = "shipping_method",
    path = "/shipping/methods",
    label = "Shipping method",
    view = crate::permissions::METHOD_VIEW,
    edit = crate::permissions::METHOD_EDIT,
    sort = "name",
    check = crate::checks::method
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 24, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 80, min_len = 1, search)]
    pub name: String,
    #[record(refers = super::carrier::Entity)]
    pub carrier_id: Uuid,
    /// The service that is charged: its tax class is the charge's.
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    pub currency: Currency,
    /// What its rates are measured by: kilograms, chargeable kilograms, litres, the goods' value, pieces.
    #[record(one_of = ["weight", "dimensional_weight", "volume", "value", "pieces"], default = "\"weight\"")]
    pub basis: String,
    #[record(help = "Cubic centimetres that count as a kilogram, for dimensional weight: 5000 for most")]
    pub dim_divisor: Option<i32>,
    #[record(
        code,
        max = 60,
        help = "The carrier's own word for a service: its live rate is taken where it gives one, the table's otherwise"
    )]
    pub live_service: Option<String>,
    #[record(help = "Business days, Monday to Friday", default = "1")]
    pub days_min: i32,
    #[record(default = "3")]
    pub days_max: i32,
    /// Charged on top of the rate.
    #[record(not_negative, default = "\"0\"")]
    pub handling: UnitPrice,
    /// From goods of this value on it costs nothing.
    #[record(not_negative)]
    pub free_from: Option<UnitPrice>,
    /// Grams that it takes at most.
    #[record(not_negative)]
    pub max_weight_g: Option<i64>,
    #[record(default = "true")]
    pub active: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
