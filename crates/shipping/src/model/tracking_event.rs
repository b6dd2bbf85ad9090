//! What happened to a parcel or shipment on its way. Written once.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipping_tracking_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub shipment_id: Uuid,
    /// Absent where it is about the whole shipment.
    pub parcel_id: Option<Uuid>,
    /// One of [`crate::rules::tracking::CODES`].
    pub code: String,
    pub at: Instant,
    pub place: Option<String>,
    pub text: Option<String>,
    /// `hand`, `carrier` or `label`.
    pub source: String,
    pub by: Option<Uuid>,
    pub recorded_at: Instant,
    /// The parcel (else the shipment), code and time in one: what is told twice is kept once.
    pub same_key: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
