//! By whom one can sign in, and what one is called there.

use kernel::{Id, Instant, Result};
use platform::{Ctx, NoInput, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;
use serde_json::json;

use crate::model::{foreign, provider};
use crate::notices::Notice;
use crate::{factors, people, sign_in, step_up};

/// Providers in the public list.
const PROVIDERS_MAX: u64 = 200;

/// Who can be signed in by.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Doors {
    pub items: Vec<DoorView>,
}

/// A provider as anybody sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DoorView {
    pub id: Id,
    pub name: String,
    /// The words of its button.
    pub button: Option<String>,
}

/// `GET /identity/providers`.
pub async fn providers(_: &Ctx, source: &Source, _: NoInput) -> Result<Doors> {
    let rows = source
        .select_global::<provider::Entity>()
        .filter(provider::Column::Enabled.eq(true))
        .order_by(provider::Column::Id)
        .limit(PROVIDERS_MAX)
        .all()
        .await?;
    Ok(Doors { items: rows.into_iter().map(door).collect() })
}

/// The providers of the caller's company at which a user has an identity.
pub(super) async fn doors_of(ctx: &Ctx, source: &Source, user: Id) -> Result<Vec<DoorView>> {
    let theirs =
        source.select::<foreign::Entity>(&ctx.whole()).filter(foreign::Column::UserId.eq(user)).all().await?;
    let rows = source
        .select::<provider::Entity>(&ctx.whole())
        .filter(provider::Column::Enabled.eq(true))
        .filter(provider::Column::Id.is_in(theirs.iter().map(|one| one.provider_id)))
        .order_by(provider::Column::Id)
        .all()
        .await?;
    Ok(rows.into_iter().map(door).collect())
}

fn door(row: provider::Model) -> DoorView {
    DoorView { id: row.id, name: row.name, button: row.button }
}

/// One's own identities.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Identities {
    pub items: Vec<IdentityView>,
}

/// What a provider calls the caller.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IdentityView {
    pub id: Id,
    pub provider_id: Id,
    pub issuer: String,
    pub subject: String,
    pub email: Option<String>,
    /// `self`, `password`, `email` or `provisioned`: how it became theirs.
    pub linked_by: String,
    pub linked_at: Instant,
    pub used_at: Option<Instant>,
}

/// `GET /identity/me/identities`.
pub async fn identities(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Identities> {
    let (user, _) = sign_in::person(ctx)?;
    let rows = source
        .select_global::<foreign::Entity>()
        .filter(foreign::Column::UserId.eq(user))
        .order_by(foreign::Column::Id)
        .all()
        .await?;
    let view = |row: foreign::Model| IdentityView {
        id: row.id,
        provider_id: row.provider_id,
        issuer: row.issuer,
        subject: row.subject,
        email: row.email,
        linked_by: row.linked_by,
        linked_at: row.linked_at,
        used_at: row.used_at,
    };
    Ok(Identities { items: rows.into_iter().map(view).collect() })
}

/// What is gone.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Unlinked {
    pub removed: bool,
}

/// `DELETE /identity/me/identities/{id}`. The password and the passkeys stay.
pub async fn unlink(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<Unlinked> {
    let (user_id, session) = sign_in::person(ctx)?;
    let own = foreign::Column::UserId.eq(user_id);
    let row = tx.select_global::<foreign::Entity>().id(target.id).filter(own).locked().expect().await?;
    step_up::require(ctx, tx).await?;
    tx.delete_global::<foreign::Entity>().filter(foreign::Column::Id.eq(row.id)).exec().await?;
    let facts = json!({ "id": row.id, "provider_id": row.provider_id });
    tx.audit(Subject::of("user", user_id), "identity.foreign.unlink", &facts)?;
    let user = people::user(tx, user_id).await?;
    let notice = Notice::FactorRemoved("letter-factor-identity");
    factors::changed(ctx, tx, &user, Some(session), &notice).await?;
    Ok(Unlinked { removed: true })
}
