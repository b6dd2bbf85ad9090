//! The walls of the house, each a small rule in a file of its own with a test that shows that it can fail.
//!
//! A new rule: a file in `tidy/` with a `check` function, and a line in [`FILE_RULES`] or [`violations`].

mod anatomy;
mod budgets;
mod clock_and_chance;
mod engine_names;
mod environment;
mod file_names;
mod floats;
mod floors;
mod harnesses;
mod leftovers;
mod profiles;
mod programs;
mod raw_sql;
mod security_page;
mod sentences;
mod source;
mod tables;
mod transactions;
mod weak_hashes;

use std::fmt;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand};
use walkdir::WalkDir;

use source::SourceFile;

/// Rules that need to see one file only.
const FILE_RULES: &[fn(&SourceFile) -> Vec<Violation>] = &[
    budgets::check,
    clock_and_chance::check,
    engine_names::check,
    environment::check,
    file_names::check,
    floats::check,
    leftovers::check,
    programs::check,
    raw_sql::check,
    transactions::check,
    weak_hashes::check,
];

/// A wall that was walked through.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Violation {
    /// From the root of the repository, with slashes.
    path: String,
    /// Counted from 1.
    line: usize,
    rule: &'static str,
    message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}: {}", self.path, self.line, self.rule, self.message)
    }
}

/// Checks the whole repository and prints what it finds; exit code 1 when that is anything.
pub(crate) fn run() -> Result<ExitCode> {
    let metadata = MetadataCommand::new().no_deps().exec().context("cargo metadata")?;
    let found = violations(&metadata)?;
    for violation in &found {
        println!("{violation}");
    }
    if found.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    eprintln!("tidy: {} violations", found.len());
    Ok(ExitCode::FAILURE)
}

/// Writes the English files of problems and permissions from the source.
pub(crate) fn write_sentences() -> Result<ExitCode> {
    let metadata = MetadataCommand::new().no_deps().exec().context("cargo metadata")?;
    let root = metadata.workspace_root.as_std_path();
    sentences::write(root, &read_sources(root)?.0)?;
    Ok(ExitCode::SUCCESS)
}

fn violations(metadata: &Metadata) -> Result<Vec<Violation>> {
    let root = metadata.workspace_root.as_std_path();
    let (files, mut found) = read_sources(root)?;
    found.extend(floors::check(metadata));
    found.extend(harnesses::check(metadata, &files));
    found.extend(anatomy::check(root));
    found.extend(profiles::check(root));
    found.extend(tables::check(&files));
    found.extend(security_page::check(root, &files));
    found.extend(sentences::check(root, &files));
    for file in &files {
        found.extend(FILE_RULES.iter().flat_map(|rule| rule(file)));
    }
    found.sort();
    Ok(found)
}

/// Every Rust file of the workspace; one that does not parse is a violation itself.
fn read_sources(root: &Path) -> Result<(Vec<SourceFile>, Vec<Violation>)> {
    let (mut files, mut broken) = (Vec::new(), Vec::new());
    for entry in WalkDir::new(root.join("crates")).sort_by_file_name() {
        let entry = entry?;
        if !entry.file_type().is_file() || entry.path().extension().is_none_or(|kind| kind != "rs") {
            continue;
        }
        let path = entry.path().strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(entry.path()).with_context(|| path.clone())?;
        match SourceFile::parse(&path, &text) {
            Ok(file) => files.push(file),
            Err(error) => {
                let line = error.span().start().line;
                broken.push(Violation { path, line, rule: "syntax", message: error.to_string() });
            }
        }
    }
    Ok((files, broken))
}
