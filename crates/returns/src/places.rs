//! No half pieces come back, unless half a piece is all that is left of a line: it was agreed like that.

use kernel::{Id, Qty, Result};
use platform::{Ctx, Source};

use crate::model::line;

/// So much of a line that a body names, at its place there.
pub(crate) struct Named {
    pub(crate) index: usize,
    pub(crate) product_id: Id,
    pub(crate) unit_id: Id,
    pub(crate) quantity: Qty,
    /// What is left of the line for this step.
    pub(crate) left: Qty,
}

impl Named {
    /// So much of a return's line.
    pub(crate) fn of(index: usize, line: &line::Model, quantity: Qty, left: Qty) -> Named {
        Named { index, product_id: line.product_id, unit_id: line.unit_id, quantity, left }
    }
}

/// The parts that a step is about, as a body names them.
pub(crate) fn named(
    lines: &[line::Model],
    parts: &[(usize, Qty)],
    left: impl Fn(&line::Model) -> Qty,
) -> Vec<Named> {
    let one = |(index, (place, quantity)): (usize, &(usize, Qty))| {
        Named::of(index, &lines[*place], *quantity, left(&lines[*place]))
    };
    parts.iter().enumerate().map(one).collect()
}

/// Refuses quantities that have more decimal places than their unit is counted in.
///
/// # Errors
/// `catalog.too_many_places` with `unit` and `places`, at `lines[i].quantity`.
pub(crate) async fn assert_fit(ctx: &Ctx, source: &Source, named: Vec<Named>) -> Result<()> {
    let parts: Vec<Named> = named
        .into_iter()
        .filter(|one| one.quantity != one.left && !catalog::units::is_whole(one.quantity))
        .collect();
    let products: Vec<Id> = parts.iter().map(|one| one.product_id).collect();
    let products = catalog::products::find_many(ctx, source, &products).await?;
    let counted: Vec<(Id, Id, Qty)> =
        parts.iter().map(|one| (one.product_id, one.unit_id, one.quantity)).collect();
    let path = |at: usize| format!("lines[{}].quantity", parts[at].index);
    catalog::units::assert_places_at(ctx, source, &products, &counted, path).await
}
