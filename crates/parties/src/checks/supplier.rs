//! A supplier's number and terms, which a customer has as well.

use kernel::{Country, Result};
use platform::numbering::Series;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::errors::PAYMENT_DAYS;
use crate::tax_ids::{self, Holder};

/// Ten years: more is a slip of the finger.
const PAYMENT_DAYS_MAX: i64 = 3650;

pub(crate) fn supplier<'a>(
    ctx: &'a Ctx,
    _tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        take_number(ctx, change, crate::SUPPLIER_SERIES)?;
        own_key(change);
        check_tax_id(ctx, change)?;
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

/// A person's row is sealed by the person's own key.
pub(crate) fn own_key(change: &mut Change<'_>) {
    let person = (change.text("kind") == Some("person")).then(|| change.id());
    change.set("person_id", person.into());
}

/// The tax number in its country's normal form; without a country, the company's counts.
pub(crate) fn check_tax_id(ctx: &Ctx, change: &mut Change<'_>) -> Result<()> {
    let Some(text) = change.text("tax_id").map(str::to_owned) else { return Ok(()) };
    if !["tax_id", "country", "kind"].into_iter().any(|field| change.changes(field)) {
        return Ok(());
    }
    let country = match change.text("country") {
        Some(code) => Country::parse(code)?,
        None => ctx.company().country,
    };
    let holder = match change.text("kind") {
        Some("person") => Holder::Person,
        _ => Holder::Organisation,
    };
    let normal = tax_ids::check(country, holder, &text).map_err(|error| error.at("tax_id"))?;
    change.set("tax_id", normal.into());
    Ok(())
}

pub(crate) fn refuse_long_terms(change: &Change<'_>) -> Result<()> {
    if change.int("payment_days").is_some_and(|days| days > PAYMENT_DAYS_MAX) {
        return Err(PAYMENT_DAYS.at("payment_days").with("payment_days_max", PAYMENT_DAYS_MAX));
    }
    Ok(())
}
