//! What may be done with returns.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("returns.return.view", "See returns");
pub const AUTHORISE: Permission =
    Permission::new("returns.return.authorise", "Let customers send goods back");
pub const RECEIVE: Permission = Permission::new("returns.return.receive", "Take returned goods in");
pub const INSPECT: Permission =
    Permission::new("returns.return.inspect", "Decide what becomes of returned goods");
pub const REFUND: Permission = Permission::new("returns.return.refund", "Credit and pay back returned goods");
pub const REPLACE: Permission = Permission::new("returns.return.replace", "Replace returned goods");
pub const COMPLETE: Permission = Permission::new("returns.return.complete", "Close returns");
pub const CANCEL: Permission =
    Permission::new("returns.return.cancel", "Give up returns that nothing came of");

/// All of them.
pub const ALL: &[&Permission] =
    &[&VIEW, &AUTHORISE, &RECEIVE, &INSPECT, &REFUND, &REPLACE, &COMPLETE, &CANCEL];
