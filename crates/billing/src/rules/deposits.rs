//! Advances on an order, and how later invoices net them, so that all invoices together are the order.
//!
//! The rule that holds throughout, term by term and tax by tax: billed − netted + advanced ≤ ordered. An advance takes
//! of what is left under it; an invoice nets as much as it bills, as long as there is something to net. When the whole
//! order is billed, everything advanced is netted.

use kernel::Amount;
use kernel::allocation::allocate;

/// Net and tax of one tax class and rate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) net: Amount,
    pub(crate) tax: Amount,
}

impl Share {
    pub(crate) fn total(self) -> Amount {
        self.net + self.tax
    }

    pub(crate) fn plus(self, other: Share) -> Share {
        Share { net: self.net + other.net, tax: self.tax + other.tax }
    }

    pub(crate) fn minus(self, other: Share) -> Share {
        Share { net: self.net - other.net, tax: self.tax - other.tax }
    }

    /// Nothing below zero.
    pub(crate) fn clipped(self) -> Share {
        Share { net: self.net.max(Amount::ZERO), tax: self.tax.max(Amount::ZERO) }
    }
}

/// Shares an advance (tax included) out to the taxes, by what is left of each; none when it is more than is left.
pub(crate) fn advance(amount: Amount, left: &[Share]) -> Option<Vec<Share>> {
    let weights: Vec<i64> = left.iter().map(|share| share.total().0).collect();
    if amount > Amount(weights.iter().sum()) {
        return None;
    }
    let parts = allocate(amount, &weights);
    let split = |(part, left): (Amount, &Share)| {
        let halves = allocate(part, &[left.net.0, left.tax.0]);
        Share { net: halves[0], tax: halves[1] }
    };
    Some(parts.into_iter().zip(left).map(split).collect())
}

/// How much of an advance an invoice nets that bills `billed` of the same tax.
pub(crate) fn net_off(advanced: Share, billed: Share) -> Share {
    let part = |have: Amount, need: Amount| have.min(need).max(Amount::ZERO);
    Share { net: part(advanced.net, billed.net), tax: part(advanced.tax, billed.tax) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What happens to an order: an advance of so many per cent of what is left, or so many per cent of it billed.
    #[derive(Clone, Copy, Debug)]
    enum Step {
        Advance(i64),
        Bill(i64),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![(1_i64..=100).prop_map(Step::Advance), (1_i64..=100).prop_map(Step::Bill)]
    }

    proptest! {
        #[test]
        fn t15_whatever_is_advanced_all_invoices_are_the_order(
            groups in proptest::collection::vec((0_i64..1_000_000, 0_i64..250_000), 1..4),
            steps in proptest::collection::vec(step(), 0..10),
        ) {
            let order: Vec<Share> =
                groups.iter().map(|(net, tax)| Share { net: Amount(*net), tax: Amount(*tax) }).collect();
            let nothing = vec![Share::default(); order.len()];
            let (mut billed, mut advanced, mut netted) = (nothing.clone(), nothing.clone(), nothing.clone());
            let mut invoiced = nothing;
            for step in steps.into_iter().chain([Step::Bill(100)]) {
                match step {
                    Step::Advance(percent) => {
                        let left: Vec<Share> = (0..order.len())
                            .map(|at| order[at].minus(billed[at].minus(netted[at]).plus(advanced[at])))
                            .collect();
                        let whole: i64 = left.iter().map(|share| share.total().0).sum();
                        let parts = advance(Amount(whole * percent / 100), &left).expect("no more than is left");
                        prop_assert_eq!(advance(Amount(whole + 1), &left), None);
                        for (at, part) in parts.into_iter().enumerate() {
                            prop_assert!(!part.net.is_negative() && !part.tax.is_negative());
                            prop_assert!(part.net <= left[at].net && part.tax <= left[at].tax);
                            advanced[at] = advanced[at].plus(part);
                            invoiced[at] = invoiced[at].plus(part);
                        }
                    }
                    Step::Bill(percent) => for at in 0..order.len() {
                        let rest = order[at].minus(billed[at]);
                        let now = Share { net: Amount(rest.net.0 * percent / 100), tax: Amount(rest.tax.0 * percent / 100) };
                        let off = net_off(advanced[at].minus(netted[at]), now);
                        billed[at] = billed[at].plus(now);
                        netted[at] = netted[at].plus(off);
                        let invoice = now.minus(off);
                        prop_assert!(!invoice.net.is_negative() && !invoice.tax.is_negative());
                        invoiced[at] = invoiced[at].plus(invoice);
                    },
                }
            }
            prop_assert_eq!(&netted, &advanced, "nothing advanced is left over");
            prop_assert_eq!(invoiced, order);
        }
    }
}
