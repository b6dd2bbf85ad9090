//! The past, imported, and what the listener has missed.

use billing::{PastInvoice, PastLine};
use kernel::{Amount, Id, Instant, Qty, Rate, UnitPrice};
use platform::JobHandler;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, balances, invoice, modules, pay, text};

engines!(
    a_history_is_posted_in_batches,
    what_the_listener_and_the_job_both_come_for_is_posted_once,
    refunds_that_were_not_heard_of_are_caught_up_with,
    t68_what_cannot_be_posted_holds_up_nothing_else,
    t68_a_page_full_of_what_cannot_be_posted_is_passed,
);

const DOCUMENTS: i64 = 1_200;

async fn history(house: &House, customer: Id, documents: i64) {
    let currency = house.company.currency;
    let one = move |n: i64| PastInvoice {
        id: Id::from_u128(0xbeef_0000 + n.unsigned_abs() as u128),
        credit_note: n % 10 == 0,
        number: format!("5{n:05}"),
        customer_id: customer,
        customer_name: "Duka".to_owned(),
        at: Instant::parse("2011-12-09T12:50:00Z").unwrap(),
        currency,
        reference: None,
        note: None,
        lines: vec![PastLine {
            product_id: None,
            sku: None,
            description: "Cakestand".to_owned(),
            quantity: Qty::whole(1),
            unit_price: UnitPrice::parse("1").unwrap(),
            net: Amount(if n % 10 == 0 { -100 } else { 100 }),
            tax_class_id: None,
            tax_rate: Rate::ZERO,
            tax: Amount::ZERO,
        }],
    };
    for batch in 0..documents / 400 {
        let past: Vec<PastInvoice> = (1..=400).map(|n| one(batch * 400 + n)).collect();
        let done = house.write(move |ctx, tx| {
            let past = past.clone();
            Box::pin(async move { billing::post_history(ctx, tx, past).await })
        });
        done.await.unwrap();
    }
}

async fn a_history_is_posted_in_batches(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    history(&house, customer, DOCUMENTS).await;
    let expected = are(&[("1100", "1080.00"), ("2100", "-120.00"), ("4000", "-960.00")]);
    assert_eq!(balances(&house).await, expected);
    let entries = house.boss().get("/ledger/entries?count=true&limit=1").await;
    assert_eq!(entries["total"], DOCUMENTS);
    pay(&house, customer, "500", json!({ "auto": true })).await;
    house.assert_sound().await;
}

async fn what_the_listener_and_the_job_both_come_for_is_posted_once(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    house.settle().await;
    let past = PastInvoice {
        id: Id::from_u128(1),
        credit_note: false,
        number: "OLD-1".to_owned(),
        customer_id: customer,
        customer_name: "Duka".to_owned(),
        at: Instant::parse("2026-02-09T12:50:00Z").unwrap(),
        currency: house.company.currency,
        reference: None,
        note: None,
        lines: Vec::new(),
    };
    let unheard = house.write(move |ctx, tx| {
        let past = past.clone();
        Box::pin(async move { billing::post_history(ctx, tx, vec![past]).await })
    });
    unheard.await.unwrap();
    assert_eq!(house.boss().get("/ledger/status").await["events_waiting"], 1);
    assert!(house.findings().await.is_empty(), "what is under way is no fault");
    house.boss().post("/ledger/catch-up", json!({})).await;
    house.assert_sound().await;
    let entries = house.boss().get("/ledger/entries?count=true").await;
    assert_eq!((&entries["total"], &entries["items"][0]["source_number"]), (&json!(1), &json!("OLD-1")));
}

/// The nightly job.
async fn catch_up(house: &House) -> kernel::Result<()> {
    let Some(JobHandler::Free(catch_up)) =
        house.runtime.registry().job("ledger.catch_up").map(|job| job.handler)
    else {
        panic!("a job")
    };
    catch_up(house.ctx(), Value::Null).await
}

async fn refunds_that_were_not_heard_of_are_caught_up_with(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    let payment = pay(&house, customer, "100", json!({})).await;
    house.settle().await;
    for (amount, end, body) in [
        ("40", "settle", json!({})),
        ("10", "fail", json!({ "reason": "Account closed" })),
        ("5", "send", json!({})),
    ] {
        let refund = json!({ "payment_id": payment["id"], "amount": amount, "reason": "Too much" });
        let refund = boss.post("/billing/refunds", refund).await;
        let verb = |verb: &str| format!("/billing/refunds/{}/{verb}", text(&refund, "id"));
        if end != "send" {
            boss.post(&verb("send"), json!({})).await;
        }
        boss.post(&verb(end), body).await;
    }
    // The job comes first; the listener finds everything told.
    catch_up(&house).await.unwrap();
    let told = async || house.boss().get("/ledger/entries?count=true&kind=refund").await["total"].clone();
    assert_eq!(told().await, 5, "three requested, one paid, one failed");
    assert_ne!(boss.get("/ledger/status").await["events_waiting"], 0);
    let expected = are(&[("1020", "60.00"), ("2100", "-55.00"), ("2150", "-5.00")]);
    assert_eq!(balances(&house).await, expected);
    assert_eq!(told().await, 5);
    house.assert_sound().await;
}

async fn t68_what_cannot_be_posted_holds_up_nothing_else(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    house.settle().await;
    let journal = boss.get("/ledger/journals?kind=payments").await["items"][0].clone();
    let journal = format!("/ledger/journals/{}", text(&journal, "id"));
    boss.post(&format!("{journal}/archive"), json!({})).await;
    for amount in ["10", "20"] {
        invoice(&house, customer, amount, json!({})).await;
    }
    let paid = pay(&house, customer, "5", json!({})).await;
    let refused = catch_up(&house).await.unwrap_err();
    assert_eq!((refused.code, &refused.details["document_id"]), ("ledger.no_such_journal", &paid["id"]));
    let told = async || boss.get("/ledger/entries?count=true").await["total"].clone();
    assert_eq!(told().await, 2, "what can be told is");
    boss.post(&format!("{journal}/restore"), json!({})).await;
    catch_up(&house).await.unwrap();
    assert_eq!(told().await, 3);
    let expected = are(&[("1020", "5.00"), ("1100", "30.00"), ("2100", "-5.00"), ("4000", "-30.00")]);
    assert_eq!(balances(&house).await, expected);
    house.assert_sound().await;
}

async fn t68_a_page_full_of_what_cannot_be_posted_is_passed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    house.settle().await;
    let journal = boss.get("/ledger/journals?kind=sales").await["items"][0].clone();
    let journal = format!("/ledger/journals/{}", text(&journal, "id"));
    boss.post(&format!("{journal}/archive"), json!({})).await;
    // More than one look reads.
    history(&house, customer, 800).await;
    let paid = pay(&house, customer, "5", json!({})).await;
    let refused = catch_up(&house).await.unwrap_err();
    assert_eq!(refused.code, "ledger.no_such_journal");
    let told = boss.get("/ledger/entries?count=true").await;
    assert_eq!((&told["total"], &told["items"][0]["source_id"]), (&json!(1), &paid["id"]), "it is reached");
    boss.post(&format!("{journal}/restore"), json!({})).await;
    catch_up(&house).await.unwrap();
    assert_eq!(boss.get("/ledger/entries?count=true").await["total"], 801);
    house.assert_sound().await;
}
