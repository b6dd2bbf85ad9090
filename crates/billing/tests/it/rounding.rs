//! T3: how a document's tax is rounded, and that the document says so.

use std::sync::Arc;

use kernel::{Id, TaxRounding};
use platform::Company;
use serde_json::{Value, json};
use testkit::house::Trade;
use testkit::{Engine, House, engines};

use crate::{at, bill, modules, text};

engines!(
    t03_a_document_of_one_line_has_one_tax_in_both_modes,
    t03_per_document_tax_ignores_how_lines_are_cut_and_ordered,
    t03_a_document_keeps_the_mode_that_it_was_made_in,
);

const MODES: [TaxRounding; 2] = [TaxRounding::Line, TaxRounding::Document];
const TERMS: [&str; 3] = ["net", "tax", "total"];

/// The company rounds like this from now on.
fn rounds(house: &mut House, mode: TaxRounding) {
    house.company = Arc::new(Company { tax_rounding: mode, ..(*house.company).clone() });
}

/// A draft of lines of words: quantity and unit price, taxed at 16 %.
async fn draft(house: &House, trade: &Trade, customer: Id, lines: &[(&str, &str)]) -> Value {
    let line = |(quantity, price): &(&str, &str)| {
        json!({
            "description": "Consulting", "quantity": quantity, "unit_price": price, "tax_class_id": trade.taxed,
        })
    };
    let lines: Vec<Value> = lines.iter().map(line).collect();
    house.boss().post("/billing/invoices", json!({ "customer_id": customer, "lines": lines })).await
}

fn terms(document: &Value) -> [String; 3] {
    TERMS.map(|term| text(document, term).to_owned())
}

async fn t03_a_document_of_one_line_has_one_tax_in_both_modes(engine: Engine) {
    let mut house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.33").await;
    house.stock(&trade, tea, "100").await;
    let customer = house.customer("Duka", json!({})).await;
    let mut seen = Vec::new();
    for mode in MODES {
        rounds(&mut house, mode);
        let order = house.order(customer, &[(tea, "7")]).await;
        let invoice = bill(&house, &order).await;
        let by_hand = draft(&house, &trade, customer, &[("7", "33.33")]).await;
        for document in [&order, &invoice, &by_hand] {
            assert_eq!(text(document, "tax_rounding"), mode.as_str());
            assert_eq!(terms(document), ["233.31", "37.33", "270.64"], "{}", mode.as_str());
        }
        seen.push(terms(&invoice));
    }
    assert_eq!(seen[0], seen[1]);
    house.assert_sound().await;
}

async fn t03_per_document_tax_ignores_how_lines_are_cut_and_ordered(engine: Engine) {
    let mut house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let customer = house.customer("Duka", json!({})).await;
    let whole: &[(&str, &str)] = &[("10", "0.33"), ("3", "1.05")];
    let turned: &[(&str, &str)] = &[("3", "1.05"), ("10", "0.33")];
    let cut = [&[("1", "0.33"); 10][..], &[("1", "1.05"); 3]].concat();
    let mut mixed = cut.clone();
    mixed.swap(0, 12);
    mixed.swap(4, 11);
    rounds(&mut house, TaxRounding::Document);
    for lines in [whole, turned, &cut, &mixed] {
        let document = draft(&house, &trade, customer, lines).await;
        assert_eq!(terms(&document), ["6.45", "1.03", "7.48"], "{lines:?}");
    }
    // The other mode is another one: 10 × 0.05 and 3 × 0.17.
    rounds(&mut house, TaxRounding::Line);
    let document = draft(&house, &trade, customer, &cut).await;
    assert_eq!(terms(&document), ["6.45", "1.01", "7.46"]);
    house.assert_sound().await;
}

async fn t03_a_document_keeps_the_mode_that_it_was_made_in(engine: Engine) {
    let mut house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let salt = house.product(&trade, "SALT", "0.33").await;
    house.stock(&trade, salt, "100").await;
    let customer = house.customer("Duka", json!({})).await;
    rounds(&mut house, TaxRounding::Document);
    let lines = [(salt, "1"); 10];
    let order = house.order(customer, &lines).await;
    let by_hand = draft(&house, &trade, customer, &[("1", "0.33"); 10]).await;
    let expected = ["3.30", "0.53", "3.83"];
    rounds(&mut house, TaxRounding::Line);
    let boss = house.boss();
    let invoice = bill(&house, &order).await;
    let posted = boss.post(&format!("{}/post", at(&by_hand)), json!({})).await;
    for document in [&invoice, &posted] {
        assert_eq!(
            (text(document, "tax_rounding"), terms(document)),
            ("document", expected.map(str::to_owned))
        );
    }
    // Computed again: in the recorded mode it is what is stored, in the other one it is not.
    let basket = json!({
        "customer_id": customer,
        "lines": lines.map(|(product, quantity)| json!({ "product_id": product, "quantity": quantity })),
    });
    let other = house.boss().post("/sales/pricing/calculate", basket.clone()).await;
    assert_eq!((text(&other, "tax_rounding"), text(&other, "tax")), ("line", "0.50"));
    rounds(&mut house, TaxRounding::Document);
    let again = house.boss().post("/sales/pricing/calculate", basket).await;
    assert_eq!((text(&again, "tax_rounding"), terms(&again)), ("document", expected.map(str::to_owned)));
    house.assert_sound().await;
}
