//! Everything that happens without being asked: publishing, delivering, running jobs, sealing the audit.

use std::time::Duration;

use kernel::Code;
use serde::Serialize;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::jobs::run::{End, Ran, claim, run_due, run_one};
use crate::jobs::schedules;
use crate::{Result, Runtime, audit, jobs, outbox};

/// How often a look is taken without being woken: events and jobs of other processes, and of the clock.
const TICK: Duration = Duration::from_secs(1);
/// How long events are gathered after a commit before they are published together.
const GATHER: Duration = Duration::from_millis(50);
/// The same while much is going on: a round costs by the listeners that it wakes, hardly by the events that it tells,
/// and what it costs is taken from those who write.
const GATHER_BUSY: Duration = Duration::from_millis(200);
/// Events of one round from which on much is going on.
const BUSY_EVENTS: u64 = 20;
/// How often the audit is sealed.
const SEAL_EVERY: Duration = Duration::from_secs(60);
/// How often the heads of the chains are written down outside the database.
const ANCHOR_EVERY: Duration = Duration::from_secs(600);
/// Jobs that run side by side in one process.
const JOBS_AT_ONCE_MAX: usize = 4;
/// How often the schedules are looked at; their slots are whole minutes.
const SCHEDULES_EVERY: Duration = Duration::from_secs(15);
/// Rounds after which [`settle`] takes events and jobs that make each other for ever as a fault.
const SETTLE_ROUNDS_MAX: u32 = 1_000;

/// Something was left that nobody will try again.
pub const DEAD_LETTERS: Code =
    Code::new("platform.dead_letters", kernel::Kind::Internal, "Background work has failed for good");
const NEVER_SETTLES: Code =
    Code::new("platform.never_settles", kernel::Kind::Internal, "Background work goes on for ever");

/// Runs the background work of this process until `shutdown`. What is under way then is finished, and the audit is
/// sealed and anchored a last time.
pub async fn run(runtime: Runtime, shutdown: CancellationToken) {
    let jobs_wake = Notify::new();
    tokio::join!(
        events_loop(&runtime, &shutdown, &jobs_wake),
        jobs_loop(&runtime, &shutdown, &jobs_wake),
        audit_loop(&runtime, &shutdown),
    );
}

async fn events_loop(runtime: &Runtime, shutdown: &CancellationToken, jobs_wake: &Notify) {
    loop {
        let round = events_round(runtime).await;
        let busy = round.as_ref().is_ok_and(|(published, _)| *published >= BUSY_EVENTS);
        report("events", round.map(|_| ()));
        jobs_wake.notify_one();
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = runtime.nudged() => tokio::time::sleep(if busy { GATHER_BUSY } else { GATHER }).await,
            () = tokio::time::sleep(TICK) => {}
        }
    }
}

/// Takes a job whenever there is a free hand: a long one holds up nobody but itself.
async fn jobs_loop(runtime: &Runtime, shutdown: &CancellationToken, wake: &Notify) {
    let mut running = JoinSet::new();
    let mut schedules_tick = tokio::time::interval(SCHEDULES_EVERY);
    loop {
        let free = JOBS_AT_ONCE_MAX - running.len();
        match claim(runtime, free as u64).await {
            Ok(jobs) => {
                for job in jobs {
                    let runtime = runtime.clone();
                    running.spawn(async move { run_one(&runtime, job).await });
                }
            }
            Err(error) => report("jobs", Err(error)),
        }
        let full = running.len() == JOBS_AT_ONCE_MAX;
        tokio::select! {
            () = shutdown.cancelled() => break,
            Some(ended) = running.join_next() => count_job(ended.unwrap_or_else(|lost| Err(kernel::Error::internal(lost)))),
            () = wake.notified(), if !full => {}
            _ = schedules_tick.tick(), if !full => {
                report("schedules", schedules::enqueue_due(runtime).await.map(|_| ()));
            }
        }
    }
    while let Some(ended) = running.join_next().await {
        count_job(ended.unwrap_or_else(|lost| Err(kernel::Error::internal(lost))));
    }
}

