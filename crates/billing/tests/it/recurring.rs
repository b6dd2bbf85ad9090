//! T51: each period of a template is invoiced once.

use futures::future::join_all;
use platform::Method;
use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::{modules, text};

engines!(
    t51_however_often_it_runs_a_period_is_invoiced_once,
    t51_a_standstill_is_made_up_for_within_a_bound,
    t68_a_template_that_fails_holds_up_no_other,
    each_invoice_says_for_which_period_it_is,
    t51_a_template_that_is_written_anew_goes_on_as_it_was,
);

fn rent(customer: kernel::Id, fields: Value) -> Value {
    let mut body = json!({
        "name": "Rent", "every": "month", "day_of_month": 31, "start_on": "2026-03-31", "auto_post": true,
        "invoice": { "customer_id": customer, "lines": [{ "description": "Rent {period}", "quantity": "1", "unit_price": "450" }] },
    });
    body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    body
}

async fn invoices(house: &House) -> Vec<Value> {
    house.boss().get("/billing/invoices?sort=created_at,id&limit=200").await["items"]
        .as_array()
        .unwrap()
        .clone()
}

/// How often somebody was told that a template is not as it was.
async fn told(house: &House) -> usize {
    house.events().await.iter().filter(|event| event.name == "recurring_invoice.updated").count()
}

async fn t51_however_often_it_runs_a_period_is_invoiced_once(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    let boss = house.boss();
    let template = boss.post("/billing/recurring", rent(customer, json!({ "auto_send": true }))).await;
    assert_eq!((text(&template, "next_on"), &template["behind"]), ("2026-03-31", &json!(0)));
    house.settle().await;
    assert!(invoices(&house).await.is_empty(), "not before its day");
    house.days_later(29);
    let path = format!("/billing/recurring/{}/run", text(&template, "id"));
    let ends = join_all((0..4).map(|_| boss.send(Method::Post, &path, json!({})))).await;
    let made: usize = ends.iter().flatten().map(|end| end["invoice_ids"].as_array().unwrap().len()).sum();
    assert_eq!(made, 1, "of all who asked at once one has made it");
    for _ in 0..3 {
        house.settle().await;
    }
    let found = invoices(&house).await;
    assert_eq!((found.len(), text(&found[0], "status")), (1, "sent"));
    assert_eq!(office.received().len(), 1);
    let invoice = boss.get(&format!("/billing/invoices/{}", text(&found[0], "id"))).await;
    assert_eq!(text(&invoice["lines"][0], "description"), "Rent 2026-03");
    assert_eq!(invoice["recurring_id"], template["id"]);
    let template = boss.get(&format!("/billing/recurring/{}", text(&template, "id"))).await;
    assert_eq!(
        (text(&template, "next_on"), text(&template["periods"][0], "period_on")),
        ("2026-04-30", "2026-03-31")
    );
    house.assert_sound().await;
}

async fn t51_a_standstill_is_made_up_for_within_a_bound(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let daily =
        json!({ "every": "day", "day_of_month": null, "start_on": "2026-03-03", "end_on": "2026-04-01" });
    let template = boss.post("/billing/recurring", rent(customer, daily)).await;
    let path = format!("/billing/recurring/{}", text(&template, "id"));
    house.settle().await;
    house.days_later(15);
    assert_eq!(boss.get(&path).await["behind"], 15);
    // The nightly look makes up for twelve; those of the days that the schedule itself makes up for find the rest.
    house.settle().await;
    assert_eq!((invoices(&house).await.len(), &boss.get(&path).await["behind"]), (15, &json!(0)));
    boss.post(&format!("{path}/pause"), json!({})).await;
    house.days_later(1);
    house.settle().await;
    assert_eq!(invoices(&house).await.len(), 15);
    boss.post(&format!("{path}/resume"), json!({})).await;
    house.days_later(40);
    for _ in 0..3 {
        house.settle().await;
        house.days_later(1);
    }
    let ended = boss.get(&path).await;
    assert_eq!((text(&ended, "status"), &ended["next_on"]), ("ended", &Value::Null));
    assert_eq!(told(&house).await, 4, "written, paused, resumed, and ended by itself");
    assert_eq!(invoices(&house).await.len(), 30, "each day of March and April once");
    assert_eq!(boss.refused_post(&format!("{path}/resume"), json!({})).await.code, "billing.recurring_ended");
    house.assert_sound().await;
}

