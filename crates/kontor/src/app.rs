//! The web app inside the binary.

use web::app::{App, File};

const FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/app_files.rs"));

/// The app that this binary was built with; `None` when the app was not built before it.
#[must_use]
pub fn app() -> Option<App> {
    App::new(FILES)
}
