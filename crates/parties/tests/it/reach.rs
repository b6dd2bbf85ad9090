//! T58: who may not see a customer learns nothing of it, nor of its contacts, addresses and credit.

use kernel::{Id, RowScope};
use parties::permissions::{CUSTOMER_EDIT, CUSTOMER_VIEW};
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{ANNA, BEN, MANAGER, World, id};

/// Everything that a caller can ask without naming an id.
const LISTS: &[&str] = &[
    "/sales/customers?count=true",
    "/sales/customers?q=secret&count=true",
    "/sales/contacts?count=true",
    "/sales/contacts?q=wanjiru&count=true",
    "/sales/addresses?count=true",
    "/sales/addresses?q=nairobi&count=true",
];

async fn seen(world: &World, user: Id) -> Vec<String> {
    let mut answers = Vec::new();
    for path in LISTS {
        let answer = world.call(world.salesperson(user), Method::Get, path, Value::Null).await.unwrap();
        answers.push(answer.to_string());
    }
    answers
}

/// A customer of Anna's with a contact and an address: the three ids and their paths.
async fn annas_customer(world: &World) -> [(&'static str, Id); 3] {
    let call =
        |path: &'static str, body: Value| world.call(world.salesperson(ANNA), Method::Post, path, body);
    let customer = id(&call("/sales/customers", json!({"name": "Secret Garden"})).await.unwrap());
    let contact = json!({"customer_id": customer, "name": "Wanjiru"});
    let contact = id(&call("/sales/contacts", contact).await.unwrap());
    let address =
        json!({"customer_id": customer, "line1": "1 Hidden Lane", "city": "Nairobi", "country": "KE"});
    let address = id(&call("/sales/addresses", address).await.unwrap());
    [("/sales/customers", customer), ("/sales/contacts", contact), ("/sales/addresses", address)]
}

async fn t58_a_colleagues_customer_changes_no_byte_of_what_one_sees(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA, BEN, MANAGER]).await;
    let before = seen(&world, BEN).await;
    let made = annas_customer(&world).await;
    assert_eq!(before, seen(&world, BEN).await);
    assert_ne!(before, seen(&world, ANNA).await);

    let ben = || world.salesperson(BEN);
    for (path, id) in made {
        for (method, below, body) in [
            (Method::Get, "", Value::Null),
            (Method::Get, "/history", Value::Null),
            (Method::Patch, "", json!({"name": "Mine"})),
            (Method::Post, "/archive", json!({})),
        ] {
            let refused = world.call(ben(), method, &format!("{path}/{id}{below}"), body).await.unwrap_err();
            assert!(refused.is(records::NOT_FOUND), "{method:?} {path}{below}: {refused}");
        }
    }
    let (_, customer) = made[0];
    let credit =
        world.call(ben(), Method::Get, &format!("/sales/customers/{customer}/credit"), Value::Null).await;
    assert!(credit.unwrap_err().is(records::NOT_FOUND));
    let sale =
        world.as_user(ben(), |ctx, src| Box::pin(parties::customers::find_open(ctx, src, customer))).await;
    assert!(sale.unwrap_err().is(records::NOT_FOUND));
    let contact = json!({"customer_id": customer, "name": "Spy"});
    let contact = world.call(ben(), Method::Post, "/sales/contacts", contact).await.unwrap_err();
    assert_eq!(contact.fields[0].path, "customer_id");
}

async fn contacts_and_addresses_go_with_the_customer(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA, BEN, MANAGER]).await;
    let [(_, customer), contact, address] = annas_customer(&world).await;
    world.patch(&format!("/sales/customers/{customer}"), json!({"owner_id": BEN})).await.unwrap();
    for (path, id) in [contact, address] {
        let path = format!("{path}/{id}");
        world.call(world.salesperson(BEN), Method::Get, &path, Value::Null).await.unwrap();
        assert!(world.call(world.salesperson(ANNA), Method::Get, &path, Value::Null).await.is_err());
    }
    // Nobody gives away what they would no longer see.
    let given = world
        .call(
            world.salesperson(BEN),
            Method::Patch,
            &format!("/sales/customers/{customer}"),
            json!({"owner_id": ANNA}),
        )
        .await
        .unwrap_err();
    assert_eq!(given.fields[0].path, "owner_id");
}

async fn a_customer_takes_the_region_of_its_store(engine: Engine) {
    let world = World::new(engine).await;
    let (region, store) = world.store().await;
    let made = world.post("/sales/customers", json!({"name": "Duka", "store_id": store})).await.unwrap();
    assert_eq!(made["region_id"], json!(region));
    let regional = |regions: Vec<Id>| {
        world.in_regions(
            ANNA,
            regions,
            &[(&CUSTOMER_VIEW, RowScope::Region), (&CUSTOMER_EDIT, RowScope::Region)],
        )
    };
    let path = format!("/sales/customers/{}", id(&made));
    world.call(regional(vec![region]), Method::Get, &path, Value::Null).await.unwrap();
    assert!(world.call(regional(vec![Id::from_u128(8)]), Method::Get, &path, Value::Null).await.is_err());
    let moved = world.patch(&path, json!({"store_id": null})).await.unwrap();
    assert_eq!(moved["region_id"], json!(null));
}

async fn t58_another_company_sees_and_names_nothing_of_ours(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA]).await;
    let made = annas_customer(&world).await;
    let all: Vec<_> = parties::permissions::ALL.iter().map(|one| (*one, RowScope::All)).collect();
    let rival = || world.of(&world.rival, BEN, &all);
    for path in LISTS {
        let answer = world.call(rival(), Method::Get, path, Value::Null).await.unwrap();
        assert_eq!((&answer["items"], &answer["total"]), (&json!([]), &json!(0)), "{path}");
    }
    for (path, id) in made {
        assert!(world.call(rival(), Method::Get, &format!("{path}/{id}"), Value::Null).await.is_err());
    }
    let ctx = platform::Ctx::system(&world.runtime, world.rival.clone(), "test");
    assert!(parties::customers::find(&ctx, world.src(), made[0].1).await.is_err());
    assert!(parties::customers::names(&ctx, world.src(), &[made[0].1]).await.unwrap().is_empty());
}

engines!(
    t58_a_colleagues_customer_changes_no_byte_of_what_one_sees,
    contacts_and_addresses_go_with_the_customer,
    a_customer_takes_the_region_of_its_store,
    t58_another_company_sees_and_names_nothing_of_ours,
);
