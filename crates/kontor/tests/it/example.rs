//! The example company beside a real one: made by a job, looked at, and erased without a trace; and a real one that
//! nobody can erase.

use std::collections::BTreeMap;
use std::sync::Arc;

use db::schema::Table;
use db::transfer::{Cell, Erasure, Row};
use identity::model::company;
use kernel::Id;
use platform::{Ctx, Method, Principal, Request, pipeline, worker};
use serde_json::{Value, json};
use testkit::{Engine, engines};
use upkeep::{Watch, tables};

use crate::house::{House, json_of};
use crate::one_of_everything::one_of_everything;

engines!(an_example_comes_and_goes_without_a_trace, a_real_company_is_never_erased);

/// What the home itself writes meanwhile: that the example was asked for, and the jobs that made and erased it.
const WRITTEN_MEANWHILE: [&str; 8] = [
    "platform_audit",
    "platform_event",
    "platform_idempotency",
    "platform_job",
    "platform_schedule",
    "platform_seal",
    "platform_consumer",
    "identity_session",
];

async fn rows(house: &House, table: &Table, company: Option<Id>) -> Vec<Row> {
    let snapshot = house.world.runtime.db().snapshot().await.unwrap();
    let mut rows: Vec<Row> = Vec::new();
    loop {
        let page = snapshot.page(table, company, rows.last()).await.unwrap();
        if page.is_empty() {
            break;
        }
        rows.extend(page);
    }
    snapshot.close().await.unwrap();
    rows
}

/// Everything that a company has, by table.
async fn all_of(house: &House, company: Id) -> BTreeMap<&'static str, Vec<Row>> {
    let mut all = BTreeMap::new();
    for table in tables::all(&house.world.runtime).iter().filter(|table| table.is_owned()) {
        all.insert(table.name(), rows(house, table, Some(company)).await);
    }
    all
}

async fn demo(house: &House, who: &Arc<Principal>, method: Method) -> kernel::Result<Value> {
    let request = Request { body: json!({}), ..Request::default() };
    house.call(Some(who.clone()), method, "/setup/demo", request).await.map(json_of)
}

async fn settle(house: &House) {
    worker::settle(&house.world.runtime).await.unwrap();
}

async fn an_example_comes_and_goes_without_a_trace(engine: Engine) {
    let house = House::on(engine).await;
    one_of_everything(&house).await;
    settle(&house).await;
    let boss = house.administrator();
    let before = all_of(&house, house.company.id).await;
    let people = rows(&house, &table(&house, "identity_user"), None).await.len();
    assert_eq!(demo(&house, &boss, Method::Get).await.unwrap()["state"], "none");
    assert!(demo(&house, &boss, Method::Delete).await.unwrap_err().to_string().contains("no example"));
    assert_eq!(demo(&house, &boss, Method::Post).await.unwrap()["state"], "loading");
    let twice = demo(&house, &boss, Method::Post).await.unwrap_err();
    assert_eq!(twice.code, "demo.under_way");
    settle(&house).await;
    let loaded = demo(&house, &boss, Method::Get).await.unwrap();
    assert_eq!((&loaded["state"], &loaded["error"]), (&json!("loaded"), &Value::Null));
    assert!(loaded["total"].as_i64().unwrap() > 100 && loaded["done"] == loaded["total"], "{loaded}");
    let example = look_at(&house, &loaded).await;
    // Whoever works there sees it as well; another company's administrator sees nothing of it.
    let there = house.in_role(&example, house.user, "administrator");
    assert_eq!(demo(&house, &there, Method::Get).await.unwrap()["state"], "loaded");
    assert_eq!(demo(&house, &there, Method::Delete).await.unwrap()["state"], "removing");
    settle(&house).await;
    let gone = demo(&house, &boss, Method::Get).await.unwrap();
    assert_eq!((&gone["state"], &gone["error"]), (&json!("none"), &Value::Null));
    nothing_is_left(&house, example.id).await;
    assert_eq!(rows(&house, &table(&house, "identity_user"), None).await.len(), people, "people are left");
    let mut after = all_of(&house, house.company.id).await;
    for (name, rows) in before {
        let now = after.remove(name).unwrap();
        assert!(WRITTEN_MEANWHILE.contains(&name) || now == rows, "{name} of the other company was touched");
    }
    for (company, verified) in platform::audit::verify_all(&house.world.runtime).await.unwrap() {
        assert_eq!(verified.fault, None, "{company}");
    }
    // And once more, as if nothing had been.
    assert_eq!(demo(&house, &boss, Method::Post).await.unwrap()["state"], "loading");
}

