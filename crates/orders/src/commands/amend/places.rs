//! Where the lines of a request stand among an order's, and back.

use kernel::Error;
use platform::Result;

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
