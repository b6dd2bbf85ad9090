//! The tables of identity.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "identity/0001_companies", steps: companies },
        Migration { name: "identity/0002_people", steps: people },
        Migration { name: "identity/0003_doors", steps: doors },
        Migration { name: "identity/0004_factors", steps: factors },
        Migration { name: "identity/0005_providers", steps: providers },
        Migration { name: "identity/0006_bank_account", steps: bank_account },
    ]
}

fn companies() -> Vec<Step> {
    let company = table("identity_company")
        .owned_by("id")
        .id()
        .text("code", 20)
        .text("name", 120)
        .text_opt("legal_name", 120)
        .text("country", 2)
        .currency("currency")
        .text("zone", 64)
        .int("cutover_minutes")
        .flag("prices_include_tax")
        .text("tax_rounding", 10)
        .scaled("discount_limit")
        .amount_opt("refund_step_up_limit")
        .flag("factor_required")
        .flag("demo")
        .text_opt("sells", 10)
        .text("channels", 60)
        .text("locale", 35)
        .text_opt("tax_id", 40)
        .text_opt("address", 500)
        .text_opt("email", 254)
        .text_opt("phone", 40)
        .text_opt("website", 200)
        .text_opt("payment_text", 500)
        .uuid_opt("logo_file_id")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["code"])
        .erasable_where("demo");
    let skip = table("identity_setup_skip")
        .id()
        .company()
        .text("item", 60)
        .uuid_opt("user_id")
        .instant("at")
        .unique(&["company_id", "item"]);
    let region = record("identity_region").text("code", 20).text("name", 120).unique(&["company_id", "code"]);
    let store = record("identity_store")
        .text("code", 20)
        .text("name", 120)
        .uuid_opt("region_id")
        .text_opt("address", 500)
        .text_opt("phone", 40)
        .text_opt("email", 254)
        .unique(&["company_id", "code"])
        .index(&["company_id", "region_id"]);
    let founding = table("identity_founding")
        .internal()
        .int("id")
        .key(&["id"])
        .uuid("company_id")
        .uuid("user_id")
        .instant("at");
    [company, region, store, founding, skip].map(Step::Table).into()
}

/// The columns that every record has.
fn record(name: &'static str) -> Table {
    table(name)
        .id()
        .company()
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
}

/// Where customers pay.
fn bank_account() -> Vec<Step> {
    vec![Step::Columns(table("identity_company").text_opt("iban", 34).text_opt("bic", 11))]
}

fn people() -> Vec<Step> {
    let user = table("identity_user")
        .owned_through("identity_member", "user_id")
        .secret(&["password_hash", "search"])
        .id()
        .text_opt("username", 64)
        .text("email", 254)
        .text("first_name", 80)
        .text("last_name", 80)
        .text_opt("phone", 40)
        .text_opt("locale", 35)
        .text("password_hash", 200)
        .instant("password_changed_at")
        .flag("password_alone")
        .text("search", 600)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["email"])
        .unique(&["username"]);
    let member = table("identity_member")
        .id()
        .company()
        .uuid("user_id")
        .text("status", 10)
        .uuid_opt("manager_id")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "user_id"])
        .index(&["user_id"])
        .index(&["company_id", "manager_id"]);
    let place = table("identity_place")
        .id()
        .company()
        .uuid("user_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .index(&["company_id", "user_id"]);
    let role = record("identity_role")
        .text("code", 40)
        .text("name", 80)
        .text("text", 400)
        .flag("shipped")
        .flag("factor_required")
        .unique(&["company_id", "code"]);
    let permission = table("identity_role_permission")
        .id()
        .company()
        .uuid("role_id")
        .text("permission", 80)
        .text("reach", 10)
        .unique(&["company_id", "role_id", "permission"]);
    let grant = table("identity_grant")
        .id()
        .company()
        .uuid("user_id")
        .uuid("role_id")
        .unique(&["company_id", "user_id", "role_id"])
        .index(&["company_id", "role_id"]);
    [user, member, place, role, permission, grant].map(Step::Table).into()
}

