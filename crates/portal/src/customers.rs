//! What links do for customers who are merged, erased or ask what is known of them.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, Section, reassign, rows_of};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::commands::revoke;
use crate::model::link;

pub(crate) struct Links;

impl CustomerHolder for Links {
    fn name(&self) -> &'static str {
        "portal"
    }

    /// Links to the account of who is merged end: they were given to somebody who saw another account.
    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            end_all(ctx, tx, link::Column::SubjectId, &[from]).await?;
            reassign::<link::Entity>(ctx, tx, link::Column::CustomerId, from, into).await
        })
    }

    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let told = |link: &link::Model| {
                json!({
                    "subject_kind": link.subject_kind, "subject_id": link.subject_id,
                    "created_at": link.created_at, "expires_at": link.expires_at,
                    "revoked_at": link.revoked_at, "uses": link.uses, "seen_at": link.seen_at,
                })
            };
            let column = link::Column::CustomerId;
            Ok(vec![rows_of::<link::Entity>(ctx, src, "portal_links", column, customers, told).await?])
        })
    }

    /// Whoever is erased is shown nothing any more.
    fn pseudonymise<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customers: &'a [Id],
        _pseudonym: &'a str,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(end_all(ctx, tx, link::Column::CustomerId, customers))
    }
}

async fn end_all(ctx: &Ctx, tx: &Tx<'_>, column: link::Column, ids: &[Id]) -> Result<u64> {
    let live = tx
        .select::<link::Entity>(&ctx.whole())
        .filter(column.is_in(ids.iter().copied()))
        .filter(link::Column::RevokedAt.is_null())
        .filter(link::Column::ExpiresAt.gt(ctx.now()))
        .order_by(link::Column::Id)
        .locked()
        .all()
        .await?;
    let count = live.len() as u64;
    for link in live {
        revoke::end(ctx, tx, link).await?;
    }
    Ok(count)
}
