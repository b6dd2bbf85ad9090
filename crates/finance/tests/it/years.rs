//! Fiscal years and their months.

use kernel::Day;
use serde_json::json;
use testkit::house::id;
use testkit::{Engine, House, engines};

engines!(years_do_not_overlap_and_have_months);

async fn years_do_not_overlap_and_have_months(engine: Engine) {
    let house = House::open(engine, vec![finance::module()]).await;
    let boss = house.boss();
    let year = json!({ "name": "FY26", "starts_on": "2025-07-01", "ends_on": "2026-06-30" });
    let made = boss.post("/finance/fiscal-years", year).await;
    let other = json!({ "name": "FY26b", "starts_on": "2026-06-30", "ends_on": "2026-12-31" });
    assert_eq!(boss.refused_post("/finance/fiscal-years", other).await.code, "finance.year_overlap");
    let lock = json!({ "area": "all", "level": "soft", "through": "2025-08-31", "reason": "Audit" });
    boss.post("/finance/locks", lock).await;
    let periods = boss.get(&format!("/finance/fiscal-years/{}/periods", id(&made))).await;
    let periods = periods["items"].as_array().unwrap();
    assert_eq!(periods.len(), 12);
    assert_eq!(periods[1], json!({ "first_day": "2025-08-01", "last_day": "2025-08-31", "state": "soft" }));
    assert_eq!(periods[2]["state"], "open");
    let year = finance::years::of(&house.ctx(), house.source(), Day(20_260_302)).await.unwrap();
    assert_eq!((year.first, year.last), (Day(20_250_701), Day(20_260_630)));
}
