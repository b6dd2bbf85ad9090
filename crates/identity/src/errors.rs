//! Every way in which identity says no. The codes are stable.

use kernel::{Code, Kind};

/// One text for every reason, so that nobody learns whether an account exists.
pub const LOGIN_FAILED: Code =
    Code::new("identity.login_failed", Kind::Unauthenticated, "The name or the password is wrong");
pub const TOO_MANY_ATTEMPTS: Code =
    Code::new("identity.too_many_attempts", Kind::TooMany, "Too many attempts; wait before the next one");
pub const HASHING_BUSY: Code =
    Code::new("identity.busy", Kind::Unavailable, "Too many people are signing in right now; try again");
pub const WEAK_PASSWORD: Code =
    Code::new("identity.weak_password", Kind::Invalid, "This password is easy to guess");
pub const WRONG_PASSWORD: Code =
    Code::new("identity.wrong_password", Kind::Forbidden, "The current password is wrong");
pub const ALREADY_FOUNDED: Code = Code::new(
    "identity.already_founded",
    Kind::Conflict,
    "This system has its first administrator; others come by invitation",
);
/// A system that others can reach is founded by whoever can read its console, not by whoever comes first.
pub const SETUP_TOKEN_NEEDED: Code = Code::new(
    "identity.setup_token_needed",
    Kind::Forbidden,
    "The first registration needs the setup token that the server printed when it started",
);
pub const SETUP_TOKEN_WRONG: Code =
    Code::new("identity.setup_token_wrong", Kind::Forbidden, "This is not the setup token");
pub const FIRST_COMPANY_NEEDED: Code =
    Code::new("identity.company_needed", Kind::Invalid, "The first registration founds a company: name it");
pub const INVITATION_INVALID: Code =
    Code::new("identity.invitation_invalid", Kind::Gone, "This invitation is not valid (any more)");
pub const REFRESH_INVALID: Code = Code::new(
    "identity.refresh_invalid",
    Kind::Unauthenticated,
    "This refresh token is not valid (any more)",
);
/// Details: `check`, which of all that must hold does not.
pub const PROVIDER_UNTRUE: Code = Code::new(
    "identity.provider_untrue",
    Kind::Forbidden,
    "What the sign-in provider says does not hold; nobody is signed in",
);
pub const PROVIDER_UNREADABLE: Code = Code::new(
    "identity.provider_unreadable",
    Kind::Unavailable,
    "The sign-in provider does not answer as OpenID providers do",
);
pub const PROVIDER_REFUSED: Code = Code::new(
    "identity.provider_refused",
    Kind::Forbidden,
    "The sign-in provider does not know this sign-in",
);
pub const PROVIDER_UNKNOWN: Code = Code::new("record.not_found", Kind::NotFound, "There is no such record");
pub const BAD_ISSUER: Code =
    Code::new("identity.bad_issuer", Kind::Invalid, "An issuer is an address without ? and #");
pub const BAD_RETURN: Code =
    Code::new("identity.bad_return", Kind::Invalid, "Only a path of this site can be gone back to");
pub const IDENTITY_UNKNOWN: Code = Code::new(
    "identity.foreign_unknown",
    Kind::Forbidden,
    "Nobody here is known by this identity; sign in and link it, or ask an administrator",
);
pub const IDENTITY_TAKEN: Code =
    Code::new("identity.foreign_taken", Kind::Conflict, "This identity is somebody else's already");
pub const ADDRESS_NOT_ADMITTED: Code = Code::new(
    "identity.address_not_admitted",
    Kind::Forbidden,
    "People with this address do not come in by this provider",
);
/// One text for every reason: made up, used, too old, for another purpose, tried too often.
pub const CHALLENGE_INVALID: Code =
    Code::new("identity.challenge_invalid", Kind::Gone, "This is not valid (any more); begin again");
pub const WRONG_CODE: Code =
    Code::new("identity.wrong_code", Kind::Unauthenticated, "This code is wrong, too old or used already");
/// The same for somebody who is signed in.
pub const PROOF_WRONG: Code =
    Code::new("identity.proof_wrong", Kind::Forbidden, "This does not prove who you are");
