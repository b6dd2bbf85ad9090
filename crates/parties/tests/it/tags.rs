//! Customers are grouped by words, as many to each as one likes.

use kernel::Id;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{ANNA, BEN, World, id};

async fn customers_are_found_by_their_tags(engine: Engine) {
    let world = World::new(engine).await;
    let vip = world.make("/sales/tags", json!({"name": "VIP", "colour": "#0f766e"})).await;
    let fair = world.make("/sales/tags", json!({"name": "Fair 2026"})).await;
    let (duka, soko) = (
        world.make("/sales/customers", json!({"name": "Duka"})).await,
        world.make("/sales/customers", json!({"name": "Soko"})).await,
    );
    let tag = async |customer: Id, tags: Value| {
        world
            .call(
                world.manager(),
                Method::Put,
                &format!("/sales/customers/{customer}/tags"),
                json!({"tags": tags}),
            )
            .await
    };
    let seen = tag(duka, json!([fair, vip])).await.unwrap();
    assert_eq!(seen["tags"][1], json!({"id": vip, "name": "VIP", "colour": "#0f766e"}));
    tag(soko, json!([vip])).await.unwrap();
    let named = async |query: &str| {
        let page = world.get(&format!("/sales/customers?sort=name&{query}")).await.unwrap();
        page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(named(&format!("tag={vip}")).await, ["Duka", "Soko"]);
    assert_eq!(named(&format!("tag={fair}")).await, ["Duka"]);
    assert_eq!(named(&format!("tag[in]={fair},{vip}&count=true")).await, ["Duka", "Soko"]);
    assert_eq!(named(&format!("tag[all]={fair},{vip}")).await, ["Duka"]);
    assert_eq!(named(&format!("tag={vip}&q=soko")).await, ["Soko"]);
    assert_eq!(named(&format!("tag={}", Id::from_u128(3))).await, [""; 0]);
    for query in ["tag=vip", "tag[like]=a", "tag[null]=true"] {
        assert!(world.get(&format!("/sales/customers?{query}")).await.is_err(), "{query}");
    }
    tag(duka, json!([])).await.unwrap();
    assert_eq!(named(&format!("tag={vip}")).await, ["Soko"]);
    let unknown = tag(duka, json!([vip, Id::from_u128(3)])).await.unwrap_err();
    assert_eq!((unknown.code, unknown.fields[0].path.as_str()), ("parties.unknown_tag", "tags[1]"));
}

async fn t58_nobody_tags_anothers_customer(engine: Engine) {
    let world = World::new(engine).await;
    world.people(&[ANNA, BEN]).await;
    let vip = world.make("/sales/tags", json!({"name": "VIP"})).await;
    let body = json!({"name": "Duka"});
    let duka =
        id(&world.call(world.salesperson(ANNA), Method::Post, "/sales/customers", body).await.unwrap());
    let path = format!("/sales/customers/{duka}/tags");
    world.call(world.salesperson(ANNA), Method::Put, &path, json!({"tags": [vip]})).await.unwrap();
    for (method, body) in [(Method::Get, Value::Null), (Method::Put, json!({"tags": []}))] {
        let refused = world.call(world.salesperson(BEN), method, &path, body).await.unwrap_err();
        assert!(refused.is(records::NOT_FOUND));
    }
    let list = format!("/sales/customers?tag={vip}&count=true");
    let seen = world.call(world.salesperson(BEN), Method::Get, &list, Value::Null).await.unwrap();
    assert_eq!((&seen["items"], &seen["total"]), (&json!([]), &json!(0)));
}

engines!(customers_are_found_by_their_tags, t58_nobody_tags_anothers_customer);
