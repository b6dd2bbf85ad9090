//! Events as their schemas say.

use std::collections::BTreeMap;

use jsonschema::Validator;
use platform::events::event;
use platform::{Registry, catalogue, outbox};
use serde_json::{Value, json};

/// The schemas that events are held to, each made ready once.
pub struct Schemas {
    envelope: Validator,
    payloads: BTreeMap<String, Validator>,
}

impl Default for Schemas {
    fn default() -> Schemas {
        Schemas { envelope: validator(&catalogue::envelope_schema()), payloads: BTreeMap::new() }
    }
}

impl Schemas {
    /// Every event is of a declared type; its payload is as its type's schema says and holds nothing besides; and
    /// the form in which it leaves the house is a CloudEvent.
    ///
    /// # Panics
    /// When one is not.
    pub fn assert_fit(&mut self, registry: &Registry, events: &[event::Model]) {
        let mut wrong = Vec::new();
        for event in events {
            let name = event.name.as_str();
            if !self.payloads.contains_key(name) {
                let declared = registry.event(name).unwrap_or_else(|| panic!("no module declares {name}"));
                let payload = validator(&closed(catalogue::payload_schema(&declared)));
                self.payloads.insert(name.to_owned(), payload);
            }
            let form = outbox::cloud_event(event).expect("an event has a form");
            let errors = self.payloads[name].iter_errors(&form["data"]);
            let errors = errors.chain(self.envelope.iter_errors(&form));
            wrong.extend(errors.map(|error| format!("{name}{}: {error} in {form}", error.instance_path())));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).unwrap_or_else(|error| panic!("{error}: {schema}"))
}

/// The schema, forbidding what it does not mention. Readers may not be so strict, but what is told is described.
fn closed(mut schema: Value) -> Value {
    close(&mut schema);
    schema
}

fn close(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.values_mut().for_each(close);
            if fields.get("properties").is_some_and(Value::is_object) && fields.contains_key("type") {
                fields.entry("additionalProperties").or_insert(json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_schema_refuses_what_it_does_not_mention() {
        let open = json!({"type": "object", "properties": {
            "lines": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
        }});
        let more = json!({"lines": [{"n": 1, "m": 2}]});
        assert!(validator(&open).is_valid(&more));
        assert!(!validator(&closed(open)).is_valid(&more));
    }
}
