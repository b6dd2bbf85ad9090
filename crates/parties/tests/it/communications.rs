//! What was said, to whom, and what is to follow; and the story of a customer.

use kernel::Id;
use platform::{Method, Reply, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{ANNA, BEN, MANAGER, World, id};

async fn upload(world: &World, bytes: &[u8]) -> Value {
    let request =
        Request { bytes: bytes.to_vec(), content_type: Some("text/plain".to_owned()), ..Request::default() };
    match world.send(world.manager(), Method::Post, "/files?name=offer.txt", request).await.unwrap() {
        Reply::Json { body, .. } => body,
        Reply::File(_) | Reply::Stored(_) => panic!("an upload answers with JSON"),
    }
}

async fn b12_what_was_said_and_its_files_are_seen_with_the_customer(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA, BEN, MANAGER]).await;
    let anna = || world.salesperson(ANNA);
    let duka =
        id(&world.call(anna(), Method::Post, "/sales/customers", json!({"name": "Duka"})).await.unwrap());
    let said = json!({
        "customer_id": duka, "kind": "mail", "direction": "in", "at": "2026-03-01T08:00:00Z",
        "subject": "Complaint", "body": "The tea was wet", "follow_up_on": "2026-03-09", "follow_up_by": ANNA,
    });
    let said = world.call(anna(), Method::Post, "/sales/communications", said).await.unwrap();
    assert_eq!((&said["at"], &said["followed_up"]), (&json!("2026-03-01T08:00:00Z"), &json!(false)));
    let path = format!("/sales/communications/{}", id(&said));
    let file = upload(&world, b"wet tea").await;
    let files = format!("{path}/attachments");
    let attach = json!({"file_id": file["id"]});
    let attached = world.post(&files, attach.clone()).await.unwrap();
    assert_eq!(attached["items"][0]["name"], "offer.txt");
    world.post(&files, attach.clone()).await.unwrap();
    let one = format!("{files}/{}", file["id"].as_str().unwrap());
    // Anna has not uploaded it and may see no files of others; she gets it through her customer's communication.
    let Reply::File(got) = world.send(anna(), Method::Get, &one, Request::default()).await.unwrap() else {
        panic!("a file")
    };
    assert_eq!(got.bytes, b"wet tea");
    let ben = || world.salesperson(BEN);
    for (method, path, body) in [
        (Method::Get, path.as_str(), Value::Null),
        (Method::Get, &files, Value::Null),
        (Method::Get, &one, Value::Null),
        (Method::Post, &files, attach),
        (Method::Patch, &path, json!({"followed_up": true})),
    ] {
        let request = Request { body, ..Request::default() };
        let refused = world.send(ben(), method, path, request).await.unwrap_err();
        assert!(refused.is(records::NOT_FOUND), "{method:?} {path}: {refused}");
    }
    let list = "/sales/communications?count=true";
    assert_eq!(world.call(ben(), Method::Get, list, Value::Null).await.unwrap()["total"], 0);
    // With the customer it goes over to a colleague.
    world.patch(&format!("/sales/customers/{duka}"), json!({"owner_id": BEN})).await.unwrap();
    let seen = world.call(ben(), Method::Get, list, Value::Null).await.unwrap();
    assert_eq!((&seen["total"], &seen["items"][0]["body"]), (&json!(1), &json!("The tea was wet")));
    assert!(
        world.send(anna(), Method::Get, &one, Request::default()).await.unwrap_err().is(records::NOT_FOUND)
    );
    let due =
        world.get(&format!("/sales/communications?follow_up_by={ANNA}&followed_up=false")).await.unwrap();
    assert_eq!(due["items"].as_array().unwrap().len(), 1);
}

async fn v14_what_was_said_is_sealed_for_the_person(engine: Engine) {
    use parties::model::communication;
    let world = World::new(engine).await;
    let njeri = world.make("/sales/customers", json!({"name": "Njeri", "kind": "person"})).await;
    let duka = world.make("/sales/customers", json!({"name": "Duka"})).await;
    let contact = world.make("/sales/contacts", json!({"customer_id": duka, "name": "Wanjiru"})).await;
    for (customer, contact, person) in
        [(njeri, None, Some(njeri)), (duka, Some(contact), Some(contact)), (duka, None, None)]
    {
        let said = json!({"customer_id": customer, "contact_id": contact, "kind": "note", "body": "She moved house"});
        let said = world.make("/sales/communications", said).await;
        let scope = world.ctx().whole();
        let row = world.src().select::<communication::Entity>(&scope).id(said).expect().await.unwrap();
        assert_eq!(row.person_id, person);
        assert!(!row.body.unwrap().contains("moved"));
    }
    let stranger = json!({"customer_id": njeri, "contact_id": contact, "kind": "call"});
    let refused = world.post("/sales/communications", stranger).await.unwrap_err();
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("parties.contact_of_another", "contact_id"));
    for body in [
        json!({"customer_id": njeri, "kind": "fax"}),
        json!({"customer_id": Id::from_u128(1), "kind": "call"}),
    ] {
        assert!(world.post("/sales/communications", body).await.is_err());
    }
}

async fn the_story_of_a_customer_is_one_list(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA, BEN]).await;
    let anna = || world.salesperson(ANNA);
    let duka =
        id(&world.call(anna(), Method::Post, "/sales/customers", json!({"name": "Duka"})).await.unwrap());
    let path = format!("/sales/customers/{duka}");
    world
        .make("/sales/contacts", json!({"customer_id": duka, "name": "Wanjiru", "email": "w@example.com"}))
        .await;
    world
        .make("/sales/communications", json!({"customer_id": duka, "kind": "call", "direction": "out"}))
        .await;
    world.patch(&path, json!({"email": "duka@example.com", "payment_days": 30})).await.unwrap();
    world.post(&format!("{path}/block"), json!({"reason": "secret reason"})).await.unwrap();
    world.settle().await;
    let mut told = Vec::new();
    let mut next = String::new();
    loop {
        let page = format!("{path}/timeline?limit=2{next}");
        let page = world.call(anna(), Method::Get, &page, Value::Null).await.unwrap();
        told.extend(page["items"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(cursor) => next = format!("&cursor={cursor}"),
            None => break,
        }
    }
    let mut events: Vec<&str> = told.iter().map(|one| one["event"].as_str().unwrap()).collect();
    events.sort_unstable();
    assert_eq!(
        events,
        [
            "communication.created",
            "contact.created",
            "customer.created",
            "customer.standing_changed",
            "customer.updated",
            "customer.updated"
        ]
    );
    let text = Value::from(told.clone()).to_string();
    for secret in ["example.com", "secret", "Wanjiru"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let call = world
        .call(anna(), Method::Get, &format!("{path}/timeline?class=communication"), Value::Null)
        .await
        .unwrap();
    let detail = &call["items"][0]["detail"];
    assert_eq!((&detail["kind"], &detail["direction"]), (&json!("call"), &json!("out")));
    let ben = world.call(world.salesperson(BEN), Method::Get, &format!("{path}/timeline"), Value::Null).await;
    assert!(ben.unwrap_err().is(records::NOT_FOUND));
    assert!(world.get(&format!("{path}/timeline?cursor=x")).await.unwrap_err().is(records::BAD_CURSOR));
}

engines!(
    b12_what_was_said_and_its_files_are_seen_with_the_customer,
    v14_what_was_said_is_sealed_for_the_person,
    the_story_of_a_customer_is_one_list,
);
