//! V11, V14: personal data lies sealed, is found by what it is, and goes with its key.

use kernel::Id;
use parties::model::{contact, customer};
use platform::audit::row as audit;
use platform::events::event;
use platform::{Ctx, Method, Reply, Request, Runtime};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, id};

const SECRETS: [&str; 5] =
    ["njeri@example.com", "254700123456", "A051234567X", "diabetic", "wanjiru@example.com"];

async fn njeri(world: &World) -> Id {
    let body = json!({
        "name": "Mama Njeri", "kind": "person", "email": "Njeri@Example.com", "phone": "+254 700 123 456",
        "tax_id": "a 051234567 x", "notes": "diabetic", "country": "KE",
    });
    let request = Request { body, idempotency_key: Some("once".to_owned()), ..Request::default() };
    let made = world.send(world.manager(), Method::Post, "/sales/customers", request.clone()).await.unwrap();
    let again = world.send(world.manager(), Method::Post, "/sales/customers", request).await.unwrap();
    let (Reply::Json { body: made, .. }, Reply::Json { body: again, .. }) = (made, again) else {
        panic!("JSON")
    };
    assert_eq!(made, again, "the stored answer opens");
    id(&made)
}

async fn row(world: &World, id: Id) -> customer::Model {
    world.src().select::<customer::Entity>(&world.ctx().whole()).id(id).expect().await.unwrap()
}

async fn v14_personal_fields_are_nowhere_in_the_clear(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let path = format!("/sales/customers/{njeri}");
    let contact =
        json!({"customer_id": njeri, "name": "Wanjiru", "email": "wanjiru@example.com", "notes": "diabetic"});
    world.make("/sales/contacts", contact).await;
    let seen = world.patch(&path, json!({"notes": "diabetic, calls on Mondays"})).await.unwrap();
    assert_eq!(
        (&seen["email"], &seen["phone"], &seen["tax_id"], &seen["notes"]),
        (
            &json!("njeri@example.com"),
            &json!("+254700123456"),
            &json!("A051234567X"),
            &json!("diabetic, calls on Mondays")
        )
    );
    let listed = world.get("/sales/customers").await.unwrap();
    assert_eq!(listed["items"][0]["email"], "njeri@example.com");
    assert!(listed["items"][0].get("email_blind").is_none());

    let (scope, src) = (world.ctx().whole(), world.src());
    let mut kept = format!("{:?}", src.select::<customer::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<contact::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<audit::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<event::Entity>(&scope).all().await.unwrap());
    if let Some(file) = world.url().strip_prefix("sqlite:") {
        let file = file.trim_start_matches("//").split('?').next().unwrap().to_owned();
        for part in [file.clone(), format!("{file}-wal")] {
            kept += &String::from_utf8_lossy(&std::fs::read(part).unwrap_or_default());
        }
    }
    for secret in SECRETS {
        assert!(!kept.to_lowercase().contains(&secret.to_lowercase()), "{secret} lies in the clear");
    }
    let history = world.get(&format!("{path}/history")).await.unwrap();
    assert_eq!(history["items"][0]["changes"], json!({"notes": {"changed": true}}));
    let changes = &history["items"][1]["changes"];
    assert_eq!(
        (&changes["email"], &changes["phone"]),
        (&json!({"changed": true}), &json!({"changed": true}))
    );
    assert_eq!(world.findings().await, []);
}

