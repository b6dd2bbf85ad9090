//! The catalogue of events: each type's JSON schema as a document that stands by itself.
//!
//! The schemas are made from the Rust types and committed as files; a test holds the two together. A payload that is
//! stored names its schema by its event's type alone, so a change that old readers could not bear is a new type,
//! `order.confirmed.v2`, beside the old one.

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::EventType;
use crate::outbox::CloudEvent;

const DEFINITIONS: &str = "#/$defs/";
/// The name of the envelope's schema.
pub const ENVELOPE: &str = "cloudevent.v1";

/// The name of the schema of a type of event: `order.created.v1`.
pub fn schema_name(event: &str) -> String {
    let last = event.rsplit('.').next().unwrap_or_default();
    let digits = last.strip_prefix('v').unwrap_or_default();
    let says_version = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if says_version { event.to_owned() } else { format!("{event}.v1") }
}

/// What an event says as its `dataschema`, and the schema as its `$id`.
pub fn schema_urn(event: &str) -> String {
    format!("urn:kontor:event:{}", schema_name(event))
}

/// The schema of the payload of a type of event.
pub fn payload_schema(event: &EventType) -> Value {
    document(&schema_urn(event.name), event.name, event.text, event.schema)
}

/// The schema of what is around every payload.
pub fn envelope_schema() -> Value {
    let text = "What is around every event: CloudEvents 1.0 in JSON, with the extensions `sequence`, \
                `businessdate` and `position`";
    document(&format!("urn:kontor:{ENVELOPE}"), ENVELOPE, text, envelope)
}

/// The same, as one of a document's schemas.
pub fn envelope(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<CloudEvent>()
}

fn document(id: &str, title: &str, text: &str, make: fn(&mut SchemaGenerator) -> Schema) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let mut schema = make(&mut generator).to_value();
    let mut definitions = generator.take_definitions(true);
    let named = schema.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix(DEFINITIONS));
    if let Some(own) = named.and_then(|name| definitions.remove(name)) {
        schema = own;
    }
    let mut document = Map::from_iter([
        ("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema")),
        ("$id".to_owned(), json!(id)),
        ("title".to_owned(), json!(title)),
        ("description".to_owned(), json!(text)),
    ]);
    for (name, value) in schema.as_object().into_iter().flatten() {
        document.entry(name.clone()).or_insert_with(|| value.clone());
    }
    if !definitions.is_empty() {
        document.insert("$defs".to_owned(), definitions.into());
    }
    document.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_of_event_is_of_the_first_version_unless_it_says_more() {
        assert_eq!(schema_name("order.created"), "order.created.v1");
        assert_eq!(schema_name("order.created.v2"), "order.created.v2");
        assert_eq!(schema_name("till.vat"), "till.vat.v1");
    }

    #[test]
    fn the_envelope_stands_by_itself() {
        let schema = envelope_schema();
        assert_eq!(schema["properties"]["specversion"]["const"], "1.0");
        assert_eq!(schema["$id"], "urn:kontor:cloudevent.v1");
    }
}
