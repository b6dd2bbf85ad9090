//! `kontor verify`: is the audit what it was?

use std::process::ExitCode;

use kernel::{Error, Result};
use platform::audit::verify;

use crate::compose;
use crate::config::Config;
use crate::table::Table;

/// Checks every company's audit chain. Exits 1 when one is not whole, and names the first row or seal at fault.
pub async fn run(config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::ready(config).await?;
    let mut table =
        Table::new(["company", "seals", "rows", "erased", "not sealed yet", "anchors", "first fault"]);
    let mut faults = 0;
    for company in runtime.companies().await? {
        let found = verify(&runtime, company.id).await?;
        let fault =
            found.fault.map(|fault| serde_json::to_string(&fault).map_err(Error::internal)).transpose()?;
        faults += usize::from(fault.is_some());
        let [seals, rows, erased, unsealed, anchors] =
            [found.seals, found.rows, found.erased, found.unsealed, found.anchors]
                .map(|count| count.to_string());
        let fault = fault.as_deref().unwrap_or("none");
        table.row([&company.code, &seals, &rows, &erased, &unsealed, &anchors, fault]);
    }
    print!("{table}");
    runtime.db().close().await;
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
