//! Moving average cost: a product's pool of goods in the whole company, and what it is worth.
//!
//! The value is kept in minor units of the company's currency, as the books keep it, and the average is their exact
//! quotient: whatever leaves takes its share, rounded half away from zero, and what is left keeps the rest. So the
//! last piece takes what remains, nothing is lost to rounding, and the pool's value is the sum of the values that
//! its moves were booked at.
//!
//! Below zero the pool owes goods: what left beyond what was there is valued at the last average, and as soon as
//! goods come, the difference to what they really cost is settled by an entry of its own (T44).

use kernel::decimal::OUT_OF_RANGE;
use kernel::{Amount, Currency, Qty, Result, Rounding, UnitPrice, line_amount, round_div};

/// Value units of a unit price: a millionth of a major unit.
const PRICE_SCALE: u32 = 6;

/// How much of a product there is, what it is worth, and what one unit is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pool {
    pub(crate) quantity: Qty,
    pub(crate) value: Amount,
    /// The quotient to six places, for reading; below zero and at zero the one that counted last.
    pub(crate) average: UnitPrice,
}

/// What goods that came did to the pool's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TakenIn {
    pub(crate) value: Amount,
    /// What earlier goods that left before they came turn out to have cost: more when below zero.
    pub(crate) settled: Amount,
}

impl Pool {
    /// Goods that are worth so much come.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub(crate) fn take_in(&mut self, quantity: Qty, value: Amount, currency: Currency) -> Result<TakenIn> {
        debug_assert!(quantity.is_positive() && !value.is_negative(), "goods come with a value");
        let after = self.quantity.checked_add(quantity)?;
        let sum = self.value.checked_add(value)?;
        let worth = if !self.quantity.is_negative() {
            sum
        } else if after.is_negative() {
            part(self.value, after, self.quantity)?
        } else {
            part(value, after, quantity)?
        };
        let coming = unit_cost(value, quantity, currency)?;
        *self = Pool { quantity: after, value: worth, average: coming };
        if after.is_positive() {
            self.average = unit_cost(worth, after, currency)?;
        }
        Ok(TakenIn { value, settled: worth.checked_sub(sum)? })
    }

    /// Goods leave; gives what they were worth, above zero.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub(crate) fn take_out(&mut self, quantity: Qty, currency: Currency) -> Result<Amount> {
        debug_assert!(quantity.is_positive(), "goods leave");
        let worth = self.worth(quantity, currency)?;
        self.quantity = self.quantity.checked_sub(quantity)?;
        self.value = self.value.checked_sub(worth)?;
        Ok(worth)
    }

    /// Goods that came with a value leave again as if they had not come, as far as their value is still there; gives
    /// what they took along. The last piece takes what is left.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub(crate) fn take_back(&mut self, quantity: Qty, value: Amount, currency: Currency) -> Result<Amount> {
        debug_assert!(quantity.is_positive() && !value.is_negative(), "what came is taken back");
        if self.quantity <= quantity {
            return self.take_out(quantity, currency);
        }
        let worth = value.min(self.value);
        self.quantity = self.quantity.checked_sub(quantity)?;
        self.revalue(-worth, currency)?;
        Ok(worth)
    }

    /// What so much of it is worth: a share of the value, and beyond what is there the average.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub(crate) fn worth(&self, quantity: Qty, currency: Currency) -> Result<Amount> {
        if !self.quantity.is_positive() {
            return line_amount(quantity, self.average, currency);
        }
        if quantity <= self.quantity {
            return part(self.value, quantity, self.quantity);
        }
        let beyond = line_amount(quantity - self.quantity, self.average, currency)?;
        self.value.checked_add(beyond)
    }

    /// The value of what is there changes; the quantity does not.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub(crate) fn revalue(&mut self, by: Amount, currency: Currency) -> Result<()> {
        self.value = self.value.checked_add(by)?;
        if self.quantity.is_positive() {
            self.average = unit_cost(self.value, self.quantity, currency)?;
        }
        Ok(())
    }
}

/// `amount × share ÷ whole`, rounded once.
///
/// # Errors
/// `kernel.out_of_range`.
pub(crate) fn part(amount: Amount, share: Qty, whole: Qty) -> Result<Amount> {
    if whole.is_zero() {
        return Ok(Amount::ZERO);
    }
    let exact = i128::from(amount.0) * i128::from(share.0);
    let units = round_div(exact, i128::from(whole.0), Rounding::HalfUp);
    i64::try_from(units).map(Amount).map_err(|_| OUT_OF_RANGE.error())
}

