//! `kontor hash`: what the database holds, told in a line; the same on every engine.

use std::process::ExitCode;

use kernel::Result;
use upkeep::TableHash;

use crate::compose;
use crate::config::Config;
use crate::progress::Bar;
use crate::table::Table;

/// Prints each table's rows and hash, and the hash of all.
pub async fn run(config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::there(config).await?;
    let tables = upkeep::tables::all(&runtime);
    let snapshot = runtime.db().snapshot().await?;
    let bar = Bar::new("Hash");
    let hashes = upkeep::hash(&snapshot, &tables, &upkeep::Watch::new(&|step| bar.step(step))).await?;
    bar.done();
    snapshot.close().await?;
    runtime.db().close().await;
    print!("{}", shown(&hashes));
    Ok(ExitCode::SUCCESS)
}

/// The tables that hold something, and the hash of all.
pub(crate) fn shown(hashes: &[TableHash]) -> String {
    let mut table = Table::new(["table", "rows", "sha256"]);
    for one in hashes.iter().filter(|one| one.rows > 0) {
        table.row([one.table.as_str(), &one.rows.to_string(), &one.sha256]);
    }
    format!("{table}content {}\n", upkeep::whole(hashes))
}
