//! What an invoice leaves: for who may see costs, and for nobody else.

use kernel::{Id, RowScope};
use platform::Grants;
use serde_json::{Value, json};
use testkit::{Engine, House, Trade, engines};

use crate::{at, bill, modules, text};

engines!(
    a_credit_note_takes_back_the_cost_of_what_came_back,
    a_deposit_credited_and_a_sale_credited_with_it_are_told_apart,
    an_invoice_of_a_shipment_costs_what_its_goods_were_worth_when_they_left,
    a_kit_costs_its_components_and_work_what_it_is_expected_to,
    another_currency_is_looked_at_in_the_companys_own,
    what_is_written_by_hand_costs_what_its_product_does,
    who_may_not_see_costs_sees_no_margin,
);

/// Takes goods in at a cost for the piece.
async fn bought(house: &House, trade: &Trade, product: Id, quantity: &str, unit_cost: &str) {
    let lines = json!([{ "product_id": product, "quantity": quantity, "unit_cost": unit_cost }]);
    let goods = json!({ "location_id": trade.location, "lines": lines });
    house.boss().post("/inventory/receipts", goods).await;
}

async fn read(house: &House, answer: &Value) -> Value {
    house.boss().get(&at(answer)).await
}

fn margin(cost: &str, amount: &str, rate: &str) -> Value {
    json!({ "cost": cost, "amount": amount, "rate": rate })
}

async fn an_invoice_of_a_shipment_costs_what_its_goods_were_worth_when_they_left(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    bought(&house, &trade, tea, "10", "40").await;
    let customer = house.customer("Duka", json!({})).await;
    let order = house.order(customer, &[(tea, "4")]).await;
    let boss = house.boss();
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": "1" }]);
    let shipment = json!({ "order_id": order["id"], "lines": lines });
    let shipment = boss.post("/shipping/shipments", shipment).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    // What is left is worth 1360.00 for 19 pieces.
    bought(&house, &trade, tea, "10", "100").await;

    let part = boss.post("/billing/invoices", json!({ "shipment_id": shipment["id"] })).await;
    assert_eq!(part.get("margin"), None, "only who reads an invoice is told");
    let shown = read(&house, &part).await;
    let expected = margin("40.00", "60.00", "0.6");
    assert_eq!((&shown["margin"], &shown["lines"][0]["margin"]), (&expected, &expected));
    boss.post(&format!("{}/post", at(&part)), json!({})).await;
    let rest = bill(&house, &order).await;
    let rest = read(&house, &rest).await;
    assert_eq!(rest["margin"], margin("214.74", "85.26", "0.2842"));
    let order = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    assert_eq!(order["margin"], margin("254.74", "145.26", "0.36315"), "both together are the order");
    let note = boss.post(&format!("{}/credit", at(&rest)), json!({ "reason": "Wrong" })).await;
    assert_eq!(
        read(&house, &note).await["margin"],
        margin("-214.74", "-85.26", "0.2842"),
        "all of it goes back"
    );
    house.assert_sound().await;
}

/// What is left of some documents together.
fn together(documents: &[&Value]) -> (i64, i64) {
    let cents = |document: &Value, field: &str| {
        let text = document["margin"][field].as_str().unwrap().replace('.', "");
        text.parse::<i64>().unwrap()
    };
    let sum = |field: &str| documents.iter().map(|one| cents(one, field)).sum();
    (sum("cost"), sum("amount"))
}

async fn a_credit_note_takes_back_the_cost_of_what_came_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    // Three cost 100.00: no third of it is a whole number of cents.
    bought(&house, &trade, tea, "3", "33.333333").await;
    let customer = house.customer("Duka", json!({})).await;
    let order = house.order(customer, &[(tea, "3")]).await;
    let boss = house.boss();
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    let invoice = boss.post("/billing/invoices", json!({ "shipment_id": shipment["id"] })).await;
    boss.post(&format!("{}/post", at(&invoice)), json!({})).await;
    let sold = read(&house, &invoice).await;
    let line = &sold["lines"][0]["id"];
    let credit = format!("{}/credit", at(&invoice));

    let off = json!({ "reason": "Scratched", "lines": [{ "line_id": line, "amount": "30" }] });
    let off = read(&house, &boss.post(&credit, off).await).await;
    assert_eq!(off["margin"]["cost"], "0.00", "no goods came back: {off}");
    assert_eq!(off["margin"]["amount"], off["net"]);
    assert_eq!(off["margin"], off["lines"][0]["margin"]);

    let back = json!([{ "line_id": line, "quantity": "1" }]);
    let back = json!({ "reason": "Came back", "billable_again": false, "lines": back });
    let one = read(&house, &boss.post(&credit, back.clone()).await).await;
    let two = read(&house, &boss.post(&credit, back).await).await;
    let rest = read(&house, &boss.post(&credit, json!({ "reason": "All of it" })).await).await;
    let costs: Vec<&str> = [&one, &two, &rest].map(|note| note["margin"]["cost"].as_str().unwrap()).into();
    assert_eq!(costs, ["-33.33", "-33.34", "-33.33"], "together what the goods had cost");
    assert_eq!(together(&[&sold, &off, &one, &two, &rest]), (0, 0), "nothing was sold in the end");
    house.assert_sound().await;
}

