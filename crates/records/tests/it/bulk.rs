//! `POST path/bulk`: the same done to many rows.

use kernel::permissions::RowScope;
use platform::{Id, Method, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, at, boss, person};

engines!(
    a_predicate_is_worked_through_in_calls,
    each_row_has_its_own_fate,
    a_trial_leaves_nothing_behind,
    what_is_done_can_be_taken_back,
    nobody_does_to_many_what_they_may_not_do_to_one,
    a_changed_count_and_a_bad_request_are_refused,
);

const BULK: &str = "/rack/parts/bulk";

async fn parts(world: &World, count: usize) -> Vec<Value> {
    let mut made = Vec::new();
    for n in 0..count {
        let status = if n % 2 == 0 { "new" } else { "used" };
        let sent = json!({ "name": format!("Part {n:03}"), "status": status, "price": n.to_string() });
        made.push(world.post(&boss(), "/rack/parts", sent).await.unwrap());
    }
    made
}

fn labels(of: &Value) -> Vec<&str> {
    of.as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap()).collect()
}

async fn a_predicate_is_worked_through_in_calls(engine: Engine) {
    let world = World::new(engine).await;
    let made = parts(&world, 215).await;
    let selection = json!({
        "where": { "field": "status", "op": "in", "value": ["new", "used"] },
        "except": [made[3]["id"], made[200]["id"]],
    });
    let mut body =
        json!({ "action": "patch", "patch": { "note": "Seen" }, "selection": selection, "expected": 213 });
    let (mut calls, mut done) = (0, 0);
    loop {
        let report = world.post(&boss(), BULK, body.clone()).await.unwrap();
        assert_eq!(report["matched"], 213 - done);
        assert_eq!(report["failed"], json!([]));
        done += report["done"].as_array().unwrap().len();
        calls += 1;
        match report["next"].as_str() {
            Some(next) => body["after"] = next.into(),
            None => break,
        }
    }
    assert_eq!((calls, done), (3, 213));
    let untouched = world.names(&boss(), "/rack/parts?note[null]=true").await;
    assert_eq!(untouched, ["Part 003", "Part 200"]);
    // Each row was changed by the command that changes one.
    let history = world.get(&boss(), &format!("{}/history", at("/rack/parts", &made[0]))).await.unwrap();
    assert_eq!(history["items"][0]["action"], "rack.part.update");
}

async fn each_row_has_its_own_fate(engine: Engine) {
    let world = World::new(engine).await;
    let made = parts(&world, 4).await;
    let gone = at("/rack/parts", &made[1]);
    world.post(&boss(), &format!("{gone}/archive"), json!({})).await.unwrap();
    let ids: Vec<&Value> = made.iter().map(|part| &part["id"]).collect();
    let body = json!({ "action": "patch", "patch": { "count": 7 }, "selection": { "ids": ids } });
    let report = world.post(&boss(), BULK, body).await.unwrap();
    assert_eq!(labels(&report["done"]), ["Part 000", "Part 002", "Part 003"]);
    assert_eq!(labels(&report["failed"]), ["Part 001"]);
    assert_eq!(report["failed"][0]["code"], "record.archived");
    let body = json!({ "action": "patch", "patch": { "name": "Full" }, "selection": { "q": "part" } });
    let report = world.post(&boss(), BULK, body).await.unwrap();
    assert_eq!(report["failed"].as_array().unwrap().len(), 3);
    assert_eq!(report["failed"][0]["code"], "rack.full");
    assert_eq!(world.names(&boss(), "/rack/parts?count[gte]=7&sort=name").await.len(), 3);
}

async fn a_trial_leaves_nothing_behind(engine: Engine) {
    let world = World::new(engine).await;
    parts(&world, 3).await;
    let body = json!({ "action": "archive", "selection": { "where": { "all": [] } } });
    let trial = Request { body: body.clone(), dry_run: true, ..Request::default() };
    let platform::Reply::Json { body: tried, .. } =
        world.send(&boss(), Method::Post, BULK, trial).await.unwrap()
    else {
        panic!("JSON")
    };
    assert_eq!(labels(&tried["done"]).len(), 3);
    assert_eq!(world.names(&boss(), "/rack/parts").await.len(), 3);
    // With a key, the second time is the first one's answer.
    let keyed =
        || Request { body: body.clone(), idempotency_key: Some("once".to_owned()), ..Request::default() };
    let first = world.send(&boss(), Method::Post, BULK, keyed()).await.unwrap();
    assert_eq!(world.names(&boss(), "/rack/parts").await.len(), 0);
    let platform::Reply::Json { body: again, .. } =
        world.send(&boss(), Method::Post, BULK, keyed()).await.unwrap()
    else {
        panic!("JSON")
    };
    let platform::Reply::Json { body: first, .. } = first else { panic!("JSON") };
    assert_eq!(first, again);
}

