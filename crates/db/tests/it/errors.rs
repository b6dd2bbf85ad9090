//! The database's refusals as errors of the product.

use kernel::{Id, Kind};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, item, part};

async fn a_rule_of_the_database_refuses(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let broken = item::Model { small: 2, large: 1, ..crate::shelf::item(1, "lamp") };
    let error = shelf.insert(vec![broken]).await.expect_err("small is larger");
    assert_eq!((error.code, error.kind), ("db.check_failed", Kind::Conflict), "{:?}", error.inner);
}

async fn a_reference_must_lead_somewhere(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let error = shelf
        .keep(|tx, scope| {
            let lost = part::Model {
                id: Id::from_u128(1),
                company_id: scope.company_id(),
                item_id: Id::from_u128(9),
            };
            Box::pin(async move { tx.insert::<part::Entity>(scope, lost).await })
        })
        .await
        .expect_err("there is no such item");
    assert_eq!(error.code, "db.broken_reference", "{:?}", error.inner);
}

async fn parts_go_with_their_item(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf.insert(vec![crate::shelf::item(1, "lamp")]).await.expect("it is new");
    let left = shelf
        .keep(|tx, scope| {
            let shade = part::Model {
                id: Id::from_u128(2),
                company_id: scope.company_id(),
                item_id: Id::from_u128(1),
            };
            Box::pin(async move {
                tx.insert::<part::Entity>(scope, shade).await?;
                tx.delete::<item::Entity>(scope).exec().await?;
                tx.select::<part::Entity>(scope).count().await
            })
        })
        .await;
    assert_eq!(left.expect("they can be counted"), 0);
}

/// Saving what is there already is no error, whether or not something changes; saving what is not there is one.
async fn saving_tells_absent_from_unchanged(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let lamp = crate::shelf::item(1, "lamp");
    shelf.insert(vec![lamp.clone()]).await.expect("it is new");
    let save = async |row: item::Model| {
        shelf
            .keep(move |tx, scope| {
                let row = row.clone();
                Box::pin(async move { tx.save::<item::Entity>(scope, row).await })
            })
            .await
    };
    save(lamp.clone()).await.expect("unchanged");
    save(item::Model { name: "lantern".to_owned(), ..lamp }).await.expect("changed");
    assert_eq!(shelf.names().await, ["lantern"]);
    let error = save(crate::shelf::item(2, "vase")).await.expect_err("absent");
    assert_eq!(error.status(), 404);
}

/// The driver's text, which may quote data, stays inside.
async fn v16_5_1_an_error_shows_nothing_of_the_data(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf.insert(vec![crate::shelf::item(1, "a secret name")]).await.expect("it is new");
    let error = shelf.insert(vec![crate::shelf::item(2, "a secret name")]).await.expect_err("it exists");
    assert!(error.is(db::CONFLICT_UNIQUE));
    assert!(!error.to_string().contains("secret"), "{error}");
}

engines!(
    a_rule_of_the_database_refuses,
    a_reference_must_lead_somewhere,
    parts_go_with_their_item,
    saving_tells_absent_from_unchanged,
    v16_5_1_an_error_shows_nothing_of_the_data,
);
