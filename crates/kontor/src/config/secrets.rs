//! Secrets that are kept in files of their own.

use std::path::Path;

use kernel::Result;

use super::{Config, INVALID};

/// Takes in what stands in files.
pub(super) fn from_files(config: &mut Config) -> Result<()> {
    let (database, mail) = (config.database.url_file.clone(), config.mail.url_file.clone());
    from_file(&mut config.database.url, &database, "database")?;
    from_file(&mut config.mail.url, &mail, "mail")
}

fn from_file(url: &mut String, file: &Path, part: &str) -> Result<()> {
    if file == Path::new("") {
        return Ok(());
    }
    let path = format!("{part}.url_file");
    if !url.is_empty() {
        return Err(INVALID.because(format!("either {part}.url or {path}")).at(path));
    }
    let text = std::fs::read_to_string(file)
        .map_err(|error| INVALID.because(format!("{}: {error}", file.display())).at(path))?;
    *url = text.trim().to_owned();
    Ok(())
}
