//! Killed, and sent again.

use kernel::Id;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shop::{Shop, counts};

engines!(
    t65_a_killed_run_goes_on_without_doubling,
    t65_the_same_file_twice_changes_nothing,
    t65_what_was_corrected_is_taken_and_the_rest_is_known,
    a_cancelled_run_can_go_on,
    what_is_missing_is_made
);

fn many(rows: usize) -> Vec<u8> {
    let mut text = "sku,name,price,barcode\n".to_owned();
    for n in 0..rows {
        text.push_str(&format!("S{n:05},Thing number {n},{n}.25,IN-{n:05}\n"));
    }
    text.into_bytes()
}

async fn t65_a_killed_run_goes_on_without_doubling(engine: Engine) {
    let shop = Shop::open(engine).await;
    let rows = 2 * intake::CHUNK_ROWS + 120;
    let text = shop.upload("product", &many(rows), json!({})).await;
    let id: Id = text.parse().unwrap();
    let boss = shop.house.boss();
    boss.post(&format!("/imports/{text}/start"), json!({})).await;
    // Whoever is killed between two chunks has committed the first and remembers nothing.
    assert!(!intake::advance(&shop.house.ctx(), id, 1).await.unwrap());
    let view = boss.get(&format!("/imports/{text}")).await;
    assert_eq!((&view["status"], &view["done"]), (&json!("running"), &json!(intake::CHUNK_ROWS)));
    assert!(!intake::advance(&shop.house.ctx(), id, 1).await.unwrap());
    shop.house.settle().await;
    let view = boss.get(&format!("/imports/{text}")).await;
    assert_eq!(view["status"], "finished");
    assert_eq!(counts(&view["counts"]), [i64::try_from(rows).unwrap(), 0, 0, 0, 0]);
    let count = boss.get("/catalog/products?count=true&limit=1").await;
    assert_eq!(count["total"], json!(rows), "{count}");
    let finished = shop.house.events().await.into_iter().filter(|event| event.name == "import.finished");
    assert_eq!(finished.count(), 1);
    let made = shop.house.events().await.into_iter().filter(|event| event.name == "product.created");
    assert_eq!(made.count(), rows);
    let found = boss.get("/catalog/products?q=number+1119").await;
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "an imported record is found by its words");
    shop.house.assert_sound().await;
}

async fn t65_the_same_file_twice_changes_nothing(engine: Engine) {
    let shop = Shop::open(engine).await;
    let file = many(30);
    shop.import("product", &file, json!({})).await;
    let before = shop.list("/catalog/products?sort=sku&limit=100").await;
    let again = shop.import("product", &file, json!({})).await;
    assert_eq!(counts(&again["counts"]), [0, 0, 0, 30, 0], "a row that was taken is known by its hash");
    // In another mode the rows are others, and say what is there already.
    let upsert = shop.import("product", &file, json!({ "mode": "upsert" })).await;
    assert_eq!(counts(&upsert["counts"]), [0, 0, 30, 0, 0]);
    assert_eq!(before, shop.list("/catalog/products?sort=sku&limit=100").await);
    let other = b"sku,name\nS00001,Another\n";
    let taken = shop.import("product", other, json!({})).await;
    assert_eq!(counts(&taken["counts"]), [0, 0, 0, 0, 1]);
    let rows = shop.rows(taken["id"].as_str().unwrap()).await;
    assert_eq!(rows, [(2, "failed".to_owned(), "record.taken".to_owned())]);
}

async fn t65_what_was_corrected_is_taken_and_the_rest_is_known(engine: Engine) {
    let shop = Shop::open(engine).await;
    let first = shop.import("product", b"sku,name,price\nA1,Tea,1\nA2,Coffee,two\n", json!({})).await;
    assert_eq!(counts(&first["counts"]), [1, 0, 0, 0, 1]);
    let second = shop.import("product", b"sku,name,price\nA1,Tea,1\nA2,Coffee,2\n", json!({})).await;
    assert_eq!(counts(&second["counts"]), [1, 0, 0, 1, 0]);
}

async fn a_cancelled_run_can_go_on(engine: Engine) {
    let shop = Shop::open(engine).await;
    let rows = intake::CHUNK_ROWS + 10;
    let text = shop.upload("product", &many(rows), json!({})).await;
    let boss = shop.house.boss();
    boss.post(&format!("/imports/{text}/start"), json!({})).await;
    assert!(!intake::advance(&shop.house.ctx(), text.parse().unwrap(), 1).await.unwrap());
    let view = shop.verb(&text, "cancel").await;
    assert_eq!((&view["status"], &view["done"]), (&json!("cancelled"), &json!(intake::CHUNK_ROWS)));
    let view = shop.verb(&text, "start").await;
    assert_eq!((&view["status"], &view["done"]), (&json!("finished"), &json!(rows)));
    let refused = boss.refused_post(&format!("/imports/{text}/start"), json!({})).await;
    assert!(refused.is(kernel::states::ILLEGAL_TRANSITION));
}

async fn what_is_missing_is_made(engine: Engine) {
    let shop = Shop::open(engine).await;
    let file = b"sku,name,category\nA1,Tea,Drinks\nA2,Coffee,Drinks\nA3,Nut,Snacks\n";
    let view = shop.import("product", file, json!({ "create_missing": ["category_id"] })).await;
    assert_eq!(counts(&view["counts"]), [3, 0, 0, 0, 0], "{view}");
    assert_eq!(shop.list("/catalog/categories").await.len(), 2);
    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(3), &json!(0)));
    assert!(shop.list("/catalog/categories").await.is_empty(), "what was made on the way goes too");
}
