//! What may be done with customers and suppliers.

use kernel::permissions::Permission;

pub const CUSTOMER_VIEW: Permission =
    Permission::new("parties.customer.view", "See customers, their contacts, addresses and credit");
pub const CUSTOMER_EDIT: Permission =
    Permission::new("parties.customer.edit", "Change customers, their contacts and addresses");
pub const CUSTOMER_CREDIT: Permission = Permission::new(
    "parties.customer.credit",
    "Set credit limits and payment terms, block and unblock customers",
);
pub const CATEGORY_EDIT: Permission =
    Permission::new("parties.customer_category.edit", "Change customer categories");
pub const SUPPLIER_VIEW: Permission =
    Permission::new("parties.supplier.view", "See suppliers, their contacts and addresses");
pub const SUPPLIER_EDIT: Permission =
    Permission::new("parties.supplier.edit", "Change suppliers, their contacts and addresses");
pub const RECEIVE_PARTNERS: Permission =
    Permission::new("events.partner_updated.receive", "Tell from outside who customers and suppliers are");
pub const RECEIVE_PERFORMANCE: Permission = Permission::new(
    "events.purchasing_supplier_performance_updated.receive",
    "Tell from outside how suppliers perform",
);

/// All of them.
pub const ALL: &[&Permission] = &[
    &CUSTOMER_VIEW,
    &CUSTOMER_EDIT,
    &CUSTOMER_CREDIT,
    &CATEGORY_EDIT,
    &SUPPLIER_VIEW,
    &SUPPLIER_EDIT,
    &RECEIVE_PARTNERS,
    &RECEIVE_PERFORMANCE,
];
