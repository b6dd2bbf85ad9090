//! Making companies and people without a request: the first registration, `kontor demo`, `kontor user`, tests.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use garde::Validate;
use kernel::{Email, Id, Phone, Result};
use platform::{Ctx, Runtime, Settings, Source, Subject, Tx, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde_json::json;
use subtle::ConstantTimeEq;

use crate::commands::reset_factors::take_away;
use crate::companies::{self, NewCompany};
use crate::errors::{ALREADY_FOUNDED, NAME_TAKEN, NOT_A_MEMBER};
use crate::events::MemberJoined;
use crate::model::{company, founding, member, user};
use crate::passwords::{Password, breached, hash, rules};
use crate::people::{self, Position};
use crate::{fields, invitations, sessions, throttle};

/// A person who is about to become a user, as they say who they are.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewPerson {
    pub email: Email,
    /// A name to sign in by, beside the address.
    #[garde(inner(length(chars, min = 2, max = fields::USERNAME_CHARS_MAX)))]
    #[schemars(length(min = 2, max = fields::USERNAME_CHARS_MAX))]
    pub username: Option<String>,
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub first_name: String,
    #[garde(length(chars, max = 80), custom(fields::line))]
    pub last_name: String,
    pub phone: Option<Phone>,
    #[garde(inner(length(chars, min = 2, max = 35)))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<String>,
}

impl NewPerson {
    /// Names and addresses that a password must not be made of.
    pub fn words(&self) -> Vec<&str> {
        let mut words = vec![self.email.as_str(), &self.first_name, &self.last_name];
        words.extend(self.username.as_deref());
        words
    }
}

/// The first company of a system and the person who may do everything in it.
#[derive(Clone, Debug)]
pub struct Founding {
    pub company: NewCompany,
    pub administrator: NewPerson,
    pub password: Password,
}

/// What was founded.
#[derive(Clone, Debug)]
pub struct Founded {
    pub company: Arc<platform::Company>,
    pub user: Id,
    /// The first store.
    pub store: Id,
}

/// Founds the first company of a system.
///
/// # Errors
/// `identity.already_founded` when there is one; `identity.weak_password`.
pub async fn found(runtime: &Runtime, founding: Founding) -> Result<Founded> {
    if is_founded(runtime.db().read()).await? {
        return Err(ALREADY_FOUNDED.error());
    }
    let Founding { company, administrator, password } = founding;
    let mut about = administrator.words();
    about.push(&company.name);
    rules::check(&password, &about, "password")?;
    breached::check(runtime, &password, "password")?;
    let password_hash = hash::hash(&password, runtime.clock().secret()).await?;
    let row = companies::row(&company, runtime.clock().id(), runtime.clock().now())?;
    let company = Arc::new(row.to_company()?);
    let user = user_row(runtime, &administrator, password_hash)?;
    let founded = Founded { company: company.clone(), user: user.id, store: Id::nil() };
    let ctx = Ctx::system(runtime, company, "identity.found");
    pipeline::write(&ctx, move |ctx, tx| {
        let (row, user, founded) = (row.clone(), user.clone(), founded.clone());
        Box::pin(async move {
            be_first(ctx, tx, user.id).await?;
            let begun = companies::begin(ctx, tx, row).await?;
            let position = Position { roles: vec![begun.administrator], ..Position::default() };
            insert_user(tx, user.clone()).await?;
            join(ctx, tx, user.id, &position).await?;
            Ok(Founded { store: begun.store, ..founded })
        })
    })
    .await
}

/// Founds another company in the caller's transaction, with somebody who is a user already as its first administrator.
/// `ctx` works for the new company.
pub async fn found_for(
    ctx: &Ctx,
    tx: &Tx<'_>,
    company: company::Model,
    user: Id,
) -> Result<companies::Begun> {
    let begun = companies::begin(ctx, tx, company).await?;
    let position = Position { roles: vec![begun.administrator], ..Position::default() };
    join(ctx, tx, user, &position).await?;
    Ok(begun)
}

/// The token that the first registration shows on a server that others can reach. It comes from the master key: all
/// processes of a system know the same one, none keeps it, and once the system is founded it opens nothing.
pub fn setup_token(settings: &Settings) -> String {
    let mac = settings.mac_key("identity.setup").mac(&[b"first administrator"]);
    format!("kontor_setup_{}", URL_SAFE_NO_PAD.encode(&mac[..24]))
}

pub(crate) fn is_setup_token(settings: &Settings, shown: &str) -> bool {
    setup_token(settings).as_bytes().ct_eq(shown.trim().as_bytes()).into()
}

/// Whether the system has had its first administrator.
pub async fn is_founded(source: &Source) -> Result<bool> {
    Ok(source.select_global::<founding::Entity>().one().await?.is_some())
}

async fn be_first(ctx: &Ctx, tx: &Tx<'_>, user_id: Id) -> Result<()> {
    let row = founding::Model { id: 1, company_id: ctx.company_id(), user_id, at: ctx.now() };
    match tx.insert_global::<founding::Entity>(vec![row]).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(ALREADY_FOUNDED.error()),
        other => other,
    }
}

