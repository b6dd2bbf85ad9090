//! Shutting somebody out of this company: at once, with all of their sessions and keys here.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use serde_json::json;

use super::update_user::subject;
use crate::errors::NOT_YOURSELF;
use crate::events::MemberDisabled;
use crate::model::member;
use crate::queries::users::UserView;
use crate::{people, sessions};

pub async fn disable_user(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<UserView> {
    let scope = ctx.whole();
    let row = people::member(tx, ctx.scope(), target.id).await?;
    if ctx.user_id() == Some(row.user_id) {
        return Err(NOT_YOURSELF.error());
    }
    people::may_manage(ctx, tx, row.user_id).await?;
    if !row.is_active() {
        return UserView::load(tx, &scope, &row).await;
    }
    let row = member::Model {
        status: member::DISABLED.to_owned(),
        version: row.version + 1,
        updated_at: ctx.now(),
        ..row
    };
    tx.save::<member::Entity>(&scope, row.clone()).await?;
    people::keep_an_administrator(ctx, tx).await?;
    let theirs = people::sessions_here(ctx, tx, row.user_id).await?;
    sessions::end(ctx, tx, &theirs, "disabled").await?;
    tx.emit(subject(&row), &MemberDisabled { user_id: row.user_id })?;
    tx.audit(subject(&row), "identity.user.disable", &json!({"user_id": row.user_id}))?;
    UserView::load(tx, &scope, &row).await
}
