//! What a carrier was asked to make, and what became of it. The row is written before the carrier is called, and its id is the key of every call about it: asked again, a carrier answers the same.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// The states of a label.
pub mod state {
    /// The carrier is to be asked, or was and has not answered.
    pub const REQUESTED: &str = "requested";
    /// It holds.
    pub const CREATED: &str = "created";
    /// The carrier will not make it.
    pub const FAILED: &str = "failed";
    /// Nobody knows: the carrier did not answer, for as long as was tried. Asking again settles it.
    pub const UNCERTAIN: &str = "uncertain";
    /// The carrier is to be told that it is not used.
    pub const VOID_REQUESTED: &str = "void_requested";
    /// It is not used, and the carrier knows.
    pub const VOIDED: &str = "voided";

    /// Those in which the parcel may travel under it.
    pub const LIVE: [&str; 4] = [REQUESTED, CREATED, UNCERTAIN, VOID_REQUESTED];
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipping_label")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub parcel_id: Uuid,
    pub shipment_id: Uuid,
    pub carrier_id: Uuid,
    /// As the carrier's record said when it was asked.
    pub adapter: String,
    /// One of [`state`].
    pub state: String,
    /// The number that we propose; carriers of their own give another.
    pub own_number: String,
    pub tracking: Option<String>,
    /// The carrier's own name for it.
    pub reference: Option<String>,
    /// What the carrier drew to be stuck on the parcel; the program draws it otherwise.
    pub file_id: Option<Uuid>,
    /// Calls that were made since a person last asked.
    pub attempts: i32,
    pub error_code: Option<String>,
    pub error_text: Option<String>,
    pub requested_at: Instant,
    pub settled_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
