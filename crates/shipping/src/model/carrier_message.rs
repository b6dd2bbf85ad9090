//! A message of a carrier that was taken: by which it is known when it is played again.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipping_carrier_message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub carrier_id: Uuid,
    /// SHA-256 of the message's id where it has one, else of the message.
    pub fingerprint: String,
    /// When its newest attempt was signed, in seconds since 1970, where it says so.
    pub signed_at: Option<i64>,
    pub received_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
