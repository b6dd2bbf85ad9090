//! Work for later.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::future::join_all;
use platform::jobs::{self, row};
use platform::worker::{self, settle};
use platform::{Ctx, Error, JobHandler, JobKind, Result, Schedule, free_job, pipeline};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, body, companies, on};

/// What jobs were given, in the order in which they ended well.
type Done = Arc<Mutex<Vec<Value>>>;

/// A job that fails as often as it is told and then writes down its payload.
fn job(done: &Done, failures: u32, schedule: Option<Schedule>) -> JobKind {
    let (done, failures) = (done.clone(), Arc::new(AtomicU32::new(failures)));
    let handler = free_job(move |_, payload| {
        let (done, failures) = (done.clone(), failures.clone());
        async move {
            if failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)).is_ok() {
                return Err(Error::internal("not yet"));
            }
            done.lock().expect("no job panics").push(payload);
            Ok(())
        }
    });
    JobKind { name: "shelf.dust", schedule, handler }
}

async fn enqueue(world: &World, payload: Value, after: Duration, key: Option<&'static str>) -> Result<()> {
    pipeline::write(&world.ctx(), move |ctx, tx| {
        let payload = payload.clone();
        Box::pin(async move {
            jobs::enqueue(ctx, tx, "shelf.dust", &payload, ctx.now().plus(after), key).await.map(|_| ())
        })
    })
    .await
}

async fn rows(world: &World) -> Vec<row::Model> {
    let source = world.runtime.db().read();
    let select =
        source.select::<row::Entity>(&world.ctx().whole()).filter(row::Column::Kind.eq("shelf.dust"));
    select.order_by(row::Column::Id).all().await.expect("they can be read")
}

/// A job runs at its time and not before.
async fn a_job_waits_for_its_time(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 0, None))).await;
    enqueue(&world, json!({ "n": 1 }), Duration::from_secs(60), None).await.expect("it is enqueued");
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 0);
    world.pass(Duration::from_secs(60));
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 1);
    assert_eq!(*done.lock().expect("no job panics"), [json!({ "n": 1 })]);
    assert_eq!(rows(&world).await[0].state, jobs::state::DONE);
}

/// A job exists if and only if the command that wanted it committed.
async fn a_job_of_rolled_back_work_does_not_exist(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 0, None))).await;
    let failed: Result<()> = pipeline::write(&world.ctx(), |ctx, tx| {
        Box::pin(async move {
            jobs::enqueue(ctx, tx, "shelf.dust", &json!({}), ctx.now(), None).await?;
            Err(Error::internal("after all"))
        })
    })
    .await;
    failed.expect_err("rolled back");
    settle(&world.runtime).await.expect("nothing is dead");
    assert!(rows(&world).await.is_empty() && done.lock().expect("no job panics").is_empty());
}

/// The same key enqueues once, also when twenty do it at once.
async fn a_unique_key_enqueues_once(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 0, None))).await;
    let calls = (0..20).map(|n| enqueue(&world, json!({ "n": n }), Duration::ZERO, Some("today")));
    for result in join_all(calls).await {
        result.expect("it is enqueued, by somebody");
    }
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 1);
    enqueue(&world, json!({}), Duration::ZERO, Some("today")).await.expect("it was enqueued already");
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 0);
}

/// A failing job waits longer each time, and its failure can be seen.
async fn a_failing_job_is_tried_again_later_and_later(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 2, None))).await;
    enqueue(&world, json!({}), Duration::ZERO, None).await.expect("it is enqueued");
    let mut waits = Vec::new();
    for _ in 0..2 {
        assert_eq!(settle(&world.runtime).await.expect("nothing is dead").failed, 1);
        let row = rows(&world).await.remove(0);
        assert_eq!((row.state.as_str(), row.last_error.is_some()), (jobs::state::QUEUED, true));
        waits.push(row.run_at.since(world.runtime.clock().now()));
        world.pass(waits[waits.len() - 1]);
    }
    assert!(waits[0] >= Duration::from_secs(5) && waits[1] >= Duration::from_secs(10), "{waits:?}");
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 1);
    assert_eq!(rows(&world).await[0].attempts, 3);
}

/// A job that always fails ends dead; a person can have it tried again.
async fn a_dead_job_can_be_tried_again(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 10, None))).await;
    enqueue(&world, json!({}), Duration::ZERO, None).await.expect("it is enqueued");
    for _ in 0..9 {
        settle(&world.runtime).await.expect("it will be tried again");
        world.pass(Duration::from_secs(2 * 3_600));
    }
    let error = settle(&world.runtime).await.expect_err("it is dead");
    assert!(error.is(worker::DEAD_LETTERS), "{error}");
    let dead = rows(&world).await.remove(0);
    assert_eq!(dead.state, jobs::state::DEAD);
    let retried = world.call("/platform/jobs/{id}/retry", on(dead.id, json!({}))).await.expect("it is dead");
    assert_eq!(retried["state"], "queued");
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 1);
    let error =
        world.call("/platform/jobs/{id}/retry", on(dead.id, json!({}))).await.expect_err("it is done");
    assert_eq!(error.code, "platform.job_not_dead");
}

