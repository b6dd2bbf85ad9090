//! What may be done with invoices and payments.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("billing.invoice.view", "See invoices and credit notes");
pub const EDIT: Permission = Permission::new("billing.invoice.edit", "Write and delete draft invoices");
pub const POST: Permission = Permission::new("billing.invoice.post", "Post invoices");
pub const SEND: Permission =
    Permission::new("billing.invoice.send", "Send invoices, or note that they were sent");
pub const CREDIT: Permission = Permission::new("billing.invoice.credit", "Credit invoices");
pub const PAYMENT_VIEW: Permission = Permission::new("billing.payment.view", "See payments");
pub const PAYMENT_RECORD: Permission = Permission::new("billing.payment.record", "Record payments");
pub const PAYMENT_ALLOCATE: Permission =
    Permission::new("billing.payment.allocate", "Allocate payments and credit notes to invoices");

pub const PAYMENT_REFUND: Permission =
    Permission::new("billing.payment.refund", "Pay money back to customers");
pub const PAYMENT_REVERSE: Permission =
    Permission::new("billing.payment.reverse", "Reverse payments that bounced or were recorded in error");
pub const VOID: Permission = Permission::new("billing.invoice.void", "Make invoices void");
pub const WRITE_OFF: Permission = Permission::new("billing.invoice.write_off", "Give up what customers owe");
pub const STATEMENT_VIEW: Permission =
    Permission::new("billing.statement.view", "See statements of account and the ageing of debts");
pub const STATEMENT_SEND: Permission =
    Permission::new("billing.statement.send", "Send statements of account");
pub const DUNNING_VIEW: Permission = Permission::new("billing.dunning.view", "See reminders");
pub const DUNNING_RUN: Permission = Permission::new("billing.dunning.run", "Remind customers who are late");
pub const RECURRING_VIEW: Permission = Permission::new("billing.recurring.view", "See recurring invoices");
pub const RECURRING_EDIT: Permission =
    Permission::new("billing.recurring.edit", "Set up and stop recurring invoices");
pub const SETTINGS_VIEW: Permission =
    Permission::new("billing.settings.view", "See payment terms, dunning levels and document layouts");
pub const SETTINGS_EDIT: Permission =
    Permission::new("billing.settings.edit", "Set up payment terms, dunning levels and document layouts");
pub const PROFILE_VIEW: Permission =
    Permission::new("billing.profile.view", "See how customers are billed, and where to");
pub const PROFILE_EDIT: Permission = Permission::new("billing.profile.edit", "Set how customers are billed");
pub const OPENING: Permission = Permission::new(
    "billing.opening.edit",
    "Bring along what customers owed, or had to their credit, before",
);

/// All of them.
pub const ALL: &[&Permission] = &[
    &VIEW,
    &EDIT,
    &POST,
    &SEND,
    &CREDIT,
    &VOID,
    &WRITE_OFF,
    &OPENING,
    &PAYMENT_VIEW,
    &PAYMENT_RECORD,
    &PAYMENT_ALLOCATE,
    &PAYMENT_REFUND,
    &PAYMENT_REVERSE,
    &STATEMENT_VIEW,
    &STATEMENT_SEND,
    &DUNNING_VIEW,
    &DUNNING_RUN,
    &RECURRING_VIEW,
    &RECURRING_EDIT,
    &SETTINGS_VIEW,
    &SETTINGS_EDIT,
    &PROFILE_VIEW,
    &PROFILE_EDIT,
];
