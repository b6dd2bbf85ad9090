//! A customer's number, tax number, reach, status and credit.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Amount, Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::{Change, Datum};

use super::reach::{REACH, lead_others};
use super::supplier::{check_tax_id, own_key, refuse_long_terms, take_number};
use crate::credit::Credit;
use crate::errors::{CUSTOMER_MERGED, CUSTOMER_OPEN, UNKNOWN_OWNER};
use crate::permissions::{CUSTOMER_CREDIT, CUSTOMER_QUALIFY};
use crate::policy::Onboarding;
use crate::standing::{ACTIVE, LEAD};
use crate::{credit, duplicates, policy, similar};

pub(crate) fn customers<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<Vec<Result<()>>>> {
    Box::pin(async move {
        let known = Known::of(ctx, tx, changes).await?;
        Ok(changes.iter_mut().map(|change| customer(ctx, &known, change)).collect())
    })
}

fn customer(ctx: &Ctx, known: &Known, change: &mut Change<'_>) -> Result<()> {
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
        change.set("status", known.first_status.into());
    }
    place(known, change)?;
    if change.changes("archived_at") {
        refuse_archiving(ctx, known, change)?;
    }
    Ok(())
}

pub(crate) fn customers_saved<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let terms = |change: &Change<'_>| {
            let limit = change.int("credit_limit").map(Amount);
            (change.id(), change.text("status").unwrap_or(LEAD).to_owned(), limit)
        };
        let new = changes.iter().filter(|change| change.is_new()).map(terms);
        credit::open_all(ctx, tx, new).await?;
        for change in changes.iter() {
            if !change.is_new() {
                if change.changes("credit_limit") || change.changes("status") {
                    let (id, status, limit) = terms(change);
                    credit::follow(ctx, tx, id, &status, limit).await?;
                }
                if REACH.into_iter().any(|field| change.changes(field)) {
                    lead_others(ctx, tx, change).await?;
                }
            }
            if ["name", "email", "phone", "tax_id"].into_iter().any(|field| change.changes(field)) {
                duplicates::warn_of_customer(ctx, tx, change).await?;
            }
        }
        Ok(())
    })
}

/// What other rows have to say, asked for all changes at once.
struct Known {
    /// Of those who have none yet.
    first_status: &'static str,
    /// Of each store that is chosen, the region.
    regions: BTreeMap<Id, Option<Id>>,
    /// Owners who are chosen, and work here.
    owners: BTreeSet<Id>,
    /// What those owe who are archived.
    credit: BTreeMap<Id, Credit>,
}

impl Known {
    async fn of(ctx: &Ctx, tx: &Tx<'_>, changes: &[Change<'_>]) -> Result<Known> {
        let named = |field: &'static str| -> BTreeSet<Id> {
            let choosing = changes.iter().filter(|change| change.changes(field));
            choosing.filter_map(|change| change.reference(field)).collect()
        };
        let mut regions = BTreeMap::new();
        for store in named("store_id") {
            regions.insert(store, identity::stores::find(ctx, tx, store).await?.region_id);
        }
        let mut owners = BTreeSet::new();
        for owner in named("owner_id") {
            if identity::people::member(tx, &ctx.whole(), owner).await.is_ok() {
                owners.insert(owner);
            }
        }
        let archived = changes.iter().filter(|change| change.changes("archived_at") && change.is_archived());
        let credit = credit::of_all(ctx, tx, archived.map(Change::id).collect()).await?;
        let begins = changes.iter().any(|change| change.get("status") == &Datum::Null);
        let first_status = if begins { first_status(ctx, tx).await? } else { LEAD };
        Ok(Known { first_status, regions, owners, credit })
    }
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
fn place(known: &Known, change: &mut Change<'_>) -> Result<()> {
    if change.changes("store_id") {
        let region =
            change.reference("store_id").and_then(|store| known.regions.get(&store).copied()).flatten();
        change.set("region_id", region.map_or(Datum::Null, Datum::Id));
    }
    let owner = change.reference("owner_id").filter(|_| change.changes("owner_id"));
    if owner.is_some_and(|owner| !known.owners.contains(&owner)) {
        return Err(UNKNOWN_OWNER.at("owner_id"));
    }
    Ok(())
}

/// A customer who owes or is owed something stays, and one who was merged into another does not come back.
fn refuse_archiving(ctx: &Ctx, known: &Known, change: &Change<'_>) -> Result<()> {
    if !change.is_archived() {
        return match change.reference("merged_into_id") {
            Some(into) => Err(CUSTOMER_MERGED.with("merged_into_id", into)),
            None => Ok(()),
        };
    }
    let Some(row) = known.credit.get(&change.id()) else { return Ok(()) };
    if [row.open_orders, row.open_invoices, row.unallocated].iter().all(|amount| amount.is_zero()) {
        return Ok(());
    }
    Err(CUSTOMER_OPEN.with("exposure", ctx.company().currency.decimal(row.exposure())))
}