/// Many runners take each job once.
async fn several_runners_run_each_job_once(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 0, None))).await;
    for n in 0..50 {
        enqueue(&world, json!(n), Duration::ZERO, None).await.expect("it is enqueued");
    }
    let runners = [world.process(1).await, world.process(2).await, world.process(3).await];
    let settled = join_all(runners.iter().map(settle)).await;
    let ran: u64 = settled.into_iter().map(|one| one.expect("nothing is dead").jobs).sum();
    let mut numbers: Vec<i64> =
        done.lock().expect("no job panics").iter().filter_map(Value::as_i64).collect();
    numbers.sort_unstable();
    assert_eq!((ran, numbers), (50, (0..50).collect()));
}

/// A runner that vanished loses its lease; another one takes over.
async fn a_job_of_a_vanished_runner_is_taken_over(engine: Engine) {
    let done = Done::default();
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 0, None))).await;
    enqueue(&world, json!({}), Duration::ZERO, None).await.expect("it is enqueued");
    let until = world.runtime.clock().now().plus(Duration::from_secs(60));
    let vanished: Result<u64> = pipeline::write(&world.ctx(), move |ctx, tx| {
        Box::pin(async move {
            tx.update::<row::Entity>(&ctx.whole())
                .set(row::Column::State, Expr::val(jobs::state::RUNNING))
                .set(row::Column::LeaseUntil, Expr::val(until))
                .exec()
                .await
        })
    })
    .await;
    assert_eq!(vanished.expect("it is taken"), 1);
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 0, "the lease lives");
    world.pass(Duration::from_secs(61));
    assert_eq!(settle(&world.runtime).await.expect("nothing is dead").jobs, 1);
}

/// T51: a schedule runs once per company and slot, however many processes look.
async fn t51_a_schedule_runs_once_whatever_the_number_of_processes(engine: Engine) {
    let done = Done::default();
    let daily = Some(Schedule::Daily(3 * 60));
    let world = World::with(engine, |shelf| shelf.jobs.push(job(&done, 0, daily))).await;
    settle(&world.runtime).await.expect("nothing is dead");
    assert!(done.lock().expect("no job panics").is_empty(), "a new schedule makes up for nothing");
    let runners = [world.process(1).await, world.process(2).await, world.process(3).await];
    for (n, runner) in runners.iter().enumerate() {
        let later = world.runtime.clock().now().plus(Duration::from_secs(24 * 3_600));
        runner.clock().set(later.plus(Duration::from_millis(n as u64 + 1)));
    }
    for round in 0..2 {
        let settled = join_all(runners.iter().map(settle)).await;
        let failed: Vec<_> = settled.iter().filter_map(|one| one.as_ref().err()).collect();
        assert!(failed.is_empty(), "round {round}: {failed:?}");
    }
    let mut slots: Vec<Value> = done.lock().expect("no job panics").clone();
    slots.sort_by_key(ToString::to_string);
    let expected = [
        json!({ "slot": "2026-03-03T00:00:00Z", "day": "2026-03-03" }),
        json!({ "slot": "2026-03-03T02:00:00Z", "day": "2026-03-03" }),
    ];
    assert_eq!(slots, expected, "3:00 in Nairobi and 3:00 in Berlin");
    assert_eq!(companies().len(), slots.len());
}

/// The job and its completion are one transaction; a panic is a failure like any other.
async fn a_job_in_a_transaction_is_done_with_it(engine: Engine) {
    fn knock_over<'a>(
        ctx: &'a Ctx,
        tx: &'a platform::Tx<'a>,
        payload: &'a Value,
    ) -> platform::BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let input = crate::shelf::AddThing {
                name: "from a job".to_owned(),
                receipt: false,
                ticket: false,
                unwanted: false,
            };
            crate::shelf::add(ctx, tx, input).await?;
            assert!(payload["attempt"] != 1 || ctx.today().day() != 2, "it fell");
            Ok(())
        })
    }
    let kind =
        JobKind { name: "shelf.dust", schedule: None, handler: JobHandler::InTx(Arc::new(knock_over)) };
    let world = World::with(engine, |shelf| shelf.jobs.push(kind)).await;
    enqueue(&world, json!({ "attempt": 1 }), Duration::ZERO, None).await.expect("it is enqueued");
    let settled = settle(&world.runtime).await.expect("nothing is dead");
    assert_eq!((settled.failed, settled.published), (1, 0));
    world.pass(Duration::from_secs(24 * 3_600));
    let settled = settle(&world.runtime).await.expect("nothing is dead");
    // The platform's own two clean-ups and the resealing come by each day, for each company.
    assert_eq!((settled.failed, settled.jobs, settled.published), (0, 1 + 3 * 2, 1));
    let listed = world.call("/platform/jobs", body(json!(null))).await.expect("they can be listed");
    assert!(listed["items"].as_array().is_some_and(|items| items.iter().all(|job| job["state"] == "done")));
}

engines!(
    a_job_waits_for_its_time,
    a_job_of_rolled_back_work_does_not_exist,
    a_unique_key_enqueues_once,
    a_failing_job_is_tried_again_later_and_later,
    a_dead_job_can_be_tried_again,
    several_runners_run_each_job_once,
    a_job_of_a_vanished_runner_is_taken_over,
    t51_a_schedule_runs_once_whatever_the_number_of_processes,
    a_job_in_a_transaction_is_done_with_it,
);
