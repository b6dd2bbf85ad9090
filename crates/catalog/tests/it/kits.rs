//! Kits: products that are put together from other products.

use kernel::{Id, Qty};
use serde_json::json;
use testkit::{Engine, engines};

use crate::products::{product, seeded, trade};
use crate::world::World;

engines!(
    a_kit_lists_what_it_is_put_together_from,
    a_kit_is_put_together_from_goods_and_services_only,
    what_a_kit_relies_on_stays,
);

async fn part(world: &World, kit: Id, product: Id, quantity: &str) -> Id {
    let body = json!({ "kit_id": kit, "product_id": product, "quantity": quantity });
    world.make("/catalog/kit-components", body).await
}

/// A tea set: a pot and six cups, the cups counted in boxes of six.
async fn a_kit_lists_what_it_is_put_together_from(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let set = product(&world, &standard, "SET", "pc").await;
    let made = world.patch(&format!("/catalog/products/{set}"), json!({ "kind": "kit" })).await.unwrap();
    assert_eq!((&made["kind"], &made["tracked"]), (&json!("kit"), &json!(false)));
    let (pot, cup) =
        (product(&world, &standard, "POT", "pc").await, product(&world, &standard, "CUP", "pc").await);
    let case = standard.unit("box");
    world.make("/catalog/product-units", json!({ "product_id": cup, "unit_id": case, "num": 6 })).await;
    let cups = json!({ "kit_id": set, "product_id": cup, "unit_id": case, "quantity": "1", "position": 2 });
    let cups = world.make("/catalog/kit-components", cups).await;
    part(&world, set, pot, "1").await;

    let listed = world.get(&format!("/catalog/kit-components?kit_id={set}")).await.unwrap();
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    let (ctx, src) = (world.ctx(), world.src());
    let told = async || {
        let composition = catalog::kits::compositions(&ctx, src, &[set, pot]).await.unwrap();
        assert!(!composition.contains_key(&pot), "what is no kit has no components");
        let parts = composition.get(&set).into_iter().flatten();
        parts.map(|one| (one.product.id, one.quantity)).collect::<Vec<_>>()
    };
    assert_eq!(told().await, [(pot, Qty::ONE), (cup, Qty::whole(6))]);
    let path = format!("/catalog/kit-components/{cups}");
    world.patch(&path, json!({ "quantity": "2" })).await.unwrap();
    assert_eq!(told().await[1], (cup, Qty::whole(12)));
    world.post(&format!("{path}/archive"), json!({})).await.unwrap();
    assert_eq!(told().await, [(pot, Qty::ONE)]);
    let history = world.get(&format!("{path}/history")).await.unwrap();
    assert_eq!(history["items"].as_array().unwrap().len(), 3, "{history}");
}

async fn a_kit_is_put_together_from_goods_and_services_only(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let make = async |sku: &str, kind: &str| {
        let made = product(&world, &standard, sku, "pc").await;
        world.patch(&format!("/catalog/products/{made}"), json!({ "kind": kind })).await.unwrap();
        made
    };
    let (set, pair) = (make("SET", "kit").await, make("PAIR", "kit").await);
    let (pot, advice) = (make("POT", "goods").await, make("ADVICE", "service").await);
    part(&world, set, pot, "1").await;
    part(&world, set, advice, "1").await;
    let refused = async |kit: Id, product: Id, more: serde_json::Value| {
        let mut body = json!({ "kit_id": kit, "product_id": product, "quantity": "1" });
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        let error = world.post("/catalog/kit-components", body).await.unwrap_err();
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let at = |path: &str| path.to_owned();
    assert_eq!(refused(set, pair, json!({})).await, ("catalog.kit_in_kit", at("product_id")));
    assert_eq!(refused(set, set, json!({})).await, ("catalog.kit_in_kit", at("product_id")));
    assert_eq!(refused(pot, advice, json!({})).await, ("catalog.not_a_kit", at("kit_id")));
    assert_eq!(refused(set, pot, json!({})).await, ("catalog.component_twice", at("product_id")));
    let nothing = json!({ "quantity": "0" });
    assert_eq!(refused(pair, pot, nothing).await, ("catalog.component_quantity", at("quantity")));
    let foreign = json!({ "unit_id": standard.unit("kg") });
    assert_eq!(refused(pair, pot, foreign).await, ("catalog.unit_not_convertible", at("unit_id")));
    for n in 0..catalog::kits::COMPONENTS_MAX {
        let one = product(&world, &standard, &format!("P{n}"), "pc").await;
        part(&world, pair, one, "1").await;
    }
    assert_eq!(refused(pair, pot, json!({})).await, ("catalog.too_many_components", at("")));
}

async fn what_a_kit_relies_on_stays(engine: Engine) {
    let (world, standard) = seeded(engine).await;
    let set = product(&world, &standard, "SET", "pc").await;
    world.patch(&format!("/catalog/products/{set}"), json!({ "kind": "kit" })).await.unwrap();
    let pot = product(&world, &standard, "POT", "pc").await;
    part(&world, set, pot, "1").await;
    let patch = async |product: Id, fields: serde_json::Value| {
        world.patch(&format!("/catalog/products/{product}"), fields).await.unwrap_err().code
    };
    assert_eq!(patch(pot, json!({ "kind": "kit" })).await, "catalog.kind_in_use");
    assert_eq!(patch(set, json!({ "kind": "goods" })).await, "catalog.kind_in_use");
    assert_eq!(patch(pot, json!({ "unit_id": standard.unit("kg") })).await, "catalog.unit_in_use");
    let held = world.post(&format!("/catalog/products/{pot}/archive"), json!({})).await.unwrap_err();
    assert_eq!((held.code, &held.details["held_by"][0]["by"]), ("record.in_use", &json!("kit")));
    let traded = product(&world, &standard, "TRADED", "pc").await;
    trade(&world, traded).await;
    assert_eq!(patch(traded, json!({ "kind": "kit" })).await, "catalog.kind_in_use");
    world.post(&format!("/catalog/products/{set}/archive"), json!({})).await.unwrap();
    world.post(&format!("/catalog/products/{pot}/archive"), json!({})).await.unwrap();
}
