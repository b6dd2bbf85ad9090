//! Changing a person: their name, and what they are in this company. Their address is changed by `change_address`.

use garde::Validate;
use kernel::{Error, Phone, Result};
use platform::{Ctx, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Deserialize;
use serde_json::json;

use crate::errors::{NAME_TAKEN, SHARED_USER};
use crate::events::MemberUpdated;
use crate::model::{member, user};
use crate::people::{self, Position};
use crate::queries::users::UserView;
use crate::{fields, step_up};

/// What is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(inner(length(chars, min = 1, max = 80), custom(fields::line)))]
    #[schemars(length(min = 1, max = 80))]
    pub first_name: Option<String>,
    #[garde(inner(length(chars, max = 80), custom(fields::line)))]
    #[schemars(length(max = 80))]
    pub last_name: Option<String>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 2, max = fields::USERNAME_CHARS_MAX))))]
    #[schemars(length(min = 2, max = fields::USERNAME_CHARS_MAX))]
    pub username: Option<Option<String>>,
    #[serde(deserialize_with = "fields::given")]
    pub phone: Option<Option<Phone>>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 2, max = 35))))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<Option<String>>,
    /// What they are here, as a whole.
    #[garde(dive)]
    pub position: Option<Position>,
}

impl Input {
    /// Names of the fields that are given and belong to the person, not to their place here.
    fn personal(&self) -> Vec<&'static str> {
        let given = [
            ("first_name", self.first_name.is_some()),
            ("last_name", self.last_name.is_some()),
            ("username", self.username.is_some()),
            ("phone", self.phone.is_some()),
            ("locale", self.locale.is_some()),
        ];
        given.into_iter().filter(|(_, given)| *given).map(|(name, _)| name).collect()
    }
}

/// As [`Input`], with everything given: `PUT`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Whole {
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub first_name: String,
    #[garde(length(chars, max = 80), custom(fields::line))]
    pub last_name: String,
    #[garde(inner(length(chars, min = 2, max = fields::USERNAME_CHARS_MAX)))]
    #[schemars(length(min = 2, max = fields::USERNAME_CHARS_MAX))]
    pub username: Option<String>,
    pub phone: Option<Phone>,
    #[garde(inner(length(chars, min = 2, max = 35)))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<String>,
    #[garde(dive)]
    pub position: Position,
}

pub async fn replace_user(ctx: &Ctx, tx: &Tx<'_>, target: Target, whole: Whole) -> Result<UserView> {
    let input = Input {
        first_name: Some(whole.first_name),
        last_name: Some(whole.last_name),
        username: Some(whole.username),
        phone: Some(whole.phone),
        locale: Some(whole.locale),
        position: Some(whole.position),
    };
    update_user(ctx, tx, target, input).await
}

pub async fn update_user(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Input) -> Result<UserView> {
    let scope = ctx.whole();
    let member = people::member(tx, ctx.scope(), target.id).await?;
    let user = people::user(tx, member.user_id).await?;
    target.check(UserView::version(&user, &member))?;
    people::may_manage(ctx, tx, user.id).await?;
    let mut changed = input.personal();
    if is_new(&user, &input)? {
        refuse_shared(tx, &user).await?;
        apply(ctx, tx, user.clone(), &input).await?;
    }
    let before = people::positions(tx, &scope, std::slice::from_ref(&member)).await?;
    let before = before.get(&user.id).cloned().unwrap_or_default();
    let position = input.position.unwrap_or_else(|| before.clone());
    if position != before {
        step_up::require(ctx, tx).await?;
        people::check(ctx, tx, &position, &before).await?;
        people::check_no_circle(tx, &scope, user.id, position.manager_id).await?;
        people::place(ctx, tx, user.id, &position).await?;
        changed.push("position");
    }
    let member = member::Model {
        manager_id: position.manager_id,
        version: member.version + 1,
        updated_at: ctx.now(),
        ..member
    };
    tx.save::<member::Entity>(&scope, member.clone()).await?;
    people::keep_an_administrator(ctx, tx).await?;
    let subject = subject(&member);
    tx.emit(subject, &MemberUpdated { user_id: user.id, changed: changed.clone() })?;
    let changes = json!({"changed": changed, "position": {"before": before, "after": position}});
    tx.audit(subject, "identity.user.edit", &changes)?;
    UserView::load(tx, &scope, &member).await
}

/// Whether anything about the person themselves would become different.
fn is_new(user: &user::Model, input: &Input) -> Result<bool> {
    Ok(merged(user.clone(), input)? != *user)
}

fn merged(user: user::Model, input: &Input) -> Result<user::Model> {
    let mut user = user;
    if let Some(first_name) = &input.first_name {
        user.first_name.clone_from(first_name);
    }
    if let Some(last_name) = &input.last_name {
        user.last_name.clone_from(last_name);
    }
    if let Some(username) = &input.username {
        user.username = username.as_deref().map(fields::username).transpose()?;
    }
    if let Some(phone) = &input.phone {
        user.phone.clone_from(phone);
    }
    if let Some(locale) = &input.locale {
        user.locale = locale.as_deref().map(fields::locale).transpose()?.map(str::to_owned);
    }
    Ok(user)
}

/// Writes what changed about the person.
pub(super) async fn apply(ctx: &Ctx, tx: &Tx<'_>, user: user::Model, input: &Input) -> Result<user::Model> {
    let mut user = merged(user, input)?;
    user.search = user.search_text();
    user.version += 1;
    user.updated_at = ctx.now();
    let taken = |error: Error| match error.is(db::CONFLICT_UNIQUE) {
        true => NAME_TAKEN.at("username"),
        false => error,
    };
    tx.save_global::<user::Entity>(user.clone()).await.map_err(taken)?;
    Ok(user)
}

/// One company's administrator does not rename, or take over the address of, somebody who works for others too.
pub(super) async fn refuse_shared(tx: &Tx<'_>, user: &user::Model) -> Result<()> {
    let places =
        tx.select_global::<member::Entity>().filter(member::Column::UserId.eq(user.id)).count().await?;
    if places > 1 { Err(SHARED_USER.error()) } else { Ok(()) }
}

/// A person in the company, as events and the audit name them.
pub(crate) fn subject(member: &member::Model) -> Subject {
    Subject::of("member", member.id).within(None, None, Some(member.user_id))
}
