//! T2, T6, T7, T8, T10, T57: what the pure engine promises holds for what is stored, on every engine, from the order to
//! the invoice, its credit notes and its payment.

use std::sync::Arc;

use kernel::{Instant, Zone};
use platform::{Company, Method};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, cents, modules, pay, text};

engines!(
    t02_prices_with_tax_in_them_stand_from_the_order_to_the_stored_invoice,
    t06_a_credit_reclaims_the_stored_share_of_its_line_and_of_no_other,
    t07_a_unit_price_of_six_places_is_multiplied_before_it_is_rounded,
    t08_amounts_are_texts_with_every_digit_and_everything_off_is_nothing,
    t10_every_currency_keeps_its_own_decimals,
    t57_a_time_between_two_facts_is_the_time_that_passed,
);

/// The same document, read again.
async fn stored(house: &House, document: &Value) -> Value {
    house.boss().get(&at(document)).await
}

async fn rate(house: &House, base: &str, rate: &str) {
    let body = json!({ "base": base, "quote": "KES", "day": "2026-03-01", "rate": rate, "source": "CBK" });
    house.boss().post("/finance/exchange-rates", body).await;
}

async fn t02_prices_with_tax_in_them_stand_from_the_order_to_the_stored_invoice(engine: Engine) {
    let mut house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    house.company = Arc::new(Company { prices_include_tax: true, ..(*house.company).clone() });
    // Odoo's 3 × 1.10 and ERPNext's 2 × 379.00.
    let tea = house.product(&trade, "TEA", "1.10").await;
    let lamp = house.product(&trade, "LAMP", "379.00").await;
    let flour = house.product(&trade, "FLOUR", "0.07").await;
    for product in [tea, lamp, flour] {
        house.stock(&trade, product, "1000").await;
    }
    let customer = house.customer("Duka", json!({})).await;
    let lines = [(tea, "3"), (lamp, "2"), (flour, "999")];
    let order = house.order(customer, &lines).await;
    let invoice = bill(&house, &order).await;
    for document in [&order, &invoice, &stored(&house, &invoice).await] {
        assert_eq!(document["prices_include_tax"], true);
        assert_eq!(text(document, "total"), "831.23");
        let of_lines: Vec<&str> =
            document["lines"].as_array().unwrap().iter().map(|line| text(line, "total")).collect();
        assert_eq!(of_lines, ["3.30", "758.00", "69.93"]);
        assert_eq!(cents(document, "net") + cents(document, "tax"), cents(document, "total"));
    }
    house.assert_sound().await;
}

async fn t06_a_credit_reclaims_the_stored_share_of_its_line_and_of_no_other(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let customer = house.customer("Duka", json!({})).await;
    let mut lines = Vec::new();
    for (sku, price, quantity) in [("TEA", "33.33", "7"), ("MUG", "7.77", "3"), ("SALT", "0.11", "25")] {
        let product = house.product(&trade, sku, price).await;
        house.stock(&trade, product, "100").await;
        lines.push(json!({ "product_id": product, "quantity": quantity }));
    }
    let discount = json!({ "amount": "1.11" });
    let order = json!({ "customer_id": customer, "lines": lines, "discount": discount, "confirm": true });
    let order = house.boss().post("/sales/orders", order).await;
    let invoice = bill(&house, &order).await;
    let line = |document: &Value, index: usize| document["lines"][index].clone();
    let shares: Vec<i64> = (0..3).map(|index| cents(&line(&invoice, index), "discount")).collect();
    assert_eq!(shares.iter().sum::<i64>(), 111, "no cent leaks");
    assert_eq!(cents(&invoice, "discount"), 111);
    let of_order: Vec<i64> = (0..3).map(|index| cents(&line(&order, index), "discount")).collect();
    assert_eq!(of_order, shares, "the shares are those that the order stored");

    // One mug after the other: together exactly the mugs' own share.
    let mugs = line(&invoice, 1);
    let mut notes = Vec::new();
    for _ in 0..3 {
        let part = json!({ "reason": "Broken", "lines": [{ "line_id": mugs["id"], "quantity": "1" }] });
        notes.push(house.boss().post(&format!("{}/credit", at(&invoice)), part).await);
    }
    for term in ["gross", "discount", "net", "tax", "total"] {
        let back: i64 = notes.iter().map(|note| cents(&line(note, 0), term)).sum();
        assert_eq!(back, -cents(&mugs, term), "{term}");
    }
    let after = stored(&house, &invoice).await;
    for index in [0, 2] {
        assert_eq!(line(&after, index)["left"]["total"], line(&invoice, index)["total"], "line {index}");
    }
    assert_eq!(text(&line(&after, 1)["left"], "total"), "0.00");
    house.assert_sound().await;
}

async fn t07_a_unit_price_of_six_places_is_multiplied_before_it_is_rounded(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let screw =
        house.product_with(&trade, "SCREW", "0.333333", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, screw, "9000").await;
    let customer = house.customer("Duka", json!({})).await;
    let order = house.order(customer, &[(screw, "3000"), (screw, "1")]).await;
    let invoice = bill(&house, &order).await;
    for document in [&order, &invoice, &stored(&house, &invoice).await] {
        let lines: Vec<[&str; 2]> = document["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| [text(line, "unit_price"), text(line, "total")])
            .collect();
        assert_eq!(lines, [["0.333333", "1000.00"], ["0.333333", "0.33"]]);
        assert_eq!(text(document, "total"), "1000.33");
    }
    house.assert_sound().await;
}

/// Every number of an answer that is not whole, by its place: there must be none.
fn floats(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(number) if number.is_f64() => found.push(format!("{place}: {number}")),
        Value::Array(items) => items.iter().for_each(|item| floats(item, place, found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| floats(field, &format!("{place}.{name}"), found));
        }
        _ => {}
    }
}

