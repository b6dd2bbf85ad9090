//! From the command to the listener.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::future::join_all;
use platform::events::event;
use platform::worker::{self, settle};
use platform::{Ctx, Error, Id, ListenFn, ListenHandler, Result, Runtime, Subscription, Tx, outbox};
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{World, body, on};

/// What a listener heard: subject, number, position.
type Heard = Arc<Mutex<Vec<(Id, i64, i64)>>>;

/// A listener that writes down what it is told, outside the database: a second delivery would show.
fn listener(heard: &Heard) -> Subscription {
    let heard = heard.clone();
    let handler: ListenFn = Arc::new(move |_, tx, event| {
        let heard = heard.clone();
        Box::pin(async move {
            // Something in the database as well, so that deliveries are real transactions.
            tx.audit(platform::Subject::of("thing", event.subject_id), "shelf.heard", &json!({}))?;
            heard.lock().expect("no listener panics").push((
                event.subject_id,
                event.seq,
                event.position.expect("it is published"),
            ));
            Ok(())
        })
    });
    Subscription {
        consumer: "shelf.ear",
        events: &["thing.added", "thing.counted"],
        handler: ListenHandler::Each(handler),
    }
}

async fn events(runtime: &Runtime) -> Vec<event::Model> {
    let source = runtime.db().read();
    let select = source.select_global::<event::Entity>().order_by(event::Column::Position);
    select.all().await.expect("they can be read")
}

/// T60: what was rolled back was never heard of.
async fn t60_rolled_back_work_has_no_events(engine: Engine) {
    let heard = Heard::default();
    let world = World::with(engine, |shelf| shelf.subscriptions.push(listener(&heard))).await;
    world
        .call("/shelf/things", body(json!({ "name": "lamp", "unwanted": true })))
        .await
        .expect_err("unwanted");
    let lamp = world.add("lamp").await;
    let settled = settle(&world.runtime).await.expect("nothing is left");
    assert_eq!((settled.published, settled.delivered), (1, 1));
    assert_eq!(*heard.lock().expect("no listener panics"), [(lamp, 1, 1)]);
}

/// T60: what was committed before a crash is published and delivered by whoever starts next.
async fn t60_committed_events_survive_a_crash_before_publication(engine: Engine) {
    let heard = Heard::default();
    let world = World::with(engine, |shelf| shelf.subscriptions.push(listener(&heard))).await;
    let lamp = world.add("lamp").await;
    let restarted = world.process(1).await;
    settle(&restarted).await.expect("nothing is left");
    assert_eq!(*heard.lock().expect("no listener panics"), [(lamp, 1, 1)]);
}

/// T61: numbers are dense on each object and positions dense over all, whatever raced.
async fn t61_numbers_and_positions_are_dense(engine: Engine) {
    let heard = Heard::default();
    let world = World::with(engine, |shelf| shelf.subscriptions.push(listener(&heard))).await;
    let other = world.process(1).await;
    let things = [world.add("lamp").await, world.add("vase").await];
    let calls = (0..40).map(|n| {
        let runtime = if n % 2 == 0 { &world.runtime } else { &other };
        let request = on(things[n % 3 % 2], json!({ "by": 1 }));
        world.call_on(runtime, "/shelf/things/{id}/count", request)
    });
    for counted in join_all(calls).await {
        counted.expect("it is counted");
    }
    settle(&world.runtime).await.expect("nothing is left");
    let events = events(&world.runtime).await;
    let positions: Vec<i64> = events.iter().filter_map(|event| event.position).collect();
    assert_eq!(positions, (1..=42).collect::<Vec<i64>>());
    let mut last: BTreeMap<Id, i64> = BTreeMap::new();
    for event in &events {
        let seq = last.entry(event.subject_id).or_default();
        *seq += 1;
        assert_eq!(event.seq, *seq, "published in the object's own order, without a gap");
    }
    let told: Vec<_> = events.iter().map(|e| (e.subject_id, e.seq, e.position.expect("published"))).collect();
    assert_eq!(*heard.lock().expect("no listener panics"), told);
}

/// T61: several processes deliver each event once.
async fn t61_several_processes_deliver_once(engine: Engine) {
    let heard = Heard::default();
    let world = World::with(engine, |shelf| shelf.subscriptions.push(listener(&heard))).await;
    for n in 0..25 {
        world.add(&format!("thing {n}")).await;
    }
    let others = [world.process(1).await, world.process(2).await, world.process(3).await];
    for result in join_all(others.iter().map(settle)).await {
        result.expect("nothing is left");
    }
    let audits = audited(&world.ctx(), &world.runtime).await;
    assert_eq!(audits, 25, "each delivery left one row");
    let positions: Vec<i64> =
        heard.lock().expect("no listener panics").iter().map(|(_, _, position)| *position).collect();
    assert!(positions.is_sorted(), "in order: {positions:?}");
}

async fn audited(ctx: &Ctx, runtime: &Runtime) -> i64 {
    use platform::audit::row;
    use sea_orm::ColumnTrait;
    let source = runtime.db().read();
    let rows = source.select::<row::Entity>(&ctx.whole()).filter(row::Column::Action.eq("shelf.heard"));
    rows.count().await.expect("they can be counted")
}

