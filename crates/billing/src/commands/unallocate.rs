//! `POST /billing/payments/{id}/unallocate` and `/billing/invoices/{id}/unallocate`: an allocation is taken back by a
//! fact of its own, and every status follows.

use garde::Validate;
use kernel::{Amount, Day, Id};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::refund::{NewRefund, refund};
use super::write_off::is_write_off;
use crate::allocate::{lock, restate};
use crate::days::Said;
use crate::events::{AllocationReversed, Reversal, payment_subject, subject};
use crate::model::{allocation, invoice, payment};
use crate::view::{InvoiceView, PaymentView};
use crate::{ALREADY_REVERSED, DISCOUNT_NOTE, INVOICE_VOID, NO_SUCH_ALLOCATION, NOT_POSTED, early, queries};

/// Which allocation, and why.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "allocation_id": "01890000-0000-7000-8000-000000000003", "reason": "Meant for another" }))]
pub struct Unallocate {
    pub allocation_id: Id,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// The business day on which it is taken back; today in the company's zone when absent. Neither later nor before it was
    /// allocated, and what was off for early payment credited: else `billing.bad_document_date`; nor closed
    /// (`finance.period_locked`).
    pub business_date: Option<Day>,
}

/// Takes back what a payment settled; it is the customer's credit again.
pub async fn of_payment(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Unallocate) -> Result<PaymentView> {
    let mut payment = tx.select::<payment::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(payment.version)?;
    let said = Said::settled(input.business_date);
    let back = reverse(ctx, tx, payment_subject(&payment), payment.id, said, &input).await?;
    let before = payment.unallocated;
    payment.unallocated += back.amount;
    let (left, rate) = (payment.unallocated, payment.exchange_rate);
    let unallocated = finance::base_change(ctx, before, left, payment.currency, rate)?;
    let change = Change { open_invoices: back.base, unallocated, ..Change::default() };
    credit::change(ctx, tx, payment.customer_id, change, Check::No).await?;
    payment.version += 1;
    payment.updated_at = ctx.now();
    let id = payment.id;
    let given_up = is_write_off(&payment.method);
    tx.save::<payment::Entity>(&ctx.whole(), payment).await?;
    if given_up {
        // Nothing came that the customer could use: it is undone.
        let undone = NewRefund {
            payment_id: Some(id),
            business_date: input.business_date,
            reason: input.reason.clone(),
            ..NewRefund::default()
        };
        refund(ctx, tx, undone).await?;
    }
    queries::get_payment(ctx, tx, platform::api::ById { id }).await
}

/// Takes back what a credit note settled; it is the customer's credit again.
pub async fn of_credit_note(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    input: Unallocate,
) -> Result<InvoiceView> {
    let mut note = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(note.version)?;
    if !note.is_note() {
        return Err(NOT_POSTED.because("Only a credit note or a payment settles something"));
    }
    if note.purpose == invoice::EARLY_PAYMENT {
        return Err(DISCOUNT_NOTE.at("allocation_id"));
    }
    let said = Said::settled(input.business_date);
    let back = reverse(ctx, tx, subject(&note), note.id, said, &input).await?;
    let before = -note.open;
    note.open -= back.amount;
    let unallocated = finance::base_change(ctx, before, -note.open, note.currency, note.exchange_rate)?;
    let change = Change { open_invoices: back.base, unallocated, ..Change::default() };
    credit::change(ctx, tx, note.customer_id, change, Check::No).await?;
    note.status = "posted".to_owned();
    note.version += 1;
    note.updated_at = ctx.now();
    let id = note.id;
    tx.save::<invoice::Entity>(&ctx.whole(), note).await?;
    queries::get(ctx, tx, platform::api::ById { id }).await
}

/// What an invoice is open by again.
pub(crate) struct Reopened {
    /// In the currency of what had settled it.
    pub(crate) amount: Amount,
    /// In the company's, by the invoice's own rate.
    pub(crate) base: Amount,
}

/// Writes the reversal and opens the invoice again, with what was off for early payment; the caller holds the source's
/// lock and gives it the amount back.
pub(crate) async fn reverse(
    ctx: &Ctx,
    tx: &Tx<'_>,
    of: Subject,
    source_id: Id,
    said: Said,
    input: &Unallocate,
) -> Result<Reopened> {
    let of_source = tx.select::<allocation::Entity>(&ctx.whole()).id(input.allocation_id);
    let found = of_source.filter(allocation::Column::SourceId.eq(source_id)).one().await?;
    let taken = found
        .filter(|one| one.reverses_id.is_none())
        .ok_or_else(|| NO_SUCH_ALLOCATION.at("allocation_id"))?;
    let before = tx
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::ReversesId.eq(taken.id))
        .one()
        .await?;
    if before.is_some() {
        return Err(ALREADY_REVERSED.at("allocation_id"));
    }
    // What was off for early payment goes back with it, and so not before it was given.
    let note_on = early::hold_note(ctx, tx, taken.invoice_id).await?;
    let on = said.since(ctx, note_on.map_or(taken.business_date, |on| on.max(taken.business_date)))?;
    said.assert_open(ctx, tx).await?;
    let mut invoices = lock(ctx, tx, [taken.invoice_id].into_iter()).await?;
    // An invoice beyond the caller's reach is not theirs to open again.
    let mut invoice =
        invoices.remove(&taken.invoice_id).ok_or_else(|| NO_SUCH_ALLOCATION.at("allocation_id"))?;
    if invoice.void_note_id.is_some() {
        return Err(INVOICE_VOID.at("allocation_id"));
    }
    take_back(ctx, tx, (of, on, input.reason.as_str()), &invoice, &taken).await?;
    let before = invoice.open;
    invoice.open += taken.amount;
    early::take_back(ctx, tx, &mut invoice, on).await?;
    let base = finance::base_change(ctx, before, invoice.open, invoice.currency, invoice.exchange_rate)?;
    restate(ctx, tx, invoice).await?;
    Ok(Reopened { amount: taken.source_amount, base })
}

/// Writes the fact that an allocation is taken back, on a day and for a reason, and tells of it.
pub(crate) async fn take_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    (of, on, reason): (Subject, Day, &str),
    invoice: &invoice::Model,
    taken: &allocation::Model,
) -> Result<()> {
    let row = allocation::Model {
        id: ctx.id(),
        amount: -taken.amount,
        source_amount: -taken.source_amount,
        at: ctx.now(),
        business_date: on,
        by: ctx.user_id(),
        reverses_id: Some(taken.id),
        reason: Some(reason.to_owned()),
        ..taken.clone()
    };
    let reversal = Reversal {
        allocation_id: taken.id,
        reversal_id: row.id,
        source_kind: taken.source_kind.clone(),
        source_id: taken.source_id,
        invoice_id: invoice.id,
        customer_id: invoice.customer_id,
        currency: invoice.currency,
        amount: invoice.currency.decimal(taken.amount),
        source_currency: taken.source_currency,
        source_amount: taken.source_currency.decimal(taken.source_amount),
    };
    tx.insert::<allocation::Entity>(&ctx.whole(), row).await?;
    tx.audit(of, "billing.allocation.reverse", &json!({ "reversal": reversal, "reason": reason }))?;
    tx.emit(of, &AllocationReversed { reversal })
}
