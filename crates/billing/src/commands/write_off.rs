//! `POST /billing/invoices/{id}/write-off`: what is not worth asking for, or will not come, is given up.
//!
//! It is on record as a payment that came by no tender (`bad_debt`, `small_difference`), which settles the invoice: so
//! the invoice's amounts, the customer's credit, statements and the books follow by the rules of payments. Taken back
//! (`unallocate` of that payment), the invoice is open again and the payment is undone by a refund of its whole amount:
//! what was given up never becomes the customer's credit.

use garde::Validate;
use kernel::time::business_day_start;
use kernel::{Day, Decimal, Id, Instant};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::pay::{Came, record};
use crate::allocate::{Which, Wish};
use crate::days::Said;
use crate::events::subject;
use crate::view::InvoiceView;
use crate::{BAD_AMOUNT, MORE_THAN_OPEN, NOT_POSTED, NOTHING_OPEN, queries};

/// Why it is given up: which account bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The customer will not pay.
    BadDebt,
    /// A bank's fee, a rounding, a few cents.
    SmallDifference,
}

impl Cause {
    /// The stored name: the method of the payment that it is recorded as.
    pub fn as_str(self) -> &'static str {
        match self {
            Cause::BadDebt => "bad_debt",
            Cause::SmallDifference => "small_difference",
        }
    }
}

/// Whether a payment is nothing that came but something that was given up.
pub(crate) fn is_write_off(method: &str) -> bool {
    [Cause::BadDebt, Cause::SmallDifference].iter().any(|cause| cause.as_str() == method)
}

/// How much is given up, and why.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "cause": "small_difference", "amount": "0.35", "reason": "The bank's fee" }))]
pub struct WriteOff {
    pub cause: Cause,
    /// All that is open when absent.
    pub amount: Option<Decimal>,
    /// The business day on which it is given up; today in the company's zone when absent. Neither later nor before the
    /// invoice and what was last taken back of what settles it: else `billing.bad_document_date`.
    pub business_date: Option<Day>,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
}

/// Gives up what is open of an invoice, or a part of it.
///
/// # Errors
/// `billing.not_posted`, `billing.nothing_open`, `billing.more_than_open`; `billing.bad_document_date`,
/// `finance.period_locked`.
pub async fn write_off(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: WriteOff) -> Result<InvoiceView> {
    let said = Said::settled(input.business_date);
    said.assert_open(ctx, tx).await?;
    let on = said.day(ctx);
    let invoice = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(invoice.version)?;
    if invoice.is_note() || invoice.status == crate::STATES.initial {
        return Err(NOT_POSTED.error());
    }
    if !invoice.open.is_positive() {
        return Err(NOTHING_OPEN.error());
    }
    let currency = invoice.currency;
    let amount = match input.amount {
        Some(decimal) => currency.amount(decimal).map_err(|error| error.at("amount"))?,
        None => invoice.open,
    };
    if !amount.is_positive() {
        return Err(BAD_AMOUNT.at("amount"));
    }
    if amount > invoice.open {
        return Err(MORE_THAN_OPEN.at("amount").with("open", currency.decimal(invoice.open)));
    }
    let facts = json!({
        "number": invoice.number, "cause": input.cause, "amount": currency.decimal(amount), "reason": input.reason,
        "business_date": on,
    });
    tx.audit(subject(&invoice), "billing.invoice.write_off", &facts)?;
    let id: Id = invoice.id;
    let came = Came {
        customer_id: invoice.customer_id,
        store_id: invoice.store_id,
        region_id: invoice.region_id,
        owner_id: invoice.owner_id,
        method: input.cause.as_str(),
        account_id: None,
        currency,
        amount,
        reference: None,
        received_at: at(ctx, on),
        settles_on: Some(on),
    };
    let wish = Wish::plain(id, amount, 0);
    record(ctx, tx, came, Which::These(vec![wish])).await?;
    queries::get(ctx, tx, platform::api::ById { id }).await
}

/// An instant of a day: now, or the first one of a day that is over.
fn at(ctx: &Ctx, on: Day) -> Instant {
    let company = ctx.company();
    match on == ctx.today() {
        true => ctx.now(),
        false => business_day_start(on, &company.zone, company.cutover_minutes),
    }
}
