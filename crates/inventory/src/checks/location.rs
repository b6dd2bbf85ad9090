//! A location's store, its rule about negative stock and whether its goods are for sale are known to its balances.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use records::holders::holding;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::json;

use crate::errors::{DEFAULT_IS_FOR_SALE, PROMISED_THERE, TRANSIT_IS_FIXED, WAITED_FOR_THERE};
use crate::model::{bin, level, reorder_point, reservation};
use crate::policy;
use crate::uses::WAITED_FOR;

/// The place of goods in transit is the program's own: only its name is free. Where orders are served from sells.
pub(crate) fn location<'a>(
    _: &'a Ctx,
    _: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if !change.flag("in_transit") {
            let field = if change.changes("for_sale") { "for_sale" } else { "is_default" };
            let is_kept_apart = change.flag("is_default") && !change.flag("for_sale");
            return if is_kept_apart { Err(DEFAULT_IS_FOR_SALE.at(field)) } else { Ok(()) };
        }
        let fixed = ["kind", "code", "store_id", "is_default", "negative_stock", "for_sale"];
        let field = fixed.into_iter().find(|field| !change.is_new() && change.changes(field));
        match field {
            Some(field) => Err(TRANSIT_IS_FIXED.at(field)),
            None if change.is_archived() => Err(TRANSIT_IS_FIXED.error()),
            None => Ok(()),
        }
    })
}

/// When a location goes to another store its balances go with it; moves stay where they happened. A new rule about
/// negative stock holds for them at once; those that are below zero when it is forbidden may only rise.
pub(crate) fn location_saved<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_new() {
            return Ok(());
        }
        if change.changes("store_id") {
            let store = change.reference("store_id");
            tx.update::<level::Entity>(&ctx.whole())
                .set(level::Column::StoreId, Expr::val(store))
                .filter(level::Column::LocationId.eq(change.id()))
                .exec()
                .await?;
            tx.update::<reservation::Entity>(&ctx.whole())
                .set(reservation::Column::StoreId, Expr::val(store))
                .filter(reservation::Column::LocationId.eq(change.id()))
                .exec()
                .await?;
            tx.update::<bin::Entity>(&ctx.whole())
                .set(bin::Column::StoreId, Expr::val(store))
                .filter(bin::Column::LocationId.eq(change.id()))
                .exec()
                .await?;
            tx.update::<reorder_point::Entity>(&ctx.whole())
                .set(reorder_point::Column::StoreId, Expr::val(store))
                .filter(reorder_point::Column::LocationId.eq(change.id()))
                .exec()
                .await?;
        }
        if change.changes("for_sale") {
            sell(ctx, tx, change.id(), change.flag("for_sale")).await?;
            warn_who_waits(ctx, tx, change).await?;
        }
        if change.changes("negative_stock") {
            let own = change.text("negative_stock").map(str::to_owned);
            let rule = match own {
                Some(rule) => rule,
                None => policy::of_company(ctx, tx).await?,
            };
            policy::apply(ctx, tx, level::Column::LocationId.eq(change.id()), &rule).await?;
        }
        Ok(())
    })
}

/// From now on its goods are for sale, or not: whoever promises goods holds their balance, and sees here what was
/// promised or there that nothing is any more.
async fn sell(ctx: &Ctx, tx: &Tx<'_>, location: Id, for_sale: bool) -> Result<()> {
    tx.update::<level::Entity>(&ctx.whole())
        .set(level::Column::ForSale, Expr::val(for_sale))
        .filter(level::Column::LocationId.eq(location))
        .exec()
        .await?;
    if for_sale {
        return Ok(());
    }
    let promised = tx
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::LocationId.eq(location))
        .limit(1)
        .one()
        .await?;
    match promised {
        Some(row) => Err(PROMISED_THERE.at("for_sale").with("document_id", row.document_id)),
        None => Ok(()),
    }
}

/// What is promised here hinders that it is taken off sale; what is only waited for does not, but whoever takes it off
/// learns which orders go on waiting.
async fn warn_who_waits(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    if change.flag("for_sale") || !change.is_heard() {
        return Ok(());
    }
    let held_by = holding(ctx, tx, WAITED_FOR, &[change.id()]).await?;
    if !held_by.is_empty() {
        let message = "Orders wait for goods at this location, and go on waiting until it is for sale again";
        change.warn(WAITED_FOR_THERE, message, json!({ "held_by": held_by }));
    }
    Ok(())
}
