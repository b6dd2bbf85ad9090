//! One value as the database keeps it, and its way to and from JSON.

use kernel::{Amount, Currency, Day, Decimal, ExchangeRate, Id, Instant, Qty, Rate, Result, UnitPrice};
use sea_orm::{QueryResult, Value};
use serde_json::{Number, Value as Json};

use crate::Form;

/// A stored value. Numbers of every sort are integers here; the field's [`Form`] says what they count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Datum {
    Null,
    Bool(bool),
    Int(i64),
    Id(Id),
    Text(String),
}

impl Datum {
    pub(crate) fn is_null(&self) -> bool {
        *self == Datum::Null
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Datum::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub fn int(&self) -> Option<i64> {
        match self {
            Datum::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// The id, if it is one.
    pub fn id(&self) -> Option<Id> {
        match self {
            Datum::Id(id) => Some(*id),
            _ => None,
        }
    }

    /// As the parameter of a statement. Also an absent value has a type there.
    pub(crate) fn bind(&self, form: Form) -> Value {
        let bool = if let Datum::Bool(flag) = self { Some(*flag) } else { None };
        match form {
            Form::Bool => Value::Bool(bool),
            Form::Int | Form::Day => Value::Int(self.int().and_then(|number| i32::try_from(number).ok())),
            Form::Id => Value::Uuid(self.id()),
            _ if form.is_number() => Value::BigInt(self.int()),
            _ => Value::String(self.text().map(str::to_owned)),
        }
    }

    /// Reads column number `at` of a row.
    pub(crate) fn read(row: &QueryResult, at: usize, form: Form) -> Result<Datum> {
        fn column<T: sea_orm::TryGetable>(row: &QueryResult, at: usize) -> Result<Option<T>> {
            row.try_get_by_index::<Option<T>>(at).map_err(db::of_db)
        }
        Ok(match form {
            Form::Bool => column::<bool>(row, at)?.map(Datum::Bool),
            Form::Int | Form::Day => column::<i32>(row, at)?.map(|number| Datum::Int(number.into())),
            Form::Id => column::<Id>(row, at)?.map(Datum::Id),
            _ if form.is_number() => column::<i64>(row, at)?.map(Datum::Int),
            _ => column::<String>(row, at)?.map(Datum::Text),
        }
        .unwrap_or(Datum::Null))
    }

    /// As JSON shows it: money and quantities as decimal strings, instants and days as ISO 8601. `currency` is the
    /// row's for amounts.
    pub(crate) fn json(&self, form: Form, currency: Currency) -> Json {
        match (self, form) {
            (Datum::Null, _) => Json::Null,
            (Datum::Bool(flag), _) => Json::Bool(*flag),
            (Datum::Int(number), Form::Int | Form::Big) => Json::Number(Number::from(*number)),
            (other, _) => Json::String(other.show(form, currency)),
        }
    }

    /// As text in files and search terms; empty when absent.
    pub(crate) fn show(&self, form: Form, currency: Currency) -> String {
        match self {
            Datum::Null => String::new(),
            Datum::Bool(flag) => flag.to_string(),
            Datum::Id(id) => id.to_string(),
            Datum::Text(text) => text.clone(),
            Datum::Int(number) => match form {
                Form::Qty => Qty(*number).to_string(),
                Form::Price => UnitPrice(*number).to_string(),
                Form::Rate => Rate(*number).to_string(),
                Form::Exchange => ExchangeRate::from_scaled(*number)
                    .map_or_else(|_| number.to_string(), |rate| rate.to_string()),
                Form::Amount => currency.decimal(Amount(*number)).to_string(),
                Form::Instant => Instant(*number).to_string(),
                Form::Day => {
                    i32::try_from(*number).map_or_else(|_| number.to_string(), |day| Day(day).to_string())
                }
                _ => number.to_string(),
            },
        }
    }
}

impl Form {
    /// Kept as an integer.
    pub(crate) fn is_number(self) -> bool {
        use Form::{Amount, Big, Day, Exchange, Instant, Int, Price, Qty, Rate};
        matches!(self, Int | Big | Qty | Price | Rate | Exchange | Amount | Instant | Day)
    }

    /// Kept as text.
    pub(crate) fn is_text(self) -> bool {
        !self.is_number() && !matches!(self, Form::Bool | Form::Id)
    }

    /// Shown as a decimal number.
    pub(crate) fn is_decimal(self) -> bool {
        matches!(self, Form::Qty | Form::Price | Form::Rate | Form::Exchange | Form::Amount)
    }
}

/// A decimal number from JSON: a number or a string, in the digits that were sent.
pub(crate) fn decimal(json: &Json) -> Result<Decimal> {
    serde_json::from_value(json.clone())
        .map_err(|cause| kernel::decimal::NOT_A_DECIMAL.because("expected a decimal number").inner(cause))
}
