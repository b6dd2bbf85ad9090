//! `kontor import file`: records of any kind from a file, by the same batches that people start in the browser.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use intake::{Counts, Mapping};
use kernel::{Error, Id, Result};
use platform::{Company, Ctx, Runtime, pipeline};

use super::{NO_COMPANY, UNREADABLE};
use crate::progress;

/// How often the bar moves.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// What is imported, and how.
pub struct Options<'a> {
    pub file: &'a Path,
    pub target: &'a str,
    /// Without it, the only company.
    pub company: Option<&'a str>,
    /// Changes the proposed mapping.
    pub change: &'a (dyn Fn(Mapping) -> Mapping + Sync),
    /// Look at everything and keep nothing.
    pub dry_run: bool,
}

/// What came of it.
pub struct Report {
    pub id: Id,
    pub status: String,
    pub rows: i64,
    pub counts: Counts,
    /// Columns of the file that fill nothing.
    pub left_out: Vec<String>,
    /// The rows that failed, as CSV.
    pub errors: Option<Vec<u8>>,
}

/// Takes a file in and runs it through.
///
/// # Errors
/// What the file, the mapping or the database has against it. Rows that fail are told in the report.
pub async fn run(runtime: &Runtime, options: &Options<'_>) -> Result<Report> {
    let ctx = Ctx::system(runtime, company(runtime, options.company).await?, "import");
    let mut input =
        std::fs::File::open(options.file).map_err(|cause| UNREADABLE.error().inner(cause.to_string()))?;
    let name = options.file.file_name().map_or("import".into(), |name| name.to_string_lossy());
    let id = intake::take(&ctx, options.target, &name, &mut input).await?;
    let view = intake::view(&ctx, id).await?;
    let mapping = (options.change)(view.mapping);
    if options.dry_run {
        return try_out(&ctx, id, mapping).await;
    }
    pipeline::write(&ctx, move |ctx, tx| {
        let mapping = mapping.clone();
        Box::pin(async move { intake::begin(ctx, tx, id, &mapping).await })
    })
    .await?;
    resume(&ctx, id).await
}

async fn try_out(ctx: &Ctx, id: Id, mapping: Mapping) -> Result<Report> {
    pipeline::write(ctx, move |ctx, tx| {
        let mapping = mapping.clone();
        Box::pin(async move { intake::begin_trial(ctx, tx, id, &mapping).await })
    })
    .await?;
    intake::try_out(ctx, id).await?;
    let view = intake::view(ctx, id).await?;
    let told = view.dry_run.ok_or_else(|| Error::internal("a dry run tells something"))?;
    let count = |name: &str| told["counts"][name].as_i64().unwrap_or(0);
    let counts = Counts {
        created: count("created"),
        updated: count("updated"),
        unchanged: count("unchanged"),
        repeated: count("repeated"),
        failed: count("failed"),
    };
    let left_out = left_out(&view.mapping);
    Ok(Report { id, status: "tried out".to_owned(), rows: view.rows, counts, left_out, errors: None })
}

fn left_out(mapping: &Mapping) -> Vec<String> {
    let unused = mapping.columns.iter().filter(|(_, field)| field.is_none());
    unused.map(|(column, _)| column.clone()).collect()
}

/// Takes a batch back; goes on with that where it was interrupted. Tells how many of its records went and stay.
///
/// # Errors
/// `record.not_found`; `states.illegal_transition`.
pub async fn undo(runtime: &Runtime, company_code: Option<&str>, id: Id) -> Result<(i64, i64)> {
    let ctx = Ctx::system(runtime, company(runtime, company_code).await?, "import");
    if intake::view(&ctx, id).await?.status != "undoing" {
        pipeline::write(&ctx, move |ctx, tx| Box::pin(async move { intake::begin_undo(ctx, tx, id).await }))
            .await?;
    }
    intake::advance_undo(&ctx, id, usize::MAX).await?;
    let view = intake::view(&ctx, id).await?;
    Ok((view.undone, view.kept))
}

/// Goes on with a batch that was interrupted.
///
/// # Errors
/// As [`run`].
pub async fn go_on(runtime: &Runtime, company_code: Option<&str>, id: Id) -> Result<Report> {
    resume(&Ctx::system(runtime, company(runtime, company_code).await?, "import"), id).await
}

async fn resume(ctx: &Ctx, id: Id) -> Result<Report> {
    let bar =
        progress::bar("Rows", u64::try_from(intake::view(ctx, id).await?.rows).map_err(Error::internal)?);
    let work = intake::advance(ctx, id, usize::MAX);
    tokio::pin!(work);
    let mut look = tokio::time::interval(LOOK_EVERY);
    loop {
        tokio::select! {
            done = &mut work => { done?; break }
            _ = look.tick() => bar.set_position(intake::view(ctx, id).await?.done.unsigned_abs()),
        }
    }
    bar.finish_and_clear();
    let view = intake::view(ctx, id).await?;
    let errors = if view.counts.failed > 0 { Some(intake::errors_file(ctx, id).await?.bytes) } else { None };
    let left_out = left_out(&view.mapping);
    Ok(Report { id, status: view.status, rows: view.rows, counts: view.counts, left_out, errors })
}

async fn company(runtime: &Runtime, code: Option<&str>) -> Result<Arc<Company>> {
    let mut all = runtime.companies().await?;
    match code {
        Some(code) => all
            .into_iter()
            .find(|company| company.code == code)
            .ok_or_else(|| NO_COMPANY.with("company", code)),
        None if all.len() == 1 => Ok(all.remove(0)),
        None => Err(NO_COMPANY.because("Say which company: --company CODE")),
    }
}
