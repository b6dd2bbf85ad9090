//! What is promised to an order's lines, kept in step with what is left to ship of them.

use inventory::{Document, Short, Wish};
use kernel::{Id, Qty};
use platform::{Ctx, Result, Tx};

use crate::model::{line, order};
use crate::rules;

/// The order as the holder of reservations.
pub(crate) fn holder(order: Id) -> Document {
    Document { kind: "order", id: order }
}

/// Promises what the lines that differ want more and gives back what they no longer want, all of it or nothing.
///
/// # Errors
/// `inventory.insufficient_stock` at `lines[i]` of the order's lines.
pub(crate) async fn follow(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    before: &[line::Model],
    lines: &[line::Model],
) -> Result<()> {
    let differs = |line: &line::Model| {
        let was = before.iter().find(|one| one.id == line.id).map_or(Qty::ZERO, line::Model::to_ship);
        line.tracked && was != line.to_ship()
    };
    let wishes = lines.iter().enumerate().filter(|(_, line)| differs(line));
    let wishes = wishes.map(|(index, line)| wish(order, index, line)).collect::<Result<Vec<_>>>()?;
    inventory::promise(ctx, tx, holder(order.id), &wishes, Short::Refuse).await.map(drop)
}

fn wish(order: &order::Model, index: usize, line: &line::Model) -> Result<Wish> {
    Ok(Wish {
        line_id: line.id,
        index,
        product_id: line.product_id,
        quantity: rules::base_of(line, line.to_ship())?,
        from: vec![order.location_id],
    })
}
