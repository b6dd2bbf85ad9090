//! Signing in by an OpenID provider (OpenID Connect Core, authorization code with PKCE).
//!
//! A provider belongs to a company, and lets people in there and nowhere else. Who somebody is, is the issuer and the
//! subject; an address only finds the person to whom they become known, and only when that person shows their password
//! once, or the company's administrator believes the provider's word for addresses, and then never somebody who works
//! for other companies as well: one company's provider must not open another's doors.

pub(crate) mod arrival;
pub(crate) mod errand;
pub(crate) mod id_token;
pub(crate) mod known;
pub(crate) mod provider;

use std::sync::Arc;

use kernel::{Id, Result};
use platform::vault::{self, Place, SealedColumn, SealedTable};
use platform::{Actor, Ctx, Grants, Principal, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;

use crate::errors::PROVIDER_UNKNOWN as NOT_THERE;
use crate::model::{foreign, provider as record};

/// Identities of one person.
pub const IDENTITIES_MAX: i64 = 20;

/// The place of a provider's sealed secret.
pub(crate) fn place(provider: Id) -> Place {
    Place { table: "identity_provider", column: "client_secret", row: provider }
}

/// What is sealed.
pub(crate) fn sealed() -> SealedTable {
    let secret = SealedColumn { column: "client_secret", blind: None };
    SealedTable { table: "identity_provider", person: None, columns: vec![secret] }
}

/// The secret that a provider knows us by.
pub(crate) async fn secret(ctx: &Ctx, source: &Source, provider: &record::Model) -> Result<Option<String>> {
    match &provider.client_secret {
        Some(sealed) => vault::open(ctx, source, &place(provider.id), sealed).await,
        None => Ok(None),
    }
}

/// Who it is that a provider calls so, if anybody is.
pub(crate) async fn known(
    source: &Source,
    provider: Id,
    issuer: &str,
    subject: &str,
) -> Result<Option<foreign::Model>> {
    source
        .select_global::<foreign::Entity>()
        .filter(foreign::Column::ProviderId.eq(provider))
        .filter(foreign::Column::Issuer.eq(issuer))
        .filter(foreign::Column::Subject.eq(subject))
        .one()
        .await
}

/// Whether somebody has an identity at a provider.
pub(crate) async fn has_identity(source: &Source, provider: Id, user: Id) -> Result<bool> {
    let theirs = source
        .select_global::<foreign::Entity>()
        .filter(foreign::Column::ProviderId.eq(provider))
        .filter(foreign::Column::UserId.eq(user));
    Ok(theirs.count().await? > 0)
}

/// Notes that an identity was used.
pub(crate) async fn used(ctx: &Ctx, tx: &Tx<'_>, id: Id, email: Option<String>) -> Result<()> {
    tx.update_global::<foreign::Entity>()
        .set(foreign::Column::UsedAt, Expr::val(Some(ctx.now())))
        .set(foreign::Column::Email, Expr::val(email))
        .filter(foreign::Column::Id.eq(id))
        .exec()
        .await
        .map(drop)
}

/// A provider that lets people in: of this company, where one is named.
///
/// # Errors
/// `record.not_found`.
pub(crate) async fn enabled(ctx: &Ctx, id: Id, company: Option<Id>) -> Result<record::Model> {
    let found = ctx.runtime().db().read().select_global::<record::Entity>().id(id).expect().await?;
    match found.enabled && company.is_none_or(|company| company == found.company_id) {
        true => Ok(found),
        false => Err(NOT_THERE.error()),
    }
}

/// The same request at work for a provider's company.
pub(crate) async fn inside(ctx: &Ctx, provider: &record::Model) -> Result<Ctx> {
    let company = crate::factors::company(ctx.runtime(), provider.company_id).await?;
    let (actor, grants) = (Actor::System("identity.oidc"), Arc::new(Grants::system()));
    Ok(ctx.signed_in(Arc::new(Principal { actor, company, grants, session: None })))
}
