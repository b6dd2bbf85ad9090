//! Caches that events make forget.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};

use platform::cache::{Cache, Forget};
use platform::worker::settle;
use platform::{Id, Result, Runtime};
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::thing;
use crate::world::{World, on};

const COUNTS: Cache<(Id, Id), i64> =
    Cache::new("shelf.counts").forgets(&["thing.counted"], Forget::Key(|company, thing| (company, thing)));

async fn load(world: &World, runtime: &Runtime, thing: Id) -> Result<i64> {
    let source = runtime.db().read();
    Ok(source.select::<thing::Entity>(&world.ctx().whole()).id(thing).expect().await?.count)
}

/// I13: here at once, elsewhere as soon as the event is heard.
async fn i13_a_change_is_seen_here_at_once_and_elsewhere_when_it_is_heard(engine: Engine) {
    let world = World::new(engine).await;
    let other = world.process(1).await;
    settle(&other).await.expect("nothing is left");
    let lamp = world.add("lamp").await;
    let key = (world.ctx().company_id(), lamp);
    let read = async |runtime: &Runtime| {
        COUNTS.of(runtime).one(key, || load(&world, runtime, lamp)).await.expect("it can be read")
    };
    assert_eq!((read(&world.runtime).await, read(&other).await), (0, 0));
    world.call("/shelf/things/{id}/count", on(lamp, json!({ "by": 3 }))).await.expect("it is counted");
    assert_eq!(read(&world.runtime).await, 3, "the process that changed it does not wait for the stream");
    settle(&other).await.expect("nothing is left");
    assert_eq!(read(&other).await, 3);
}

/// What is missing is loaded together, and once.
async fn missing_entries_are_loaded_together(engine: Engine) {
    let world = World::new(engine).await;
    let company = world.ctx().company_id();
    let keys: Vec<(Id, Id)> = (0..5).map(|n| (company, Id::from_u128(n))).collect();
    let loads = AtomicU32::new(0);
    let cached = COUNTS.of(&world.runtime);
    for _ in 0..3 {
        let found = cached
            .many(&keys, |missing| {
                loads.fetch_add(1, Ordering::SeqCst);
                async move { Ok(missing.into_iter().map(|key| (key, 7)).collect::<HashMap<_, _>>()) }
            })
            .await
            .expect("they can be loaded");
        assert_eq!(found.len(), 5);
    }
    assert_eq!(loads.load(Ordering::SeqCst), 1);
}

/// A value that was read before the change and arrives after it does not stay.
async fn a_value_that_was_overtaken_is_not_kept(engine: Engine) {
    let world = World::new(engine).await;
    let key = (world.ctx().company_id(), Id::from_u128(1));
    let cached = COUNTS.of(&world.runtime);
    let overtaken = cached
        .one(key, || async {
            cached.forget(&key).await;
            Ok(1)
        })
        .await;
    assert_eq!(overtaken.expect("it was loaded"), 1);
    assert_eq!(cached.one(key, || async { Ok(2) }).await.expect("it is loaded again"), 2);
}

engines!(
    i13_a_change_is_seen_here_at_once_and_elsewhere_when_it_is_heard,
    missing_entries_are_loaded_together,
    a_value_that_was_overtaken_is_not_kept,
);
