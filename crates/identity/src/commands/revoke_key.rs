//! Revoking a key: one's own, or anybody's with the permission for it.

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};
use serde_json::json;

use crate::events::KeyRevoked;
use crate::model::api_key;
use crate::permissions::KEY_REVOKE;
use crate::queries::api_keys::KeyView;
use crate::sign_in;

pub async fn revoke_key(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<KeyView> {
    // A program puts its own key away, not its owner's others.
    let itself = ctx.principal().session == Some(target.id);
    if !itself && !ctx.may(&KEY_REVOKE) {
        sign_in::person(ctx)?;
    }
    let scope = if ctx.may(&KEY_REVOKE) { ctx.scope_of(&KEY_REVOKE)? } else { ctx.scope().clone() };
    let row = tx.select::<api_key::Entity>(&scope).id(target.id).locked().expect().await?;
    if row.revoked_at.is_some() {
        return KeyView::of(row, ctx.now());
    }
    let row = api_key::Model { revoked_at: Some(ctx.now()), ..row };
    tx.save::<api_key::Entity>(&ctx.whole(), row.clone()).await?;
    let subject = Subject::of("api_key", row.id).within(None, None, Some(row.user_id));
    tx.emit(subject, &KeyRevoked { api_key_id: row.id, user_id: row.user_id })?;
    tx.audit(subject, "identity.api_key.revoke", &json!({"name": row.name}))?;
    KeyView::of(row, ctx.now())
}
