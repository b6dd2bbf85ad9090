//! Changing one's own name, telephone and language.

use garde::Validate;
use kernel::{Phone, Result};
use platform::{Ctx, Subject, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::update_user::{self, apply};
use crate::model::user;
use crate::queries::me::{self, Me};
use crate::{fields, people, sign_in};

/// What is absent stays as it is. The address and the user name are for an administrator to change: who can sign in
/// as whom is not decided by an open browser.
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
    pub phone: Option<Option<Phone>>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 2, max = 35))))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<Option<String>>,
}

pub async fn update_me(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Input) -> Result<Me> {
    let (user_id, _) = sign_in::person(ctx)?;
    // Of two who saw the same, the second waits here and is told.
    let user = tx.select_global::<user::Entity>().id(user_id).locked().expect().await?;
    target.check(user.version)?;
    let input = update_user::Input {
        first_name: input.first_name,
        last_name: input.last_name,
        phone: input.phone,
        locale: input.locale,
        ..update_user::Input::default()
    };
    apply(ctx, tx, user, &input).await?;
    let member = people::member(tx, &ctx.whole(), user_id).await?;
    let subject = update_user::subject(&member);
    tx.emit(subject, &crate::events::MemberUpdated { user_id, changed: vec!["person"] })?;
    tx.audit(Subject::of("user", user_id), "identity.me.edit", &json!({}))?;
    me::read(ctx, tx).await
}
