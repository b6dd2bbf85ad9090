//! Whose rows: what lies outside somebody's reach changes nothing that they see (T58).

use std::sync::Arc;

use kernel::permissions::RowScope;
use platform::{Id, Principal};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, at, boss, column, person};

engines!(
    t58_rows_out_of_reach_change_no_byte,
    t59_another_company_sees_and_touches_nothing,
    nobody_writes_what_they_could_not_see
);

const ANN: u128 = 0xa1;
const BOB: u128 = 0xb1;

fn ann() -> Arc<Principal> {
    person(1, ANN, RowScope::Own, &[])
}

fn bob() -> Arc<Principal> {
    person(1, BOB, RowScope::Own, &[])
}

/// Everything that Ann can ask for, as bytes.
async fn all_that_ann_sees(world: &World, own: &Value, hidden: &[Value]) -> Vec<String> {
    let mut seen = Vec::new();
    for path in [
        "/rack/parts?count=true",
        "/rack/parts?count=true&sort=-price&limit=2",
        "/rack/parts?q=nut&count=true",
        "/rack/parts?q=hidden&count=true",
        "/rack/parts?sku=B0&count=true",
        "/rack/parts?archived=all&count=true",
        "/rack/parts?price[gte]=1&count=true",
        "/rack/slips?q=hidden&count=true",
        "/rack/slips?count=true",
        "/meta",
    ] {
        seen.push(world.get(&ann(), path).await.unwrap().to_string());
    }
    for accept in ["text/csv"] {
        seen.push(
            String::from_utf8(world.export(&ann(), "/rack/parts", accept).await.unwrap().bytes).unwrap(),
        );
    }
    let own = at("/rack/parts", own);
    seen.push(world.get(&ann(), &own).await.unwrap().to_string());
    seen.push(world.get(&ann(), &format!("{own}/history")).await.unwrap().to_string());
    let nowhere = json!({ "id": Id::from_u128(7) });
    for part in hidden.iter().chain([&nowhere]) {
        let path = at("/rack/parts", part);
        for path in [path.clone(), format!("{path}/history")] {
            seen.push(world.get(&ann(), &path).await.unwrap_err().to_string());
        }
        seen.push(world.patch(&ann(), &path, 1, json!({ "name": "Mine" })).await.unwrap_err().to_string());
        for verb in ["archive", "restore"] {
            seen.push(
                world.post(&ann(), &format!("{path}/{verb}"), json!({})).await.unwrap_err().to_string(),
            );
        }
    }
    seen
}

async fn t58_rows_out_of_reach_change_no_byte(engine: Engine) {
    let world = World::new(engine).await;
    let own = world.post(&ann(), "/rack/parts", json!({ "name": "Nut of Ann", "sku": "A0" })).await.unwrap();
    assert_eq!(own["owner_id"], json!(Id::from_u128(ANN)), "what a salesperson makes is theirs");
    let part: Id = own["id"].as_str().unwrap().parse().unwrap();
    let mut hidden = Vec::new();
    for n in 0..3 {
        let sent = json!({ "name": format!("Hidden nut {n}"), "sku": format!("B{n}"), "price": "5" });
        hidden.push(world.post(&bob(), "/rack/parts", sent).await.unwrap());
    }
    crate::search::write_slips(&world.system(), vec![("SO-1", part)]).await;
    let before = all_that_ann_sees(&world, &own, &hidden).await;

    world
        .patch(&bob(), &at("/rack/parts", &hidden[0]), 1, json!({ "name": "Other nut", "price": "7" }))
        .await
        .unwrap();
    world.post(&bob(), &format!("{}/archive", at("/rack/parts", &hidden[1])), json!({})).await.unwrap();
    for n in 3..60 {
        world
            .post(&bob(), "/rack/parts", json!({ "name": format!("Hidden nut {n}"), "sku": format!("C{n}") }))
            .await
            .unwrap();
    }
    assert_eq!(all_that_ann_sees(&world, &own, &hidden).await, before);
    let page = world.get(&ann(), "/rack/parts?count=true&archived=all").await.unwrap();
    assert_eq!((column(&page, "sku"), &page["total"]), (vec!["A0".to_owned()], &json!(1)));
}

async fn t59_another_company_sees_and_touches_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Nut", "sku": "S" })).await.unwrap();
    let stranger = person(2, 0xb0, RowScope::All, &[]);
    let path = at("/rack/parts", &part);
    for read in [path.clone(), format!("{path}/history")] {
        assert_eq!(world.get(&stranger, &read).await.unwrap_err().status(), 404);
    }
    assert_eq!(world.patch(&stranger, &path, 1, json!({ "name": "Mine" })).await.unwrap_err().status(), 404);
    assert_eq!(world.post(&stranger, &format!("{path}/archive"), json!({})).await.unwrap_err().status(), 404);
    assert!(world.names(&stranger, "/rack/parts?q=nut&archived=all").await.is_empty());
    // The same SKU is free there, and an import cannot reach over either.
    world.post(&stranger, "/rack/parts", json!({ "name": "Theirs", "sku": "S" })).await.unwrap();
    let file = format!("id,name\n{},Stolen\n", part["id"].as_str().unwrap());
    let report =
        world.import(&stranger, "/rack/parts/import?mode=upsert", file.as_bytes(), false).await.unwrap();
    assert_eq!((&report["failed"], &report["errors"][0]["code"]), (&json!(1), &json!("record.not_found")));
    assert_eq!(world.get(&boss(), &path).await.unwrap()["name"], "Nut");
}

async fn nobody_writes_what_they_could_not_see(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) = (Id::from_u128(0x51), Id::from_u128(0x52));
    let keeper = person(1, 0xe1, RowScope::Store, &[one]);
    let made = world.post(&keeper, "/rack/parts", json!({ "name": "Nut" })).await.unwrap();
    assert_eq!(made["store_id"], json!(one), "the only store of a storekeeper");
    for refused in [
        world.post(&keeper, "/rack/parts", json!({ "name": "Nut", "store_id": two })).await,
        world.patch(&keeper, &at("/rack/parts", &made), 1, json!({ "store_id": two })).await,
        world.patch(&keeper, &at("/rack/parts", &made), 1, json!({ "store_id": null })).await,
    ] {
        let error = refused.unwrap_err();
        assert_eq!(
            (error.fields[0].path.as_str(), error.fields[0].code.as_str()),
            ("store_id", "record.out_of_scope")
        );
    }
    let error = world
        .post(&ann(), "/rack/parts", json!({ "name": "Nut", "owner_id": Id::from_u128(BOB) }))
        .await
        .unwrap_err();
    assert_eq!(error.fields[0].path, "owner_id");
    // The boss gives it away, and it is gone for the one who had it.
    let mine = world.post(&ann(), "/rack/parts", json!({ "name": "Nut" })).await.unwrap();
    let path = at("/rack/parts", &mine);
    world.patch(&boss(), &path, 1, json!({ "owner_id": Id::from_u128(BOB) })).await.unwrap();
    assert_eq!(world.get(&ann(), &path).await.unwrap_err().status(), 404);
    assert_eq!(world.get(&bob(), &path).await.unwrap()["name"], "Nut");
}
