//! The providers that a company believes: who may set them up has just proved who they are.

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::{Ctx, NoInput, Source, Subject, Target, Tx, vault};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{BAD_ISSUER, TOO_MANY};
use crate::model::{foreign, provider};
use crate::oidc::{errand, place};
use crate::people::{self, Position};
use crate::{fields, step_up};

/// Providers of a company.
pub const PROVIDERS_MAX: i64 = 20;
/// Domains of one provider.
pub const DOMAINS_MAX: usize = 20;

/// A provider to believe.
#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewProvider {
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub name: String,
    /// The words of its button.
    #[garde(inner(length(chars, min = 1, max = 80), custom(fields::line)))]
    #[schemars(length(min = 1, max = 80))]
    pub button: Option<String>,
    /// Exactly as it calls itself: `https://login.example.com`.
    #[garde(length(chars, min = 1, max = 255), custom(fields::line))]
    pub issuer: String,
    #[garde(length(chars, min = 1, max = 200), custom(fields::line))]
    pub client_id: String,
    /// Kept sealed, and never shown again. None for a client without a secret.
    #[garde(inner(length(chars, min = 1, max = 500)))]
    #[schemars(length(min = 1, max = 500))]
    pub client_secret: Option<String>,
    /// Domains of addresses that may come in; all when empty.
    #[garde(length(max = DOMAINS_MAX), inner(length(chars, min = 3, max = 40), pattern("^[a-z0-9.-]+$")))]
    #[serde(default)]
    pub domains: Vec<String>,
    /// Whoever has a verified address of somebody who works here and nowhere else is that person, without showing their
    /// password. Believe it only of a provider that verifies every address itself.
    #[serde(default)]
    pub links_by_email: bool,
    /// Whoever is not known becomes a user with this role.
    pub provision_role_id: Option<Id>,
}

/// What changes of a provider. Whom it stands for (its issuer) does not: that is another provider.
#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ProviderChange {
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub name: String,
    #[garde(inner(length(chars, min = 1, max = 80), custom(fields::line)))]
    #[schemars(length(min = 1, max = 80))]
    pub button: Option<String>,
    #[garde(length(chars, min = 1, max = 200), custom(fields::line))]
    pub client_id: String,
    /// The one that is kept when absent.
    #[garde(inner(length(chars, min = 1, max = 500)))]
    #[schemars(length(min = 1, max = 500))]
    pub client_secret: Option<String>,
    /// Whether people come in by it.
    pub enabled: bool,
    #[garde(length(max = DOMAINS_MAX), inner(length(chars, min = 3, max = 40), pattern("^[a-z0-9.-]+$")))]
    #[serde(default)]
    pub domains: Vec<String>,
    #[serde(default)]
    pub links_by_email: bool,
    pub provision_role_id: Option<Id>,
}

/// A provider as administrators see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProviderView {
    pub id: Id,
    pub name: String,
    pub button: Option<String>,
    pub issuer: String,
    pub client_id: String,
    /// It has a secret, which is never shown.
    pub confidential: bool,
    pub domains: Vec<String>,
    pub links_by_email: bool,
    pub provision_role_id: Option<Id>,
    pub enabled: bool,
    /// What the provider must know as the address to send people back to.
    pub redirect_uri: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Providers {
    pub items: Vec<ProviderView>,
}

/// What is gone.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct ProviderRemoved {
    pub removed: bool,
    /// Identities that nobody comes in by any more.
    pub identities: u64,
}

