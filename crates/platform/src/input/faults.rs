//! What is wrong with a field of the input, in sentences of our own: the words of the libraries that read and check it
//! are for programmers.

use kernel::errors::FieldError;
use kernel::{Code, Kind};

/// The input has a field that nobody knows.
pub const UNKNOWN_FIELD: Code = Code::new("request.unknown_field", Kind::Invalid, "There is no such field");
/// The input lacks a field.
pub const MISSING_FIELD: Code = Code::new("request.missing_field", Kind::Invalid, "This is needed");
/// The value is of the wrong kind, such as a number where a text belongs.
pub const WRONG_TYPE: Code =
    Code::new("request.wrong_type", Kind::Invalid, "Another kind of value is expected here");
/// The value is none of those that there are; `choices` are they.
pub const UNKNOWN_CHOICE: Code =
    Code::new("request.unknown_choice", Kind::Invalid, "This is none of the choices: { $choices }");
/// A text or a list is longer than `most`.
pub const TOO_LONG: Code =
    Code::new("request.too_long", Kind::Invalid, "This is too long: at most { $most } are possible");
/// A text or a list is shorter than `least`.
pub const TOO_SHORT: Code =
    Code::new("request.too_short", Kind::Invalid, "This is too short: at least { $least } are needed");
/// A number is below `least`.
pub const TOO_SMALL: Code = Code::new("request.too_small", Kind::Invalid, "This is at least { $least }");
/// A number is above `most`.
pub const TOO_LARGE: Code = Code::new("request.too_large", Kind::Invalid, "This is at most { $most }");
/// The value cannot be taken, for whatever other reason.
pub const INVALID_FIELD: Code =
    Code::new("request.invalid_field", Kind::Invalid, "This value cannot be taken here");

// Sentences for WRONG_TYPE, which stays the code.
const TEXT: Code = Code::new("request.wrong_type_text", Kind::Invalid, "A text is expected here");
const WHOLE: Code = Code::new("request.wrong_type_whole", Kind::Invalid, "A whole number is expected here");
const NUMBER: Code = Code::new("request.wrong_type_number", Kind::Invalid, "A number is expected here");
const FLAG: Code =
    Code::new("request.wrong_type_flag", Kind::Invalid, "Yes or no is expected here: true or false");
const LIST: Code = Code::new("request.wrong_type_list", Kind::Invalid, "A list is expected here");
const OBJECT: Code =
    Code::new("request.wrong_type_object", Kind::Invalid, "An object with fields is expected here");
const ID: Code = Code::new("request.wrong_type_id", Kind::Invalid, "The id of a record is expected here");

/// What serde says, which names the field where it can: `unknown field `x``, `missing field `y``.
pub(super) fn of_serde(path: &str, text: &str) -> FieldError {
    let quoted: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    let plain = |code: Code, path: String| FieldError::new(path, code, code.text);
    match quoted.first() {
        Some(name) if text.starts_with("unknown field") => plain(UNKNOWN_FIELD, join(path, name)),
        Some(name) if text.starts_with("missing field") => plain(MISSING_FIELD, join(path, name)),
        Some(_) if text.starts_with("unknown variant") => {
            FieldError::of(path, UNKNOWN_CHOICE, vec![("choices", quoted[1..].join(", "))])
        }
        _ if text.starts_with("invalid type") => FieldError::new(path, WRONG_TYPE, expected(text).text),
        _ if text.starts_with("invalid value") => FieldError::new(path, INVALID_FIELD, expected(text).text),
        _ if text.starts_with("UUID parsing failed") => FieldError::new(path, INVALID_FIELD, ID.text),
        _ if text.starts_with("invalid digit") => FieldError::new(path, INVALID_FIELD, WHOLE.text),
        _ if text.starts_with("provided string was not `true` or `false`") => {
            FieldError::new(path, INVALID_FIELD, FLAG.text)
        }
        _ if text.starts_with("data did not match any variant") => plain(INVALID_FIELD, path.to_owned()),
        // A type of our own says its own sentence.
        _ => FieldError::new(path, INVALID_FIELD, text.split(" at line ").next().unwrap_or_default()),
    }
}

/// The sentence for what serde expected instead.
fn expected(text: &str) -> Code {
    let wanted = text.rsplit_once("expected ").map_or("", |(_, wanted)| wanted);
    match wanted.split(" at line ").next().unwrap_or_default() {
        text if text.contains("UUID") => ID,
        "a string" | "a borrowed string" | "string or map" | "a character" => TEXT,
        "a boolean" => FLAG,
        "a sequence" => LIST,
        "an object" | "a map" => OBJECT,
        "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" | "isize" => WHOLE,
        "f32" | "f64" => NUMBER,
        text if text.starts_with("struct ") => OBJECT,
        text if text.starts_with("a nonzero ") => WHOLE,
        _ => WRONG_TYPE,
    }
}

/// What a rule of a type says: its own sentence, or one of the checks of lengths and ranges.
pub(super) fn of_rule(path: String, text: &str) -> FieldError {
    let bound = |start: &str| text.strip_prefix(start).map(str::to_owned);
    if let Some(most) = bound("length is greater than ") {
        FieldError::of(path, TOO_LONG, vec![("most", most)])
    } else if let Some(least) = bound("length is lower than ") {
        FieldError::of(path, TOO_SHORT, vec![("least", least)])
    } else if let Some(most) = bound("greater than ") {
        FieldError::of(path, TOO_LARGE, vec![("most", most)])
    } else if let Some(least) = bound("lower than ") {
        FieldError::of(path, TOO_SMALL, vec![("least", least)])
    } else {
        FieldError::new(path, INVALID_FIELD, text)
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else if path.ends_with(name) {
        path.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_reads_a_library_s_words() {
        for (text, path, code, message) in [
            ("missing field `customer_id`", "customer_id", "request.missing_field", "This is needed"),
            ("unknown field `x`, expected `y`", "x", "request.unknown_field", "There is no such field"),
            (
                "unknown variant `x`, expected one of `draft`, `posted`",
                "",
                "request.unknown_choice",
                "This is none of the choices: draft, posted",
            ),
            (
                "invalid type: integer `5`, expected a formatted UUID string",
                "",
                "request.wrong_type",
                "The id of a record is expected here",
            ),
            (
                "invalid value: integer `-1`, expected u32 at line 1 column 2",
                "",
                "request.invalid_field",
                "A whole number is expected here",
            ),
            ("Not a decimal number", "", "request.invalid_field", "Not a decimal number"),
        ] {
            let fault = of_serde("", text);
            assert_eq!((&*fault.path, &*fault.code, &*fault.message), (path, code, message), "{text}");
        }
        for (text, code, message) in [
            (
                "length is greater than 4000",
                "request.too_long",
                "This is too long: at most 4000 are possible",
            ),
            ("length is lower than 1", "request.too_short", "This is too short: at least 1 are needed"),
            ("lower than 0", "request.too_small", "This is at least 0"),
            ("greater than 9", "request.too_large", "This is at most 9"),
            ("From 0 to 1", "request.invalid_field", "From 0 to 1"),
        ] {
            let fault = of_rule("qty".to_owned(), text);
            assert_eq!((&*fault.path, &*fault.code, &*fault.message), ("qty", code, message));
        }
    }
}
