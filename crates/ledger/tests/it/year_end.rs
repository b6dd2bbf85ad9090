//! The year ends: its result goes to equity, and the balance sheet always balances.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{account, are, balances, invoice, modules, text};

engines!(
    a_year_is_closed_and_its_result_stays_visible,
    a_year_is_closed_with_what_the_books_have_not_heard_yet,
    what_was_earned_leads_to_what_earned_it,
);

async fn a_year_is_closed_and_its_result_stays_visible(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let year = json!({ "name": "FY26", "starts_on": "2025-04-01", "ends_on": "2026-03-31" });
    boss.post("/finance/fiscal-years", year).await;
    let (bank, opening) = (account(&house, "1020").await, account(&house, "3100").await);
    let wages = account(&house, "6100").await;
    let lines = json!([{ "account_id": bank, "debit": "500" }, { "account_id": opening, "credit": "500" }]);
    let begun = json!({ "kind": "opening", "description": "Opening", "business_date": "2025-04-01", "lines": lines, "post": true });
    boss.post("/ledger/entries", begun).await;
    let customer = house.customer("Duka", json!({})).await;
    invoice(&house, customer, "300", json!({})).await;
    let lines = json!([{ "account_id": wages, "debit": "120" }, { "account_id": bank, "credit": "120" }]);
    boss.post("/ledger/entries", json!({ "description": "Wages", "lines": lines, "post": true })).await;
    house.settle().await;
    let early = boss.refused_post("/ledger/year-close", json!({ "last_day": "2026-03-31" })).await;
    assert_eq!(early.code, "ledger.not_a_years_end", "the year is not over");

    house.days_later(35);
    invoice(&house, customer, "50", json!({})).await;
    house.settle().await;
    let sheet = async || {
        let sheet = boss.get("/ledger/reports/balance-sheet").await;
        assert_eq!(sheet["balanced"], json!(true));
        ["assets", "liabilities", "equity", "result_of_the_year", "result_of_earlier_years"]
            .map(|field| text(&sheet, field).to_owned())
    };
    assert_eq!(sheet().await, ["730.00", "0.00", "500.00", "50.00", "180.00"]);
    let wrong = boss.refused_post("/ledger/year-close", json!({ "last_day": "2026-03-30" })).await;
    assert_eq!(wrong.code, "ledger.not_a_years_end");
    t50_a_year_is_closed_before_it_is_locked(&house).await;
    let closed = boss.post("/ledger/year-close", json!({ "last_day": "2026-03-31" })).await;
    assert_eq!((text(&closed, "number"), text(&closed, "total")), ("CLO-2026-000001", "300.00"));
    assert_eq!(sheet().await, ["730.00", "0.00", "680.00", "50.00", "0.00"]);
    let again = boss.refused_post("/ledger/year-close", json!({ "last_day": "2026-03-31" })).await;
    assert_eq!(again.code, "ledger.nothing_to_close");
    let result = boss.get("/ledger/reports/profit-and-loss?from=2025-04-01&to=2026-03-31").await;
    assert_eq!(text(&result, "result"), "180.00", "what was earned is still told");
    let open = [
        ("1020", "380.00"),
        ("1100", "350.00"),
        ("3100", "-500.00"),
        ("3200", "-180.00"),
        ("4000", "-50.00"),
    ];
    assert_eq!(balances(&house).await, are(&open));
    boss.post("/finance/locks", lock("all", "hard", "2026-03-31")).await;
    house.assert_sound().await;
}

async fn a_year_is_closed_with_what_the_books_have_not_heard_yet(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let year = json!({ "name": "FY26", "starts_on": "2025-04-01", "ends_on": "2026-03-31" });
    boss.post("/finance/fiscal-years", year).await;
    let customer = house.customer("Duka", json!({})).await;
    invoice(&house, customer, "300", json!({})).await;
    house.days_later(35);
    assert_ne!(boss.get("/ledger/status").await["events_waiting"], 0);
    let closed = boss.post("/ledger/year-close", json!({ "last_day": "2026-03-31" })).await;
    assert_eq!(text(&closed, "total"), "300.00");
    boss.post("/finance/locks", lock("all", "hard", "2026-03-31")).await;
    let late = boss.refused_post("/ledger/year-close", json!({ "last_day": "2026-03-31" })).await;
    assert_eq!((late.code, late.fields[0].path.as_str()), ("finance.period_locked", "last_day"));
    assert_eq!(balances(&house).await, are(&[("1100", "300.00"), ("3200", "-300.00")]));
    house.assert_sound().await;
}

fn lock(area: &str, level: &str, through: &str) -> Value {
    json!({ "area": area, "level": level, "through": through, "reason": "Year end" })
}

/// A hard lock would shut the closing entry out for ever.
async fn t50_a_year_is_closed_before_it_is_locked(house: &House) {
    let boss = house.boss();
    for through in ["2026-03-31", "2026-04-02"] {
        let refused = boss.refused_post("/finance/locks", lock("all", "hard", through)).await;
        assert_eq!((refused.code, refused.fields[0].path.as_str()), ("finance.year_not_closed", "through"));
        let year = ["year", "year_starts_on", "year_ends_on"].map(|field| refused.details[field].clone());
        assert_eq!(year, ["FY26", "2025-04-01", "2026-03-31"].map(Value::from), "{through}");
    }
    // Whatever leaves room for the entry may be locked: softly, an area, or up to the day before.
    boss.post("/finance/locks", lock("all", "soft", "2026-03-31")).await;
    let off = json!({ "area": "all", "level": "soft", "reason": "Now the year is closed" });
    boss.post("/finance/locks", off).await;
    boss.post("/finance/locks", lock("sales", "hard", "2026-03-31")).await;
    boss.post("/finance/locks", lock("all", "hard", "2026-03-30")).await;
}

async fn what_was_earned_leads_to_what_earned_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let year = json!({ "name": "FY26", "starts_on": "2025-04-01", "ends_on": "2026-03-31" });
    boss.post("/finance/fiscal-years", year).await;
    let customer = house.customer("Duka", json!({})).await;
    invoice(&house, customer, "300", json!({})).await;
    house.days_later(35);
    invoice(&house, customer, "50", json!({})).await;
    house.settle().await;
    boss.post("/ledger/year-close", json!({ "last_day": "2026-03-31" })).await;
    for (days, earned) in [("from=2025-04-01&to=2026-03-31", "300.00"), ("from=2026-04-01", "50.00")] {
        let report = boss.get(&format!("/ledger/reports/profit-and-loss?{days}")).await;
        assert_eq!((text(&report, "result"), text(&report["rows"][0], "amount")), (earned, earned));
        let ledger = boss.get(text(&report["rows"][0]["links"], "ledger")).await;
        let figures = ["opening", "closing"].map(|field| text(&ledger, field).to_owned());
        assert_eq!(figures, ["0.00".to_owned(), format!("-{earned}")], "{days}");
        assert_eq!(ledger["items"].as_array().unwrap().len(), 1, "{days}");
    }
    let sales = account(&house, "4000").await;
    let all = boss.get(&format!("/ledger/accounts/{sales}/lines?to=2026-03-31")).await;
    assert_eq!((text(&all, "closing"), all["items"].as_array().unwrap().len()), ("0.00", 2), "carried over");
    house.assert_sound().await;
}
