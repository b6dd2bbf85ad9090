//! The way back.

use serde_json::json;
use testkit::{Engine, engines, house};

use crate::shop::{Shop, counts};

engines!(
    t65_undo_restores_the_former_state_unless_rows_were_used,
    t65_what_was_undone_comes_back_with_the_next_file,
    v11_what_a_customer_was_is_sealed,
    t65_a_killed_undo_goes_on
);

const LIST: &[u8] = b"sku,name,price,barcode\nA1,Tea,1,IN-1\nA2,Coffee,2,IN-2\nA3,Milk,3,IN-3\nOLD,Renamed,9,\nOLD2,Renamed,9,\n";

async fn t65_undo_restores_the_former_state_unless_rows_were_used(engine: Engine) {
    let shop = Shop::open(engine).await;
    let boss = shop.house.boss();
    let old = shop.house.product(&shop.trade, "OLD", "5").await;
    let old2 = shop.house.product(&shop.trade, "OLD2", "5").await;
    let view = shop.import("product", LIST, json!({ "mode": "upsert" })).await;
    assert_eq!(counts(&view["counts"]), [3, 2, 0, 0, 0], "{view}");
    let products = shop.list("/catalog/products?sort=sku").await;
    // One is put on a price list, one is changed, and of a changed one the same field is changed again.
    let used = house::id(&products[0]);
    let list = boss.post("/sales/price-lists", json!({ "code": "L", "name": "L", "currency": "KES" })).await;
    let item = json!({ "price_list_id": list["id"], "product_id": used, "min_qty": "0", "price": "1" });
    boss.post("/sales/price-list-items", item).await;
    let changed = products[1]["id"].as_str().unwrap();
    boss.patch(&format!("/catalog/products/{changed}"), json!({ "description": "Arabica" })).await;
    boss.patch(&format!("/catalog/products/{old2}"), json!({ "price": "10" })).await;
    boss.patch(&format!("/catalog/products/{old}"), json!({ "description": "Still ours" })).await;

    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!(undone["status"], "undone", "{undone}");
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(2), &json!(3)));
    let why: Vec<String> =
        shop.rows(view["id"].as_str().unwrap()).await.into_iter().map(|(_, _, why)| why).collect();
    assert_eq!(why, ["kept used", "kept changed_since", "undone", "undone", "kept changed_since"]);
    let left = shop.list("/catalog/products?sort=sku").await;
    let skus: Vec<&str> = left.iter().map(|one| one["sku"].as_str().unwrap()).collect();
    assert_eq!(skus, ["A1", "A2", "OLD", "OLD2"]);
    let back = boss.get(&format!("/catalog/products/{old}")).await;
    assert_eq!(
        (&back["name"], &back["price"], &back["description"]),
        (&json!("Product OLD"), &json!("5"), &json!("Still ours")),
        "what somebody else has written since stays"
    );
    assert_eq!(boss.get(&format!("/catalog/products/{old2}")).await["price"], "10");
    assert_eq!(shop.list("/catalog/barcodes").await.len(), 2);
    let told = shop.house.events().await.into_iter().filter(|event| event.name == "import.undone");
    assert_eq!(told.count(), 1);
    shop.house.assert_sound().await;
}

async fn t65_what_was_undone_comes_back_with_the_next_file(engine: Engine) {
    let shop = Shop::open(engine).await;
    let file = b"sku,name,price,barcode\nA1,Tea,1,IN-1\n";
    let view = shop.import("product", file, json!({})).await;
    let id = shop.list("/catalog/products").await[0]["id"].clone();
    shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert!(shop.list("/catalog/products").await.is_empty());
    let again = shop.import("product", b"sku,name,price,barcode\nA1,Green tea,2,IN-1\n", json!({})).await;
    assert_eq!(counts(&again["counts"]), [1, 0, 0, 0, 0], "{again}");
    let back = shop.list("/catalog/products").await;
    assert_eq!((&back[0]["id"], &back[0]["name"]), (&id, &json!("Green tea")));
    assert_eq!(shop.list("/catalog/barcodes").await.len(), 1);
    // And a person's own archiving is nobody's business but theirs.
    shop.house.boss().post(&format!("/catalog/products/{}/archive", id.as_str().unwrap()), json!({})).await;
    shop.verb(again["id"].as_str().unwrap(), "undo").await;
    shop.house.assert_sound().await;
}

async fn v11_what_a_customer_was_is_sealed(engine: Engine) {
    let shop = Shop::open(engine).await;
    let boss = shop.house.boss();
    let file = b"code,name,kind,email,phone\nC1,Wanjiru Kamau,person,wanjiru@example.com,+254700000001\n";
    let view = shop.import("customer", file, json!({})).await;
    assert_eq!(counts(&view["counts"]), [1, 0, 0, 0, 0], "{view}");
    let file = b"code,name,kind,email,phone\nC1,Wanjiru Mwangi,person,mwangi@example.com,+254700000001\n";
    let view = shop.import("customer", file, json!({ "mode": "upsert", "known_by": "code" })).await;
    assert_eq!(counts(&view["counts"]), [0, 1, 0, 0, 0], "{view}");
    let kept = shop.house.source().select::<intake::model::former::Entity>(&shop.house.ctx().whole());
    let kept = kept.all().await.unwrap();
    assert!(kept.len() == 1 && kept[0].person_id.is_some());
    let steps = kept[0].steps.clone().unwrap();
    assert!(!steps.contains("wanjiru") && !steps.contains("Kamau"), "{steps}");
    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(1), &json!(0)), "{undone}");
    let back = boss.get("/sales/customers?code=C1").await;
    assert_eq!(back["items"][0]["email"], "wanjiru@example.com");
    assert_eq!(back["items"][0]["name"], "Wanjiru Kamau");
    shop.house.assert_sound().await;
}

async fn t65_a_killed_undo_goes_on(engine: Engine) {
    let shop = Shop::open(engine).await;
    let mut text = "sku,name\n".to_owned();
    for n in 0..450 {
        text.push_str(&format!("S{n},Thing {n}\n"));
    }
    let view = shop.import("product", text.as_bytes(), json!({})).await;
    let id = view["id"].as_str().unwrap();
    shop.house.boss().post(&format!("/imports/{id}/undo"), json!({})).await;
    assert!(!intake::advance_undo(&shop.house.ctx(), id.parse().unwrap(), 1).await.unwrap());
    shop.house.settle().await;
    let view = shop.house.boss().get(&format!("/imports/{id}")).await;
    assert_eq!((&view["status"], &view["undone"], &view["kept"]), (&json!("undone"), &json!(450), &json!(0)));
    assert!(shop.list("/catalog/products").await.is_empty());
}
