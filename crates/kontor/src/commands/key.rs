//! `kontor key list|rotate|reseal|new-master`: the keys of what is sealed. No command shows a key.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Subcommand};
use kernel::{Code, Kind, Result};
use platform::vault::{self, Keys};
use platform::{Company, Ctx, Runtime, pipeline};

use crate::config::Config;
use crate::table::Table;
use crate::{compose, master_key, progress};

const NO_SUCH_COMPANY: Code =
    Code::new("key.no_such_company", Kind::NotFound, "There is no company with this code");

/// What to do about keys.
#[derive(Debug, Args)]
pub struct Flags {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List the companies' data keys, who wraps them, and how far a rotation has come
    List(Of),
    /// Make a new data key; the server carries everything over to it, or `kontor key reseal` does
    Rotate(Of),
    /// Carry everything over to the newest keys, here and now
    Reseal(Reseal),
    /// Add a new master key to its file; restart every process, then reseal
    NewMaster,
}

#[derive(Debug, Args)]
struct Of {
    /// The code of one company [default: all of them]
    #[arg(long, value_name = "CODE")]
    company: Option<String>,
}

#[derive(Debug, Args)]
struct Reseal {
    #[command(flatten)]
    of: Of,
    /// Do not wait until running servers know a new key: none is running
    #[arg(long)]
    at_once: bool,
}

/// Runs the sub-command.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    if let What::NewMaster = flags.what {
        let file = config.master_key_file();
        master_key::add(&file)?;
        println!(
            "Added a master key to {}. Copy the file to where its copies are, restart every process, and run \
             `kontor key reseal`.",
            file.display()
        );
        return Ok(ExitCode::SUCCESS);
    }
    let runtime = compose::there(config).await?;
    match &flags.what {
        What::List(of) => list(&runtime, of).await?,
        What::Rotate(of) => rotate(&runtime, of).await?,
        What::Reseal(how) => reseal(&runtime, how).await?,
        What::NewMaster => {}
    }
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}

async fn companies(runtime: &Runtime, of: &Of) -> Result<Vec<Arc<Company>>> {
    let mut all = runtime.companies().await?;
    if let Some(code) = &of.company {
        all.retain(|company| company.code == *code);
        if all.is_empty() {
            return Err(NO_SUCH_COMPANY.at("--company"));
        }
    }
    Ok(all)
}

fn context(runtime: &Runtime, company: &Arc<Company>) -> Ctx {
    Ctx::system(runtime, company.clone(), "kontor key")
}

async fn list(runtime: &Runtime, of: &Of) -> Result<()> {
    let mut table = Table::new(["company", "generation", "state", "key", "made at", "master key"]);
    let mut rotations = Vec::new();
    for company in companies(runtime, of).await? {
        let keys = vault::keys(&context(runtime, &company), runtime.db().read()).await?;
        for key in &keys.generations {
            let master = if key.wrapped_by_newest { "newest" } else { "former" };
            let (generation, id) = (key.generation.to_string(), key.key_id.to_string());
            table.row([&company.code, &generation, &key.state, &id, &key.created_at.to_string(), master]);
        }
        rotations.extend(rotation(&company.code, &keys));
    }
    print!("{table}");
    for line in rotations {
        println!("{line}");
    }
    Ok(())
}

fn rotation(company: &str, keys: &Keys) -> Option<String> {
    let at = keys.rotation.as_ref()?;
    let (rows, begun) = (at.rows, at.started_at);
    Some(match at.done_at {
        Some(done) => format!("{company}: rotated at {begun}, done at {done}, {rows} rows sealed anew"),
        None => format!("{company}: rotation begun at {begun}, {rows} rows sealed anew so far"),
    })
}

async fn rotate(runtime: &Runtime, of: &Of) -> Result<()> {
    for company in companies(runtime, of).await? {
        let ctx = context(runtime, &company);
        let generation = pipeline::write(&ctx, |ctx, tx| Box::pin(vault::rotate(ctx, tx))).await?;
        println!("{}: generation {generation} seals from now on", company.code);
    }
    println!(
        "A running server carries over what is sealed, from two minutes on; `kontor key reseal` does it here."
    );
    Ok(())
}

async fn reseal(runtime: &Runtime, how: &Reseal) -> Result<()> {
    for company in companies(runtime, &how.of).await? {
        let ctx = context(runtime, &company);
        let wait = vault::unnoticed_for(&ctx).await?;
        if !how.at_once && !wait.is_zero() {
            let seconds = wait.as_secs() + 1;
            println!("{}: waiting {seconds} s until every process knows the new key", company.code);
            tokio::time::sleep(Duration::from_secs(seconds)).await;
        }
        let bar = progress::bar("Rows", vault::sealed_rows(&ctx).await?);
        let drawn = bar.clone();
        vault::reseal(&ctx, move |rows| drawn.inc(rows)).await?;
        bar.finish_and_clear();
        let keys = vault::keys(&ctx, runtime.db().read()).await?;
        let told = rotation(&company.code, &keys);
        println!("{}", told.unwrap_or_else(|| format!("{}: nothing was to be carried over", company.code)));
    }
    Ok(())
}
