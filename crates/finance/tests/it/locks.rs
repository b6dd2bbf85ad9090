//! Closed days.

use std::collections::BTreeMap;
use std::sync::Arc;

use finance::{Area, Behind, Untold};
use kernel::{Day, Id, Result, RowScope};
use platform::{BoxFuture, Ctx, Grants, Loose, Module, Tx, Unfinished};
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

engines!(
    t50_nothing_is_put_on_a_closed_day,
    t50_locking_lists_the_drafts_inside,
    t50_days_are_locked_once_the_books_have_them,
    t50_an_exception_has_a_reason_a_holder_and_an_end,
);

fn lock(area: &str, level: &str, through: Value) -> Value {
    json!({ "area": area, "level": level, "through": through, "reason": "VAT return filed" })
}

async fn is_open(house: &House, area: Area, day: i32) -> Result<Option<Id>, String> {
    let asked = house.write(move |ctx, tx| Box::pin(finance::check_open(ctx, tx, area, Day(day)))).await;
    asked.map_err(|error| error.details["level"].as_str().unwrap_or(error.code).to_owned())
}

async fn t50_nothing_is_put_on_a_closed_day(engine: Engine) {
    let house = House::open(engine, vec![finance::module()]).await;
    let boss = house.boss();
    assert_eq!(is_open(&house, Area::Sales, 20_200_101).await, Ok(None));
    boss.post("/finance/locks", lock("sales", "soft", json!("2026-02-28"))).await;
    boss.post("/finance/locks", lock("all", "hard", json!("2026-01-31"))).await;
    let soft = Err("soft".to_owned());
    let hard = Err("hard".to_owned());
    assert_eq!(is_open(&house, Area::Sales, 20_260_228).await, soft);
    assert_eq!(is_open(&house, Area::Sales, 20_260_301).await, Ok(None));
    assert_eq!(is_open(&house, Area::Stock, 20_260_228).await, Ok(None));
    assert_eq!(is_open(&house, Area::Stock, 20_260_131).await, hard);
    assert_eq!(is_open(&house, Area::Sales, 20_260_131).await, hard);

    let refused = async |body: Value| boss.refused_post("/finance/locks", body).await.code;
    assert_eq!(refused(lock("all", "hard", json!("2026-01-30"))).await, "finance.hard_lock_stays");
    assert_eq!(refused(lock("all", "hard", Value::Null)).await, "finance.hard_lock_stays");
    assert_eq!(refused(lock("stock", "soft", json!("2026-03-02"))).await, "finance.lock_too_new");
    let locks = boss.post("/finance/locks", lock("sales", "soft", Value::Null)).await;
    assert_eq!(locks["items"][0]["soft_through"], Value::Null);
    assert_eq!(is_open(&house, Area::Sales, 20_260_228).await, Ok(None));
    house.assert_sound().await;
}

/// A module with two drafts in stock, one of which must be finished.
fn loose() -> Module {
    let draft = |blocks: bool, day: i32| Loose {
        kind: "count",
        id: Id::from_u128(u128::from(blocks)),
        number: None,
        business_date: Day(day),
        path: "/counts/1".to_owned(),
        blocks,
    };
    let list: platform::UnfinishedFn = Arc::new(move |_, _, through| {
        let all = [draft(false, 20_260_210), draft(true, 20_260_220)];
        Box::pin(async move { Ok(all.into_iter().filter(|one| one.business_date <= through).collect()) })
    });
    Module { name: "loose", unfinished: vec![Unfinished { area: "stock", list }], ..Module::default() }
}

async fn t50_locking_lists_the_drafts_inside(engine: Engine) {
    let house = House::open(engine, vec![finance::module(), loose()]).await;
    let boss = house.boss();
    let told = boss.refused_post("/finance/locks", lock("all", "soft", json!("2026-02-15"))).await;
    assert_eq!(told.code, "finance.drafts_inside");
    assert_eq!(told.details["drafts"][0]["business_date"], "2026-02-10");
    let mut anyway = lock("stock", "hard", json!("2026-02-15"));
    anyway["despite_drafts"] = json!(true);
    boss.post("/finance/locks", anyway.clone()).await;
    anyway["through"] = json!("2026-02-28");
    let told = boss.refused_post("/finance/locks", anyway).await;
    assert_eq!((&told.details["blocking"], &told.details["drafts"][0]["blocks"]), (&json!(1), &json!(true)));
    boss.post("/finance/locks", lock("sales", "hard", json!("2026-02-28"))).await;
}

