//! What has served is removed, and nothing else.

use std::time::Duration;

use kontor::compose::modules;
use platform::events::event;
use platform::retention::{BATCH_ROWS_MAX, due, run};
use platform::worker;
use sea_orm::ColumnTrait;
use testkit::{Engine, engines};

use crate::house::House;
use crate::one_of_everything::one_of_everything;

const DAY: Duration = Duration::from_secs(86_400);

/// No policy touches the audit, its seals, the books, stock moves, or any table of which the database itself keeps
/// rows from being deleted.
#[test]
fn t49_no_policy_removes_what_must_stay() {
    let migrations: Vec<_> = modules().into_iter().flat_map(|module| module.migrations).collect();
    let tables = db::migrate::tables(&migrations);
    for policy in modules().into_iter().flat_map(|module| module.retention) {
        let table = tables.iter().find(|table| table.name() == policy.table);
        let table = table.unwrap_or_else(|| panic!("{} has no table {}", policy.name, policy.table));
        assert!(!table.is_frozen(), "{} is frozen", table.name());
        assert!(!["platform_audit", "platform_seal", "platform_key"].contains(&table.name()));
        assert!(
            table.place_of(policy.key).is_some() && policy.owned == table.place_of("company_id").is_some()
        );
    }
}

/// A dry run tells exactly what the run then removes; what is left is sound, and every object goes on counting its
/// events from where it was.
async fn what_a_dry_run_tells_is_what_goes(engine: Engine) {
    let house = House::on(engine).await;
    Box::pin(one_of_everything(&house)).await;
    let runtime = &house.world.runtime;
    let before = event_heads(&house).await;
    runtime.clock().set(runtime.clock().now().plus(DAY * 500));
    // Old events go only when everybody has heard them.
    let ctx = house.world.ctx("DUKA").await;
    let unheard = due(&ctx).await.unwrap();
    let of = |all: &[platform::retention::Due], policy: &str| {
        all.iter().find(|one| one.policy == policy).map_or(0, |one| one.rows)
    };
    assert_eq!(of(&unheard, "platform.heard_events"), 0);
    while let Ok(settled) = worker::settle(runtime).await
        && settled.published + settled.delivered > 0
    {}
    let ctx = house.world.ctx("DUKA").await;
    let told = due(&ctx).await.unwrap();
    assert!(of(&told, "identity.ended_sessions") > 0, "{told:?}");
    assert_eq!(due(&ctx).await.unwrap(), told, "a dry run changes nothing");
    assert_eq!(run(&ctx).await.unwrap(), told);
    assert!(due(&ctx).await.unwrap().iter().all(|one| one.rows == 0));
    for (subject, last) in before {
        let now = event_heads(&house).await.remove(&subject);
        assert!(now.is_some_and(|seq| seq >= last), "{subject}: {last}, and now {now:?}");
    }
    let findings = house.world.findings(&ctx).await;
    assert!(findings.iter().all(|one| one.check != "platform.event_numbers_are_dense"), "{findings:?}");
}

engines!(what_a_dry_run_tells_is_what_goes);

async fn event_heads(house: &House) -> std::collections::BTreeMap<kernel::Id, i64> {
    let ctx = house.world.ctx("DUKA").await;
    let events = house.world.runtime.db().read().select::<event::Entity>(&ctx.whole());
    let mut heads = std::collections::BTreeMap::new();
    for one in events.filter(event::Column::Seq.gt(0)).all().await.unwrap() {
        let head = heads.entry(one.subject_id).or_insert(0);
        *head = std::cmp::max(*head, one.seq);
    }
    heads
}

/// More than a batch goes in several transactions.
#[tokio::test]
async fn many_rows_go_in_batches() {
    let house = House::new().await;
    let ctx = house.world.ctx("DUKA").await;
    let many = BATCH_ROWS_MAX + 10;
    for some in 0..many.div_ceil(500) {
        let count = std::cmp::min(500, many - some * 500);
        platform::pipeline::write(&ctx, move |ctx, tx| {
            Box::pin(async move {
                for n in 0..count {
                    let (key, nothing) = (format!("{some}-{n}"), serde_json::json!({}));
                    platform::jobs::enqueue(
                        ctx,
                        tx,
                        "platform.discard_files",
                        &nothing,
                        ctx.now(),
                        Some(&key),
                    )
                    .await?;
                }
                Ok(())
            })
        })
        .await
        .unwrap();
    }
    worker::settle(&house.world.runtime).await.unwrap();
    let clock = house.world.runtime.clock();
    clock.set(clock.now().plus(DAY * 15));
    let ctx = house.world.ctx("DUKA").await;
    let removed = run(&ctx).await.unwrap();
    let jobs = removed.iter().find(|one| one.policy == "platform.finished_jobs").unwrap();
    assert!(jobs.rows >= many, "{jobs:?}");
}
