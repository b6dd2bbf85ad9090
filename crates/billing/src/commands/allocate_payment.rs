//! `POST /billing/payments/{id}/allocate`: what is left of a payment settles invoices.

use garde::Validate;
use kernel::Day;
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::pay::{Auto, NewAllocation, which, within};
use crate::allocate::{ALLOCATIONS_MAX, From, Wish};
use crate::days::Said;
use crate::events::{PaymentAllocated, payment_head, payment_subject};
use crate::model::payment;
use crate::view::PaymentView;
use crate::{NOTHING_TO_ALLOCATE, early, queries};

/// What is settled.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Allocate {
    #[garde(length(max = ALLOCATIONS_MAX))]
    #[serde(default)]
    pub allocations: Vec<NewAllocation>,
    /// The customer's invoices, the one due first first; instead of `allocations`.
    #[serde(default)]
    pub auto: bool,
    /// With `auto`, of a payment: an invoice by whose `early_payment.until` the payment came, and whose
    /// `early_payment.suffices` is there when its turn comes, is settled with that, and the rest by a credit note, as by
    /// `take_discount`. Any other as without it. Without `auto`: `billing.discounts_need_auto`; of a credit note:
    /// `billing.no_discount`.
    #[serde(default)]
    pub take_discounts: bool,
    /// The business day on which it settles; today in the company's zone when absent. Neither later nor before any of the
    /// documents and what was last taken back of what they settle: else `billing.bad_document_date`; nor closed
    /// (`finance.period_locked`). With `auto`, invoices of a later day are passed over.
    pub business_date: Option<Day>,
}

/// Allocates what is left of a payment.
pub async fn allocate_payment(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    input: Allocate,
) -> Result<PaymentView> {
    let payment = tx.select::<payment::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(payment.version)?;
    let said = Said::settled(input.business_date);
    said.assert_open(ctx, tx).await?;
    let from = From::payment(&payment, said.day(ctx));
    let auto = Auto { oldest_first: input.auto, take_discounts: input.take_discounts };
    let which = which(payment.currency, auto, &input.allocations)?;
    let wished = which.wishes(ctx, tx, from, payment.unallocated).await?;
    if wished.is_empty() {
        return Err(NOTHING_TO_ALLOCATE.error());
    }
    let payment = settle_with(ctx, tx, payment, &wished, from.on).await?;
    queries::get_payment(ctx, tx, platform::api::ById { id: payment.id }).await
}

/// Settles invoices with what is left of a locked payment.
pub(crate) async fn settle_with(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut payment: payment::Model,
    wished: &[Wish],
    on: Day,
) -> Result<payment::Model> {
    let from = From::payment(&payment, on);
    let before = payment.unallocated;
    let done = within(ctx, tx, from, before, wished).await?;
    early::give(ctx, tx, &done.early).await?;
    payment.unallocated -= done.amount;
    let (left, rate) = (payment.unallocated, payment.exchange_rate);
    let unallocated = finance::base_change(ctx, before, left, payment.currency, rate)?;
    let change = Change { open_invoices: -done.base, unallocated, ..Change::default() };
    credit::change(ctx, tx, payment.customer_id, change, Check::No).await?;
    let told = done.settled;
    payment.version += 1;
    payment.updated_at = ctx.now();
    let subject = payment_subject(&payment);
    tx.audit(subject, "billing.payment.allocate", &json!({ "number": payment.number, "settled": told }))?;
    tx.emit(subject, &PaymentAllocated { payment: payment_head(&payment), settled: told })?;
    tx.save::<payment::Entity>(&ctx.whole(), payment.clone()).await?;
    Ok(payment)
}
