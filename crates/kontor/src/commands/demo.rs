//! `kontor demo`: a company to look at.

use std::process::ExitCode;

use clap::Args;
use db::Load;
use identity::setup;
use kernel::Result;

use crate::compose;
use crate::config::Config;
use crate::demo::{self, Options};

/// What to make.
#[derive(Debug, Args)]
pub struct Flags {
    /// Do nothing on a system that has a company already, instead of refusing
    #[arg(long)]
    if_empty: bool,
    /// The same seed makes the same company
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A tenth of the size
    #[arg(long)]
    small: bool,
}

/// Makes the company, or goes on where another run was stopped, and shows its administrator's password: once, and to whoever ran this.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::ready(config, Load::Bulk).await?;
    let unfinished = demo::is_unfinished(&runtime).await?;
    if unfinished {
        println!("The demo company was begun and is not finished; going on with it.");
    }
    if !unfinished && flags.if_empty && setup::is_founded(runtime.db().read()).await? {
        println!(
            "There is a company already. `kontor user list` tells who works there, `kontor user reset LOGIN` helps \
             who has lost their password."
        );
    } else {
        let way_in = demo::run(&runtime, &Options { seed: flags.seed, small: flags.small }).await?;
        platform::audit::seal_all(&runtime).await?;
        let told = way_in.told;
        println!(
            "Two years of trade: {} orders, {} shipments, {} invoices, {} payments, {} credit notes.",
            told.orders, told.shipments, told.invoices, told.payments, told.credit_notes
        );
        println!(
            "Sign in as {login} with the password {password}\nIt is not shown again. While `kontor serve` runs:\n  \
             curl {url}/api/v1/identity/login -H 'Content-Type: application/json' -d \
             '{{\"login\":\"{login}\",\"password\":\"{password}\"}}'",
            login = way_in.login,
            password = way_in.password,
            url = config.public_url(),
        );
    }
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}
