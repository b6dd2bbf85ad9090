//! Events are handed over in batches, and each still exactly once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures::future::join_all;
use platform::audit::row;
use platform::events::event;
use platform::worker::settle;
use platform::{Ctx, Error, Id, ListenFn, ListenHandler, Result, StreamFn, Subject, Subscription, Tx};
use sea_orm::entity::prelude::*;
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{World, on};

const HEARD: &str = "shelf.heard";

/// A listener that leaves an audit row for each event it took, after `before` has had a look at it.
fn listener<F>(before: F) -> Subscription
where
    F: Fn(&Ctx, &event::Model) -> Result<()> + Send + Sync + 'static,
{
    let before = Arc::new(before);
    let handler: ListenFn = Arc::new(move |ctx, tx, event| {
        let before = before.clone();
        Box::pin(async move {
            take(tx, event)?;
            before(ctx, event)
        })
    });
    Subscription { consumer: "shelf.ear", events: &["thing.added"], handler: ListenHandler::Each(handler) }
}

fn take(tx: &Tx<'_>, event: &event::Model) -> Result<()> {
    tx.audit(Subject::of("thing", event.subject_id), HEARD, &json!({}))
}

/// Adds things and tells their ids, in the order of their events.
async fn add(world: &World, count: usize) -> Vec<Id> {
    let mut ids = Vec::new();
    for n in 0..count {
        ids.push(world.add(&format!("thing {n}")).await);
    }
    ids
}

/// What was taken, in order.
async fn taken(world: &World) -> Vec<row::Model> {
    let source = world.runtime.db().read();
    let rows = source.select::<row::Entity>(&world.ctx().whole()).filter(row::Column::Action.eq(HEARD));
    rows.order_by(row::Column::Id).all().await.expect("they can be read")
}

async fn subjects(world: &World) -> Vec<Id> {
    taken(world).await.into_iter().map(|row| row.subject_id).collect()
}

/// What happened in one transaction happened at one instant.
async fn transactions(world: &World) -> usize {
    taken(world).await.iter().map(|row| row.at).collect::<BTreeSet<_>>().len()
}

/// Lets a millisecond pass whenever a listener is told of an event.
fn tick(ctx: &Ctx) {
    let clock = ctx.runtime().clock();
    clock.set(clock.now().plus(Duration::from_millis(1)));
}

/// What does not concern a listener passes by without being written down; what does is heard once all the same.
async fn what_does_not_concern_a_listener_passes_by(engine: Engine) {
    let ear = Subscription { events: &["thing.counted"], ..listener(|_, _| Ok(())) };
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 3).await;
    assert_eq!(settle(&world.runtime).await.expect("nothing is left").delivered, 0);
    for thing in [things[1], things[0]] {
        world.call("/shelf/things/{id}/count", on(thing, json!({ "by": 1 }))).await.expect("it is counted");
    }
    assert_eq!(settle(&world.runtime).await.expect("nothing is left").delivered, 2);
    let other = world.process(1).await;
    assert_eq!(settle(&other).await.expect("nothing is left").delivered, 0);
    assert_eq!(subjects(&world).await, [things[1], things[0]]);
}

/// A listener that hears several at once.
fn batch_listener<F>(before: F) -> Subscription
where
    F: Fn(&Ctx, &[event::Model]) -> Result<()> + Send + Sync + 'static,
{
    let before = Arc::new(before);
    let handler: StreamFn = Arc::new(move |ctx, tx, events| {
        let before = before.clone();
        Box::pin(async move {
            events.iter().try_for_each(|event| take(tx, event))?;
            before(ctx, events)
        })
    });
    Subscription { consumer: "shelf.ear", events: &["thing.added"], handler: ListenHandler::Batch(handler) }
}

