//! `kontor retention`: removes what has served, or tells what would be removed.

use std::process::ExitCode;

use clap::Args;
use kernel::Result;
use platform::{Ctx, retention};

use crate::compose;
use crate::config::Config;
use crate::table::Table;

/// Whether to remove.
#[derive(Debug, Args)]
pub struct Flags {
    /// Tell what would be removed, and remove nothing
    #[arg(long)]
    dry_run: bool,
}

/// For each company and policy: how many rows are due, or were removed.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::there(config).await?;
    let mut table = Table::new(["company", "policy", "table", "kept days", "rows"]);
    let mut rows = 0;
    for company in runtime.companies().await? {
        let ctx = Ctx::system(&runtime, company.clone(), "retention");
        let all = if flags.dry_run { retention::due(&ctx).await? } else { retention::run(&ctx).await? };
        for one in all {
            rows += one.rows;
            let (days, count) = (one.kept_days.to_string(), one.rows.to_string());
            table.row([&company.code, one.policy, one.table, &days, &count]);
        }
    }
    let done = if flags.dry_run { "due" } else { "removed" };
    print!("{table}");
    println!("{rows} rows {done}");
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}
