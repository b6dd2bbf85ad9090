//! Counting what is looked at.

use std::time::Duration;

use kernel::{Id, Result};
use platform::{Tx, pipeline};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::events::{PortalDocumentViewed, subject};
use crate::model::{link, view};
use crate::opened::Opened;

/// Looking again within this time is the same look for the audit and for listeners.
const SAME_LOOK: Duration = Duration::from_secs(60 * 60);

/// What was looked at.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// `invoice`, `credit_note`, `order` or `customer`.
    pub(crate) kind: String,
    pub(crate) id: Id,
}

/// Notes that a link opened something.
pub(crate) async fn note(opened: &Opened, seen: Seen) -> Result<()> {
    let id = opened.link.id;
    pipeline::write(&opened.ctx, move |ctx, tx| {
        let seen = seen.clone();
        Box::pin(async move {
            let mut link = tx.select::<link::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            let known = known(ctx, tx, &link, &seen).await?;
            let first = known.is_none();
            let tells = known.as_ref().is_none_or(|view| ctx.now() >= view.told_at.plus(SAME_LOOK));
            let old = known.unwrap_or_else(|| fresh(ctx, &link, &seen));
            let told_at = if tells { ctx.now() } else { old.told_at };
            let row = view::Model { views: old.views + 1, last_at: ctx.now(), told_at, ..old };
            match first {
                true => tx.insert::<view::Entity>(&ctx.whole(), row).await?,
                false => tx.save::<view::Entity>(&ctx.whole(), row).await?,
            }
            if tells {
                tell(tx, &link, &seen, first)?;
            }
            link.uses += 1;
            link.seen_at = Some(ctx.now());
            tx.save::<link::Entity>(&ctx.whole(), link).await
        })
    })
    .await
}

async fn known(
    ctx: &platform::Ctx,
    tx: &Tx<'_>,
    link: &link::Model,
    seen: &Seen,
) -> Result<Option<view::Model>> {
    tx.select::<view::Entity>(&ctx.whole())
        .filter(view::Column::LinkId.eq(link.id))
        .filter(view::Column::DocumentKind.eq(&seen.kind))
        .filter(view::Column::DocumentId.eq(seen.id))
        .one()
        .await
}

fn fresh(ctx: &platform::Ctx, link: &link::Model, seen: &Seen) -> view::Model {
    view::Model {
        id: ctx.id(),
        company_id: link.company_id,
        link_id: link.id,
        document_kind: seen.kind.clone(),
        document_id: seen.id,
        views: 0,
        first_at: ctx.now(),
        last_at: ctx.now(),
        told_at: ctx.now(),
    }
}

/// Neither says who it was: whoever has the link.
fn tell(tx: &Tx<'_>, link: &link::Model, seen: &Seen, first: bool) -> Result<()> {
    let event = PortalDocumentViewed {
        link_id: link.id,
        document_kind: seen.kind.clone(),
        document_id: seen.id,
        customer_id: link.customer_id,
        first,
    };
    tx.emit(subject(link), &event)?;
    let facts = json!({ "document_kind": seen.kind, "document_id": seen.id });
    tx.audit(subject(link), "portal.link.open", &facts)
}
