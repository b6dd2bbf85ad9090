//! Which part of which lines a step is about: pure.

use kernel::{Id, Qty, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::line;
use crate::{BAD_QUANTITY, LINE_TWICE, MORE_THAN_LEFT, NO_SUCH_LINE, NOTHING_LEFT};

/// So much of a return's line, in its unit, and in no more decimal places than that is counted in
/// (`catalog.too_many_places`), unless it is all that is left.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The return's line.
    pub line_id: Id,
    pub quantity: Qty,
}

/// The wished parts, by the place of their line; all that is left of all lines when none is wished.
///
/// # Errors
/// At `lines[i]`: `returns.no_such_line`, `returns.line_twice`, `returns.bad_quantity`, `returns.more_than_left`;
/// `returns.nothing_left`.
pub(crate) fn parts(
    lines: &[line::Model],
    wishes: &[Part],
    left: impl Fn(&line::Model) -> Qty,
) -> Result<Vec<(usize, Qty)>> {
    if wishes.is_empty() {
        let all: Vec<(usize, Qty)> = lines
            .iter()
            .enumerate()
            .map(|(place, line)| (place, left(line)))
            .filter(|(_, quantity)| quantity.is_positive())
            .collect();
        return if all.is_empty() { Err(NOTHING_LEFT.error()) } else { Ok(all) };
    }
    let mut found: Vec<(usize, Qty)> = Vec::with_capacity(wishes.len());
    for (index, wish) in wishes.iter().enumerate() {
        let place = place_of(lines, wish.line_id, index)?;
        if found.iter().any(|one| one.0 == place) {
            return Err(LINE_TWICE.at(format!("lines[{index}].line_id")));
        }
        assert_left(wish.quantity, left(&lines[place]), index)?;
        found.push((place, wish.quantity));
    }
    Ok(found)
}

/// Where a line stands in its return.
pub(crate) fn place_of(lines: &[line::Model], id: Id, index: usize) -> Result<usize> {
    let place = lines.iter().position(|line| line.id == id);
    place.ok_or_else(|| NO_SUCH_LINE.at(format!("lines[{index}].line_id")))
}

/// A quantity that is there.
pub(crate) fn assert_left(quantity: Qty, left: Qty, index: usize) -> Result<()> {
    let path = format!("lines[{index}].quantity");
    if !quantity.is_positive() {
        return Err(BAD_QUANTITY.at(path));
    }
    if quantity > left {
        return Err(MORE_THAN_LEFT.at(path).with("left", left).with("wanted", quantity));
    }
    Ok(())
}
