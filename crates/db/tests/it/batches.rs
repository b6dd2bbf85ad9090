//! Batches of any size.

use db::BATCH_ROWS_MAX;
use kernel::Id;
use sea_orm::entity::prelude::*;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, item};

async fn a_batch_is_cut_into_statements_and_stays_one_transaction(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let count = BATCH_ROWS_MAX as u128 * 2 + 1;
    let items: Vec<_> = (0..count).map(|n| crate::shelf::item(n, &format!("item {n}"))).collect();
    shelf.insert(items.clone()).await.expect("they are new");
    assert!(shelf.all().await == items);

    let more = (count..count * 2).map(|n| crate::shelf::item(n, &format!("item {n}")));
    let clashing = more.chain([crate::shelf::item(count * 3, "item 0")]).collect();
    let error = shelf.insert(clashing).await.expect_err("the last one exists");
    assert!(error.is(db::CONFLICT_UNIQUE), "{error}");
    assert_eq!(shelf.all().await.len(), items.len(), "none of them stays");
}

async fn many_ids_can_be_asked_for_at_once(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf
        .insert((0..100).map(|n| crate::shelf::item(n * 50, &n.to_string())).collect())
        .await
        .expect("they are new");
    let ids: Vec<Id> = (0..5_000).map(Id::from_u128).collect();
    let select = shelf.db.read().select::<item::Entity>(&shelf.scope).filter(item::Column::Id.is_in(ids));
    assert_eq!(select.count().await.expect("they can be counted"), 100);
    let none =
        shelf.db.read().select::<item::Entity>(&shelf.scope).filter(item::Column::Id.is_in(Vec::<Id>::new()));
    assert_eq!(none.count().await.expect("they can be counted"), 0);
}

async fn an_empty_batch_is_no_statement(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf.insert(Vec::new()).await.expect("there is nothing to do");
}

engines!(
    a_batch_is_cut_into_statements_and_stays_one_transaction,
    many_ids_can_be_asked_for_at_once,
    an_empty_batch_is_no_statement,
);
