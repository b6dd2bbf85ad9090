//! Values coming in: JSON to checked stored values, one field at a time. A refusal names the field.

use kernel::{
    Barcode, Code, Country, Currency, Day, Email, Error, ExchangeRate, FieldError, Instant, Phone, Qty, Rate,
    UnitPrice,
};
use serde_json::Value as Json;

use crate::errors::field as code;
use crate::{Datum, Field, Form};

/// Text fields of at least this many characters may hold several lines.
const LINES_CHARS_MIN: u32 = 500;

/// One value as callers send it. `currency` is the row's, for amounts.
pub(crate) fn value(field: &Field, json: &Json, currency: Currency) -> Result<Datum, FieldError> {
    let refuse = |code: Code, message: String| Err(FieldError::new(field.name, code, message));
    let value = match json {
        Json::Null => Datum::Null,
        Json::String(text) if field.form.is_text() => {
            let text = tidy(text);
            if text.is_empty() && field.optional { Datum::Null } else { self::text(field, &text)? }
        }
        other => read(field.form, other, currency).map_err(|error| blame(field, &error))?,
    };
    if value.is_null() && !field.optional {
        return refuse(code::MISSING, format!("{} is needed", field.label));
    }
    if field.not_negative && value.int().is_some_and(|number| number < 0) {
        return refuse(code::NEGATIVE, format!("{} is never below zero", field.label));
    }
    Ok(value)
}

/// A value in a filter, where a field's own rules (length, sign, presence) do not matter.
pub(crate) fn filter_value(field: &Field, text: &str, currency: Currency) -> Result<Datum, FieldError> {
    if field.form.is_text() {
        return match text.contains('\0') {
            true => Err(FieldError::new(field.name, code::INVALID, "holds a character that is never stored")),
            false => Ok(Datum::Text(text.to_owned())),
        };
    }
    read(field.form, &json_of_text(field.form, text), currency).map_err(|error| blame(field, &error))
}

/// A cell of a file or a part of a query string as the JSON that a caller would have sent.
pub(crate) fn json_of_text(form: Form, text: &str) -> Json {
    match form {
        Form::Bool => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Json::Bool(true),
            "false" | "no" | "0" => Json::Bool(false),
            _ => Json::String(text.to_owned()),
        },
        Form::Int | Form::Big => match text.parse::<i64>() {
            Ok(number) => Json::from(number),
            Err(_) => Json::String(text.to_owned()),
        },
        _ => Json::String(text.to_owned()),
    }
}

fn read(form: Form, json: &Json, currency: Currency) -> Result<Datum, Error> {
    let expected = |what: &str| kernel::errors::INVALID.because(format!("expected {what}"));
    let text = |what: &str| json.as_str().ok_or_else(|| expected(what));
    Ok(match form {
        Form::Bool => Datum::Bool(json.as_bool().ok_or_else(|| expected("true or false"))?),
        Form::Int => {
            let number = json.as_i64().and_then(|number| i32::try_from(number).ok());
            Datum::Int(number.ok_or_else(|| expected("a whole number of 32 bits"))?.into())
        }
        Form::Big => Datum::Int(json.as_i64().ok_or_else(|| expected("a whole number"))?),
        Form::Qty => Datum::Int(Qty::from_decimal(crate::datum::decimal(json)?)?.0),
        Form::Price => Datum::Int(UnitPrice::from_decimal(crate::datum::decimal(json)?)?.0),
        Form::Rate => Datum::Int(Rate::from_decimal(crate::datum::decimal(json)?)?.0),
        Form::Exchange => Datum::Int(ExchangeRate::from_decimal(crate::datum::decimal(json)?)?.scaled()),
        Form::Amount => Datum::Int(currency.amount(crate::datum::decimal(json)?)?.0),
        Form::Instant => Datum::Int(Instant::parse(text("an instant such as 2026-03-01T12:00:00Z")?)?.0),
        Form::Day => Datum::Int(Day::parse(text("a day such as 2026-03-01")?)?.0.into()),
        Form::Id => Datum::Id(text("an id")?.parse().map_err(|_| expected("an id"))?),
        _ => return Err(expected("a text")),
    })
}

/// Blanks at the ends are nobody's intention, and line ends come in three fashions.
fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}

fn text(field: &Field, text: &str) -> Result<Datum, FieldError> {
    let refuse = |code: Code, message: String| Err(FieldError::new(field.name, code, message));
    let one_line = field.form.is_one_line();
    if text.chars().any(|char| char.is_control() && (one_line || !matches!(char, '\n' | '\t'))) {
        return refuse(code::INVALID, format!("{} holds a character that cannot be kept", field.label));
    }
    let text = shaped(field.form, text).map_err(|error| blame(field, &error))?;
    let chars = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if let Some(max) = field.form.chars_max()
        && chars > max
    {
        let text = format!("{} has at most {max} characters", field.label);
        return Err(FieldError::new(field.name, code::TOO_LONG, text).naming("most", max));
    }
    if chars < field.min_len.max(1) {
        let (code, least) = if chars == 0 { (code::MISSING, 1) } else { (code::TOO_SHORT, field.min_len) };
        let least = least.max(field.min_len);
        let text = format!("{} has at least {least} characters", field.label);
        return Err(FieldError::new(field.name, code, text).naming("least", least));
    }
    if matches!(field.form, Form::Text { .. }) && kernel::luhn::contains_card_number(&text) {
        let message = format!("{} looks like a payment card number, which must not be stored", field.label);
        return refuse(code::CARD_NUMBER, message);
    }
    Ok(Datum::Text(text))
}

/// The text in its one normal form.
fn shaped(form: Form, text: &str) -> Result<String, Error> {
    Ok(match form {
        Form::Email { .. } => Email::parse(text)?.to_string(),
        Form::Phone { .. } => Phone::parse(text)?.to_string(),
        Form::Country => Country::parse(text)?.to_string(),
        Form::Currency => Currency::parse(text)?.to_string(),
        // Other codes than the retail ones (a shop's own Code 128) have no check digit that we could know.
        Form::Barcode { .. } if is_gtin(text) => Barcode::parse(text)?.to_string(),
        Form::OneOf(words) if !words.contains(&text) => {
            return Err(kernel::errors::INVALID.because(format!("expected one of {}", words.join(", "))));
        }
        _ => text.to_owned(),
    })
}

fn is_gtin(text: &str) -> bool {
    matches!(text.len(), 8 | 12 | 13 | 14) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A kernel type's own code where it says what is wrong; the engine's where it only says that something is.
fn blame(field: &Field, error: &Error) -> FieldError {
    let code = if error.is(kernel::errors::INVALID) { code::INVALID.code } else { error.code };
    FieldError::new(field.name, code, error.message.clone())
}

impl Form {
    /// Takes no line ends.
    pub(crate) fn is_one_line(self) -> bool {
        self.is_text() && !matches!(self, Form::Text { max } if max >= LINES_CHARS_MIN)
    }

    /// Characters at most.
    pub(crate) fn chars_max(self) -> Option<u32> {
        match self {
            Form::Text { max }
            | Form::Code { max }
            | Form::Email { max }
            | Form::Phone { max }
            | Form::Barcode { max } => Some(max),
            _ => None,
        }
    }
}
