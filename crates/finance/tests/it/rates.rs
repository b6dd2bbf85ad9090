//! What a currency was worth.

use kernel::{Currency, Day};
use platform::Method;
use serde_json::json;
use testkit::{Engine, House, engines};

engines!(a_rate_is_found_with_its_day_and_source, rates_that_make_no_sense_are_refused);

async fn a_rate_is_found_with_its_day_and_source(engine: Engine) {
    let house = House::open(engine, vec![finance::module()]).await;
    let boss = house.boss();
    let enter = async |base: &str, quote: &str, day: &str, rate: &str| {
        let body = json!({ "base": base, "quote": quote, "day": day, "rate": rate, "source": "CBK" });
        boss.post("/finance/exchange-rates", body).await
    };
    let first = enter("USD", "KES", "2026-02-20", "129.25").await;
    assert_eq!(first["pair"], "USD/KES 2026-02-20");
    enter("USD", "KES", "2026-02-27", "130").await;
    enter("KES", "JPY", "2026-02-25", "1.25").await;
    let asked = async |query: &str| {
        let found = boss.get(&format!("/finance/convert?{query}")).await;
        ["rate", "rate_day", "converted"].map(|field| found[field].as_str().unwrap().to_owned())
    };
    assert_eq!(asked("from=USD&to=KES&amount=100").await, ["130", "2026-02-27", "13000.00"]);
    assert_eq!(
        asked("from=USD&to=KES&amount=100&day=2026-02-26").await,
        ["129.25", "2026-02-20", "12925.00"]
    );
    assert_eq!(asked("from=KES&to=USD&amount=13000").await, ["0.007692307692", "2026-02-27", "100.00"]);
    assert_eq!(asked("from=USD&to=JPY&amount=2").await, ["162.5", "2026-02-25", "325"]);
    assert_eq!(asked("from=KES&to=KES&amount=2").await, ["1", "2026-03-02", "2.00"]);

    let [usd, kes] = ["USD", "KES"].map(|code| Currency::parse(code).unwrap());
    let rated = finance::rate(&house.ctx(), house.source(), usd, kes, Day(20_260_301)).await.unwrap();
    assert_eq!((rated.rate.to_string(), rated.source), ("130".to_owned(), "CBK".to_owned()));

    boss.post(&format!("/finance/exchange-rates/{}/archive", testkit::house::id(&first)), json!({})).await;
    let none =
        boss.refused(Method::Get, "/finance/convert?from=USD&to=KES&day=2026-02-26", json!(null)).await;
    assert_eq!(none.code, "finance.no_rate");
    let old = boss.refused(Method::Get, "/finance/convert?from=USD&to=KES&day=2026-03-31", json!(null)).await;
    assert_eq!((old.code, &old.details["rate_day"]), ("finance.stale_rate", &json!("2026-02-27")));
}

async fn rates_that_make_no_sense_are_refused(engine: Engine) {
    let house = House::open(engine, vec![finance::module()]).await;
    let boss = house.boss();
    let refused = async |base: &str, quote: &str, rate: &str| {
        let body = json!({ "base": base, "quote": quote, "day": "2026-03-01", "rate": rate });
        boss.refused_post("/finance/exchange-rates", body).await.fields[0].code.clone()
    };
    assert_eq!(refused("USD", "USD", "1").await, "finance.same_currency");
    assert_eq!(refused("USD", "KES", "0").await, "kernel.bad_exchange_rate");
    assert_eq!(refused("USD", "KES", "-1").await, "kernel.bad_exchange_rate");
    let body = json!({ "base": "USD", "quote": "KES", "day": "2026-03-01", "rate": "129" });
    boss.post("/finance/exchange-rates", body).await;
    assert_eq!(refused("KES", "USD", "0.0077").await, "finance.rate_exists");
    assert_eq!(house.rival().get("/finance/exchange-rates").await["items"], json!([]));
}
