//! Numbers for people.

use std::collections::BTreeSet;

use futures::future::join_all;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shelf::UNWANTED;
use crate::world::{World, body};

fn number(thing: &Value) -> i64 {
    let text = thing["number"].as_str().expect("a number was asked for");
    text.rsplit('-').next().and_then(|n| n.parse().ok()).expect("it ends in digits")
}

/// T23: after any mixture of successes and failures, in two processes at once, 1..n without a gap.
async fn t23_gap_free_numbers_are_dense_under_races_and_failures(engine: Engine) {
    let world = World::new(engine).await;
    let other = world.process(1).await;
    let calls = (0..40).map(|n| {
        let runtime = if n % 2 == 0 { &world.runtime } else { &other };
        let input = json!({ "name": format!("thing {n}"), "receipt": true, "unwanted": n % 5 == 0 });
        world.call_on(runtime, "/shelf/things", body(input))
    });
    let mut numbers = Vec::new();
    for result in join_all(calls).await {
        match result {
            Ok(thing) => numbers.push(number(&thing)),
            Err(error) => assert!(error.is(UNWANTED), "{error}"),
        }
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=32).collect::<Vec<i64>>());
}

/// T23: the order of numbers is the order of posting.
async fn t23_gap_free_numbers_rise_with_posting(engine: Engine) {
    let world = World::new(engine).await;
    for n in 1..=5 {
        let input = json!({ "name": format!("thing {n}"), "receipt": true });
        let thing = world.call("/shelf/things", body(input)).await.expect("it is posted");
        assert_eq!(thing["number"], format!("RC-2026-{n:06}"));
    }
}

/// T24: a block series gives numbers without a look at the counter; two processes never give the same one, and a
/// failed command leaves a hole and nothing worse.
async fn t24_block_numbers_never_collide(engine: Engine) {
    let world = World::new(engine).await;
    let other = world.process(1).await;
    let calls = (0..60).map(|n| {
        let runtime = if n % 2 == 0 { &world.runtime } else { &other };
        let input = json!({ "name": format!("thing {n}"), "ticket": true, "unwanted": n % 7 == 0 });
        world.call_on(runtime, "/shelf/things", body(input))
    });
    let results = join_all(calls).await;
    let taken: Vec<i64> = results.iter().flatten().map(number).collect();
    let distinct: BTreeSet<i64> = taken.iter().copied().collect();
    assert_eq!(distinct.len(), taken.len());
    assert_eq!(taken.len(), 60 - 9);
    for error in results.iter().filter_map(|result| result.as_ref().err()) {
        assert!(error.is(UNWANTED), "{error}");
    }
}

/// T24: more numbers than a block holds.
async fn t24_a_block_that_is_used_up_is_followed_by_the_next(engine: Engine) {
    let world = World::new(engine).await;
    let mut last = 0;
    for n in 0..230 {
        let input = json!({ "name": format!("thing {n}"), "ticket": true });
        let thing = world.call("/shelf/things", body(input)).await.expect("it gets a number");
        assert!(number(&thing) > last);
        last = number(&thing);
    }
}

/// T25: each series counts for itself, and again from 1 in a new year.
async fn t25_series_and_years_do_not_mix(engine: Engine) {
    let world = World::new(engine).await;
    let add = async |name: &str, kind: &str| {
        let thing = world.call("/shelf/things", body(json!({ "name": name, kind: true }))).await;
        thing.expect("it gets a number")["number"].as_str().expect("text").to_owned()
    };
    assert_eq!(add("a", "receipt").await, "RC-2026-000001");
    assert_eq!(add("b", "ticket").await, "TK-2026-000001");
    assert_eq!(add("c", "receipt").await, "RC-2026-000002");
    world.pass(std::time::Duration::from_secs(365 * 24 * 3_600));
    assert_eq!(add("d", "receipt").await, "RC-2027-000001");
    assert_eq!(add("e", "ticket").await, "TK-2027-000001");
}

engines!(
    t23_gap_free_numbers_are_dense_under_races_and_failures,
    t23_gap_free_numbers_rise_with_posting,
    t24_block_numbers_never_collide,
    t24_a_block_that_is_used_up_is_followed_by_the_next,
    t25_series_and_years_do_not_mix,
);
