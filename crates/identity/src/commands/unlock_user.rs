//! Forgetting failed attempts that were counted against somebody, so that they can try again at once.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use serde_json::json;

use super::update_user::subject;
use crate::queries::users::UserView;
use crate::{people, throttle};

pub async fn unlock_user(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<UserView> {
    let member = people::member(tx, ctx.scope(), target.id).await?;
    people::may_manage(ctx, tx, member.user_id).await?;
    throttle::unlock(tx, member.user_id).await?;
    tx.audit(subject(&member), "identity.user.unlock", &json!({"user_id": member.user_id}))?;
    UserView::load(tx, &ctx.whole(), &member).await
}
