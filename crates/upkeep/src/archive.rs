//! A backup's file: a ZIP archive that any engine's installation can be made from.
//!
//! | entry | what it is |
//! |---|---|
//! | `files/…` | the bytes of stored files, not compressed |
//! | `anchors.jsonl` | the heads of the audit chains that were written down outside the database |
//! | `tables/<table>.jsonl` | the rows of a table, a line each (see `lines.rs`), in the order of the primary key |
//! | `manifest.json` | versions, migrations, the tables with columns, counts and hashes, the files with theirs |
//! | `manifest.mac` | the manifest's keyed hash: whoever changes the archive without the master key is found out |

mod manifest;
mod read;
mod write;

pub use manifest::{ColumnShape, Manifest, TableShape};
pub(crate) use manifest::{FORM, key_name, seal};
pub use read::Archive;
pub(crate) use write::Writer;

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const MANIFEST_MAC: &str = "manifest.mac";
pub(crate) const ANCHORS: &str = "anchors.jsonl";

pub(crate) fn table_entry(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

pub(crate) fn file_entry(path: &str) -> String {
    format!("files/{path}")
}
