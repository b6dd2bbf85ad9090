//! The one error type of the product: a stable code, a kind that decides the HTTP status, a sentence for people,
//! the fields at fault, and an inner detail that is logged but never shown.
//!
//! Modules declare their errors as constants, so that the catalogue can be listed and documented:
//!
//! ```
//! use kernel::{Code, Kind};
//!
//! pub const INSUFFICIENT_STOCK: Code =
//!     Code::new("inventory.insufficient_stock", Kind::Conflict, "Not enough stock");
//!
//! let error = INSUFFICIENT_STOCK.at("lines[2].qty").with("available", "3");
//! assert!(error.is(INSUFFICIENT_STOCK));
//! assert_eq!(error.status(), 409);
//! ```

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::ops::Deref;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A result whose error is the product's [`Error`] unless said otherwise.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What sort of failure it is. It decides the HTTP status and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The input was understood and breaks a rule (422).
    Invalid,
    /// The input could not be read at all (400).
    Malformed,
    /// Nobody is signed in (401).
    Unauthenticated,
    /// The caller may not do this (403).
    Forbidden,
    /// There is no such thing, or none that the caller may see (404).
    NotFound,
    /// The state of things does not allow it (409).
    Conflict,
    /// It existed and is no more (410).
    Gone,
    /// The version that the caller based the change on is stale (412).
    Precondition,
    /// The input exceeds a limit of size (413).
    TooLarge,
    /// The caller exceeds a limit of rate (429).
    TooMany,
    /// Something that is needed does not answer now; trying again may help (503).
    Unavailable,
    /// A fault of ours (500).
    Internal,
}

impl Kind {
    /// The HTTP status of this kind.
    pub const fn status(self) -> u16 {
        match self {
            Kind::Malformed => 400,
            Kind::Unauthenticated => 401,
            Kind::Forbidden => 403,
            Kind::NotFound => 404,
            Kind::Conflict => 409,
            Kind::Gone => 410,
            Kind::Precondition => 412,
            Kind::TooLarge => 413,
            Kind::Invalid => 422,
            Kind::TooMany => 429,
            Kind::Internal => 500,
            Kind::Unavailable => 503,
        }
    }
}

/// One entry of the error catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// `<module>.<what>`, stable for ever: programs decide by it.
    pub code: &'static str,
    pub kind: Kind,
    /// A short sentence for people, the same for every occurrence. That of a single field may name values as Fluent
    /// does: `{ $most }`.
    pub text: &'static str,
}

impl Code {
    pub const fn new(code: &'static str, kind: Kind, text: &'static str) -> Self {
        Self { code, kind, text }
    }

    /// A plain error of this code.
    pub fn error(self) -> Error {
        Error(Box::new(Report {
            code: self.code,
            kind: self.kind,
            title: self.text,
            message: self.text.to_owned(),
            fields: Vec::new(),
            details: BTreeMap::new(),
            inner: None,
        }))
    }

    /// An error of this code that blames the field at `path`.
    pub fn at(self, path: impl Into<String>) -> Error {
        self.error().at(path)
    }

    /// An error of this code with a detail that programs can read.
    pub fn with(self, key: impl Into<String>, value: impl Serialize) -> Error {
        self.error().with(key, value)
    }

    /// An error of this code with a sentence for this occurrence.
    pub fn because(self, text: impl Into<String>) -> Error {
        self.error().because(text)
    }

    /// An error of this code with a cause that is logged and never shown.
    pub fn inner(self, cause: impl Display) -> Error {
        self.error().inner(cause)
    }
}

/// The code as programs read it.
impl From<Code> for String {
    fn from(code: Code) -> String {
        code.code.to_owned()
    }
}

/// A field of the input that is at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldError {
    /// Where in the input: `lines[2].qty`.
    pub path: String,
    pub code: String,
    pub message: String,
    /// What the sentence of the code names, such as `most`, so that it can be said in another language. Callers read
    /// it from the message.
    #[serde(skip)]
    pub values: Vec<(&'static str, String)>,
}

