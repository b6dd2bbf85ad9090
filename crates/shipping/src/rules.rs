//! What may travel: pure arithmetic on an order's lines.

pub(crate) mod numbers;
pub(crate) mod packing;
pub(crate) mod rating;
pub mod tracking;
pub(crate) mod zones;

use kernel::{Id, Qty, Ratio, Result};
use orders::model::{line as order_line, order};

use crate::{BAD_QUANTITY, LINE_TWICE, NOTHING_TO_SHIP, ORDER_NOT_OPEN};

/// So much of an order's line, in that line's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part<'o> {
    pub(crate) line: &'o order_line::Model,
    pub(crate) quantity: Qty,
    /// The same in the product's base unit.
    pub(crate) base_quantity: Qty,
    /// What is left to ship afterwards.
    pub(crate) to_follow: Qty,
}

/// Refuses unless goods of the order may leave.
pub(crate) fn assert_open(order: &order::Model) -> Result<()> {
    if orders::STATES.allowed(&order.status).contains(&"ship_rest") {
        return Ok(());
    }
    Err(ORDER_NOT_OPEN.with("order_status", &order.status))
}

/// Everything that is left of an order.
///
/// # Errors
/// `shipping.nothing_to_ship`.
pub(crate) fn all_left(lines: &[order_line::Model]) -> Result<Vec<Part<'_>>> {
    let left = lines.iter().filter(|line| line.to_ship().is_positive());
    let parts = left.map(|line| part(line, line.to_ship(), 0)).collect::<Result<Vec<_>>>()?;
    if parts.is_empty() { Err(NOTHING_TO_SHIP.error()) } else { Ok(parts) }
}

/// The wished quantities `(line, quantity)` in the order of the order's lines.
///
/// # Errors
/// At `lines[i]` of the wishes: `orders.no_such_line`, `shipping.line_twice`, and those of [`part`].
pub(crate) fn wished<'o>(lines: &'o [order_line::Model], wishes: &[(Id, Qty)]) -> Result<Vec<Part<'o>>> {
    let mut parts: Vec<Part<'o>> = Vec::with_capacity(wishes.len());
    for (index, (line_id, quantity)) in wishes.iter().enumerate() {
        let path = || format!("lines[{index}].line_id");
        let line =
            lines.iter().find(|line| line.id == *line_id).ok_or_else(|| orders::NO_SUCH_LINE.at(path()))?;
        if parts.iter().any(|part| part.line.id == *line_id) {
            return Err(LINE_TWICE.at(path()));
        }
        parts.push(part(line, *quantity, index)?);
    }
    parts.sort_by_key(|part| part.line.line_no);
    Ok(parts)
}

/// A part of one line; its errors stand at `quantity`.
pub(crate) fn part_of(line: &order_line::Model, quantity: Qty) -> Result<Part<'_>> {
    part(line, quantity, 0).map_err(|error| error.renamed(|_| "quantity".to_owned()))
}

/// A part of a line. Since the quantities that left before were exact in the base unit and the whole is, the rest
/// of a line is exact too, and nothing is lost or made on the way (T16).
///
/// # Errors
/// At `lines[index].quantity`: `shipping.bad_quantity`, `orders.more_than_ordered`, `orders.kit_in_parts`,
/// `kernel.inexact_conversion`.
fn part(line: &order_line::Model, quantity: Qty, index: usize) -> Result<Part<'_>> {
    let path = || format!("lines[{index}].quantity");
    if !quantity.is_positive() {
        return Err(BAD_QUANTITY.at(path()));
    }
    let left = line.to_ship();
    if quantity > left {
        return Err(orders::MORE_THAN_ORDERED.at(path()).with("left", left).with("wanted", quantity));
    }
    let base = Ratio::new(line.base_quantity.0, line.quantity.0)?;
    let base_quantity = base.convert(quantity).map_err(|error| error.at(path()))?;
    orders::kits::assert_whole(line, base_quantity).map_err(|error| error.at(path()))?;
    Ok(Part { line, quantity, base_quantity, to_follow: left - quantity })
}

#[cfg(test)]
mod tests {
    use kernel::{Amount, Rate, UnitPrice};

