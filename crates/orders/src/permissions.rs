//! What may be done with orders.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("orders.order.view", "See orders");
pub const CREATE: Permission = Permission::new("orders.order.create", "Place orders");
pub const EDIT: Permission = Permission::new("orders.order.edit", "Change draft orders");
pub const CONFIRM: Permission = Permission::new("orders.order.confirm", "Confirm orders");
pub const AMEND: Permission = Permission::new("orders.order.amend", "Amend confirmed orders");
pub const CANCEL_REST: Permission =
    Permission::new("orders.order.cancel_rest", "Give up what has not left of an order");
pub const PROMISE: Permission =
    Permission::new("orders.order.promise", "Set when goods are promised for, and who is served first");
pub const POLICY_VIEW: Permission = Permission::new("orders.policy.view", "See how goods are promised");
pub const POLICY_EDIT: Permission = Permission::new("orders.policy.edit", "Decide how goods are promised");
pub const TEMPLATE_VIEW: Permission =
    Permission::new("orders.template.view", "See order templates and recurring orders");
pub const TEMPLATE_EDIT: Permission =
    Permission::new("orders.template.edit", "Write order templates and recurring orders");
pub const SEND: Permission = Permission::new("orders.order.send", "Send order confirmations to customers");
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
pub const ALL: &[&Permission] = &[
    &VIEW,
    &CREATE,
    &EDIT,
    &CONFIRM,
    &AMEND,
    &PROMISE,
    &CANCEL_REST,
    &CANCEL,
    &SEND,
    &COMPLETE,
    &PRICE,
    &DISCOUNT,
    &RELEASE,
    &APPROVE,
    &POLICY_VIEW,
    &POLICY_EDIT,
    &TEMPLATE_VIEW,
    &TEMPLATE_EDIT,
];
