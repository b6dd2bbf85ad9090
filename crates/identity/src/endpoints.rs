//! The routes of identity.

use platform::{Access, Api, Method};

use crate::commands as c;
use crate::first_run as f;
use crate::permissions as p;
use crate::queries as q;

const ANYBODY: Access = Access::Public;
const MYSELF: Access = Access::SignedIn;

/// Registers them.
pub fn register(api: &mut Api) {
    first_run(api);
    doors(api);
    myself(api);
    factors(api);
    companies(api);
    for kind in crate::records() {
        records::mount(api, &kind);
    }
    providers(api);
    users(api);
    roles(api);
    keys(api);
}

fn first_run(api: &mut Api) {
    api.get("/setup/state", ANYBODY, f::state).summary("Whether the first company is founded");
    api.get("/setup/countries", ANYBODY, f::countries)
        .summary("What is usual in each country: currency, time zone, language, prices with tax");
    let edit = Access::Permission(&p::COMPANY_EDIT);
    api.get("/setup/checklist", edit, f::checklist)
        .summary("What the company has left to set up, told from what there is");
    api.free(Method::Post, "/setup/checklist/{item}/skip", edit, f::skip)
        .summary("Skip something that the company does not want to set up");
}

fn doors(api: &mut Api) {
    api.free(Method::Post, "/identity/register", ANYBODY, c::register::register)
        .summary("Become a user: the first one founds the system, others show an invitation")
        .status(201);
    api.free(Method::Post, "/identity/login", ANYBODY, c::login::login)
        .summary("Sign in with a password; whoever has a second factor is asked for it");
    api.free(Method::Post, "/identity/login/factor", ANYBODY, c::second_step::second_step)
        .summary("Take the second step of a sign-in with a code");
    api.free(Method::Post, "/identity/logout", MYSELF, c::logout::logout)
        .summary("Sign out: the session ends");
    api.free(Method::Post, "/identity/token/validate", ANYBODY, c::validate::validate)
        .summary("Ask whether a token is good");
    api.free(Method::Post, "/identity/token/refresh", ANYBODY, c::refresh::refresh)
        .summary("Get the next pair of tokens for a refresh token, once");
    api.free(Method::Post, "/identity/password/reset", ANYBODY, c::reset_password::reset_password)
        .summary("Choose a new password with the token of a link for that");
    let forgot = c::forgot_password::forgot_password;
    api.free(Method::Post, "/identity/password/forgot", ANYBODY, forgot)
        .summary("Have a link to choose a new password mailed to oneself; the answer is always the same")
        .status(202);
    api.get("/identity/providers", ANYBODY, q::identities::providers)
        .summary("List the OpenID providers that one can sign in by");
    api.free(Method::Post, "/identity/oidc/{id}/start", ANYBODY, c::oidc_start::start)
        .summary("Begin to sign in by a provider: where the browser goes");
    api.free(Method::Post, "/identity/oidc/finish", ANYBODY, c::oidc_finish::finish)
        .summary("Come back from a provider: signed in, linked, or asked for one's password once");
    api.free(Method::Post, "/identity/oidc/confirm", ANYBODY, c::oidc_finish::confirm)
        .summary("Show one's password for an identity that a provider named, once");
    let begin = c::begin_passkey::begin_authentication;
    api.free(Method::Post, "/identity/passkeys/challenge", ANYBODY, begin)
        .summary("Begin to show a passkey: what the browser is asked for");
    api.free(Method::Post, "/identity/passkeys/sign-in", ANYBODY, c::passkey_sign_in::passkey_sign_in)
        .summary("Sign in with a passkey, without a password");
    api.free(Method::Post, "/identity/email/confirm", ANYBODY, c::confirm_address::confirm_address)
        .summary("Confirm a new address with the token that was mailed there");
}

