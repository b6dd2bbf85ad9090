//! Withdrawing an invitation that nobody has used.

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde_json::json;

use crate::errors::INVITATION_INVALID;
use crate::events::InvitationRevoked;
use crate::model::invitation;
use crate::queries::invitations::InvitationView;

pub async fn revoke_invitation(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<InvitationView> {
    let scope = ctx.whole();
    let row = tx.select::<invitation::Entity>(&scope).id(target.id).locked().expect().await?;
    if !row.is_open(ctx.now()) {
        return Err(INVITATION_INVALID.error());
    }
    tx.update::<invitation::Entity>(&scope)
        .set(invitation::Column::RevokedAt, Expr::val(Some(ctx.now())))
        .filter(invitation::Column::Id.eq(row.id))
        .exec()
        .await?;
    let subject = Subject::of("invitation", row.id);
    tx.emit(subject, &InvitationRevoked { invitation_id: row.id })?;
    tx.audit(subject, "identity.user.uninvite", &json!({}))?;
    Ok(InvitationView::of(invitation::Model { revoked_at: Some(ctx.now()), ..row }, ctx.now()))
}
