//! What may be done with stock.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("inventory.stock.view", "See stock levels, moves and locations");
pub const LOCATIONS: Permission = Permission::new("inventory.location.edit", "Change locations");
pub const RECEIVE: Permission = Permission::new("inventory.stock.receive", "Take goods into stock");
pub const ADJUST: Permission = Permission::new("inventory.stock.adjust", "Correct what is on hand");
pub const TRANSFER: Permission = Permission::new("inventory.stock.transfer", "Move goods between locations");
pub const RECEIVE_LEVELS: Permission =
    Permission::new("events.inventory_stock_level_changed.receive", "Tell from outside how much is on hand");

pub const REASONS: Permission =
    Permission::new("inventory.reason.edit", "Change the reasons for adjustments");
pub const REORDER: Permission =
    Permission::new("inventory.stock.reorder", "Say at how much more is to be ordered");

pub const COST_CHANGE: Permission =
    Permission::new("inventory.cost.change", "Change what goods that came have cost");

pub const POLICY_VIEW: Permission =
    Permission::new("inventory.policy.view", "See what holds for stock in the whole company");
pub const POLICY_EDIT: Permission =
    Permission::new("inventory.policy.edit", "Decide what holds for stock in the whole company");

/// All of them.
pub const ALL: &[&Permission] = &[
    &VIEW,
    &LOCATIONS,
    &RECEIVE,
    &ADJUST,
    &TRANSFER,
    &RECEIVE_LEVELS,
    &REASONS,
    &REORDER,
    &COST_CHANGE,
    &POLICY_VIEW,
    &POLICY_EDIT,
];
