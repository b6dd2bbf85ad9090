//! What may be done with prices.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("pricing.list.view", "See price lists");
pub const EDIT: Permission = Permission::new("pricing.list.edit", "Change price lists");
pub const CALCULATE: Permission = Permission::new("pricing.price.calculate", "Price a basket");

/// All of them.
pub const ALL: &[&Permission] = &[&VIEW, &EDIT, &CALCULATE];
