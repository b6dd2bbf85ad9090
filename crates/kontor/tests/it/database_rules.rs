//! Rules that the database itself keeps, and days that are the company's own, whatever clock anybody looks at.

use std::sync::Arc;
use std::time::Duration;

use kernel::Id;
use platform::{Error, Module};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, UpdateStatement};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};
use tokio::sync::Notify;

engines!(
    t19_the_database_refuses_to_promise_more_than_there_is,
    t24_drafts_do_not_wait_for_who_posts,
    t24_sixty_four_posters_all_get_through,
    t25_the_database_refuses_a_number_twice,
    t56_a_sale_belongs_to_the_companys_day,
);

fn modules() -> Vec<Module> {
    let brought = ["platform", "records", "identity"];
    kontor::compose::modules().into_iter().filter(|module| !brought.contains(&module.name)).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// Changes one row as somebody would who has the database's password.
async fn by_hand(
    house: &House,
    table: &str,
    id: &Value,
    values: &[(&str, sea_orm::Value)],
) -> Result<u64, Error> {
    let id: Id = text(id).parse().unwrap();
    let mut update = UpdateStatement::new();
    update.table(Alias::new(table)).and_where(Expr::col(Alias::new("id")).eq(id));
    for (column, value) in values {
        update.value(Alias::new(*column), Expr::val(value.clone()));
    }
    house
        .write(move |_, tx| {
            let update = update.clone();
            Box::pin(async move { db::raw::execute(tx, &update).await })
        })
        .await
}

async fn draft(house: &House, customer: Id) -> Value {
    let line = json!({ "description": "Advice", "quantity": "1", "unit_price": "10" });
    house.boss().post("/billing/invoices", json!({ "customer_id": customer, "lines": [line] })).await
}

fn at(invoice: &Value, verb: &str) -> String {
    format!("/billing/invoices/{}{verb}", text(&invoice["id"]))
}

/// T19: where a program forgets to look, the CHECK does not.
async fn t19_the_database_refuses_to_promise_more_than_there_is(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "5").await;
    let level = house.boss().get("/inventory/levels").await["items"][0]["id"].clone();
    for (column, value) in [("reserved", 5_000_001_i64), ("reserved", -1), ("on_hand", -1)] {
        let refused = by_hand(&house, "inventory_level", &level, &[(column, value.into())]).await;
        assert_eq!(refused.map_err(|error| error.code), Err("db.check_failed"), "{column} = {value}");
    }
    house.assert_sound().await;
}

/// T24: while somebody's posting holds the counter of the invoices, others write, change and delete drafts. (SQLite has
/// one writer by nature; there a posting that waits for nobody is as short as its commit.)
async fn t24_drafts_do_not_wait_for_who_posts(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let posted = draft(&house, customer).await;
    house.boss().post(&at(&posted, "/post"), json!({})).await;
    if engine == Engine::Sqlite {
        return;
    }
    let (holds, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (held, released) = (holds.clone(), go_on.clone());
    let posting = house.write::<()>(move |ctx, tx| {
        let (holds, go_on) = (held.clone(), released.clone());
        Box::pin(async move {
            platform::numbering::gap_free(ctx, tx, billing::INVOICES, ctx.today()).await?;
            holds.notify_one();
            go_on.notified().await;
            // Taken back, so that the series has no gap.
            Err(kernel::errors::INVALID.error())
        })
    });
    let drafting = async {
        holds.notified().await;
        let one = draft(&house, customer).await;
        let line = json!({ "description": "More", "quantity": "2", "unit_price": "10" });
        house.boss().put(&at(&one, ""), json!({ "customer_id": customer, "lines": [line] })).await;
        house.boss().delete(&at(&one, "")).await;
        go_on.notify_one();
    };
    let both = async { tokio::join!(posting, drafting) };
    let (posting, ()) = tokio::time::timeout(Duration::from_secs(60), both).await.expect("nobody waits");
    assert!(posting.is_err());
    house.assert_sound().await;
}

/// T24, T23: sixty-four at once post one draft each, half of them twice under one key. Nobody is sent away, a repeated
/// post gives the same document, and the numbers are dense.
async fn t24_sixty_four_posters_all_get_through(engine: Engine) {
    const POSTERS: usize = 64;
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let mut drafts = Vec::new();
    for _ in 0..POSTERS {
        drafts.push(draft(&house, customer).await);
    }
    let posts = drafts.iter().enumerate().map(|(n, draft)| {
        let who = house.boss().keyed(&format!("post-{n}"));
        async move {
            let first = who.post(&at(draft, "/post"), json!({})).await;
            if n % 2 == 0 {
                assert_eq!(who.post(&at(draft, "/post"), json!({})).await, first);
            }
            text(&first["number"]).to_owned()
        }
    });
    let mut numbers = futures::future::join_all(posts).await;
    numbers.sort();
    let dense: Vec<String> = (1..=POSTERS).map(|n| format!("INV-2026-{n:06}")).collect();
    assert_eq!(numbers, dense);
    house.assert_sound().await;
}

/// T25: a number is one document's, by key: of its text, and of its place in series and year.
async fn t25_the_database_refuses_a_number_twice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let posted = draft(&house, customer).await;
    house.boss().post(&at(&posted, "/post"), json!({})).await;
    let other = draft(&house, customer).await;
    let same_text = [("number", "INV-2026-000001".into())];
    let same_place = [
        ("number", "ANOTHER-MASK-1".into()),
        ("series_code", "INV".into()),
        ("series_year", 2026_i32.into()),
        ("series_n", 1_i64.into()),
    ];
    for values in [same_text.as_slice(), same_place.as_slice()] {
        let refused = by_hand(&house, "billing_invoice", &other["id"], values).await;
        assert_eq!(refused.map_err(|error| error.code), Err("db.already_exists"), "{values:?}");
    }
    house.boss().delete(&at(&other, "")).await;
    let next = draft(&house, customer).await;
    assert_eq!(house.boss().post(&at(&next, "/post"), json!({})).await["number"], "INV-2026-000002");
    house.assert_sound().await;
}

/// T56: half past ten in the evening, UTC, is tomorrow in Nairobi. What is stored with every document is that day, and
/// lists are asked for by it; no server's or viewer's zone comes in anywhere.
async fn t56_a_sale_belongs_to_the_companys_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "5").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    // From 09:00 UTC on the 2nd to 20:59:59 and 21:00:00: midnight in Nairobi lies between.
    house.later(Duration::from_secs(12 * 3_600 - 1));
    let today = house.order(customer, &[(tea, "1")]).await;
    house.later(Duration::from_secs(1));
    let tomorrow = house.order(customer, &[(tea, "1")]).await;
    let boss = house.boss();
    for (order, day) in [(&today, "2026-03-02"), (&tomorrow, "2026-03-03")] {
        assert_eq!(order["business_date"], day);
        let list = boss.get(&format!("/sales/orders?business_date={day}&count=true")).await;
        assert_eq!((&list["total"], &list["items"][0]["id"]), (&json!(1), &order["id"]), "{day}");
    }
    let draft = draft(&house, customer).await;
    let posted = boss.post(&at(&draft, "/post"), json!({})).await;
    assert_eq!(posted["issued_on"], "2026-03-03");
    let payment = json!({ "customer_id": customer, "method": "cash", "amount": "1" });
    assert_eq!(boss.post("/billing/payments", payment).await["business_date"], "2026-03-03");
    house.stock(&trade, tea, "1").await;
    let moves = boss.get("/inventory/moves?business_date=2026-03-03&kind=receipt&count=true").await;
    assert_eq!(moves["total"], 1);
    house.assert_sound().await;
}
