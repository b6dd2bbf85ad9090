//! Keyset paging.

use kernel::Id;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, item};

fn row(id: u128, small: i64) -> item::Model {
    item::Model { small, large: 100, ..crate::shelf::item(id, &format!("item {id}")) }
}

async fn page(shelf: &Shelf, after: Option<(i64, Id)>) -> Vec<item::Model> {
    let mut select = shelf
        .db
        .read()
        .select::<item::Entity>(&shelf.scope)
        .order_by(item::Column::Small)
        .order_by(item::Column::Id)
        .limit(7);
    if let Some((small, id)) = after {
        let same = item::Column::Small.eq(small).and(item::Column::Id.gt(id));
        select = select.filter(item::Column::Small.gt(small).or(same));
    }
    select.all().await.expect("a page can be read")
}

/// Every row that was there at the beginning is seen once, whatever is added meanwhile and however many rows share
/// a sort key.
async fn pages_are_stable_under_inserts(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    shelf
        .insert((0..100).map(|n| row(n * 10, i64::try_from(n % 4).expect("small"))).collect())
        .await
        .expect("new");
    let (mut seen, mut after, mut round) = (Vec::new(), None, 0);
    loop {
        let items = page(&shelf, after).await;
        let Some(last) = items.last() else { break };
        after = Some((last.small, last.id));
        seen.extend(items.iter().map(|item| (item.small, item.id)));
        round += 1;
        // Some before and some after the place that the reader has reached.
        shelf.insert(vec![row(round * 10 + 1, 0), row(round * 10 + 2, 3)]).await.expect("new");
    }
    assert!(seen.is_sorted_by(|one, next| one < next), "in order, and none twice");
    let original = seen.iter().filter(|(_, id)| id.as_u128() % 10 == 0).count();
    assert_eq!(original, 100);
}

engines!(pages_are_stable_under_inserts);
