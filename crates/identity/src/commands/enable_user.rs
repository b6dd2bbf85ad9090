//! Letting somebody in again who was shut out.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use serde_json::json;

use super::update_user::subject;
use crate::events::MemberEnabled;
use crate::model::member;
use crate::people;
use crate::queries::users::UserView;

pub async fn enable_user(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<UserView> {
    let scope = ctx.whole();
    let row = people::member(tx, ctx.scope(), target.id).await?;
    people::may_manage(ctx, tx, row.user_id).await?;
    if row.is_active() {
        return UserView::load(tx, &scope, &row).await;
    }
    let row = member::Model {
        status: member::ACTIVE.to_owned(),
        version: row.version + 1,
        updated_at: ctx.now(),
        ..row
    };
    tx.save::<member::Entity>(&scope, row.clone()).await?;
    tx.emit(subject(&row), &MemberEnabled { user_id: row.user_id })?;
    tx.audit(subject(&row), "identity.user.enable", &json!({"user_id": row.user_id}))?;
    UserView::load(tx, &scope, &row).await
}
