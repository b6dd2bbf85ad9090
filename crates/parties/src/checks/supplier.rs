//! A supplier's number and terms, which a customer has as well.

use kernel::Result;
use platform::numbering::Series;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::errors::PAYMENT_DAYS;

/// Ten years: more is a slip of the finger.
const PAYMENT_DAYS_MAX: i64 = 3650;

pub(crate) fn supplier<'a>(
    ctx: &'a Ctx,
    _tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        take_number(ctx, change, crate::SUPPLIER_SERIES)?;
        refuse_long_terms(change)
    })
}

/// Fills in the party's number where the caller gave none.
pub(crate) fn take_number(ctx: &Ctx, change: &mut Change<'_>, series: Series) -> Result<()> {
    if change.is_new() && change.text("code").is_none() {
        let number = ctx.runtime().number(ctx, series)?;
        change.set("code", number.text.as_str().into());
    }
    Ok(())
}

pub(crate) fn refuse_long_terms(change: &Change<'_>) -> Result<()> {
    if change.int("payment_days").is_some_and(|days| days > PAYMENT_DAYS_MAX) {
        return Err(PAYMENT_DAYS.at("payment_days").with("payment_days_max", PAYMENT_DAYS_MAX));
    }
    Ok(())
}
