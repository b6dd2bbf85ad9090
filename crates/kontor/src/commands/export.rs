//! `kontor export`: everything of one company, for other programs.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kernel::{Code, Kind, Result};
use platform::{Ctx, Subject, pipeline};
use serde_json::json;

use crate::compose;
use crate::config::Config;
use crate::progress::Bar;

const NO_COMPANY: Code = Code::new("upkeep.no_company", Kind::NotFound, "There is no company of this code");

/// Of which company, and where to.
#[derive(Debug, Args)]
pub struct Flags {
    /// A ZIP archive, when its name ends so; else a new folder
    place: PathBuf,
    /// The company's code
    #[arg(long, value_name = "CODE")]
    company: String,
    /// Open the personal fields that are sealed, instead of leaving them out; it goes on record
    #[arg(long)]
    personal: bool,
}

/// Exports and tells what.
pub async fn run(flags: &Flags, config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::there(config).await?;
    let mut companies = runtime.companies().await?.into_iter();
    let company = companies.find(|company| company.code == flags.company);
    let company = company.ok_or_else(|| NO_COMPANY.with("code", &flags.company))?;
    let ctx = Ctx::system(&runtime, company, "kontor export");
    record(&ctx, flags.personal).await?;
    let bar = Bar::new("Export");
    let watch = |step: upkeep::Step<'_>| bar.step(step);
    let watch = upkeep::Watch::new(&watch);
    let exported = upkeep::export::export(&ctx, &flags.place, flags.personal, &watch).await?;
    bar.done();
    let rows: u64 = exported.tables.values().sum();
    println!(
        "{rows} rows of {} tables, {} files in {}",
        exported.tables.len(),
        exported.files,
        flags.place.display()
    );
    runtime.db().close().await;
    Ok(ExitCode::SUCCESS)
}

/// Who takes everything away is on record before anything is handed out.
async fn record(ctx: &Ctx, personal: bool) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let subject = Subject::new("company", ctx.company_id());
            tx.audit(subject, "upkeep.export", &json!({ "personal": personal }))
        })
    })
    .await
}
