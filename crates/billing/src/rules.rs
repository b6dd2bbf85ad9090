//! Pure calculation: what a credit note may take, how advances are netted, when instalments fall due.

pub(crate) mod ageing;
pub(crate) mod cash;
pub(crate) mod conversion;
pub(crate) mod credit;
pub(crate) mod deposits;
pub(crate) mod dunning;
pub(crate) mod early;
pub(crate) mod sepa;
pub(crate) mod terms;
pub(crate) mod ubl;

use kernel::Amount;

/// The terms of a line; its total is net and tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) gross: Amount,
    pub(crate) discount: Amount,
    pub(crate) net: Amount,
    pub(crate) tax: Amount,
}

impl Terms {
    /// Net and tax.
    pub(crate) fn total(self) -> Amount {
        self.net + self.tax
    }

    /// Terms without a discount: of an advance or a reduction, which were never priced.
    pub(crate) fn plain(net: Amount, tax: Amount, inclusive: bool) -> Terms {
        Terms { gross: if inclusive { net + tax } else { net }, discount: Amount::ZERO, net, tax }
    }

    /// Term by term.
    pub(crate) fn plus(self, other: Terms) -> Terms {
        Terms {
            gross: self.gross + other.gross,
            discount: self.discount + other.discount,
            net: self.net + other.net,
            tax: self.tax + other.tax,
        }
    }

    /// With the other sign.
    pub(crate) fn negated(self) -> Terms {
        Terms { gross: -self.gross, discount: -self.discount, net: -self.net, tax: -self.tax }
    }
}

/// Whether an amount is what was expected. No tolerance means that nobody cares; zero means exactly (T53).
pub(crate) fn within(expected: Amount, actual: Amount, tolerance: Option<Amount>) -> bool {
    tolerance.is_none_or(|tolerance| {
        i128::from(actual.0).abs_diff(i128::from(expected.0)) <= u128::from(tolerance.0.max(0).unsigned_abs())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t53_no_tolerance_is_no_check_and_zero_is_exactly() {
        let far = Amount(100_002);
        assert!(within(Amount(1), far, None));
        assert!(within(far, far, Some(Amount::ZERO)));
        assert!(!within(Amount(100_000), far, Some(Amount::ZERO)));
        assert!(!within(Amount(100_000), far, Some(Amount(1))));
        assert!(within(Amount(100_000), far, Some(Amount(2))));
        assert!(!within(Amount(i64::MIN + 1), Amount(i64::MAX), Some(Amount(i64::MAX))));
    }
}
