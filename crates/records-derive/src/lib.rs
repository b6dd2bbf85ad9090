//! `#[derive(records::Record)]`: reads a SeaORM entity's struct and writes down its [`RecordKind`] as static data.
//!
//! The macro only describes; everything that happens to a record is done by the engine in `records`, which is
//! written once and is not generic over entities. See that crate's README for the attributes.
//!
//! [`RecordKind`]: ../records/struct.RecordKind.html

mod emit;
mod field;
mod record;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Describes the entity to the record engine and says whose its rows are (`db::Owned`).
#[proc_macro_derive(Record, attributes(record))]
pub fn derive_record(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    match record::RecordInput::read(&input) {
        Ok(record) => emit::emit(&record).into(),
        Err(error) => error.to_compile_error().into(),
    }
}