/// What one unit is worth, to six places.
///
/// # Errors
/// `kernel.out_of_range`.
pub(crate) fn unit_cost(value: Amount, quantity: Qty, currency: Currency) -> Result<UnitPrice> {
    if quantity.is_zero() {
        return Ok(UnitPrice::ZERO);
    }
    let exact = i128::from(value.0) * 10_i128.pow(2 * PRICE_SCALE - currency.exponent());
    let units = round_div(exact, i128::from(quantity.0), Rounding::HalfUp);
    i64::try_from(units).map(UnitPrice).map_err(|_| OUT_OF_RANGE.error())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn the_last_piece_takes_what_is_left() {
        let kes = currency("KES");
        let mut pool = Pool::default();
        pool.take_in(Qty::whole(3), Amount(100), kes).unwrap();
        let left: Vec<i64> = (0..3).map(|_| pool.take_out(Qty::ONE, kes).unwrap().0).collect();
        assert_eq!((left, pool.quantity, pool.value), (vec![33, 34, 33], Qty::ZERO, Amount::ZERO));
        assert_eq!(pool.average.to_string(), "0.333333", "what counted last");
    }

    #[test]
    fn what_left_too_early_is_settled_when_goods_come() {
        let kes = currency("KES");
        let mut pool = Pool::default();
        pool.take_in(Qty::ONE, Amount(1000), kes).unwrap();
        // Two more than there are, at the average of ten.
        assert_eq!(pool.take_out(Qty::whole(3), kes).unwrap(), Amount(3000));
        assert_eq!((pool.quantity, pool.value), (Qty::whole(-2), Amount(-2000)));
        // One comes for twelve: one of the two cost two more than was told.
        let taken = pool.take_in(Qty::ONE, Amount(1200), kes).unwrap();
        assert_eq!((taken.settled, pool.value), (Amount(-200), Amount(-1000)));
        // Five come for fifteen: the other cost five more, and four stay.
        let taken = pool.take_in(Qty::whole(5), Amount(7500), kes).unwrap();
        assert_eq!((taken.settled, pool.quantity, pool.value), (Amount(-500), Qty::whole(4), Amount(6000)));
    }

    #[derive(Clone, Debug)]
    enum Step {
        In(i64, i64),
        Out(i64),
        Back(i64, i64),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (1..5_000_000_i64, 0..1_000_000_i64).prop_map(|(quantity, value)| Step::In(quantity, value)),
            (1..5_000_000_i64).prop_map(Step::Out),
            (1..5_000_000_i64, 0..1_000_000_i64).prop_map(|(quantity, value)| Step::Back(quantity, value)),
        ]
    }

    proptest! {
        /// What came and is taken back at once leaves the pool as it was, whatever the average made of it.
        #[test]
        fn t44_what_is_taken_back_leaves_the_pool_as_it_was(
            before in (0..5_000_000_i64, 0..1_000_000_i64),
            came in (1..5_000_000_i64, 0..1_000_000_i64),
        ) {
            let kes = currency("KES");
            let mut pool = Pool::default();
            if before.0 > 0 {
                pool.take_in(Qty(before.0), Amount(before.1), kes).unwrap();
            }
            let was = pool;
            pool.take_in(Qty(came.0), Amount(came.1), kes).unwrap();
            prop_assert_eq!(pool.take_back(Qty(came.0), Amount(came.1), kes).unwrap(), Amount(came.1));
            prop_assert_eq!((pool.quantity, pool.value), (was.quantity, was.value));
        }

        /// T41, T44, for exponents 0, 2 and 3 (T10): no value without goods, none below zero with goods, and the
        /// pool is worth what its entries add up to.
        #[test]
        fn t44_no_goods_no_value_whatever_happened(
            steps in prop::collection::vec(step(), 1..80),
            code in prop::sample::select(vec!["JPY", "KES", "KWD"]),
        ) {
            let currency = currency(code);
            let (mut pool, mut booked) = (Pool::default(), Amount::ZERO);
            for step in steps {
                match step {
                    Step::In(quantity, value) => {
                        let taken = pool.take_in(Qty(quantity), Amount(value), currency).unwrap();
                        booked += taken.value + taken.settled;
                    }
                    Step::Back(quantity, value) => {
                        booked -= pool.take_back(Qty(quantity), Amount(value), currency).unwrap();
                    }
                    Step::Out(quantity) => booked -= pool.take_out(Qty(quantity), currency).unwrap(),
                }
                prop_assert_eq!(pool.value, booked);
                prop_assert!(!pool.quantity.is_zero() || pool.value.is_zero(), "{:?}", pool);
                prop_assert!(pool.quantity.is_negative() || !pool.value.is_negative(), "{:?}", pool);
                prop_assert!(pool.quantity.is_positive() || !pool.value.is_positive(), "{:?}", pool);
            }
            if pool.quantity.is_positive() {
                pool.take_out(pool.quantity, currency).unwrap();
                prop_assert_eq!(pool.value, Amount::ZERO);
            }
        }
    }
}