/// Books that cannot tell of what came on the twentieth.
fn behind<'a>(_: &'a Ctx, _: &'a Tx<'a>, area: Area, through: Day) -> BoxFuture<'a, Result<Behind>> {
    let untold = Untold {
        kind: "receipt".to_owned(),
        id: Id::from_u128(1),
        number: None,
        business_date: Day(20_260_220),
        path: None,
    };
    let left = area != Area::Sales && through >= untold.business_date;
    let behind = Behind { count: 2, documents: vec![untold] };
    Box::pin(async move { Ok(if left { behind } else { Behind::default() }) })
}

async fn t50_days_are_locked_once_the_books_have_them(engine: Engine) {
    let books = Module { name: "books", ports: vec![finance::books_kept(behind)], ..Module::default() };
    let house = House::open(engine, vec![finance::module(), books]).await;
    let boss = house.boss();
    boss.post("/finance/locks", lock("stock", "hard", json!("2026-02-19"))).await;
    boss.post("/finance/locks", lock("sales", "hard", json!("2026-02-28"))).await;
    for level in ["soft", "hard"] {
        let mut body = lock("all", level, json!("2026-02-20"));
        body["despite_drafts"] = json!(true);
        let told = boss.refused_post("/finance/locks", body).await;
        assert_eq!((told.code, told.fields[0].path.as_str()), ("finance.books_behind", "through"));
        assert_eq!(told.details["count"], 2);
        assert_eq!(told.details["documents"][0]["business_date"], "2026-02-20");
    }
    boss.post("/finance/locks", lock("stock", "soft", Value::Null)).await;
}

async fn t50_an_exception_has_a_reason_a_holder_and_an_end(engine: Engine) {
    let house = House::open(engine, vec![finance::module()]).await;
    let boss = house.boss();
    let exception = |fields: Value| {
        let mut body = json!({
            "area": "sales", "first_day": "2026-02-01", "last_day": "2026-02-28", "reason": "Late bill",
            "expires_at": "2026-03-02T12:00:00Z",
        });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        body
    };
    let refused =
        async |fields: Value| boss.refused_post("/finance/lock-exceptions", exception(fields)).await.code;
    assert_eq!(refused(json!({ "reason": "" })).await, "validation.failed");
    assert_eq!(refused(json!({ "expires_at": "2026-03-01T12:00:00Z" })).await, "finance.bad_expiry");
    assert_eq!(refused(json!({ "expires_at": "2027-03-01T12:00:00Z" })).await, "finance.bad_expiry");
    assert_eq!(refused(json!({ "last_day": "2026-01-01" })).await, "finance.bad_range");
    assert_eq!(refused(json!({ "holder_id": Id::from_u128(7) })).await, "finance.no_such_holder");
    let granted = boss.post("/finance/lock-exceptions", exception(json!({}))).await;
    assert_eq!(granted["holder_name"], "Amina Otieno");

    let may_pass = BTreeMap::from([("finance.lock.pass".to_owned(), RowScope::All)]);
    let clerk = house.by(Id::from_u128(8), Grants { permissions: may_pass, ..Grants::default() });
    let for_another = exception(json!({ "holder_id": house.user }));
    assert_eq!(clerk.refused_post("/finance/lock-exceptions", for_another).await.code, "auth.forbidden");

    let covers = async |day: i32| {
        let (ctx, source) = (house.ctx(), house.source());
        finance::covering_exception(&ctx, source, Area::Sales, Day(day), house.user, ctx.now()).await.unwrap()
    };
    assert_eq!(covers(20_260_228).await, Some(id(&granted)));
    assert_eq!(covers(20_260_301).await, None);
    let ended = boss.post(&format!("/finance/lock-exceptions/{}/revoke", id(&granted)), json!({})).await;
    assert!(ended["revoked_at"].is_string());
    assert_eq!(covers(20_260_228).await, None);
    boss.post("/finance/lock-exceptions", exception(json!({}))).await;
    house.later(std::time::Duration::from_secs(4 * 3_600));
    assert_eq!(covers(20_260_228).await, None, "it has run out");
}
