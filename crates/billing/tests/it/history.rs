//! Documents of the past.

use billing::{PastInvoice, PastLine};
use kernel::{Amount, Currency, Id, Instant, Qty, Rate, UnitPrice};
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{exposure, modules, pay, text};

engines!(the_past_keeps_its_numbers_and_amounts);

async fn the_past_keeps_its_numbers_and_amounts(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let rate = json!({ "base": "GBP", "quote": "KES", "day": "2011-12-01", "rate": "140.5" });
    house.boss().post("/finance/exchange-rates", rate).await;
    let one = move |n: u128, number: &str, cents: i64, currency: &str| PastInvoice {
        id: Id::from_u128(n),
        credit_note: cents < 0,
        number: number.to_owned(),
        customer_id: customer,
        customer_name: "Duka la Amani".to_owned(),
        at: Instant::parse("2011-12-09T12:50:00Z").unwrap(),
        currency: Currency::parse(currency).unwrap(),
        reference: None,
        note: None,
        lines: vec![PastLine {
            product_id: None,
            sku: Some("22423".to_owned()),
            description: "Regency cakestand".to_owned(),
            quantity: Qty::whole(cents.signum()),
            unit_price: UnitPrice::parse("12.345").unwrap(),
            net: Amount(cents),
            tax_class_id: None,
            tax_rate: Rate::ZERO,
            tax: Amount::ZERO,
        }],
    };
    let past = [
        one(1, "536365", 1500, "KES"),
        one(2, "C536379", -500, "KES"),
        one(3, "536366", 900, "GBP"),
        one(4, "536367", 0, "KES"),
    ];
    house
        .write(move |ctx, tx| {
            let past = past.to_vec();
            Box::pin(async move { billing::post_history(ctx, tx, past).await })
        })
        .await
        .unwrap();
    assert_eq!(exposure(&house, customer).await, ["0.00", "1279.50", "5.00"], "each by its day's rate");
    let found = house.boss().get(&format!("/billing/invoices/{}", Id::from_u128(1))).await;
    assert_eq!((text(&found, "number"), text(&found, "issued_on")), ("536365", "2011-12-09"));
    // Not news for the nightly job, which would tell an event for each.
    assert_eq!((text(&found, "status"), text(&found, "total")), ("overdue", "15.00"));
    let empty = house.boss().get(&format!("/billing/invoices/{}", Id::from_u128(4))).await;
    assert_eq!(text(&empty, "status"), "paid");
    pay(&house, customer, "15", json!({ "auto": true })).await;
    house.assert_sound().await;
}
