//! A record for unit tests.

use kernel::{Instant, Permission, UnitPrice};
use sea_orm::entity::prelude::*;

const VIEW: Permission = Permission::new("sample.view", "See samples");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "records_thing")]
#[record(kind = "thing", path = "/records/things", label = "Thing", view = VIEW, edit = VIEW, sort = "name")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 80, search)]
    pub name: String,
    #[record(max = 2000)]
    pub note: Option<String>,
    #[record(one_of = ["a", "b"])]
    pub sort: Option<String>,
    pub price: UnitPrice,
    pub active: bool,
    #[record(refers = Entity)]
    pub other_id: Option<Uuid>,
    #[record(skip)]
    pub hidden: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
