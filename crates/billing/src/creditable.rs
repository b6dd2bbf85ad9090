//! What is left of the lines of posted invoices: less what was credited and, of advances, what was netted.

use std::collections::HashMap;

use kernel::{Amount, Id, Qty, Result};
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
    let mut left: HashMap<Id, Left> =
        lines.iter().map(|line| (line.id, Left { quantity: line.quantity, terms: terms_of(line) })).collect();
    let ids: Vec<Id> = lines.iter().map(|line| line.id).collect();
    for by in [line::Column::CreditsLineId, line::Column::NetsLineId] {
        for sum in sums(ctx, source, by, &ids).await? {
            let Some(one) = left.get_mut(&sum.line_id) else { continue };
            // Credited and netted terms are stored negative. A netted advance keeps its quantity of one.
            if matches!(by, line::Column::CreditsLineId) {
                one.quantity += Qty(sum.quantity);
            }
            one.terms = one.terms.plus(Terms {
                gross: Amount(sum.gross),
                discount: Amount(sum.discount),
                net: Amount(sum.net),
                tax: Amount(sum.tax),
            });
        }
    }
    Ok(left)
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
                .column_as(sum(line::Column::Quantity), "quantity")
                .column_as(sum(line::Column::Gross), "gross")
                .column_as(sum(line::Column::Discount), "discount")
                .column_as(sum(line::Column::Net), "net")
                .column_as(sum(line::Column::Tax), "tax")
                .group_by(by)
        })
        .all_as::<Sum>()
        .await
}
