//! What may be done with invoices and payments.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("billing.invoice.view", "See invoices and credit notes");
pub const EDIT: Permission = Permission::new("billing.invoice.edit", "Write and delete draft invoices");
pub const POST: Permission = Permission::new("billing.invoice.post", "Post invoices");
pub const SEND: Permission = Permission::new("billing.invoice.send", "Mark invoices as sent");
pub const CREDIT: Permission = Permission::new("billing.invoice.credit", "Credit invoices");
pub const PAYMENT_VIEW: Permission = Permission::new("billing.payment.view", "See payments");
pub const PAYMENT_RECORD: Permission = Permission::new("billing.payment.record", "Record payments");
pub const PAYMENT_ALLOCATE: Permission =
    Permission::new("billing.payment.allocate", "Allocate payments and credit notes to invoices");

/// All of them.
pub const ALL: &[&Permission] =
    &[&VIEW, &EDIT, &POST, &SEND, &CREDIT, &PAYMENT_VIEW, &PAYMENT_RECORD, &PAYMENT_ALLOCATE];
