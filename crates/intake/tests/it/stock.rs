//! What lies where, from a file.

use serde_json::{Value, json};
use testkit::{Engine, House, engines, house};

use crate::shop::{Shop, counts};

engines!(
    t40_opening_stock_is_received_with_its_cost_and_taken_back,
    t44_counted_stock_is_adjusted_and_reservations_hold,
    t65_stock_that_was_used_stays,
    prices_are_known_by_list_product_and_quantity,
    t65_a_later_count_with_the_same_figure_is_taken_and_opening_stock_comes_once,
    t65_what_was_changed_since_is_set_back,
    t44_of_two_counts_where_nothing_lay_the_later_one_holds,
    t65_two_counts_of_one_product_are_taken_back_together,
    t65_two_counts_far_apart_in_a_file_are_taken_back_together,
    a_packages_barcode_counts_packages
);

async fn level(house: &House, product: kernel::Id) -> Value {
    let page = house.boss().get(&format!("/inventory/levels?product_id={product}")).await;
    page["items"].as_array().unwrap().first().map_or(Value::Null, |level| level["on_hand"].clone())
}

async fn average(house: &House, product: kernel::Id) -> (Value, Value) {
    let page = house.boss().get(&format!("/inventory/costs?product_id={product}")).await;
    (page["items"][0]["quantity"].clone(), page["items"][0]["value"].clone())
}

