//! What one may hold.

use kernel::permissions::Permission;

pub const SHARE: Permission = Permission::new(
    "desk.view.share",
    "Share views of lists with a role or the company, and change shared ones",
);

pub const MODERATE: Permission = Permission::new(
    "desk.comment.moderate",
    "Delete comments of others, and files that others have attached",
);

/// All of them.
pub const ALL: &[&Permission] = &[&SHARE, &MODERATE];