fn table(house: &House, name: &str) -> Table {
    tables::all(&house.world.runtime).into_iter().find(|table| table.name() == name).unwrap()
}

/// The company is there, marked, with posted documents that nobody deletes one by one but the eraser.
async fn look_at(house: &House, loaded: &Value) -> Arc<platform::Company> {
    let id: Id = loaded["company_id"].as_str().unwrap().parse().unwrap();
    let example = house.world.company("BARAKA").await;
    assert_eq!(example.id, id);
    let there = house.in_role(&example, house.user, "administrator");
    let me = house.get(&there, "/identity/me").await;
    assert_eq!((&me["company"]["code"], &me["company"]["demo"]), (&json!("BARAKA"), &json!(true)));
    let here = house.get(&house.administrator(), "/identity/me").await;
    assert_eq!(here["company"]["demo"], false);
    for name in ["billing_invoice", "billing_payment", "inventory_move", "orders_order"] {
        assert!(!rows(house, &table(house, name), Some(id)).await.is_empty(), "the example has no {name}");
    }
    assert_eq!(house.world.findings(&Ctx::system(&house.world.runtime, example.clone(), "test")).await, []);
    example
}

/// No table has a row of the company, and no row of any table names it, but what the home keeps on record.
async fn nothing_is_left(house: &House, example: Id) {
    let text = example.to_string();
    for table in tables::all(&house.world.runtime) {
        if table.is_owned() {
            assert_eq!(rows(house, &table, Some(example)).await, Vec::<Row>::new(), "{}", table.name());
        }
        for row in rows(house, &table, None).await {
            let names = row.iter().any(|cell| match cell {
                Cell::Id(id) => *id == example,
                Cell::Text(cell) => cell.contains(&text),
                _ => false,
            });
            assert!(
                !names || ["platform_audit", "platform_idempotency"].contains(&table.name()),
                "{} {row:?}",
                table.name()
            );
        }
    }
    let paths = platform::files::shelf::paths(&house.world.runtime).await.unwrap();
    assert!(!paths.iter().any(|path| path.contains(&text)), "{paths:?}");
    assert!(house.world.runtime.companies().await.unwrap().iter().all(|company| company.id != example));
}

async fn a_real_company_is_never_erased(engine: Engine) {
    let house = House::on(engine).await;
    one_of_everything(&house).await;
    let (runtime, id) = (&house.world.runtime, house.company.id);
    let before = all_of(&house, id).await;
    let body = json!({ "name": "Other", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi" });
    let other = house.post(&house.administrator(), "/identity/companies", body).await;
    let other = house.world.company(other["code"].as_str().unwrap()).await;
    let ctx = Ctx::system(runtime, other, "test");
    let refused = upkeep::erase::company(&ctx, id, &Watch::nobody()).await.unwrap_err();
    assert_eq!(refused.code, "upkeep.not_erasable");
    // Whoever goes around that check meets the database, table by table.
    for table in tables::all(runtime).into_iter().filter(|table| table.is_frozen()) {
        if before.get(table.name()).is_none_or(Vec::is_empty) {
            continue;
        }
        let name = table.name();
        let deleted = pipeline::write(&ctx, move |_, tx| {
            let table = table.clone();
            Box::pin(async move { Erasure::of(tx, id).all(&table).await })
        })
        .await;
        let kept = matches!(&deleted, Err(error) if error.is(db::errors::FROZEN));
        assert!(kept || drafts_alone(name), "{name}: {deleted:?}");
    }
    // And the mark cannot be put on afterwards.
    let source = runtime.db().read();
    let row = source.select::<company::Entity>(&house_ctx(&house).whole()).expect().await.unwrap();
    let marked = company::Model { demo: true, ..row };
    let set = pipeline::write(&house_ctx(&house), move |ctx, tx| {
        let marked = marked.clone();
        Box::pin(async move { tx.save::<company::Entity>(&ctx.whole(), marked).await })
    });
    assert!(set.await.unwrap_err().is(db::errors::FROZEN));
    let after = all_of(&house, id).await;
    assert_eq!(after["identity_company"], before["identity_company"]);
    assert_eq!(after["billing_payment"], before["billing_payment"]);
}

/// Tables whose rows may all be drafts where one of everything was made.
fn drafts_alone(name: &str) -> bool {
    ["ledger_entry", "ledger_line", "billing_invoice", "billing_line", "billing_tax"].contains(&name)
}

fn house_ctx(house: &House) -> Ctx {
    Ctx::system(&house.world.runtime, house.company.clone(), "test")
}
