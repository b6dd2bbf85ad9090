//! A customer from the first call to the archive.

use kernel::{Id, RowScope};
use parties::permissions::{CUSTOMER_CREDIT, CUSTOMER_EDIT, CUSTOMER_VIEW};
use platform::Method;
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{ANNA, World, id};

async fn a_customer_gets_the_next_number(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.post("/sales/customers", json!({"name": "Mama Njeri Stores"})).await.unwrap();
    assert_eq!(first["code"], "C-2026-000001");
    assert_eq!(
        (&first["status"], &first["payment_days"], &first["kind"]),
        (&json!("active"), &json!(0), &json!("organisation"))
    );
    let second = world.post("/sales/customers", json!({"name": "Duka", "code": "D-7"})).await.unwrap();
    assert_eq!(second["code"], "D-7");
    let third = world.post("/sales/customers", json!({"name": "Soko"})).await.unwrap();
    assert_eq!(third["code"], "C-2026-000002");
    let twice =
        world.post("/sales/customers", json!({"name": "Duka again", "code": "D-7"})).await.unwrap_err();
    assert_eq!(twice.fields[0].path, "code");
    let supplier = world.post("/purchasing/suppliers", json!({"name": "Unga Millers"})).await.unwrap();
    assert_eq!(supplier["code"], "V-2026-000001");
}

async fn a_customer_is_found_by_name_number_mail_and_phone(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({
        "name": "Café Kivutini", "code": "K-1", "email": "Order@Kivutini.co.ke", "phone": "+254 700 123456",
        "country": "KE", "currency": "USD", "tax_id": "P051234567X",
    });
    let made = world.post("/sales/customers", body).await.unwrap();
    assert_eq!(made["phone"], "+254700123456");
    for words in [
        "cafe",
        "kivutini",
        "K-1",
        "P051234567X",
        "254700123456",
        "%2B254%20700-123-456",
        "0700%20123%20456",
        "0700123456",
        "700123456",
        "00254700123456",
        "order@kivutini.CO.KE",
        "p-051234567-x",
    ] {
        let found = world.get(&format!("/sales/customers?q={words}")).await.unwrap();
        assert_eq!(found["items"][0]["id"], made["id"], "{words}");
    }
    for phone in ["0700%20123%20456", "%2B254700123456", "00254%20700123456"] {
        let found = world.get(&format!("/sales/customers?phone={phone}")).await.unwrap();
        assert_eq!(found["items"][0]["id"], made["id"], "{phone}");
    }
    // Of what is sealed, only the whole is found.
    for words in ["order%40kivutini", "P05123", "25470012345"] {
        let found = world.get(&format!("/sales/customers?q={words}")).await.unwrap();
        assert_eq!(found["items"].as_array().unwrap().len(), 0, "{words}");
    }
}

async fn what_cannot_be_is_refused_with_its_field(engine: Engine) {
    let world = World::new(engine).await;
    for (change, field) in [
        (json!({"name": ""}), "name"),
        (json!({"email": "nobody"}), "email"),
        (json!({"currency": "XXX"}), "currency"),
        (json!({"country": "ZZ"}), "country"),
        (json!({"credit_limit": "-1"}), "credit_limit"),
        (json!({"credit_limit": "0.001"}), "credit_limit"),
        (json!({"payment_days": -1}), "payment_days"),
        (json!({"payment_days": 4000}), "payment_days"),
        (json!({"status": "asleep"}), "status"),
        (json!({"category_id": Id::from_u128(1)}), "category_id"),
        (json!({"store_id": Id::from_u128(1)}), "store_id"),
        (json!({"owner_id": Id::from_u128(1)}), "owner_id"),
        (json!({"region_id": Id::from_u128(1)}), "region_id"),
        (json!({"notes": "card 4111 1111 1111 1111"}), "notes"),
        (json!({"status": "blocked"}), "status"),
        (json!({"tax_id": "X051234567A", "country": "KE"}), "tax_id"),
        (json!({"tax_id": "DE136695978", "country": "DE"}), "tax_id"),
        (json!({"vip": true}), "vip"),
    ] {
        let mut body = json!({"name": "Duka"});
        for (name, value) in change.as_object().unwrap() {
            body[name] = value.clone();
        }
        let refused = world.post("/sales/customers", body.clone()).await.unwrap_err();
        assert_eq!(refused.fields.first().map(|fault| fault.path.as_str()), Some(field), "{body}: {refused}");
    }
}

