//! Counts and sums, exact.

use std::collections::BTreeMap;

use kernel::{Amount, Currency, Qty, Result};
use platform::Ctx;
use serde_json::{Value as Json, json};

use crate::errors::SUM_TOO_LARGE;
use crate::{Form, RecordKind};

/// Of some rows: how many they are, and the sums of fields, each by currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Total {
    pub(crate) count: i64,
    /// By the place of the field among those asked for, and by currency; quantities have none.
    pub(crate) sums: BTreeMap<(usize, Option<String>), i128>,
}

impl Total {
    /// Adds a sum of some rows to that of others.
    pub(crate) fn add(&mut self, at: usize, currency: Option<String>, value: i128) {
        // Some 10^19 rows of the largest amount: nothing that is in a table overflows 128 bits.
        *self.sums.entry((at, currency)).or_default() += value;
    }

    /// Takes other rows in.
    pub(crate) fn take(&mut self, other: Total) {
        self.count += other.count;
        for ((at, currency), value) in other.sums {
            self.add(at, currency, value);
        }
    }

    /// The sums as callers see them. Without rows a quantity is 0, and amounts are of no currency.
    ///
    /// # Errors
    /// `record.sum_too_large`.
    pub(crate) fn json(&self, ctx: &Ctx, kind: &RecordKind, sums: &[usize]) -> Result<Json> {
        let mut fields = Vec::with_capacity(sums.len());
        for (at, field) in sums.iter().map(|at| &kind.fields[*at]).enumerate() {
            let of_field = self.sums.range((at, None)..).take_while(|((of, _), _)| *of == at);
            let mut values = Vec::new();
            for ((_, currency), value) in of_field {
                values.push(shown(ctx, field.form, currency.as_deref(), *value)?);
            }
            if values.is_empty() && field.form == Form::Qty {
                values.push(json!({ "value": Qty(0).to_string() }));
            }
            fields.push(json!({ "field": field.name, "values": values }));
        }
        Ok(fields.into())
    }
}

fn shown(ctx: &Ctx, form: Form, currency: Option<&str>, value: i128) -> Result<Json> {
    let value = i64::try_from(value).map_err(|_| SUM_TOO_LARGE.error())?;
    if form == Form::Qty {
        return Ok(json!({ "value": Qty(value).to_string() }));
    }
    let currency = currency.and_then(|code| Currency::parse(code).ok()).unwrap_or(ctx.company().currency);
    Ok(json!({ "currency": currency, "value": currency.decimal(Amount(value)).to_string() }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(rows: &[(usize, u8, i64)]) -> Total {
        let mut total = Total::default();
        for (at, currency, value) in rows {
            total.count += 1;
            total.add(*at, Some(format!("C{currency}")), i128::from(*value));
        }
        total
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(
            rows in prop::collection::vec((0usize..3, 0u8..3, any::<i64>()), 0..40), cut in 0usize..40
        ) {
            let (one, other) = rows.split_at(cut.min(rows.len()));
            let mut both = of(one);
            both.take(of(other));
            prop_assert_eq!(both, of(&rows));
        }
    }
}