fn factors(api: &mut Api) {
    api.free(Method::Post, "/identity/step-up", MYSELF, c::step_up::step_up)
        .summary("Prove again who one is, before what asks for it");
    api.free(Method::Post, "/identity/step-up/oidc", MYSELF, c::oidc_start::prove)
        .summary("Begin to prove again who one is by a provider: where the browser goes");
    api.get("/identity/me/factors", MYSELF, q::factors::factors).summary("List one's own second factors");
    api.free(Method::Post, "/identity/me/totp", MYSELF, c::enrol_totp::enrol_totp)
        .summary("Get the secret for a new authenticator app; it counts when it is confirmed");
    api.free(Method::Post, "/identity/me/totp/confirm", MYSELF, c::confirm_totp::confirm_totp)
        .summary("Confirm the authenticator app with its first code, and get recovery codes");
    api.free(Method::Post, "/identity/me/totp/disable", MYSELF, c::disable_totp::disable_totp)
        .summary("Give the authenticator app up");
    api.free(Method::Post, "/identity/me/passkeys/challenge", MYSELF, c::begin_passkey::begin_registration)
        .summary("Begin to add a passkey: what the browser is asked for");
    api.free(Method::Post, "/identity/me/passkeys", MYSELF, c::add_passkey::add_passkey)
        .summary("Add the passkey that the browser made; the first factor brings recovery codes")
        .status(201);
    let rename = c::rename_passkey::rename_passkey;
    api.change(Method::Patch, "/identity/me/passkeys/{id}", MYSELF, rename).summary("Rename a passkey");
    let remove = c::remove_passkey::remove_passkey;
    api.change(Method::Delete, "/identity/me/passkeys/{id}", MYSELF, remove).summary("Give a passkey up");
    let renew = c::renew_recovery_codes::renew_recovery_codes;
    api.free(Method::Post, "/identity/me/recovery-codes", MYSELF, renew)
        .summary("Get new recovery codes; the former ones open nothing any more");
}

fn myself(api: &mut Api) {
    api.get("/identity/me", MYSELF, q::me::me).summary("Who am I, and what may I do");
    api.own("/identity/me", MYSELF, c::update_me::update_me)
        .summary("Change one's own name, telephone and language");
    api.free(Method::Post, "/identity/me/password", MYSELF, c::change_password::change_password)
        .summary("Change one's own password; every session ends and a new one begins");
    api.free(Method::Post, "/identity/me/email", MYSELF, c::change_address::change_my_address)
        .summary("Ask for another address of one's own; the token is mailed there");
    api.get("/identity/me/identities", MYSELF, q::identities::identities)
        .summary("List what providers call oneself");
    api.free(Method::Post, "/identity/me/identities", MYSELF, c::oidc_start::link)
        .summary("Begin to link an identity at a provider to oneself: where the browser goes");
    api.change(Method::Delete, "/identity/me/identities/{id}", MYSELF, q::identities::unlink)
        .summary("Give an identity up: nobody signs in by it any more");
    api.get("/identity/sessions", MYSELF, q::sessions::sessions).summary("List one's own open sessions");
    api.change(Method::Delete, "/identity/sessions/{id}", MYSELF, c::end_session::end_session)
        .summary("End one of one's own sessions");
    api.free(Method::Post, "/identity/session/company", MYSELF, c::switch_company::switch_company)
        .summary("Work for another company; a new session begins");
}

fn companies(api: &mut Api) {
    api.get("/identity/companies", MYSELF, q::companies::companies)
        .summary("List the companies that one works for");
    api.free(
        Method::Post,
        "/identity/companies",
        Access::Permission(&p::COMPANY_CREATE),
        c::found_company::found_company,
    )
    .summary("Found another company")
    .status(201);
    api.get("/identity/companies/{id}", MYSELF, q::companies::company)
        .summary("Get the company that is worked for");
    let edit = Access::Permission(&p::COMPANY_EDIT);
    api.change(Method::Patch, "/identity/companies/{id}", edit, c::update_company::update_company)
        .summary("Change the company's settings");
}