async fn credit_is_set_by_those_who_answer_for_it(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA]).await;
    let seller = || world.salesperson(ANNA);
    let made = world.call(seller(), Method::Post, "/sales/customers", json!({"name": "Duka"})).await.unwrap();
    let path = format!("/sales/customers/{}", id(&made));
    for body in
        [json!({"credit_limit": "100"}), json!({"payment_days": 30}), json!({"credit_policy": "warn"})]
    {
        let refused = world.call(seller(), Method::Patch, &path, body.clone()).await.unwrap_err();
        assert!(refused.is(platform::FORBIDDEN), "{body}: {refused}");
        let mut new = json!({"name": "Soko"});
        new.as_object_mut().unwrap().extend(body.as_object().unwrap().clone());
        let refused = world.call(seller(), Method::Post, "/sales/customers", new).await.unwrap_err();
        assert!(refused.is(platform::FORBIDDEN));
    }
    // Who keeps the books sets limits without editing customers.
    let accountant = || {
        world
            .somebody(Id::from_u128(9), &[(&CUSTOMER_VIEW, RowScope::All), (&CUSTOMER_CREDIT, RowScope::All)])
    };
    let limit = json!({"credit_limit": "1500.50", "payment_days": 30});
    let set = world.call(accountant(), Method::Patch, &format!("{path}/credit"), limit).await.unwrap();
    assert_eq!((&set["credit_limit"], &set["available"]), (&json!("1500.50"), &json!("1500.50")));
    assert_eq!(world.get(&path).await.unwrap()["payment_days"], 30);
    let open = world
        .call(accountant(), Method::Patch, &format!("{path}/credit"), json!({"credit_limit": null}))
        .await;
    assert_eq!(open.unwrap()["available"], json!(null));
    let renamed = world.call(accountant(), Method::Patch, &path, json!({"name": "Mine"})).await;
    assert!(renamed.unwrap_err().is(platform::FORBIDDEN));
    // Another salesperson's customer is out of reach for an accountant of limited reach, too.
    let limited = world.somebody(
        Id::from_u128(9),
        &[
            (&CUSTOMER_VIEW, RowScope::Own),
            (&CUSTOMER_EDIT, RowScope::Own),
            (&CUSTOMER_CREDIT, RowScope::Own),
        ],
    );
    let refused =
        world.call(limited, Method::Patch, &format!("{path}/credit"), json!({"payment_days": 1})).await;
    assert!(refused.unwrap_err().is(records::NOT_FOUND));
}

async fn nothing_is_sold_to_a_blocked_or_archived_customer(engine: Engine) {
    let world = World::new(engine).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let path = format!("/sales/customers/{duka}");
    let open = || async { parties::customers::find_open(&world.ctx(), world.src(), duka).await };
    assert_eq!(open().await.unwrap().name, "Duka");
    world.post(&format!("{path}/block"), json!({})).await.unwrap();
    assert!(open().await.unwrap_err().is(parties::CUSTOMER_BLOCKED));
    world.post(&format!("{path}/unblock"), json!({})).await.unwrap();
    world.post(&format!("{path}/archive"), json!({})).await.unwrap();
    assert!(open().await.unwrap_err().is(parties::CUSTOMER_ARCHIVED));
    let names =
        parties::customers::names(&world.ctx(), world.src(), &[duka, Id::from_u128(4)]).await.unwrap();
    assert_eq!(names.into_iter().collect::<Vec<_>>(), [(duka, "Duka".to_owned())]);
}

async fn customers_come_in_from_a_file_with_numbers_and_credit(engine: Engine) {
    let world = World::new(engine).await;
    let file = "name,email,payment_days,credit_limit\n\
                Duka la Mama,mama@duka.co.ke,14,25000\n\
                Soko,not an address,0,\n\
                Kiosk,,0,0\n";
    let report = world.upload("/sales/customers/import", file).await.unwrap();
    let found = world.get("/sales/customers?sort=code&count=true").await.unwrap();
    assert_eq!(found["total"], 2, "{report}");
    let codes: Vec<&str> =
        found["items"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(codes.iter().all(|code| code.starts_with("C-2026-")), "{codes:?}");
    let first = id(&found["items"][0]);
    let credit = world.get(&format!("/sales/customers/{first}/credit")).await.unwrap();
    assert_eq!(credit["credit_limit"], "25000.00");
}

async fn t61_each_change_of_a_customer_is_one_event_without_personal_data(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({"name": "Mama Njeri", "kind": "person", "email": "njeri@example.com"});
    let duka = world.make("/sales/customers", body).await;
    let path = format!("/sales/customers/{duka}");
    world.patch(&path, json!({"credit_limit": "10", "notes": "calls on Mondays"})).await.unwrap();
    world.patch(&path, json!({"credit_limit": "10"})).await.unwrap();
    world.post(&format!("{path}/archive"), json!({})).await.unwrap();
    world.post(&format!("{path}/restore"), json!({})).await.unwrap();

    let events = world.events(duka).await;
    let names: Vec<&str> = events.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["customer.created", "customer.updated", "customer.archived", "customer.restored"]);
    let told = events.iter().map(|(_, payload)| payload.to_string()).collect::<String>();
    for personal in ["Njeri", "example.com", "Mondays"] {
        assert!(!told.contains(personal), "{personal} in {told}");
    }
}

engines!(
    customers_come_in_from_a_file_with_numbers_and_credit,
    t61_each_change_of_a_customer_is_one_event_without_personal_data,
    a_customer_gets_the_next_number,
    a_customer_is_found_by_name_number_mail_and_phone,
    what_cannot_be_is_refused_with_its_field,
    credit_is_set_by_those_who_answer_for_it,
    nothing_is_sold_to_a_blocked_or_archived_customer,
);
