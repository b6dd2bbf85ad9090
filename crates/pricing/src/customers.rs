//! What price lists do for customers who are merged. They hold no personal data.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, Section};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;

use crate::model::price_list;

pub(crate) struct PriceLists;

impl CustomerHolder for PriceLists {
    fn name(&self) -> &'static str {
        "pricing"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            tx.update::<price_list::Entity>(&ctx.whole())
                .set(price_list::Column::CustomerId, Expr::val(Some(into)))
                .filter(price_list::Column::CustomerId.eq(from))
                .exec()
                .await
        })
    }

    fn unfinished<'a>(&'a self, _: &'a Ctx, _: &'a Tx<'a>, _: Id) -> BoxFuture<'a, Result<Vec<String>>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn known<'a>(&'a self, _: &'a Ctx, _: &'a Source, _: &'a [Id]) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn pseudonymise<'a>(
        &'a self,
        _: &'a Ctx,
        _: &'a Tx<'a>,
        _: &'a [Id],
        _: &'a str,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async { Ok(0) })
    }
}
