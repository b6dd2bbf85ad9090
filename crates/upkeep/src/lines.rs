//! A row as a line of text: the one form that a backup stores and a hash is made of, the same on every engine.
//!
//! A line is a JSON array with a value for each column, in the order of declaration: ids as hyphenated text, numbers
//! as their digits, yes and no as `true` and `false`, bytes as base64, what is absent as `null`. There are no spaces.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use db::schema::{Kind, Table};
use db::transfer::{Cell, Row};
use kernel::{Error, Result};
use serde_json::Value;

use crate::errors::DAMAGED;

/// Appends a row and a line feed.
pub(crate) fn write(row: &Row, out: &mut Vec<u8>) -> Result<()> {
    out.push(b'[');
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        match cell {
            Cell::Absent => out.extend_from_slice(b"null"),
            Cell::Id(id) => out.extend_from_slice(format!("\"{id}\"").as_bytes()),
            Cell::Text(text) => serde_json::to_writer(&mut *out, text).map_err(Error::internal)?,
            Cell::Number(number) => out.extend_from_slice(number.to_string().as_bytes()),
            Cell::Flag(flag) => out.extend_from_slice(if *flag { b"true" } else { b"false" }),
            Cell::Bytes(bytes) => {
                out.push(b'"');
                out.extend_from_slice(STANDARD.encode(bytes).as_bytes());
                out.push(b'"');
            }
        }
    }
    out.extend_from_slice(b"]\n");
    Ok(())
}

/// Reads a line as a row of the table.
///
/// # Errors
/// `upkeep.damaged`, with the table.
pub(crate) fn read(table: &Table, line: &str) -> Result<Row> {
    let damaged = || DAMAGED.with("table", table.name());
    let values: Vec<Value> = serde_json::from_str(line).map_err(|cause| damaged().inner(cause))?;
    if values.len() != table.columns().len() {
        return Err(damaged());
    }
    let cells = values.into_iter().zip(table.columns());
    cells.map(|(value, column)| cell(value, column.kind()).ok_or_else(damaged)).collect()
}

fn cell(value: Value, kind: Kind) -> Option<Cell> {
    Some(match (value, kind) {
        (Value::Null, _) => Cell::Absent,
        (Value::String(text), Kind::Uuid) => Cell::Id(text.parse().ok()?),
        (Value::String(text), Kind::Bytes) => Cell::Bytes(STANDARD.decode(text).ok()?),
        (Value::String(text), Kind::Text(_) | Kind::Long) => Cell::Text(text),
        (Value::Bool(flag), Kind::Flag) => Cell::Flag(flag),
        (
            Value::Number(number),
            Kind::Int | Kind::Day | Kind::Big | Kind::Amount | Kind::Scaled | Kind::Instant,
        ) => Cell::Number(number.as_i64()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where it does not go as told")]

    use super::*;
    use proptest::prelude::*;

    fn table() -> Table {
        db::schema::table("upkeep_shelf")
            .id()
            .text("name", 40)
            .long_opt("note")
            .big("large")
            .int("small")
            .flag("flag")
            .bytes_opt("picture")
    }

    proptest! {
        /// Every row comes back as it was, and is one line whatever its text holds.
        #[test]
        fn a_row_is_a_line_and_a_line_is_the_row(
            id: [u8; 16], name: String, note: Option<String>, large: i64, small: i32, flag: bool,
            picture: Option<Vec<u8>>,
        ) {
            let row = vec![
                Cell::Id(uuid::Uuid::from_bytes(id)),
                Cell::Text(name),
                note.map_or(Cell::Absent, Cell::Text),
                Cell::Number(large),
                Cell::Number(small.into()),
                Cell::Flag(flag),
                picture.map_or(Cell::Absent, Cell::Bytes),
            ];
            let mut line = Vec::new();
            write(&row, &mut line).unwrap();
            let text = String::from_utf8(line).unwrap();
            prop_assert_eq!(text.matches('\n').count(), 1);
            prop_assert_eq!(read(&table(), text.trim_end_matches('\n')).unwrap(), row);
        }
    }

    #[test]
    fn the_form_is_for_ever() {
        let row = vec![
            Cell::Id(uuid::Uuid::from_u128(7)),
            Cell::Text("a \"b\"\n".to_owned()),
            Cell::Absent,
            Cell::Number(i64::MIN),
            Cell::Number(-1),
            Cell::Flag(true),
            Cell::Bytes(vec![0, 255]),
        ];
        let mut line = Vec::new();
        write(&row, &mut line).unwrap();
        let form = r#"["00000000-0000-0000-0000-000000000007","a \"b\"\n",null,-9223372036854775808,-1,true,"AP8="]"#;
        assert_eq!(String::from_utf8(line).unwrap(), format!("{form}\n"));
    }

    #[test]
    fn a_line_of_another_table_is_refused() {
        for line in ["", "[]", "{}", r#"["x","",null,1,1,true,null]"#, r#"[null,1,null,1,1,true,null]"#] {
            assert!(read(&table(), line).unwrap_err().is(DAMAGED), "{line}");
        }
    }
}
