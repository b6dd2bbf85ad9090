//! Taking in what another system has written.
//!
//! An import is a story of the past: its documents keep their numbers, their instants and their amounts. It works in
//! batches, and each batch's commit also says how far the import is ([`checkpoint`]); whoever kills it loses the
//! batch under way and nothing else, and a run that finds everything done does nothing. What a line could not become
//! is said in the errors file ([`complaints`]), so that every line of the file is accounted for.

mod checkpoint;
mod complaints;
pub mod file;
pub mod online_retail;

use kernel::{Code, Kind};
use platform::Module;

/// The file cannot be read as what it is said to be.
pub const UNREADABLE: Code = Code::new("import.unreadable", Kind::Invalid, "The file cannot be read");
/// Another import of the same file moved the mark.
pub const TWO_AT_ONCE: Code =
    Code::new("import.two_at_once", Kind::Conflict, "Another import of this file runs at the same time");
/// The company keeps its books in another currency than the file.
pub const OTHER_CURRENCY: Code =
    Code::new("import.other_currency", Kind::Invalid, "The company's currency is not that of the file");

/// There is no such company, or several and none was named.
pub const NO_COMPANY: Code = Code::new("import.no_company", Kind::Invalid, "There is no such company");

/// What the program itself keeps: how far its imports are, and the demo.
pub fn module() -> Module {
    let migrations = checkpoint::migrations().into_iter().chain(crate::demo::migrations());
    Module { name: "kontor", migrations: migrations.collect(), ..Module::default() }
}
