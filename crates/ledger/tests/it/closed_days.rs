//! T50: no way around a lock.

use kernel::Day;
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::{account, invoice, modules, pay, text};

engines!(
    t50_no_way_leads_around_a_lock,
    t50_an_exception_passes_and_is_attached,
    t50_locking_waits_for_the_books,
    t50_a_lock_and_a_posting_into_the_past_race,
);

fn lock(level: &str, through: &str) -> Value {
    json!({ "area": "all", "level": level, "through": through, "reason": "VAT return filed" })
}

/// An entry of 10 on a day.
async fn entry(house: &House, day: &str, post: bool) -> Value {
    let (bank, capital) = (account(house, "1020").await, account(house, "3000").await);
    let lines = json!([{ "account_id": bank, "debit": "10" }, { "account_id": capital, "credit": "10" }]);
    json!({ "description": "Late", "business_date": day, "lines": lines, "post": post })
}

async fn t50_no_way_leads_around_a_lock(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let customer = house.customer("Duka", json!({})).await;
    // A draft from before the lock.
    let draft = boss.post("/ledger/entries", entry(&house, "2026-02-27", false).await).await;
    let told = boss.refused_post("/finance/locks", lock("hard", "2026-02-28")).await;
    assert_eq!((told.code, &told.details["drafts"][0]["id"]), ("finance.drafts_inside", &draft["id"]));
    let mut anyway = lock("hard", "2026-02-28");
    anyway["despite_drafts"] = json!(true);
    boss.post("/finance/locks", anyway).await;

    let code = async |path: &str, body: Value| boss.refused_post(path, body).await.code;
    let posted = format!("/ledger/entries/{}/post", text(&draft, "id"));
    assert_eq!(code(&posted, json!({})).await, "finance.period_locked");
    assert_eq!(
        code("/ledger/entries", entry(&house, "2026-02-28", true).await).await,
        "finance.period_locked"
    );
    let made = boss.post("/ledger/entries", entry(&house, "2026-03-01", true).await).await;
    let back = json!({ "business_date": "2026-02-28", "reason": "Wrong" });
    let reverse = format!("/ledger/entries/{}/reverse", text(&made, "id"));
    assert_eq!(code(&reverse, back).await, "finance.period_locked");
    let payment = json!({
        "customer_id": customer, "method": "cash", "amount": "5", "received_at": "2026-02-28T09:00:00Z",
    });
    assert_eq!(code("/billing/payments", payment).await, "finance.period_locked");
    let past = house.write(move |ctx, tx| {
        Box::pin(async move {
            let at = kernel::Instant::parse("2026-02-28T09:00:00Z")?;
            let one = inventory::NewMove {
                product_id: tea,
                location_id: trade.location,
                quantity: kernel::Qty::whole(1),
                kind: inventory::MoveKind::Receipt,
                document: inventory::Document { kind: "opening", id: ctx.id() },
                line_id: None,
                unit_cost: None,
                reason_code: None,
                reason: None,
            };
            inventory::post_history(ctx, tx, vec![(at, one)]).await
        })
    });
    assert_eq!(past.await.unwrap_err().code, "finance.period_locked", "not by an import");
    house.stock(&trade, tea, "1").await;
    house.assert_sound().await;
}

async fn t50_an_exception_passes_and_is_attached(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    boss.post("/finance/locks", lock("soft", "2026-02-28")).await;
    let payment = json!({
        "customer_id": customer, "method": "cash", "amount": "5", "received_at": "2026-02-28T09:00:00Z",
    });
    assert_eq!(boss.refused_post("/billing/payments", payment.clone()).await.code, "finance.period_locked");
    let exception = json!({
        "area": "all", "first_day": "2026-02-01", "last_day": "2026-02-28", "reason": "Forgotten receipt",
        "expires_at": "2026-03-02T10:00:00Z",
    });
    let exception = boss.post("/finance/lock-exceptions", exception).await;
    boss.post("/billing/payments", payment.clone()).await;
    let by_hand = boss.post("/ledger/entries", entry(&house, "2026-02-28", true).await).await;
    assert_eq!(by_hand["exception_id"], exception["id"]);
    let told = boss.get("/ledger/entries?kind=payment").await;
    let told = &told["items"][0];
    assert_eq!((&told["exception_id"], text(told, "business_date")), (&exception["id"], "2026-02-28"));
    house.later(std::time::Duration::from_secs(2 * 3_600));
    assert_eq!(boss.refused_post("/billing/payments", payment).await.code, "finance.period_locked");
    let late = boss.refused_post("/ledger/entries", entry(&house, "2026-02-28", true).await).await;
    assert_eq!(late.code, "finance.period_locked");
    house.assert_sound().await;
}

async fn t50_locking_waits_for_the_books(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    let sold = invoice(&house, customer, "10", json!({})).await;
    house.days_later(2);
    let mut march = lock("hard", "2026-03-02");
    march["despite_drafts"] = json!(true);
    assert_eq!(boss.get("/ledger/status").await["events_waiting"], 2, "the company's and the invoice's");
    let told = boss.refused_post("/finance/locks", march.clone()).await;
    assert_eq!((told.code, &told.details["blocking"]), ("finance.drafts_inside", &json!(1)));
    assert_eq!(told.details["drafts"][0]["path"], format!("/billing/invoices/{}", text(&sold, "id")));
    house.settle().await;
    boss.post("/finance/locks", march).await;
    pay(&house, customer, "10", json!({ "auto": true })).await;
    house.assert_sound().await;
}

async fn t50_a_lock_and_a_posting_into_the_past_race(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let body = entry(&house, "2026-02-15", true).await;
    let lock = lock("hard", "2026-02-28");
    let tries = (0..6).map(|_| boss.send(platform::Method::Post, "/ledger/entries", body.clone()));
    let locking = boss.send(platform::Method::Post, "/finance/locks", lock);
    let (entries, locked) = futures::future::join(futures::future::join_all(tries), locking).await;
    locked.unwrap();
    let closed = finance::closed(&house.ctx(), house.source(), finance::Area::All).await.unwrap();
    assert_eq!(closed.hard_through, Some(Day(20_260_228)));
    for refused in entries.iter().filter_map(|entry| entry.as_ref().err()) {
        assert_eq!(refused.code, "finance.period_locked");
    }
    let through = entries.iter().filter_map(|entry| entry.as_ref().ok()).map(id).count();
    let last = boss.refused_post("/ledger/entries", body).await;
    assert_eq!(last.code, "finance.period_locked");
    assert_eq!(boss.get("/ledger/entries?count=true").await["total"], through);
    house.assert_sound().await;
}
