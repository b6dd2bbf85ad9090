//! Goods in the books: whatever moves them, the inventory account is what the stock is worth (T41).

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, balances, modules, text};

engines!(
    t41_the_inventory_account_is_what_the_stock_is_worth,
    t50_goods_are_in_the_books_on_the_day_on_which_they_moved,
    t41_a_correction_leads_from_the_books_to_its_document_and_back,
);

async fn t41_the_inventory_account_is_what_the_stock_is_worth(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let (tea, milk) = (house.product(&trade, "TEA", "250").await, house.product(&trade, "MILK", "90").await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let receive = async |lines: Value| {
        house.make("/inventory/receipts", json!({ "location_id": trade.location, "lines": lines })).await
    };
    receive(json!([
        { "product_id": tea, "quantity": "3", "unit_cost": "100" },
        { "product_id": milk, "quantity": "7", "unit_cost": "33.333333" },
    ]))
    .await;
    receive(json!([{ "product_id": tea, "quantity": "4", "unit_cost": "107.77" }])).await;
    let order = house.order(customer, &[(tea, "5"), (milk, "2")]).await;
    for quantity in ["3", "2"] {
        let part = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
        let wish = json!({ "order_id": order["id"], "lines": part });
        let shipment = boss.post("/shipping/shipments", wish).await;
        boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    }
    let broken = json!([{ "product_id": milk, "quantity": "-1" }]);
    let broken = json!({ "location_id": trade.location, "lines": broken, "reason": "damage" });
    house.make("/inventory/adjustments", broken).await;

    // 3 × 100 + 4 × 107.77 = 731.08 for 7, of which 313.32 and 208.88 leave; 233.33 for 7, of which 33.33 breaks.
    let expected = are(&[("1200", "408.88"), ("2050", "-964.41"), ("5000", "522.20"), ("5100", "33.33")]);
    assert_eq!(balances(&house).await, expected);
    let kept = boss.get("/inventory/costs").await;
    let values: Vec<&str> = kept["items"].as_array().unwrap().iter().map(|row| text(row, "value")).collect();
    assert_eq!(values, ["208.88", "200.00"]);
    house.assert_sound().await;
}

async fn t50_goods_are_in_the_books_on_the_day_on_which_they_moved(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let boss = house.boss();
    let goods = |pieces: &str, cost: &str, day: &str| {
        let lines = json!([{ "product_id": tea, "quantity": pieces, "unit_cost": cost }]);
        json!({ "location_id": trade.location, "lines": lines, "business_date": day })
    };
    let first = boss.post("/inventory/receipts", goods("3", "10", "2026-02-10")).await;
    boss.post("/inventory/receipts", goods("3", "12", "2026-02-20")).await;
    let back = json!({ "reason": "Not ours", "business_date": "2026-02-25" });
    boss.post(&format!("/inventory/receipts/{}/reverse", text(&first, "id")), back).await;
    house.settle().await;
    let told = boss.get("/ledger/entries?kind=stock&sort=business_date").await;
    let told: Vec<(&str, &str)> = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (text(entry, "business_date"), text(entry, "description")))
        .collect();
    let days: Vec<&str> = told.iter().map(|(day, _)| *day).collect();
    assert_eq!(days, ["2026-02-10", "2026-02-20", "2026-02-25"], "{told:?}");
    // What was received and not billed is what is left of it, to the cent.
    assert_eq!(balances(&house).await, are(&[("1200", "36.00"), ("2050", "-36.00")]));
    house.assert_sound().await;

    let lock = json!({ "area": "stock", "level": "soft", "through": "2026-02-28", "reason": "Counted" });
    boss.post("/finance/locks", lock).await;
    let late = goods("1", "12", "2026-02-27");
    let refused = boss.refused_post("/inventory/receipts", late.clone()).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("finance.period_locked", "business_date"));
    let exception = json!({
        "area": "stock", "first_day": "2026-02-01", "last_day": "2026-02-28", "reason": "Found behind the shelf",
        "expires_at": "2026-03-02T10:00:00Z",
    });
    let exception = boss.post("/finance/lock-exceptions", exception).await;
    boss.post("/inventory/receipts", late).await;
    house.settle().await;
    let told = boss.get("/ledger/entries?kind=stock&business_date=2026-02-27").await;
    assert_eq!(told["items"][0]["exception_id"], exception["id"]);
    house.assert_sound().await;
}

async fn t41_a_correction_leads_from_the_books_to_its_document_and_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let boss = house.boss();
    let goods = json!([{ "product_id": tea, "quantity": "7", "unit_cost": "33.333333" }]);
    boss.post("/inventory/receipts", json!({ "location_id": trade.location, "lines": goods })).await;
    let broken = json!([{ "product_id": tea, "quantity": "-1" }]);
    let broken = json!({ "location_id": trade.location, "lines": broken, "reason": "damage" });
    let made = boss.post("/inventory/adjustments", broken).await;
    let counted = json!({ "product_id": tea, "location_id": trade.location, "quantity": "5" });
    let counted = boss.post("/inventory/stock-entries", counted).await;
    house.settle().await;
    // Of 233.33 for 7 a seventh breaks and a seventh is missing.
    let expected = are(&[("1200", "166.67"), ("2050", "-233.33"), ("5100", "66.66")]);
    assert_eq!(balances(&house).await, expected);
    let entry_of = async |document: &Value| {
        let list = format!("/ledger/entries?source_id={}", text(document, "id"));
        let entry = boss.get(&list).await["items"][0].clone();
        boss.get(&format!("/ledger/entries/{}", text(&entry, "id"))).await
    };
    let entry = entry_of(&made).await;
    assert_eq!(text(&entry, "source_kind"), "adjustment");
    let document = boss.get(text(&entry["links"], "document")).await;
    assert_eq!((&document["number"], text(&document, "value")), (&made["number"], "-33.33"));
    let entry = entry_of(&counted).await;
    let document = boss.get(text(&entry["links"], "document")).await;
    assert_eq!(document["moved"], "-1", "what was counted leads to its entry");

    let path = format!("/inventory/adjustments/{}/reverse", text(&made, "id"));
    boss.post(&path, json!({ "reason": "It was another one" })).await;
    house.settle().await;
    let expected = are(&[("1200", "200.00"), ("2050", "-233.33"), ("5100", "33.33")]);
    assert_eq!(balances(&house).await, expected);
    house.assert_sound().await;
}
