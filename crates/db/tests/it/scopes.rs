//! The read gate, and the same for writing.

use db::{Rows, Scope};
use kernel::Id;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, company, item, keep};

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

/// Four items of the company in two stores, two regions and of two owners, and one of another company.
async fn stocked(engine: Engine) -> Shelf {
    let shelf = Shelf::new(engine).await;
    let at = |n: u128, store, region, owner| item::Model {
        store_id: Some(id(store)),
        region_id: Some(id(region)),
        owner_id: Some(id(owner)),
        ..crate::shelf::item(n, &format!("item {n}"))
    };
    let nowhere = crate::shelf::item(4, "item 4");
    shelf.insert(vec![at(1, 11, 21, 31), at(2, 11, 21, 32), at(3, 12, 22, 31), nowhere]).await.expect("new");
    let foreign = item::Model { company_id: id(2), ..at(5, 11, 21, 31) };
    keep(&shelf.db, Scope::company(id(2)), move |tx, scope| {
        let foreign = foreign.clone();
        Box::pin(async move { tx.insert::<item::Entity>(scope, foreign).await })
    })
    .await
    .expect("new");
    shelf
}

/// T58: a list, a total, an update and a removal reach the same rows.
async fn t58_a_scope_reaches_its_rows_and_no_others(engine: Engine) {
    let cases: [(Rows, &[u128]); 8] = [
        (Rows::All, &[1, 2, 3, 4]),
        (Rows::Stores(vec![id(11)]), &[1, 2]),
        (Rows::Stores(vec![]), &[]),
        (Rows::Regions { regions: vec![id(21), id(22)], stores: vec![] }, &[1, 2, 3]),
        (Rows::Team(vec![id(31)]), &[1, 3]),
        (Rows::Own(id(32)), &[2]),
        (Rows::Own(id(99)), &[]),
        (Rows::None, &[]),
    ];
    let shelf = stocked(engine).await;
    for (rows, expected) in cases {
        let scope = Scope::new(company(), rows);
        let select = || shelf.db.read().select::<item::Entity>(&scope);
        let found = select().order_by(item::Column::Id).all().await.expect("they can be read");
        assert_eq!(found.iter().map(|item| item.id.as_u128()).collect::<Vec<_>>(), expected, "{scope:?}");
        assert_eq!(select().count().await.expect("counted"), i64::try_from(expected.len()).expect("few"));
        let changed = keep(&shelf.db, scope.clone(), |tx, scope| {
            Box::pin(async move {
                let changed =
                    tx.update::<item::Entity>(scope).set(item::Column::Flag, Expr::val(true)).exec().await?;
                let removed = tx.delete::<item::Entity>(scope).exec().await?;
                tx.insert_all::<item::Entity>(&scope.whole(), Vec::new()).await?;
                // Everything is put back by the rollback.
                Err::<(), _>(kernel::Error::internal(format!("{changed}/{removed}")))
            })
        });
        let counts = changed.await.expect_err("rolled back").inner.clone();
        assert_eq!(counts, Some(format!("{0}/{0}", expected.len())), "{scope:?}");
    }
}

/// A condition of the caller cannot widen the scope.
async fn t58_a_condition_only_narrows(engine: Engine) {
    let shelf = stocked(engine).await;
    let any =
        sea_orm::Condition::any().add(item::Column::Id.is_not_null()).add(item::Column::CompanyId.eq(id(2)));
    let own = Scope::new(company(), Rows::Own(id(32)));
    let found =
        shelf.db.read().select::<item::Entity>(&own).filter(any).all().await.expect("they can be read");
    assert_eq!(found.iter().map(|item| item.id.as_u128()).collect::<Vec<_>>(), [2]);
}

/// A row of another company is neither written nor overwritten.
async fn a_row_of_another_company_is_refused(engine: Engine) {
    let shelf = stocked(engine).await;
    let foreign = item::Model { company_id: id(2), ..crate::shelf::item(6, "item 6") };
    let error = shelf.insert(vec![foreign]).await.expect_err("another company's");
    assert_eq!(error.code, "db.foreign_row");
    // Id 5 is the other company's; claiming it for this one finds nothing.
    let stolen = crate::shelf::item(5, "mine now");
    let error = shelf
        .keep(move |tx, scope| {
            let stolen = stolen.clone();
            Box::pin(async move { tx.save::<item::Entity>(scope, stolen).await })
        })
        .await
        .expect_err("not in scope");
    assert_eq!(error.status(), 404);
}

engines!(
    t58_a_scope_reaches_its_rows_and_no_others,
    t58_a_condition_only_narrows,
    a_row_of_another_company_is_refused,
);
