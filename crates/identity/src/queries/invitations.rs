//! Invitations of the company.

use kernel::{Email, Id, Instant, Result};
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::invitation;
use crate::people::{self, Position};

/// Invitations shown at most, the newest.
const SHOWN_MAX: u64 = 200;

/// An invitation, without its token.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvitationView {
    pub id: Id,
    /// `join` or `reset`.
    pub purpose: String,
    pub email: Email,
    pub first_name: String,
    pub last_name: String,
    pub position: Position,
    /// `open`, `used`, `revoked` or `expired`.
    pub status: &'static str,
    pub invited_by: Option<Id>,
    pub created_at: Instant,
    pub expires_at: Instant,
}

impl InvitationView {
    pub fn of(row: invitation::Model, now: Instant) -> Self {
        let status = match (row.used_at, row.revoked_at) {
            (Some(_), _) => "used",
            (None, Some(_)) => "revoked",
            (None, None) if now >= row.expires_at => "expired",
            (None, None) => "open",
        };
        InvitationView {
            position: people::read_position(&row.position).unwrap_or_default(),
            id: row.id,
            purpose: row.purpose,
            email: row.email,
            first_name: row.first_name,
            last_name: row.last_name,
            status,
            invited_by: row.invited_by,
            created_at: row.created_at,
            expires_at: row.expires_at,
        }
    }
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Invitations {
    pub items: Vec<InvitationView>,
}

pub async fn invitations(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Invitations> {
    let rows = source
        .select::<invitation::Entity>(&ctx.whole())
        .order_by_desc(invitation::Column::CreatedAt)
        .order_by_desc(invitation::Column::Id)
        .limit(SHOWN_MAX)
        .all()
        .await?;
    Ok(Invitations { items: rows.into_iter().map(|row| InvitationView::of(row, ctx.now())).collect() })
}
