//! Content hashes: of a table, and of all of them.

use aws_lc_rs::digest::{Context, SHA256, digest};
use db::schema::Table;
use db::transfer::{Row, Snapshot};
use kernel::Result;
use serde::{Deserialize, Serialize};

use crate::lines;
use crate::progress::Watch;

/// What a table holds, told in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableHash {
    pub table: String,
    pub rows: u64,
    /// SHA-256 over the rows' lines in the order of the primary key, hex.
    pub sha256: String,
}

/// A hash that grows row by row.
pub(crate) struct Hasher {
    context: Context,
    rows: u64,
    line: Vec<u8>,
}

impl Hasher {
    pub(crate) fn new() -> Self {
        Hasher { context: Context::new(&SHA256), rows: 0, line: Vec::new() }
    }

    /// Takes rows in and hands back their lines.
    pub(crate) fn add(&mut self, rows: &[Row]) -> Result<&[u8]> {
        self.line.clear();
        for row in rows {
            lines::write(row, &mut self.line)?;
        }
        self.context.update(&self.line);
        self.rows += rows.len() as u64;
        Ok(&self.line)
    }

    pub(crate) fn finish(self, table: &Table) -> TableHash {
        TableHash {
            table: table.name().to_owned(),
            rows: self.rows,
            sha256: hex::encode(self.context.finish()),
        }
    }
}

/// The hash of everything: over the tables' names and hashes, in their order.
pub fn whole(tables: &[TableHash]) -> String {
    let text: String =
        tables.iter().map(|one| format!("{} {} {}\n", one.table, one.rows, one.sha256)).collect();
    sha256(text.as_bytes())
}

/// The hashes of all tables in a snapshot.
pub async fn hash(snapshot: &Snapshot, tables: &[Table], watch: &Watch<'_>) -> Result<Vec<TableHash>> {
    let mut hashes = Vec::new();
    for table in tables {
        let (mut hasher, mut last) = (Hasher::new(), None);
        loop {
            let rows = snapshot.page(table, None, last.as_ref()).await?;
            hasher.add(&rows)?;
            watch.rows(table, rows.len());
            last = rows.into_iter().next_back();
            if last.is_none() {
                break;
            }
        }
        hashes.push(hasher.finish(table));
    }
    Ok(hashes)
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(digest(&SHA256, bytes))
}