impl FieldError {
    pub fn new(path: impl Into<String>, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), code: code.into(), message: message.into(), values: Vec::new() }
    }

    /// With a value that the sentence of the code names.
    pub fn naming(mut self, name: &'static str, value: impl Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// A fault of this code, whose sentence names these values: `{ $most }` in the text is the value of `most`.
    pub fn of(path: impl Into<String>, code: Code, values: Vec<(&'static str, String)>) -> Self {
        let fill =
            |text: String, (name, value): &(&str, String)| text.replace(&format!("{{ ${name} }}"), value);
        let message = values.iter().fold(code.text.to_owned(), fill);
        Self { path: path.into(), code: code.code.to_owned(), message, values }
    }
}

/// A failure. Its parts are read as fields (`error.code`, `error.kind`, …) through [`Report`];
/// they are boxed so that a `Result` stays as small as a pointer.
#[derive(Clone, Debug)]
pub struct Error(Box<Report>);

/// The parts of an [`Error`].
#[derive(Clone, Debug)]
pub struct Report {
    pub code: &'static str,
    pub kind: Kind,
    /// The sentence of the catalogue, the same for every occurrence.
    pub title: &'static str,
    /// The sentence for this occurrence; the title when nothing more is known.
    pub message: String,
    pub fields: Vec<FieldError>,
    /// Facts that programs can read, such as the quantity that is available.
    pub details: BTreeMap<String, Value>,
    /// The cause, for the log. It is never shown to a caller.
    pub inner: Option<String>,
}

/// The input breaks rules field by field.
pub const INVALID: Code = Code::new("validation.failed", Kind::Invalid, "The input is not valid");
/// A fault of ours; the cause is in the log.
pub const INTERNAL: Code = Code::new("internal", Kind::Internal, "Something went wrong on our side");

impl Error {
    /// A fault of ours. The cause is logged and never shown.
    pub fn internal(cause: impl Display) -> Self {
        INTERNAL.inner(cause)
    }

    /// The input breaks the rules of these fields.
    pub fn fields(fields: Vec<FieldError>) -> Self {
        let mut error = INVALID.error();
        error.0.fields = fields;
        error
    }

    /// Blames the field at `path` with this error's own code and message.
    pub fn at(mut self, path: impl Into<String>) -> Self {
        let blame = FieldError::new(path, self.0.code, self.0.message.as_str());
        self.0.fields.push(blame);
        self
    }

    /// Adds a detail that programs can read. A value that has no JSON form is kept as null.
    pub fn with(mut self, key: impl Into<String>, value: impl Serialize) -> Self {
        self.0.details.insert(key.into(), serde_json::to_value(value).unwrap_or(Value::Null));
        self
    }

    /// Says why, for this occurrence. Fields blamed with the former sentence take the new one,
    /// so that `at` and `because` may come in either order.
    pub fn because(mut self, text: impl Into<String>) -> Self {
        let former = std::mem::replace(&mut self.0.message, text.into());
        for field in &mut self.0.fields {
            if field.code == self.0.code && field.message == former {
                field.message.clone_from(&self.0.message);
            }
        }
        self
    }

    /// Keeps the cause for the log. It is never shown.
    pub fn inner(mut self, cause: impl Display) -> Self {
        self.0.inner = Some(cause.to_string());
        self
    }

    /// Moves the blamed fields below `prefix`: `qty` under `lines[2]` becomes `lines[2].qty`.
    pub fn under(mut self, prefix: &str) -> Self {
        for field in &mut self.0.fields {
            field.path = join(prefix, &field.path);
        }
        self
    }

    /// Renames the blamed fields, where a part of the input was checked under other names.
    pub fn renamed(mut self, rename: impl Fn(&str) -> String) -> Self {
        for field in &mut self.0.fields {
            field.path = rename(&field.path);
        }
        self
    }

    /// Is this an occurrence of `code`?
    pub fn is(&self, code: Code) -> bool {
        self.0.code == code.code
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.0.kind.status()
    }
}

fn join(prefix: &str, path: &str) -> String {
    match (prefix, path) {
        ("", path) => path.to_owned(),
        (prefix, "") => prefix.to_owned(),
        (prefix, path) if path.starts_with('[') => format!("{prefix}{path}"),
        (prefix, path) => format!("{prefix}.{path}"),
    }
}

impl Deref for Error {
    type Target = Report;

    fn deref(&self) -> &Report {
        &self.0
    }
}

impl Display for Error {
    /// `code: message`, without the inner cause.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)?;
        for field in &self.fields {
            write!(f, " [{}: {}]", field.path, field.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Code = Code::new("inventory.insufficient_stock", Kind::Conflict, "Not enough stock");

    #[test]
    fn an_error_carries_code_fields_and_details() {
        let error = SHORT.at("qty").with("available", 3).because("3 left").under("lines[2]").under("order");
        assert_eq!((error.code, error.kind, error.title), (SHORT.code, Kind::Conflict, SHORT.text));
        assert_eq!(error.fields, [FieldError::new("order.lines[2].qty", SHORT.code, "3 left")]);
        assert_eq!(error.details["available"], 3);
        assert!(error.is(SHORT) && !error.is(INTERNAL));
        assert_eq!(error.to_string(), "inventory.insufficient_stock: 3 left [order.lines[2].qty: 3 left]");
    }

    #[test]
    fn v16_5_1_the_inner_cause_is_never_shown() {
        let error = Error::internal("password=hunter2");
        assert_eq!(error.status(), 500);
        assert!(!error.to_string().contains("hunter2"));
        assert_eq!(error.inner.as_deref(), Some("password=hunter2"));
    }

    #[test]
    fn paths_join_like_the_input() {
        let path = |error: Error| error.fields[0].path.clone();
        assert_eq!(path(SHORT.at("[0].qty").under("lines")), "lines[0].qty");
        assert_eq!(path(SHORT.at("").under("qty")), "qty");
        assert_eq!(path(SHORT.at("qty").under("")), "qty");
    }

    #[test]
    fn a_result_is_as_small_as_a_pointer() {
        assert_eq!(size_of::<Result<()>>(), size_of::<usize>());
    }
}