async fn v11_a_sealed_value_is_found_by_what_it_is(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let found = async |query: &str| {
        let page = world.get(&format!("/sales/customers?{query}")).await.unwrap();
        page["items"].as_array().unwrap().len()
    };
    for query in [
        "q=NJERI%40example.com",
        "q=%2B254-700-123456",
        "q=a051234567x",
        "email=Njeri%40example.com",
        "phone=%2B254%20700%20123456",
        "tax_id=A051234567X",
        "email[in]=x%40example.com,njeri%40example.com",
        "email[null]=false",
    ] {
        assert_eq!(found(query).await, 1, "{query}");
    }
    for query in ["q=njeri%40example", "email=jeri%40example.com", "email[null]=true", "q=diabetic"] {
        assert_eq!(found(query).await, 0, "{query}");
    }
    for query in ["email[like]=njeri", "email[gt]=a", "sort=email", "notes=diabetic", "email_blind=a"] {
        assert!(world.get(&format!("/sales/customers?{query}")).await.is_err(), "{query}");
    }
    // Another company's hash of the same value is another one.
    let all: Vec<_> = parties::permissions::ALL.iter().map(|one| (*one, kernel::RowScope::All)).collect();
    let rival = || world.of(&world.rival, Id::from_u128(77), &all);
    let body = json!({"name": "Njeri", "kind": "person", "email": "njeri@example.com"});
    let theirs = id(&world.call(rival(), Method::Post, "/sales/customers", body).await.unwrap());
    let scope = Ctx::system(&world.runtime, world.rival.clone(), "test").whole();
    let theirs = world.src().select::<customer::Entity>(&scope).id(theirs).expect().await.unwrap();
    assert_ne!(theirs.email_blind, row(&world, njeri).await.email_blind);
}

async fn v11_a_sealed_value_opens_in_its_own_place_only(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let other = world.make("/sales/customers", json!({"name": "Duka", "email": "duka@example.com"})).await;
    let stolen = row(&world, njeri).await.email;
    world
        .write(move |ctx, tx| {
            let stolen = stolen.clone();
            Box::pin(async move {
                tx.update::<customer::Entity>(&ctx.whole())
                    .set(customer::Column::Email, Expr::val(stolen))
                    .filter(customer::Column::Id.eq(other))
                    .exec()
                    .await
            })
        })
        .await
        .unwrap();
    let refused = world.get(&format!("/sales/customers/{other}")).await.unwrap_err();
    assert!(refused.is(platform::vault::CANNOT_OPEN), "{refused}");
    let findings = world.findings().await;
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].subject.contains(&other.to_string()));
}

/// Everything that a process reads of the customers, and whether it finds them.
async fn reads(runtime: &Runtime, world: &World, ids: &[Id]) -> Vec<Value> {
    let ctx = Ctx::system(runtime, world.company.clone(), "test");
    let kind = customer::Model::record();
    records::rows_of(&ctx, runtime.db().read(), &kind, "id", ids, 100).await.unwrap()
}

