//! Stock falls to its reorder point: who is responsible is told, reads it, and nobody else sees it.

use identity::people::Position;
use identity::setup::NewPerson;
use kernel::{Email, Id};
use platform::{Grants, Method};
use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

engines!(who_is_responsible_is_told_once_and_reads_it, whoever_wants_a_letter_gets_one_of_their_own);

fn modules() -> Vec<platform::Module> {
    vec![catalog::module(), finance::module(), inventory::module(), notify::module()]
}

/// A person with a shipped role who works for a store.
async fn person(house: &House, name: &'static str, role: &str, store: Option<Id>) -> Id {
    let roles = house.boss().get("/identity/roles").await;
    let roles = roles["items"].as_array().unwrap().clone();
    let role = roles.iter().find(|one| one["code"] == role).unwrap()["id"].as_str().unwrap().parse().unwrap();
    house
        .write(move |ctx, tx| {
            Box::pin(async move {
                let new = NewPerson {
                    email: Email::parse(&format!("{name}@duka.example"))?,
                    username: None,
                    first_name: name.to_owned(),
                    last_name: String::new(),
                    phone: None,
                    locale: None,
                };
                let stores = store.into_iter().collect();
                let position = Position { roles: vec![role], stores, ..Position::default() };
                identity::setup::person(ctx, tx, &new, "never".to_owned(), &position).await
            })
        })
        .await
        .unwrap()
}

/// Tea of a store's shop that falls to its reorder point.
async fn falls_low(house: &House, store: Id) -> Id {
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let shop = json!({ "code": "SHOP", "name": "Shop", "store_id": store });
    let shop = house.make("/inventory/locations", shop).await;
    let goods = |quantity: &str| json!({ "location_id": shop, "lines": [{ "product_id": tea, "quantity": quantity }] });
    house.make("/inventory/receipts", goods("12")).await;
    let point = json!({ "product_id": tea, "location_id": shop, "quantity": "10" });
    house.make("/inventory/reorder-points", point).await;
    let mut gone = goods("-3");
    gone["reason"] = json!("shortage");
    house.make("/inventory/adjustments", gone.clone()).await;
    house.settle().await;
    house.make("/inventory/adjustments", gone).await;
    house.settle().await;
    tea
}

async fn mine(house: &House, user: Id) -> Vec<Value> {
    house.by(user, Grants::default()).get("/notifications").await["items"].as_array().unwrap().clone()
}

async fn who_is_responsible_is_told_once_and_reads_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let here = house.make("/identity/stores", json!({ "code": "NBO", "name": "Nairobi" })).await;
    let there = house.make("/identity/stores", json!({ "code": "MSA", "name": "Mombasa" })).await;
    let keeper = person(&house, "keeper", "storekeeper", Some(here)).await;
    let elsewhere = person(&house, "elsewhere", "storekeeper", Some(there)).await;
    let buyer = person(&house, "buyer", "buyer", None).await;
    let seller = person(&house, "seller", "salesperson", Some(here)).await;
    let tea = falls_low(&house, here).await;

    let told = mine(&house, keeper).await;
    assert_eq!(told.len(), 1, "once, though it fell further: {told:?}");
    assert_eq!((&told[0]["kind"], &told[0]["subject_id"]), (&json!("low_stock"), &json!(tea)));
    assert_eq!((&told[0]["data"]["sku"], &told[0]["data"]["available"]), (&json!("TEA"), &json!("9")));
    let counts = [
        mine(&house, elsewhere).await.len(),
        mine(&house, buyer).await.len(),
        mine(&house, seller).await.len(),
    ];
    assert_eq!(counts, [0, 1, 0]);

    let path = format!("/notifications/{}/read", told[0]["id"].as_str().unwrap());
    let foreign = house.by(buyer, Grants::default()).refused(Method::Post, &path, json!({})).await;
    assert_eq!(foreign.code, "record.not_found", "it is the storekeeper's own");
    assert_eq!(house.boss().refused(Method::Post, &path, json!({})).await.code, "record.not_found");
    let keepers = house.by(keeper, Grants::default());
    assert_eq!(keepers.get("/notifications/unread").await["unread"], 1);
    assert!(keepers.post(&path, json!({})).await["read_at"].is_string());
    assert_eq!(keepers.get("/notifications/unread").await["unread"], 0);
    assert_eq!(keepers.get("/notifications?unread=true").await["items"], json!([]));
    assert_eq!(mine(&house, keeper).await.len(), 1, "what was read is still there");
    let buyers = house.by(buyer, Grants::default());
    assert_eq!(buyers.post("/notifications/read-all", json!({})).await["read"], 1);
    assert_eq!(house.rival().get("/notifications").await["items"], json!([]));

    let events = house.events().await;
    let own: Vec<Option<Id>> = events
        .iter()
        .filter(|event| event.name == "notification.created")
        .map(|event| event.owner_id)
        .collect();
    assert!(own.contains(&Some(keeper)) && own.iter().all(Option::is_some), "on their own screens: {own:?}");
    house.assert_sound().await;
}

async fn whoever_wants_a_letter_gets_one_of_their_own(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let here = house.make("/identity/stores", json!({ "code": "NBO", "name": "Nairobi" })).await;
    let keeper = person(&house, "keeper", "storekeeper", Some(here)).await;
    let buyer = person(&house, "buyer", "buyer", None).await;
    let wants = house.by(buyer, Grants::default());
    assert_eq!(wants.get("/notifications/settings").await["by_mail"], false);
    assert_eq!(wants.put("/notifications/settings", json!({ "by_mail": true })).await["by_mail"], true);
    falls_low(&house, here).await;
    let letters = office.received();
    assert_eq!(letters.len(), 1, "the storekeeper wants none");
    assert_eq!(letters[0].to, "buyer@duka.example");
    assert!(letters[0].text.contains("Low stock: Product TEA (TEA) at Shop"), "{}", letters[0].text);
    assert_eq!((mine(&house, keeper).await.len(), mine(&house, buyer).await.len()), (1, 1));
    house.assert_sound().await;
}
