//! What may be done with orders.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("orders.order.view", "See orders");
pub const CREATE: Permission = Permission::new("orders.order.create", "Place orders");
pub const EDIT: Permission = Permission::new("orders.order.edit", "Change draft orders");
pub const CONFIRM: Permission = Permission::new("orders.order.confirm", "Confirm orders");
pub const CANCEL: Permission = Permission::new("orders.order.cancel", "Cancel orders");
pub const COMPLETE: Permission = Permission::new("orders.order.complete", "Complete orders");
pub const PRICE: Permission =
    Permission::new("orders.order.price", "Set prices by hand and give discounts of any size");
pub const DISCOUNT: Permission =
    Permission::new("orders.order.discount", "Give discounts up to the company's limit");
pub const RELEASE: Permission =
    Permission::new("orders.credit.release", "Release orders that are held because of the customer's credit");
pub const APPROVE: Permission =
    Permission::new("orders.credit.approve", "Approve orders beyond the customer's credit limit");

/// All of them.
pub const ALL: &[&Permission] =
    &[&VIEW, &CREATE, &EDIT, &CONFIRM, &CANCEL, &COMPLETE, &PRICE, &DISCOUNT, &RELEASE, &APPROVE];
