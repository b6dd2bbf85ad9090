//! Reports: pages, files, and who sees what.

use std::collections::BTreeMap;

use kernel::{Id, RowScope};
use platform::{Grants, Method, Reply};
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{account, invoice, modules, text};

engines!(
    a_ledger_comes_in_pages_and_as_a_file,
    t58_a_store_sees_its_own_books,
    ranges_and_cursors_are_checked
);

async fn a_ledger_comes_in_pages_and_as_a_file(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    for amount in ["1", "2", "3", "4", "5"] {
        invoice(&house, customer, amount, json!({})).await;
        house.days_later(1);
    }
    let boss = house.boss();
    let path = format!("/ledger/accounts/{}/lines", account(&house, "1100").await);
    let mut cursor = String::new();
    let mut seen = Vec::new();
    loop {
        let page = boss.get(&format!("{path}?from=2026-03-03&limit=2{cursor}")).await;
        let items = page["items"].as_array().unwrap();
        seen.extend(items.iter().map(|item| text(item, "balance").to_owned()));
        assert_eq!(text(items.last().unwrap(), "balance"), text(&page, "closing"));
        let Some(next) = page["next"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(seen, ["3.00", "6.00", "10.00", "15.00"]);

    let sheet = boss.clone().accepting("text/csv");
    let Ok(Reply::File(file)) = sheet.call(Method::Get, &format!("{path}?limit=2"), json!(null)).await else {
        panic!("a file")
    };
    let csv = String::from_utf8(file.bytes).unwrap();
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows.len(), 6, "all pages: {csv}");
    assert!(rows[0].starts_with("business_date,number,description"));
    assert!(rows[5].starts_with(
        "2026-03-06,SAL-2026-000005,INV-2026-000005,Duka,invoice,INV-2026-000005,5.00,0.00,15.00"
    ));
    for report in ["trial-balance", "profit-and-loss", "balance-sheet"] {
        let path = format!("/ledger/reports/{report}");
        let xlsx =
            boss.clone().accepting("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assert!(matches!(xlsx.call(Method::Get, &path, json!(null)).await, Ok(Reply::File(_))), "{report}");
    }
    house.assert_sound().await;
}

async fn t58_a_store_sees_its_own_books(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let store = house.make("/identity/stores", json!({ "code": "MSA", "name": "Mombasa" })).await;
    let customer = house.customer("Duka", json!({})).await;
    invoice(&house, customer, "100", json!({ "store_id": store })).await;
    invoice(&house, customer, "7", json!({})).await;
    house.settle().await;
    let held = ["ledger.report.view", "ledger.entry.view"].map(|name| (name.to_owned(), RowScope::Store));
    let grants = Grants { permissions: BTreeMap::from(held), stores: vec![store], ..Grants::default() };
    let manager = house.by(Id::from_u128(9), grants);
    let trial = manager.get("/ledger/reports/trial-balance").await;
    assert_eq!((text(&trial["totals"], "debit"), &trial["balanced"]), ("100.00", &json!(true)));
    assert_eq!(manager.get("/ledger/entries").await["items"].as_array().unwrap().len(), 1);
    let ledger = format!("/ledger/accounts/{}/lines", account(&house, "1100").await);
    assert_eq!(manager.get(&ledger).await["closing"], "100.00");
    let rival = house.rival();
    assert_eq!(rival.get("/ledger/reports/trial-balance").await["rows"], json!([]));
    assert_eq!(rival.refused(Method::Get, &ledger, json!(null)).await.status(), 404);
}

async fn ranges_and_cursors_are_checked(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let ledger = format!("/ledger/accounts/{}/lines", account(&house, "1100").await);
    let code = async |path: &str| boss.refused(Method::Get, path, json!(null)).await.code;
    assert_eq!(code("/ledger/reports/trial-balance?from=2026-03-02&to=2026-03-01").await, "ledger.bad_range");
    assert_eq!(code(&format!("{ledger}?cursor=zzz")).await, "ledger.bad_cursor");
    assert_eq!(code(&format!("{ledger}?limit=0")).await, "validation.failed");
}
