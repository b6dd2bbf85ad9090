//! What a backup holds.

use db::schema::Table;
use kernel::Instant;
use platform::files::shelf::Shelved;
use platform::{Mac, Settings};
use serde::{Deserialize, Serialize};

use crate::digest::TableHash;

/// The form that this program writes.
pub(crate) const FORM: &str = "kontor-backup/1";

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `kontor-backup/1`.
    pub form: String,
    /// The version of the program that made it.
    pub program: String,
    pub made_at: Instant,
    /// The engine that it was taken from, for people.
    pub engine: String,
    /// Tells which master key it needs, without telling the key.
    pub master_key: String,
    /// The migrations that had run, in their order.
    pub migrations: Vec<String>,
    /// The tables in the order in which they are filled.
    pub tables: Vec<TableShape>,
    pub files: Vec<Shelved>,
    /// SHA-256 of the anchors' entry, if there were any.
    pub anchors: Option<String>,
    /// The hash over all tables, as `kontor hash` prints it.
    pub content: String,
}

/// A table with what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableShape {
    #[serde(flatten)]
    pub hash: TableHash,
    pub columns: Vec<ColumnShape>,
}

/// A column, for whoever reads the archive with other programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnShape {
    pub name: String,
    pub kind: String,
    pub optional: bool,
}

impl TableShape {
    pub(crate) fn of(table: &Table, hash: TableHash) -> Self {
        let columns = table.columns().iter().map(|column| ColumnShape {
            name: column.name().to_owned(),
            kind: kind_name(column.kind()).to_owned(),
            optional: column.is_optional(),
        });
        TableShape { hash, columns: columns.collect() }
    }
}

/// The name of a kind in manifests.
pub(crate) fn kind_name(kind: db::schema::Kind) -> &'static str {
    use db::schema::Kind;
    match kind {
        Kind::Uuid => "id",
        Kind::Text(_) | Kind::Long => "text",
        Kind::Int | Kind::Big => "number",
        Kind::Amount => "minor_units",
        Kind::Scaled => "millionths",
        Kind::Instant => "microseconds_utc",
        Kind::Day => "yyyymmdd",
        Kind::Flag => "flag",
        Kind::Bytes => "base64",
    }
}

/// The name of the master key that everything hangs on.
pub(crate) fn key_name(settings: &Settings) -> String {
    hex::encode(&settings.mac_key("upkeep.key_name").mac(&[])[..8])
}

/// The keyed hash of a manifest.
pub(crate) fn seal(settings: &Settings, manifest: &[u8]) -> Mac {
    settings.mac_key("upkeep.manifest").mac(&[manifest])
}
