//! A customer's number, reach and credit.

use kernel::{Amount, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::{Change, Datum};

use super::reach::{REACH, lead_others};
use super::supplier::{refuse_long_terms, take_number};
use crate::credit;
use crate::errors::{CUSTOMER_OPEN, UNKNOWN_OWNER};
use crate::permissions::CUSTOMER_CREDIT;

pub(crate) fn customer<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        take_number(ctx, change, crate::CUSTOMER_SERIES)?;
        refuse_long_terms(change)?;
        if sets_credit(change) {
            ctx.require(&CUSTOMER_CREDIT)?;
        }
        place(ctx, tx, change).await?;
        if change.is_archived() && change.changes("archived_at") {
            refuse_unfinished(ctx, tx, change).await?;
        }
        Ok(())
    })
}

pub(crate) fn customer_saved<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let limit = change.int("credit_limit").map(Amount);
        if change.is_new() {
            return credit::open(ctx, tx, change.id(), limit).await;
        }
        if change.changes("credit_limit") {
            credit::set_limit(ctx, tx, change.id(), limit).await?;
        }
        if REACH.into_iter().any(|field| change.changes(field)) {
            lead_others(ctx, tx, change).await?;
        }
        Ok(())
    })
}

/// Is it about what the customer may owe, or whether at all?
fn sets_credit(change: &Change<'_>) -> bool {
    if change.is_new() {
        let limited = change.int("credit_limit").is_some();
        return limited || change.int("payment_days") != Some(0) || change.text("status") != Some("active");
    }
    ["credit_limit", "payment_days", "status"].into_iter().any(|field| change.changes(field))
}

/// The region follows the store, and the owner is somebody who works here.
async fn place(ctx: &Ctx, tx: &Tx<'_>, change: &mut Change<'_>) -> Result<()> {
    if change.changes("store_id") {
        let region = match change.reference("store_id") {
            Some(store) => identity::stores::find(ctx, tx, store).await?.region_id,
            None => None,
        };
        change.set("region_id", region.map_or(Datum::Null, Datum::Id));
    }
    if let Some(owner) = change.reference("owner_id").filter(|_| change.changes("owner_id")) {
        identity::people::member(tx, &ctx.whole(), owner).await.map_err(|_| UNKNOWN_OWNER.at("owner_id"))?;
    }
    Ok(())
}

/// A customer who owes or is owed something stays.
async fn refuse_unfinished(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    let row = credit::get(ctx, tx, change.id()).await?;
    if [row.open_orders, row.open_invoices, row.unallocated].iter().all(|amount| amount.is_zero()) {
        return Ok(());
    }
    Err(CUSTOMER_OPEN.with("exposure", ctx.company().currency.decimal(row.exposure())))
}
