//! The kernel's values as columns of SeaORM entities, the same on every engine: 64-bit and 32-bit integers and text.
//! A column is checked when it is read, so that a row altered from outside cannot bring in a value that no code makes.

use std::sync::Arc;

use sea_orm::sea_query::{ArrayType, ColumnType, Nullable, StringLen, ValueType, ValueTypeErr};
use sea_orm::{
    ActiveValue, ColIdx, DbErr, IntoActiveValue, QueryResult, TryFromU64, TryGetError, TryGetable, Value,
};

use crate::barcode::Barcode;
use crate::country::Country;
use crate::email::Email;
use crate::errors::{Error, Result};
use crate::exchange::ExchangeRate;
use crate::money::{Amount, Currency};
use crate::permissions::RowScope;
use crate::phone::Phone;
use crate::quantity::{Qty, Rate, UnitPrice};
use crate::rounding::Rounding;
use crate::time::{Day, Instant, Zone};

/// `column!(Type, raw type, column type, array type, write, read)`: `write` turns the value into the raw one,
/// `read` is its checked inverse.
macro_rules! column {
    ($type:ty, $raw:ty, $column:expr, $array:ident, $write:expr, $read:expr) => {
        impl From<$type> for Value {
            fn from(value: $type) -> Value {
                let write: fn($type) -> $raw = $write;
                write(value).into()
            }
        }

        impl TryGetable for $type {
            fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
                let raw = <$raw>::try_get_by(row, index)?;
                read::<$raw, $type>(raw, $read).map_err(TryGetError::DbErr)
            }
        }

        impl ValueType for $type {
            fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
                let raw = <$raw as ValueType>::try_from(value)?;
                read::<$raw, $type>(raw, $read).map_err(|_| ValueTypeErr)
            }

            fn type_name() -> String {
                stringify!($type).to_owned()
            }

            fn array_type() -> ArrayType {
                ArrayType::$array
            }

            fn column_type() -> ColumnType {
                $column
            }
        }

        impl Nullable for $type {
            fn null() -> Value {
                <$raw as Nullable>::null()
            }
        }

        impl IntoActiveValue<$type> for $type {
            fn into_active_value(self) -> ActiveValue<$type> {
                ActiveValue::Set(self)
            }
        }

        // Only a key that the database numbers needs this, and none of the product's does;
        // SeaORM asks for it of every member of a primary key.
        impl TryFromU64 for $type {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($type)))
            }
        }
    };
}

fn read<R, T>(raw: R, check: fn(R) -> Result<T>) -> Result<T, DbErr> {
    check(raw).map_err(|error| DbErr::TryIntoErr {
        from: std::any::type_name::<R>(),
        into: std::any::type_name::<T>(),
        source: Arc::<Error>::new(error),
    })
}

macro_rules! number_column {
    ($($type:ident),*) => {
        $(column!($type, i64, ColumnType::BigInteger, BigInt, |value| value.0, |raw| Ok($type(raw)));)*
    };
}

macro_rules! text_column {
    ($($type:ident: $column:expr),* $(,)?) => {
        $(column!($type, String, $column, String, |value| value.to_string(), |raw| $type::parse(&raw));)*
    };
}

const fn varchar(length: u32) -> ColumnType {
    ColumnType::String(StringLen::N(length))
}

number_column!(Amount, Qty, UnitPrice, Rate, Instant);

column!(ExchangeRate, i64, ColumnType::BigInteger, BigInt, |value| value.scaled(), ExchangeRate::from_scaled);

column!(Day, i32, ColumnType::Integer, Int, |value| value.0, Day::from_number);

// Never `char(n)`: PostgreSQL compares it with a text parameter by casting the column, which passes its index by.
text_column! {
    Currency: varchar(3),
    Country: varchar(2),
    Zone: varchar(64),
    Email: varchar(254),
    Phone: varchar(16),
    Barcode: varchar(14),
    Rounding: varchar(16),
    RowScope: varchar(16),
}
