#![doc = include_str!("../README.md")]

pub mod allocation;
pub mod barcode;
mod calling_codes;
pub mod country;
pub mod decimal;
pub mod email;
pub mod errors;
pub mod exchange;
pub mod ids;
mod iso3166;
mod iso4217;
pub mod luhn;
pub mod money;
pub mod permissions;
pub mod phone;
pub mod quantity;
pub mod ratio;
pub mod recurrence;
pub mod rounding;
pub mod states;
#[cfg(feature = "storage")]
mod storage;
pub mod text;
mod text_form;
pub mod time;
mod usual;

pub use allocation::allocate;
pub use barcode::Barcode;
pub use country::Country;
pub use decimal::Decimal;
pub use email::Email;
pub use errors::{Code, Error, FieldError, Kind, Result};
pub use exchange::ExchangeRate;
pub use ids::Id;
pub use money::{Amount, Currency, Money};
pub use permissions::{Permission, RowScope};
pub use phone::Phone;
pub use quantity::{Qty, Rate, UnitPrice};
pub use ratio::Ratio;
pub use recurrence::Interval;
pub use rounding::{Rounding, TaxRounding, apply_rate, line_amount, round_div, tax_in_gross};
pub use states::{States, Transition};
pub use time::{Day, Instant, Zone};
pub use usual::Usual;
