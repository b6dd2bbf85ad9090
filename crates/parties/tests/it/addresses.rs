//! A customer's addresses, and which of them documents take.

use kernel::Id;
use parties::addresses::{AddressUse, pick};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::World;

fn address(customer: Id, purpose: &str, line1: &str) -> Value {
    json!({"customer_id": customer, "purpose": purpose, "line1": line1, "city": "Nairobi", "country": "KE"})
}

async fn defaults(world: &World, customer: Id) -> Vec<String> {
    let found = world
        .get(&format!("/sales/addresses?customer_id={customer}&is_default=true&sort=line1"))
        .await
        .unwrap();
    found["items"].as_array().unwrap().iter().map(|one| one["line1"].as_str().unwrap().to_owned()).collect()
}

async fn there_is_one_default_for_each_purpose(engine: Engine) {
    let world = World::new(engine).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let first = world.make("/sales/addresses", address(duka, "billing", "1 Kimathi St")).await;
    assert_eq!(defaults(&world, duka).await, ["1 Kimathi St"], "the first becomes the default by itself");
    world.make("/sales/addresses", address(duka, "shipping", "7 Mombasa Rd")).await;
    let mut third = address(duka, "billing", "2 Moi Ave");
    third["is_default"] = json!(true);
    let third = world.make("/sales/addresses", third).await;
    assert_eq!(defaults(&world, duka).await, ["2 Moi Ave", "7 Mombasa Rd"]);
    let former = world.get(&format!("/sales/addresses/{first}")).await.unwrap();
    assert_eq!((&former["is_default"], &former["version"]), (&json!(false), &json!(2)));

    // The last default stays it; another takes its place when it is chosen or the default is archived.
    let path = format!("/sales/addresses/{third}");
    assert_eq!(world.patch(&path, json!({"is_default": false})).await.unwrap()["is_default"], true);
    world.patch(&format!("/sales/addresses/{first}"), json!({"is_default": true})).await.unwrap();
    assert_eq!(defaults(&world, duka).await, ["1 Kimathi St", "7 Mombasa Rd"]);
    let moved = world.patch(&path, json!({"customer_id": Id::from_u128(5)})).await.unwrap_err();
    assert_eq!(moved.fields[0].path, "customer_id");
}

async fn of_two_defaults_at_once_one_stays(engine: Engine) {
    let world = World::new(engine).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let mut bodies = ["A", "B", "C", "D"].map(|line1| address(duka, "billing", line1));
    for body in &mut bodies {
        body["is_default"] = json!(true);
    }
    let [a, b, c, d] = bodies;
    let path = "/sales/addresses";
    let (a, b, c, d) =
        tokio::join!(world.post(path, a), world.post(path, b), world.post(path, c), world.post(path, d));
    for made in [a, b, c, d] {
        made.unwrap();
    }
    assert_eq!(defaults(&world, duka).await.len(), 1);
}

async fn documents_take_the_best_address_there_is(engine: Engine) {
    let world = World::new(engine).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let picked = |purpose| {
        let world = &world;
        async move { pick(&world.ctx(), world.src(), duka, purpose).await.unwrap().map(|address| address.line1) }
    };
    assert_eq!(picked(AddressUse::Billing).await, None);
    let office = world.make("/sales/addresses", address(duka, "billing", "Office")).await;
    assert_eq!(picked(AddressUse::Shipping).await.as_deref(), Some("Office"));
    world.make("/sales/addresses", address(duka, "shipping", "Depot")).await;
    assert_eq!(picked(AddressUse::Shipping).await.as_deref(), Some("Depot"));
    world.post(&format!("/sales/addresses/{office}/archive"), json!({})).await.unwrap();
    assert_eq!(picked(AddressUse::Billing).await.as_deref(), Some("Depot"));
}

engines!(
    there_is_one_default_for_each_purpose,
    of_two_defaults_at_once_one_stays,
    documents_take_the_best_address_there_is,
);
