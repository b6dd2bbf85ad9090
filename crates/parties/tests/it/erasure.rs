//! A person's data is handed out and erased; what has to stay, stays whole.

use std::io::Read;

use kernel::{Amount, Id, RowScope};
use parties::credit::{Change, Check};
use parties::model::{address, communication, contact, customer};
use parties::permissions::{CUSTOMER_VIEW, PERSONAL_DATA_ERASE};
use platform::audit::{self, row};
use platform::{Method, Reply, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::World;

async fn njeri(world: &World) -> Id {
    let body = json!({
        "name": "Mama Njeri", "kind": "person", "email": "njeri@example.com", "phone": "+254700123456",
        "notes": "=diabetic", "country": "KE",
    });
    let njeri = world.make("/sales/customers", body).await;
    let address = json!({"customer_id": njeri, "line1": "1 Hidden Lane", "city": "Nairobi", "country": "KE"});
    world.make("/sales/addresses", address).await;
    world
        .make("/sales/contacts", json!({"customer_id": njeri, "name": "Wanjiru", "email": "w@example.com"}))
        .await;
    let said = json!({"customer_id": njeri, "kind": "mail", "subject": "Moving", "body": "My new house is in Karen"});
    world.make("/sales/communications", said).await;
    world.patch(&format!("/sales/customers/{njeri}"), json!({"name": "Njeri Kamau"})).await.unwrap();
    njeri
}

const SECRETS: [&str; 8] =
    ["Njeri", "Kamau", "njeri@example.com", "254700123456", "diabetic", "Hidden", "Wanjiru", "Karen"];

async fn what_is_kept(world: &World) -> String {
    let (scope, src) = (world.ctx().whole(), world.src());
    let mut kept = format!("{:?}", src.select::<customer::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<contact::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<address::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<communication::Entity>(&scope).all().await.unwrap());
    kept += &format!("{:?}", src.select::<row::Entity>(&scope).all().await.unwrap());
    for path in [
        "/sales/customers?archived=all",
        "/sales/contacts?archived=all",
        "/sales/communications",
        "/sales/addresses",
    ] {
        kept += &world.get(path).await.unwrap().to_string();
    }
    for words in ["njeri", "kamau", "wanjiru", "hidden", "njeri%40example.com", "254700123456"] {
        let found = world.get(&format!("/sales/customers?archived=all&q={words}")).await.unwrap();
        assert_eq!(found["items"], json!([]), "{words}");
    }
    kept
}

async fn v14_an_erased_person_leaves_no_trace_and_the_audit_chain_holds(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let sealed =
        world.src().select::<customer::Entity>(&world.ctx().whole()).id(njeri).expect().await.unwrap();
    world.settle().await;
    audit::seal_all(&world.runtime).await.unwrap();
    let path = format!("/sales/customers/{njeri}");
    let erased = world.post(&format!("{path}/erase"), json!({})).await.unwrap();
    assert_eq!(erased["pseudonym"], "Erased C-2026-000001");
    world.settle().await;
    audit::seal_all(&world.runtime).await.unwrap();
    let kept = what_is_kept(&world).await;
    for secret in SECRETS {
        assert!(!kept.contains(secret), "{secret} in {kept}");
    }
    // What a copy of the database still holds, nobody opens any more.
    let place = platform::vault::Place { table: "parties_customer", column: "email", row: njeri };
    for runtime in [&world.runtime, &world.process(vec![7; 32]).await] {
        let ctx = platform::Ctx::system(runtime, world.company.clone(), "test");
        let opened =
            platform::vault::open(&ctx, runtime.db().read(), &place, sealed.email.as_deref().unwrap()).await;
        assert_eq!(opened.unwrap(), None);
    }
    let found = audit::verify(&world.runtime, world.company.id).await.unwrap();
    assert_eq!((found.fault, found.unsealed), (None, 0));
    assert!(found.erased > 0);
    let seen = world.get(&path).await.unwrap();
    assert_eq!(
        (&seen["name"], &seen["email"], &seen["status"]),
        (&json!("Erased C-2026-000001"), &json!(null), &json!("blocked"))
    );
    assert!(seen["archived_at"].is_string() && seen["erased_at"].is_string());
    assert!(world.post(&format!("{path}/erase"), json!({})).await.unwrap_err().is(parties::ERASED));
    assert_eq!(world.findings().await, []);
}

async fn unfinished_business_stands_against_it(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let path = format!("/sales/customers/{njeri}/erase");
    let owed = Change { open_invoices: Amount(500), ..Change::default() };
    world
        .write(move |ctx, tx| Box::pin(parties::credit::change(ctx, tx, njeri, owed, Check::No)))
        .await
        .unwrap();
    let refused = world.post(&path, json!({})).await.unwrap_err();
    assert!(refused.is(parties::CUSTOMER_OPEN));
    assert_eq!(refused.details["documents"], json!(["exposure 5.00"]));
    let held = [(&CUSTOMER_VIEW, RowScope::All), (&PERSONAL_DATA_ERASE, RowScope::All)];
    let clerk = world.somebody(Id::from_u128(9), &held);
    let refused = world.call(clerk, Method::Post, &path, json!({"force": true})).await.unwrap_err();
    assert!(refused.is(platform::FORBIDDEN));
    world.post(&path, json!({"force": true})).await.unwrap();
    // What is owed is still owed, by a pseudonym who buys no more.
    let seen = world.get(&format!("/sales/customers/{njeri}")).await.unwrap();
    assert_eq!((&seen["archived_at"], &seen["status"]), (&json!(null), &json!("blocked")));
    assert_eq!(world.get(&format!("/sales/customers/{njeri}/credit")).await.unwrap()["exposure"], "5.00");
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let organisation = world.post(&format!("/sales/customers/{duka}/erase"), json!({})).await.unwrap_err();
    assert!(organisation.is(parties::NOT_A_PERSON));
}

async fn v14_a_contact_is_erased_alone(engine: Engine) {
    let world = World::new(engine).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let wanjiru = world
        .make("/sales/contacts", json!({"customer_id": duka, "name": "Wanjiru", "email": "w@example.com"}))
        .await;
    for contact in [Some(wanjiru), None] {
        let said = json!({"customer_id": duka, "contact_id": contact, "kind": "note", "body": "about Karen"});
        world.make("/sales/communications", said).await;
    }
    world.post(&format!("/sales/contacts/{wanjiru}/erase"), json!({})).await.unwrap();
    let seen = world.get(&format!("/sales/contacts/{wanjiru}")).await.unwrap();
    assert_eq!((&seen["name"], &seen["email"]), (&json!("Erased"), &json!(null)));
    let said = world.get("/sales/communications?sort=id").await.unwrap();
    let bodies: Vec<&Value> = said["items"].as_array().unwrap().iter().map(|one| &one["body"]).collect();
    assert_eq!(bodies, [&json!(null), &json!("about Karen")]);
    assert_eq!(world.findings().await, []);
}

async fn v14_a_person_at_a_supplier_s_is_erased(engine: Engine) {
    let world = World::new(engine).await;
    let reached = |name: &str| json!({ "name": name, "email": "k@example.com", "phone": "+254700123456", "notes": "ill" });
    let contact_of = |supplier: Id| {
        let mut contact = reached("Kamau");
        contact["supplier_id"] = json!(supplier);
        contact
    };
    let growers = world.make("/purchasing/suppliers", json!({ "name": "Tea Growers" })).await;
    let kamau = world.make("/purchasing/supplier-contacts", contact_of(growers)).await;
    let erase = format!("/purchasing/supplier-contacts/{kamau}/erase");
    assert_eq!(world.post(&erase, json!({})).await.unwrap()["pseudonym"], "Erased");
    let seen = world.get(&format!("/purchasing/supplier-contacts/{kamau}")).await.unwrap();
    for field in ["email", "phone", "notes", "job_title"] {
        assert_eq!(seen[field], json!(null), "{field}");
    }
    assert!(seen["name"] == "Erased" && seen["archived_at"].is_string());
    assert!(world.post(&erase, json!({})).await.unwrap_err().is(parties::ERASED));

    // A firm is nobody; a person who supplies is erased with contacts and addresses.
    let refused = world.post(&format!("/purchasing/suppliers/{growers}/erase"), json!({})).await.unwrap_err();
    assert!(refused.is(parties::NOT_A_PERSON));
    let mut person = reached("Mzee Odhiambo");
    person["kind"] = json!("person");
    let odhiambo = world.make("/purchasing/suppliers", person).await;
    let helper = world.make("/purchasing/supplier-contacts", contact_of(odhiambo)).await;
    let address = json!({ "supplier_id": odhiambo, "line1": "Plot 7", "city": "Siaya", "country": "KE" });
    let address = world.make("/purchasing/supplier-addresses", address).await;
    let erased = world.post(&format!("/purchasing/suppliers/{odhiambo}/erase"), json!({})).await.unwrap();
    assert_eq!(erased["records"], 3);
    let seen = world.get(&format!("/purchasing/suppliers/{odhiambo}")).await.unwrap();
    assert_eq!(
        (&seen["name"], &seen["email"], &seen["status"]),
        (&erased["pseudonym"], &json!(null), &json!("blocked"))
    );
    assert_eq!(
        world.get(&format!("/purchasing/supplier-contacts/{helper}")).await.unwrap()["name"],
        "Erased"
    );
    let address = world.get(&format!("/purchasing/supplier-addresses/{address}")).await.unwrap();
    assert_eq!(
        (&address["line1"], &address["city"], &address["country"]),
        (&json!("Erased"), &json!(null), &json!("KE"))
    );
    for typed in ["k%40example.com", "odhiambo", "kamau", "siaya"] {
        let found = world.get(&format!("/purchasing/suppliers?q={typed}")).await.unwrap();
        assert_eq!(found["items"], json!([]), "{typed}");
    }
    assert_eq!(world.findings().await, []);
}

async fn v14_everything_that_is_known_of_a_person_is_handed_out(engine: Engine) {
    let world = World::new(engine).await;
    let njeri = njeri(&world).await;
    let path = format!("/sales/customers/{njeri}/personal-data");
    let Reply::File(file) =
        world.send(world.manager(), Method::Post, &path, Request::default()).await.unwrap()
    else {
        panic!("a file")
    };
    assert_eq!(file.file_name, "personal-data-C-2026-000001-2026-03-02.zip");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file.bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let all: Value = serde_json::from_str(&part("person.json")).unwrap();
    assert_eq!(all["data"]["customer"][0]["email"], "njeri@example.com");
    assert_eq!(all["data"]["communications"][0]["body"], "My new house is in Karen");
    assert_eq!(all["data"]["contacts"][0]["name"], "Wanjiru");
    assert!(all["data"]["changes"].as_array().unwrap().len() >= 2);
    let csv = part("customer.csv");
    assert!(
        csv.contains("njeri@example.com") && csv.contains("'=diabetic") && csv.contains("'+254700123456"),
        "{csv}"
    );
    let audited = world.src().select::<row::Entity>(&world.ctx().whole()).all().await.unwrap();
    assert!(
        audited.iter().any(|row| row.action == "parties.personal_data.export" && row.subject_id == njeri)
    );
    let clerk = world.somebody(Id::from_u128(9), &[(&CUSTOMER_VIEW, RowScope::All)]);
    let refused = world.send(clerk, Method::Post, &path, Request::default()).await.unwrap_err();
    assert!(refused.is(platform::FORBIDDEN));
}

engines!(
    v14_an_erased_person_leaves_no_trace_and_the_audit_chain_holds,
    unfinished_business_stands_against_it,
    v14_a_contact_is_erased_alone,
    v14_a_person_at_a_supplier_s_is_erased,
    v14_everything_that_is_known_of_a_person_is_handed_out,
);
