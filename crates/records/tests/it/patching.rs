//! Changing what others change too, and what is told of it.

use kernel::FieldError;
use platform::{Target, pipeline};
use serde_json::json;
use testkit::{Engine, engines};

use crate::rack::part;
use crate::world::{World, at, boss, column};

engines!(
    t26_stale_edits_merge_unless_they_overlap,
    t26_the_saves_of_one_session_never_conflict,
    t26_of_many_at_once_nothing_is_lost,
    null_clears_and_absent_stays,
    an_amount_is_said_again_in_a_new_currency,
    what_is_archived_is_out_of_the_way,
    t61_each_change_is_one_event_and_one_audit_entry,
    v15_3_3_a_module_writes_what_callers_may_not
);

async fn t26_stale_edits_merge_unless_they_overlap(engine: Engine) {
    let world = World::new(engine).await;
    let part = world
        .post(&boss(), "/rack/parts", json!({ "name": "Nut", "price": "1", "email": "a@b.co" }))
        .await
        .unwrap();
    let path = at("/rack/parts", &part);
    world.patch(&boss(), &path, 1, json!({ "price": "2" })).await.unwrap();
    world.patch(&boss(), &path, 2, json!({ "price": "3", "email": "c@d.co" })).await.unwrap();

    // Two versions behind, on another field: saved, and nothing of the others' is lost.
    let merged = world.patch(&boss(), &path, 1, json!({ "name": "Wing nut" })).await.unwrap();
    assert_eq!(
        (&merged["name"], &merged["price"], &merged["version"]),
        (&json!("Wing nut"), &json!("3"), &json!(4))
    );

    // On the same fields: both versions' values, and nothing is saved.
    let body = json!({ "price": "9", "email": "e@f.co", "name": "Bolt" });
    let error = world.patch(&boss(), &path, 2, body).await.unwrap_err();
    assert_eq!((error.status(), error.code), (412, "record.version_conflict"));
    assert_eq!((&error.details["yours"], &error.details["current"]), (&json!(2), &json!(4)));
    let expected = json!({
        "email": { "base": "a@b.co", "yours": "e@f.co", "current": "c@d.co" },
        "name": { "base": "Nut", "yours": "Bolt", "current": "Wing nut" },
        "price": { "base": "2", "yours": "9", "current": "3" },
    });
    for (name, values) in expected.as_object().unwrap() {
        assert_eq!(&error.details["fields"][name], values, "{name}");
    }
    assert_eq!(world.get(&boss(), &path).await.unwrap(), merged);

    // The same value as somebody else's is no conflict, and no change.
    assert_eq!(world.patch(&boss(), &path, 1, json!({ "price": "3" })).await.unwrap(), merged);
    // A version that never was.
    let error = world.patch(&boss(), &path, 9, json!({ "count": 1 })).await.unwrap_err();
    assert_eq!(error.code, "record.version_conflict");
}

async fn t26_the_saves_of_one_session_never_conflict(engine: Engine) {
    let world = World::new(engine).await;
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Nut" })).await.unwrap();
    let mut version = 1;
    for name in ["Bolt", "Bolt", "Screw", "Nut"] {
        let saved =
            world.patch(&boss(), &at("/rack/parts", &part), version, json!({ "name": name })).await.unwrap();
        assert_eq!(saved["name"], name);
        version = saved["version"].as_i64().unwrap();
    }
    assert_eq!(version, 4, "saving the same again makes no version");
}

async fn t26_of_many_at_once_nothing_is_lost(engine: Engine) {
    let world = World::new(engine).await;
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Nut" })).await.unwrap();
    let path = at("/rack/parts", &part);
    let boss = boss();
    // Eight people saw version 1. Four want to rename it, four change a field each.
    let rename = ["Ann", "Bob", "Cid", "Dan"].map(|name| json!({ "name": name }));
    let others =
        [json!({ "price": "2" }), json!({ "note": "n" }), json!({ "count": 3 }), json!({ "status": "used" })];
    let (a, b, c, d, e, f, g, h) = tokio::join!(
        world.patch(&boss, &path, 1, rename[0].clone()),
        world.patch(&boss, &path, 1, others[0].clone()),
        world.patch(&boss, &path, 1, rename[1].clone()),
        world.patch(&boss, &path, 1, others[1].clone()),
        world.patch(&boss, &path, 1, rename[2].clone()),
        world.patch(&boss, &path, 1, others[2].clone()),
        world.patch(&boss, &path, 1, rename[3].clone()),
        world.patch(&boss, &path, 1, others[3].clone()),
    );
    let renamed = [a, c, e, g];
    assert_eq!(renamed.iter().filter(|answer| answer.is_ok()).count(), 1, "one name wins");
    assert!(renamed.iter().filter_map(|answer| answer.as_ref().err()).all(|error| error.status() == 412));
    assert!([b, d, f, h].iter().all(Result::is_ok), "who changed something else is not sent away");
    let found = world.get(&boss, &path).await.unwrap();
    assert_eq!((&found["price"], &found["note"], &found["count"]), (&json!("2"), &json!("n"), &json!(3)));
    assert_eq!((&found["status"], &found["version"]), (&json!("used"), &json!(6)));
}

async fn null_clears_and_absent_stays(engine: Engine) {
    let world = World::new(engine).await;
    let sent =
        json!({ "name": "Nut", "note": "old", "email": "a@b.co", "weight": "1", "sold_on": "2026-01-01" });
    let part = world.post(&boss(), "/rack/parts", sent).await.unwrap();
    let path = at("/rack/parts", &part);
    let saved =
        world.patch(&boss(), &path, 1, json!({ "note": null, "weight": null, "email": "" })).await.unwrap();
    assert_eq!(
        (&saved["note"], &saved["weight"], &saved["email"]),
        (&json!(null), &json!(null), &json!(null))
    );
    assert_eq!(saved["sold_on"], "2026-01-01");
    let error = world.patch(&boss(), &path, 2, json!({ "name": null })).await.unwrap_err();
    assert_eq!((error.fields[0].path.as_str(), error.status()), ("name", 422));
}

