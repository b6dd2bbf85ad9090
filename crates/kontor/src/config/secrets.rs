//! Secrets that are kept in files of their own.

use std::path::Path;

use kernel::Result;

use super::{Config, INVALID};

/// Takes in what stands in files.
pub(super) fn from_files(config: &mut Config) -> Result<()> {
    let file = config.database.url_file.clone();
    if file == Path::new("") {
        return Ok(());
    }
    if !config.database.url.is_empty() {
        return Err(INVALID.because("either database.url or database.url_file").at("database.url_file"));
    }
    let text = std::fs::read_to_string(&file)
        .map_err(|error| INVALID.because(format!("{}: {error}", file.display())).at("database.url_file"))?;
    config.database.url = text.trim().to_owned();
    Ok(())
}