fn providers(api: &mut Api) {
    let (view, edit) = (Access::Permission(&p::PROVIDER_VIEW), Access::Permission(&p::PROVIDER_EDIT));
    api.get("/identity/oidc-providers", view, c::oidc_providers::list)
        .summary("List the OpenID providers that the company believes");
    api.create("/identity/oidc-providers", edit, c::oidc_providers::create)
        .summary("Believe an OpenID provider: people can sign in by it");
    api.change(Method::Put, "/identity/oidc-providers/{id}", edit, c::oidc_providers::change)
        .summary("Change a provider; its secret stays unless another is given");
    api.change(Method::Delete, "/identity/oidc-providers/{id}", edit, c::oidc_providers::remove)
        .summary("Believe a provider no more: every identity that rests on it goes");
}

fn users(api: &mut Api) {
    let (view, edit) = (Access::Permission(&p::USER_VIEW), Access::Permission(&p::USER_EDIT));
    let (invite, disable) = (Access::Permission(&p::USER_INVITE), Access::Permission(&p::USER_DISABLE));
    api.get("/identity/users", view, q::users::users).summary("List the people of the company");
    api.free(Method::Post, "/identity/users", invite, c::invite::invite)
        .summary("Invite somebody; they become a user when they register with the token")
        .status(201);
    api.get("/identity/users/{id}", view, q::users::user).summary("Get a person");
    api.change(Method::Patch, "/identity/users/{id}", edit, c::update_user::update_user)
        .summary("Change a person's name, roles or places");
    api.change(Method::Put, "/identity/users/{id}", edit, c::update_user::replace_user)
        .summary("Write a person's name, roles and places as a whole");
    api.change(Method::Delete, "/identity/users/{id}", disable, c::disable_user::disable_user)
        .summary("Shut a person out of the company; what they did stays");
    api.verb("/identity/users/{id}/enable", disable, c::enable_user::enable_user)
        .summary("Let a person in again");
    api.verb("/identity/users/{id}/unlock", disable, c::unlock_user::unlock_user)
        .summary("Forget failed attempts counted against a person");
    api.free(Method::Post, "/identity/users/{id}/reset", edit, c::reset_user::reset_user)
        .summary("Make a token with which a person chooses a new password; their second factor stays");
    api.free(Method::Post, "/identity/users/{id}/reset-factors", edit, c::reset_factors::reset_factors)
        .summary("Take away a person's factors and password; the token is for a new one");
    api.free(Method::Post, "/identity/users/{id}/email", edit, c::change_address::change_address)
        .summary("Ask for another address of a person; it is set when it is confirmed from there");
    api.change(
        Method::Delete,
        "/identity/users/{id}/sessions",
        disable,
        c::end_user_sessions::end_user_sessions,
    )
    .summary("End a person's sessions in this company");
    api.get("/identity/invitations", invite, q::invitations::invitations).summary("List invitations");
    api.free(Method::Post, "/identity/invitations", invite, c::invite::invite)
        .summary("Invite somebody")
        .status(201);
    api.verb("/identity/invitations/{id}/revoke", invite, c::revoke_invitation::revoke_invitation)
        .summary("Withdraw an invitation");
}

fn roles(api: &mut Api) {
    let (view, edit) = (Access::Permission(&p::ROLE_VIEW), Access::Permission(&p::ROLE_EDIT));
    api.get("/identity/permissions", view, q::permissions::matrix)
        .summary("The matrix of permissions and roles");
    api.get("/identity/roles", view, q::roles::roles).summary("List roles with what they allow");
    api.create("/identity/roles", edit, c::create_role::create_role).summary("Make a role");
    api.get("/identity/roles/{id}", view, q::roles::role).summary("Get a role");
    api.change(Method::Patch, "/identity/roles/{id}", edit, c::update_role::update_role)
        .summary("Change what a role is called and allows");
    api.verb("/identity/roles/{id}/archive", edit, c::archive_role::archive_role).summary("Put a role away");
}

fn keys(api: &mut Api) {
    api.get("/identity/api-keys", MYSELF, q::api_keys::keys).summary("List keys for programs");
    api.free(Method::Post, "/identity/api-keys", Access::Permission(&p::KEY_OWN), c::create_key::create_key)
        .summary("Make a key for a program out of one's own rights")
        .status(201);
    api.change(Method::Delete, "/identity/api-keys/{id}", MYSELF, c::revoke_key::revoke_key)
        .summary("Revoke a key");
}
