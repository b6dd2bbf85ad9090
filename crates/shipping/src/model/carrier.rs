//! Who carries parcels, and by which adapter the program speaks with them.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "shipping_carrier")]
#[record(
    kind = "carrier",
    path = "/shipping/carriers",
    label = "Carrier",
    view = crate::permissions::METHOD_VIEW,
    edit = crate::permissions::METHOD_EDIT,
    sort = "name",
    check = crate::checks::carrier
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 24, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 80, min_len = 1, search)]
    pub name: String,
    #[record(
        code,
        max = 32,
        min_len = 1,
        default = "\"table\"",
        help = "`table`: own labels and own tracking numbers; others as they are installed"
    )]
    pub adapter: String,
    #[record(max = 300, help = "https, with {tracking} where the number stands")]
    pub tracking_url: Option<String>,
    #[record(code, max = 10, help = "GS1 company prefix: own tracking numbers are then SSCCs")]
    pub gs1_prefix: Option<String>,
    #[record(default = "true")]
    pub active: bool,
    /// How its messages to `…/tracking` are signed; without it none are taken.
    #[record(one_of = ["standard_webhooks", "hmac_sha256"], readonly)]
    pub signing: Option<String>,
    /// The header that bears the signature, of `hmac_sha256`.
    #[record(max = 64, readonly)]
    pub signing_header: Option<String>,
    /// How it is written there.
    #[record(one_of = ["hex", "base64"], readonly)]
    pub signing_encoding: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

// A carrier that signs is looked up before its company is known.
impl db::Global for Entity {}
