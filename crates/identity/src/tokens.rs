//! Secrets that open doors: opaque ones ([`secret`]), of which only a hash is kept, and signed ones ([`access`]).

pub mod access;
pub mod secret;
