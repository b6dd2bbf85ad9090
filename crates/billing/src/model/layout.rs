//! How a company's documents look.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "billing_layout")]
#[record(
    kind = "document_layout",
    path = "/billing/layouts",
    label = "Document layout",
    view = crate::permissions::SETTINGS_VIEW,
    edit = crate::permissions::SETTINGS_EDIT,
    check = crate::checks::layout
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// What it is for; `all` stands in for the kinds that have none of their own.
    #[record(one_of = ["all", "invoice", "credit_note", "statement", "reminder"], unique)]
    pub kind: String,
    #[record(one_of = ["a4", "letter"], default = "\"a4\"")]
    pub paper: String,
    /// `#rrggbb`
    #[record(code, max = 7)]
    pub accent: Option<String>,
    /// Instead of the company's logo.
    pub logo_file_id: Option<Uuid>,
    #[record(default = "true")]
    pub show_sku: bool,
    #[record(default = "true")]
    pub show_unit: bool,
    #[record(default = "true")]
    pub show_discount: bool,
    #[record(default = "true")]
    pub show_tax: bool,
    /// How to pay, with the code to scan.
    #[record(default = "true")]
    pub show_payment: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
