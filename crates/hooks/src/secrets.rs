//! The secrets of endpoints and senders: made, shown once, rotated.

use std::time::Duration;

use kernel::{Id, Result};
use platform::signing::standard::Secret;
use platform::{Ctx, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;

use crate::model::secret;
use crate::sealed;

/// How long the secret before the newest is good, if nothing else is said.
pub const KEPT: Duration = Duration::from_secs(24 * 3_600);

/// Keeps a new secret. The one before stays good for `keep`; any older one ends now.
pub(crate) async fn put(ctx: &Ctx, tx: &Tx<'_>, holder: Id, fresh: &Secret, keep: Duration) -> Result<()> {
    let known = tx
        .select::<secret::Entity>(&ctx.whole())
        .filter(secret::Column::HolderId.eq(holder))
        .order_by_desc(secret::Column::CreatedAt)
        .order_by_desc(secret::Column::Id)
        .locked()
        .all()
        .await?;
    let (last, older) = known.split_first().map_or((None, &[][..]), |(last, older)| (Some(last), older));
    if !older.is_empty() {
        tx.delete::<secret::Entity>(&ctx.whole())
            .filter(secret::Column::Id.is_in(older.iter().map(|one| one.id)))
            .exec()
            .await?;
    }
    if let Some(last) = last {
        let until = ctx.now().plus(keep);
        tx.save::<secret::Entity>(&ctx.whole(), secret::Model { expires_at: Some(until), ..last.clone() })
            .await?;
    }
    let id = ctx.id();
    let row = secret::Model {
        id,
        company_id: ctx.company_id(),
        holder_id: holder,
        sealed: sealed::seal(ctx, tx, id, holder, fresh).await?,
        created_at: ctx.now(),
        expires_at: None,
    };
    tx.insert::<secret::Entity>(&ctx.whole(), row).await
}

/// The secrets that are good now, the newest first.
pub(crate) async fn live(ctx: &Ctx, source: &Source, holder: Id) -> Result<Vec<Secret>> {
    let rows = source
        .select::<secret::Entity>(&ctx.whole())
        .filter(secret::Column::HolderId.eq(holder))
        .filter(secret::Column::ExpiresAt.is_null().or(secret::Column::ExpiresAt.gt(ctx.now())))
        .order_by_desc(secret::Column::CreatedAt)
        .order_by_desc(secret::Column::Id)
        .all()
        .await?;
    sealed::open_all(ctx, source, &rows).await
}
