//! `kontor doctor`: recomputes what is derived, and compares.

use std::process::ExitCode;

use kernel::Result;
use platform::{Ctx, Finding, Runtime};

use crate::compose;
use crate::config::Config;
use crate::table::Table;

/// Findings of one check that are shown; the rest is counted.
const FINDINGS_SHOWN_MAX: usize = 50;

/// Runs every module's checks over every company. Exits 1 when there is a finding.
pub async fn run(config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::there(config).await?;
    let findings = look(&runtime).await?;
    runtime.db().close().await;
    Ok(if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what is found, and tells how much that is.
pub(crate) async fn look(runtime: &Runtime) -> Result<usize> {
    let mut table = Table::new(["company", "check", "subject", "expected", "found"]);
    let (mut checks, mut findings) = (0, 0);
    for company in runtime.companies().await? {
        let ctx = Ctx::system(runtime, company.clone(), "doctor");
        for doctor in runtime.registry().modules.iter().flat_map(|module| &module.doctors) {
            let found = (doctor.run)(&ctx, runtime.db().read()).await?;
            checks += 1;
            findings += found.len();
            add(&mut table, &company.code, &found);
        }
    }
    if findings > 0 {
        println!("{table}");
    }
    println!("{checks} checks, {findings} findings");
    Ok(findings)
}

fn add(table: &mut Table<5>, company: &str, found: &[Finding]) {
    for one in found.iter().take(FINDINGS_SHOWN_MAX) {
        table.row([company, one.check, &one.subject, &one.expected, &one.found]);
    }
    if found.len() > FINDINGS_SHOWN_MAX {
        let more = format!("and {} more", found.len() - FINDINGS_SHOWN_MAX);
        table.row([company, found[0].check, &more, "", ""]);
    }
}
