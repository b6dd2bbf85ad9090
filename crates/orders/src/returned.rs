//! What comes back of an order: told by returns, a floor above, which hold the order's lock from here to their commit.

use std::collections::HashMap;

use kernel::{Id, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::events::{LineQuantity, OrderReturned, head, subject};
use crate::model::{line, order};
use crate::{MORE_THAN_SHIPPED, NO_SUCH_LINE, kits, queries, rules};

/// Goods of the order came back; quantities are in the lines' units, each line once.
///
/// # Errors
/// `orders.more_than_shipped` when more of a line would have come back than was shipped.
pub async fn record_returned(ctx: &Ctx, tx: &Tx<'_>, order_id: Id, returned: &[(Id, Qty)]) -> Result<()> {
    let (mut order, mut lines) = queries::lock(ctx, tx, order_id).await?;
    let mut told = Vec::with_capacity(returned.len());
    for (line_id, quantity) in returned {
        let line = lines.iter_mut().find(|line| line.id == *line_id);
        let line = line.ok_or_else(|| NO_SUCH_LINE.with("line_id", line_id))?;
        assert_returnable(line, Qty::ZERO, *quantity)?;
        line.returned += *quantity;
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
        told.push(LineQuantity { line_id: *line_id, product_id: line.product_id, quantity: *quantity });
    }
    status_of(&lines).clone_into(&mut order.return_status);
    order.version += 1;
    order.updated_at = ctx.now();
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    let complete = order.return_status == "all";
    tx.emit(subject(&order), &OrderReturned { order: head(&order), lines: told, complete })
}

/// Refuses when so much more of a line cannot come back, `expected` of it being on its way already. Kits come back
/// whole.
///
/// # Errors
/// `orders.more_than_shipped`, `orders.kit_in_parts`.
pub fn assert_returnable(line: &line::Model, expected: Qty, quantity: Qty) -> Result<()> {
    let left = line.shipped - line.returned - expected;
    if quantity <= left {
        return if line.is_kit { kits::assert_whole(line, rules::base_of(line, quantity)?) } else { Ok(()) };
    }
    Err(MORE_THAN_SHIPPED.with("line_id", line.id).with("left", left).with("wanted", quantity))
}

/// Whether what was shipped came back: read off the lines.
pub(crate) fn status_of(lines: &[line::Model]) -> &'static str {
    let came = lines.iter().any(|line| line.returned > Qty::ZERO);
    match lines.iter().all(|line| line.returned == line.shipped) {
        true if came => "all",
        false if came => "part",
        _ => "none",
    }
}

/// What was shipped and what came back of these lines.
pub async fn shipped_and_returned(
    ctx: &Ctx,
    source: &Source,
    lines: &[Id],
) -> Result<HashMap<Id, (Qty, Qty)>> {
    let rows = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Id.is_in(lines.iter().copied()))
        .all()
        .await?;
    Ok(rows.into_iter().map(|line| (line.id, (line.shipped, line.returned))).collect())
}
