//! T55: money goes back by the tender that it came by, once, and never more than came.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use billing::refunds::{Order, Outcome, TenderProvider};
use futures::future::join_all;
use kernel::{Error, Id};
use platform::{BoxFuture, Method, Result};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(
    t55_no_more_goes_back_than_came_by_the_tender,
    t55_racing_refunds_pay_once,
    t55_a_provider_pays_once_whatever_crashes,
    t55_what_fails_is_the_customers_again,
    a_credit_note_is_paid_out_by_the_tender_of_its_payment,
    a_refund_has_a_business_day,
    t14_money_leaves_at_a_rate_that_is_known,
);

async fn t55_no_more_goes_back_than_came_by_the_tender(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let payment = pay(&house, customer, "100", json!({ "method": "card", "reference": "ch_1" })).await;
    let back = |amount: &str| json!({ "payment_id": payment["id"], "amount": amount, "reason": "Too much" });
    let mut by_cash = back("40");
    by_cash["method"] = json!("cash");
    let refused = boss.refused_post("/billing/refunds", by_cash.clone()).await;
    let path = refused.fields[0].path.as_str();
    assert_eq!((refused.code, path), ("billing.other_method", "method"));
    assert_eq!(refused.details["method"], "card");
    by_cash["method"] = json!("card");
    let first = boss.post("/billing/refunds", by_cash).await;
    assert_eq!((text(&first, "status"), text(&first, "method")), ("requested", "card"));
    assert_eq!(exposure(&house, customer).await[2], "60.00", "on record before anybody pays");
    let beyond = boss.refused_post("/billing/refunds", back("60.01")).await;
    assert_eq!((beyond.code, &beyond.details["left"]), ("billing.more_than_captured", &json!("60.00")));
    let refund = format!("/billing/refunds/{}", text(&first, "id"));
    let sent = boss.post(&format!("{refund}/send"), json!({ "reference": "re_1" })).await;
    assert_eq!((text(&sent, "status"), text(&sent, "reference")), ("sent", "re_1"));
    let settled = boss.post(&format!("{refund}/settle"), json!({})).await;
    assert_eq!((text(&settled, "status"), &settled["allowed_actions"]), ("settled", &json!([])));
    let late = boss.refused_post(&format!("{refund}/fail"), json!({ "reason": "x" })).await;
    assert_eq!(late.code, "document.illegal_transition");
    // The rest is allocated: it must be taken back first.
    let owed = invoice(&house, customer, "60").await;
    boss.post(&format!("{}/allocate", at(&payment)), json!({ "auto": true })).await;
    assert_eq!(boss.refused_post("/billing/refunds", back("1")).await.code, "billing.more_than_left");
    assert_eq!(text(&boss.get(&at(&owed)).await, "status"), "paid");
    let now = boss.get(&at(&payment)).await;
    assert_eq!((text(&now, "refunded"), text(&now, "unallocated")), ("40.00", "0.00"));
    assert_eq!(now["refunds"][0]["number"], "REF-2026-000001");
    house.assert_sound().await;
}

async fn t55_racing_refunds_pay_once(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let payment = pay(&house, customer, "100", json!({})).await;
    let boss = house.boss();
    let body = json!({ "payment_id": payment["id"], "amount": "60", "reason": "Twice clicked" });
    let ends = join_all((0..5).map(|_| boss.send(Method::Post, "/billing/refunds", body.clone()))).await;
    let refused: Vec<&str> =
        ends.iter().filter_map(|end| end.as_ref().err()).map(|error| error.code).collect();
    assert_eq!(refused, ["billing.more_than_captured"; 4]);
    assert_eq!(exposure(&house, customer).await[2], "40.00");
    house.assert_sound().await;
}

/// A provider that crashes as it is told to.
#[derive(Default)]
struct Fake {
    /// What it knows, by key.
    known: Mutex<BTreeMap<Id, Outcome>>,
    /// Crashes to come: after the money is paid, before the caller hears of it.
    crashes: Mutex<u32>,
    paid: Mutex<u32>,
    answer: Option<Outcome>,
}

impl TenderProvider for Fake {
    fn method(&self) -> &'static str {
        "mpesa"
    }

    fn look_up<'a>(&'a self, key: Id) -> BoxFuture<'a, Result<Outcome>> {
        let found = self.known.lock().unwrap().get(&key).cloned().unwrap_or(Outcome::Unknown);
        Box::pin(async move { Ok(found) })
    }

    fn refund<'a>(&'a self, order: &'a Order) -> BoxFuture<'a, Result<Outcome>> {
        Box::pin(async move {
            let outcome = self.answer.clone().unwrap_or(Outcome::Settled(Some("MP1".to_owned())));
            *self.paid.lock().unwrap() += 1;
            self.known.lock().unwrap().insert(order.key, outcome.clone());
            let mut crashes = self.crashes.lock().unwrap();
            if *crashes > 0 {
                *crashes -= 1;
                return Err(Error::internal("the line went dead"));
            }
            Ok(outcome)
        })
    }
}