async fn t08_amounts_are_texts_with_every_digit_and_everything_off_is_nothing(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let customer = house.customer("Duka", json!({})).await;
    let line = |price: &str, discount: &str| {
        json!({
            "description": "x", "quantity": "1", "unit_price": price, "discount": discount,
            "tax_class_id": trade.taxed,
        })
    };
    let bill = async |lines: Value| {
        let draft = json!({ "customer_id": customer, "lines": lines });
        let draft = house.boss().post("/billing/invoices", draft).await;
        house.boss().post(&format!("{}/post", at(&draft)), json!({})).await
    };
    // 0.1 + 0.2, and an amount beyond the digits of a double.
    let exact = bill(json!([line("0.1", "0"), line("0.2", "0"), line("90071992547.41", "0")])).await;
    let nothing = bill(json!([line("5.95", "1"), line("1800.00", "1")])).await;
    for (document, net) in [(&exact, "90071992547.71"), (&nothing, "0.00")] {
        for document in [document, &stored(&house, document).await] {
            let mut found = Vec::new();
            floats(document, "invoice", &mut found);
            assert_eq!(found, Vec::<String>::new());
            assert_eq!(text(document, "net"), net);
        }
    }
    assert_eq!([text(&nothing, "tax"), text(&nothing, "total"), text(&nothing, "open")], ["0.00"; 3]);
    house.assert_sound().await;
}

async fn t10_every_currency_keeps_its_own_decimals(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    rate(&house, "JPY", "0.8637").await;
    rate(&house, "KWD", "420.123456").await;
    for (currency, price, [net, tax, total], too_fine) in [
        ("JPY", "1001", ["1001", "160", "1161"], "1161.5"),
        ("KWD", "10.005", ["10.005", "1.601", "11.606"], "11.6065"),
        ("KES", "10.05", ["10.05", "1.61", "11.66"], "11.665"),
    ] {
        let customer = house.customer(currency, json!({ "currency": currency })).await;
        let line = json!({ "description": "Tea", "quantity": "1", "unit_price": price, "tax_class_id": trade.taxed });
        let draft = json!({ "customer_id": customer, "lines": [line] });
        let draft = house.boss().post("/billing/invoices", draft).await;
        let sold = house.boss().post(&format!("{}/post", at(&draft)), json!({})).await;
        for document in [&sold, &stored(&house, &sold).await] {
            assert_eq!(["net", "tax", "total"].map(|term| text(document, term)), [net, tax, total]);
        }
        let payment = |amount: &str, paid: &str| {
            json!({
                "customer_id": customer, "method": "bank", "amount": amount, "currency": paid,
                "allocations": [{ "invoice_id": sold["id"], "amount": amount }],
            })
        };
        let refused = house.boss().refused_post("/billing/payments", payment(too_fine, currency)).await;
        assert_eq!(refused.status(), 422, "{currency}: {refused:?}");
        // Another currency's money is no part of this sum.
        let other = if currency == "JPY" { "KWD" } else { "JPY" };
        let refused = house.boss().refused(Method::Post, "/billing/payments", payment("1", other)).await;
        assert_eq!(refused.status(), 422, "{currency}: {refused:?}");
        let paid = pay(&house, customer, total, json!({ "currency": currency, "auto": true })).await;
        assert_eq!(text(&paid["allocations"][0], "amount"), total);
        let settled = stored(&house, &sold).await;
        assert_eq!(text(&settled, "status"), "paid");
    }
    house.assert_sound().await;
}

async fn t57_a_time_between_two_facts_is_the_time_that_passed(engine: Engine) {
    let mut house = House::open(engine, modules()).await;
    let zone = Zone::parse("Europe/Berlin").unwrap();
    house.company = Arc::new(Company { zone, ..(*house.company).clone() });
    let customer = house.customer("Laden", json!({})).await;
    let instant = |document: &Value, field: &str| Instant::parse(text(document, field)).unwrap().0;
    let hour = 3_600_000_000;
    // Half an hour before the clocks of Berlin are put forward, by a reader in Berlin.
    let now = house.ctx().now().0;
    let before = Instant::parse("2026-03-29T00:30:00Z").unwrap().0;
    house.later(std::time::Duration::from_micros(u64::try_from(before - now).unwrap()));
    let sold = crate::invoice(&house, customer, "10").await;
    house.later(std::time::Duration::from_secs(3_600));
    let paid = pay(&house, customer, "10", json!({ "auto": true })).await;
    let (sold, paid) = (stored(&house, &sold).await, stored(&house, &paid).await);
    assert_eq!(instant(&paid, "received_at") - instant(&sold, "posted_at"), hour, "one hour, not two");
    assert_eq!(text(&sold, "issued_on"), "2026-03-29");
    house.assert_sound().await;
}
