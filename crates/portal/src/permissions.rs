//! Who may let people outside look at something.

use kernel::permissions::Permission;

pub const VIEW: Permission =
    Permission::new("portal.link.view", "See which links let customers look at documents, and their use");
pub const SHARE: Permission = Permission::new(
    "portal.link.share",
    "Make links that let customers look at documents and accounts without signing in, and revoke them",
);

/// All of them.
pub const ALL: &[&Permission] = &[&VIEW, &SHARE];
