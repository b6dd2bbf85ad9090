//! What lies in bins: one field of every form.

use kernel::{Amount, Currency, Day, Instant, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "rack_part")]
#[record(
    kind = "part",
    path = "/rack/parts",
    label = "Part",
    view = crate::rack::VIEW,
    edit = crate::rack::EDIT,
    owner = "owner_id",
    store = "store_id",
    sort = "name",
    check = crate::rack::check_part,
    after = crate::rack::part_saved
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 64, unique, search, generated)]
    pub sku: String,
    #[record(max = 120, min_len = 2, search)]
    pub name: String,
    #[record(email, search, personal)]
    pub email: Option<String>,
    #[record(max = 2000, personal, help = "For ourselves")]
    pub note: Option<String>,
    #[record(not_negative, default = "\"0\"")]
    pub price: UnitPrice,
    pub weight: Option<Qty>,
    pub currency: Option<Currency>,
    #[record(amount_in = "currency", not_negative)]
    pub limit: Option<Amount>,
    #[record(default = "0")]
    pub count: i32,
    #[record(default = "true")]
    pub active: bool,
    #[record(one_of = ["new", "used"], default = "\"new\"")]
    pub status: String,
    pub sold_on: Option<Day>,
    #[record(refers = super::bin::Entity)]
    pub bin_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    pub store_id: Option<Uuid>,
    #[record(skip)]
    pub secret: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
