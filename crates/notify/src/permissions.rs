//! Who is told of what.

use kernel::permissions::Permission;

/// What lets a live screen hear that there is something new: everybody of their own.
pub const VIEW: Permission = Permission::new("notify.notification.view", "See one's own notifications");
pub const LOW_STOCK: Permission =
    Permission::new("notify.low_stock.receive", "Be told when a product falls to its reorder point");

/// All of them.
pub const ALL: &[&Permission] = &[&VIEW, &LOW_STOCK];
