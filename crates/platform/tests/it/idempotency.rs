//! `Idempotency-Key`.

use futures::future::join_all;
use platform::idempotency::KEY_REUSED;
use platform::{Reply, Request};
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{UNWANTED, thing};
use crate::world::{World, body};

fn keyed(name: &str) -> Request {
    Request { idempotency_key: Some("key-1".to_owned()), ..body(json!({ "name": name })) }
}

async fn things(world: &World) -> i64 {
    let source = world.runtime.db().read();
    source.select::<thing::Entity>(&world.ctx().whole()).count().await.expect("they can be counted")
}

/// T27: the same key and body, also after a restart, give the stored answer and one effect.
async fn t27_a_repeated_request_gets_the_stored_answer(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.call("/shelf/things", keyed("lamp")).await.expect("it is added");
    let again = world.reply(&world.runtime, "/shelf/things", keyed("lamp")).await.expect("it is answered");
    let Reply::Json { status, body, headers } = again else { panic!("a JSON answer was stored") };
    assert_eq!((status, &body), (201, &first));
    assert_eq!(headers, [("Idempotent-Replay".to_owned(), "true".to_owned())]);
    let restarted = world.process(1).await;
    assert_eq!(
        world.call_on(&restarted, "/shelf/things", keyed("lamp")).await.expect("it is answered"),
        first
    );
    assert_eq!(things(&world).await, 1);
}

/// T27: the same key with another body is refused.
async fn t27_a_key_is_bound_to_its_body(engine: Engine) {
    let world = World::new(engine).await;
    world.call("/shelf/things", keyed("lamp")).await.expect("it is added");
    let error = world.call("/shelf/things", keyed("vase")).await.expect_err("another body");
    assert!(error.is(KEY_REUSED), "{error}");
    assert_eq!(error.status(), 409);
    assert_eq!(things(&world).await, 1);
}

/// T27: where a command takes a file, its bytes are the body as well.
async fn t27_a_key_is_bound_to_its_bytes_and_their_type(engine: Engine) {
    let world = World::new(engine).await;
    let with = |bytes: &[u8], content_type: &str| Request {
        bytes: bytes.to_vec(),
        content_type: Some(content_type.to_owned()),
        ..keyed("lamp")
    };
    let first = world.call("/shelf/things", with(b"a", "text/csv")).await.expect("it is added");
    let same = world.call("/shelf/things", with(b"a", "text/csv")).await.expect("it is answered");
    assert_eq!(same, first);
    for other in [with(b"b", "text/csv"), with(b"", "text/csv"), with(b"a", "text/plain")] {
        let error = world.call("/shelf/things", other).await.expect_err("another body");
        assert_eq!((error.code, error.status()), ("request.idempotency_key_reused", 409));
    }
    assert_eq!(things(&world).await, 1);
}

/// T27: twenty at once, in two processes, have one effect and one answer.
async fn t27_equal_requests_at_once_have_one_effect(engine: Engine) {
    let world = World::new(engine).await;
    let other = world.process(1).await;
    let calls = (0..20).map(|n| {
        let runtime = if n % 2 == 0 { &world.runtime } else { &other };
        world.call_on(runtime, "/shelf/things", keyed("lamp"))
    });
    let answers: Vec<_> =
        join_all(calls).await.into_iter().map(|answer| answer.expect("all are answered")).collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    assert_eq!(things(&world).await, 1);
}

/// T27: a failure keeps nothing, so that the request can be tried again.
async fn t27_a_failed_request_can_be_repeated(engine: Engine) {
    let world = World::new(engine).await;
    let unwanted = Request {
        idempotency_key: Some("key-1".to_owned()),
        ..body(json!({ "name": "lamp", "unwanted": true }))
    };
    for _ in 0..2 {
        let error = world.call("/shelf/things", unwanted.clone()).await.expect_err("nobody wants it");
        assert!(error.is(UNWANTED), "{error}");
    }
    world.call("/shelf/things", keyed("lamp")).await.expect("it is added");
    assert_eq!(things(&world).await, 1);
}

/// A dry run answers and keeps nothing.
async fn a_dry_run_keeps_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let dry = Request { dry_run: true, ..keyed("lamp") };
    let answer = world.call("/shelf/things", dry).await.expect("it would be added");
    assert_eq!(answer["name"], "lamp");
    assert_eq!(things(&world).await, 0);
    let settled = platform::worker::settle(&world.runtime).await.expect("nothing is left");
    assert_eq!((settled.published, settled.sealed), (0, 0));
    world.call("/shelf/things", keyed("lamp")).await.expect("the key is free");
}

engines!(
    t27_a_repeated_request_gets_the_stored_answer,
    t27_a_key_is_bound_to_its_body,
    t27_a_key_is_bound_to_its_bytes_and_their_type,
    t27_equal_requests_at_once_have_one_effect,
    t27_a_failed_request_can_be_repeated,
    a_dry_run_keeps_nothing,
);
