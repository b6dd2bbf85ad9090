//! Where the next page begins: the sort values of the last row handed out, opaque to callers.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use platform::Result;
use serde_json::{Value as Json, json};

use super::query::SortKey;
use crate::errors::BAD_CURSOR;
use crate::row::Row;
use crate::{Datum, Form, RecordKind};

/// Characters of a cursor at most: more than the longest sort values make.
const CURSOR_CHARS_MAX: usize = 32_000;

/// The cursor behind `row` in a list of this order.
pub(crate) fn write(kind: &RecordKind, sort: &[SortKey], row: &Row) -> String {
    let values: Vec<Json> = sort.iter().map(|key| plain(&row.values[key.at])).collect();
    BASE64_URL_SAFE_NO_PAD.encode(json!({ "by": order(kind, sort), "at": values }).to_string())
}

/// The sort values of a cursor, if it is one of a list of this order.
pub(crate) fn read(kind: &RecordKind, sort: &[SortKey], cursor: &str) -> Result<Vec<Datum>> {
    parse(kind, sort, cursor).ok_or_else(|| BAD_CURSOR.at("cursor"))
}

fn parse(kind: &RecordKind, sort: &[SortKey], cursor: &str) -> Option<Vec<Datum>> {
    if cursor.len() > CURSOR_CHARS_MAX {
        return None;
    }
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(cursor).ok()?;
    let json: Json = serde_json::from_slice(&bytes).ok()?;
    let values = json.get("at")?.as_array()?;
    if json.get("by")?.as_str()? != order(kind, sort) || values.len() != sort.len() {
        return None;
    }
    sort.iter().zip(values).map(|(key, value)| typed(kind, key, value)).collect()
}

/// A value that could not have come from the field's column is refused here, before it meets the database.
fn typed(kind: &RecordKind, key: &SortKey, value: &Json) -> Option<Datum> {
    let field = &kind.fields[key.at];
    match value {
        Json::Null => field.optional.then_some(Datum::Null),
        Json::Bool(flag) => (field.form == Form::Bool).then_some(Datum::Bool(*flag)),
        Json::Number(number) => {
            let number = number.as_i64().filter(|_| field.form.is_number())?;
            let narrow = matches!(field.form, Form::Int | Form::Day);
            (!narrow || i32::try_from(number).is_ok()).then_some(Datum::Int(number))
        }
        Json::String(text) if field.form == Form::Id => text.parse().ok().map(Datum::Id),
        Json::String(text) => {
            (field.form.is_text() && !text.contains('\0')).then(|| Datum::Text(text.clone()))
        }
        _ => None,
    }
}

fn plain(value: &Datum) -> Json {
    match value {
        Datum::Null => Json::Null,
        Datum::Bool(flag) => Json::from(*flag),
        Datum::Int(number) => Json::from(*number),
        Datum::Id(id) => Json::from(id.to_string()),
        Datum::Text(text) => Json::from(text.as_str()),
    }
}

fn order(kind: &RecordKind, sort: &[SortKey]) -> String {
    let name =
        |key: &SortKey| format!("{}{}", if key.descending { "-" } else { "" }, kind.fields[key.at].name);
    sort.iter().map(name).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::list::query::sort_keys;
    use crate::sample::Model;

    proptest! {
        #[test]
        fn a_cursor_says_again_what_it_was_told(
            name in any::<String>(), price in any::<i64>(), note in prop::option::of("[^\0]*"), id in any::<u128>()
        ) {
            let kind = Model::record();
            let sort = sort_keys(&kind, &|_| true, "-price,note,name").unwrap();
            let mut row = Row::empty(&kind);
            row.values[kind.at("name")] = Datum::Text(name.replace('\0', ""));
            row.values[kind.at("price")] = Datum::Int(price);
            row.values[kind.at("note")] = note.into();
            row.values[kind.at("id")] = Datum::Id(kernel::Id::from_u128(id));
            let values: Vec<Datum> = sort.iter().map(|key| row.values[key.at].clone()).collect();
            let cursor = write(&kind, &sort, &row);
            prop_assert_eq!(read(&kind, &sort, &cursor).ok(), (cursor.len() <= CURSOR_CHARS_MAX).then_some(values));
        }

        #[test]
        fn any_other_text_is_refused(text in any::<String>(), json in "\\{\"by\":\"name,id\",\"at\":\\[[^\\]]{0,20}\\]\\}") {
            let kind = Model::record();
            let sort = sort_keys(&kind, &|_| true, "name").unwrap();
            prop_assert!(read(&kind, &sort, &text).is_err());
            // Made by hand it may be well formed; then its values have the fields' types.
            if let Ok(values) = read(&kind, &sort, &BASE64_URL_SAFE_NO_PAD.encode(json)) {
                prop_assert!(values[0].text().is_some() && values[1].id().is_some());
            }
        }
    }
}
