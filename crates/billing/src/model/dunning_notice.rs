//! A fact: the customer was told of this level of this debt. The database holds that it is told once.

use kernel::{Amount, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "billing_dunning_notice")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub run_id: Uuid,
    pub subject_id: Uuid,
    pub invoice_id: Uuid,
    /// The number of the instalment; 1 when the invoice falls due as a whole.
    pub instalment: i32,
    pub level: i32,
    pub days_late: i32,
    pub open: Amount,
    pub at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