    use super::*;

    /// 10 boxes of 12 pieces.
    fn ten_boxes() -> order_line::Model {
        order_line::Model {
            id: Id::from_u128(1),
            company_id: Id::nil(),
            order_id: Id::nil(),
            line_no: 1,
            product_id: Id::from_u128(2),
            sku: "TEA".to_owned(),
            description: "Tea".to_owned(),
            unit_id: Id::from_u128(3),
            quantity: Qty::whole(10),
            base_quantity: Qty::whole(120),
            tracked: true,
            is_kit: false,
            unit_price: UnitPrice::ZERO,
            discount_rate: None,
            gross: Amount::ZERO,
            discount: Amount::ZERO,
            net: Amount::ZERO,
            tax_class_id: Id::nil(),
            tax_rate: Rate::ZERO,
            tax: Amount::ZERO,
            total: Amount::ZERO,
            shipped: Qty::ZERO,
            invoiced: Qty::ZERO,
            returned: Qty::ZERO,
            returned_base: None,
            cancelled: Qty::ZERO,
            cancel_reason: None,
            promised_on: None,
            location_id: None,
            charge: None,
            trace: "[]".to_owned(),
        }
    }

    #[test]
    fn t16_the_parts_of_a_line_are_the_line_in_the_base_unit() {
        let mut line = ten_boxes();
        let mut base = Qty::ZERO;
        for quantity in ["0.25", "3", "6.75"] {
            let quantity = Qty::parse(quantity).unwrap();
            let part = part(&line, quantity, 0).unwrap();
            assert_eq!(part.to_follow, line.to_ship() - quantity);
            base += part.base_quantity;
            line.shipped += quantity;
        }
        assert_eq!(base, line.base_quantity);
    }

    #[test]
    fn what_cannot_travel_is_refused_where_it_stands() {
        let lines = [ten_boxes()];
        let id = lines[0].id;
        let refuse = |wishes: &[(Id, Qty)]| {
            let error = wished(&lines, wishes).unwrap_err();
            (error.code, error.fields[0].path.clone())
        };
        assert_eq!(refuse(&[(id, Qty::ZERO)]), (BAD_QUANTITY.code, "lines[0].quantity".to_owned()));
        assert_eq!(
            refuse(&[(id, Qty::whole(11))]),
            (orders::MORE_THAN_ORDERED.code, "lines[0].quantity".to_owned())
        );
        assert_eq!(
            refuse(&[(id, Qty::ONE), (id, Qty::ONE)]),
            (LINE_TWICE.code, "lines[1].line_id".to_owned())
        );
        assert_eq!(
            refuse(&[(Id::nil(), Qty::ONE)]),
            (orders::NO_SUCH_LINE.code, "lines[0].line_id".to_owned())
        );
    }

    #[test]
    fn kits_travel_whole() {
        let lines = [order_line::Model { is_kit: true, base_quantity: Qty::whole(10), ..ten_boxes() }];
        let half = wished(&lines, &[(lines[0].id, Qty::parse("2.5").unwrap())]).unwrap_err();
        assert!(half.is(orders::KIT_IN_PARTS), "{half}");
        assert_eq!(half.fields[0].path, "lines[0].quantity");
        assert_eq!(wished(&lines, &[(lines[0].id, Qty::whole(2))]).unwrap()[0].to_follow, Qty::whole(8));
    }

    #[test]
    fn services_and_what_has_left_do_not_travel() {
        let service = order_line::Model { tracked: false, ..ten_boxes() };
        let gone = order_line::Model { shipped: Qty::whole(10), ..ten_boxes() };
        assert!(all_left(&[service.clone(), gone.clone()]).unwrap_err().is(NOTHING_TO_SHIP));
        let rest = order_line::Model { shipped: Qty::whole(4), ..ten_boxes() };
        let lines = [service, gone, rest];
        let parts = all_left(&lines).unwrap();
        assert_eq!(parts.len(), 1);
        assert_eq!((parts[0].quantity, parts[0].base_quantity), (Qty::whole(6), Qty::whole(72)));
    }
}