fn doors() -> Vec<Step> {
    let session = table("identity_session")
        .internal()
        .id()
        .company()
        .uuid("user_id")
        .text("kind", 10)
        .text_opt("secret_hash", 64)
        .text_opt("address", 64)
        .text_opt("agent", 200)
        .instant("created_at")
        .instant("proved_at")
        .instant("seen_at")
        .instant("expires_at")
        .instant_opt("ended_at")
        .text_opt("ended_why", 40)
        .unique(&["secret_hash"])
        .index(&["user_id", "created_at"])
        .index(&["expires_at"]);
    let refresh = table("identity_refresh_token")
        .id()
        .uuid("session_id")
        .text("secret_hash", 64)
        .instant("created_at")
        .instant("expires_at")
        .instant_opt("used_at")
        .unique(&["secret_hash"])
        .child_of("identity_session", "session_id")
        .index(&["session_id"]);
    let invitation = table("identity_invitation")
        .secret(&["secret_hash"])
        .id()
        .company()
        .text("purpose", 10)
        .text("email", 254)
        .text("first_name", 80)
        .text("last_name", 80)
        .long("position")
        .text("secret_hash", 64)
        .uuid_opt("invited_by")
        .instant("created_at")
        .instant("expires_at")
        .instant_opt("used_at")
        .instant_opt("revoked_at")
        .unique(&["secret_hash"])
        .index(&["company_id", "created_at"]);
    let key = table("identity_api_key")
        .secret(&["secret_hash"])
        .id()
        .company()
        .uuid("user_id")
        .text("name", 80)
        .long("permissions")
        .text("secret_hash", 64)
        .instant("created_at")
        .instant("expires_at")
        .instant_opt("used_at")
        .instant_opt("revoked_at")
        .index(&["company_id", "user_id"]);
    let attempt = table("identity_attempt")
        .text("key", 64)
        .key(&["key"])
        .int("failures")
        .instant("since")
        .instant_opt("blocked_until")
        .instant("updated_at")
        .index(&["updated_at"]);
    [session, refresh, invitation, key, attempt].map(Step::Table).into()
}

fn factors() -> Vec<Step> {
    let totp = table("identity_totp")
        .secret(&["secret"])
        .id()
        .company()
        .uuid("user_id")
        .long("secret")
        .big("last_step")
        .instant("created_at")
        .instant_opt("confirmed_at")
        .unique(&["user_id"]);
    let code = table("identity_recovery_code")
        .internal()
        .id()
        .uuid("user_id")
        .text("code_hash", 64)
        .instant("created_at")
        .instant_opt("used_at")
        .unique(&["user_id", "code_hash"]);
    let challenge = table("identity_challenge")
        .internal()
        .id()
        .text("purpose", 20)
        .uuid_opt("user_id")
        .uuid_opt("for_company")
        .text("secret_hash", 64)
        .long("state")
        .int("attempts")
        .instant("created_at")
        .instant("expires_at")
        .instant_opt("used_at")
        .unique(&["secret_hash"])
        .index(&["user_id", "purpose", "created_at"])
        .index(&["expires_at"]);
    let passkey = table("identity_passkey")
        .internal()
        .id()
        .uuid("user_id")
        .text("name", 80)
        .text("credential_hash", 64)
        .long("credential")
        .instant("created_at")
        .instant_opt("used_at")
        .unique(&["credential_hash"])
        .index(&["user_id"]);
    [totp, code, challenge, passkey].map(Step::Table).into()
}

fn providers() -> Vec<Step> {
    let provider = table("identity_provider")
        .secret(&["client_secret"])
        .id()
        .company()
        .text("name", 80)
        .text_opt("button", 80)
        .text("issuer", 255)
        .text("client_id", 200)
        .long_opt("client_secret")
        .text_opt("domains", 1000)
        .flag("links_by_email")
        .uuid_opt("provision_role_id")
        .flag("enabled")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .index(&["company_id", "id"]);
    let foreign = table("identity_foreign")
        .id()
        .company()
        .uuid("provider_id")
        .uuid("user_id")
        .text("issuer", 255)
        .text("subject", 255)
        .text_opt("email", 254)
        .text("linked_by", 12)
        .instant("linked_at")
        .instant_opt("used_at")
        .unique(&["provider_id", "issuer", "subject"])
        .index(&["user_id"]);
    [provider, foreign].map(Step::Table).into()
}
