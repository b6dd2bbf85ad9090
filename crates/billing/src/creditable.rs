//! What is left of the lines of posted invoices: less what was credited and, of advances, what was netted.

use std::collections::HashMap;

use kernel::{Amount, Id, Qty, Ratio, Result};
use platform::{Ctx, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{FromQueryResult, QuerySelect};

use crate::compose::posted;
use crate::model::line;
use crate::rules::Terms;
use crate::rules::credit::Left;

#[derive(FromQueryResult)]
struct Sum {
    line_id: Id,
    unit_id: Option<Id>,
    quantity: i64,
    gross: i64,
    discount: i64,
    net: i64,
    tax: i64,
}

/// The terms of a stored line.
pub(crate) fn terms_of(line: &line::Model) -> Terms {
    Terms { gross: line.gross, discount: line.discount, net: line.net, tax: line.tax }
}

/// What is left of each of these lines. The lock of their invoice (and, of an order's invoice, the order's) makes it
/// hold until the commit.
pub(crate) async fn left_of(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<HashMap<Id, Left>> {
    let whole = |line: &line::Model| Left::of(line.quantity, terms_of(line));
    let mut left: HashMap<Id, Left> = lines.iter().map(|line| (line.id, whole(line))).collect();
    let unit_of = |id: Id| lines.iter().find(|line| line.id == id).and_then(|line| line.unit_id);
    let ids: Vec<Id> = lines.iter().map(|line| line.id).collect();
    for by in [line::Column::CreditsLineId, line::Column::NetsLineId] {
        for sum in sums(ctx, source, by, &ids).await? {
            let Some(one) = left.get_mut(&sum.line_id) else { continue };
            // Credited and netted terms are stored negative. A netted advance keeps its quantity of one.
            if matches!(by, line::Column::CreditsLineId) {
                if sum.unit_id == unit_of(sum.line_id) {
                    one.quantity += Qty(sum.quantity);
                } else {
                    one.parts -= Qty(sum.quantity);
                }
            }
            one.terms = one.terms.plus(Terms {
                gross: Amount(sum.gross),
                discount: Amount(sum.discount),
                net: Amount(sum.net),
                tax: Amount(sum.tax),
            });
        }
    }
    let in_parts: Vec<&line::Model> =
        lines.iter().filter(|line| left.get(&line.id).is_some_and(|left| !left.parts.is_zero())).collect();
    for (id, unit) in units_of(ctx, source, &in_parts).await? {
        if let Some(one) = left.get_mut(&id) {
            one.measure(unit);
        }
    }
    Ok(left)
}

/// How many base units one of each line's unit has, as its order says.
pub(crate) async fn units_of(
    ctx: &Ctx,
    source: &Source,
    lines: &[&line::Model],
) -> Result<HashMap<Id, Ratio>> {
    let of_orders: Vec<Id> = lines.iter().filter_map(|line| line.order_line_id).collect();
    if of_orders.is_empty() {
        return Ok(HashMap::new());
    }
    let mut units = HashMap::with_capacity(lines.len());
    for of_order in orders::lines_by_id(ctx, source, &of_orders).await? {
        let unit = orders::unit_of(&of_order)?;
        let billed = lines.iter().filter(|line| line.order_line_id == Some(of_order.id));
        units.extend(billed.map(|line| (line.id, unit)));
    }
    Ok(units)
}

async fn sums(ctx: &Ctx, source: &Source, by: line::Column, ids: &[Id]) -> Result<Vec<Sum>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let engine = source.engine();
    let sum = |column: line::Column| engine.sum(Expr::col((line::Entity, column)));
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(Expr::col((line::Entity, by)).is_in(ids.iter().copied()))
        .shape(|select| {
            posted(select)
                .select_only()
                .column_as(by, "line_id")
                .column(line::Column::UnitId)
                .column_as(sum(line::Column::Quantity), "quantity")
                .column_as(sum(line::Column::Gross), "gross")
                .column_as(sum(line::Column::Discount), "discount")
                .column_as(sum(line::Column::Net), "net")
                .column_as(sum(line::Column::Tax), "tax")
                .group_by(by)
                .group_by(line::Column::UnitId)
        })
        .all_as::<Sum>()
        .await
}