async fn what_is_done_can_be_taken_back(engine: Engine) {
    let world = World::new(engine).await;
    let made = parts(&world, 2).await;
    let body = json!({
        "action": "patch",
        "patch": { "status": "used", "price": "9.5", "note": "x" },
        "selection": { "where": { "field": "name", "op": "like", "value": "Part" } },
    });
    let report = world.post(&boss(), BULK, body).await.unwrap();
    let undo = &report["done"][0]["undo"]["patch"];
    assert_eq!(undo, &json!({ "status": "new", "price": "0", "note": null }));
    let back = world.patch(&boss(), &at("/rack/parts", &made[0]), 2, undo.clone()).await.unwrap();
    assert_eq!((&back["status"], &back["price"], &back["note"]), (&json!("new"), &json!("0"), &Value::Null));
    let archive = json!({ "action": "archive", "selection": { "ids": [made[0]["id"]] } });
    let report = world.post(&boss(), BULK, archive).await.unwrap();
    assert_eq!(report["done"][0]["undo"], json!({ "action": "restore" }));
    let restore = json!({ "action": "restore", "selection": { "where": { "all": [] } } });
    let report = world.post(&boss(), BULK, restore).await.unwrap();
    assert_eq!((labels(&report["done"]), &report["matched"]), (vec!["Part 000"], &json!(1)));
    assert_eq!(world.names(&boss(), "/rack/parts").await.len(), 2);
}

async fn nobody_does_to_many_what_they_may_not_do_to_one(engine: Engine) {
    let world = World::new(engine).await;
    let ann = person(1, 0xa1, RowScope::Own, &[]);
    let theirs = parts(&world, 2).await;
    world.post(&ann, "/rack/parts", json!({ "name": "Of Ann" })).await.unwrap();
    let all = json!({ "action": "archive", "selection": { "where": { "all": [] } } });
    let report = world.post(&ann, BULK, all.clone()).await.unwrap();
    assert_eq!((&report["matched"], labels(&report["done"])), (&json!(1), vec!["Of Ann"]));
    let named = json!({ "action": "archive", "selection": { "ids": [theirs[0]["id"], Id::from_u128(7)] } });
    assert_eq!(world.post(&ann, BULK, named).await.unwrap()["matched"], 0);
    let mut viewer = (*boss()).clone();
    let mut grants = (*viewer.grants).clone();
    grants.permissions.remove(crate::rack::EDIT.name);
    viewer.grants = grants.into();
    let refused = world.post(&viewer.into(), BULK, all).await.unwrap_err();
    assert_eq!((refused.status(), refused.code), (403, "auth.forbidden"));
    assert_eq!(world.names(&boss(), "/rack/parts").await.len(), 2);
}

async fn a_changed_count_and_a_bad_request_are_refused(engine: Engine) {
    let world = World::new(engine).await;
    parts(&world, 3).await;
    let body = json!({ "action": "archive", "selection": { "where": { "all": [] } }, "expected": 2 });
    let error = world.post(&boss(), BULK, body).await.unwrap_err();
    assert!(error.is(records::COUNT_CHANGED), "{error}");
    assert_eq!((error.status(), &error.details["count"]), (409, &json!(3)));
    let selection = json!({ "where": { "all": [] } });
    for (body, path) in [
        (json!({ "action": "explode", "selection": selection }), "action"),
        (json!({ "action": "patch", "selection": selection }), "patch"),
        (json!({ "action": "patch", "patch": {}, "selection": selection }), "patch"),
        (json!({ "action": "archive", "patch": { "name": "x" }, "selection": selection }), "patch"),
        (json!({ "action": "archive" }), "selection"),
        (json!({ "action": "archive", "selection": { "ids": [] } }), "selection.ids"),
        (
            json!({ "action": "archive", "selection": { "ids": [Id::from_u128(1)], "q": "x" } }),
            "selection.ids",
        ),
        (json!({ "action": "archive", "selection": { "where": { "any": [] } } }), "selection.where.any"),
        (
            json!({ "action": "archive", "selection": { "where": { "field": "x", "value": 1 } } }),
            "selection.where.field",
        ),
        (
            json!({ "action": "archive", "selection": { "archived": "maybe" }, "expected": 3 }),
            "selection.archived",
        ),
        (json!({ "action": "archive", "selection": {} }), "expected"),
        (json!({ "action": "archive", "selection": selection, "after": "x" }), "after"),
    ] {
        let error = world.post(&boss(), BULK, body.clone()).await.unwrap_err();
        assert_eq!((error.status(), error.fields[0].path.as_str()), (422, path), "{body}");
    }
    assert_eq!(world.names(&boss(), "/rack/parts").await.len(), 3);
}
