//! `POST /billing/customers/{id}/apply-credit`: what a customer has left, the oldest first, settles what they owe, the
//! one due first first.

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use super::{allocate_credit, allocate_payment};
use crate::allocate::{From, oldest_first, owed};
use crate::days::Said;
use crate::model::{invoice, payment};
use crate::{NOTHING_TO_ALLOCATE, customers, early};

/// Sources that one call uses at most.
pub const SOURCES_MAX: u64 = 100;

/// Which credit.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ApplyCredit {
    /// The company's when absent.
    pub currency: Option<Currency>,
    /// An invoice by whose `early_payment.until` a payment came, and whose `early_payment.suffices` is left of that payment
    /// when its turn comes, is settled with that, and the rest by a credit note, as by `take_discount`. Any other as without
    /// it; credit notes are no payments and take none.
    #[serde(default)]
    pub take_discounts: bool,
    /// The business day on which it settles; today in the company's zone when absent. Documents of a later day are passed
    /// over, as if they were not there yet; refused as by `allocate`.
    pub business_date: Option<Day>,
}

/// What was applied.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Applied {
    pub customer_id: Id,
    pub currency: Currency,
    /// Σ of what of the credit was used; what is off for early payment is not in it.
    pub applied: Decimal,
    /// What is left of the customer's credit, as far as this call looked.
    pub left: Decimal,
}

/// Applies a customer's credit.
pub async fn apply_credit(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ApplyCredit) -> Result<Applied> {
    let customer = customers::visible(ctx, tx, target.id).await?;
    let currency = input.currency.unwrap_or(ctx.company().currency);
    let said = Said::settled(input.business_date);
    said.assert_open(ctx, tx).await?;
    let on = said.day(ctx);
    let (mut applied, mut left) = (Amount::ZERO, Amount::ZERO);
    // Payments, then credit notes, each by id, before any invoice: the order in which every command takes its locks.
    let payments = payments(ctx, tx, (customer.id, currency), on).await?;
    let notes = notes(ctx, tx, (customer.id, currency), on).await?;
    if input.take_discounts {
        hold_early(ctx, tx, &payments, on).await?;
    }
    for mut payment in payments {
        let before = payment.unallocated;
        let from = From::payment(&payment, on);
        let wishes = oldest_first(ctx, tx, from, before, input.take_discounts).await?;
        if !wishes.is_empty() {
            payment = allocate_payment::settle_with(ctx, tx, payment, &wishes, on).await?;
        }
        applied += before - payment.unallocated;
        left += payment.unallocated;
    }
    for mut note in notes {
        let before = -note.open;
        let from = From::note(&note, on);
        let wishes = oldest_first(ctx, tx, from, before, false).await?;
        if !wishes.is_empty() {
            note = allocate_credit::settle_with(ctx, tx, note, &wishes, on).await?;
        }
        applied += before + note.open;
        left -= note.open;
    }
    if applied.is_zero() {
        return Err(NOTHING_TO_ALLOCATE.error());
    }
    let decimal = |amount| currency.decimal(amount);
    Ok(Applied { customer_id: customer.id, currency, applied: decimal(applied), left: decimal(left) })
}

/// Holds what notes of early payment will need: all invoices, then their orders, before the customer's credit and the
/// numbers, which the first note takes.
async fn hold_early(ctx: &Ctx, tx: &Tx<'_>, payments: &[payment::Model], on: Day) -> Result<()> {
    let Some(first) = payments.first() else { return Ok(()) };
    let mut owed = owed(ctx, tx, From::payment(first, on)).await?;
    let came_in_time = |invoice: &invoice::Model| {
        payments.iter().any(|payment| early::suffices(From::payment(payment, on), invoice).is_some())
    };
    owed.retain(came_in_time);
    early::lock_orders(ctx, tx, &owed).await
}

async fn payments(
    ctx: &Ctx,
    tx: &Tx<'_>,
    (customer, currency): (Id, Currency),
    on: Day,
) -> Result<Vec<payment::Model>> {
    let mut found = tx
        .select::<payment::Entity>(ctx.scope())
        .filter(payment::Column::CustomerId.eq(customer))
        .filter(payment::Column::Currency.eq(currency))
        .filter(payment::Column::Unallocated.gt(0))
        .filter(payment::Column::BusinessDate.lte(on))
        .order_by(payment::Column::Id)
        .limit(SOURCES_MAX)
        .locked()
        .all()
        .await?;
    found.sort_by_key(|payment| (payment.received_at, payment.id));
    Ok(found)
}

async fn notes(
    ctx: &Ctx,
    tx: &Tx<'_>,
    (customer, currency): (Id, Currency),
    on: Day,
) -> Result<Vec<invoice::Model>> {
    let mut found = tx
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::CustomerId.eq(customer))
        .filter(invoice::Column::Currency.eq(currency))
        .filter(invoice::Column::Kind.eq("credit_note"))
        .filter(invoice::Column::Open.lt(0))
        .filter(invoice::Column::IssuedOn.lte(on))
        .order_by(invoice::Column::Id)
        .limit(SOURCES_MAX)
        .locked()
        .all()
        .await?;
    found.sort_by_key(|note| (note.issued_on, note.id));
    Ok(found)
}
