//! Declarations that the compiler cannot check.

use kernel::Currency;

use crate::list::query::sort_keys;
use crate::{Datum, RecordKind, input};

/// For a module's tests: what its records declare as text can be read by the engine.
///
/// # Panics
/// If a default is no JSON or no value of its field, if the order names no field, if a column that the engine asks for
/// is missing.
pub fn assert_sound(kind: &RecordKind) {
    let name = kind.kind;
    assert!(
        sort_keys(kind, &|field| field.view.is_none(), kind.sort).is_ok(),
        "{name}: sort = {:?} names no fields",
        kind.sort
    );
    assert!(kind.path.starts_with('/') && !kind.path.ends_with('/'), "{name}: path = {:?}", kind.path);
    let currency = Currency::parse("KES").expect("in the table");
    for field in kind.fields {
        if let Some(default) = field.default {
            let json = serde_json::from_str(default);
            let json =
                json.unwrap_or_else(|error| panic!("{name}.{}: default {default}: {error}", field.name));
            let value = input::value(field, &json, currency);
            assert!(
                matches!(&value, Ok(value) if *value != Datum::Null),
                "{name}.{}: default: {value:?}",
                field.name
            );
        }
        if let Some(refers) = field.refers {
            assert!(!refers().table.is_empty(), "{name}.{}: refers to no table", field.name);
        }
    }
}
