//! `labels=true`: what the references of rows are called.

use kernel::permissions::RowScope;
use platform::Id;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, at, boss, person};

engines!(
    labels_name_what_rows_refer_to,
    labels_name_nothing_out_of_reach,
    a_file_for_people_names_what_rows_refer_to,
    descriptions_come_all_at_once
);

async fn labels_name_what_rows_refer_to(engine: Engine) {
    let world = World::new(engine).await;
    let bin = world.post(&boss(), "/rack/bins", json!({ "code": "B1", "name": "Left" })).await.unwrap();
    let below = json!({ "code": "B2", "name": "Below", "parent_id": bin["id"] });
    world.post(&boss(), "/rack/bins", below).await.unwrap();
    let owner = Id::from_u128(0xb0);
    let sent = json!({ "name": "Anchor", "bin_id": bin["id"], "owner_id": owner });
    let part = world.post(&boss(), "/rack/parts", sent).await.unwrap();
    world.post(&boss(), "/rack/parts", json!({ "name": "Bolt" })).await.unwrap();
    let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
    let expected = json!({ id(&bin): "Left", owner.to_string(): "Person b0" });
    let page = world.get(&boss(), "/rack/parts?labels=true").await.unwrap();
    assert_eq!(page["labels"], expected);
    assert!(world.get(&boss(), "/rack/parts").await.unwrap().get("labels").is_none());
    let one = world.get(&boss(), &format!("{}?labels=true", at("/rack/parts", &part))).await.unwrap();
    assert_eq!((&one["labels"], &one["name"]), (&expected, &json!("Anchor")));
    // Also what is archived by now has its name.
    world.post(&boss(), &format!("{}/archive", at("/rack/bins", &bin)), json!({})).await.unwrap();
    let bins = world.get(&boss(), "/rack/bins?labels=true").await.unwrap();
    assert_eq!(bins["labels"], json!({ id(&bin): "Left" }));
    for wrong in ["labels=yes", "label=true"] {
        let path = format!("{}?{wrong}", at("/rack/parts", &part));
        assert_eq!(world.get(&boss(), &path).await.unwrap_err().status(), 422, "{wrong}");
        assert_eq!(world.get(&boss(), &format!("/rack/parts?{wrong}")).await.unwrap_err().status(), 422);
    }
}

async fn labels_name_nothing_out_of_reach(engine: Engine) {
    let world = World::new(engine).await;
    let ann = person(1, 0xa1, RowScope::Own, &[]);
    let part = world.post(&boss(), "/rack/parts", json!({ "name": "Secret anchor" })).await.unwrap();
    let part_id = part["id"].as_str().unwrap().parse().unwrap();
    crate::search::write_slips(&world.system(), vec![("SO-1", part_id)]).await;
    let slips = world.get(&boss(), "/rack/slips?labels=true").await.unwrap();
    assert_eq!(slips["labels"], json!({ part["id"].as_str().unwrap(): "Secret anchor" }));
    // A slip of Ann's names a part that is not hers.
    crate::search::write_slip_of(&world.system(), "SO-2", part_id, Id::from_u128(0xa1)).await;
    let slips = world.get(&ann, "/rack/slips?labels=true").await.unwrap();
    assert_eq!(slips["items"].as_array().unwrap().len(), 1);
    assert_eq!(slips["labels"], json!({ Id::from_u128(0xa1).to_string(): "Person a1" }));
}

async fn a_file_for_people_names_what_rows_refer_to(engine: Engine) {
    let world = World::new(engine).await;
    let bin = world.post(&boss(), "/rack/bins", json!({ "code": "B1", "name": "=Left" })).await.unwrap();
    let owner = Id::from_u128(0xb0);
    let sent = json!({ "name": "Anchor", "bin_id": bin["id"], "owner_id": owner });
    world.post(&boss(), "/rack/parts", sent).await.unwrap();
    world.post(&boss(), "/rack/parts", json!({ "name": "Bolt" })).await.unwrap();
    let path = "/rack/parts?columns=name,bin_id,owner_id&sort=name";
    let file = async |heads: &str| {
        let file = world.export(&boss(), &format!("{path}&heads={heads}"), "text/csv").await.unwrap();
        let text = String::from_utf8(file.bytes).unwrap();
        text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(file("titles").await, ["Anchor,'=Left,Person b0", "Bolt,,"], "and none is a formula");
    let ids = format!("Anchor,{},{owner}", bin["id"].as_str().unwrap());
    assert_eq!(file("names").await, [ids.as_str(), "Bolt,,"], "programs get ids");
}

async fn descriptions_come_all_at_once(engine: Engine) {
    let world = World::new(engine).await;
    let all = world.get(&boss(), "/meta?full=true").await.unwrap();
    let items = all["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    assert_eq!(items[1], world.get(&boss(), "/meta/part").await.unwrap());
    let part = &items[1];
    assert_eq!((&part["title"], &items[2]["title"]), (&json!("name"), &json!("number")));
    assert_eq!(part["sums"], json!(["weight", "limit"]));
    let groups: Vec<&str> =
        part["groups"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    assert!(
        ["status", "sold_on:month", "bin_id", "owner_id"].iter().all(|one| groups.contains(one)),
        "{groups:?}"
    );
    assert!(!groups.iter().any(|one| one.starts_with("sku") || one.starts_with("id")), "{groups:?}");
    assert_eq!(part["default_columns"][0], "name");
    let action = |name: &str| {
        let transitions = part["transitions"].as_array().unwrap().iter();
        transitions.clone().find(|one| one["action"] == name).cloned().unwrap_or_default()
    };
    assert_eq!(action("archive")["may"], true);
    assert_eq!(
        (&action("archive")["bulk"], &action("archive")["permission"]),
        (&json!(true), &json!("rack.edit"))
    );
    assert_eq!(part["bulk"], json!(["patch", "archive", "restore"]));
    let field = |name: &str| {
        part["fields"]
            .as_array()
            .unwrap()
            .iter()
            .find(|field| field["name"] == name)
            .cloned()
            .unwrap_or_default()
    };
    assert_eq!((&field("name")["importance"], &field("status")["importance"]), (&json!(1), &json!(2)));
    assert_eq!(field("version")["importance"], 4);
    assert_eq!(field("owner_id")["refers"], json!({ "kind": "user", "path": "/identity/users" }));
    assert_eq!((&field("owner_id")["form"], &field("note")["form"]), (&json!("user"), &json!("long_text")));
    let reply =
        world.send(&boss(), platform::Method::Get, "/meta?full=true", Default::default()).await.unwrap();
    let platform::Reply::Json { headers, .. } = reply else { panic!("JSON") };
    assert!(headers.iter().any(|(name, value)| name == "ETag" && value.len() > 10), "{headers:?}");
    let nobody = person(1, 0xf, RowScope::None, &[]);
    assert_eq!(world.get(&nobody, "/meta?full=true").await.unwrap(), json!({ "items": [] }));
    assert_eq!(world.get(&boss(), "/meta?fool=true").await.unwrap_err().status(), 422);
}
