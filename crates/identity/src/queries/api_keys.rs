//! Keys for programs, without their secrets.

use kernel::{Id, Instant, Result};
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::api_key;
use crate::permissions::KEY_REVOKE;
use crate::sign_in;

/// Keys shown at most, the newest.
const SHOWN_MAX: u64 = 500;

/// A key.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KeyView {
    pub id: Id,
    pub name: String,
    /// Its owner: it can do what they can, and no more.
    pub user_id: Id,
    pub permissions: Vec<String>,
    /// `live`, `revoked` or `expired`.
    pub status: &'static str,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
}

impl KeyView {
    pub fn of(row: api_key::Model, now: Instant) -> Result<Self> {
        let status = match row.revoked_at {
            Some(_) => "revoked",
            None if now >= row.expires_at => "expired",
            None => "live",
        };
        Ok(KeyView {
            permissions: row.permissions()?,
            id: row.id,
            name: row.name,
            user_id: row.user_id,
            status,
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
        })
    }
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Keys {
    pub items: Vec<KeyView>,
}

/// One's own, or everybody's for those who may revoke them.
pub async fn keys(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Keys> {
    let scope = if ctx.may(&KEY_REVOKE) {
        ctx.scope_of(&KEY_REVOKE)?
    } else {
        sign_in::person(ctx)?;
        ctx.scope().clone()
    };
    let rows = source.select::<api_key::Entity>(&scope).order_by_desc(api_key::Column::CreatedAt);
    let rows = rows.order_by_desc(api_key::Column::Id).limit(SHOWN_MAX).all().await?;
    let items: Result<Vec<KeyView>> = rows.into_iter().map(|row| KeyView::of(row, ctx.now())).collect();
    Ok(Keys { items: items? })
}
