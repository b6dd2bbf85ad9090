//! The background work as it runs in a process.

use std::sync::Arc;

use platform::audit::verify;
use platform::jobs;
use platform::{JobKind, Subscription, free_job, pipeline, worker};
use serde_json::json;
use testkit::{Engine, engines};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::world::World;

/// A commit wakes it; a listener's job, enqueued in the delivery's transaction, runs too; at shutdown it finishes
/// and seals what is there.
async fn the_worker_does_everything_by_itself_and_stops_when_told(engine: Engine) {
    let dusted = Arc::new(Semaphore::new(0));
    let done = dusted.clone();
    let dust = free_job(move |_, _| {
        done.add_permits(1);
        async { Ok(()) }
    });
    let dust_it: platform::ListenFn = Arc::new(|ctx, tx, event| {
        Box::pin(async move {
            jobs::enqueue(ctx, tx, "shelf.dust", &json!({ "thing": event.subject_id }), ctx.now(), None)
                .await?;
            Ok(())
        })
    });
    let world = World::with(engine, |shelf| {
        shelf.jobs.push(JobKind { name: "shelf.dust", schedule: None, handler: dust });
        shelf.subscriptions.push(Subscription {
            consumer: "shelf.dust_new_things",
            events: &["thing.added"],
            handler: platform::ListenHandler::Each(dust_it),
        });
    })
    .await;
    let shutdown = CancellationToken::new();
    let running = tokio::spawn(worker::run(world.runtime.clone(), shutdown.clone()));
    for n in 0..10 {
        world.add(&format!("thing {n}")).await;
    }
    dusted.acquire_many(10).await.expect("the jobs run").forget();
    // One more command at the end, so that there is something to seal for sure.
    pipeline::write(&world.ctx(), |_, tx| {
        Box::pin(async move {
            tx.audit(platform::Subject::of("shelf", platform::Id::nil()), "shelf.close", &json!({}))
        })
    })
    .await
    .expect("it is written");
    shutdown.cancel();
    running.await.expect("it stops");
    let found = verify(&world.runtime, world.ctx().company_id()).await.expect("it can be checked");
    assert_eq!((found.rows, found.unsealed, found.fault), (11, 0, None));
}

engines!(the_worker_does_everything_by_itself_and_stops_when_told);
