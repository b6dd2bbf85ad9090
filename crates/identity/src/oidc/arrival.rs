//! Somebody whom a provider names comes to the door: who it is here, and what is still asked of them.

use garde::Validate;
use kernel::{Email, Error, Id, Result};
use platform::{Ctx, Source, Subject, Tx};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::IDENTITIES_MAX;
use super::id_token::Person;
use crate::errors::{IDENTITY_TAKEN, IDENTITY_UNKNOWN, TOO_MANY};
use crate::factors;
use crate::model::{foreign, member, provider, user};
use crate::notices::Notice;
use crate::people::{self, Position};
use crate::setup::{self, NewPerson};

/// How an identity became somebody's.
pub(crate) mod linked_by {
    /// They asked for it while they were signed in.
    pub(crate) const SELF: &str = "self";
    /// They showed their password when they first came by it.
    pub(crate) const PASSWORD: &str = "password";
    /// By their verified address, at the administrator's word.
    pub(crate) const EMAIL: &str = "email";
    /// They became a user by it.
    pub(crate) const PROVISIONED: &str = "provisioned";
}

/// What a provider calls somebody.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Named {
    pub(crate) provider: Id,
    pub(crate) issuer: String,
    pub(crate) subject: String,
    pub(crate) email: Option<String>,
}

/// Who somebody is here.
#[derive(Clone, Debug)]
pub(crate) enum Arrival {
    /// A user whom the provider may vouch for.
    Known { user: Id, identity: Id },
    /// A user who shows their password first, so that the address in a provider's hands alone opens nothing.
    ToConfirm(Id),
    /// Nobody yet: becomes a user at once.
    New(Email),
    /// A user of this company alone, by their address, at the administrator's word.
    ByAddress(Id),
}

/// Looks who it is.
///
/// # Errors
/// `identity.foreign_unknown` for whoever is nobody here.
pub(crate) async fn look(
    ctx: &Ctx,
    source: &Source,
    provider: &provider::Model,
    person: &Person,
) -> Result<Arrival> {
    if let Some(known) = super::known(source, provider.id, &provider.issuer, &person.subject).await? {
        let by_themselves = [linked_by::SELF, linked_by::PASSWORD].contains(&known.linked_by.as_str());
        return Ok(match by_themselves || works_here_alone(ctx, source, known.user_id).await? {
            true => Arrival::Known { user: known.user_id, identity: known.id },
            // They have begun to work elsewhere, where this provider's word counts for nothing.
            false => Arrival::ToConfirm(known.user_id),
        });
    }
    let unknown = || IDENTITY_UNKNOWN.error();
    let email = person.email.as_deref().and_then(|email| Email::parse(email).ok()).ok_or_else(unknown)?;
    let by_email = user::Column::Email.eq(email.clone());
    match source.select_global::<user::Entity>().filter(by_email).one().await? {
        Some(user) => {
            let member = people::member(source, &ctx.whole(), user.id).await.map_err(|_| unknown())?;
            if !member.is_active() {
                return Err(unknown());
            }
            let believed = provider.links_by_email && works_here_alone(ctx, source, user.id).await?;
            Ok(if believed { Arrival::ByAddress(user.id) } else { Arrival::ToConfirm(user.id) })
        }
        None if provider.provision_role_id.is_some() => Ok(Arrival::New(email)),
        None => Err(unknown()),
    }
}

async fn works_here_alone(ctx: &Ctx, source: &Source, user: Id) -> Result<bool> {
    let elsewhere = source
        .select_global::<member::Entity>()
        .filter(member::Column::UserId.eq(user))
        .filter(member::Column::CompanyId.ne(ctx.company_id()));
    Ok(elsewhere.count().await? == 0)
}

/// Makes an identity somebody's.
///
/// # Errors
/// `identity.foreign_taken` when it is somebody's already.
pub(crate) async fn link(
    ctx: &Ctx,
    tx: &Tx<'_>,
    named: &Named,
    user: &user::Model,
    by: &'static str,
) -> Result<Id> {
    let theirs = tx.select_global::<foreign::Entity>().filter(foreign::Column::UserId.eq(user.id));
    if theirs.count().await? >= IDENTITIES_MAX {
        return Err(TOO_MANY.with("identities_max", IDENTITIES_MAX));
    }
    if let Some(known) = super::known(tx, named.provider, &named.issuer, &named.subject).await? {
        if known.user_id != user.id {
            return Err(IDENTITY_TAKEN.error());
        }
        let id = known.id;
        let known = foreign::Model { linked_by: by.to_owned(), linked_at: ctx.now(), ..known };
        return tx.save::<foreign::Entity>(&ctx.whole(), known).await.map(|()| id);
    }
    let row = foreign::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        provider_id: named.provider,
        user_id: user.id,
        issuer: named.issuer.clone(),
        subject: named.subject.clone(),
        email: named.email.clone(),
        linked_by: by.to_owned(),
        linked_at: ctx.now(),
        used_at: None,
    };
    let id = row.id;
    let subject = Subject::of("user", user.id);
    tx.audit(subject, "identity.foreign.link", &json!({"id": id, "provider_id": named.provider, "by": by}))?;
    match tx.insert::<foreign::Entity>(&ctx.whole(), row).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(IDENTITY_TAKEN.error()),
        other => other.map(|()| id),
    }
}

/// As [`link`], told to the person like every other way to sign in that is added.
pub(crate) async fn link_and_tell(
    ctx: &Ctx,
    tx: &Tx<'_>,
    named: &Named,
    user: Id,
    session: Option<Id>,
    by: &'static str,
) -> Result<Id> {
    let user = people::user(tx, user).await?;
    let id = link(ctx, tx, named, &user, by).await?;
    factors::changed(ctx, tx, &user, session, &Notice::FactorAdded("letter-factor-identity")).await?;
    Ok(id)
}

/// A new user with the provider's role, known by this identity. The hash is that of a password that nobody knows.
pub(crate) async fn provision(
    ctx: &Ctx,
    tx: &Tx<'_>,
    provider: &provider::Model,
    person: &Person,
    email: Email,
    named: &Named,
    password_hash: String,
) -> Result<Id> {
    let Some(role) = provider.provision_role_id else { return Err(IDENTITY_UNKNOWN.error()) };
    let plain = |name: &Option<String>| {
        let name = name.as_deref().unwrap_or_default();
        name.chars().filter(|c| !c.is_control()).take(80).collect::<String>().trim().to_owned()
    };
    let mut new = NewPerson {
        email: email.clone(),
        username: None,
        first_name: plain(&person.first_name),
        last_name: plain(&person.last_name),
        phone: None,
        locale: None,
    };
    if new.first_name.is_empty() {
        new.first_name = email.as_str().split('@').next().unwrap_or_default().chars().take(80).collect();
    }
    new.validate().map_err(|report| Error::internal(report.to_string()))?;
    let position = Position { roles: vec![role], ..Position::default() };
    let id = setup::person(ctx, tx, &new, password_hash, &position).await?;
    let user = people::user(tx, id).await?;
    link(ctx, tx, named, &user, linked_by::PROVISIONED).await?;
    Ok(id)
}
