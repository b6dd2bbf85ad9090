//! `kontor import`: takes in what another system has written. A run that was killed goes on where it was; a second
//! run of the same file does nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use db::Load;
use intake::{Mapping, Mark, Mode};
use kernel::{Email, Id, Result};
use platform::Runtime;

use crate::compose;
use crate::config::Config;
use crate::import::online_retail::{self, Options};
use crate::import::{UNREADABLE, file};

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
    /// Records of any kind from a CSV or XLSX file: products, customers, price list items
    ///
    /// Columns are matched with fields by their names; --map and --set say what a name does not. Rows at fault are
    /// written to a file of their own and leave the others alone. A row that was taken before is not taken again.
    File(Box<File>),
    /// Take an import back: what it made is archived unless somebody uses it, what it changed is as it was
    Undo(Undo),
}

/// Which import.
#[derive(Debug, Args)]
struct Undo {
    id: Id,
    /// The company's code [default: the only one]
    #[arg(long, value_name = "CODE")]
    company: Option<String>,
}

/// Which file, and what its columns are.
#[derive(Debug, Args)]
struct File {
    /// The file
    file: PathBuf,
    /// What its rows become: product, customer, supplier, price_list_item, stock_entry, opening_item, …
    #[arg(long = "as", value_name = "KIND")]
    target: String,
    /// The company's code [default: the only one]
    #[arg(long, value_name = "CODE")]
    company: Option<String>,
    /// A column and the field that it fills; an empty field leaves the column out
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = pair)]
    map: Vec<(String, String)>,
    /// A field and what every row has in it
    #[arg(long, value_name = "FIELD=VALUE", value_parser = pair)]
    set: Vec<(String, String)>,
    /// Change records that are there already, known by this field [default: the one that tells them apart]
    #[arg(long, value_name = "FIELD", num_args = 0..=1, default_missing_value = "")]
    upsert: Option<String>,
    /// Numbers are written 1.234,50
    #[arg(long)]
    decimal_comma: bool,
    /// A field whose unknown names become new records, such as category_id
    #[arg(long, value_name = "FIELD")]
    create_missing: Vec<String>,
    /// Look at everything and keep nothing
    #[arg(long)]
    dry_run: bool,
    /// Go on with this import, which was interrupted, instead of beginning another one
    #[arg(long, value_name = "ID")]
    resume: Option<Id>,
    /// Where to write the rows at fault [default: beside the file, named *.errors.csv]
    #[arg(long, value_name = "FILE")]
    errors: Option<PathBuf>,
}

fn pair(text: &str) -> std::result::Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
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
    // Before a database is made for a file that is not there.
    let file = match &flags.what {
        What::OnlineRetail(what) => Some(&what.file),
        What::File(what) => Some(&what.file),
        What::Undo(_) => None,
    };
    if let Some(file) = file {
        let readable = std::fs::File::open(file);
        readable.map_err(|cause| UNREADABLE.because(format!("{}: {cause}", file.display())))?;
    }
    // The data set's documents are built from memory of their own.
    let load = if matches!(flags.what, What::OnlineRetail(_)) { Load::Requests } else { Load::Bulk };
    let runtime = compose::ready(config, load).await?;
    // Boxed: what is under it is deep, and this future would be as large.
    let good = match &flags.what {
        What::OnlineRetail(what) => Box::pin(online_retail(&runtime, what)).await?,
        What::File(what) => Box::pin(records(&runtime, what)).await?,
        What::Undo(what) => {
            let (undone, kept) = Box::pin(file::undo(&runtime, what.company.as_deref(), what.id)).await?;
            println!("Import {}: {undone} taken back, {kept} kept", what.id);
            kept == 0
        }
    };
    // What was written is evidence from now on, and not only when a server has started.
    platform::audit::seal_all(&runtime).await?;
    runtime.db().close().await;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn online_retail(runtime: &Runtime, what: &OnlineRetail) -> Result<bool> {
    let options = Options {
        administrator: what.admin_email.as_deref().map(Email::parse).transpose()?,
        errors: what.errors.clone(),
        tell: |text| println!("{text}"),
        ..Options::new(&what.file, &what.company)
    };
    let report = online_retail::run(runtime, &options).await?;
    print!("{report}");
    Ok(report.is_good())
}

async fn records(runtime: &Runtime, what: &File) -> Result<bool> {
    let began = runtime.clock().now();
    let change = |mapping: Mapping| mapped(what, mapping);
    let report = match what.resume {
        Some(id) => file::go_on(runtime, what.company.as_deref(), id).await?,
        None => {
            let options = file::Options {
                file: &what.file,
                target: &what.target,
                company: what.company.as_deref(),
                change: &change,
                dry_run: what.dry_run,
            };
            file::run(runtime, &options).await?
        }
    };
    let counts = report.counts;
    let seconds = (runtime.clock().now().0 - began.0) / 1_000_000;
    println!("Import {}: {}, {} rows in {seconds} s", report.id, report.status, report.rows);
    println!("  {} created, {} updated, {} unchanged", counts.created, counts.updated, counts.unchanged);
    println!("  {} taken before, {} at fault", counts.repeated, counts.failed);
    if !report.left_out.is_empty() {
        println!("  columns that fill nothing (--map says what they are): {}", report.left_out.join(", "));
    }
    if let Some(bytes) = report.errors {
        let path = what.errors.clone().unwrap_or_else(|| what.file.with_extension("errors.csv"));
        std::fs::write(&path, bytes).map_err(|cause| UNREADABLE.error().inner(cause.to_string()))?;
        println!("  the rows at fault: {}", path.display());
    }
    Ok(["finished", "tried out"].contains(&report.status.as_str()) && counts.failed == 0)
}

/// The proposed mapping with what was said on the command line.
fn mapped(what: &File, mapping: Mapping) -> Mapping {
    let mut mapping = mapping;
    for (column, field) in &what.map {
        mapping.columns.insert(column.clone(), (!field.is_empty()).then(|| field.clone()));
    }
    mapping.constants.extend(what.set.iter().cloned());
    if let Some(key) = &what.upsert {
        (mapping.mode, mapping.known_by) = (Mode::Upsert, (!key.is_empty()).then(|| key.clone()));
    }
    if what.decimal_comma {
        mapping.decimal = Mark::Comma;
    }
    mapping.create_missing.extend(what.create_missing.iter().cloned());
    mapping
}
