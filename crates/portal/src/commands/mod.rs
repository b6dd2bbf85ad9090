//! What changes links.

pub(crate) mod fresh_link;
pub(crate) mod revoke;
pub(crate) mod share;
