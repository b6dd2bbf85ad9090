//! Text is compared by its code points and by nothing else, on every engine.

use sea_orm::entity::prelude::*;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, item};

/// Pairs that one engine or another's collation takes for equal.
const NAMES: [&str; 22] = [
    "", " ", "  ", "a", "A", "a ", " a", "ä", "a\u{308}", "Ä", "á", "ß", "ss", "SS", "ｅ", "e", "ñ", "ij",
    "ĳ", "😀", "😁", "İ",
];

async fn named(engine: Engine) -> Shelf {
    let shelf = Shelf::new(engine).await;
    let items = NAMES.iter().zip(1..).map(|(name, id)| crate::shelf::item(id, name)).collect();
    shelf.insert(items).await.expect("no two of them are the same");
    shelf
}

async fn a_unique_key_tells_apart_what_differs(engine: Engine) {
    let shelf = named(engine).await;
    assert_eq!(shelf.names().await, NAMES, "and keeps every blank");
    for name in NAMES {
        let again = shelf.insert(vec![crate::shelf::item(1000, name)]).await.expect_err("it exists");
        assert!(again.is(db::CONFLICT_UNIQUE), "{again}");
    }
}

async fn an_equal_sign_finds_exactly_one(engine: Engine) {
    let shelf = named(engine).await;
    for name in NAMES {
        let select = shelf.db.read().select::<item::Entity>(&shelf.scope).filter(item::Column::Name.eq(name));
        let found = select.all().await.expect("they can be read");
        assert_eq!(found.iter().map(|item| item.name.as_str()).collect::<Vec<_>>(), [name]);
    }
}

async fn text_is_sorted_by_code_point(engine: Engine) {
    let shelf = named(engine).await;
    let select = shelf.db.read().select::<item::Entity>(&shelf.scope).order_by(item::Column::Name);
    let found: Vec<String> =
        select.all().await.expect("they can be read").into_iter().map(|item| item.name).collect();
    let mut expected = NAMES.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

async fn a_prefix_finds_what_begins_with_it(engine: Engine) {
    let shelf = named(engine).await;
    let found = async |prefix: &str| {
        let select = shelf
            .db
            .read()
            .select::<item::Entity>(&shelf.scope)
            .filter(item::Column::Name.starts_with(prefix));
        let mut names: Vec<String> =
            select.all().await.expect("they can be read").into_iter().map(|item| item.name).collect();
        names.sort_unstable();
        names
    };
    assert_eq!(found("a").await, ["a", "a ", "a\u{308}"]);
    assert_eq!(found("A").await, ["A"]);
    assert_eq!(found("ä").await, ["ä"]);
    assert_eq!(found("s").await, ["ss"]);
}

/// What would be special in SQL is ordinary in a value.
async fn quotes_and_wildcards_are_ordinary_characters(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let odd = [
        "o'brien",
        "\"quoted\"",
        "back\\slash",
        "100%",
        "under_score",
        "line\nfeed",
        "semi;colon--",
        "`tick`",
        "?",
        "$1",
    ];
    shelf
        .insert(odd.iter().zip(1..).map(|(name, id)| crate::shelf::item(id, name)).collect())
        .await
        .expect("new");
    assert_eq!(shelf.names().await, odd);
    for name in odd {
        let select = shelf.db.read().select::<item::Entity>(&shelf.scope).filter(item::Column::Name.eq(name));
        assert_eq!(select.count().await.expect("they can be counted"), 1, "{name}");
    }
}

/// A limit counts characters, not bytes.
async fn a_limit_counts_characters(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let long = "😀".repeat(200);
    shelf.insert(vec![crate::shelf::item(1, &long)]).await.expect("it fits");
    assert_eq!(shelf.names().await, [long]);
}

engines!(
    a_unique_key_tells_apart_what_differs,
    an_equal_sign_finds_exactly_one,
    text_is_sorted_by_code_point,
    a_prefix_finds_what_begins_with_it,
    quotes_and_wildcards_are_ordinary_characters,
    a_limit_counts_characters,
);
