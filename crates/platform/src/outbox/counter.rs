//! The counter behind the order of publication. Its row lock is what makes the publisher one at a time.

use sea_orm::entity::prelude::*;

use crate::Result;

/// The counter of positions.
const POSITION: &str = "event.position";

mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_counter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        /// The last number given out.
        pub value: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
    impl db::Global for Entity {}
}

/// The last position given out. Until the transaction ends nobody else can give out more.
pub(super) async fn lock(tx: &db::Tx) -> Result<i64> {
    let found =
        tx.select_global::<row::Entity>().filter(row::Column::Name.eq(POSITION)).locked().one().await?;
    if let Some(counter) = found {
        return Ok(counter.value);
    }
    let first = row::Model { name: POSITION.to_owned(), value: 0 };
    // Somebody else may open the counter at the same time: the loser runs again and finds it open.
    match tx.insert_global::<row::Entity>(vec![first]).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other.map(|()| 0),
    }
}

/// Keeps the last position given out.
pub(super) async fn put(tx: &db::Tx, value: i64) -> Result<()> {
    tx.save_global::<row::Entity>(row::Model { name: POSITION.to_owned(), value }).await
}

/// The last position that is published.
pub(super) async fn head(source: &db::Source) -> Result<i64> {
    let found = source.select_global::<row::Entity>().filter(row::Column::Name.eq(POSITION)).one().await?;
    Ok(found.map_or(0, |counter| counter.value))
}
