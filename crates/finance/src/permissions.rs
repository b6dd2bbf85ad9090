//! What may be done with rates, years and locks.

use kernel::permissions::Permission;

pub const RATE_VIEW: Permission = Permission::new("finance.rate.view", "See exchange rates");
pub const RATE_EDIT: Permission = Permission::new("finance.rate.edit", "Enter and import exchange rates");
pub const YEAR_VIEW: Permission = Permission::new("finance.year.view", "See fiscal years");
pub const YEAR_EDIT: Permission = Permission::new("finance.year.edit", "Define fiscal years");
pub const LOCK_VIEW: Permission = Permission::new("finance.lock.view", "See period locks and exceptions");
pub const LOCK_SET: Permission = Permission::new("finance.lock.set", "Lock periods");
pub const LOCK_PASS: Permission =
    Permission::new("finance.lock.pass", "Pass a soft lock oneself, with a reason");
pub const LOCK_GRANT: Permission =
    Permission::new("finance.lock.grant", "Let others pass a soft lock, and end exceptions");

/// All of them.
pub const ALL: &[&Permission] =
    &[&RATE_VIEW, &RATE_EDIT, &YEAR_VIEW, &YEAR_EDIT, &LOCK_VIEW, &LOCK_SET, &LOCK_PASS, &LOCK_GRANT];
