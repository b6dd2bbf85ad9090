//! What a reminder says in one language. `{customer}`, `{total}` and `{company}` are filled in.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_dunning_text")]
#[record(
    kind = "dunning_text",
    path = "/billing/dunning-texts",
    label = "Dunning text",
    view = crate::permissions::SETTINGS_VIEW,
    edit = crate::permissions::SETTINGS_EDIT,
    check = crate::checks::dunning_text
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::dunning_level::Entity)]
    pub dunning_level_id: Uuid,
    /// `en`, `sw`, …
    #[record(code, max = 8)]
    pub language: String,
    #[record(max = 200)]
    pub subject: String,
    #[record(max = 4000)]
    pub body: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
