//! What may be done with the books.

use kernel::permissions::Permission;

pub const ACCOUNT_VIEW: Permission = Permission::new("ledger.account.view", "See accounts and journals");
pub const ACCOUNT_EDIT: Permission = Permission::new("ledger.account.edit", "Change accounts and journals");
pub const ENTRY_VIEW: Permission = Permission::new("ledger.entry.view", "See journal entries");
pub const ENTRY_EDIT: Permission = Permission::new("ledger.entry.edit", "Draft journal entries by hand");
pub const ENTRY_POST: Permission = Permission::new("ledger.entry.post", "Post journal entries by hand");
pub const ENTRY_REVERSE: Permission = Permission::new("ledger.entry.reverse", "Reverse journal entries");
pub const REPORT_VIEW: Permission =
    Permission::new("ledger.report.view", "See trial balance, ledgers, profit and loss, balance sheet");
pub const YEAR_CLOSE: Permission = Permission::new("ledger.year.close", "Close a fiscal year");
pub const CATCH_UP: Permission =
    Permission::new("ledger.posting.catch_up", "Post documents that are not in the books yet");

pub const REVALUE: Permission =
    Permission::new("ledger.revaluation.post", "Revalue what is owed and held in other currencies");

/// All of them.
pub const ALL: &[&Permission] = &[
    &ACCOUNT_VIEW,
    &ACCOUNT_EDIT,
    &ENTRY_VIEW,
    &ENTRY_EDIT,
    &ENTRY_POST,
    &ENTRY_REVERSE,
    &REPORT_VIEW,
    &YEAR_CLOSE,
    &CATCH_UP,
    &REVALUE,
];
