//! One file for each verb.

pub mod authorise;
pub mod cancel;
pub mod complete;
pub mod inspect;
pub mod receive;
pub mod refund;
pub mod replace;
pub mod unreceive;

use kernel::Qty;
use platform::{Ctx, Result, Tx};

use crate::events::ReturnedLine;
use crate::model::{line, ret};

/// Lines of one return at most: those of an order.
pub const LINES_MAX: usize = 500;

/// Stores a return that took a step, one version on, and its lines.
pub(crate) async fn advance(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ret: &mut ret::Model,
    lines: &[line::Model],
    to: &str,
) -> Result<()> {
    to.clone_into(&mut ret.status);
    ret.version += 1;
    ret.updated_at = ctx.now();
    tx.save::<ret::Entity>(&ctx.whole(), ret.clone()).await?;
    for line in lines {
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
    }
    Ok(())
}

/// Where a return stands once parts of it were refunded or replaced.
pub(crate) fn settled(ret: &ret::Model, lines: &[line::Model]) -> &'static str {
    let done = lines.iter().all(|line| line.to_settle() == Qty::ZERO);
    match ret.status.as_str() {
        "inspected" if done => "completed",
        "inspected" => "inspected",
        "received" => "received",
        _ => "partly_received",
    }
}

/// Parts of a return's lines, as events tell them.
pub(crate) fn told(lines: &[line::Model], parts: &[(usize, Qty)]) -> Vec<ReturnedLine> {
    let one = |(place, quantity): &(usize, Qty)| ReturnedLine {
        line_id: lines[*place].id,
        order_line_id: lines[*place].order_line_id,
        product_id: lines[*place].product_id,
        unit_id: lines[*place].unit_id,
        quantity: *quantity,
    };
    parts.iter().map(one).collect()
}
