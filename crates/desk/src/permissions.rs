//! What one may hold.

use kernel::permissions::Permission;

pub const SHARE: Permission = Permission::new(
    "desk.view.share",
    "Share views of lists with a role or the company, and change shared ones",
);

/// All of them.
pub const ALL: &[&Permission] = &[&SHARE];
