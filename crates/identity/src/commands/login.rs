//! Signing in with a password.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Request, Response};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::errors::LOGIN_FAILED;
use crate::grants::{self, Known};
use crate::model::{company, member, session};
use crate::passwords::{Password, hash, rules};
use crate::people;
use crate::sign_in::{self, Entered, Way};
use crate::throttle::Watch;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// E-mail address or user name.
    #[garde(length(chars, min = 1, max = 254))]
    pub login: String,
    pub password: Password,
    /// The code of the company to work for; the last one, when absent.
    #[garde(inner(length(chars, max = 20)))]
    #[schemars(length(max = 20))]
    pub company: Option<String>,
    /// For a browser: a session cookie instead of tokens.
    #[serde(default)]
    pub cookie: bool,
}

/// Runs outside a transaction: an attempt is counted whatever comes of it, and hashing must not hold the writer.
pub async fn login(ctx: Ctx, request: Request, input: Input) -> Result<Response<Entered>> {
    let user = people::by_login(ctx.runtime(), &input.login).await?;
    let name = input.login.trim().to_lowercase();
    let watch = Watch::account(user.as_ref().map(|user| user.id), &name, request.address.as_deref());
    watch.charge(&ctx).await?;
    // One that is too long to be anybody's costs as much as any other.
    let too_long = input.password.normal().chars().count() > rules::PASSWORD_CHARS_MAX;
    let stored = user.as_ref().filter(|_| !too_long).map(|user| user.password_hash.clone());
    let fits = hash::verify(&input.password, stored).await?;
    let account = user.as_ref().map(|user| user.id);
    let known = match user.filter(|_| fits) {
        Some(user) => place_of(&ctx, user.id, input.company.as_deref()).await?,
        None => None,
    };
    let Some(known) = known else {
        // Not what was typed: people type passwords into the wrong field.
        tracing::warn!(request = ctx.request_id(), address = request.address, ?account, "a sign-in failed");
        return Err(LOGIN_FAILED.error());
    };
    let way = Way { cookie: input.cookie, replaces: sign_in::carried(&ctx), by: "password", proved_at: None };
    let ctx = ctx.signed_in(known.principal(None));
    sign_in::enter(&ctx, &request, way, Some(watch)).await
}

/// The user in the company that they name, or in the one of their last session, or in their first.
pub(super) async fn place_of(ctx: &Ctx, user: Id, company: Option<&str>) -> Result<Option<Known>> {
    let source = ctx.runtime().db().read();
    let members = source
        .select_global::<member::Entity>()
        .filter(member::Column::UserId.eq(user))
        .filter(member::Column::Status.eq(member::ACTIVE))
        .order_by(member::Column::Id)
        .all()
        .await?;
    let company = match company {
        Some(code) => {
            let by_code = company::Column::Code.eq(code);
            source.select_global::<company::Entity>().filter(by_code).one().await?.map(|company| company.id)
        }
        None => {
            let theirs = members.iter().map(|member| member.company_id);
            let last = source
                .select_global::<session::Entity>()
                .filter(session::Column::UserId.eq(user))
                .filter(session::Column::CompanyId.is_in(theirs))
                .order_by_desc(session::Column::CreatedAt)
                .one()
                .await?;
            last.map(|session| session.company_id).or(members.first().map(|member| member.company_id))
        }
    };
    match company {
        Some(company) => grants::load(ctx.runtime(), source, company, user).await,
        None => Ok(None),
    }
}