async fn an_amount_is_said_again_in_a_new_currency(engine: Engine) {
    let world = World::new(engine).await;
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Nut", "limit": "10.00" })).await.unwrap();
    let path = at("/rack/parts", &part);
    let error = world.patch(&boss(), &path, 1, json!({ "currency": "JPY" })).await.unwrap_err();
    assert_eq!(error.fields[0].path, "limit");
    let saved = world.patch(&boss(), &path, 1, json!({ "currency": "JPY", "limit": "10" })).await.unwrap();
    assert_eq!(saved["limit"], "10");
}

async fn what_is_archived_is_out_of_the_way(engine: Engine) {
    let world = World::new(engine).await;
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Nut" })).await.unwrap();
    world.post(&boss(), "/rack/parts", json!({ "name": "Bolt" })).await.unwrap();
    let path = at("/rack/parts", &part);
    for _ in 0..2 {
        let archived = world.post(&boss(), &format!("{path}/archive"), json!({})).await.unwrap();
        assert_eq!((archived["archived_at"].is_null(), &archived["version"]), (false, &json!(2)));
    }
    assert_eq!(world.names(&boss(), "/rack/parts").await, ["Bolt"]);
    assert_eq!(world.names(&boss(), "/rack/parts?archived=true").await, ["Nut"]);
    assert_eq!(world.names(&boss(), "/rack/parts?archived=all").await, ["Bolt", "Nut"]);
    let error = world.patch(&boss(), &path, 2, json!({ "name": "Screw" })).await.unwrap_err();
    assert!(error.is(records::ARCHIVED));
    let restored = world.post(&boss(), &format!("{path}/restore"), json!({})).await.unwrap();
    assert!(restored["archived_at"].is_null());
    assert_eq!(world.names(&boss(), "/rack/parts").await, ["Bolt", "Nut"]);
}

async fn t61_each_change_is_one_event_and_one_audit_entry(engine: Engine) {
    use sea_orm::ColumnTrait;
    let world = World::new(engine).await;
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Nut", "note": "private" })).await.unwrap();
    let path = at("/rack/parts", &part);
    world.patch(&boss(), &path, 1, json!({ "price": "2", "note": "secret" })).await.unwrap();
    world.patch(&boss(), &path, 2, json!({ "price": "2" })).await.unwrap();
    world.post(&boss(), &format!("{path}/archive"), json!({})).await.unwrap();
    world.post(&boss(), &format!("{path}/restore"), json!({})).await.unwrap();

    let history = world.get(&boss(), &format!("{path}/history")).await.unwrap();
    let expected = ["rack.part.restore", "rack.part.archive", "rack.part.update", "rack.part.create"];
    assert_eq!(column(&history, "action"), expected);
    let update = &history["items"][2];
    assert_eq!(update["changes"]["price"], json!({ "before": "0", "after": "2" }));
    assert_eq!(update["changes"]["note"], json!({ "before": "private", "after": "secret" }));
    assert_eq!((&update["actor"]["name"], &update["version"]), (&json!("Person b0"), &json!(2)));

    let read = world.runtime.db().read();
    let scope = platform::Scope::company(crate::world::company(1).id);
    let id: platform::Id = part["id"].as_str().unwrap().parse().unwrap();
    use platform::events::event;
    let events = read
        .select::<event::Entity>(&scope)
        .filter(event::Column::SubjectId.eq(id))
        .order_by(event::Column::Seq)
        .all();
    let events = events.await.unwrap();
    let names: Vec<_> = events.iter().map(|event| (event.seq, event.name.as_str())).collect();
    assert_eq!(names, [(1, "part.created"), (2, "part.updated"), (3, "part.archived"), (4, "part.restored")]);
    assert!(
        events.iter().all(|event| !event.payload.contains("private") && !event.payload.contains("secret"))
    );
    use platform::audit::row as audit;
    let entries =
        read.select::<audit::Entity>(&scope).filter(audit::Column::SubjectId.eq(id)).all().await.unwrap();
    assert!(
        entries.iter().all(|entry| !entry.changes.contains("private") && !entry.changes.contains("secret"))
    );
}

async fn v15_3_3_a_module_writes_what_callers_may_not(engine: Engine) {
    let world = World::new(engine).await;
    let ctx = world.system();
    let made = pipeline::write(&ctx, |ctx, tx| {
        Box::pin(async move {
            let kind = part::Model::record();
            let input = json!({ "name": "Nut", "secret": "s" });
            let made =
                records::create(ctx, tx, &kind, input.as_object().cloned().expect("an object")).await?;
            let id = made["id"].as_str().and_then(|id| id.parse().ok()).expect("an id");
            let change = json!({ "secret": "t", "name": "Bolt" });
            let target = Target { id, version: Some(1) };
            records::patch(ctx, tx, &kind, target, change.as_object().cloned().expect("an object")).await
        })
    })
    .await
    .unwrap();
    assert_eq!((&made["name"], &made["version"], made.get("secret")), (&json!("Bolt"), &json!(2), None));
    let error: Vec<FieldError> = world
        .patch(&boss(), &at("/rack/parts", &made), 2, json!({ "secret": "u" }))
        .await
        .unwrap_err()
        .fields
        .clone();
    assert_eq!(error[0].code, "request.unknown_field");
}
