//! The JSON schemas of a record, for the OpenAPI document and the event catalogue.

use std::sync::Arc;

use platform::api::SchemaFn;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value as Json, json};

use crate::kind::{ARCHIVED_AT, CREATED_AT, ID, UPDATED_AT, VERSION, a};
use crate::list::query::{
    LIMIT_DEFAULT, LIMIT_MAX, LINK_OPERATORS, SEARCH_CHARS_MAX, SKIP_MAX, is_reserved, operators,
};
use crate::list::tree::{WHERE_CHARS_MAX, WHERE_DEPTH_MAX, WHERE_NODES_MAX};
use crate::summary::groupings;
use crate::{Field, Form, RecordKind};

/// What a tree of conditions is, for readers.
const WHERE_TEXT: &str = "Conditions with AND and OR, beside the other parameters: a JSON node is `{\"all\": [nodes]}`, \
    `{\"any\": [nodes]}` or `{\"field\", \"op\", \"value\"}` with the fields, operators and values of the plain parameters; \
    `in` takes a list. At most 50 nodes, 5 levels";
const _: () = assert!(WHERE_NODES_MAX == 50 && WHERE_DEPTH_MAX == 5, "WHERE_TEXT says so");

/// Which way a value travels: what comes in may take more forms than what goes out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

/// Digits as `kernel` takes them: quantities, prices and rates; amounts.
const SCALED: &str = r"^-?[0-9]{1,13}(\.[0-9]{1,6})?$";
const EXCHANGE: &str = r"^[0-9]{1,7}(\.[0-9]{1,12})?$";
const AMOUNT: &str = r"^-?[0-9]{1,16}(\.[0-9]{1,3})?$";
/// Text without control characters.
const ONE_LINE: &str = r"^[^\u0000-\u001f\u007f-\u009f]*$";

/// The record as callers see it.
pub(crate) fn record(kind: RecordKind) -> SchemaFn {
    component(kind, "", |kind| {
        let fields = kind.shown().map(|(_, field)| (field, field.view.is_none(), value(field, Way::Out)));
        let mut record = object(fields.collect(), kind.label);
        if kind.check.is_some() || kind.after.is_some() {
            record["properties"]["warnings"] = warnings();
        }
        record
    })
}

/// A single record, with what its references are called where that was asked for.
pub(crate) fn labelled(kind: RecordKind) -> SchemaFn {
    component(kind, "Labelled", |kind| {
        let fields = kind.shown().map(|(_, field)| (field, field.view.is_none(), value(field, Way::Out)));
        let mut record = object(fields.collect(), kind.label);
        record["properties"]["labels"] = labels();
        record
    })
}

pub(crate) fn labels() -> Json {
    json!({
        "type": "object",
        "description": "With `labels=true`: what the records and people are called that are referred to by these ids",
        "additionalProperties": { "type": "string" },
    })
}

/// What the module wants people to look at, in the answer to a change.
fn warnings() -> Json {
    json!({
        "type": "array",
        "description": "In the answer to a change: what to look at; the change was made all the same",
        "items": {
            "type": "object",
            "properties": {
                "code": { "type": "string" },
                "message": { "type": "string" },
                "details": { "type": "object" },
            },
            "required": ["code", "message", "details"],
        },
    })
}

/// The body of a create.
pub(crate) fn create(kind: RecordKind) -> SchemaFn {
    component(kind, "Create", |kind| {
        let fields = kind.writable().map(|(_, field)| {
            let needed = !field.optional && field.default.is_none() && !field.generated;
            (field, needed, value(field, Way::In))
        });
        object(fields.collect(), &format!("A new {}", kind.noun()))
    })
}

/// The body of a patch: what is absent stays, null clears.
pub(crate) fn patch(kind: RecordKind) -> SchemaFn {
    component(kind, "Patch", |kind| {
        let fields = kind.writable().map(|(_, field)| (field, false, value(field, Way::In)));
        object(fields.collect(), &format!("A change of {}", a(&kind.noun())))
    })
}

