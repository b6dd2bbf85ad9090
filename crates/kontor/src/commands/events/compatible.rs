//! Whether readers of a schema can read what another schema describes.
//!
//! A reader may rely on everything that its schema promises: that a field is there, what type it is, which values it
//! can have. Fields that it does not know it passes over. So a new schema may promise more, and nothing less.

use std::collections::BTreeSet;

use serde_json::Value;

/// Schemas within schemas are followed so far.
const DEPTH_MAX: usize = 32;
/// Promises about a value that are compared as they are.
const PROMISES: [&str; 9] =
    ["const", "format", "pattern", "minimum", "maximum", "minLength", "maxLength", "allOf", "prefixItems"];

/// What a reader of `old` relied on and `new` no longer promises; nothing when all is well.
pub fn breaks(old: &Value, new: &Value) -> Vec<String> {
    let mut found = Vec::new();
    Comparison { old_root: old, new_root: new }.compare(old, new, "", 0, &mut found);
    found
}

struct Comparison<'s> {
    old_root: &'s Value,
    new_root: &'s Value,
}

impl<'s> Comparison<'s> {
    fn compare(&self, old: &'s Value, new: &'s Value, at: &str, depth: usize, found: &mut Vec<String>) {
        if depth > DEPTH_MAX {
            return;
        }
        let (old, new) = (resolved(self.old_root, old), resolved(self.new_root, new));
        if variants(old).is_some() || variants(new).is_some() {
            return self.compare_variants(old, new, at, depth, found);
        }
        compare_value(old, new, at, found);
        for (name, promised) in old["properties"].as_object().into_iter().flatten() {
            let at = format!("{at}/{name}");
            match new["properties"].get(name) {
                Some(field) => self.compare(promised, field, &at, depth + 1, found),
                None => found.push(format!("{at} is gone")),
            }
        }
        for part in ["items", "additionalProperties"] {
            match (old.get(part), new.get(part)) {
                (Some(promised @ Value::Object(_)), Some(now)) => {
                    self.compare(promised, now, &format!("{at}/*"), depth + 1, found);
                }
                (Some(Value::Object(_)), None) => found.push(format!("{at}/* may be anything")),
                _ => {}
            }
        }
    }

    /// Each form that a value can have now must be one that it could have.
    fn compare_variants(
        &self,
        old: &'s Value,
        new: &'s Value,
        at: &str,
        depth: usize,
        found: &mut Vec<String>,
    ) {
        let (before, now) = (forms(old), forms(new));
        for form in now {
            let known = before.iter().any(|one| {
                let mut differences = Vec::new();
                self.compare(one, form, at, depth + 1, &mut differences);
                differences.is_empty()
            });
            if !known {
                found.push(format!("{at} has a form that it could not have"));
            }
        }
    }
}

fn compare_value(old: &Value, new: &Value, at: &str, found: &mut Vec<String>) {
    let (before, now) = (types(old), types(new));
    if !before.is_empty() && (now.is_empty() || !now.is_subset(&before)) {
        found.push(format!("{at} was {before:?} and is {now:?}"));
    }
    if let Some(before) = old.get("enum").and_then(Value::as_array) {
        let now = new.get("enum").and_then(Value::as_array);
        let is_known = |values: &Vec<Value>| values.iter().all(|value| before.contains(value));
        if !now.is_some_and(is_known) {
            found.push(format!("{at} has a value that it could not have"));
        }
    }
    for promise in PROMISES {
        if old.get(promise).is_some_and(|before| new.get(promise) != Some(before)) {
            found.push(format!("{at} has another {promise}"));
        }
    }
    let required = |schema: &Value| -> BTreeSet<String> {
        let names = schema["required"].as_array().into_iter().flatten();
        names.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    found.extend(required(old).difference(&required(new)).map(|name| format!("{at}/{name} may be absent")));
}

/// The types that a value may have; none when anything goes. Whole numbers are numbers too.
fn types(schema: &Value) -> BTreeSet<&str> {
    let mut types: BTreeSet<&str> = match &schema["type"] {
        Value::String(one) => BTreeSet::from([one.as_str()]),
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => BTreeSet::new(),
    };
    if types.contains("number") {
        types.insert("integer");
    }
    types
}

fn variants(schema: &Value) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf"].iter().find_map(|name| schema.get(name)?.as_array())
}

fn forms(schema: &Value) -> Vec<&Value> {
    variants(schema).map_or_else(|| vec![schema], |variants| variants.iter().collect())
}

fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let pointer = schema.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
    pointer.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn order() -> Value {
        json!({
            "type": "object",
            "properties": {
                "id": {"type": "string", "format": "uuid"},
                "status": {"type": "string", "enum": ["draft", "confirmed"]},
                "store": {"type": ["string", "null"]},
                "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}},
                "source": {"anyOf": [{"$ref": "#/$defs/Line"}, {"type": "null"}]},
            },
            "required": ["id", "status"],
            "$defs": {"Line": {"type": "object", "properties": {"n": {"type": "number"}}, "required": ["n"]}},
        })
    }

    /// The order's schema with one place changed.
    fn with(pointer: &str, value: Value) -> Vec<String> {
        let mut changed = order();
        *changed.pointer_mut(pointer).expect("the schema has it") = value;
        breaks(&order(), &changed)
    }

    #[test]
    fn a_schema_may_promise_more() {
        assert!(breaks(&order(), &order()).is_empty());
        let mut more = order();
        more["properties"]["total"] = json!({"type": "string"});
        more["required"] = json!(["id", "status", "total", "lines"]);
        more["description"] = json!("An order");
        assert!(breaks(&order(), &more).is_empty(), "{:?}", breaks(&order(), &more));
        assert!(with("/properties/store/type", json!("string")).is_empty());
        assert!(with("/properties/status/enum", json!(["draft"])).is_empty());
        assert!(with("/$defs/Line/properties/n/type", json!("integer")).is_empty());
    }

    #[test]
    fn a_schema_may_not_promise_less() {
        let refused = [
            with("/properties", json!({"id": {"type": "string", "format": "uuid"}})),
            with("/required", json!(["id"])),
            with("/properties/id/type", json!(["string", "null"])),
            with("/properties/id", json!({"type": "string"})),
            with("/properties/status/enum", json!(["draft", "confirmed", "lost"])),
            with("/properties/lines/items", json!({"type": "string"})),
            with("/properties/lines", json!({"type": "array"})),
            with("/properties/source/anyOf", json!([{"type": "null"}, {"type": "string"}])),
            with("/$defs/Line/required", json!([])),
        ];
        for (at, found) in refused.iter().enumerate() {
            assert!(!found.is_empty(), "change {at} went unnoticed");
        }
    }
}
