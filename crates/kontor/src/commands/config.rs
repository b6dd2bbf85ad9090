//! `kontor config print|check`.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use kernel::Result;

use crate::config::{Config, DEFAULTS};

/// What to do with the settings.
#[derive(Debug, Args)]
pub struct Flags {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print the settings that hold, with secrets hidden
    Print {
        /// Print the defaults with their explanations instead
        #[arg(long)]
        defaults: bool,
    },
    /// Tell whether the settings are valid
    Check,
}

/// Runs the sub-command. That the settings could be read at all is known by now.
pub fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    match flags.what {
        What::Print { defaults: true } => print!("{DEFAULTS}"),
        What::Print { defaults: false } => print!("{}", config.shown()?),
        What::Check => {
            config.check()?;
            println!("The settings are valid.");
        }
    }
    Ok(ExitCode::SUCCESS)
}
