//! `kontor verify`: is the audit what it was?

use std::process::ExitCode;

use kernel::{Error, Result};
use platform::Runtime;
use platform::audit::verify_all;

use crate::compose;
use crate::config::Config;
use crate::table::Table;

/// Checks every audit chain: the companies', that of what belongs to no company, and those that should be there.
/// Exits 1 when one is not whole, and names the first row or seal at fault.
pub async fn run(config: &Config) -> Result<ExitCode> {
    config.check()?;
    let runtime = compose::there(config).await?;
    let faults = look(&runtime).await?;
    runtime.db().close().await;
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what is found, and tells how many chains are at fault.
pub(crate) async fn look(runtime: &Runtime) -> Result<usize> {
    let mut table =
        Table::new(["company", "seals", "rows", "erased", "not sealed yet", "anchors", "first fault"]);
    let mut faults = 0;
    let companies = runtime.companies().await?;
    for (id, found) in verify_all(runtime).await? {
        let name = companies.iter().find(|company| company.id == id).map(|company| company.code.clone());
        let name = name.unwrap_or_else(|| if id.is_nil() { "(none)".to_owned() } else { id.to_string() });
        let fault =
            found.fault.map(|fault| serde_json::to_string(&fault).map_err(Error::internal)).transpose()?;
        faults += usize::from(fault.is_some());
        let [seals, rows, erased, unsealed, anchors] =
            [found.seals, found.rows, found.erased, found.unsealed, found.anchors]
                .map(|count| count.to_string());
        let fault = fault.as_deref().unwrap_or("none");
        table.row([&name, &seals, &rows, &erased, &unsealed, &anchors, fault]);
    }
    print!("{table}");
    Ok(faults)
}