/// `GET /identity/oidc-providers`.
pub async fn list(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Providers> {
    let rows = source.select::<provider::Entity>(&ctx.whole()).order_by(provider::Column::Id).all().await?;
    Ok(Providers { items: rows.into_iter().map(|row| view(ctx, row)).collect() })
}

/// `POST /identity/oidc-providers`.
pub async fn create(ctx: &Ctx, tx: &Tx<'_>, new: NewProvider) -> Result<ProviderView> {
    step_up::require(ctx, tx).await?;
    if tx.select::<provider::Entity>(&ctx.whole()).count().await? >= PROVIDERS_MAX {
        return Err(TOO_MANY.with("providers_max", PROVIDERS_MAX));
    }
    // No parts of an address that discovery would lose, and nothing within the walls.
    let sound = !new.issuer.contains(['?', '#']);
    let target = ctx.runtime().outbound().target(&new.issuer);
    target.map_err(|error| error.at("issuer"))?;
    if !sound {
        return Err(BAD_ISSUER.at("issuer"));
    }
    check_role(ctx, tx, new.provision_role_id, None).await?;
    let id = ctx.id();
    let row = provider::Model {
        id,
        company_id: ctx.company_id(),
        name: new.name,
        button: new.button,
        issuer: new.issuer,
        client_id: new.client_id,
        client_secret: sealed(ctx, tx, id, new.client_secret.as_deref()).await?,
        domains: joined(&new.domains),
        links_by_email: new.links_by_email,
        provision_role_id: new.provision_role_id,
        enabled: true,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    tx.audit(Subject::new("oidc_provider", id), "identity.provider.create", &facts(&row))?;
    tx.insert::<provider::Entity>(&ctx.whole(), row.clone()).await?;
    Ok(view(ctx, row))
}

/// `PUT /identity/oidc-providers/{id}`.
pub async fn change(ctx: &Ctx, tx: &Tx<'_>, target: Target, new: ProviderChange) -> Result<ProviderView> {
    let row = tx.select::<provider::Entity>(&ctx.whole()).id(target.id).locked().expect().await?;
    target.check(row.version)?;
    step_up::require(ctx, tx).await?;
    check_role(ctx, tx, new.provision_role_id, row.provision_role_id).await?;
    let fresh = sealed(ctx, tx, row.id, new.client_secret.as_deref()).await?;
    let row = provider::Model {
        name: new.name,
        button: new.button,
        client_id: new.client_id,
        client_secret: fresh.or(row.client_secret),
        domains: joined(&new.domains),
        links_by_email: new.links_by_email,
        provision_role_id: new.provision_role_id,
        enabled: new.enabled,
        version: row.version + 1,
        updated_at: ctx.now(),
        ..row
    };
    tx.audit(Subject::of("oidc_provider", row.id), "identity.provider.update", &facts(&row))?;
    tx.save::<provider::Entity>(&ctx.whole(), row.clone()).await?;
    Ok(view(ctx, row))
}

/// `DELETE /identity/oidc-providers/{id}`: with every identity that rests on it.
pub async fn remove(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ProviderRemoved> {
    let row = tx.select::<provider::Entity>(&ctx.whole()).id(target.id).locked().expect().await?;
    step_up::require(ctx, tx).await?;
    let theirs = foreign::Column::ProviderId.eq(row.id);
    let identities = tx.delete::<foreign::Entity>(&ctx.whole()).filter(theirs).exec().await?;
    tx.delete::<provider::Entity>(&ctx.whole()).filter(provider::Column::Id.eq(row.id)).exec().await?;
    let facts = json!({ "issuer": row.issuer, "identities": identities });
    tx.audit(Subject::of("oidc_provider", row.id), "identity.provider.remove", &facts)?;
    Ok(ProviderRemoved { removed: true, identities })
}

/// Nobody lets others in with rights that they could not give themselves.
async fn check_role(ctx: &Ctx, tx: &Tx<'_>, role: Option<Id>, before: Option<Id>) -> Result<()> {
    let position = |role: Option<Id>| Position { roles: role.into_iter().collect(), ..Position::default() };
    people::check(ctx, tx, &position(role), &position(before)).await
}

async fn sealed(ctx: &Ctx, tx: &Tx<'_>, id: Id, secret: Option<&str>) -> Result<Option<String>> {
    match secret {
        Some(secret) => vault::seal(ctx, tx, None, &place(id), secret).await.map(Some),
        None => Ok(None),
    }
}

fn joined(domains: &[String]) -> Option<String> {
    (!domains.is_empty()).then(|| domains.join(","))
}

/// For the audit: never the secret.
fn facts(row: &provider::Model) -> serde_json::Value {
    json!({
        "name": row.name, "issuer": row.issuer, "client_id": row.client_id, "enabled": row.enabled,
        "domains": row.domains, "links_by_email": row.links_by_email,
        "provision_role_id": row.provision_role_id,
    })
}

fn view(ctx: &Ctx, row: provider::Model) -> ProviderView {
    let domains = row.domains.as_deref().unwrap_or_default();
    ProviderView {
        domains: domains.split(',').filter(|one| !one.is_empty()).map(str::to_owned).collect(),
        id: row.id,
        name: row.name,
        button: row.button,
        issuer: row.issuer,
        client_id: row.client_id,
        confidential: row.client_secret.is_some(),
        links_by_email: row.links_by_email,
        provision_role_id: row.provision_role_id,
        enabled: row.enabled,
        redirect_uri: errand::redirect_uri(ctx.runtime().settings()),
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    }
}
