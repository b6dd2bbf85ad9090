//! Giving a passkey up.

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::disable_totp::Removed;
use crate::errors::PASSWORD_TOO_SHORT_ALONE;
use crate::model::passkey;
use crate::notices::Notice;
use crate::{factors, people, sign_in, step_up};

pub async fn remove_passkey(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Removed> {
    let (user_id, session) = sign_in::person(ctx)?;
    let own = passkey::Column::UserId.eq(user_id);
    let row = tx.select_global::<passkey::Entity>().id(target.id).filter(own).locked().expect().await?;
    step_up::require(ctx, tx).await?;
    let user = people::user(tx, user_id).await?;
    tx.delete_global::<passkey::Entity>().filter(passkey::Column::Id.eq(row.id)).exec().await?;
    if !factors::held(tx, user_id).await?.any() {
        // Eight characters were enough beside a factor: alone they are not.
        if !user.password_alone {
            return Err(PASSWORD_TOO_SHORT_ALONE.error());
        }
        factors::recovery::forget(tx, user_id).await?;
    }
    let subject = Subject::of("user", user_id);
    tx.audit(subject, "identity.factor.remove", &json!({"kind": "passkey", "id": row.id}))?;
    factors::changed(ctx, tx, &user, Some(session), &Notice::FactorRemoved("letter-factor-passkey")).await?;
    Ok(Removed { removed: true })
}
