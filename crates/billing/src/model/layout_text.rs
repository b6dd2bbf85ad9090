//! The company's own words on its documents, in one language.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_layout_text")]
#[record(
    kind = "document_text",
    path = "/billing/layout-texts",
    label = "Document text",
    view = crate::permissions::SETTINGS_VIEW,
    edit = crate::permissions::SETTINGS_EDIT,
    check = crate::checks::layout_text
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::layout::Entity)]
    pub layout_id: Uuid,
    /// `en`, `sw`, …
    #[record(code, max = 8)]
    pub language: String,
    /// Above the lines.
    #[record(max = 1000)]
    pub intro: Option<String>,
    /// Below the totals.
    #[record(max = 2000)]
    pub terms: Option<String>,
    /// At the foot of every page, instead of name and website.
    #[record(max = 300)]
    pub footer: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
