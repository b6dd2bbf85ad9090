//! `kontor user create|reset|list`: for whoever runs the machine, when nobody can sign in yet, or any more.

mod create;
mod password;

use std::process::ExitCode;

use clap::{Args, Subcommand};
use db::Load;
use kernel::Result;
use platform::Runtime;

use crate::compose;
use crate::config::Config;
use crate::table::Table;

/// What to do about users.
#[derive(Debug, Args)]
pub struct Flags {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Found the first company with its administrator; later, invite somebody into a company
    Create(Box<create::Flags>),
    /// Print a token with which a person chooses a new password; ends their sessions
    Reset {
        /// Their e-mail address or user name
        login: String,
        /// Take their second factors away too, which they have lost; the present password goes with them
        #[arg(long)]
        factors: bool,
    },
    /// List everybody and the companies that they work for
    List,
}

/// Runs the sub-command.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::ready(config, Load::Requests).await?;
    match &flags.what {
        What::Create(who) => create::run(&runtime, who).await?,
        What::Reset { login, factors } => reset(&runtime, login, *factors).await?,
        What::List => list(&runtime).await?,
    }
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}

async fn reset(runtime: &Runtime, login: &str, factors_too: bool) -> Result<()> {
    let token = match factors_too {
        true => identity::setup::reset_factors(runtime, login).await?,
        false => identity::setup::reset(runtime, login).await?,
    };
    println!("Good for an hour, once, at POST /api/v1/identity/password/reset:\n{token}");
    Ok(())
}

async fn list(runtime: &Runtime) -> Result<()> {
    let mut table = Table::new(["e-mail", "user name", "name", "companies"]);
    for (user, companies) in identity::setup::list(runtime).await? {
        let name = format!("{} {}", user.first_name, user.last_name);
        let codes: Vec<&str> = companies.iter().map(|company| company.code.as_str()).collect();
        table.row([
            user.email.as_str(),
            user.username.as_deref().unwrap_or(""),
            name.trim(),
            &codes.join(", "),
        ]);
    }
    print!("{table}");
    Ok(())
}
