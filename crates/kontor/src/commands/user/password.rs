//! A new password: typed twice, or out of a file. Never an argument, which others on the machine could read.

use std::path::Path;

use identity::passwords::Password;
use kernel::{Error, Result};

use crate::config::INVALID;

/// Reads the password.
pub(super) fn read(file: Option<&Path>) -> Result<Password> {
    if let Some(file) = file {
        let text = std::fs::read_to_string(file)
            .map_err(|error| INVALID.because(format!("{}: {error}", file.display())).at("--password-file"))?;
        return Ok(Password::new(text.trim_end_matches(['\r', '\n'])));
    }
    let first = rpassword::prompt_password("Password (15 characters or more): ").map_err(Error::internal)?;
    let second = rpassword::prompt_password("Once more: ").map_err(Error::internal)?;
    if first != second {
        return Err(INVALID.because("the two passwords differ"));
    }
    Ok(Password::new(first))
}
