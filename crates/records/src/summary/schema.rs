//! The summary's JSON schemas.

use std::sync::Arc;

use platform::api::SchemaFn;
use serde_json::json;

use super::{GROUPS_MAX, can_group, can_sum, groupings};
use crate::schema::{parameters, schema};
use crate::{Field, RecordKind};

/// The query string of a summary.
pub(crate) fn query(kind: RecordKind) -> SchemaFn {
    Arc::new(move |_| {
        let mut properties = parameters(kind);
        let fields =
            |may: fn(&Field) -> bool| kind.shown().map(|(_, field)| field).filter(move |field| may(field));
        let sums: Vec<&str> = fields(can_sum).map(|field| field.name).collect();
        let groups: Vec<String> = fields(can_group).flat_map(groupings).collect();
        let sums = format!("Fields with commas: {}", sums.join(", "));
        properties.insert("sums".to_owned(), json!({ "type": "string", "description": sums }));
        properties.insert("group".to_owned(), json!({ "type": "string", "enum": groups }));
        schema(json!({ "type": "object", "properties": properties }))
    })
}

/// The answer of a summary.
pub(crate) fn answer() -> SchemaFn {
    Arc::new(|_| {
        let value = json!({
            "type": "object",
            "properties": {
                "currency": { "type": "string", "description": "Of an amount; a quantity has none" },
                "value": { "type": "string", "format": "decimal" },
            },
            "required": ["value"],
        });
        let sum = json!({
            "type": "object",
            "properties": { "field": { "type": "string" }, "values": { "type": "array", "items": value } },
            "required": ["field", "values"],
        });
        let sums = json!({ "type": "array", "items": sum });
        let count = json!({ "type": "integer", "minimum": 0 });
        let group = json!({
            "type": "object",
            "properties": {
                "key": {
                    "type": ["string", "boolean", "null"],
                    "description": "The value; `2026-03-01`, `2026-03` or `2026` of a day, month or year; null without one",
                },
                "label": { "type": "string" },
                "count": count,
                "sums": sums,
            },
            "required": ["key", "count", "sums"],
        });
        schema(json!({
            "type": "object",
            "properties": {
                "count": count,
                "sums": sums,
                "groups": {
                    "type": "array",
                    "items": group,
                    "maxItems": GROUPS_MAX,
                    "description": "The largest first; days, months and years in their order",
                },
                "groups_left_off": { "type": "integer", "description": "Groups that the answer has no room for" },
            },
            "required": ["count", "sums"],
        }))
    })
}
