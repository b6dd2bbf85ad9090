//! What changes locks.

pub(crate) mod grant_exception;
pub(crate) mod lock;
pub(crate) mod revoke_exception;
