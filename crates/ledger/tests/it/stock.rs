//! Goods in the books: whatever moves them, the inventory account is what the stock is worth (T41).

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, balances, modules, text};

engines!(t41_the_inventory_account_is_what_the_stock_is_worth);

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
