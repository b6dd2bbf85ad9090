//! T41: what the books say that each product's stock is worth is what its moves add up to.

use std::collections::BTreeMap;

use kernel::{Amount, Id, Result};
use platform::{Ctx, Finding, Source, outbox};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::listen;
use crate::model::{account, line};

pub(super) const CHECK: &str = "ledger.inventory_is_what_the_stock_is_worth";

#[derive(FromQueryResult)]
struct Booked {
    product_id: Id,
    base: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    // What is under way is lag and no fault.
    if outbox::waiting(ctx, source, &listen::subscription()).await? > 0 {
        return Ok(Vec::new());
    }
    let mut expected = inventory::stock_values(ctx, source).await?;
    let mut findings = Vec::new();
    let finding = |product: Id, wanted: Amount, found: Amount| Finding {
        check: CHECK,
        subject: format!("product {product}"),
        expected: ctx.company().currency.decimal(wanted).to_string(),
        found: ctx.company().currency.decimal(found).to_string(),
    };
    for (product, found) in booked(ctx, source).await? {
        let wanted = expected.remove(&product).unwrap_or_default();
        if wanted != found {
            findings.push(finding(product, wanted, found));
        }
    }
    let left = expected.into_iter().filter(|(_, wanted)| !wanted.is_zero());
    findings.extend(left.map(|(product, wanted)| finding(product, wanted, Amount::ZERO)));
    Ok(findings)
}

/// By product. Of the lines that name one, those of goods are the ones on assets.
async fn booked(ctx: &Ctx, source: &Source) -> Result<BTreeMap<Id, Amount>> {
    let assets = source.select::<account::Entity>(&ctx.whole()).filter(account::Column::Kind.eq("asset"));
    let assets: Vec<Id> = assets.all().await?.into_iter().map(|account| account.id).collect();
    let rows = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Posted.eq(true))
        .filter(line::Column::AccountId.is_in(assets))
        .filter(line::Column::ProductId.is_not_null())
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::ProductId)
                .column_as(source.engine().sum(Expr::col(line::Column::Base)), "base")
                .group_by(line::Column::ProductId)
        })
        .all_as::<Booked>()
        .await?;
    Ok(rows.into_iter().map(|row| (row.product_id, Amount(row.base))).collect())
}
