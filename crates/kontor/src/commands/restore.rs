//! `kontor restore FILE`: an empty installation becomes what the backup holds.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use db::Load;
use kernel::{Code, Kind, Result};

use crate::commands::{doctor, verify};
use crate::compose;
use crate::config::Config;
use crate::progress::Bar;

const KEY_NEEDED: Code = Code::new(
    "upkeep.master_key_needed",
    Kind::Invalid,
    "Put the master key under which the backup was made into its file first",
);

/// Where from.
#[derive(Debug, Args)]
pub struct Flags {
    /// The archive that `kontor backup` has made, on whatever engine
    file: PathBuf,
}

/// Restores, and has every doctor and the audit's verification look at the result. Exits 1 when they find something.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    // Else a new key would be made, which opens nothing of what is restored.
    if !config.master_key_file().exists() {
        return Err(KEY_NEEDED.with("file", config.master_key_file()));
    }
    let runtime = compose::runtime(config, Load::Bulk).await?;
    let bar = Bar::new("Restore");
    let watch = |step: upkeep::Step<'_>| bar.step(step);
    // Boxed: what is under it is deep, and this future would be as large.
    let manifest =
        Box::pin(upkeep::restore::restore(&runtime, &flags.file, &upkeep::Watch::new(&watch))).await?;
    bar.done();
    runtime.db().close().await;
    println!("Restored what was backed up at {}; content {}", manifest.made_at, manifest.content);
    let runtime = compose::ready(config, Load::Requests).await?;
    let sound = doctor::look(&runtime).await? == 0;
    let whole = verify::look(&runtime).await? == 0;
    runtime.db().close().await;
    Ok(if sound && whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
