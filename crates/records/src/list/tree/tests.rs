use kernel::Currency;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::list::query::Test;
use crate::sample::Model;
use crate::{Access, RecordKind};

fn with<T>(act: impl FnOnce(&Terms<'_>) -> T) -> T {
    let kind: RecordKind = Model::record();
    act(&Terms { currency: Currency::parse("KES").unwrap(), kind: &kind, seen: &|_| true })
}

fn parse(json: &Json) -> Result<Node, Vec<FieldError>> {
    with(|terms| read(terms, &json.to_string()))
}

fn places(json: &Json) -> Vec<(String, String)> {
    parse(json).unwrap_err().into_iter().map(|fault| (fault.path, fault.code)).collect()
}

#[test]
fn a_tree_is_read_as_it_is_written() {
    let tree = parse(&json!({ "all": [
        { "field": "name", "op": "like", "value": "Ac" },
        { "any": [
            { "field": "price", "op": "gte", "value": 3 },
            { "field": "sort", "op": "in", "value": ["a", "b"] },
            { "field": "note", "op": "null", "value": true },
            { "field": "active", "value": false },
        ] },
    ] }))
    .unwrap();
    assert_eq!(tree.filters().len(), 5);
    let Node::All(nodes) = &tree else { panic!("{tree:?}") };
    assert!(matches!(&nodes[1], Node::Any(nodes) if nodes.len() == 4));
    assert!(matches!(&tree.filters()[2].test, Test::In(values) if values.len() == 2));
}

#[test]
fn a_refusal_names_the_place_in_the_tree() {
    let place = |path: &str, code: kernel::Code| vec![(path.to_owned(), code.code.to_owned())];
    let unknown = json!({ "any": [{ "all": [] }, { "all": [{ "field": "hidden", "value": "x" }] }] });
    assert_eq!(places(&unknown), place("where.any[1].all[0].field", code::UNKNOWN));
    let value = json!({ "all": [{ "field": "price", "op": "gt", "value": "x" }] });
    assert_eq!(places(&value)[0].0, "where.all[0].value");
    let op = json!({ "field": "active", "op": "gt", "value": true });
    assert_eq!(places(&op), place("where.value", code::INVALID));
    let key = json!({ "field": "name", "value": "x", "or": 1 });
    assert_eq!(places(&key), place("where.or", code::UNKNOWN));
    for (tree, path) in [
        (json!([]), "where"),
        (json!({}), "where"),
        (json!({ "any": [] }), "where.any"),
        (json!({ "all": {} }), "where.all"),
        (json!({ "all": [], "any": [] }), "where"),
        (json!({ "field": 1, "value": 1 }), "where.field"),
        (json!({ "field": "name" }), "where.value"),
        (json!({ "field": "name", "value": null }), "where.value"),
        (json!({ "field": "name", "value": ["a"] }), "where.value"),
        (json!({ "field": "name", "op": "in", "value": "a" }), "where.value"),
        (json!({ "field": "name", "op": "in", "value": [] }), "where.value"),
        (json!({ "field": "name", "op": 1, "value": "a" }), "where.op"),
    ] {
        assert_eq!(places(&tree), place(path, code::INVALID), "{tree}");
    }
    let text = with(|terms| read(terms, "{\"all\":")).unwrap_err();
    assert_eq!((text[0].path.as_str(), text[0].code.as_str()), ("where", code::BAD_WHERE.code));
}

#[test]
fn a_tree_is_bounded() {
    let leaf = json!({ "field": "name", "value": "x" });
    let wide = |leaves: usize| json!({ "all": vec![leaf.clone(); leaves] });
    assert!(parse(&wide(WHERE_NODES_MAX - 1)).is_ok());
    let too_wide = places(&wide(WHERE_NODES_MAX + 9));
    assert_eq!(
        too_wide,
        [(format!("where.all[{}]", WHERE_NODES_MAX - 1), code::WHERE_TOO_LARGE.code.to_owned())]
    );
    let deep = |levels: usize| (1..levels).fold(leaf.clone(), |below, _| json!({ "any": [below] }));
    assert!(parse(&deep(WHERE_DEPTH_MAX)).is_ok());
    assert_eq!(places(&deep(WHERE_DEPTH_MAX + 1))[0].1, code::WHERE_TOO_LARGE.code);
    let long = json!({ "field": "name", "value": "x".repeat(WHERE_CHARS_MAX) });
    assert_eq!(places(&long), [("where".to_owned(), code::WHERE_TOO_LARGE.code.to_owned())]);
}

fn leaf() -> impl Strategy<Value = Json> {
    let names = Model::record().fields.iter().map(|field| field.name).chain(["nothing"]).collect::<Vec<_>>();
    let ops = vec!["eq", "ne", "gt", "gte", "lt", "lte", "in", "like", "null", "all", "x"];
    let value = prop_oneof![
        any::<String>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<bool>().prop_map(Json::from),
        Just(json!("2026-03-01")),
        prop::collection::vec("[a-b]{1,2}", 0..4).prop_map(|texts| json!(texts)),
        Just(Json::Null),
    ];
    (prop::sample::select(names), prop::sample::select(ops), value)
        .prop_map(|(name, op, value)| json!({ "field": name, "op": op, "value": value }))
}

fn node() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(6, 60, 5, |inner| {
        (prop::sample::select(vec!["all", "any"]), prop::collection::vec(inner, 0..5))
            .prop_map(|(word, nodes)| json!({ word: nodes }))
    })
}

fn depth(node: &Node) -> usize {
    match node {
        Node::All(nodes) | Node::Any(nodes) => 1 + nodes.iter().map(depth).max().unwrap_or_default(),
        _ => 1,
    }
}

fn size(node: &Node) -> usize {
    match node {
        Node::All(nodes) | Node::Any(nodes) => 1 + nodes.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}

proptest! {
    #[test]
    fn b04_a_tree_becomes_known_fields_within_bounds_or_refusals_with_places(json in node()) {
        let fields = Model::record().fields;
        match parse(&json) {
            Ok(tree) => {
                prop_assert!(depth(&tree) <= WHERE_DEPTH_MAX && size(&tree) <= WHERE_NODES_MAX);
                prop_assert!(tree.filters().iter().all(|filter| fields[filter.at].access != Access::Hidden));
                let kept: Vec<Filter> = tree.filters().into_iter().cloned().collect();
                prop_assert_eq!(&tree.clone().with_filters(&mut kept.into_iter()), &tree);
            }
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|fault| fault.path.starts_with(ROOT)));
            }
        }
    }

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        let _ = with(|terms| read(terms, &text));
    }
}
