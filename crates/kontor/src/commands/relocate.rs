//! `kontor move --from URL --to URL`: the whole database to another engine.

use std::process::ExitCode;

use clap::Args;
use db::{Database, DbOptions, Load};
use kernel::Result;
use platform::Clock;

use crate::commands::hash;
use crate::compose;
use crate::config::Config;
use crate::progress::Bar;

/// From where to where.
#[derive(Debug, Args)]
pub struct Flags {
    /// The database that is moved; nobody works on it meanwhile, and it stays as it is
    #[arg(long, value_name = "URL")]
    from: String,
    /// An empty database
    #[arg(long, value_name = "URL")]
    to: String,
}

/// Moves, and prints the hashes, which are those of either side.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let options =
        |url: &str| DbOptions { durable: config.database.durable, load: Load::Bulk, ..DbOptions::new(url) };
    let from = Database::open(&options(&flags.from)).await.map_err(|error| error.at("--from"))?;
    let to = Database::open(&options(&flags.to)).await.map_err(|error| error.at("--to"))?;
    let migrations: Vec<_> = compose::modules().into_iter().flat_map(|module| module.migrations).collect();
    let bar = Bar::new("Move");
    let watch = |step: upkeep::Step<'_>| bar.step(step);
    let watch = upkeep::Watch::new(&watch);
    let moved = upkeep::relocate::relocate(&from, &to, &migrations, Clock::system().now(), &watch).await;
    from.close().await;
    to.close().await;
    let moved = moved?;
    bar.done();
    print!("{}", hash::shown(&moved));
    println!("Moved. Files and keys stay where they are; name the new database in DATABASE_URL.");
    Ok(ExitCode::SUCCESS)
}
