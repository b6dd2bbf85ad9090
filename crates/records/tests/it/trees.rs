//! `where=`: conditions with AND and OR over HTTP's own query string.

use kernel::permissions::RowScope;
use platform::Id;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::world::{World, boss, person};

engines!(
    a_tree_finds_what_it_says,
    a_tree_reaches_no_further_than_its_caller,
    a_tree_at_fault_is_refused_by_place
);

/// A list with a tree.
pub(crate) fn with_tree(path: &str, tree: &Value) -> String {
    format!("{path}&{}", serde_urlencoded::to_string([("where", tree.to_string())]).unwrap())
}

async fn a_tree_finds_what_it_says(engine: Engine) {
    let world = World::new(engine).await;
    let bin = world.post(&boss(), "/rack/bins", json!({ "code": "B1", "name": "Left" })).await.unwrap();
    for (name, price, status, in_bin) in [
        ("Anchor", "1", "new", true),
        ("Bolt", "2.5", "used", true),
        ("Cog", "30", "new", false),
        ("Dowel", "4", "used", false),
    ] {
        let bin_id = if in_bin { bin["id"].clone() } else { Value::Null };
        let sent = json!({ "name": name, "price": price, "status": status, "bin_id": bin_id });
        world.post(&boss(), "/rack/parts", sent).await.unwrap();
    }
    let is = |field: &str, op: &str, value: Value| json!({ "field": field, "op": op, "value": value });
    let cases = [
        (json!({ "all": [] }), "Anchor Bolt Cog Dowel"),
        (is("status", "in", json!(["new"])), "Anchor Cog"),
        (json!({ "any": [is("price", "gt", json!(10)), is("name", "like", json!("Bo"))] }), "Bolt Cog"),
        (
            json!({ "any": [
                { "all": [is("status", "eq", json!("used")), is("bin_id", "null", json!(true))] },
                { "all": [is("price", "lte", json!("1")), is("bin_id", "eq", bin["id"].clone())] },
            ] }),
            "Anchor Dowel",
        ),
        (json!({ "all": [is("status", "ne", json!("new")), is("active", "eq", json!(true))] }), "Bolt Dowel"),
        (json!({ "any": [{ "any": [is("name", "eq", json!("Cog"))] }] }), "Cog"),
    ];
    for (tree, expected) in cases {
        let path = with_tree("/rack/parts?sort=name&count=true", &tree);
        let page = world.get(&boss(), &path).await.unwrap();
        assert_eq!(crate::world::column(&page, "name").join(" "), expected, "{tree}");
        assert_eq!(page["total"], json!(expected.split(' ').count()), "{tree}");
        let file = world.export(&boss(), &path.replace("&count=true", ""), "text/csv").await.unwrap();
        assert_eq!(String::from_utf8(file.bytes).unwrap().lines().count(), 1 + expected.split(' ').count());
    }
    // Beside the plain parameters, which hold as well.
    let both = with_tree("/rack/parts?status=new&q=co", &json!({ "any": [is("price", "gt", json!(0))] }));
    assert_eq!(world.names(&boss(), &both).await, ["Cog"]);
    // Pages go on within the tree.
    let first =
        world.get(&boss(), &with_tree("/rack/parts?limit=1", &is("price", "lt", json!(5)))).await.unwrap();
    let rest = format!("/rack/parts?limit=9&cursor={}", first["next"].as_str().unwrap());
    assert_eq!(
        world.names(&boss(), &with_tree(&rest, &is("price", "lt", json!(5)))).await,
        ["Bolt", "Dowel"]
    );
}

async fn a_tree_reaches_no_further_than_its_caller(engine: Engine) {
    let world = World::new(engine).await;
    let (ann, bob) = (person(1, 0xa1, RowScope::Own, &[]), person(1, 0xb1, RowScope::Own, &[]));
    world.post(&ann, "/rack/parts", json!({ "name": "Of Ann" })).await.unwrap();
    world.post(&bob, "/rack/parts", json!({ "name": "Of Bob" })).await.unwrap();
    let any = json!({ "any": [
        { "field": "owner_id", "value": Id::from_u128(0xb1) },
        { "field": "name", "op": "like", "value": "Of" },
    ] });
    assert_eq!(world.names(&ann, &with_tree("/rack/parts?limit=9", &any)).await, ["Of Ann"]);
    let archived = json!({ "field": "archived_at", "op": "null", "value": true });
    assert_eq!(world.names(&bob, &with_tree("/rack/parts?limit=9", &archived)).await, ["Of Bob"]);
}

async fn a_tree_at_fault_is_refused_by_place(engine: Engine) {
    let world = World::new(engine).await;
    let refused = async |tree: &str| {
        let query = serde_urlencoded::to_string([("where", tree)]).unwrap();
        let error = world.get(&boss(), &format!("/rack/parts?{query}")).await.unwrap_err();
        assert_eq!(error.status(), 422);
        (error.fields[0].path.clone(), error.fields[0].code.clone())
    };
    let told = |path: &str, code: &str| (path.to_owned(), code.to_owned());
    assert_eq!(refused("{").await, told("where", "record.bad_where"));
    assert_eq!(refused("[]").await, told("where", "request.invalid_field"));
    // Nobody is told that there is such a column.
    let hidden = r#"{"any":[{"field":"secret","value":"x"}]}"#;
    assert_eq!(refused(hidden).await, told("where.any[0].field", "request.unknown_field"));
    let wrong = r#"{"all":[{"field":"price","op":"gt","value":"dear"}]}"#;
    assert_eq!(refused(wrong).await.0, "where.all[0].value");
    let many = json!({ "all": vec![json!({ "field": "name", "value": "x" }); 60] });
    assert_eq!(refused(&many.to_string()).await.1, "record.where_too_large");
}
