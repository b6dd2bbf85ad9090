//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use kernel::{Error, Result};

use crate::commands::{
    backup, breached, config, demo, doctor, events, export, hash, import, key, migrate, openapi, relocate,
    restore, retention, serve, user, verify,
};
use crate::config::Config;

/// The back office and shop counter of a trading business, in one program.
#[derive(Debug, Parser)]
#[command(name = "kontor", version, propagate_version = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub settings: Settings,
    #[command(subcommand)]
    pub command: Command,
}

/// Settings that every sub-command takes; they stand above the file and the environment.
#[derive(Clone, Debug, Default, Args)]
pub struct Settings {
    /// The file with the settings that differ from the defaults [default: kontor.toml, if it is there]
    #[arg(long, global = true, env = "KONTOR_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The database [default: SQLite in the data folder]
    #[arg(long, global = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// The folder of files, keys and the embedded database
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// What is logged: a level, or levels by part
    #[arg(long, global = true, value_name = "FILTER")]
    pub log: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the server; the database is made and brought up to date first
    Serve(serve::Flags),
    /// Bring the database up to date
    Migrate,
    /// Make a believable company to look at; prints its administrator's new password once
    Demo(demo::Flags),
    /// Take in what another system has written
    Import(import::Flags),
    /// Recompute what is derived and tell where it differs from the facts; exit 1 if it does
    Doctor,
    /// Check that the audit is what it was; exit 1 if it is not
    Verify,
    /// Copy everything into one archive, while everybody works on
    Backup(backup::Flags),
    /// Make an empty installation what a backup holds, on any engine; then look it over as doctor and verify do
    Restore(restore::Flags),
    /// Write everything of one company in open forms, for other programs
    Export(export::Flags),
    /// Carry the whole database to an empty one on another engine
    Move(relocate::Flags),
    /// Print what the database holds as hashes that are the same on every engine
    Hash,
    /// Remove what has served: stored answers, finished jobs, ended sessions, delivery logs, old events
    Retention(retention::Flags),
    /// Found the first company, invite people, replace a forgotten password
    User(user::Flags),
    /// Make the filter of passwords that were stolen elsewhere
    Breached(breached::Flags),
    /// List the keys of what is sealed, rotate them, carry everything over
    Key(key::Flags),
    /// Print the OpenAPI document
    Openapi,
    /// List the events that others can listen to
    Events(events::Flags),
    /// Show or check the settings
    Config(config::Flags),
}

/// Runs a sub-command.
pub async fn run(cli: Cli) -> Result<ExitCode> {
    let mut config = Config::load(&cli.settings)?;
    if let Command::Serve(flags) = &cli.command {
        flags.apply(&mut config);
    }
    // Sub-commands that print their result keep their own output clean: the log goes to the other stream.
    crate::logging::start(&config.log)?;
    // Each on the heap: together they would be one future as large as the largest, and too deep for an optimised build.
    match cli.command {
        Command::Serve(_) => Box::pin(serve::run(&config)).await,
        Command::Migrate => Box::pin(migrate::run(&config)).await,
        Command::Demo(flags) => Box::pin(demo::run(&flags, &config)).await,
        Command::Import(flags) => Box::pin(import::run(&flags, &config)).await,
        Command::Doctor => Box::pin(doctor::run(&config)).await,
        Command::Verify => Box::pin(verify::run(&config)).await,
        Command::Backup(flags) => Box::pin(backup::run(&flags, &config)).await,
        Command::Restore(flags) => Box::pin(restore::run(&flags, &config)).await,
        Command::Export(flags) => Box::pin(export::run(&flags, &config)).await,
        Command::Move(flags) => Box::pin(relocate::run(&flags, &config)).await,
        Command::Hash => Box::pin(hash::run(&config)).await,
        Command::Retention(flags) => Box::pin(retention::run(&flags, &config)).await,
        Command::User(flags) => Box::pin(user::run(&flags, &config)).await,
        Command::Breached(flags) => breached::run(&flags),
        Command::Key(flags) => Box::pin(key::run(&flags, &config)).await,
        Command::Openapi => openapi::run(),
        Command::Events(flags) => events::run(&flags),
        Command::Config(flags) => config::run(&flags, &config),
    }
}

/// Tells a person why the program could not do what it was asked for. The inner cause is shown here: whoever starts
/// the program owns it.
pub fn explain(error: &Error) {
    eprintln!("kontor: {}: {}", error.code, error.message);
    for field in &error.fields {
        let text = if field.message == error.message { "" } else { field.message.as_str() };
        eprintln!("  at {} {text}", field.path);
    }
    for (name, value) in &error.details {
        eprintln!("  {name}: {value}");
    }
    if let Some(cause) = &error.inner {
        eprintln!("  because: {cause}");
    }
}
