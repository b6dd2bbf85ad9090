//! `POST /billing/payments/{id}/reverse`: money that was recorded never came, or did not stay: a cheque bounced, a
//! direct debit was returned, somebody mistyped.
//!
//! Nothing is deleted. Each allocation is taken back by a fact of its own, so that the invoices are open again, and the
//! payment stays with its number, the day, the reason and who reversed it; the books get the negation of its entry on
//! that day. No money goes back to anybody: that would be a refund. Its reference is free again, for the payment as it
//! should have been recorded, or the cheque that is presented anew.

use std::collections::HashSet;

use garde::Validate;
use kernel::{Amount, Day, Id};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::unallocate::{self, Unallocate};
use super::write_off::is_write_off;
use crate::days::Said;
use crate::events::{PaymentReversed, payment_head, payment_subject};
use crate::model::{allocation, payment};
use crate::view::PaymentView;
use crate::{BAD_REVERSAL_DATE, NOTHING_CAME, PAYMENT_REFUNDED, PAYMENT_REVERSED, queries};

/// When and why.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reason": "The cheque bounced", "business_date": "2026-03-12" }))]
pub struct ReversePayment {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// When the bank took it back; today when absent. Not before the payment came and was last allocated.
    pub business_date: Option<Day>,
}

/// Reverses a payment.
///
/// # Errors
/// `billing.payment_reversed`, `billing.payment_refunded`, `billing.nothing_came`, `billing.bad_reversal_date`,
/// `finance.period_locked`.
pub async fn reverse(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReversePayment) -> Result<PaymentView> {
    let mut payment = tx.select::<payment::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(payment.version)?;
    assert_reversible(&payment)?;
    let allocations = allocations(ctx, tx, payment.id).await?;
    let on = day(ctx, &payment, &allocations, input.business_date)?;
    finance::check_open(ctx, tx, finance::Area::Sales, on).await?;
    let open_invoices = take_back(ctx, tx, &payment, &allocations, on, &input.reason).await?;
    let before = payment.unallocated;
    payment.unallocated = Amount::ZERO;
    let unallocated =
        finance::base_change(ctx, before, Amount::ZERO, payment.currency, payment.exchange_rate)?;
    let change = Change { open_invoices, unallocated, ..Change::default() };
    credit::change(ctx, tx, payment.customer_id, change, Check::No).await?;
    payment.reference_claim = None;
    payment.reversed_on = Some(on);
    payment.reversed_at = Some(ctx.now());
    payment.reversed_by = ctx.user_id();
    payment.reversal_reason = Some(input.reason.clone());
    payment.version += 1;
    payment.updated_at = ctx.now();
    let subject = payment_subject(&payment);
    let facts = json!({ "number": payment.number, "reversed_on": on, "reason": input.reason });
    tx.audit(subject, "billing.payment.reverse", &facts)?;
    let told = PaymentReversed { payment: payment_head(&payment), reversed_on: on, reason: input.reason };
    tx.emit(subject, &told)?;
    tx.save::<payment::Entity>(&ctx.whole(), payment).await?;
    queries::get_payment(ctx, tx, platform::api::ById { id: target.id }).await
}

fn assert_reversible(payment: &payment::Model) -> Result<()> {
    if is_write_off(&payment.method) {
        return Err(NOTHING_CAME.error());
    }
    if let Some(on) = payment.reversed_on {
        return Err(PAYMENT_REVERSED.with("reversed_on", on));
    }
    match payment.refunded.is_zero() {
        true => Ok(()),
        false => Err(PAYMENT_REFUNDED.with("refunded", payment.currency.decimal(payment.refunded))),
    }
}

async fn allocations(ctx: &Ctx, tx: &Tx<'_>, payment: Id) -> Result<Vec<allocation::Model>> {
    tx.select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::SourceId.eq(payment))
        .order_by(allocation::Column::InvoiceId)
        .order_by(allocation::Column::Id)
        .all()
        .await
}

/// The day of the reversal: on no day is less left of a payment than nothing.
fn day(
    ctx: &Ctx,
    payment: &payment::Model,
    allocations: &[allocation::Model],
    said: Option<Day>,
) -> Result<Day> {
    let last = allocations.iter().map(|row| row.business_date).max().unwrap_or(payment.business_date);
    let earliest = last.max(payment.business_date);
    Said::money(said, BAD_REVERSAL_DATE).since(ctx, earliest)
}

/// Takes back what is still allocated, lowest invoice first. Answers by how much open invoices rose in the company's
/// currency.
async fn take_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    payment: &payment::Model,
    allocations: &[allocation::Model],
    on: Day,
    reason: &str,
) -> Result<Amount> {
    let reversed: HashSet<Id> = allocations.iter().filter_map(|row| row.reverses_id).collect();
    let live = allocations.iter().filter(|row| row.reverses_id.is_none() && !reversed.contains(&row.id));
    let mut open_invoices = Amount::ZERO;
    for row in live {
        let one = Unallocate { allocation_id: row.id, reason: reason.to_owned(), business_date: Some(on) };
        let said = Said::money(Some(on), BAD_REVERSAL_DATE);
        let back = unallocate::reverse(ctx, tx, payment_subject(payment), payment.id, said, &one).await?;
        open_invoices += back.base;
    }
    Ok(open_invoices)
}
