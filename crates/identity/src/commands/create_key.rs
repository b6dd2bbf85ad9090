//! A key for a program, out of one's own rights.

use std::time::Duration;

use garde::Validate;
use kernel::{Instant, Result};
use platform::{Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{BEYOND_OWN_RIGHTS, EXPIRY_OUT_OF_RANGE, TOO_MANY};
use crate::events::KeyCreated;
use crate::model::api_key;
use crate::notices::{self, Notice};
use crate::queries::api_keys::KeyView;
use crate::roles::PERMISSIONS_MAX;
use crate::tokens::secret;
use crate::{fields, people, sign_in, step_up};

/// The longest life of a key.
pub const KEY_LIFE_MAX: Duration = Duration::from_secs(366 * 86_400);
/// The life of a key whose maker names none.
pub const KEY_LIFE: Duration = Duration::from_secs(90 * 86_400);
/// Live keys of one person in one company.
pub const KEYS_MAX: i64 = 50;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// What it is for.
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub name: String,
    /// Names of permissions that the maker holds; the key reaches as far as the maker does, for as long.
    #[garde(length(min = 1, max = PERMISSIONS_MAX), inner(length(chars, max = 80)))]
    #[schemars(inner(length(max = 80)))]
    pub permissions: Vec<String>,
    /// When it stops working: within a year, after 90 days when absent.
    pub expires_at: Option<Instant>,
}

#[derive(Clone, Serialize, JsonSchema)]
pub struct NewKey {
    #[serde(flatten)]
    pub key: KeyView,
    /// For `Authorization: Bearer`; it is not shown again.
    pub secret: String,
}

/// Runs outside the pipeline's transaction so that the secret is kept nowhere, not even as an idempotent answer.
pub async fn create_key(ctx: Ctx, _: Request, input: Input) -> Result<Response<NewKey>> {
    let (user_id, _) = sign_in::person(&ctx)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    let grants = &ctx.principal().grants;
    if let Some(at) = input.permissions.iter().position(|name| grants.reach(name).is_none()) {
        return Err(BEYOND_OWN_RIGHTS.at(format!("permissions[{at}]")));
    }
    let expires_at = input.expires_at.unwrap_or_else(|| ctx.now().plus(KEY_LIFE));
    if expires_at <= ctx.now() || expires_at > ctx.now().plus(KEY_LIFE_MAX) {
        return Err(EXPIRY_OUT_OF_RANGE.at("expires_at"));
    }
    let mut permissions = input.permissions;
    permissions.sort();
    permissions.dedup();
    let id = ctx.id();
    let (secret, secret_hash) = secret::fresh_key(ctx.runtime().clock(), id);
    let row = api_key::Model {
        id,
        company_id: ctx.company_id(),
        user_id,
        name: input.name,
        permissions: json!(permissions).to_string(),
        secret_hash,
        created_at: ctx.now(),
        expires_at,
        used_at: None,
        revoked_at: None,
    };
    let view = KeyView::of(row.clone(), ctx.now())?;
    pipeline::write(&ctx, move |ctx, tx| {
        let (row, permissions) = (row.clone(), permissions.clone());
        Box::pin(async move {
            let live = tx
                .select::<api_key::Entity>(&ctx.whole())
                .filter(api_key::Column::UserId.eq(user_id))
                .filter(api_key::Column::RevokedAt.is_null())
                .filter(api_key::Column::ExpiresAt.gt(ctx.now()));
            if live.count().await? >= KEYS_MAX {
                return Err(TOO_MANY.with("keys_max", KEYS_MAX));
            }
            let subject = Subject::new("api_key", row.id).within(None, None, Some(user_id));
            tx.emit(subject, &KeyCreated { api_key_id: row.id, user_id, permissions: permissions.clone() })?;
            tx.audit(
                subject,
                "identity.api_key.create",
                &json!({"name": row.name, "permissions": permissions}),
            )?;
            let user = people::user(tx, user_id).await?;
            notices::tell(ctx, tx, &user, &Notice::KeyMade(row.name.clone())).await?;
            tx.insert::<api_key::Entity>(&ctx.whole(), row).await
        })
    })
    .await?;
    Ok(Response::created(NewKey { key: view, secret }))
}