/// A page.
pub(crate) fn list(kind: RecordKind) -> SchemaFn {
    let record = record(kind);
    Arc::new(move |generator| {
        let item = record(generator).to_value();
        schema(json!({
            "type": "object",
            "properties": {
                "items": { "type": "array", "items": item },
                "next": { "type": ["string", "null"], "description": "The cursor of the next page; null on the last" },
                "total": { "type": "integer", "description": "With `count=true`: how many rows there are" },
                "labels": labels(),
            },
            "required": ["items", "next"],
            "x-exports": ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
        }))
    })
}

/// The query string of a list.
pub(crate) fn query(kind: RecordKind) -> SchemaFn {
    Arc::new(move |_| {
        let mut properties = parameters(kind);
        let groups: Vec<String> = kind.shown().flat_map(|(_, field)| groupings(field)).collect();
        if !groups.is_empty() {
            let text = "Of a file: rows of a group stand together, in the order of the summary's groups";
            properties
                .insert("group".to_owned(), json!({ "type": "string", "enum": groups, "description": text }));
        }
        schema(json!({ "type": "object", "properties": properties }))
    })
}

/// The parameters of a list.
pub(crate) fn parameters(kind: RecordKind) -> Map<String, Json> {
    let mut properties = Map::new();
    let order = format!("Field names with commas, `-` before one for descending; without it, {}", kind.sort);
    let text = |text: &str| json!({ "type": "string", "description": text });
    properties.insert("q".to_owned(), json!({ "type": "string", "maxLength": SEARCH_CHARS_MAX, "description": "Words, each the beginning of a word of the record" }));
    properties.insert("sort".to_owned(), text(&order));
    properties.insert(
        "limit".to_owned(),
        json!({ "type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": LIMIT_DEFAULT }),
    );
    properties.insert("cursor".to_owned(), text("`next` of the page before"));
    properties.insert(
        "skip".to_owned(),
        json!({
            "type": "integer",
            "minimum": 0,
            "maximum": SKIP_MAX,
            "default": 0,
            "description": "Rows that are passed over: for jumping, not for paging, which `cursor` does without counting",
        }),
    );
    properties.insert(
        "count".to_owned(),
        json!({ "type": "boolean", "description": "Also tell how many rows there are" }),
    );
    properties.insert(
        "labels".to_owned(),
        json!({ "type": "boolean", "description": "Also tell what references are called" }),
    );
    of_a_file(&mut properties);
    properties.insert(
        "where".to_owned(),
        json!({
            "type": "string",
            "maxLength": WHERE_CHARS_MAX,
            "contentMediaType": "application/json",
            "description": WHERE_TEXT,
            "examples": [r#"{"any":[{"field":"id","op":"in","value":["…"]},{"all":[]}]}"#],
        }),
    );
    if kind.archives() {
        properties
            .insert("archived".to_owned(), json!({ "enum": ["false", "true", "all"], "default": "false" }));
    }
    for (_, field) in kind.shown() {
        for op in operators(field) {
            let name = if *op == "eq" && !is_reserved(field.name) {
                field.name.to_owned()
            } else {
                format!("{}[{op}]", field.name)
            };
            properties.insert(name, parameter(field, op));
        }
    }
    for link in kind.links {
        for op in LINK_OPERATORS {
            let name = if op == "eq" { link.name.to_owned() } else { format!("{}[{op}]", link.name) };
            let what = if op == "all" { "all of these" } else { "one of these" };
            properties.insert(name, text(&format!("Tied to {what}: ids, parted by commas")));
        }
    }
    properties
}

/// How the columns of a list as a file are chosen and called.
fn of_a_file(properties: &mut Map<String, Json>) {
    properties.insert(
        "columns".to_owned(),
        json!({ "type": "string", "description": "Of a file: these fields with commas, in this order" }),
    );
    let heads = "Of a file: columns are called by their fields' names, or by their titles in your language; with titles, \
                 what rows refer to by its name too";
    properties.insert(
        "heads".to_owned(),
        json!({ "enum": ["names", "titles"], "default": "names", "description": heads }),
    );
    let titles = "Of a file with titles: a JSON object of fields and what they are called instead";
    properties.insert(
        "titles".to_owned(),
        json!({ "type": "string", "contentMediaType": "application/json", "description": titles }),
    );
}

/// The page of a history.
pub(crate) fn history() -> SchemaFn {
    Arc::new(|_| {
        let step = json!({ "type": "object", "description": "Field → `before` and `after`" });
        let actor = json!({ "type": "object", "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } });
        let entry = json!({
            "type": "object",
            "properties": {
                "id": uuid(),
                "at": { "type": "string", "format": "date-time" },
                "actor": actor,
                "action": { "type": "string" },
                "version": { "type": ["integer", "null"] },
                "changes": step,
            },
            "required": ["id", "at", "actor", "action", "version", "changes"],
        });
        schema(json!({
            "type": "object",
            "properties": { "items": { "type": "array", "items": entry }, "next": { "type": ["string", "null"] } },
            "required": ["items", "next"],
        }))
    })
}

/// The payload of a record's events.
pub fn event_schema(kind: &RecordKind, generator: &mut SchemaGenerator) -> Schema {
    component(*kind, "Event", event)(generator)
}

fn event(kind: &RecordKind) -> Json {
    let open = kind.shown().filter(|(_, field)| !field.personal && field.view.is_none());
    let mut record =
        object(open.map(|(_, field)| (field, true, value(field, Way::Out))).collect(), kind.label);
    // A record may get another field: readers must bear that, and their schema with them.
    record.as_object_mut().expect("made as one").remove("additionalProperties");
    json!({
        "type": "object",
        "properties": {
            "id": uuid(),
            "version": { "type": "integer" },
            "changed": { "type": "array", "items": { "type": "string" }, "description": "Fields that got another value" },
            "record": record,
        },
        "required": ["id", "version", "changed", "record"],
    })
}

/// A named schema of the document, made once.
fn component(kind: RecordKind, suffix: &'static str, build: fn(&RecordKind) -> Json) -> SchemaFn {
    Arc::new(move |generator| {
        let name = format!("{}{suffix}", camel(kind.kind));
        let place = format!("#{}/{name}", generator.settings().definitions_path.trim_end_matches('/'));
        if !generator.definitions().contains_key(&name) {
            generator.definitions_mut().insert(name, build(&kind));
        }
        Schema::new_ref(place)
    })
}

fn object(fields: Vec<(&Field, bool, Json)>, title: &str) -> Json {
    let required: Vec<&str> =
        fields.iter().filter(|(_, needed, _)| *needed).map(|(field, ..)| field.name).collect();
    let properties: Map<String, Json> =
        fields.iter().map(|(field, _, schema)| (field.name.to_owned(), schema.clone())).collect();
    let mut object =
        json!({ "title": title, "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        object["required"] = required.into();
    }
    object
}

fn value(field: &Field, way: Way) -> Json {
    let mut schema = form(field, way);
    if field.optional {
        nullable(&mut schema);
    }
    let mut note = vec![field.label.to_owned()];
    if !field.help.is_empty() {
        note.push(field.help.to_owned());
    }
    if let Some(named) = field.refers.and_then(|refers| refers().named) {
        schema["x-refers"] = named.kind.into();
        let named = a(&named.kind.replace('_', " "));
        note.push(format!("{}{}", named[..1].to_uppercase(), &named[1..]));
    }
    if let Some(permission) = field.view {
        schema["x-permission"] = permission.name.into();
        note.push(format!("Only for those who hold {}", permission.name));
    }
    schema["description"] = note.join(". ").into();
    if let (Way::In, Some(default)) = (way, field.default) {
        schema["default"] = serde_json::from_str(default).unwrap_or(Json::Null);
    }
    if way == Way::Out && [ID, VERSION, CREATED_AT, UPDATED_AT, ARCHIVED_AT].contains(&field.name) {
        schema["readOnly"] = true.into();
    }
    schema
}

fn form(field: &Field, way: Way) -> Json {
    let number = |pattern: &str| match way {
        Way::In => json!({ "type": ["string", "number"], "format": "decimal", "pattern": pattern }),
        Way::Out => json!({ "type": "string", "format": "decimal", "pattern": pattern }),
    };
    match field.form {
        Form::Text { max } if way == Way::In => text(field, max),
        Form::Text { .. } => json!({ "type": "string" }),
        Form::Code { max } | Form::Barcode { max } | Form::Phone { max } => text(field, max),
        Form::Email { max } => json!({ "type": "string", "format": "email", "maxLength": max }),
        Form::OneOf(words) => json!({ "type": "string", "enum": words }),
        Form::Currency => json!({ "type": "string", "pattern": "^[A-Z]{3}$" }),
        Form::Country => json!({ "type": "string", "pattern": "^[A-Z]{2}$" }),
        Form::Bool => json!({ "type": "boolean" }),
        Form::Int => {
            json!({ "type": "integer", "format": "int32", "minimum": lowest(field, i32::MIN.into()), "maximum": i32::MAX })
        }
        Form::Big => {
            json!({ "type": "integer", "format": "int64", "minimum": lowest(field, i64::MIN), "maximum": i64::MAX })
        }
        Form::Qty | Form::Price | Form::Rate => number(SCALED),
        Form::Exchange => number(EXCHANGE),
        Form::Amount => number(AMOUNT),
        Form::Instant => json!({ "type": "string", "format": "date-time" }),
        Form::Day => json!({ "type": "string", "format": "date" }),
        Form::Id => uuid(),
    }
}

fn text(field: &Field, max: u32) -> Json {
    let mut text = json!({ "type": "string", "maxLength": max });
    if !field.optional {
        text["minLength"] = field.min_len.max(1).into();
    }
    if field.form.is_one_line() {
        text["pattern"] = ONE_LINE.into();
    }
    text
}

fn lowest(field: &Field, lowest: i64) -> i64 {
    if field.not_negative { 0 } else { lowest }
}

fn nullable(schema: &mut Json) {
    let kind = schema["type"].take();
    schema["type"] = match kind {
        Json::Array(mut kinds) => {
            kinds.push("null".into());
            kinds.into()
        }
        kind => json!([kind, "null"]),
    };
    if let Some(words) = schema.get_mut("enum").and_then(Json::as_array_mut) {
        words.push(Json::Null);
    }
}

/// A filter's value travels as text, also a number's.
fn parameter(field: &Field, op: &str) -> Json {
    let what = match op {
        "eq" => "is",
        "ne" => "is not",
        "gt" => "is above",
        "gte" => "is at least",
        "lt" => "is below",
        "lte" => "is at most",
        "in" => "is one of these, parted by commas",
        "like" => "begins with",
        _ => return json!({ "type": "boolean", "description": format!("{} is absent", field.label) }),
    };
    json!({ "type": "string", "description": format!("{} {what}", field.label) })
}

fn uuid() -> Json {
    json!({ "type": "string", "format": "uuid" })
}

pub(crate) fn schema(json: Json) -> Schema {
    Schema::try_from(json).expect("an object is a schema")
}

/// `customer_category` → `CustomerCategory`.
fn camel(kind: &str) -> String {
    let word = |part: &str| {
        let mut chars = part.chars();
        chars
            .next()
            .map(|first| first.to_uppercase().collect::<String>() + chars.as_str())
            .unwrap_or_default()
    };
    kind.split('_').map(word).collect()
}
