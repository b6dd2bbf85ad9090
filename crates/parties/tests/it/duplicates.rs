//! The same customer entered twice is noticed at once, and two become one.

use std::collections::BTreeMap;

use kernel::{Amount, Id};
use parties::credit::{Change, Check};
use platform::{Method, Reply, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{ANNA, BEN, World, id};

/// The candidates that an answer warns of, with the reasons.
fn warned(answer: &Value) -> BTreeMap<String, Value> {
    let warnings = answer["warnings"].as_array().into_iter().flatten();
    let candidates = warnings.flat_map(|warning| {
        assert_eq!(warning["code"], "parties.possible_duplicate");
        warning["details"]["candidates"].as_array().unwrap()
    });
    candidates.map(|one| (one["name"].as_str().unwrap().to_owned(), one["reasons"].clone())).collect()
}

async fn a_second_entry_is_warned_of_and_made_all_the_same(engine: Engine) {
    let world = World::new(engine).await;
    let first = json!({"name": "Mama Njeri Stores Ltd", "email": "njeri@example.com", "phone": "+254700123456", "tax_id": "P051234567X"});
    let first = world.post("/sales/customers", first).await.unwrap();
    assert!(first.get("warnings").is_none());
    for (body, reason) in [
        (json!({"name": "Njeri", "email": "NJERI@example.com"}), "email"),
        (json!({"name": "Njeri", "phone": "+254 (700) 123-456"}), "phone"),
        (json!({"name": "Njeri", "tax_id": "p 051234567 x"}), "tax_id"),
        (json!({"name": "NJERI stores, mama"}), "name"),
    ] {
        let trial = Request { body: body.clone(), dry_run: true, ..Request::default() };
        let Reply::Json { body: tried, .. } =
            world.send(world.manager(), Method::Post, "/sales/customers", trial).await.unwrap()
        else {
            panic!("JSON")
        };
        assert_eq!(warned(&tried)["Mama Njeri Stores Ltd"], json!([reason]), "{body}");
    }
    let both = json!({"name": "Mama Njeri Stores", "email": "njeri@example.com"});
    let second = world.post("/sales/customers", both).await.unwrap();
    assert_eq!(warned(&second)["Mama Njeri Stores Ltd"], json!(["email", "name"]));
    // A contact who is reached in the same way belongs to somebody else's customer.
    let soko = world.make("/sales/customers", json!({"name": "Soko"})).await;
    let contact = json!({"customer_id": soko, "name": "Njeri", "phone": "+254700123456"});
    let contact = world.post("/sales/contacts", contact).await.unwrap();
    assert_eq!(warned(&contact)["Mama Njeri Stores Ltd"], json!(["phone"]));

    let groups = world.get("/sales/customers/duplicates?by=email").await.unwrap();
    assert_eq!((groups["items"].as_array().unwrap().len(), &groups["items"][0]["count"]), (1, &json!(2)));
    let names: Vec<&str> = groups["items"][0]["customers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Mama Njeri Stores Ltd", "Mama Njeri Stores"]);
    assert_eq!(world.get("/sales/customers/duplicates?by=phone").await.unwrap()["items"], json!([]));
    let one = world.get(&format!("/sales/customers/{}/duplicates", id(&second))).await.unwrap();
    assert_eq!(one["items"][0]["id"], first["id"]);
}

async fn names_that_are_alike_count_in_the_same_city(engine: Engine) {
    let world = World::new(engine).await;
    let with_city = async |name: &str, city: &str| {
        let customer = world.post("/sales/customers", json!({"name": name})).await.unwrap();
        let address =
            json!({"customer_id": customer["id"], "line1": "1 Moi Avenue", "city": city, "country": "KE"});
        (warned(&customer), warned(&world.post("/sales/addresses", address).await.unwrap()))
    };
    with_city("Kamau Hardware", "Nairobi").await;
    let (at_once, with_address) = with_city("Kamua Hardware", "NAIROBI").await;
    assert_eq!(at_once.len(), 0);
    assert_eq!(with_address["Kamau Hardware"], json!(["name"]));
    let (_, elsewhere) = with_city("Kamau Hardwares", "Mombasa").await;
    assert_eq!(elsewhere.len(), 0);
}

async fn t58_nobody_is_warned_of_a_colleagues_customer(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA, BEN]).await;
    let body = json!({"name": "Secret Garden", "email": "garden@example.com"});
    world.call(world.salesperson(ANNA), Method::Post, "/sales/customers", body.clone()).await.unwrap();
    let theirs =
        world.call(world.salesperson(BEN), Method::Post, "/sales/customers", body.clone()).await.unwrap();
    assert!(theirs.get("warnings").is_none());
    for path in [
        "/sales/customers/duplicates?by=email".to_owned(),
        format!("/sales/customers/{}/duplicates", id(&theirs)),
    ] {
        let seen = world.call(world.salesperson(BEN), Method::Get, &path, Value::Null).await.unwrap();
        assert_eq!(seen["items"], json!([]));
    }
    let own = world.call(world.salesperson(ANNA), Method::Post, "/sales/customers", body).await.unwrap();
    assert_eq!(warned(&own).len(), 1);
}

