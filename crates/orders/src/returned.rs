//! What comes back of an order: told by returns, a floor above, which hold the order's lock from here to their commit.
//! It is counted in base units, of which each piece of a box is an exact part.

use kernel::{Id, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::events::{LineQuantity, OrderReturned, head, subject};
use crate::model::{line, order};
use crate::{MORE_THAN_SHIPPED, NO_SUCH_LINE, kits, queries, rules};

/// Goods of the order came back, in base units, each line once; below zero what was said to have come and did not.
///
/// # Errors
/// `orders.more_than_shipped` when more of a line would have come back than was shipped, or less than nothing.
pub async fn record_returned(ctx: &Ctx, tx: &Tx<'_>, order_id: Id, returned: &[(Id, Qty)]) -> Result<()> {
    let (mut order, mut lines) = queries::lock(ctx, tx, order_id).await?;
    let mut told = Vec::with_capacity(returned.len());
    for (line_id, base) in returned {
        let line = lines.iter_mut().find(|line| line.id == *line_id);
        let line = line.ok_or_else(|| NO_SUCH_LINE.with("line_id", line_id))?;
        assert_returnable(line, Qty::ZERO, *base)?;
        let (came, before) = (came_back(line)? + *base, line.returned);
        if came.is_negative() {
            return Err(MORE_THAN_SHIPPED.with("line_id", line.id).with("wanted", came));
        }
        line.returned = rules::shown(line, came);
        line.returned_base = Some(came);
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
        let quantity = line.returned - before;
        told.push(LineQuantity { line_id: *line_id, product_id: line.product_id, quantity });
    }
    status_of(&lines)?.clone_into(&mut order.return_status);
    order.version += 1;
    order.updated_at = ctx.now();
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    let complete = order.return_status == "all";
    tx.emit(subject(&order), &OrderReturned { order: head(&order), lines: told, complete })
}

/// What came back of a line, in base units.
///
/// # Errors
/// `kernel.inexact_conversion`.
pub fn came_back(line: &line::Model) -> Result<Qty> {
    line.returned_base.map_or_else(|| rules::base_of(line, line.returned), Ok)
}

/// What was shipped of a line and has not come back, in base units.
///
/// # Errors
/// As [`came_back`].
pub fn to_return(line: &line::Model) -> Result<Qty> {
    Ok(rules::base_of(line, line.shipped)? - came_back(line)?)
}

/// Refuses when so many base units more of a line cannot come back, `expected` of it being on its way already. Kits come
/// back whole.
///
/// # Errors
/// `orders.more_than_shipped` with what is left in the line's unit, `orders.kit_in_parts`.
pub fn assert_returnable(line: &line::Model, expected: Qty, base: Qty) -> Result<()> {
    let left = to_return(line)? - expected;
    if base <= left {
        return kits::assert_whole(line, base);
    }
    let (left, wanted) = (rules::shown(line, left), rules::shown(line, base));
    Err(MORE_THAN_SHIPPED.with("line_id", line.id).with("left", left).with("wanted", wanted))
}

/// Whether what was shipped came back: read off the lines.
pub(crate) fn status_of(lines: &[line::Model]) -> Result<&'static str> {
    let (mut some, mut all) = (false, true);
    for line in lines {
        some |= came_back(line)?.is_positive();
        all &= to_return(line)?.is_zero();
    }
    Ok(match all {
        true if some => "all",
        false if some => "part",
        _ => "none",
    })
}

/// These lines, of whatever orders.
///
/// # Errors
/// Trouble with the database.
pub async fn lines_by_id(ctx: &Ctx, source: &Source, lines: &[Id]) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Id.is_in(lines.iter().copied()))
        .all()
        .await
}