fn with_provider(fake: &Arc<Fake>) -> Vec<platform::Module> {
    let providers: billing::refunds::Providers = Arc::new(vec![fake.clone()]);
    let mut modules = modules();
    modules.pop();
    modules.push(billing::module_with(providers));
    modules
}

async fn t55_a_provider_pays_once_whatever_crashes(engine: Engine) {
    let fake = Arc::new(Fake { crashes: Mutex::new(1), ..Fake::default() });
    let house = House::open(engine, with_provider(&fake)).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let payment = pay(&house, customer, "100", json!({ "method": "mpesa", "reference": "SBX1" })).await;
    let boss = house.boss();
    let refund = json!({ "payment_id": payment["id"], "amount": "30", "reason": "Broken" });
    let refund = boss.post("/billing/refunds", refund).await;
    let path = format!("/billing/refunds/{}", text(&refund, "id"));
    house.settle().await;
    assert_eq!(
        text(&boss.get(&path).await, "status"),
        "sent",
        "asked for, and nobody knows what became of it"
    );
    // The job comes again, and so does the look at all that have not ended: they ask before they pay.
    house.days_later(1);
    house.settle().await;
    house.days_later(1);
    house.settle().await;
    let now = boss.get(&path).await;
    assert_eq!((text(&now, "status"), text(&now, "reference")), ("settled", "MP1"));
    assert_eq!(*fake.paid.lock().unwrap(), 1, "the customer has the money once");
    house.assert_sound().await;
}

async fn t55_what_fails_is_the_customers_again(engine: Engine) {
    let answer = Some(Outcome::Failed("The number is not registered".to_owned()));
    let fake = Arc::new(Fake { answer, ..Fake::default() });
    let house = House::open(engine, with_provider(&fake)).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let payment = pay(&house, customer, "100", json!({ "method": "mpesa", "reference": "SBX1" })).await;
    let boss = house.boss();
    let refund = json!({ "payment_id": payment["id"], "reason": "Broken" });
    let refund = boss.post("/billing/refunds", refund).await;
    assert_eq!((text(&refund, "amount"), exposure(&house, customer).await[2].as_str()), ("100.00", "0.00"));
    house.settle().await;
    let now = boss.get(&format!("/billing/refunds/{}", text(&refund, "id"))).await;
    assert_eq!((text(&now, "status"), text(&now, "failure")), ("failed", "The number is not registered"));
    let payment = boss.get(&at(&payment)).await;
    assert_eq!((text(&payment, "refunded"), text(&payment, "unallocated")), ("0.00", "100.00"));
    assert_eq!(exposure(&house, customer).await[2], "100.00");
    house.assert_sound().await;
}

async fn a_credit_note_is_paid_out_by_the_tender_of_its_payment(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let stranger = house.customer("Duka Mbili", json!({})).await;
    let owed = invoice(&house, customer, "80").await;
    let payment = pay(&house, customer, "80", json!({ "method": "cash", "auto": true })).await;
    let boss = house.boss();
    let note = boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": "Returned" })).await;
    assert_eq!(text(&note, "open"), "-80.00");
    let theirs = pay(&house, stranger, "5", json!({})).await;
    let code = async |body: Value| boss.refused_post("/billing/refunds", body).await.code;
    let mixed = json!({ "payment_id": theirs["id"], "credit_note_id": note["id"], "reason": "x" });
    assert_eq!(code(mixed).await, "billing.refund_source");
    assert_eq!(code(json!({ "credit_note_id": owed["id"], "reason": "x" })).await, "billing.refund_source");
    assert_eq!(code(json!({ "credit_note_id": note["id"], "reason": "x" })).await, "billing.method_needed");
    assert_eq!(code(json!({ "reason": "x" })).await, "billing.refund_source");
    let body =
        json!({ "payment_id": payment["id"], "credit_note_id": note["id"], "amount": "50", "reason": "x" });
    let cash = boss.post("/billing/refunds", body).await;
    assert_eq!((text(&cash, "status"), text(&cash, "method")), ("settled", "cash"), "out of the drawer");
    let by_bank = json!({ "credit_note_id": note["id"], "method": "bank", "reason": "The rest" });
    let by_bank = boss.post("/billing/refunds", by_bank).await;
    assert_eq!((text(&by_bank, "amount"), text(&by_bank, "status")), ("30.00", "requested"));
    let note = boss.get(&at(&note)).await;
    assert_eq!((text(&note, "open"), text(&note, "status")), ("0.00", "paid"));
    assert_eq!(text(&boss.get(&at(&payment)).await, "refunded"), "50.00");
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    house.assert_sound().await;
}