async fn t68_a_template_that_fails_holds_up_no_other(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let poor = house.customer("Duka la Amani", json!({ "credit_limit": "100" })).await;
    let rich = house.customer("Duka Mbili", json!({})).await;
    let fails = boss.post("/billing/recurring", rent(poor, json!({}))).await;
    boss.post("/billing/recurring", rent(rich, json!({}))).await;
    house.settle().await;
    house.days_later(30);
    house.settle().await;
    let found = invoices(&house).await;
    assert_eq!((found.len(), text(&found[0], "customer_id")), (1, rich.to_string().as_str()));
    let path = format!("/billing/recurring/{}", text(&fails, "id"));
    let fails = boss.get(&path).await;
    assert!(!text(&fails, "failure").is_empty() && fails["behind"] == 1, "{fails}");
    assert!(told(&house).await > 2, "that it failed is told");
    boss.patch(&format!("/sales/customers/{poor}"), json!({ "credit_limit": null })).await;
    house.days_later(1);
    house.settle().await;
    assert_eq!((invoices(&house).await.len(), &boss.get(&path).await["failure"]), (2, &Value::Null));
    let wrong = rent(rich, json!({ "auto_post": false, "auto_send": true }));
    assert_eq!(boss.refused_post("/billing/recurring", wrong).await.code, "billing.send_needs_post");
    let wrong = rent(rich, json!({ "end_on": "2026-03-01" }));
    assert_eq!(boss.refused_post("/billing/recurring", wrong).await.code, "billing.bad_schedule");
    house.assert_sound().await;
}

async fn each_invoice_says_for_which_period_it_is(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    for (name, service) in [("Rent", "ahead"), ("Power", "behind")] {
        let fields = json!({ "name": name, "service_period": service });
        let template = boss.post("/billing/recurring", rent(customer, fields)).await;
        assert_eq!(text(&template, "service_period"), service);
    }
    house.settle().await;
    house.days_later(60);
    house.settle().await;
    let mut told: Vec<[String; 2]> = invoices(&house)
        .await
        .iter()
        .map(|made| ["supplied_from", "supplied_to"].map(|field| text(made, field).to_owned()))
        .collect();
    told.sort();
    let expected = [
        ["2026-02-28", "2026-03-30"],
        ["2026-03-31", "2026-04-29"],
        ["2026-03-31", "2026-04-29"],
        ["2026-04-30", "2026-05-30"],
    ];
    assert_eq!(told, expected.map(|days| days.map(str::to_owned)));
    let years = json!({ "every": "year", "step": 11, "service_period": "ahead" });
    let refused = boss.refused_post("/billing/recurring", rent(customer, years)).await;
    let path = refused.fields[0].path.as_str();
    assert_eq!((refused.code, path), ("billing.bad_supply", "invoice.supplied_to"), "that is no period");
    house.assert_sound().await;
}

async fn t51_a_template_that_is_written_anew_goes_on_as_it_was(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let daily = |end_on: Value| {
        let fields =
            json!({ "every": "day", "day_of_month": null, "start_on": "2026-03-03", "end_on": end_on });
        rent(customer, fields)
    };
    let template = boss.post("/billing/recurring", daily(Value::Null)).await;
    let path = format!("/billing/recurring/{}", text(&template, "id"));
    boss.post(&format!("{path}/pause"), json!({})).await;
    house.settle().await;
    house.days_later(5);
    let stale = boss.clone().seeing(1).refused(Method::Put, &path, daily(Value::Null)).await;
    assert_eq!(stale.code, "record.version_conflict");
    assert_eq!(stale.details["document"], boss.get(&path).await);
    let anew = boss.put(&path, daily(json!("2026-06-30"))).await;
    assert_eq!((text(&anew, "status"), text(&anew, "end_on")), ("paused", "2026-06-30"));
    house.settle().await;
    assert!(invoices(&house).await.is_empty(), "nobody has resumed it");

    boss.post(&format!("{path}/resume"), json!({})).await;
    assert_eq!(boss.post(&format!("{path}/run"), json!({})).await["behind"], 4);
    let anew = boss.put(&path, daily(json!("2026-03-05"))).await;
    assert_eq!((text(&anew, "status"), text(&anew, "next_on")), ("active", "2026-03-04"));
    let anew = boss.put(&path, daily(json!("2026-03-03"))).await;
    assert_eq!((text(&anew, "status"), &anew["next_on"]), ("ended", &Value::Null), "its last day is made");
    let refused = boss.refused(Method::Put, &path, daily(Value::Null)).await;
    assert_eq!(refused.code, "billing.recurring_ended");
    house.days_later(1);
    house.settle().await;
    assert_eq!(invoices(&house).await.len(), 1);
    house.assert_sound().await;
}