async fn t40_opening_stock_is_received_with_its_cost_and_taken_back(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    let milk = house.product(trade, "MILK", "2").await;
    house.in_cases(trade, milk, 12).await;
    house.stock(trade, tea, "10").await;
    let before = average(house, tea).await;
    let file = b"Artikelnummer;Lagerort;Bestand;Einheit;EK\nTEA;MAIN;30;;2,00\nMILK;;5;box;0,50\nMILK;;5;box;0,50\nNONE;;1;;\nTEA;Nowhere;1;;\n";
    let change = json!({
        "constants": { "kind": "opening" },
        "columns": { "Artikelnummer": "product_id", "Lagerort": "location_id", "Bestand": "quantity",
            "Einheit": "unit_id", "EK": "unit_cost" },
    });
    let view = shop.import("stock_entry", file, change).await;
    let id = view["id"].as_str().unwrap().to_owned();
    assert_eq!(counts(&view["counts"]), [2, 0, 0, 1, 2], "{view}: the same row again is no second delivery");
    let told: Vec<(i64, String)> = shop.rows(&id).await.into_iter().map(|(no, _, why)| (no, why)).collect();
    assert_eq!(
        told[3..],
        [(5, "intake.unknown_reference".to_owned()), (6, "intake.unknown_reference".to_owned())]
    );
    assert_eq!((level(house, tea).await, level(house, milk).await), (json!("40"), json!("60")));
    assert_eq!(average(house, tea).await, (json!("40"), json!("70.00")), "ten at one and thirty at two");
    assert_eq!(average(house, milk).await, (json!("60"), json!("30.00")));
    house.assert_sound().await;

    let undone = shop.verb(&id, "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(2), &json!(0)), "{undone}");
    assert_eq!((level(house, tea).await, level(house, milk).await), (json!("10"), json!("0")));
    assert_eq!(average(house, tea).await, before, "as if it had not come");
    let moves = house.boss().get(&format!("/inventory/moves?product_id={tea}&limit=100")).await;
    assert_eq!(moves["items"].as_array().unwrap().len(), 3, "nothing is deleted: {moves}");
    house.assert_sound().await;
}

async fn t44_counted_stock_is_adjusted_and_reservations_hold(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    let milk = house.product(trade, "MILK", "2").await;
    house.stock(trade, tea, "10").await;
    house.stock(trade, milk, "7").await;
    let customer = house.customer("Neema", json!({})).await;
    house.order(customer, &[(tea, "6")]).await;
    // Six are promised: five is less than that. Seven is what is there already.
    let file = b"sku,location,quantity\nTEA,MAIN,5\nMILK,MAIN,7\n";
    let view = shop.import("stock_entry", file, json!({})).await;
    assert_eq!(counts(&view["counts"]), [1, 0, 0, 0, 1], "{view}");
    let rows = shop.rows(view["id"].as_str().unwrap()).await;
    assert_eq!(rows[0].2, "inventory.insufficient_stock");
    let file = b"sku,location,quantity\nTEA,MAIN,8\nTEA,MAIN,9\nMILK,MAIN,9\n";
    let view = shop.import("stock_entry", file, json!({})).await;
    assert_eq!(counts(&view["counts"]), [2, 0, 0, 0, 1], "two counts of one product are at odds: {view}");
    assert_eq!((level(house, tea).await, level(house, milk).await), (json!("8"), json!("9")));
    house.assert_sound().await;
    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!(undone["undone"], json!(2), "{undone}");
    assert_eq!((level(house, tea).await, level(house, milk).await), (json!("10"), json!("7")));
    assert_eq!(average(house, tea).await, (json!("10"), json!("10.00")));
    house.assert_sound().await;
}

async fn t65_stock_that_was_used_stays(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    let milk = house.product(trade, "MILK", "2").await;
    let salt = house.product(trade, "SALT", "1").await;
    let file = b"sku,quantity,unit cost\nTEA,5,2\nMILK,5,2\nSALT,5,2\n";
    let view = shop.import("stock_entry", file, json!({ "constants": { "kind": "opening" } })).await;
    assert_eq!(counts(&view["counts"]), [3, 0, 0, 0, 0], "{view}");
    // One is promised, of another something has left since.
    let customer = house.customer("Neema", json!({})).await;
    house.order(customer, &[(tea, "1")]).await;
    let damaged = json!([{ "product_id": milk, "quantity": "-1" }]);
    let damaged = json!({ "location_id": trade.location, "lines": damaged, "reason": "damage" });
    house.boss().post("/inventory/adjustments", damaged).await;
    let id = view["id"].as_str().unwrap();
    let undone = shop.verb(id, "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(1), &json!(2)), "{undone}");
    let why: Vec<String> = shop.rows(id).await.into_iter().map(|(_, _, why)| why).collect();
    assert_eq!(why, ["kept inventory.entry_used", "kept inventory.entry_used", "undone"]);
    assert_eq!((level(house, tea).await, level(house, salt).await), (json!("5"), json!("0")));
    // Nobody changes an entry, and what was taken back does not come back.
    let entries = shop.list("/inventory/stock-entries?sort=id").await;
    let kept = house::id(&entries[0]);
    let refused =
        house.boss().refused_post(&format!("/inventory/stock-entries/{kept}/archive"), json!({})).await;
    assert!(refused.is(inventory::ENTRY_USED), "{refused:?}");
    house.assert_sound().await;
}

async fn prices_are_known_by_list_product_and_quantity(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    house.product(trade, "TEA", "5").await;
    house.product(trade, "MILK", "2").await;
    let list = json!({ "code": "RETAIL", "name": "Retail", "currency": "KES" });
    house.boss().post("/sales/price-lists", list).await;
    let file =
        b"price list,sku,min qty,price\nRETAIL,TEA,0,4\nRETAIL,TEA,10,3\nRETAIL,MILK,,1.5\nRETAIL,TEA,10,2\n";
    let view = shop.import("price_list_item", file, json!({ "mode": "upsert" })).await;
    assert_eq!(counts(&view["counts"]), [3, 0, 0, 0, 1], "{view}");
    let file = b"price list,sku,min qty,price\nRETAIL,TEA,0,4\nRETAIL,TEA,10,3.25\nRETAIL,MILK,,1.75\n";
    let view = shop.import("price_list_item", file, json!({ "mode": "upsert" })).await;
    assert_eq!(counts(&view["counts"]), [0, 2, 1, 0, 0], "{view}");
    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(2), &json!(0)), "{undone}");
    let mut prices: Vec<String> = shop
        .list("/sales/price-list-items")
        .await
        .iter()
        .map(|item| item["price"].as_str().unwrap().to_owned())
        .collect();
    prices.sort();
    assert_eq!(prices, ["1.5", "3", "4"]);
    house.assert_sound().await;
}

