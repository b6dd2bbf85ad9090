//! Reading returns.

use std::collections::HashMap;

use kernel::{Id, Qty};
use orders::model::line as order_line;
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

/// What is authorised of these order lines and has not come back yet, over all returns, in base units. The order's lock
/// makes it hold until the commit.
pub(crate) async fn expected(
    ctx: &Ctx,
    source: &Source,
    order_lines: &[order_line::Model],
) -> Result<HashMap<Id, Qty>> {
    let rows = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderLineId.is_in(order_lines.iter().map(|line| line.id)))
        .all()
        .await?;
    let mut sums: HashMap<Id, Qty> = HashMap::new();
    for row in rows {
        let of_order = of_order(order_lines, row.order_line_id)?;
        *sums.entry(row.order_line_id).or_default() += row.in_base(row.to_receive(), of_order)?;
    }
    Ok(sums)
}

/// An order's line that a return's line names.
pub(crate) fn of_order(lines: &[order_line::Model], id: Id) -> Result<&order_line::Model> {
    lines.iter().find(|line| line.id == id).ok_or_else(|| orders::NO_SUCH_LINE.with("line_id", id))
}

/// Parts of a return's lines as so many base units of the order's.
pub(crate) fn in_base(
    lines: &[line::Model],
    parts: &[(usize, Qty)],
    order_lines: &[order_line::Model],
) -> Result<Vec<(Id, Qty)>> {
    let one = |(place, quantity): &(usize, Qty)| {
        let line = &lines[*place];
        let base = line.in_base(*quantity, of_order(order_lines, line.order_line_id)?)?;
        Ok((line.order_line_id, base))
    };
    parts.iter().map(one).collect()
}

/// `GET /sales/returns/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<ReturnView> {
    let ret = source.select::<ret::Entity>(ctx.scope()).id(by.id).expect().await?;
    let lines = lines_of(ctx, source, by.id).await?;
    Ok(view::of(&ret, &lines))
}
