//! Putting the layers on top of one another.

use std::path::Path;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use figment::value::UncasedStr;
use kernel::{Error, Result};

use super::{Config, DEFAULTS, INVALID, secrets};
use crate::cli::Settings;

/// The file that is read when none is named.
const FILE: &str = "kontor.toml";
/// Environment variables that begin like settings and are none: the file's own name, and what tests use.
const NO_SETTINGS: [&str; 2] = ["config", "test_"];

impl Config {
    /// Reads all layers.
    ///
    /// # Errors
    /// `config.invalid`, with the setting's path, for what is unknown, of the wrong type or contradictory.
    pub fn load(flags: &Settings) -> Result<Config> {
        let mut layers = Figment::from(Toml::string(DEFAULTS));
        if let Some(file) = file(flags)? {
            layers = layers.merge(Toml::file_exact(file));
        }
        // What other programs may have left in the environment yields to what is meant for this one.
        layers = layers
            .merge(Env::raw().only(&["DATABASE_URL"]).map(|_| "database.url".into()))
            .merge(environment());
        if let Some(url) = &flags.database_url {
            layers = layers.merge(Serialized::default("database.url", url));
        }
        if let Some(dir) = &flags.data_dir {
            layers = layers.merge(Serialized::default("data_dir", dir));
        }
        if let Some(filter) = &flags.log {
            layers = layers.merge(Serialized::default("log.filter", filter));
        }
        let mut config: Config = layers.extract().map_err(unreadable)?;
        secrets::from_files(&mut config)?;
        Ok(config)
    }
}

/// The file of settings: one that is named must be there.
fn file(flags: &Settings) -> Result<Option<&Path>> {
    let usual = Path::new(FILE);
    match &flags.config {
        Some(named) if !named.is_file() => {
            Err(INVALID.because(format!("there is no file {}", named.display())).at("--config"))
        }
        Some(named) => Ok(Some(named)),
        None => Ok(usual.is_file().then_some(usual)),
    }
}

fn environment() -> Env {
    Env::prefixed("KONTOR_").filter(|name: &UncasedStr| !no_setting(name.as_str())).split("__")
}

fn no_setting(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NO_SETTINGS.iter().any(|one| name == *one || (one.ends_with('_') && name.starts_with(one)))
}

/// Each fault of the settings, with the place that it stands in.
fn unreadable(error: figment::Error) -> Error {
    error.into_iter().fold(INVALID.error(), |all, one| {
        let path = one.path.join(".");
        let place = one.metadata.as_ref().map(|metadata| match &metadata.source {
            Some(source) => format!("{} {source}", metadata.name),
            None => metadata.name.to_string(),
        });
        let text = match place {
            Some(place) => format!("{} (in {place})", one.kind),
            None => one.kind.to_string(),
        };
        all.because(text).at(path)
    })
}
