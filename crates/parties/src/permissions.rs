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
pub const CUSTOMER_QUALIFY: Permission =
    Permission::new("parties.customer.qualify", "Qualify customers, so that they may buy, or send them back");
pub const CUSTOMER_MERGE: Permission =
    Permission::new("parties.customer.merge", "Merge a customer who was entered twice");
pub const CATEGORY_EDIT: Permission =
    Permission::new("parties.customer_category.edit", "Change customer categories and tags");
pub const POLICY_EDIT: Permission = Permission::new(
    "parties.policy.edit",
    "Say how customers are taken on and what happens beyond their credit",
);
pub const PERSONAL_DATA_EXPORT: Permission =
    Permission::new("parties.personal_data.export", "Hand out everything that is known of a person");
pub const PERSONAL_DATA_ERASE: Permission =
    Permission::new("parties.personal_data.erase", "Erase a person's data; documents stay");
pub const PERSONAL_DATA_ERASE_OPEN: Permission = Permission::new(
    "parties.personal_data.erase_open",
    "Erase a person's data though there is unfinished business",
);
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
    &CUSTOMER_QUALIFY,
    &CUSTOMER_MERGE,
    &CATEGORY_EDIT,
    &POLICY_EDIT,
    &PERSONAL_DATA_EXPORT,
    &PERSONAL_DATA_ERASE,
    &PERSONAL_DATA_ERASE_OPEN,
    &SUPPLIER_VIEW,
    &SUPPLIER_EDIT,
    &RECEIVE_PARTNERS,
    &RECEIVE_PERFORMANCE,
];
