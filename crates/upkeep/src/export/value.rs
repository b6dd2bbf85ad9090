//! A value as other programs read it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use db::schema::{Column, Kind};
use db::transfer::Cell;
use kernel::{Day, Instant};
use serde_json::{Value, json};

const MILLION: i64 = 1_000_000;

pub(super) fn of(cell: &Cell, kind: Kind) -> Value {
    match (cell, kind) {
        (Cell::Absent, _) => Value::Null,
        (Cell::Id(id), _) => Value::String(id.to_string()),
        (Cell::Text(text), _) => Value::String(text.clone()),
        (Cell::Flag(flag), _) => Value::Bool(*flag),
        (Cell::Bytes(bytes), _) => Value::String(STANDARD.encode(bytes)),
        (Cell::Number(number), Kind::Scaled) => Value::String(decimal(*number)),
        (Cell::Number(number), Kind::Instant) => Value::String(Instant(*number).to_string()),
        (Cell::Number(number), Kind::Day) => match i32::try_from(*number).map(Day::from_number) {
            Ok(Ok(day)) => Value::String(day.to_string()),
            // No date: as it is, rather than as what it is not.
            _ => Value::from(*number),
        },
        (Cell::Number(number), _) => Value::from(*number),
    }
}

/// Millionths as a decimal number, without zeros at its end.
fn decimal(millionths: i64) -> String {
    let (whole, rest) = (millionths / MILLION, (millionths % MILLION).unsigned_abs());
    let sign = if millionths < 0 && whole == 0 { "-" } else { "" };
    if rest == 0 {
        return whole.to_string();
    }
    format!("{sign}{whole}.{rest:06}").trim_end_matches('0').to_owned()
}

/// A column as the package describes it: type and, where the type alone does not say it, what it means.
pub(super) fn field(column: &Column) -> Value {
    let (kind, description) = match column.kind() {
        Kind::Uuid => ("string", "An id"),
        Kind::Text(_) | Kind::Long => ("string", ""),
        Kind::Int | Kind::Big => ("integer", ""),
        Kind::Amount => ("integer", "Minor units of the row's currency, or of the company's"),
        Kind::Scaled => ("number", "A decimal number as text"),
        Kind::Instant => ("datetime", "UTC"),
        Kind::Day => ("date", "The business date"),
        Kind::Flag => ("boolean", ""),
        Kind::Bytes => ("string", "Base64"),
    };
    let mut field = json!({ "name": column.name(), "type": kind });
    if !description.is_empty() {
        field["description"] = description.into();
    }
    if !column.is_optional() {
        field["constraints"] = json!({ "required": true });
    }
    field
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let cases = [
            (0, "0"),
            (1_500_000, "1.5"),
            (-500_000, "-0.5"),
            (-1_000_001, "-1.000001"),
            (160_000, "0.16"),
            (i64::MIN, "-9223372036854.775808"),
        ];
        for (millionths, text) in cases {
            assert_eq!(decimal(millionths), text);
        }
    }

    #[test]
    fn dates_and_instants_are_in_the_standard_forms() {
        assert_eq!(of(&Cell::Number(20_260_302), Kind::Day), "2026-03-02");
        assert_eq!(of(&Cell::Number(0), Kind::Instant), "1970-01-01T00:00:00Z");
        assert_eq!(of(&Cell::Number(0), Kind::Day), 0);
        assert_eq!(of(&Cell::Absent, Kind::Day), Value::Null);
    }
}
