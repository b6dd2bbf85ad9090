//! What may be done with people, rights and the company itself.

use kernel::permissions::Permission;

pub const COMPANY_EDIT: Permission =
    Permission::new("identity.company.edit", "Change the company: address, time zone, tax settings");
pub const COMPANY_CREATE: Permission = Permission::new("identity.company.create", "Found another company");
pub const STORE_VIEW: Permission = Permission::new("identity.store.view", "See stores and regions");
pub const STORE_EDIT: Permission = Permission::new("identity.store.edit", "Change stores and regions");
pub const USER_VIEW: Permission = Permission::new("identity.user.view", "See who works here, and as what");
pub const USER_INVITE: Permission = Permission::new("identity.user.invite", "Invite people");
pub const USER_EDIT: Permission =
    Permission::new("identity.user.edit", "Change people's roles, places and names");
pub const USER_DISABLE: Permission =
    Permission::new("identity.user.disable", "Shut people out, let them in again, end their sessions");
pub const ROLE_VIEW: Permission = Permission::new("identity.role.view", "See roles and what they allow");
pub const ROLE_EDIT: Permission = Permission::new("identity.role.edit", "Change what roles allow");
pub const KEY_OWN: Permission =
    Permission::new("identity.api_key.own", "Make keys for programs out of one's own rights");
pub const KEY_REVOKE: Permission =
    Permission::new("identity.api_key.revoke", "See and revoke anybody's keys");

pub const PROVIDER_VIEW: Permission =
    Permission::new("identity.provider.view", "See by which OpenID providers people sign in");
pub const PROVIDER_EDIT: Permission = Permission::new(
    "identity.provider.edit",
    "Decide which OpenID providers are believed, and whom they let in",
);

/// All of them.
pub const ALL: &[&Permission] = &[
    &COMPANY_EDIT,
    &COMPANY_CREATE,
    &STORE_VIEW,
    &STORE_EDIT,
    &USER_VIEW,
    &USER_INVITE,
    &USER_EDIT,
    &USER_DISABLE,
    &ROLE_VIEW,
    &ROLE_EDIT,
    &KEY_OWN,
    &KEY_REVOKE,
    &PROVIDER_VIEW,
    &PROVIDER_EDIT,
];
