//! A CloudEvent 1.0 in JSON, as far as it is read here.

use std::time::Duration;

use kernel::{Instant, Result};
use platform::Inbound;
use platform::inbound::VERSION;
use serde_json::Value;

use crate::errors::BAD_EVENT;

/// Characters of `id` and `source`.
const NAME_CHARS_MAX: usize = 200;
/// Characters of `type`.
const TYPE_CHARS_MAX: usize = 80;
/// How far a sender's clock may be ahead: an event of the far future would make every later one stale.
const AHEAD_MAX: Duration = Duration::from_secs(300);

/// An event as it came in.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub(crate) id: String,
    pub(crate) source: String,
    pub(crate) name: String,
    pub(crate) time: Instant,
    /// The source's own numbering of what happens to one thing, where it has one.
    pub(crate) sequence: Option<i64>,
    /// Of the payload; absent when `dataschema` is none of ours.
    pub(crate) version: Option<u32>,
    pub(crate) data: Value,
}

/// What `dataschema` says of a payload that is taken.
pub(crate) fn schema_of(taken: &Inbound) -> String {
    format!("urn:kontor:inbound:{}.v{}", taken.name, taken.version)
}

impl Incoming {
    /// # Errors
    /// [`BAD_EVENT`] at the attribute that is at fault.
    pub(crate) fn read(event: &Value, now: Instant) -> Result<Self> {
        if text(event, "specversion", 10)? != "1.0" {
            return Err(BAD_EVENT.because("Only version 1.0 of CloudEvents is read here").at("specversion"));
        }
        if event.get("data_base64").is_some() {
            return Err(BAD_EVENT.because("Data is JSON here").at("data_base64"));
        }
        let kind = event.get("datacontenttype").and_then(Value::as_str).unwrap_or("application/json");
        if kind.split(';').next().map(str::trim) != Some("application/json") {
            return Err(BAD_EVENT.because("Data is JSON here").at("datacontenttype"));
        }
        let name = text(event, "type", TYPE_CHARS_MAX)?;
        Ok(Incoming {
            id: text(event, "id", NAME_CHARS_MAX)?,
            source: text(event, "source", NAME_CHARS_MAX)?,
            time: time(event, now)?,
            sequence: sequence(event)?,
            version: version(event, &name),
            data: event.get("data").cloned().unwrap_or(Value::Null),
            name,
        })
    }
}

fn text(event: &Value, name: &str, max: usize) -> Result<String> {
    let text = event.get(name).and_then(Value::as_str).unwrap_or_default();
    if text.is_empty() || text.chars().count() > max || text.chars().any(char::is_control) {
        let needed = format!("{name} is a text of 1 to {max} characters");
        return Err(BAD_EVENT.because(needed).at(name));
    }
    Ok(text.to_owned())
}

/// When it happened; now where the sender does not say.
fn time(event: &Value, now: Instant) -> Result<Instant> {
    let Some(time) = event.get("time") else { return Ok(now) };
    let time = time.as_str().and_then(|text| Instant::parse(text).ok());
    let time = time.ok_or_else(|| BAD_EVENT.because("time is an instant of RFC 3339").at("time"))?;
    if time > now.plus(AHEAD_MAX) {
        return Err(BAD_EVENT.because("time lies in the future").at("time"));
    }
    Ok(time)
}

fn sequence(event: &Value) -> Result<Option<i64>> {
    let Some(sequence) = event.get("sequence") else { return Ok(None) };
    let number = match sequence {
        Value::String(text) => text.parse().ok(),
        other => other.as_i64(),
    };
    match number {
        Some(number) => Ok(Some(number)),
        None => Err(BAD_EVENT.because("sequence is a whole number").at("sequence")),
    }
}

fn version(event: &Value, name: &str) -> Option<u32> {
    match event.get("dataschema") {
        None => Some(VERSION),
        Some(schema) => {
            let rest = schema.as_str()?.strip_prefix("urn:kontor:inbound:")?.strip_prefix(name)?;
            rest.strip_prefix(".v")?.parse().ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn now() -> Instant {
        Instant::parse("2026-03-02T09:00:00Z").unwrap()
    }

    fn event(change: Value) -> Value {
        let mut event = json!({"specversion": "1.0", "id": "1", "source": "wms", "type": "a.b", "data": {}});
        event.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        event
    }

    #[test]
    fn what_is_read_of_an_event() {
        let full = event(json!({
            "time": "2026-03-02T08:00:00Z", "sequence": "0000000007", "dataschema": "urn:kontor:inbound:a.b.v3",
            "datacontenttype": "application/json; charset=utf-8", "extension": "any",
        }));
        let read = Incoming::read(&full, now()).unwrap();
        assert_eq!((read.sequence, read.version), (Some(7), Some(3)));
        assert!(read.time < now());
        let plain = Incoming::read(&event(json!({})), now()).unwrap();
        assert_eq!((plain.time, plain.sequence, plain.version), (now(), None, Some(VERSION)));
        let foreign = event(json!({"dataschema": "https://example.com/schema"}));
        assert_eq!(Incoming::read(&foreign, now()).unwrap().version, None);
    }

    #[test]
    fn what_is_no_event_is_refused_by_its_attribute() {
        for (change, path) in [
            (json!({"specversion": "0.3"}), "specversion"),
            (json!({"id": ""}), "id"),
            (json!({"id": 7}), "id"),
            (json!({"id": "x".repeat(201)}), "id"),
            (json!({"source": "a\u{0}b"}), "source"),
            (json!({"type": null}), "type"),
            (json!({"time": "yesterday"}), "time"),
            (json!({"time": "2026-03-02T09:06:00Z"}), "time"),
            (json!({"sequence": "1.5"}), "sequence"),
            (json!({"data_base64": "AA=="}), "data_base64"),
            (json!({"datacontenttype": "text/xml"}), "datacontenttype"),
        ] {
            let error = Incoming::read(&event(change), now()).unwrap_err();
            assert!(error.is(BAD_EVENT));
            assert_eq!(error.fields[0].path, path);
        }
        for other in [json!(1), json!("x"), json!([])] {
            assert!(Incoming::read(&other, now()).unwrap_err().is(BAD_EVENT));
        }
    }
}
