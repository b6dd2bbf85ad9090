//! Values come back as they were, up to their limits.

use sea_orm::sea_query::{Expr, ExprTrait};
use testkit::{Engine, engines};

use crate::shelf::{Shelf, item};

async fn integers_keep_every_digit(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let extremes = [i64::MIN, -9_007_199_254_740_993, -1, 0, 9_007_199_254_740_993, i64::MAX];
    let items: Vec<_> = extremes
        .iter()
        .zip(1..)
        .map(|(value, id)| item::Model {
            small: *value,
            large: i64::MAX,
            day: i32::MIN,
            flag: id % 2 == 0,
            ..crate::shelf::item(id, &id.to_string())
        })
        .collect();
    shelf.insert(items.clone()).await.expect("they are new");
    assert_eq!(shelf.all().await, items);
}

async fn big_text_and_bytes_come_back_whole(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let note: String = "größer 😀 ".repeat(100_000);
    let picture: Vec<u8> = (0..1_000_000_u32).map(|n| n.to_le_bytes()[0]).collect();
    let big = item::Model { note: Some(note), picture: Some(picture), ..crate::shelf::item(1, "big") };
    shelf.insert(vec![big.clone()]).await.expect("it is new");
    assert!(shelf.all().await == [big]);
}

async fn absent_and_empty_are_different(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let empty = item::Model {
        note: Some(String::new()),
        picture: Some(Vec::new()),
        ..crate::shelf::item(1, "empty")
    };
    let absent = crate::shelf::item(2, "absent");
    shelf.insert(vec![empty.clone(), absent.clone()]).await.expect("they are new");
    assert_eq!(shelf.all().await, [empty, absent]);
}

/// A sum is an exact 64-bit integer, also where an engine would rather give a decimal.
async fn sums_are_exact(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let sum = async || {
        let select = shelf.db.read().select::<item::Entity>(&shelf.scope);
        select.sum(Expr::col(item::Column::Small)).await.expect("it can be summed")
    };
    assert_eq!(sum().await, 0, "over no rows");
    let values = [4_611_686_018_427_387_903, 4_611_686_018_427_387_903, -9_007_199_254_740_993, 1];
    let items = values.iter().zip(1..).map(|(value, id)| item::Model {
        small: *value,
        large: i64::MAX,
        ..crate::shelf::item(id, &id.to_string())
    });
    shelf.insert(items.collect()).await.expect("they are new");
    assert_eq!(sum().await, values.iter().sum::<i64>());
    let product = shelf.db.read().select::<item::Entity>(&shelf.scope);
    let doubled = product.sum(Expr::col(item::Column::Day).mul(2)).await.expect("it can be summed");
    assert_eq!(doubled, 4 * 2 * 20_260_302);
}

engines!(
    integers_keep_every_digit,
    big_text_and_bytes_come_back_whole,
    absent_and_empty_are_different,
    sums_are_exact,
);
