//! A customer's number, tax number, reach, status and credit.

use kernel::{Amount, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::{Change, Datum};

use super::reach::{REACH, lead_others};
use super::supplier::{check_tax_id, own_key, refuse_long_terms, take_number};
use crate::errors::{CUSTOMER_MERGED, CUSTOMER_OPEN, UNKNOWN_OWNER};
use crate::permissions::{CUSTOMER_CREDIT, CUSTOMER_QUALIFY};
use crate::policy::Onboarding;
use crate::standing::{ACTIVE, LEAD};
use crate::{credit, duplicates, policy, similar};

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
        own_key(change);
        check_tax_id(ctx, change)?;
        let key = change.text("name").map(similar::key);
        change.set("match_key", key.into());
        if change.get("status") == &Datum::Null {
            let status = first_status(ctx, tx).await?;
            change.set("status", status.into());
        }
        place(ctx, tx, change).await?;
        if change.changes("archived_at") {
            refuse_archiving(ctx, tx, change).await?;
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
        let status = change.text("status").unwrap_or(LEAD).to_owned();
        if change.is_new() {
            credit::open(ctx, tx, change.id(), &status, limit).await?;
        } else if change.changes("credit_limit") || change.changes("status") {
            credit::follow(ctx, tx, change.id(), &status, limit).await?;
        }
        if !change.is_new() && REACH.into_iter().any(|field| change.changes(field)) {
            lead_others(ctx, tx, change).await?;
        }
        if ["name", "email", "phone", "tax_id"].into_iter().any(|field| change.changes(field)) {
            duplicates::warn_of_customer(ctx, tx, change).await?;
        }
        Ok(())
    })
}

/// Where new customers are looked at first, only those begin as active whom somebody enters who may qualify them.
async fn first_status(ctx: &Ctx, tx: &Tx<'_>) -> Result<&'static str> {
    let open =
        ctx.may(&CUSTOMER_QUALIFY) || policy::of_company(ctx, tx).await?.onboarding == Onboarding::Open;
    Ok(if open { ACTIVE } else { LEAD })
}

/// Is it about what the customer may owe?
fn sets_credit(change: &Change<'_>) -> bool {
    if change.is_new() {
        let limited = change.int("credit_limit").is_some() || change.text("credit_policy").is_some();
        return limited || change.int("payment_days") != Some(0);
    }
    ["credit_limit", "credit_policy", "payment_days"].into_iter().any(|field| change.changes(field))
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

/// A customer who owes or is owed something stays, and one who was merged into another does not come back.
async fn refuse_archiving(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    if !change.is_archived() {
        return match change.reference("merged_into_id") {
            Some(into) => Err(CUSTOMER_MERGED.with("merged_into_id", into)),
            None => Ok(()),
        };
    }
    let row = credit::get(ctx, tx, change.id()).await?;
    if [row.open_orders, row.open_invoices, row.unallocated].iter().all(|amount| amount.is_zero()) {
        return Ok(());
    }
    Err(CUSTOMER_OPEN.with("exposure", ctx.company().currency.decimal(row.exposure())))
}