/// Somebody with a second factor shows it; the password alone is not enough.
pub const FACTOR_NEEDED: Code =
    Code::new("identity.factor_needed", Kind::Forbidden, "Show a code of your second factor, or a passkey");
pub const FACTOR_EXISTS: Code =
    Code::new("identity.factor_exists", Kind::Conflict, "There is one already; remove it first");
pub const NO_FACTOR: Code =
    Code::new("identity.no_factor", Kind::Conflict, "There is no second factor to do this with");
pub const PASSKEY_REFUSED: Code =
    Code::new("identity.passkey_refused", Kind::Unauthenticated, "This passkey does not prove who you are");
pub const PASSKEYS_UNAVAILABLE: Code = Code::new(
    "identity.passkeys_unavailable",
    Kind::Conflict,
    "Passkeys need a name to belong to: reach the program by a host name, see public_url in the settings",
);
pub const PASSWORD_TOO_SHORT_ALONE: Code = Code::new(
    "identity.password_too_short_alone",
    Kind::Conflict,
    "Your password is too short to stand without a second factor: choose a longer one first",
);
/// What asks for it, and why, is in the module `step_up`.
pub const STEP_UP_REQUIRED: Code = Code::new(
    "identity.step_up_required",
    Kind::Forbidden,
    "Prove again who you are: POST /identity/step-up",
);
pub const NAME_TAKEN: Code =
    Code::new("identity.name_taken", Kind::Conflict, "Somebody has this name already");
pub const BAD_USERNAME: Code = Code::new(
    "identity.bad_username",
    Kind::Invalid,
    "A user name has letters, digits, dots, dashes or underscores, begins with a letter and is no e-mail address",
);
pub const UNKNOWN_PERMISSION: Code =
    Code::new("identity.unknown_permission", Kind::Invalid, "There is no such permission");
pub const UNKNOWN_ROLE: Code = Code::new("identity.unknown_role", Kind::Invalid, "There is no such role");
pub const UNKNOWN_STORE: Code = Code::new("identity.unknown_store", Kind::Invalid, "There is no such store");
pub const UNKNOWN_REGION: Code =
    Code::new("identity.unknown_region", Kind::Invalid, "There is no such region");
pub const UNKNOWN_MANAGER: Code = Code::new(
    "identity.unknown_manager",
    Kind::Invalid,
    "The manager does not work here, or reports to this person",
);
pub const BEYOND_OWN_RIGHTS: Code =
    Code::new("identity.beyond_own_rights", Kind::Forbidden, "Nobody can give rights that they do not hold");
pub const ROLE_FIXED: Code =
    Code::new("identity.role_fixed", Kind::Conflict, "An administrator may do everything, always");
pub const ROLE_IN_USE: Code =
    Code::new("identity.role_in_use", Kind::Conflict, "Somebody still has this role");
pub const LAST_ADMINISTRATOR: Code =
    Code::new("identity.last_administrator", Kind::Conflict, "A company needs an administrator");
pub const NOT_YOURSELF: Code =
    Code::new("identity.not_yourself", Kind::Conflict, "Nobody can shut themselves out");
pub const SHARED_USER: Code = Code::new(
    "identity.shared_user",
    Kind::Forbidden,
    "This person works for several companies and changes their own name and address",
);
pub const NOT_A_MEMBER: Code = Code::new("record.not_found", Kind::NotFound, "There is no such record");
pub const BAD_SETTING: Code = Code::new("identity.bad_setting", Kind::Invalid, "This value cannot be used");
pub const EXPIRY_OUT_OF_RANGE: Code =
    Code::new("identity.expiry_out_of_range", Kind::Invalid, "The expiry is in the past or too far away");
pub const NOT_FOR_PROGRAMS: Code =
    Code::new("identity.not_for_programs", Kind::Forbidden, "Only a person who has signed in can do this");
/// A list asked for more than there is room for.
pub const TOO_MANY: Code =
    Code::new("identity.too_many", Kind::Conflict, "There are too many of these already");
/// What an example company cannot have, because it goes with the company.
pub const DEMO_COMPANY: Code = Code::new(
    "identity.demo_company",
    Kind::Conflict,
    "This is the example company; work for a company of your own to set this up",
);
