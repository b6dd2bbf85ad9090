//! `POST /portal/links/{id}/revoke`.

use kernel::Result;
use platform::{Ctx, NoInput, Target, Tx};
use serde_json::json;

use super::share::{PortalLink, view};
use crate::NOT_LIVE;
use crate::events::{PortalLinkRevoked, head, subject};
use crate::model::link;

/// Ends a link at once.
pub(crate) async fn revoke(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<PortalLink> {
    let found = tx.select::<link::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if !found.is_live(ctx.now()) {
        return Err(NOT_LIVE.error());
    }
    end(ctx, tx, found).await.map(|link| view(ctx, link))
}

/// Ends a link that is held locked.
pub(crate) async fn end(ctx: &Ctx, tx: &Tx<'_>, link: link::Model) -> Result<link::Model> {
    let link = link::Model { revoked_at: Some(ctx.now()), revoked_by: ctx.user_id(), ..link };
    tx.emit(subject(&link), &PortalLinkRevoked { link: head(&link) })?;
    tx.audit(subject(&link), "portal.link.revoke", &json!({ "uses": link.uses }))?;
    tx.save::<link::Entity>(&ctx.whole(), link.clone()).await?;
    Ok(link)
}