async fn a_deposit_credited_and_a_sale_credited_with_it_are_told_apart(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    bought(&house, &trade, tea, "10", "40").await;
    let customer = house.customer("Duka", json!({})).await;
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "4")]).await;
    let mut advances = Vec::new();
    for percent in ["0.05", "0.1"] {
        let advance = json!({ "order_id": order["id"], "advance": { "percent": percent } });
        let advance = boss.post("/billing/invoices", advance).await;
        boss.post(&format!("{}/post", at(&advance)), json!({})).await;
        advances.push(advance);
    }
    let back = boss.post(&format!("{}/credit", at(&advances[0])), json!({ "reason": "Wrong" })).await;
    let back = read(&house, &back).await;
    assert_eq!((back.get("margin"), &back["no_margin"]), (None, &json!("advance")));
    // One line of a shipment, billed, credited to be billed again, and billed with the rest of the order.
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": "1" }]);
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    let part = boss.post("/billing/invoices", json!({ "shipment_id": shipment["id"] })).await;
    boss.post(&format!("{}/post", at(&part)), json!({})).await;
    let part = read(&house, &part).await;
    assert_eq!(part["margin"], margin("40.00", "60.00", "0.6"));
    let note = boss.post(&format!("{}/credit", at(&part)), json!({ "reason": "Wrong address" })).await;
    let note = read(&house, &note).await;
    assert_eq!(note["margin"], margin("-40.00", "-60.00", "0.6"), "what netted the advance is no part of it");
    let rest = read(&house, &bill(&house, &order).await).await;
    assert_eq!(rest["margin"], margin("160.00", "240.00", "0.6"), "what is billed again costs what it did");
    assert_eq!(together(&[&part, &note, &rest]), (16_000, 24_000), "together they are the order");
    house.assert_sound().await;
}

async fn a_kit_costs_its_components_and_work_what_it_is_expected_to(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let (pot, cup) = (house.product(&trade, "POT", "50").await, house.product(&trade, "CUP", "10").await);
    let set = house.product_with(&trade, "SET", "120", json!({ "kind": "kit" })).await;
    let work = json!({ "kind": "service", "cost": "7.5" });
    let work = house.product_with(&trade, "WRAP", "20", work).await;
    for (product, quantity) in [(pot, "1"), (cup, "6")] {
        let part = json!({ "kit_id": set, "product_id": product, "quantity": quantity });
        house.make("/catalog/kit-components", part).await;
    }
    bought(&house, &trade, pot, "5", "30").await;
    bought(&house, &trade, cup, "60", "4").await;
    let customer = house.customer("Duka", json!({})).await;
    let order = house.order(customer, &[(set, "2"), (work, "2")]).await;
    let invoice = read(&house, &bill(&house, &order).await).await;
    // A set costs 30 + 6 × 4.
    assert_eq!(invoice["lines"][0]["margin"], margin("108.00", "132.00", "0.55"));
    assert_eq!(invoice["lines"][1]["margin"], margin("15.00", "25.00", "0.625"));
    assert_eq!(invoice["margin"], margin("123.00", "157.00", "0.560714"));
    let lines = json!([{ "product_id": set, "quantity": "2" }, { "product_id": work, "quantity": "2" }]);
    let basket = json!({ "customer_id": customer, "lines": lines });
    let priced = house.boss().post("/sales/pricing/calculate", basket).await;
    assert_eq!(priced["margin"], invoice["margin"], "known before anything is ordered");
    assert_eq!(priced["lines"][0]["margin"], invoice["lines"][0]["margin"]);

    // With an advance on it: what is netted sells nothing.
    let order = house.order(customer, &[(set, "1")]).await;
    let boss = house.boss();
    let advance = json!({ "order_id": order["id"], "advance": { "percent": "0.5" } });
    let advance = boss.post("/billing/invoices", advance).await;
    boss.post(&format!("{}/post", at(&advance)), json!({})).await;
    let advance = read(&house, &advance).await;
    assert_eq!((advance.get("margin"), &advance["no_margin"]), (None, &json!("advance")), "it sells nothing");
    let last = read(&house, &bill(&house, &order).await).await;
    assert_eq!(last["margin"], margin("54.00", "66.00", "0.55"));
    assert_eq!(text(&last, "net"), "60.00", "half of it is netted, and the margin is the whole sale's");
    let deduction = last["lines"].as_array().unwrap().last().unwrap();
    assert_eq!((text(deduction, "kind"), deduction.get("margin")), ("deduction", None));
}

