//! `kontor import`: takes in what another system has written. A run that was killed goes on where it was; a second
//! run of the same file does nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use kernel::{Email, Result};

use crate::compose;
use crate::config::Config;
use crate::import::online_retail::{self, Options};

/// What to import.
#[derive(Debug, Args)]
pub struct Flags {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The invoices, credit notes, customers, products and stock moves of the UCI "Online Retail" data set
    ///
    /// Takes its 541,909 lines as full documents with their own numbers and dates, and shows how far it is. It may be
    /// interrupted at any moment: the next run goes on where it was, and a run that finds everything done does
    /// nothing. At the end the sums of what is stored are held against the file's. `kontor serve` then shows it all.
    OnlineRetail(Box<OnlineRetail>),
}

/// Which file, and for whom.
#[derive(Debug, Args)]
struct OnlineRetail {
    /// The CSV file, plain or packed with gzip
    file: PathBuf,
    /// The company's code; it is founded when it is not there
    #[arg(long, value_name = "CODE", default_value = "ONLINE-RETAIL")]
    company: String,
    /// The administrator of a company that is founded: with a random password on a system without people
    /// [default there: admin@online-retail.example], by invitation on one that is in use
    #[arg(long, value_name = "ADDRESS")]
    admin_email: Option<String>,
    /// Where to write what could not be taken in [default: beside the file, named *.errors.csv]
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
}

/// Runs the sub-command. Exits 1 when what is stored does not add up to what the file says.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let What::OnlineRetail(what) = &flags.what;
    let options = Options {
        administrator: what.admin_email.as_deref().map(Email::parse).transpose()?,
        errors: what.errors.clone(),
        tell: |text| println!("{text}"),
        ..Options::new(&what.file, &what.company)
    };
    let runtime = compose::ready(config).await?;
    // Boxed: what is under it is deep, and this future would be as large.
    let report = Box::pin(online_retail::run(&runtime, &options)).await?;
    // What was written is evidence from now on, and not only when a server has started.
    platform::audit::seal_all(&runtime).await?;
    runtime.db().close().await;
    print!("{report}");
    Ok(if report.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
