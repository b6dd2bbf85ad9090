//! Rows that are locked, read and changed in one step, and rows that are read with others.

use db::{Locked, Scope, Tx};
use futures::future::join_all;
use kernel::{Code, Id, Kind, Result};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, company, item, keep, part};

const SHORT: Code = Code::new("shelf.short", Kind::Conflict, "Too few");

/// Takers at once, and how many may take.
const TAKERS: i64 = 32;
const THERE: i64 = 20;

/// Two items of the company with so many to take each, and one of another company.
async fn stocked(engine: Engine, there: [i64; 2]) -> Shelf {
    let shelf = Shelf::new(engine).await;
    let at = |n: u128, large| item::Model { large, ..crate::shelf::item(n, &format!("item {n}")) };
    shelf.insert(vec![at(2, there[1]), at(1, there[0])]).await.expect("new");
    let foreign = item::Model { company_id: Id::from_u128(2), ..at(3, 100) };
    keep(&shelf.db, Scope::company(Id::from_u128(2)), move |tx, scope| {
        let foreign = foreign.clone();
        Box::pin(async move { tx.insert::<item::Entity>(scope, foreign).await })
    })
    .await
    .expect("new");
    shelf
}

/// Takes one of each item.
async fn take(tx: &Tx, scope: &Scope) -> Result<Locked<item::Model>> {
    let taken = || Expr::col(item::Column::Small).add(1);
    tx.lock_and_change::<item::Entity>(scope, item::Column::Flag.eq(false), item::Column::Id)
        .set(item::Column::Small, taken())
        .exec(2, taken().lte(Expr::col(item::Column::Large)))
        .await
}

/// As a caller does: what was left to it is changed now.
async fn take_or_refuse(tx: &Tx, scope: &Scope) -> Result<Vec<item::Model>> {
    let locked = take(tx, scope).await?;
    if locked.rows.iter().any(|item| item.small >= item.large) {
        return Err(SHORT.error());
    }
    if !locked.changed {
        let update = tx.update::<item::Entity>(scope);
        update.set(item::Column::Small, Expr::col(item::Column::Small).add(1)).exec().await?;
    }
    Ok(locked.rows)
}

async fn small(shelf: &Shelf) -> Vec<i64> {
    shelf.all().await.iter().map(|item| item.small).collect()
}

async fn rows_are_changed_when_all_of_them_bear_it(engine: Engine) {
    let shelf = stocked(engine, [1, 1]).await;
    let before = shelf.all().await;
    let locked = shelf.keep(|tx, scope| Box::pin(take(tx, scope))).await.expect("taken");
    assert_eq!(locked.rows, before, "as they were, in their order");
    assert_eq!(locked.changed, engine == Engine::Postgres);
    assert_eq!(small(&shelf).await, if locked.changed { [1, 1] } else { [0, 0] });
    let foreign = shelf.db.read().select::<item::Entity>(&Scope::company(Id::from_u128(2))).one().await;
    assert_eq!(foreign.expect("read").expect("there").small, 0);
}

async fn no_row_is_changed_when_one_does_not_bear_it(engine: Engine) {
    let shelf = stocked(engine, [5, 0]).await;
    let before = shelf.all().await;
    let locked = shelf.keep(|tx, scope| Box::pin(take(tx, scope))).await.expect("looked at");
    assert_eq!((locked.rows, locked.changed), (before, false));
    let missing = shelf.keep(|tx, scope| {
        Box::pin(async move {
            let none = item::Column::Id.eq(Id::from_u128(9));
            let change = tx.lock_and_change::<item::Entity>(scope, none, item::Column::Id);
            change.set(item::Column::Small, Expr::val(1)).exec(1, Expr::val(1).eq(1)).await
        })
    });
    assert_eq!(missing.await.expect("looked at"), Locked { rows: Vec::new(), changed: false });
    assert_eq!(small(&shelf).await, [0, 0]);
}

/// However many take at once, each sees what those before it left.
async fn takers_at_once_take_no_more_than_there_is(engine: Engine) {
    let shelf = stocked(engine, [TAKERS, THERE]).await;
    let takes = (0..TAKERS).map(|_| shelf.keep(|tx, scope| Box::pin(take_or_refuse(tx, scope))));
    let mut seen = Vec::new();
    for taken in join_all(takes).await {
        match taken {
            Ok(rows) => seen.push(rows[1].small),
            Err(error) => assert!(error.is(SHORT), "{error}: {:?}", error.inner),
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, (0..THERE).collect::<Vec<_>>());
    assert_eq!(small(&shelf).await, [THERE, THERE]);
}

async fn a_row_comes_with_those_of_another_table(engine: Engine) {
    let shelf = stocked(engine, [1, 1]).await;
    shelf
        .keep(|tx, scope| {
            Box::pin(async move {
                let of = |n, item| part::Model {
                    id: Id::from_u128(n),
                    company_id: company(),
                    item_id: Id::from_u128(item),
                };
                tx.insert_all::<part::Entity>(scope, vec![of(1, 1), of(2, 1), of(3, 1), of(4, 2)]).await
            })
        })
        .await
        .expect("new");
    let read = |id: u128| {
        shelf.keep(move |tx, scope| {
            Box::pin(async move {
                let live = part::Column::Id.ne(Id::from_u128(2));
                let items = tx.select::<item::Entity>(scope);
                let item = items.kept_with::<part::Entity>(Id::from_u128(id), part::Column::ItemId, live);
                let of_two =
                    tx.select::<part::Entity>(scope).filter(part::Column::ItemId.eq(Id::from_u128(2)));
                let (found, beside) = item.expect_beside(of_two).await?;
                assert_eq!(beside.iter().map(|part| part.id.as_u128()).collect::<Vec<_>>(), [4]);
                Ok(found)
            })
        })
    };
    let (item, parts) = read(1).await.expect("there");
    let mut parts: Vec<u128> = parts.iter().map(|part| part.id.as_u128()).collect();
    parts.sort_unstable();
    assert_eq!((item.name.as_str(), parts), ("item 1", vec![1, 3]));
    let error = read(3).await.expect_err("it is another company's");
    assert_eq!(error.kind, Kind::NotFound);
    let items = shelf.db.read().select::<item::Entity>(&shelf.scope);
    let none = part::Column::Id.eq(Id::from_u128(9));
    let alone = items.kept_with::<part::Entity>(Id::from_u128(2), part::Column::ItemId, none).expect().await;
    assert!(alone.expect("there").1.is_empty());
}

engines!(
    rows_are_changed_when_all_of_them_bear_it,
    no_row_is_changed_when_one_does_not_bear_it,
    takers_at_once_take_no_more_than_there_is,
    a_row_comes_with_those_of_another_table,
);
