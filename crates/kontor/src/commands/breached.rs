//! `kontor breached build`: the filter of stolen passwords, made from a list of their hashes.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use kernel::Result;

/// What to do about breached passwords.
#[derive(Debug, Args)]
pub struct Flags {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make the filter that security.breached_passwords_file names
    Build {
        /// SHA-1 hashes in hexadecimal, one a line; what follows a colon is ignored
        list: PathBuf,
        /// The filter's file: about two bytes an entry
        to: PathBuf,
    },
}

/// Runs the sub-command. It needs no database.
pub fn run(flags: &Flags) -> Result<ExitCode> {
    let What::Build { list, to } = &flags.what;
    let entries = identity::passwords::breached::build(list, to)?;
    println!("{entries} entries in {}", to.display());
    Ok(ExitCode::SUCCESS)
}
