//! What may be done with events going out and coming in.

use kernel::permissions::Permission;

pub const ENDPOINT_VIEW: Permission =
    Permission::new("hooks.endpoint.view", "See webhook endpoints and what was delivered to them");
pub const ENDPOINT_EDIT: Permission =
    Permission::new("hooks.endpoint.edit", "Send events to webhook endpoints, as far as one may see them");
pub const SENDER_VIEW: Permission = Permission::new("hooks.sender.view", "See who may send signed events");
pub const SENDER_EDIT: Permission = Permission::new("hooks.sender.edit", "Let others send signed events");
pub const INBOX_VIEW: Permission = Permission::new("hooks.inbox.view", "See events that came in");
pub const INBOX_RETRY: Permission =
    Permission::new("hooks.inbox.retry", "Apply an event again that failed, or dismiss it");

/// All of them.
pub const ALL: &[&Permission] =
    &[&ENDPOINT_VIEW, &ENDPOINT_EDIT, &SENDER_VIEW, &SENDER_EDIT, &INBOX_VIEW, &INBOX_RETRY];
