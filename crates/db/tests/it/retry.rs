//! Transactions that stand in each other's way are run again, a bounded number of times.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use db::{RETRIES_MAX, RETRY};
use futures::future::join;
use kernel::{Id, Result};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use testkit::{Engine, engines};
use tokio::sync::Barrier;

use crate::shelf::{Shelf, item};

/// Two transactions take the same two rows in opposite order and meet in the middle: the database breaks the
/// deadlock, and both end well.
async fn a_deadlock_is_resolved_without_anybody_noticing(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let row = |id, name| item::Model { large: 100, ..crate::shelf::item(id, name) };
    shelf.insert(vec![row(1, "lamp"), row(2, "vase")]).await.expect("they are new");
    let meeting = Arc::new(Barrier::new(2));
    let raise = |first: u128, second: u128| {
        let (meeting, tries) = (meeting.clone(), Arc::new(AtomicU32::new(0)));
        shelf.keep(move |tx, scope| {
            let (meeting, tries) = (meeting.clone(), tries.clone());
            Box::pin(async move {
                raise_one(tx, scope, first).await?;
                // SQLite has one writer: the other one has not begun, and there is nobody to meet.
                if tries.fetch_add(1, Ordering::SeqCst) == 0 && engine != Engine::Sqlite {
                    meeting.wait().await;
                }
                raise_one(tx, scope, second).await
            })
        })
    };
    let (one, other) = join(raise(1, 2), raise(2, 1)).await;
    one.expect("it ends well");
    other.expect("it ends well");
    let raised: Vec<i64> = shelf.all().await.iter().map(|item| item.small).collect();
    assert_eq!(raised, [2, 2]);
}

async fn raise_one(tx: &db::Tx, scope: &db::Scope, id: u128) -> Result<()> {
    tx.update::<item::Entity>(scope)
        .set(item::Column::Small, Expr::col(item::Column::Small).add(1))
        .filter(item::Column::Id.eq(Id::from_u128(id)))
        .exec()
        .await
        .map(|_| ())
}

/// What never succeeds is given up, with an error that says that trying again may help.
async fn tries_are_bounded(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tries = Arc::new(AtomicU32::new(0));
    let counted = tries.clone();
    let failed: Result<()> = shelf
        .keep(move |_, _| {
            let counted = counted.clone();
            Box::pin(async move {
                counted.fetch_add(1, Ordering::SeqCst);
                Err(RETRY.error())
            })
        })
        .await;
    let error = failed.expect_err("it never succeeds");
    assert!(error.is(RETRY) && error.status() == 503);
    // SQLite's one writer has nobody to stand in its way.
    let expected = if engine == Engine::Sqlite { 1 } else { RETRIES_MAX + 1 };
    assert_eq!(tries.load(Ordering::SeqCst), expected);
}

engines!(a_deadlock_is_resolved_without_anybody_noticing, tries_are_bounded);
