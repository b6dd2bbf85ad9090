//! The books of an erased person stay whole, and say no name.

use platform::{Method, Reply};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{account, at, invoice, modules, pay, text};

engines!(an_erased_customers_name_is_nowhere_in_the_books, a_merged_customers_entries_are_the_kept_ones);

async fn entries(house: &House) -> Value {
    house.boss().get("/ledger/entries?labels=true&sort=number").await
}

async fn an_erased_customers_name_is_nowhere_in_the_books(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let njeri = house.customer("Mama Njeri", json!({ "kind": "person" })).await;
    let sold = invoice(&house, njeri, "100", json!({})).await;
    let paid = pay(&house, njeri, "100", json!({ "auto": true })).await;
    let boss = house.boss();
    let back = json!({ "allocation_id": paid["allocations"][0]["id"], "reason": "Too early" });
    boss.post(&format!("{}/unallocate", at(&paid)), back).await;
    boss.post(&format!("{}/allocate", at(&paid)), json!({ "auto": true })).await;
    let receivable = account(&house, "1100").await;
    let ledger = format!("/ledger/accounts/{receivable}/lines");
    let lines = boss.get(&ledger).await;
    assert_eq!(text(&lines["items"][0], "partner_name"), "Mama Njeri", "read where it is kept");
    assert_eq!(lines["items"][0]["description"], sold["number"]);
    let found = boss.get("/ledger/entries?q=njeri&count=true").await;
    assert_eq!(found["total"], 5, "the invoice, the payment and three settlements: {found}");
    assert_eq!(entries(&house).await["items"][0]["partner_id"], json!(njeri));

    let erased = boss.post(&format!("/sales/customers/{njeri}/erase"), json!({})).await;
    let scope = house.ctx().whole();
    let kept = house.source().select::<ledger::model::entry::Entity>(&scope).all().await.unwrap();
    let rows = house.source().select::<ledger::model::line::Entity>(&scope).all().await.unwrap();
    assert!(!format!("{kept:?}{rows:?}").contains("Njeri"), "neither at rest");
    let sheet = boss.clone().accepting("text/csv");
    let Ok(Reply::File(file)) = sheet.call(Method::Get, &ledger, json!(null)).await else { panic!("a file") };
    let told = [entries(&house).await.to_string(), String::from_utf8(file.bytes).unwrap()];
    for told in told {
        assert!(!told.contains("Njeri"), "nor told: {told}");
    }
    let lines = boss.get(&ledger).await;
    assert_eq!(lines["items"][0]["partner_name"], erased["pseudonym"]);
    assert_eq!(boss.get("/ledger/entries?q=njeri&count=true").await["total"], 0);
    house.assert_sound().await;
    let verified = platform::audit::verify(&house.runtime, house.company.id).await.unwrap();
    assert_eq!(verified.fault, None);
}

async fn a_merged_customers_entries_are_the_kept_ones(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (kept, other) =
        (house.customer("Duka", json!({})).await, house.customer("Duka Ltd", json!({})).await);
    invoice(&house, other, "100", json!({})).await;
    house.settle().await;
    house.boss().post(&format!("/sales/customers/{kept}/merge"), json!({ "duplicate_id": other })).await;
    let of = async |customer| {
        let path = format!("/ledger/entries?partner_id={customer}&count=true");
        house.boss().get(&path).await["total"].clone()
    };
    assert_eq!((of(kept).await, of(other).await), (json!(1), json!(0)));
    house.assert_sound().await;
}
