//! What identity tells the others.
//!
//! A person's place in a company is the aggregate `member`: one user may have several, and each company hears of
//! its own only.

use kernel::Id;
use platform::{Event, EventType};
use schemars::JsonSchema;
use serde::Serialize;

use crate::permissions::{COMPANY_EDIT, KEY_REVOKE, ROLE_VIEW, USER_DISABLE, USER_INVITE, USER_VIEW};

macro_rules! events {
    ($($(#[$doc:meta])* $type:ident = $name:literal, $text:literal, $view:expr; { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, JsonSchema)]
            pub struct $type {
                $($(#[$field_doc])* pub $field: $kind,)*
            }

            impl Event for $type {
                const TYPE: EventType = EventType {
                    name: $name,
                    text: $text,
                    view: $view,
                    schema: |generator| generator.subschema_for::<$type>(),
                };
            }
        )*

        /// All of them.
        pub fn all() -> Vec<EventType> {
            vec![$($type::TYPE),*]
        }
    };
}

events! {
    CompanyCreated = "company.created", "A company was founded", &COMPANY_EDIT; { company_id: Id, code: String, name: String, currency: String, country: String }
    CompanyUpdated = "company.updated", "A company's settings changed", &COMPANY_EDIT; { company_id: Id, changed: Vec<&'static str> }
    MemberJoined = "member.joined", "A person began to work for the company", &USER_VIEW; { user_id: Id, roles: Vec<Id> }
    MemberUpdated = "member.updated", "A person's name, roles or places changed", &USER_VIEW; { user_id: Id, changed: Vec<&'static str> }
    MemberDisabled = "member.disabled", "A person was shut out of the company", &USER_VIEW; { user_id: Id }
    MemberEnabled = "member.enabled", "A person was let in again", &USER_VIEW; { user_id: Id }
    RoleCreated = "role.created", "A role was made", &ROLE_VIEW; { role_id: Id, code: String }
    RoleUpdated = "role.updated", "What a role allows changed", &ROLE_VIEW; { role_id: Id, changed: Vec<String> }
    RoleArchived = "role.archived", "A role was put away", &ROLE_VIEW; { role_id: Id }
    InvitationCreated = "invitation.created", "Somebody was invited", &USER_INVITE; { invitation_id: Id, purpose: String }
    InvitationRevoked = "invitation.revoked", "An invitation was withdrawn", &USER_INVITE; { invitation_id: Id }
    SessionEnded = "session.ended", "A session ended", &USER_DISABLE; {
        session_id: Id,
        user_id: Id,
        /// `logout`, `switched`, `replaced`, `killed`, `password_changed`, `disabled`, `reuse`, `too_many`,
        /// `factor_changed`, `factors_reset`.
        why: &'static str,
    }
    KeyCreated = "api_key.created", "A key for a program was made", &KEY_REVOKE; { api_key_id: Id, user_id: Id, permissions: Vec<String> }
    KeyRevoked = "api_key.revoked", "A key for a program was revoked", &KEY_REVOKE; { api_key_id: Id, user_id: Id }
}

/// Events after which nobody may be believed to be who they were: caches of principals forget.
pub const RIGHTS_CHANGED: &[&str] = &[
    "company.updated",
    "member.updated",
    "member.disabled",
    "member.enabled",
    "role.updated",
    "role.archived",
    "session.ended",
    "api_key.revoked",
];
