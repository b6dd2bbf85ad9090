//! Where the log goes, and how it looks.

use std::io::IsTerminal;

use kernel::Result;
use tracing_subscriber::EnvFilter;

use crate::config::{INVALID, Log, LogFormat};

/// Starts logging to the error stream, and sends panics through the log.
pub(crate) fn start(log: &Log) -> Result<()> {
    let filter = EnvFilter::try_new(&log.filter)
        .map_err(|error| INVALID.because(error.to_string()).at("log.filter"))?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second start in one process (a test) keeps the first one's log.
    let _ = match log.format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Pretty => builder.try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let text = panic.payload_as_str().unwrap_or("a panic without a message");
        tracing::error!(place, "{text}");
    }));
    Ok(())
}
