//! Reading returns.

use std::collections::HashMap;

use kernel::{Id, Qty};
use platform::api::ById;
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::{line, ret};
use crate::view::{self, ReturnView};

/// The endpoint's own return, locked: only rows that the caller may see exist.
pub(crate) async fn lock_in_scope(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<(ret::Model, Vec<line::Model>)> {
    let ret = tx.select::<ret::Entity>(ctx.scope()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((ret, lines))
}

async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::ReturnId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

/// What is authorised of these order lines and has not come back yet, over all returns. The order's lock makes it hold
/// until the commit.
pub(crate) async fn expected(ctx: &Ctx, source: &Source, order_lines: &[Id]) -> Result<HashMap<Id, Qty>> {
    let rows = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderLineId.is_in(order_lines.iter().copied()))
        .all()
        .await?;
    let mut sums: HashMap<Id, Qty> = HashMap::new();
    for row in rows {
        *sums.entry(row.order_line_id).or_default() += row.to_receive();
    }
    Ok(sums)
}

/// `GET /sales/returns/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<ReturnView> {
    let ret = source.select::<ret::Entity>(ctx.scope()).id(by.id).expect().await?;
    let lines = lines_of(ctx, source, by.id).await?;
    Ok(view::of(&ret, &lines))
}