/// The year's first count and the next month's, in which it has fallen and rises to the same figure.
async fn t65_a_later_count_with_the_same_figure_is_taken_and_opening_stock_comes_once(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    let milk = house.product(trade, "MILK", "2").await;
    let opening = b"sku,kind,quantity\nTEA,opening,4\nMILK,Counted,7\n";
    let view = shop.import("stock_entry", opening, json!({})).await;
    assert_eq!(counts(&view["counts"]), [2, 0, 0, 0, 0], "{view}");
    let view = shop.import("stock_entry", opening, json!({})).await;
    assert_eq!(
        counts(&view["counts"]),
        [1, 0, 0, 1, 0],
        "the opening is known, the count is another one: {view}"
    );
    assert_eq!((level(house, tea).await, level(house, milk).await), (json!("4"), json!("7")));

    let file = b"sku,location,quantity\nTEA,MAIN,10\n";
    shop.import("stock_entry", file, json!({})).await;
    let damaged = json!([{ "product_id": tea, "quantity": "-2" }]);
    let damaged = json!({ "location_id": trade.location, "lines": damaged, "reason": "damage" });
    house.boss().post("/inventory/adjustments", damaged).await;
    assert_eq!(level(house, tea).await, json!("8"));
    let view = shop.import("stock_entry", file, json!({})).await;
    assert_eq!((counts(&view["counts"]), level(house, tea).await), ([1, 0, 0, 0, 0], json!("10")), "{view}");
    house.assert_sound().await;
}

async fn t65_what_was_changed_since_is_set_back(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    let file = b"sku,name\nTEA,Green tea\n";
    let upsert = || json!({ "mode": "upsert" });
    let view = shop.import("product", file, upsert()).await;
    assert_eq!(counts(&view["counts"]), [0, 1, 0, 0, 0], "{view}");
    house.boss().patch(&format!("/catalog/products/{tea}"), json!({ "name": "Black tea" })).await;
    let view = shop.import("product", file, upsert()).await;
    assert_eq!(counts(&view["counts"]), [0, 1, 0, 0, 0], "{view}");
    let product = house.boss().get(&format!("/catalog/products/{tea}")).await;
    assert_eq!(product["name"], "Green tea");
    let view = shop.import("product", file, upsert()).await;
    assert_eq!(counts(&view["counts"]), [0, 0, 1, 0, 0], "{view}");
}

/// One row knows the product by its number, the other one by its barcode.
async fn t44_of_two_counts_where_nothing_lay_the_later_one_holds(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    house.boss().post("/catalog/barcodes", json!({ "product_id": tea, "code": "IN-TEA" })).await;
    let file = b"sku,location,quantity\nTEA,MAIN,10\nIN-TEA,MAIN,10\n";
    let view = shop.import("stock_entry", file, json!({})).await;
    assert_eq!((counts(&view["counts"]), level(house, tea).await), ([2, 0, 0, 0, 0], json!("10")), "{view}");
    let milk = house.product(trade, "MILK", "2").await;
    house.boss().post("/catalog/barcodes", json!({ "product_id": milk, "code": "IN-MILK" })).await;
    let file = b"sku,location,quantity\nMILK,MAIN,10\nIN-MILK,MAIN,4\n";
    shop.import("stock_entry", file, json!({})).await;
    assert_eq!(level(house, milk).await, json!("4"));
    house.assert_sound().await;
}

async fn t65_two_counts_of_one_product_are_taken_back_together(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    for (sku, first, second) in [("FELL", "10", "4"), ("ROSE", "4", "10"), ("WENT", "10", "0")] {
        for before in ["0", "5"] {
            let sku = format!("{sku}-{before}");
            let product = house.product(trade, &sku, "5").await;
            house
                .boss()
                .post("/catalog/barcodes", json!({ "product_id": product, "code": format!("IN-{sku}") }))
                .await;
            if before != "0" {
                house.stock(trade, product, before).await;
            }
            let was = (level(house, product).await, average(house, product).await);
            let file = format!("sku,location,quantity\n{sku},MAIN,{first}\nIN-{sku},MAIN,{second}\n");
            let view = shop.import("stock_entry", file.as_bytes(), json!({})).await;
            assert_eq!(level(house, product).await, json!(second), "{sku}: {view}");
            let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
            assert_eq!((&undone["undone"], &undone["kept"]), (&json!(2), &json!(0)), "{sku}: {undone}");
            let is = (level(house, product).await, average(house, product).await);
            match before {
                "0" => assert_eq!(is.0, json!("0"), "{sku}"),
                _ => assert_eq!(is, was, "{sku}: as if nobody had counted"),
            }
        }
    }
    // What was promised since stands on the two together: on what lay there before.
    let promised = house.product(trade, "PROMISED", "5").await;
    house.boss().post("/catalog/barcodes", json!({ "product_id": promised, "code": "IN-PROMISED" })).await;
    house.stock(trade, promised, "5").await;
    let file = b"sku,location,quantity\nPROMISED,MAIN,4\nIN-PROMISED,MAIN,10\n";
    let view = shop.import("stock_entry", file, json!({})).await;
    let customer = house.customer("Neema", json!({})).await;
    house.order(customer, &[(promised, "5")]).await;
    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(2), &json!(0)), "{undone}");
    assert_eq!(level(house, promised).await, json!("5"));
    house.assert_sound().await;
}

