//! What happened with a customer: one row for each event, made by the listener in `timeline.rs`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "parties_timeline")]
pub struct Model {
    /// The event's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub customer_id: Uuid,
    pub at: kernel::Instant,
    /// `document`, `communication` or `change`.
    pub class: String,
    /// The event's name.
    pub name: String,
    /// The permission that lets people see it.
    pub view: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub store_id: Option<Uuid>,
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    /// JSON: number, status, amounts, names of changed fields. Never personal data.
    pub detail: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
