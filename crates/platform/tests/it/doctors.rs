//! What `kontor doctor` finds in the platform's own tables.

use platform::events::event;
use platform::worker::settle;
use platform::{Result, pipeline};
use sea_orm::ColumnTrait;
use serde_json::json;
use testkit::{Engine, engines};

use crate::world::{World, on};

async fn findings(world: &World) -> Vec<(&'static str, String)> {
    let (ctx, source) = (world.ctx(), world.runtime.db().read());
    let mut found = Vec::new();
    for doctor in world.runtime.registry().modules.iter().flat_map(|module| &module.doctors) {
        let findings = (doctor.run)(&ctx, source).await.expect("it can be checked");
        found.extend(findings.into_iter().map(|finding| (finding.check, finding.subject)));
    }
    found
}

async fn a_lost_event_is_found(engine: Engine) {
    let world = World::new(engine).await;
    let lamp = world.add("lamp").await;
    world.call("/shelf/things/{id}/count", on(lamp, json!({ "by": 1 }))).await.expect("it is counted");
    settle(&world.runtime).await.expect("nothing is left");
    assert_eq!(findings(&world).await, []);
    let lost: Result<u64> = pipeline::write(&world.ctx(), |ctx, tx| {
        Box::pin(async move {
            tx.delete::<event::Entity>(&ctx.whole()).filter(event::Column::Seq.eq(1)).exec().await
        })
    })
    .await;
    assert_eq!(lost.expect("the database does not mind"), 1);
    assert_eq!(findings(&world).await, [("platform.event_numbers_are_dense", lamp.to_string())]);
}

engines!(a_lost_event_is_found);
