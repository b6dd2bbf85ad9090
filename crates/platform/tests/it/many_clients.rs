//! Many clients at once.

use futures::future::join_all;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{UNWANTED, thing};
use crate::world::{World, body, on};

const CLIENTS: i64 = 32;
const ROUNDS: i64 = 6;

/// T28: 32 clients, some of whose commands fail at the end: no contention surfaces, what failed leaves nothing, and
/// what succeeded is there, untouched by its neighbours.
async fn t28_32_clients_never_see_each_other_s_transactions(engine: Engine) {
    let world = World::new(engine).await;
    let shared = world.add("shared").await;
    let clients = (0..CLIENTS).map(|client| {
        let world = &world;
        async move {
            for round in 0..ROUNDS {
                let name = format!("{client}-{round}");
                let unwanted = (client + round) % 3 == 0;
                let added =
                    world.call("/shelf/things", body(json!({ "name": name, "unwanted": unwanted }))).await;
                match added {
                    Ok(_) => assert!(!unwanted),
                    Err(error) => assert!(unwanted && error.is(UNWANTED), "{error}: {:?}", error.inner),
                }
                let counted = world.call("/shelf/things/{id}/count", on(shared, json!({ "by": 1 }))).await;
                counted.unwrap_or_else(|error| panic!("{error}: {:?}", error.inner));
            }
        }
    });
    join_all(clients).await;
    let source = world.runtime.db().read();
    let whole = world.ctx().whole();
    let things = source.select::<thing::Entity>(&whole).all().await.expect("they can be read");
    let wanted =
        (0..CLIENTS).flat_map(|c| (0..ROUNDS).map(move |r| c + r)).filter(|sum| sum % 3 != 0).count();
    assert_eq!(things.len(), wanted + 1);
    let counted = things.iter().find(|thing| thing.id == shared).map(|thing| thing.count);
    assert_eq!(counted, Some(CLIENTS * ROUNDS));
}

engines!(t28_32_clients_never_see_each_other_s_transactions);
