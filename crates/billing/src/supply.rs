//! When what is billed was supplied: on a day, or in a period. Many countries want it on the paper, and of lines by hand it
//! says which rate of tax holds. An order's tax is the order's, however late its goods leave.

use kernel::{Day, Result};

use crate::BAD_SUPPLY;
use crate::commands::create::NewInvoice;
use crate::model::invoice;

/// Days of a period at most.
pub(crate) const DAYS_MAX: i32 = 3_660;

/// A day, a period, or nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Supply {
    on: Option<Day>,
    from: Option<Day>,
    to: Option<Day>,
}

impl Supply {
    /// What the caller says.
    ///
    /// # Errors
    /// `billing.bad_supply`.
    pub(crate) fn asked(input: &NewInvoice) -> Result<Supply> {
        let supply = Supply { on: input.supplied_on, from: input.supplied_from, to: input.supplied_to };
        let wrong = match (supply.on, supply.from, supply.to) {
            (_, None, None) => None,
            (Some(_), _, _) => Some("supplied_on"),
            (None, None, Some(_)) => Some("supplied_from"),
            (None, Some(_), None) => Some("supplied_to"),
            (None, Some(first), Some(last)) => {
                (!(0..DAYS_MAX).contains(&first.days_until(last))).then_some("supplied_to")
            }
        };
        match wrong {
            Some(path) => Err(BAD_SUPPLY.at(path).with("days_max", DAYS_MAX)),
            None => Ok(supply),
        }
    }

    /// This, or else a day that is known from elsewhere.
    pub(crate) fn or(self, on: Option<Day>) -> Supply {
        if self == Supply::default() { Supply { on, ..self } } else { self }
    }

    /// The day whose rates of tax hold: a period's is its last.
    pub(crate) fn day(self) -> Option<Day> {
        self.on.or(self.to)
    }

    /// Writes it on a draft.
    pub(crate) fn put(self, invoice: &mut invoice::Model) {
        (invoice.supplied_on, invoice.supplied_from, invoice.supplied_to) = (self.on, self.from, self.to);
    }
}
