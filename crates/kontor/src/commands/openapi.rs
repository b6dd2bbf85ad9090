//! `kontor openapi`: the document that the server serves.

use std::process::ExitCode;

use kernel::{Error, Result};

/// Prints the document.
pub fn run() -> Result<ExitCode> {
    let document = web::openapi::document(&crate::compose::modules());
    println!("{}", serde_json::to_string_pretty(&document).map_err(Error::internal)?);
    Ok(ExitCode::SUCCESS)
}
