//! T50: no way around a lock.

use kernel::Day;
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::{account, invoice, modules, pay, text};

engines!(
    t50_no_way_leads_around_a_lock,
    t50_an_exception_passes_and_is_attached,
    t50_what_happened_before_a_lock_is_in_the_books_when_it_holds,
    t50_days_stay_open_while_the_books_are_far_behind,
    t50_what_could_not_be_told_keeps_its_days_open,
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

/// Kind, day and own day of every entry, by the day.
async fn told(house: &House) -> Vec<[String; 3]> {
    let entries = house.boss().get("/ledger/entries?sort=business_date,id&limit=50").await;
    let of = |entry: &Value| {
        ["kind", "business_date", "document_date"]
            .map(|field| entry[field].as_str().unwrap_or("-").to_owned())
    };
    entries["items"].as_array().unwrap().iter().map(of).collect()
}

async fn t50_what_happened_before_a_lock_is_in_the_books_when_it_holds(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let customer = house.customer("Duka", json!({})).await;
    invoice(&house, customer, "10", json!({})).await;
    let moved = |pieces: &str, day: &str| {
        let line = json!({ "product_id": tea, "quantity": pieces });
        json!({ "location_id": trade.location, "lines": [line], "business_date": day })
    };
    let mut came = moved("5", "2026-02-10");
    came["lines"][0]["unit_cost"] = json!("10");
    boss.post("/inventory/receipts", came).await;
    let mut broken = moved("-1", "2026-02-20");
    broken["reason"] = json!("damage");
    boss.post("/inventory/adjustments", broken).await;
    let order = house.order(customer, &[(tea, "2")]).await;
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let ship = format!("/shipping/shipments/{}/ship", text(&shipment, "id"));
    boss.post(&ship, json!({ "business_date": "2026-02-25" })).await;
    house.days_later(2);
    assert_eq!(boss.get("/ledger/status").await["events_waiting"], 5, "the company's, and what was done");

    // A lock of another area tells what waits as well; one of this finds it told.
    let goods = json!({ "area": "stock", "level": "soft", "through": "2026-02-28", "reason": "Counted" });
    boss.post("/finance/locks", goods).await;
    let mut march = lock("hard", "2026-03-02");
    march["despite_drafts"] = json!(true);
    boss.post("/finance/locks", march).await;
    let expected = [
        ["stock", "2026-02-10", "-"],
        ["stock", "2026-02-20", "-"],
        ["stock", "2026-02-25", "-"],
        ["invoice", "2026-03-02", "-"],
    ]
    .map(|entry| entry.map(str::to_owned));
    assert_eq!(told(&house).await, expected, "each on its own day");
    let made = boss.get("/ledger/entries?kind=stock&limit=1").await;
    let made = boss.get(&format!("/ledger/entries/{}", text(&made["items"][0], "id"))).await;
    assert_eq!(made["posted_by"], Value::Null, "not by whoever locks");
    // The listener hears of it all the same, and finds it told.
    house.settle().await;
    assert_eq!(told(&house).await, expected);
    pay(&house, customer, "10", json!({ "auto": true })).await;
    house.assert_sound().await;
}

async fn t50_days_stay_open_while_the_books_are_far_behind(engine: Engine) {
    const MOVES: i32 = 205;
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.settle().await;
    // An event for each day.
    let past = house.write(move |ctx, tx| {
        Box::pin(async move {
            let one = |n: i32| {
                let at = kernel::Instant::parse("2026-02-20T09:00:00Z")?;
                let came = inventory::NewMove {
                    product_id: tea,
                    location_id: trade.location,
                    quantity: kernel::Qty::whole(1),
                    kind: inventory::MoveKind::Receipt,
                    document: inventory::Document { kind: "opening", id: ctx.id() },
                    line_id: None,
                    unit_cost: Some(kernel::UnitPrice::parse("2")?),
                    reason_code: None,
                    reason: None,
                };
                Ok((kernel::Instant(at.0 - i64::from(n) * 86_400_000_000), came))
            };
            let moves = (0..MOVES).map(one).collect::<kernel::Result<_>>()?;
            inventory::post_history(ctx, tx, moves).await
        })
    });
    past.await.unwrap();
    let goods = json!({ "area": "stock", "level": "soft", "through": "2026-02-28", "reason": "Counted" });
    let refused = boss.refused_post("/finance/locks", goods.clone()).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("finance.books_behind", "through"));
    assert_eq!(refused.details["count"], MOVES, "nothing is told in vain");
    assert_eq!(refused.details["documents"][0]["kind"], "opening");
    let none: [[String; 3]; 0] = [];
    assert_eq!(told(&house).await, none, "a refusal leaves nothing");
    let of_sales = json!({ "area": "sales", "level": "soft", "through": "2026-02-28", "reason": "Filed" });
    boss.post("/finance/locks", of_sales).await;
    house.settle().await;
    boss.post("/finance/locks", goods).await;
    let entries = boss.get("/ledger/entries?kind=stock&count=true&limit=1").await;
    assert_eq!(entries["total"], MOVES);
    house.assert_sound().await;
}

async fn t50_what_could_not_be_told_keeps_its_days_open(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.settle().await;
    let journal = boss.get("/ledger/journals?kind=stock").await["items"][0].clone();
    let journal = format!("/ledger/journals/{}", text(&journal, "id"));
    boss.post(&format!("{journal}/archive"), json!({})).await;
    let lines = json!([{ "product_id": tea, "quantity": "3", "unit_cost": "10" }]);
    let came = json!({ "location_id": trade.location, "lines": lines, "business_date": "2026-02-10" });
    let receipt = boss.post("/inventory/receipts", came).await;
    let broken = json!([{ "product_id": tea, "quantity": "-1" }]);
    let broken = json!({
        "location_id": trade.location, "lines": broken, "reason": "damage", "business_date": "2026-02-12",
    });
    let broken = boss.post("/inventory/adjustments", broken).await;
    // The listener cannot tell them; what it put aside is tried again later.
    let settled = platform::worker::settle(&house.runtime).await.unwrap();
    assert_eq!(settled.failed, 2);
    let goods = json!({ "area": "stock", "level": "hard", "through": "2026-02-28", "reason": "Counted" });
    let refused = boss.refused_post("/finance/locks", goods.clone()).await;
    assert_eq!((refused.code, &refused.details["count"]), ("finance.books_behind", &json!(2)));
    let document = |kind: &str, document: &Value, day: &str| {
        let path = format!("/inventory/{kind}s/{}", text(document, "id"));
        json!({ "kind": kind, "id": document["id"], "number": null, "business_date": day, "path": path })
    };
    let documents =
        [document("receipt", &receipt, "2026-02-10"), document("adjustment", &broken, "2026-02-12")];
    assert_eq!(refused.details["documents"], json!(documents));
    boss.post(&format!("{journal}/restore"), json!({})).await;
    house.days_later(1);
    house.settle().await;
    boss.post("/finance/locks", goods).await;
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