async fn v11_2_keys_rotate_while_the_company_works(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka", "email": "duka@example.com"})).await;
    let before = (row(&world, njeri).await, row(&world, duka).await);
    let read = reads(&world.runtime, &world, &[njeri, duka]).await;
    let other_process = world.process(vec![7; 32]).await;
    assert_eq!(reads(&other_process, &world, &[njeri, duka]).await, read);

    let keys = world.post("/platform/keys/rotate", json!({})).await.unwrap();
    let states: Vec<&str> =
        keys["generations"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
    assert_eq!((states, &keys["rotation"]["done_at"]), (vec!["former", "current"], &json!(null)));
    let found = async |query: &str| {
        world.get(&format!("/sales/customers?{query}")).await.unwrap()["items"].as_array().unwrap().len()
    };
    // Before the job has carried anything over: all is read and found, and what is written takes the new key.
    assert_eq!(reads(&world.runtime, &world, &[njeri, duka]).await, read);
    let soko = world.make("/sales/customers", json!({"name": "Soko", "email": "soko@example.com"})).await;
    world.patch(&format!("/sales/customers/{duka}"), json!({"phone": "+254 711 000000"})).await.unwrap();
    for query in
        ["email=duka%40example.com", "q=njeri%40example.com", "q=soko%40example.com", "phone=%2B254711000000"]
    {
        assert_eq!(found(query).await, 1, "{query}");
    }
    // The job waits until every process has heard of the new key.
    world.settle().await;
    assert_eq!(world.get("/platform/keys").await.unwrap()["rotation"]["rows"], 0);
    let clock = world.runtime.clock();
    clock.set(clock.now().plus(std::time::Duration::from_secs(120)));
    world.settle().await;
    let keys = world.get("/platform/keys").await.unwrap();
    assert!(keys["rotation"]["done_at"].is_string(), "{keys}");
    assert!(keys["rotation"]["rows"].as_i64().unwrap() >= 2, "{keys}");
    let after = (row(&world, njeri).await, row(&world, duka).await);
    // The company's values and all hashes are new; a person's values stay, under a key that is wrapped anew.
    assert_ne!(before.1.email, after.1.email);
    assert_ne!((&before.0.email_blind, &before.1.email_blind), (&after.0.email_blind, &after.1.email_blind));
    assert_eq!(before.0.email, after.0.email);
    for process in [&world.runtime, &other_process, &world.process(vec![7; 32]).await] {
        let now = reads(process, &world, &[njeri, duka, soko]).await;
        assert_eq!(now[0], read[0]);
        assert_eq!(now[2]["email"], "soko@example.com");
    }
    for query in ["email=duka%40example.com", "q=njeri%40example.com", "q=soko%40example.com"] {
        assert_eq!(found(query).await, 1, "{query}");
    }
    assert_eq!(world.findings().await, []);
}

async fn v11_the_master_key_is_changed_and_the_old_one_is_not_needed_for_what_it_wrapped(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let two = [[7_u8; 32], [8; 32]].concat();
    let newer = world.process(two.clone()).await;
    assert_eq!(reads(&newer, &world, &[njeri]).await[0]["email"], "njeri@example.com");
    // The job wraps the company's keys by the newest master key.
    let ctx = Ctx::system(&newer, world.company.clone(), "test");
    platform::pipeline::write(&ctx, |ctx, tx| {
        Box::pin(async move {
            platform::jobs::enqueue(ctx, tx, "platform.reseal", &json!({}), ctx.now(), None).await
        })
    })
    .await
    .unwrap();
    let work: platform::BoxFuture<'_, _> = Box::pin(platform::worker::settle(&newer));
    work.await.unwrap();
    assert_eq!(reads(&world.process(two).await, &world, &[njeri]).await[0]["email"], "njeri@example.com");
    let old = world.process(vec![7; 32]).await;
    let ctx = Ctx::system(&old, world.company.clone(), "test");
    let refused = records::rows_of(&ctx, old.db().read(), &customer::Model::record(), "id", &[njeri], 1)
        .await
        .unwrap_err();
    assert!(refused.is(platform::vault::WRONG_MASTER_KEY), "{refused}");
}

/// The first value of a company makes its key; when that transaction is taken back, so is the key.
async fn v11_a_key_that_was_never_committed_seals_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({"name": "Njeri", "kind": "person", "email": "njeri@example.com"});
    let trial = Request { body: body.clone(), dry_run: true, ..Request::default() };
    world.send(world.manager(), Method::Post, "/sales/customers", trial).await.unwrap();
    let njeri = world.make("/sales/customers", body).await;
    let other_process = world.process(vec![7; 32]).await;
    assert_eq!(reads(&other_process, &world, &[njeri]).await[0]["email"], "njeri@example.com");
    // Who becomes an organisation is sealed by the company's key from then on.
    let before = row(&world, njeri).await;
    world.patch(&format!("/sales/customers/{njeri}"), json!({"kind": "organisation"})).await.unwrap();
    let after = row(&world, njeri).await;
    assert_eq!((before.person_id, after.person_id), (Some(njeri), None));
    assert_ne!(before.email, after.email);
    assert_eq!(reads(&other_process, &world, &[njeri]).await[0]["email"], "njeri@example.com");
}

engines!(
    v14_personal_fields_are_nowhere_in_the_clear,
    v11_a_sealed_value_is_found_by_what_it_is,
    v11_a_sealed_value_opens_in_its_own_place_only,
    v11_2_keys_rotate_while_the_company_works,
    v11_the_master_key_is_changed_and_the_old_one_is_not_needed_for_what_it_wrapped,
    v11_a_key_that_was_never_committed_seals_nothing,
);