async fn a_refund_has_a_business_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let payment = pay(&house, customer, "100", json!({})).await;
    let cash = pay(&house, customer, "10", json!({ "method": "cash" })).await;
    house.days_later(10);
    let back = |payment: &Value, on: Option<&str>| json!({ "payment_id": payment["id"], "amount": "5", "reason": "x", "business_date": on });
    let refused = async |path: &str, body: Value| {
        let error = boss.refused_post(path, body).await;
        assert_eq!((error.code, error.fields[0].path.as_str()), ("billing.bad_refund_date", "business_date"));
        [error.details["earliest"].clone(), error.details["today"].clone()]
    };
    let days = ["2026-03-02", "2026-03-12"].map(|day| json!(day));
    assert_eq!(refused("/billing/refunds", back(&payment, Some("2026-03-13"))).await, days, "it is not over");
    assert_eq!(
        refused("/billing/refunds", back(&payment, Some("2026-03-01"))).await,
        days,
        "nothing had come"
    );
    let today = boss.post("/billing/refunds", back(&payment, None)).await;
    assert_eq!((text(&today, "business_date"), &today["ended_on"]), ("2026-03-12", &Value::Null));
    let past = boss.post("/billing/refunds", back(&payment, Some("2026-03-05"))).await;
    assert_eq!(text(&past, "business_date"), "2026-03-05");
    let settle = format!("/billing/refunds/{}/settle", text(&past, "id"));
    let earliest = refused(&settle, json!({ "business_date": "2026-03-04" })).await[0].clone();
    assert_eq!(earliest, "2026-03-05", "no money leaves before it is promised");
    let settled = boss.post(&settle, json!({ "business_date": "2026-03-07", "reference": "FT1" })).await;
    assert_eq!((text(&settled, "ended_on"), text(&settled, "reference")), ("2026-03-07", "FT1"));
    let given = boss.post("/billing/refunds", back(&cash, Some("2026-03-06"))).await;
    assert_eq!((text(&given, "status"), text(&given, "ended_on")), ("settled", "2026-03-06"));
    let path = format!("/billing/customers/{customer}/statement?from=2026-03-01&to=2026-03-06");
    assert_eq!(text(&boss.get(&path).await, "closing"), "-100.00", "two refunds until then");

    // What was used later was there until then.
    invoice(&house, customer, "20").await;
    boss.post(&format!("{}/allocate", at(&payment)), json!({ "auto": true })).await;
    let earliest = refused("/billing/refunds", back(&payment, Some("2026-03-11"))).await[0].clone();
    assert_eq!(earliest, "2026-03-12");
    let lock = json!({ "area": "sales", "level": "soft", "through": "2026-03-08", "reason": "Return filed" });
    boss.post("/finance/locks", lock).await;
    let closed = boss.refused_post("/billing/refunds", back(&cash, Some("2026-03-08"))).await;
    assert_eq!(closed.code, "finance.period_locked");
    boss.post("/billing/refunds", back(&cash, Some("2026-03-09"))).await;
    house.assert_sound().await;
}

async fn t14_money_leaves_at_a_rate_that_is_known(engine: Engine) {
    let fake = Arc::new(Fake::default());
    let house = House::open(engine, with_provider(&fake)).await;
    let customer = house.customer("Acme", json!({})).await;
    let boss = house.boss();
    let rate = async |day: &str| {
        let rate = json!({ "base": "USD", "quote": "KES", "day": day, "rate": "130", "source": "CBK" });
        boss.post("/finance/exchange-rates", rate).await;
    };
    rate("2026-03-01").await;
    let paid = async |method: &str| {
        let payment = pay(&house, customer, "10", json!({ "method": method, "currency": "USD" })).await;
        json!({ "payment_id": payment["id"], "reason": "Too much" })
    };
    let (bank, cash, mpesa) = (paid("bank").await, paid("cash").await, paid("mpesa").await);
    house.days_later(40);
    let refund = boss.post("/billing/refunds", bank).await;
    let path = format!("/billing/refunds/{}", text(&refund, "id"));
    let settle = format!("{path}/settle");
    assert_eq!(boss.refused_post(&settle, json!({})).await.code, "finance.stale_rate");
    let then = json!({ "business_date": "2026-04-10" });
    assert_eq!(boss.refused_post(&settle, then).await.fields[0].code, "billing.bad_refund_date");
    assert_eq!(text(&boss.get(&path).await, "status"), "requested");
    assert_eq!(boss.refused_post("/billing/refunds", cash.clone()).await.code, "finance.stale_rate");
    // What a provider has paid has left, whatever is known.
    let refund = boss.post("/billing/refunds", mpesa).await;
    house.settle().await;
    let gone = boss.get(&format!("/billing/refunds/{}", text(&refund, "id"))).await;
    assert_eq!(text(&gone, "status"), "settled");

    rate("2026-04-11").await;
    assert_eq!(text(&boss.post(&settle, json!({})).await, "status"), "settled");
    assert_eq!(text(&boss.post("/billing/refunds", cash).await, "status"), "settled");
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    house.assert_sound().await;
}