/// More rows lie between them than are taken back at once.
async fn t65_two_counts_far_apart_in_a_file_are_taken_back_together(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let tea = house.product(trade, "TEA", "5").await;
    house.boss().post("/catalog/barcodes", json!({ "product_id": tea, "code": "IN-TEA" })).await;
    house.stock(trade, tea, "5").await;
    let others = 0..intake::CHUNK_ROWS + 1;
    let products: String = others
        .clone()
        .fold("sku,name,price\n".to_owned(), |file, n| file + &format!("S{n:03},Thing {n},1\n"));
    shop.import("product", products.as_bytes(), json!({})).await;
    let between: String = others.clone().map(|n| format!("S{n:03},MAIN,1\n")).collect();
    let file = format!("sku,location,quantity\nTEA,MAIN,4\n{between}IN-TEA,MAIN,10\n");
    let view = shop.import("stock_entry", file.as_bytes(), json!({})).await;
    let rows = i64::try_from(others.end + 2).unwrap();
    assert_eq!((counts(&view["counts"]), level(house, tea).await), ([rows, 0, 0, 0, 0], json!("10")));
    // Five are promised: they stand on what lay there before, which the later count alone does not leave.
    let customer = house.customer("Neema", json!({})).await;
    house.order(customer, &[(tea, "5")]).await;
    let undone = shop.verb(view["id"].as_str().unwrap(), "undo").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(rows), &json!(0)), "{undone}");
    assert_eq!(level(house, tea).await, json!("5"));
    house.assert_sound().await;
}

async fn a_packages_barcode_counts_packages(engine: Engine) {
    let shop = Shop::open(engine).await;
    let (house, trade) = (&shop.house, &shop.trade);
    let milk = house.product(trade, "MILK", "2").await;
    house.in_cases(trade, milk, 12).await;
    let barcode = |code: &str, unit: Value| json!({ "product_id": milk, "unit_id": unit, "code": code });
    house.boss().post("/catalog/barcodes", barcode("IN-BOX", json!(trade.case))).await;
    house.boss().post("/catalog/barcodes", barcode("IN-PIECE", Value::Null)).await;
    let stock = async |file: &[u8], pieces: &str| {
        let view = shop.import("stock_entry", file, json!({})).await;
        assert_eq!(
            (counts(&view["counts"]), level(house, milk).await),
            ([1, 0, 0, 0, 0], json!(pieces)),
            "{view}"
        );
    };
    stock(b"sku,location,quantity\nIN-BOX,MAIN,5\n", "60").await;
    stock(b"sku,location,quantity\nIN-PIECE,MAIN,5\n", "5").await;
    stock(b"sku,location,quantity,unit\nIN-BOX,MAIN,6,pc\n", "6").await;
    stock(b"sku,location,quantity,unit\nIN-BOX,MAIN,2,\n", "24").await;
    stock(b"sku,location,quantity\nMILK,MAIN,7\n", "7").await;

    let list = json!({ "code": "RETAIL", "name": "Retail", "currency": "KES" });
    house.boss().post("/sales/price-lists", list).await;
    let upsert = || json!({ "mode": "upsert", "blank": "clear" });
    let file = b"price list,sku,unit,min qty,price\nRETAIL,IN-BOX,,0,20\nRETAIL,MILK,,0,2\n";
    let view = shop.import("price_list_item", file, upsert()).await;
    assert_eq!(counts(&view["counts"]), [2, 0, 0, 0, 0], "{view}");
    let file = b"price list,sku,unit,min qty,price\nRETAIL,IN-BOX,,0,21\nRETAIL,MILK,,0,2\n";
    let view = shop.import("price_list_item", file, upsert()).await;
    assert_eq!(counts(&view["counts"]), [0, 1, 1, 0, 0], "{view}");
    let mut prices: Vec<(Value, Value)> = shop
        .list("/sales/price-list-items?sort=price")
        .await
        .iter()
        .map(|item| (item["price"].clone(), item["unit_id"].clone()))
        .collect();
    prices.sort_by_key(|price| price.0.to_string());
    assert_eq!(prices, [(json!("2"), Value::Null), (json!("21"), json!(trade.case))]);
    house.assert_sound().await;
}
