//! The schemas of inputs and answers, gathered into one set of components.
//!
//! A type may look different coming in and going out: a field with a default may be left out of an input and is
//! always there in an answer. Both shapes are generated; where they are equal they share one component, where they
//! are not the input's is named `…Input`.

use std::collections::{BTreeMap, BTreeSet};

use platform::api::SchemaFn;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

const INPUTS: &str = "#/components/inputs/";
const ANSWERS: &str = "#/components/answers/";
const FINAL: &str = "#/components/schemas/";

/// Generates schemas and keeps what they refer to.
pub(super) struct Schemas {
    inputs: SchemaGenerator,
    answers: SchemaGenerator,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let settings = |path: &'static str| {
            SchemaSettings::draft2020_12().with(|settings| {
                settings.definitions_path = path.into();
                settings.meta_schema = None;
            })
        };
        Schemas {
            inputs: settings("/components/inputs").for_deserialize().into_generator(),
            answers: settings("/components/answers").for_serialize().into_generator(),
        }
    }

    pub(super) fn input(&mut self, make: &SchemaFn) -> Value {
        make(&mut self.inputs).to_value()
    }

    pub(super) fn answer(&mut self, make: &SchemaFn) -> Value {
        make(&mut self.answers).to_value()
    }

    /// The schema behind a reference to an input's component; any other schema is itself.
    pub(super) fn resolved(&self, schema: Value) -> Value {
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix(INPUTS));
        match name.and_then(|name| self.inputs.definitions().get(name)) {
            Some(definition) => definition.clone(),
            None => schema,
        }
    }

    /// Moves everything that `document` refers to, and what that refers to, to `components.schemas`.
    pub(super) fn settle(mut self, document: &mut Value) -> Map<String, Value> {
        let inputs = self.inputs.take_definitions(true);
        let answers = self.answers.take_definitions(true);
        let names = Names::new(&inputs, &answers);
        names.rename(document);
        let mut all = BTreeMap::new();
        for (definitions, prefix) in [(inputs, INPUTS), (answers, ANSWERS)] {
            for (name, mut definition) in definitions {
                names.rename(&mut definition);
                all.insert(names.of(prefix, &name), definition);
            }
        }
        used(document, all)
    }
}

/// What each component is called in the end.
struct Names {
    /// Names whose two shapes differ.
    split: BTreeSet<String>,
}

impl Names {
    fn new(inputs: &Map<String, Value>, answers: &Map<String, Value>) -> Self {
        let plain =
            |definition: &Value| definition.to_string().replace(INPUTS, FINAL).replace(ANSWERS, FINAL);
        let shared: Vec<&String> = inputs.keys().filter(|name| answers.contains_key(*name)).collect();
        let differs = |name: &String| plain(&inputs[name]) != plain(&answers[name]);
        let mut split: BTreeSet<String> =
            shared.iter().filter(|name| differs(name)).map(|n| (*n).clone()).collect();
        // A shape that refers to one that differs differs too.
        loop {
            let more: Vec<String> = shared
                .iter()
                .filter(|name| !split.contains(**name))
                .filter(|name| references(&inputs[**name], INPUTS).iter().any(|one| split.contains(one)))
                .map(|name| (*name).clone())
                .collect();
            if more.is_empty() {
                return Names { split };
            }
            split.extend(more);
        }
    }

    fn of(&self, prefix: &str, name: &str) -> String {
        if prefix == INPUTS && self.split.contains(name) { format!("{name}Input") } else { name.to_owned() }
    }

    fn rename(&self, value: &mut Value) {
        each_reference(value, &mut |text| {
            for prefix in [INPUTS, ANSWERS] {
                if let Some(name) = text.strip_prefix(prefix) {
                    *text = format!("{FINAL}{}", self.of(prefix, name));
                    return;
                }
            }
        });
    }
}

/// Keeps only what is reached from the document.
fn used(document: &Value, mut all: BTreeMap<String, Value>) -> Map<String, Value> {
    let mut kept = BTreeMap::new();
    let mut open = references(document, FINAL);
    while let Some(name) = open.pop() {
        if let Some(definition) = all.remove(&name) {
            open.extend(references(&definition, FINAL));
            kept.insert(name, definition);
        }
    }
    kept.into_iter().collect()
}

fn references(value: &Value, prefix: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_reference(&mut value.clone(), &mut |text| {
        found.extend(text.strip_prefix(prefix).map(str::to_owned))
    });
    found
}

fn each_reference(value: &mut Value, visit: &mut impl FnMut(&mut String)) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if name == "$ref" => visit(text),
                    other => each_reference(other, visit),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_reference(item, visit)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use schemars::JsonSchema;
    use serde::{Deserialize, Serialize};
    use serde_json::json;

    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Same {
        a: i64,
    }

    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Inner {
        #[serde(default)]
        b: i64,
    }

    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Outer {
        same: Same,
        inner: Inner,
    }

    #[derive(Serialize, Deserialize, JsonSchema)]
    struct Unused {
        c: i64,
    }

    #[test]
    fn shapes_that_differ_get_two_names_and_equal_ones_share() {
        let mut schemas = Schemas::new();
        let mut document = json!({
            "in": schemas.input(&platform::api::schema::<Outer>()),
            "out": schemas.answer(&platform::api::schema::<Outer>()),
        });
        schemas.input(&platform::api::schema::<Unused>());
        let kept = schemas.settle(&mut document);
        let names: Vec<&str> = kept.keys().map(String::as_str).collect();
        assert_eq!(names, ["Inner", "InnerInput", "Outer", "OuterInput", "Same"]);
        assert_eq!(document["in"]["$ref"], "#/components/schemas/OuterInput");
        assert_eq!(kept["OuterInput"]["properties"]["inner"]["$ref"], "#/components/schemas/InnerInput");
        assert_eq!(kept["Outer"]["properties"]["same"]["$ref"], "#/components/schemas/Same");
    }
}
