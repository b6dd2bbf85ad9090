//! One's own open sessions.

use kernel::{Id, Instant, Result};
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::model::session;
use crate::{sessions, sign_in};

/// An open session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SessionView {
    pub id: Id,
    pub company_id: Id,
    /// `browser` or `token`.
    pub kind: String,
    pub address: Option<String>,
    /// The program that began it, by its own word.
    pub agent: Option<String>,
    pub created_at: Instant,
    pub seen_at: Instant,
    /// When it ends by itself if it is not used.
    pub ends_at: Instant,
    /// The one that asks.
    pub current: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sessions {
    pub items: Vec<SessionView>,
}

pub async fn sessions(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Sessions> {
    let (user, current) = sign_in::person(ctx)?;
    let rows = source
        .select_global::<session::Entity>()
        .filter(session::Column::UserId.eq(user))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(ctx.now()))
        .order_by_desc(session::Column::CreatedAt)
        .order_by_desc(session::Column::Id)
        .all()
        .await?;
    let open = rows.into_iter().filter(|row| sessions::is_open(row, ctx.now()));
    let items = open.map(|row| SessionView {
        ends_at: sessions::ends_at(&row),
        current: row.id == current,
        id: row.id,
        company_id: row.company_id,
        kind: row.kind,
        address: row.address,
        agent: row.agent,
        created_at: row.created_at,
        seen_at: row.seen_at,
    });
    Ok(Sessions { items: items.collect() })
}
