//! What may be done with imports, beside the permission to edit what is imported.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("intake.batch.view", "See imports");
pub const RUN: Permission = Permission::new("intake.batch.run", "Import files");
pub const UNDO: Permission = Permission::new("intake.batch.undo", "Undo imports");

/// All of them.
pub const ALL: &[&Permission] = &[&VIEW, &RUN, &UNDO];
