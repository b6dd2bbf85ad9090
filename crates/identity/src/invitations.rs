//! Invitations: the way by which everybody but the first administrator comes in, and by which a forgotten password
//! is replaced. Nobody sets another person's password.

use std::time::Duration;

use kernel::{Email, Id, Result};
use platform::{Ctx, Runtime, Subject, Tx};
use sea_orm::entity::prelude::*;
use serde_json::json;

use crate::errors::INVITATION_INVALID;
use crate::events::InvitationCreated;
use crate::model::{invitation, user};
use crate::people::Position;
use crate::tokens::secret::{self, Use};

/// How long an invitation is good.
pub const INVITATION_LIFE: Duration = Duration::from_secs(7 * 86_400);
/// How long the token for a new password is good.
pub const RESET_LIFE: Duration = Duration::from_secs(3_600);

/// Somebody to invite.
#[derive(Clone, Debug)]
pub struct Invitee {
    pub email: Email,
    pub first_name: String,
    pub last_name: String,
    pub position: Position,
}

/// Invites somebody into the company of `ctx`. Gives the id and the token, which is never shown again.
///
/// Whether the address belongs to a user already makes no difference here.
pub async fn join(ctx: &Ctx, tx: &Tx<'_>, invitee: &Invitee) -> Result<(Id, String)> {
    let position = serde_json::to_string(&invitee.position).map_err(kernel::Error::internal)?;
    write(ctx, tx, invitation::JOIN, invitee, position, INVITATION_LIFE).await
}

/// Lets a user choose a new password.
pub async fn reset(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model) -> Result<String> {
    let invitee = Invitee {
        email: user.email.clone(),
        first_name: user.first_name.clone(),
        last_name: user.last_name.clone(),
        position: Position::default(),
    };
    write(ctx, tx, invitation::RESET, &invitee, "{}".to_owned(), RESET_LIFE).await.map(|(_, token)| token)
}

async fn write(
    ctx: &Ctx,
    tx: &Tx<'_>,
    purpose: &'static str,
    invitee: &Invitee,
    position: String,
    life: Duration,
) -> Result<(Id, String)> {
    let (token, secret_hash) = secret::fresh(ctx.runtime().clock(), Use::Invitation);
    let row = invitation::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        purpose: purpose.to_owned(),
        email: invitee.email.clone(),
        first_name: invitee.first_name.clone(),
        last_name: invitee.last_name.clone(),
        position,
        secret_hash,
        invited_by: ctx.user_id(),
        created_at: ctx.now(),
        expires_at: ctx.now().plus(life),
        used_at: None,
        revoked_at: None,
    };
    let id = row.id;
    let subject = Subject::new("invitation", id);
    tx.insert::<invitation::Entity>(&ctx.whole(), row).await?;
    tx.emit(subject, &InvitationCreated { invitation_id: id, purpose: purpose.to_owned() })?;
    let personal = json!({"email": invitee.email});
    let changes = json!({"purpose": purpose, "position": invitee.position});
    tx.audit_personal(subject, "identity.user.invite", &changes, Some(personal))?;
    Ok((id, token))
}

/// The open invitation behind a token.
///
/// # Errors
/// `identity.invitation_invalid`, whatever is wrong with it.
pub async fn shown(runtime: &Runtime, token: &str, purpose: &str) -> Result<invitation::Model> {
    let hash = secret::shown(token, Use::Invitation).ok_or_else(|| INVITATION_INVALID.error())?;
    let by_hash = invitation::Column::SecretHash.eq(hash);
    let found = runtime.db().read().select_global::<invitation::Entity>().filter(by_hash).one().await?;
    found
        .filter(|invitation| invitation.purpose == purpose && invitation.is_open(runtime.clock().now()))
        .ok_or_else(|| INVITATION_INVALID.error())
}

/// Uses an invitation up, once.
///
/// # Errors
/// `identity.invitation_invalid` when somebody else was faster.
pub async fn spend(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let met = tx
        .update::<invitation::Entity>(&ctx.whole())
        .set(invitation::Column::UsedAt, sea_orm::sea_query::Expr::val(Some(ctx.now())))
        .filter(invitation::Column::Id.eq(id))
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::RevokedAt.is_null())
        .exec()
        .await?;
    if met == 1 { Ok(()) } else { Err(INVITATION_INVALID.error()) }
}

/// Withdraws every other link by which the owner of an address could choose a new password: one was used.
pub async fn withdraw_resets(ctx: &Ctx, tx: &Tx<'_>, address: &Email) -> Result<()> {
    tx.update_global::<invitation::Entity>()
        .set(invitation::Column::RevokedAt, sea_orm::sea_query::Expr::val(Some(ctx.now())))
        .filter(invitation::Column::Purpose.eq(invitation::RESET))
        .filter(invitation::Column::Email.eq(address.clone()))
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::RevokedAt.is_null())
        .exec()
        .await
        .map(drop)
}
