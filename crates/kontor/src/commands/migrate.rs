//! `kontor migrate`.

use std::process::ExitCode;

use db::Load;
use kernel::Result;

use crate::compose;
use crate::config::Config;

/// Brings the database up to date and tells what was done.
pub async fn run(config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::runtime(config, Load::Requests).await?;
    let applied = compose::migrate(&runtime).await?;
    let fresh: Vec<_> = applied.iter().filter(|one| one.fresh).collect();
    for one in &fresh {
        println!("applied {}", one.name);
    }
    println!("{} applied, {} in all", fresh.len(), applied.len());
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}
