#![doc = include_str!("../README.md")]

// The derive macro names this crate; in its own tests it has to be found too.
#[cfg(test)]
extern crate self as records;

mod datum;
mod describe;
mod errors;
mod export;
pub mod find;
mod history;
pub mod holders;
mod import;
mod input;
mod kind;
mod labels;
mod list;
mod many;
mod module;
mod mount;
pub mod quick;
mod row;
#[cfg(test)]
mod sample;
mod schema;
mod sealed;
mod search;
pub mod sheet;
mod sound;
mod summary;
mod table;
mod titles;
mod write;

pub use datum::Datum;
pub use errors::*;
pub use export::{EXPORT_ROWS_MAX, csv_file, wanted as wanted_sheet};
pub use import::{BATCH_ROWS, ERRORS_SHOWN_MAX, IMPORT_ROWS_MAX};
pub use kind::{
    Access, AfterAll, CheckAll, EventName, Field, Form, Hook, Link, Named, Names, RecordKind, Reference,
    Unlisted, Verb, Via, event_types,
};
pub use labels::{PeopleNames, named_above, people_names, with_labels};
pub use list::query::{
    FILTERS_MAX, IN_VALUES_MAX, LIMIT_DEFAULT, LIMIT_MAX, SEARCH_CHARS_MAX, SEARCH_WORDS_MAX, SKIP_MAX,
    SORT_KEYS_MAX,
};
pub use list::tree::{WHERE_CHARS_MAX, WHERE_DEPTH_MAX, WHERE_NODES_MAX};
pub use many::{BULK_IDS_MAX, BULK_ROWS_PER_CALL};
pub use module::module;
pub use mount::{mount, mount_facts, mount_list};
pub use records_derive::Record;
pub use row::{Change, Row};
pub use schema::event_schema;
pub use sealed::sealed_tables;
pub use sheet::{Cell as SheetCell, Format as SheetFormat, Writer as SheetWriter};
pub use sound::assert_sound;
pub use summary::{GROUPS_MAX, PERIODS_MAX, SUMS_MAX};
pub use table::rows_of;
pub use titles::meant_by_title;
pub use write::{archive, bulk, create, patch, pseudonymise};

/// What the code of `#[derive(Record)]` names.
#[doc(hidden)]
pub mod derived {
    pub use db::Owned;
    pub use schemars::{Schema, SchemaGenerator};
}