async fn a_listener_to_batches_hears_several_at_once(engine: Engine) {
    let calls = Arc::new(AtomicU32::new(0));
    let counted = calls.clone();
    let ear = batch_listener(move |_, _| {
        counted.fetch_add(1, Ordering::SeqCst);
        Ok(())
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 30).await;
    assert_eq!(settle(&world.runtime).await.expect("nothing is left").delivered, 30);
    assert_eq!(subjects(&world).await, things);
    assert_eq!(calls.load(Ordering::SeqCst), 2, "twenty-five and five");
}

/// What is wrong with one of a batch is found by hearing each alone, and nobody hears anything twice.
async fn a_batch_with_a_bad_event_is_heard_one_by_one(engine: Engine) {
    let ear = batch_listener(|_, events| {
        let bad = events.iter().any(|event| event.position == Some(2));
        if bad { Err(Error::internal("not this one")) } else { Ok(()) }
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let mut things = add(&world, 5).await;
    let settled = settle(&world.runtime).await.expect("it will be tried again");
    assert_eq!((settled.delivered, settled.failed), (4, 1), "the job tries the bad one again");
    things.remove(1);
    assert_eq!(subjects(&world).await, things);
}

async fn many_events_are_one_transaction(engine: Engine) {
    let ear = listener(|ctx, _| {
        tick(ctx);
        Ok(())
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 8).await;
    assert_eq!(settle(&world.runtime).await.expect("nothing is left").delivered, 8);
    assert_eq!(subjects(&world).await, things);
    assert_eq!(transactions(&world).await, 1);
}

/// A slow listener holds its transaction for a short while only: others want to write.
async fn a_slow_listener_takes_fewer_at_once(engine: Engine) {
    let ear = listener(|ctx, _| {
        (0..4).for_each(|_| tick(ctx));
        Ok(())
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 8).await;
    assert_eq!(settle(&world.runtime).await.expect("nothing is left").delivered, 8);
    assert_eq!(subjects(&world).await, things);
    assert_eq!(transactions(&world).await, 3, "three are more than ten milliseconds");
}

/// One that is refused takes only itself out of the batch: the others are taken once, in order.
async fn a_bad_event_in_the_middle_of_a_batch_goes_alone(engine: Engine) {
    let ear = listener(|ctx, event| {
        tick(ctx);
        if event.position == Some(3) { Err(Error::internal("not this one")) } else { Ok(()) }
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let mut things = add(&world, 6).await;
    let settled = settle(&world.runtime).await.expect("it will be tried again");
    assert_eq!((settled.delivered, settled.failed), (5, 1));
    things.remove(2);
    assert_eq!(subjects(&world).await, things);
}

/// A listener that panics is one that refuses.
async fn a_panic_in_the_middle_of_a_batch_loses_nothing(engine: Engine) {
    let panics = AtomicU32::new(1);
    let ear = listener(move |_, event| {
        let panic = event.position == Some(3) && panics.swap(0, Ordering::SeqCst) == 1;
        assert!(!panic, "as the story wants it");
        Ok(())
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 5).await;
    assert_eq!(settle(&world.runtime).await.expect("nothing is left").delivered, 5);
    assert_eq!(subjects(&world).await, things);
}

/// T60: a database that goes away in the middle of a batch is no fault of the events: nothing is put aside, and who
/// starts next begins with the first of them.
async fn t60_a_batch_that_was_cut_off_is_delivered_again(engine: Engine) {
    let away = AtomicU32::new(1);
    let ear = listener(move |_, event| {
        if event.position == Some(4) && away.swap(0, Ordering::SeqCst) == 1 {
            return Err(db::UNAVAILABLE.error());
        }
        Ok(())
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 6).await;
    let error = settle(&world.runtime).await.expect_err("the database is away");
    assert!(error.is(db::UNAVAILABLE), "{error}");
    assert!(subjects(&world).await.is_empty());
    let restarted = world.process(1).await;
    let settled = settle(&restarted).await.expect("nothing is left");
    assert_eq!((settled.delivered, settled.jobs), (6, 0));
    assert_eq!(subjects(&world).await, things);
}

/// T61: several processes that deliver more than a batch take each event once.
async fn t61_processes_share_batches(engine: Engine) {
    let ear = listener(|ctx, event| {
        // Batches end in different places in the processes.
        if event.seq % 2 == 1 {
            tick(ctx);
        }
        Ok(())
    });
    let world = World::with(engine, |shelf| shelf.subscriptions.push(ear)).await;
    let things = add(&world, 120).await;
    let others = [world.process(1).await, world.process(2).await, world.process(3).await];
    for result in join_all(others.iter().map(settle)).await {
        result.expect("nothing is left");
    }
    let mut taken = subjects(&world).await;
    taken.sort();
    let mut wanted = things;
    wanted.sort();
    assert_eq!(taken, wanted);
}

engines!(
    many_events_are_one_transaction,
    what_does_not_concern_a_listener_passes_by,
    a_listener_to_batches_hears_several_at_once,
    a_batch_with_a_bad_event_is_heard_one_by_one,
    a_slow_listener_takes_fewer_at_once,
    a_bad_event_in_the_middle_of_a_batch_goes_alone,
    a_panic_in_the_middle_of_a_batch_loses_nothing,
    t60_a_batch_that_was_cut_off_is_delivered_again,
    t61_processes_share_batches,
);
