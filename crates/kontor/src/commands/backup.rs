//! `kontor backup FILE`: everything in one archive, while everybody works on.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kernel::Result;

use crate::compose;
use crate::config::Config;
use crate::progress::Bar;

/// Where to.
#[derive(Debug, Args)]
pub struct Flags {
    /// The archive; it must not be there yet
    file: PathBuf,
}

/// Writes a backup and tells what is in it.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::there(config).await?;
    let bar = Bar::new("Backup");
    let manifest =
        upkeep::backup::backup(&runtime, &flags.file, &upkeep::Watch::new(&|step| bar.step(step))).await?;
    bar.done();
    let rows: u64 = manifest.tables.iter().map(|table| table.hash.rows).sum();
    println!(
        "{} tables, {rows} rows, {} files in {}",
        manifest.tables.len(),
        manifest.files.len(),
        flags.file.display()
    );
    println!("content {}", manifest.content);
    println!("The master key is not in it: keep {} elsewhere.", config.master_key_file().display());
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}
