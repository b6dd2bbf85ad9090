//! A backup each night, and the last few kept.

use std::path::{Path, PathBuf};

use kernel::Result;
use platform::{Ctx, JobKind, Schedule, free_job};

use crate::Watch;
use crate::backup::backup;
use crate::errors::{EXISTS, FILE};

/// When it runs, in minutes of the day of the company that was there first.
const AT_MINUTE: u32 = 2 * 60 + 30;
const PREFIX: &str = "kontor-";
const ENDING: &str = ".backup";

/// The job that backs the whole installation up into a folder and keeps the last `kept_max` of its backups there.
pub fn job(folder: PathBuf, kept_max: usize) -> JobKind {
    let handler = free_job(move |ctx: Ctx, _| {
        let folder = folder.clone();
        async move { run(&ctx, &folder, kept_max).await }
    });
    JobKind { name: "upkeep.backup", schedule: Some(Schedule::Daily(AT_MINUTE)), handler }
}

/// Every company has its schedule; one of them, always the same, stands for the installation.
async fn run(ctx: &Ctx, folder: &Path, kept_max: usize) -> Result<()> {
    let first = ctx.runtime().companies().await?.into_iter().map(|company| company.id).min();
    if first != Some(ctx.company_id()) {
        return Ok(());
    }
    let failed = |cause: std::io::Error| FILE.with("file", folder).inner(cause);
    std::fs::create_dir_all(folder).map_err(failed)?;
    let place = folder.join(format!("{PREFIX}{}{ENDING}", ctx.today()));
    match backup(ctx.runtime(), &place, &Watch::nobody()).await {
        // The job has run before and could not say so.
        Err(error) if error.is(EXISTS) => {}
        made => tracing::info!(file = %place.display(), content = made?.content, "backed up"),
    }
    forget_old(folder, kept_max).map_err(failed)
}

/// Their names sort by day. Whatever else lies in the folder is left alone.
fn forget_old(folder: &Path, kept_max: usize) -> std::io::Result<()> {
    let mut ours = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(ENDING)) {
            ours.push(name);
        }
    }
    ours.sort();
    let old = ours.len().saturating_sub(kept_max.max(1));
    ours.into_iter().take(old).try_for_each(|name| std::fs::remove_file(folder.join(name)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where it does not go as told")]

    use super::*;

    #[test]
    fn the_last_few_are_kept_and_strangers_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        for name in
            ["kontor-2026-01-09.backup", "kontor-2026-01-10.backup", "kontor-2026-01-11.backup", "notes"]
        {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let left = || {
            let entries = std::fs::read_dir(folder.path()).unwrap();
            let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
            names.sort();
            names
        };
        forget_old(folder.path(), 2).unwrap();
        assert_eq!(left(), ["kontor-2026-01-10.backup", "kontor-2026-01-11.backup", "notes"]);
        forget_old(folder.path(), 0).unwrap();
        assert_eq!(left(), ["kontor-2026-01-11.backup", "notes"]);
    }
}