/// A new user with a position in the company of `ctx`. The hash comes from [`hash_password`], computed outside the
/// transaction.
///
/// # Errors
/// `identity.name_taken` at `email` or `username`.
pub async fn person(
    ctx: &Ctx,
    tx: &Tx<'_>,
    new: &NewPerson,
    password_hash: String,
    position: &Position,
) -> Result<Id> {
    let user = user_row(ctx.runtime(), new, password_hash)?;
    let id = user.id;
    insert_user(tx, user).await?;
    join(ctx, tx, id, position).await?;
    Ok(id)
}

/// Checks a password and hashes it, for [`person`].
///
/// # Errors
/// `identity.weak_password`, `identity.busy`.
pub async fn hash_password(runtime: &Runtime, password: &Password, about: &[&str]) -> Result<String> {
    rules::check(password, about, "password")?;
    breached::check(runtime, password, "password")?;
    hash::hash(password, runtime.clock().secret()).await
}

/// The row of a user who is about to be written.
pub(crate) fn user_row(runtime: &Runtime, new: &NewPerson, password_hash: String) -> Result<user::Model> {
    let now = runtime.clock().now();
    let mut user = user::Model {
        id: runtime.clock().id(),
        username: new.username.as_deref().map(fields::username).transpose()?,
        email: new.email.clone(),
        first_name: new.first_name.clone(),
        last_name: new.last_name.clone(),
        phone: new.phone.clone(),
        locale: new.locale.as_deref().map(fields::locale).transpose()?.map(str::to_owned),
        password_hash,
        password_changed_at: now,
        password_alone: true,
        search: String::new(),
        version: 1,
        created_at: now,
        updated_at: now,
    };
    user.search = user.search_text();
    Ok(user)
}

pub(crate) async fn insert_user(tx: &Tx<'_>, user: user::Model) -> Result<()> {
    let by_email = tx.select_global::<user::Entity>().filter(user::Column::Email.eq(user.email.clone()));
    if by_email.one().await?.is_some() {
        return Err(NAME_TAKEN.at("email"));
    }
    match tx.insert_global::<user::Entity>(vec![user]).await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(NAME_TAKEN.at("username")),
        other => other,
    }
}

/// Makes a user a member of the company of `ctx`.
pub(crate) async fn join(ctx: &Ctx, tx: &Tx<'_>, user_id: Id, position: &Position) -> Result<()> {
    let now = ctx.now();
    let row = member::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        user_id,
        status: member::ACTIVE.to_owned(),
        manager_id: position.manager_id,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    let subject = Subject::new("member", row.id).within(None, None, Some(user_id));
    tx.insert::<member::Entity>(&ctx.whole(), row).await?;
    people::place(ctx, tx, user_id, position).await?;
    tx.emit(subject, &MemberJoined { user_id, roles: position.roles.clone() })?;
    tx.audit(subject, "identity.member.join", &json!({"user_id": user_id, "position": position}))
}

/// A token with which a user chooses a new password: for an operator at the machine, when nobody can sign in any
/// more. It also forgets what was counted against the account and ends its sessions.
///
/// # Errors
/// `record.not_found` when nobody has that name, or works nowhere.
pub async fn reset(runtime: &Runtime, login: &str) -> Result<String> {
    help(runtime, login, false).await
}

/// The same, and their second factors are taken away: for somebody who has lost them and is the only administrator.
///
/// # Errors
/// As [`reset`].
pub async fn reset_factors(runtime: &Runtime, login: &str) -> Result<String> {
    help(runtime, login, true).await
}

async fn help(runtime: &Runtime, login: &str, factors_too: bool) -> Result<String> {
    let user = people::by_login(runtime, login).await?.ok_or_else(|| NOT_A_MEMBER.error())?;
    let source = runtime.db().read();
    let member = source
        .select_global::<member::Entity>()
        .filter(member::Column::UserId.eq(user.id))
        .order_by(member::Column::Id)
        .expect()
        .await?;
    let company = runtime.companies().await?.into_iter().find(|company| company.id == member.company_id);
    let ctx = Ctx::system(runtime, company.ok_or_else(|| NOT_A_MEMBER.error())?, "kontor user reset");
    pipeline::write(&ctx, move |ctx, tx| {
        let user = user.clone();
        Box::pin(async move {
            throttle::unlock(tx, user.id).await?;
            if factors_too {
                take_away(ctx, tx, &user).await?;
            }
            sessions::end_others(ctx, tx, user.id, None, "reset").await?;
            invitations::reset(ctx, tx, &user).await
        })
    })
    .await
}

/// All users with the companies they work for, for `kontor user list`.
pub async fn list(runtime: &Runtime) -> Result<Vec<(user::Model, Vec<Arc<platform::Company>>)>> {
    let source = runtime.db().read();
    let companies = runtime.companies().await?;
    let members = source.select_global::<member::Entity>().all().await?;
    let users = source.select_global::<user::Entity>().order_by(user::Column::Email).all().await?;
    let of = |user: Id| {
        let theirs = members.iter().filter(|member| member.user_id == user && member.is_active());
        let theirs: Vec<Id> = theirs.map(|member| member.company_id).collect();
        companies.iter().filter(|company| theirs.contains(&company.id)).cloned().collect()
    };
    Ok(users
        .into_iter()
        .map(|user| {
            let companies = of(user.id);
            (user, companies)
        })
        .collect())
}