fn count_job(end: Result<End>) {
    match end {
        Ok(End::Done) => metrics::counter!("kontor_jobs_total", "end" => "done").increment(1),
        Ok(End::Failed) => metrics::counter!("kontor_jobs_total", "end" => "failed").increment(1),
        Ok(End::Dead) => metrics::counter!("kontor_jobs_total", "end" => "dead").increment(1),
        Err(error) => report("jobs", Err(error)),
    }
}

async fn audit_loop(runtime: &Runtime, shutdown: &CancellationToken) {
    let mut seals = tokio::time::interval(SEAL_EVERY);
    let mut anchors = tokio::time::interval(ANCHOR_EVERY);
    loop {
        tokio::select! {
            () = shutdown.cancelled() => break,
            _ = seals.tick() => report("audit seal", seal(runtime).await),
            _ = anchors.tick() => report("audit anchor", audit::anchor_all(runtime).await),
        }
    }
    report("audit seal", seal(runtime).await);
    report("audit anchor", audit::anchor_all(runtime).await);
}

async fn seal(runtime: &Runtime) -> Result<()> {
    let sealed = audit::seal_all(runtime).await?;
    metrics::counter!("kontor_audit_sealed_total").increment(sealed);
    Ok(())
}

fn report(what: &'static str, result: Result<()>) {
    if let Err(error) = result {
        let inner = error.inner.as_deref().unwrap_or_default();
        tracing::error!(what, %error, inner, "background work failed and is tried again");
    }
}

async fn events_round(runtime: &Runtime) -> Result<(u64, outbox::consumers::Delivered)> {
    let published = outbox::publisher::publish(runtime).await?;
    runtime.tail().follow(runtime).await?;
    let mut delivered = outbox::consumers::deliver(runtime).await?;
    delivered.handled += outbox::streams::deliver(runtime).await?;
    metrics::counter!("kontor_events_published_total").increment(published);
    metrics::counter!("kontor_events_delivered_total").increment(delivered.handled);
    metrics::counter!("kontor_events_put_aside_total").increment(delivered.put_aside);
    Ok((published, delivered))
}

/// What [`settle`] did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Settled {
    /// Events that were published.
    pub published: u64,
    /// Deliveries to listeners.
    pub delivered: u64,
    /// Jobs that ended well.
    pub jobs: u64,
    /// Attempts that failed and wait for their next time.
    pub failed: u64,
    /// Audit rows that were sealed.
    pub sealed: u64,
}

/// Runs all background work that is due, one thing after the other, until nothing is left: for tests and
/// sub-commands. Jobs whose time has not come stay.
///
/// # Errors
/// [`DEAD_LETTERS`] when a job is dead, with the kinds and failures in the details.
pub async fn settle(runtime: &Runtime) -> Result<Settled> {
    // Boxed: what is under it is deep, and so would be the futures of all who call it.
    Box::pin(settle_rounds(runtime)).await
}

async fn settle_rounds(runtime: &Runtime) -> Result<Settled> {
    let mut settled = Settled::default();
    runtime.tail().follow(runtime).await?;
    for _ in 0..SETTLE_ROUNDS_MAX {
        let (published, delivered) = events_round(runtime).await?;
        let scheduled = schedules::enqueue_due(runtime).await?;
        let ran: Ran = run_due(runtime).await?;
        settled.published += published;
        settled.delivered += delivered.handled;
        settled.jobs += ran.done;
        settled.failed += ran.failed;
        if published + delivered.handled + delivered.put_aside + scheduled + ran.count() == 0 {
            settled.sealed = audit::seal_all(runtime).await?;
            audit::anchor_all(runtime).await?;
            assert_none_dead(runtime).await?;
            return Ok(settled);
        }
    }
    Err(NEVER_SETTLES.with("settle_rounds_max", SETTLE_ROUNDS_MAX))
}

async fn assert_none_dead(runtime: &Runtime) -> Result<()> {
    let dead = jobs::dead(runtime.db().read()).await?;
    if dead.is_empty() {
        return Ok(());
    }
    let told: Vec<String> = dead
        .iter()
        .map(|job| format!("{}: {}", job.kind, job.last_error.as_deref().unwrap_or_default()))
        .collect();
    Err(DEAD_LETTERS.with("jobs", told))
}
