//! Documents for modules above that show them to people outside, and what is heard of it.

use std::sync::Arc;

use kernel::{Error, Id};
use platform::{Ctx, ListenHandler, Result, Source, Subscription, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde::Deserialize;

use crate::model::invoice;

/// An invoice or credit note that the caller may see.
pub async fn document(ctx: &Ctx, source: &Source, id: Id) -> Result<invoice::Model> {
    source.select::<invoice::Entity>(ctx.scope()).id(id).expect().await
}

/// A customer's posted documents that the caller may see, the latest first: those that are not settled, or all.
pub async fn documents_of(
    ctx: &Ctx,
    source: &Source,
    customer: Id,
    open_only: bool,
    limit: u64,
) -> Result<Vec<invoice::Model>> {
    let mut rows = source
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::CustomerId.eq(customer))
        .filter(invoice::Column::Status.ne(crate::STATES.initial));
    if open_only {
        rows = rows.filter(invoice::Column::Open.ne(0));
    }
    rows.order_by_desc(invoice::Column::Id).limit(limit).all().await
}

#[derive(Deserialize)]
struct Viewed {
    document_kind: String,
    document_id: Id,
}

/// Hears that a customer opened a document online.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "billing.on_viewed",
        events: &["portal.document_viewed"],
        handler: ListenHandler::Each(Arc::new(|ctx, tx, event| {
            Box::pin(async move {
                let viewed: Viewed = serde_json::from_str(&event.payload).map_err(Error::internal)?;
                match viewed.document_kind.as_str() {
                    "invoice" | "credit_note" => note(ctx, tx, viewed.document_id, event.at).await,
                    _ => Ok(()),
                }
            })
        })),
    }
}

/// The first time counts. Nobody's change of the document is made stale by it, so its version stays.
async fn note(ctx: &Ctx, tx: &Tx<'_>, id: Id, at: kernel::Instant) -> Result<()> {
    tx.update::<invoice::Entity>(&ctx.whole())
        .set(invoice::Column::ViewedAt, Expr::val(Some(at)))
        .filter(invoice::Column::Id.eq(id).and(invoice::Column::ViewedAt.is_null()))
        .exec()
        .await
        .map(drop)
}