/// An event that cannot be taken is put aside; the stream flows on, and the job delivers it later.
async fn an_event_that_is_refused_is_put_aside_and_delivered_later(engine: Engine) {
    let heard = Heard::default();
    let refusals = Arc::new(AtomicU32::new(6));
    let ear = listener(&heard);
    let ListenHandler::Each(take) = ear.handler.clone() else { unreachable!("it hears each") };
    let picky: ListenFn = {
        let refusals = refusals.clone();
        Arc::new(move |ctx, tx, event| {
            let (refusals, take) = (refusals.clone(), take.clone());
            Box::pin(async move {
                let refuse = event.seq == 2
                    && refusals
                        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1))
                        .is_ok();
                if refuse { Err(Error::internal("not now")) } else { take(ctx, tx, event).await }
            })
        })
    };
    let world = World::with(engine, |shelf| {
        shelf.subscriptions.push(Subscription { handler: ListenHandler::Each(picky), ..ear })
    })
    .await;
    let lamp = world.add("lamp").await;
    for _ in 0..2 {
        world.call("/shelf/things/{id}/count", on(lamp, json!({ "by": 1 }))).await.expect("it is counted");
    }
    let settled = settle(&world.runtime).await.expect("nothing is dead");
    assert_eq!(
        (settled.delivered, settled.failed),
        (2, 1),
        "once with the others, three times alone in the stream, once as a job"
    );
    world.pass(Duration::from_secs(60));
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").failed, 1);
    world.pass(Duration::from_secs(60));
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 1);
    let order: Vec<i64> = heard.lock().expect("no listener panics").iter().map(|(_, seq, _)| *seq).collect();
    assert_eq!(
        order,
        [1, 1, 3, 2],
        "the first was heard with the others, which was taken back, and again alone"
    );
}

/// An event that nobody can ever take ends as a dead letter that is seen.
async fn an_event_that_is_always_refused_ends_as_a_dead_letter(engine: Engine) {
    fn refuse<'a>(_: &'a Ctx, _: &'a Tx<'a>, _: &'a event::Model) -> platform::BoxFuture<'a, Result<()>> {
        Box::pin(async { Err(Error::internal("never")) })
    }
    let handler: ListenFn = Arc::new(refuse);
    let handler = ListenHandler::Each(handler);
    let deaf = Subscription { consumer: "shelf.deaf", events: &["thing.added"], handler };
    let world = World::with(engine, |shelf| shelf.subscriptions.push(deaf)).await;
    world.add("lamp").await;
    for _ in 0..9 {
        assert_eq!(settle(&world.runtime).await.expect("it will be tried again").failed, 1);
        world.pass(Duration::from_secs(2 * 3_600));
    }
    let error = settle(&world.runtime).await.expect_err("a dead letter");
    assert!(error.is(worker::DEAD_LETTERS), "{error}");
    let dead = world
        .call("/platform/jobs", platform::Request { query: "state=dead".to_owned(), ..body(json!(null)) });
    let dead = dead.await.expect("they can be listed");
    assert_eq!(dead["items"][0]["kind"], "platform.event.redeliver");
    assert_eq!(dead["items"][0]["attempts"], 10);
}

/// Live screens hear what is published, in every process.
async fn every_process_follows_the_stream(engine: Engine) {
    let world = World::new(engine).await;
    let other = world.process(1).await;
    settle(&other).await.expect("nothing is left");
    let (mut here, mut there) = (world.runtime.events(), other.events());
    let lamp = world.add("lamp").await;
    settle(&world.runtime).await.expect("nothing is left");
    settle(&other).await.expect("nothing is left");
    for receiver in [&mut here, &mut there] {
        let event = receiver.try_recv().expect("one event");
        assert_eq!((event.subject_id, event.position), (lamp, Some(1)));
        assert!(receiver.try_recv().is_err(), "and no other");
    }
}

/// The form in which events leave the house.
async fn an_event_has_the_form_of_cloud_events(engine: Engine) {
    let world = World::new(engine).await;
    let lamp = world.add("lamp").await;
    settle(&world.runtime).await.expect("nothing is left");
    let events = events(&world.runtime).await;
    let form = outbox::cloud_event(&events[0]).expect("it has a form");
    let expected = json!({
        "specversion": "1.0",
        "id": events[0].id,
        "source": "/companies/00000000-0000-0000-0000-000000000001",
        "type": "thing.added",
        "subject": format!("thing/{lamp}"),
        "time": "2026-03-02T09:00:00Z",
        "datacontenttype": "application/json",
        "dataschema": "urn:kontor:event:thing.added.v1",
        "sequence": "0000000001",
        "businessdate": "2026-03-02",
        "position": "0000000000000000001",
        "data": { "name": "lamp" },
    });
    assert_eq!(form, expected);
}

engines!(
    t60_rolled_back_work_has_no_events,
    t60_committed_events_survive_a_crash_before_publication,
    t61_numbers_and_positions_are_dense,
    t61_several_processes_deliver_once,
    an_event_that_is_refused_is_put_aside_and_delivered_later,
    an_event_that_is_always_refused_ends_as_a_dead_letter,
    every_process_follows_the_stream,
    an_event_has_the_form_of_cloud_events,
);