async fn another_currency_is_looked_at_in_the_companys_own(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    bought(&house, &trade, tea, "10", "40").await;
    let customer = house.customer("Abroad", json!({ "currency": "USD" })).await;
    let boss = house.boss();
    let list = json!({ "code": "USD", "name": "Abroad", "currency": "USD" });
    let list = house.make("/sales/price-lists", list).await;
    let item = json!({ "price_list_id": list, "product_id": tea, "min_qty": "0", "price": "1.25" });
    house.make("/sales/price-list-items", item).await;
    let basket = json!({ "customer_id": customer, "lines": [{ "product_id": tea, "quantity": "4" }] });
    let unknown = boss.post("/sales/pricing/calculate", basket.clone()).await;
    assert_eq!((text(&unknown, "net"), unknown.get("margin")), ("5.00", None), "there is no rate");
    let rate = json!({ "base": "USD", "quote": "KES", "day": "2026-03-01", "rate": "130", "source": "CBK" });
    boss.post("/finance/exchange-rates", rate).await;
    // 5.00 USD are 650.00, and four pieces cost 160.00.
    let expected = margin("160.00", "490.00", "0.753846");
    assert_eq!(boss.post("/sales/pricing/calculate", basket).await["margin"], expected);
    let order = house.order(customer, &[(tea, "4")]).await;
    let shown = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    assert_eq!((text(&shown, "currency"), &shown["margin"]), ("USD", &expected));
    let invoice = read(&house, &bill(&house, &order).await).await;
    assert_eq!((text(&invoice, "currency"), &invoice["margin"]), ("USD", &expected));
}

async fn what_is_written_by_hand_costs_what_its_product_does(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.in_cases(&trade, tea, 12).await;
    bought(&house, &trade, tea, "10", "40").await;
    let customer = house.customer("Duka", json!({})).await;
    let lines = json!([
        { "product_id": tea, "unit_id": trade.case, "quantity": "1", "description": "A case", "unit_price": "1000" },
        { "description": "Advice", "quantity": "1", "unit_price": "100" },
    ]);
    let invoice = json!({ "customer_id": customer, "lines": lines });
    let expected = margin("480.00", "620.00", "0.563636");
    let tried = house.boss().trying().post("/billing/invoices", invoice.clone()).await;
    assert_eq!(
        (&tried["margin"], &tried["lines"][0]["margin"]),
        (&expected, &margin("480.00", "520.00", "0.52"))
    );
    let written = house.boss().post("/billing/invoices", invoice.clone()).await;
    assert_eq!(written.get("margin"), None, "that answer is kept");
    let tried = house.boss().trying().put(&at(&written), invoice.clone()).await;
    assert_eq!(tried["margin"], expected, "also when it is written anew");
    assert_eq!(house.boss().put(&at(&written), invoice).await.get("margin"), None);
    let invoice = read(&house, &written).await;
    assert_eq!(invoice["lines"][0]["margin"], margin("480.00", "520.00", "0.52"));
    assert_eq!(invoice["lines"][1]["margin"], margin("0.00", "100.00", "1"));
    assert_eq!(invoice["margin"], expected);
}

async fn who_may_not_see_costs_sees_no_margin(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka", json!({})).await;
    let order = house.order(customer, &[(tea, "4")]).await;
    let invoice = bill(&house, &order).await;
    let held =
        ["billing.invoice.view", "billing.invoice.edit", "parties.customer.view", "pricing.price.calculate"];
    let held = held.iter().map(|name| ((*name).to_owned(), RowScope::All)).collect();
    let clerk = house.by(Id::from_u128(77), Grants { permissions: held, ..Grants::default() });
    let basket = json!({ "lines": [{ "product_id": tea, "quantity": "4" }] });
    let priced = clerk.post("/sales/pricing/calculate", basket).await;
    let note = house.boss().post(&format!("{}/credit", at(&invoice)), json!({ "reason": "Wrong" })).await;
    let by_hand = json!({ "customer_id": customer, "lines": [{ "product_id": tea, "quantity": "4" }] });
    let tried = clerk.clone().trying().post("/billing/invoices", by_hand).await;
    for shown in [clerk.get(&at(&invoice)).await, clerk.get(&at(&note)).await, priced, tried] {
        assert_eq!((shown.get("margin"), shown["lines"][0].get("margin")), (None, None));
        assert_eq!(shown.get("no_margin"), None);
        assert!(!shown.to_string().contains("cost"), "{shown}");
    }
}
