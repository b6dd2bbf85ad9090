//! `POST /billing/invoices/{id}/allocate`: what is left of a credit note settles other invoices.

use kernel::Day;
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx};
use serde_json::json;

use super::allocate_payment::Allocate;
use super::pay::{Auto, which, within};
use crate::allocate::{From, Wish};
use crate::days::Said;
use crate::events::{CreditNoteAllocated, head, subject};
use crate::model::invoice;
use crate::view::InvoiceView;
use crate::{NO_DISCOUNT, NOT_POSTED, NOTHING_TO_ALLOCATE, queries};

/// Allocates what is left of a credit note.
pub async fn allocate_credit(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Allocate) -> Result<InvoiceView> {
    let note = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(note.version)?;
    if note.kind != "credit_note" {
        return Err(NOT_POSTED.because("Only a credit note has something to allocate"));
    }
    let said = Said::settled(input.business_date);
    said.assert_open(ctx, tx).await?;
    let from = From::note(&note, said.day(ctx));
    if input.take_discounts {
        return Err(NO_DISCOUNT.at("take_discounts"));
    }
    let auto = Auto { oldest_first: input.auto, take_discounts: false };
    let which = which(note.currency, auto, &input.allocations)?;
    let wished = which.wishes(ctx, tx, from, -note.open).await?;
    if wished.is_empty() {
        return Err(NOTHING_TO_ALLOCATE.error());
    }
    let note = settle_with(ctx, tx, note, &wished, from.on).await?;
    queries::get(ctx, tx, platform::api::ById { id: note.id }).await
}

/// Settles invoices with what is left of a locked credit note.
pub(crate) async fn settle_with(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut note: invoice::Model,
    wished: &[Wish],
    on: Day,
) -> Result<invoice::Model> {
    let from = From::note(&note, on);
    let left = -note.open;
    let done = within(ctx, tx, from, left, wished).await?;
    note.open += done.amount;
    let unallocated = finance::base_change(ctx, left, -note.open, note.currency, note.exchange_rate)?;
    let change = Change { open_invoices: -done.base, unallocated, ..Change::default() };
    credit::change(ctx, tx, note.customer_id, change, Check::No).await?;
    let told = done.settled;
    if note.open.is_zero() {
        note.status = "paid".to_owned();
    }
    note.version += 1;
    note.updated_at = ctx.now();
    tx.audit(subject(&note), "billing.payment.allocate", &json!({ "number": note.number, "settled": told }))?;
    tx.emit(subject(&note), &CreditNoteAllocated { invoice: head(&note), settled: told })?;
    tx.save::<invoice::Entity>(&ctx.whole(), note.clone()).await?;
    Ok(note)
}
