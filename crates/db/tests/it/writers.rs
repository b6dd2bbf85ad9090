//! Many writers at once, and what becomes of those that fail, panic or go away.

use std::sync::Arc;

use db::Outcome;
use futures::future::join_all;
use kernel::{Code, Error, Id, Kind, Result};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use testkit::{Engine, engines};
use tokio::sync::{Notify, Semaphore};

use crate::shelf::{Shelf, item};

const REFUSED: Code = Code::new("shelf.refused", Kind::Conflict, "Refused");

/// Writers at once, as many as T28 asks for.
const WRITERS: u128 = 32;

/// T28: each writes a row and raises a shared counter; some then fail, some panic. Nobody sees contention, the
/// failed leave nothing, and the others lose nothing with them.
async fn t28_writers_that_fail_take_back_their_own_work_only(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf
        .insert(vec![item::Model { large: i64::MAX, ..crate::shelf::item(1000, "shared") }])
        .await
        .expect("it is new");
    let writes = (0..WRITERS).map(|n| {
        shelf.keep(move |tx, scope| {
            Box::pin(async move {
                tx.insert::<item::Entity>(scope, crate::shelf::item(n, &format!("item {n}"))).await?;
                tx.update::<item::Entity>(scope)
                    .set(item::Column::Small, Expr::col(item::Column::Small).add(1))
                    .filter(item::Column::Id.eq(Id::from_u128(1000)))
                    .exec()
                    .await?;
                assert!(n % 5 != 3, "a command that panics");
                if n % 3 == 1 { Err(REFUSED.error()) } else { Ok(()) }
            })
        })
    });
    for (n, result) in join_all(writes).await.into_iter().enumerate() {
        match result {
            Ok(()) => assert!(n % 5 != 3 && n % 3 != 1),
            Err(error) if error.is(REFUSED) => assert!(n % 5 != 3 && n % 3 == 1),
            Err(error) => assert!(n % 5 == 3 && error.kind == Kind::Internal, "{error}: {:?}", error.inner),
        }
    }
    let items = shelf.all().await;
    let kept: Vec<u128> = items.iter().map(|item| item.id.as_u128()).filter(|id| *id < 1000).collect();
    let expected: Vec<u128> = (0..WRITERS).filter(|n| n % 5 != 3 && n % 3 != 1).collect();
    assert_eq!(kept, expected);
    let shared = items.iter().find(|item| item.name == "shared").expect("it is there");
    assert_eq!(shared.small, i64::try_from(expected.len()).expect("few"));
}

/// Whoever has an answer finds what was answered, in every connection: answers come after the commit.
async fn an_answer_is_given_for_committed_work_only(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let other = shelf.process().await;
    let writes = (0..WRITERS).map(|n| {
        let (shelf, other) = (&shelf, &other);
        async move {
            shelf.insert(vec![crate::shelf::item(n, &format!("item {n}"))]).await.expect("it is new");
            for reader in [shelf.db.read(), other.read()] {
                let found = reader.select::<item::Entity>(&shelf.scope).id(Id::from_u128(n)).one().await;
                assert!(found.expect("it can be read").is_some());
            }
        }
    });
    join_all(writes).await;
}

/// Nobody reads what is not committed; the transaction itself reads what it wrote.
async fn open_work_is_seen_by_itself_alone(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let reader = shelf.db.clone();
    let seen: (i64, i64) = shelf
        .keep(move |tx, scope| {
            let reader = reader.clone();
            Box::pin(async move {
                tx.insert::<item::Entity>(scope, crate::shelf::item(1, "lamp")).await?;
                let inside = tx.select::<item::Entity>(scope).count().await?;
                let outside = reader.read().select::<item::Entity>(scope).count().await?;
                Ok((inside, outside))
            })
        })
        .await
        .expect("it is written");
    assert_eq!(seen, (1, 0));
}

/// A dry run answers and keeps nothing.
async fn work_that_asks_for_it_is_rolled_back(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let scope = shelf.scope.clone();
    let count = shelf
        .db
        .write(move |tx| {
            let scope = scope.clone();
            Box::pin(async move {
                tx.insert::<item::Entity>(&scope, crate::shelf::item(1, "lamp")).await?;
                Ok(Outcome::Rollback(tx.select::<item::Entity>(&scope).count().await?))
            })
        })
        .await;
    assert_eq!(count.expect("it is answered"), 1);
    assert!(shelf.all().await.is_empty());
}

/// A caller that goes away in the middle (a closed connection) changes nothing, neither for its own work nor for
/// those who wait behind it.
async fn a_caller_that_goes_away_changes_nothing(engine: Engine) {
    let shelf = Arc::new(Shelf::new(engine).await);
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Semaphore::new(0)));
    let caller = {
        let (shelf, begun, go_on) = (shelf.clone(), begun.clone(), go_on.clone());
        tokio::spawn(async move {
            shelf
                .keep(move |tx, scope| {
                    let (begun, go_on) = (begun.clone(), go_on.clone());
                    Box::pin(async move {
                        tx.insert::<item::Entity>(scope, crate::shelf::item(1, "lamp")).await?;
                        begun.notify_one();
                        go_on.acquire().await.map_err(Error::internal)?.forget();
                        tx.insert::<item::Entity>(scope, crate::shelf::item(2, "vase")).await
                    })
                })
                .await
        })
    };
    begun.notified().await;
    caller.abort();
    assert!(caller.await.is_err_and(|error| error.is_cancelled()));
    let behind: Vec<_> = (3..8)
        .map(|n| {
            let shelf = shelf.clone();
            tokio::spawn(async move { shelf.insert(vec![crate::shelf::item(n, &format!("item {n}"))]).await })
        })
        .collect();
    go_on.add_permits(1);
    for write in behind {
        let written: Result<()> = write.await.expect("nobody panics");
        written.expect("it is new");
    }
    // On a pool the abandoned one may still be committing: it does so without anybody waiting for it.
    let names = loop {
        let names = shelf.names().await;
        if names.len() == 7 {
            break names;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(names[..2], ["lamp", "vase"]);
}

engines!(
    t28_writers_that_fail_take_back_their_own_work_only,
    an_answer_is_given_for_committed_work_only,
    open_work_is_seen_by_itself_alone,
    work_that_asks_for_it_is_rolled_back,
    a_caller_that_goes_away_changes_nothing,
);