async fn two_customers_become_one(engine: Engine) {
    let world = World::new(engine).await;
    let kept = world.make("/sales/customers", json!({"name": "Duka", "credit_limit": "1000"})).await;
    let other =
        json!({"name": "Duka Ltd", "email": "duka@example.com", "phone": "+254700123456", "notes": "old"});
    let other = world.make("/sales/customers", other).await;
    let (a, b) = (
        world.make("/sales/tags", json!({"name": "A"})).await,
        world.make("/sales/tags", json!({"name": "B"})).await,
    );
    for (customer, tag) in [(kept, a), (other, b)] {
        let path = format!("/sales/customers/{customer}/tags");
        world.call(world.manager(), Method::Put, &path, json!({"tags": [tag]})).await.unwrap();
        let address = json!({"customer_id": customer, "line1": "Moi Avenue 1", "country": "KE"});
        world.make("/sales/addresses", address).await;
        world.make("/sales/contacts", json!({"customer_id": customer, "name": "Wanjiru"})).await;
        let said = json!({"customer_id": customer, "kind": "call", "subject": "Prices", "body": "too high"});
        world.make("/sales/communications", said).await;
        let owed = Change { open_orders: Amount(10_000), ..Change::default() };
        world
            .write(move |ctx, tx| Box::pin(parties::credit::change(ctx, tx, customer, owed, Check::No)))
            .await
            .unwrap();
    }
    let path = format!("/sales/customers/{kept}/merge");
    let itself = world.post(&path, json!({"duplicate_id": kept})).await.unwrap_err();
    assert!(itself.is(parties::CANNOT_MERGE));
    let merged = world.post(&path, json!({"duplicate_id": other})).await.unwrap();
    assert_eq!((&merged["moved"]["parties"], &merged["filled"]), (&json!(3), &json!(["email", "phone"])));
    let (now, gone) = (
        world.get(&format!("/sales/customers/{kept}")).await.unwrap(),
        world.get(&format!("/sales/customers/{other}")).await.unwrap(),
    );
    assert_eq!(
        (&now["name"], &now["email"], &now["merged_into_id"]),
        (&json!("Duka"), &json!("duka@example.com"), &json!(null))
    );
    assert_eq!(gone["merged_into_id"], json!(kept));
    assert!(gone["archived_at"].is_string());
    // Whoever still says the old one means the kept one.
    let meant = parties::customers::find_open(&world.ctx(), world.src(), other).await.unwrap();
    assert_eq!(meant.id, kept);
    let of = |path: &str| format!("{path}?customer_id={kept}&count=true");
    for path in ["/sales/contacts", "/sales/addresses", "/sales/communications"] {
        assert_eq!(world.get(&of(path)).await.unwrap()["total"], 2, "{path}");
    }
    let said = world.get(&of("/sales/communications")).await.unwrap();
    assert!(said["items"].as_array().unwrap().iter().all(|one| one["body"] == "too high"));
    let defaults =
        world.get(&format!("/sales/addresses?customer_id={kept}&is_default=true&count=true")).await.unwrap();
    assert_eq!(defaults["total"], 1);
    assert_eq!(
        world.get(&format!("/sales/customers/{kept}/tags")).await.unwrap()["tags"].as_array().unwrap().len(),
        2
    );
    // What was owed to both counts once, at the kept one.
    let credit = world.get(&format!("/sales/customers/{kept}/credit")).await.unwrap();
    assert_eq!((&credit["exposure"], &credit["credit_limit"]), (&json!("200.00"), &json!("1000.00")));
    assert_eq!(world.get(&format!("/sales/customers/{other}/credit")).await.unwrap()["exposure"], "0.00");
    let back = world.post(&format!("/sales/customers/{other}/restore"), json!({})).await.unwrap_err();
    assert!(back.is(parties::CUSTOMER_MERGED));
    assert!(world.post(&path, json!({"duplicate_id": other})).await.unwrap_err().is(parties::CANNOT_MERGE));
    world.settle().await;
    assert_eq!(world.findings().await, []);
}

async fn t59_nothing_is_merged_across_companies_or_out_of_sight(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA]).await;
    let ours = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let all: Vec<_> = parties::permissions::ALL.iter().map(|one| (*one, kernel::RowScope::All)).collect();
    let rival = || world.of(&world.rival, Id::from_u128(77), &all);
    let theirs =
        world.call(rival(), Method::Post, "/sales/customers", json!({"name": "Duka"})).await.unwrap();
    for (who, kept, other) in [
        (world.manager(), ours, id(&theirs)),
        (world.manager(), id(&theirs), ours),
        (rival(), id(&theirs), ours),
    ] {
        let path = format!("/sales/customers/{kept}/merge");
        let refused = world.call(who, Method::Post, &path, json!({"duplicate_id": other})).await.unwrap_err();
        assert!(refused.is(records::NOT_FOUND), "{refused}");
    }
    let path = format!("/sales/customers/{ours}/merge");
    let refused =
        world.call(world.salesperson(ANNA), Method::Post, &path, json!({"duplicate_id": ours})).await;
    assert!(refused.unwrap_err().is(platform::FORBIDDEN));
}

engines!(
    a_second_entry_is_warned_of_and_made_all_the_same,
    names_that_are_alike_count_in_the_same_city,
    t58_nobody_is_warned_of_a_colleagues_customer,
    two_customers_become_one,
    t59_nothing_is_merged_across_companies_or_out_of_sight,
);
