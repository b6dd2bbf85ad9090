//! Where the lines of a request stand among an order's, and back.

use catalog::units;
use kernel::{Error, Id, Qty};
use platform::{Ctx, Result, Tx};

use super::{AmendOrder, ChangeLine};
use crate::model::line;
use crate::{LINE_TWICE, NO_SUCH_LINE};

/// Where the goods stand that nobody priced anew.
pub(super) fn others(lines: &[line::Model], priced: &[(Option<usize>, String)]) -> Vec<usize> {
    let is_priced = |place: usize| priced.iter().any(|(at, _)| *at == Some(place));
    let goods =
        lines.iter().enumerate().filter(|(_, line)| line.charge.is_none() && line.quantity.is_positive());
    goods.map(|(place, _)| place).filter(|place| !is_priced(*place)).collect()
}

/// Where the line stands that is to change; each is named once.
pub(super) fn find(
    before: &[line::Model],
    seen: &[ChangeLine],
    change: &ChangeLine,
    path: &str,
) -> Result<usize> {
    if seen.iter().any(|one| one.line_id == change.line_id) {
        return Err(LINE_TWICE.at(format!("{path}.line_id")));
    }
    let place = before.iter().position(|line| line.id == change.line_id);
    place.ok_or_else(|| NO_SUCH_LINE.at(format!("{path}.line_id")))
}

/// `lines[2].quantity` of what was priced is `change[0].quantity` of what was asked for.
pub(super) fn renamed(path: &str, lines: &[(Option<usize>, String)]) -> String {
    let place = path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
    let named = place.and_then(|(index, rest)| Some((lines.get(index.parse::<usize>().ok()?)?, rest)));
    named.map_or_else(|| path.to_owned(), |((_, path), rest)| format!("{path}{rest}"))
}

/// A shortage is told at the line of the request that wants more.
pub(super) fn at(error: Error, input: &AmendOrder, lines: &[line::Model]) -> Error {
    let first_added = lines.len() - input.add.len();
    error.renamed(|path| {
        let place = path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
        let Some((index, rest)) = place.and_then(|(n, rest)| Some((n.parse::<usize>().ok()?, rest))) else {
            return path.to_owned();
        };
        let change =
            lines.get(index).and_then(|line| input.change.iter().position(|one| one.line_id == line.id));
        match change {
            Some(change) => format!("change[{change}]{rest}"),
            None if index >= first_added => format!("add[{}]{rest}", index - first_added),
            None => path.to_owned(),
        }
    })
}

/// Refuses parts of what has none, in lines that are new or that are to have another quantity: what was agreed before
/// stays as it was.
///
/// # Errors
/// `catalog.too_many_places` at the line of the request.
pub(super) async fn assert_places(
    ctx: &Ctx,
    tx: &Tx<'_>,
    before: &[line::Model],
    lines: &[line::Model],
    input: &AmendOrder,
) -> Result<()> {
    let was =
        |line: &line::Model| before.iter().any(|one| (one.id, one.quantity) == (line.id, line.quantity));
    let parts: Vec<(usize, (Id, Id, Qty))> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !was(line) && !units::is_whole(line.quantity))
        .map(|(index, line)| (index, (line.product_id, line.unit_id, line.quantity)))
        .collect();
    let products: Vec<Id> = parts.iter().map(|(_, (product, ..))| *product).collect();
    let products = catalog::products::find_many(ctx, tx, &products).await?;
    let counted: Vec<(Id, Id, Qty)> = parts.iter().map(|(_, line)| *line).collect();
    let path = |index: usize| format!("lines[{}].quantity", parts[index].0);
    let fits = units::assert_places_at(ctx, tx, &products, &counted, path).await;
    fits.map_err(|error| at(error, input, lines))
}
