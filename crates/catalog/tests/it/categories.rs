//! Categories form a tree.

use serde_json::json;
use testkit::{Engine, engines};

use crate::world::World;

async fn a_category_never_lies_within_itself(engine: Engine) {
    let world = World::new(engine).await;
    let food = world.make("/catalog/categories", json!({"name": "Food"})).await;
    let drinks = world.make("/catalog/categories", json!({"name": "Drinks", "parent_id": food})).await;
    let tea = world.make("/catalog/categories", json!({"name": "Tea", "parent_id": drinks})).await;
    let path = format!("/catalog/categories/{food}");
    for parent in [food, drinks, tea] {
        let refused = world.patch(&path, json!({"parent_id": parent})).await.unwrap_err();
        assert!(refused.is(catalog::CATEGORY_CYCLE), "{refused}");
        assert_eq!(refused.fields[0].path, "parent_id");
    }
    world.patch(&format!("/catalog/categories/{tea}"), json!({"parent_id": food})).await.unwrap();
    world.patch(&format!("/catalog/categories/{tea}"), json!({"parent_id": null})).await.unwrap();
    world.patch(&path, json!({"parent_id": tea})).await.unwrap();
}

async fn two_moves_at_once_do_not_close_a_circle(engine: Engine) {
    let world = World::new(engine).await;
    let left = world.make("/catalog/categories", json!({"name": "Left"})).await;
    let right = world.make("/catalog/categories", json!({"name": "Right"})).await;
    let (left_path, right_path) =
        (format!("/catalog/categories/{left}"), format!("/catalog/categories/{right}"));
    let (one, other) = tokio::join!(
        world.patch(&left_path, json!({"parent_id": right})),
        world.patch(&right_path, json!({"parent_id": left})),
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    let refused = one.err().or(other.err()).unwrap();
    assert!(refused.is(catalog::CATEGORY_CYCLE), "{refused}");
}

async fn the_tree_has_a_bounded_depth(engine: Engine) {
    let world = World::new(engine).await;
    let mut parent = world.make("/catalog/categories", json!({"name": "0"})).await;
    for depth in 1..16 {
        parent =
            world.make("/catalog/categories", json!({"name": depth.to_string(), "parent_id": parent})).await;
    }
    let refused =
        world.post("/catalog/categories", json!({"name": "16", "parent_id": parent})).await.unwrap_err();
    assert!(refused.is(catalog::CATEGORY_TOO_DEEP), "{refused}");
    assert_eq!(refused.details["category_depth_max"], 16);
}

engines!(
    a_category_never_lies_within_itself,
    two_moves_at_once_do_not_close_a_circle,
    the_tree_has_a_bounded_depth,
);
