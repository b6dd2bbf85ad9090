//! What goods cost, for who may see it: those that left for a document's lines, and those that would leave now.

use std::collections::HashMap;

use catalog::kits::KIT;
use catalog::products;
use kernel::{Amount, Id, Result, UnitPrice};
use platform::{Ctx, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, FromQueryResult, QuerySelect};

use crate::MoveKind;
use crate::kits::kit_costs;
use crate::model::{cost, stock_move};

#[derive(FromQueryResult)]
struct Issued {
    line_id: Id,
    value: i64,
}

/// What left for each of these lines was worth when it left, in the company's currency; of a kit, its components
/// together. A line for which nothing left is not in the answer.
///
/// # Errors
/// Trouble with the database.
pub async fn issued_costs(ctx: &Ctx, source: &Source, lines: &[Id]) -> Result<HashMap<Id, Amount>> {
    issued(ctx, source, None, lines).await
}

/// As [`issued_costs`], of what left by one document.
///
/// # Errors
/// Trouble with the database.
pub async fn issued_costs_of(
    ctx: &Ctx,
    source: &Source,
    document: Id,
    lines: &[Id],
) -> Result<HashMap<Id, Amount>> {
    issued(ctx, source, Some(document), lines).await
}

async fn issued(
    ctx: &Ctx,
    source: &Source,
    document: Option<Id>,
    lines: &[Id],
) -> Result<HashMap<Id, Amount>> {
    if lines.is_empty() {
        return Ok(HashMap::new());
    }
    let value = source.engine().sum(Expr::col(stock_move::Column::Value));
    let rows = source
        .select::<stock_move::Entity>(&ctx.whole())
        .filter(stock_move::Column::LineId.is_in(db::padded(lines.to_vec())))
        .filter(stock_move::Column::Kind.eq(MoveKind::Issue.as_str()))
        .filter(Condition::all().add_option(document.map(|id| stock_move::Column::DocumentId.eq(id))))
        .shape(|select| {
            select
                .select_only()
                .column(stock_move::Column::LineId)
                .column_as(value, "value")
                .group_by(stock_move::Column::LineId)
        })
        .all_as::<Issued>()
        .await?;
    Ok(rows.into_iter().map(|row| (row.line_id, -Amount(row.value))).collect())
}

/// What one base unit of each product costs now, in the company's currency: the moving average, a kit what its
/// components cost, and what was never in stock (services too) what it is expected to cost.
///
/// # Errors
/// `kernel.out_of_range`.
pub async fn unit_costs(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, UnitPrice>> {
    let products = products::find_many(ctx, source, ids).await?;
    let mut costs: HashMap<Id, UnitPrice> =
        products.values().map(|product| (product.id, product.cost)).collect();
    let rows = source
        .select::<cost::Entity>(&ctx.whole())
        .filter(cost::Column::ProductId.is_in(ids.iter().copied()))
        .all()
        .await?;
    costs.extend(rows.into_iter().map(|row| (row.product_id, row.average)));
    let kits: Vec<Id> =
        products.values().filter(|product| product.kind == KIT).map(|product| product.id).collect();
    if !kits.is_empty() {
        costs.extend(kit_costs(ctx, source, &kits).await?);
    }
    Ok(costs)
}
