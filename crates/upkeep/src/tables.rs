//! The tables of the program, as its modules declare them.

use db::schema::Table;
use db::transfer::Snapshot;
use kernel::Result;
use platform::Runtime;

/// Every table, parents before their children.
pub fn all(runtime: &Runtime) -> Vec<Table> {
    db::migrate::tables(&runtime.registry().migrations())
}

/// The rows of all tables together.
pub(crate) async fn count(snapshot: &Snapshot, tables: &[Table]) -> Result<u64> {
    let mut rows = 0;
    for table in tables {
        rows += u64::try_from(snapshot.count(table, None).await?).unwrap_or(0);
    }
    Ok(rows)
}
