//! Holds no code: its manifest gives every third-party crate one set of features (`.config/hakari.toml`).
