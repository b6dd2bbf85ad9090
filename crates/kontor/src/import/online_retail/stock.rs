//! What the stock must have begun with.
//!
//! The file begins in the middle of the trade: goods are sold that no line ever received, and the sum of the moves
//! dips below zero. So each product gets one opening receipt, dated before the file's first document: as much as it
//! takes for its stock never to be below zero, neither at any instant of the story nor while the import posts it.

use std::collections::HashMap;

use kernel::{Instant, Qty, Result};

use super::paper::{Fate, Paper, is_goods};

/// The moves of all goods, as far as the opening depends on them.
#[derive(Debug, Default)]
pub(super) struct Stock {
    products: HashMap<String, u32>,
    /// Product, instant, change: in the order of posting.
    moves: Vec<(u32, Instant, Qty)>,
    first: Option<Instant>,
}

/// An opening receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    pub(super) sku: String,
    pub(super) quantity: Qty,
}

/// By how much a document's line changes the stock: what is sold leaves, what is credited comes back, and a
/// correction says it as it is.
pub(super) fn change(fate: Fate, quantity: Qty) -> Qty {
    if fate == Fate::Correction { quantity } else { -quantity }
}

impl Stock {
    pub(super) fn add(&mut self, paper: &Paper) -> Result<()> {
        self.first = Some(self.first.map_or(paper.at, |first| first.min(paper.at)));
        for (line, _) in &paper.lines {
            if line.quantity == Qty::ZERO || !is_goods(&line.code) {
                continue;
            }
            let next = u32::try_from(self.products.len()).map_err(kernel::Error::internal)?;
            let product = match self.products.get(&line.code) {
                Some(product) => *product,
                None => *self.products.entry(line.code.clone()).or_insert(next),
            };
            self.moves.push((product, paper.at, change(paper.fate, line.quantity)));
        }
        Ok(())
    }

    /// The instant of the first document.
    pub(super) fn first(&self) -> Option<Instant> {
        self.first
    }

    /// How many moves there are.
    pub(super) fn moves(&self) -> u64 {
        self.moves.len() as u64
    }

    /// The opening receipts, by product.
    pub(super) fn opening(mut self) -> Result<Vec<Opening>> {
        let mut needed = vec![Qty::ZERO; self.products.len()];
        raise(&mut needed, &self.moves)?;
        // Of what happens at one instant, what leaves counts first: nobody can say which came first.
        self.moves.sort_unstable();
        raise(&mut needed, &self.moves)?;
        let mut opening: Vec<Opening> = self
            .products
            .into_iter()
            .map(|(sku, at)| Opening { sku, quantity: needed[at as usize] })
            .filter(|one| one.quantity > Qty::ZERO)
            .collect();
        opening.sort_unstable_by(|one, other| one.sku.cmp(&other.sku));
        Ok(opening)
    }
}

/// Raises what is needed at the beginning so that no sum of the moves so far falls below zero.
fn raise(needed: &mut [Qty], moves: &[(u32, Instant, Qty)]) -> Result<()> {
    let mut sums = vec![Qty::ZERO; needed.len()];
    for (product, _, change) in moves {
        let at = *product as usize;
        sums[at] = sums[at].checked_add(*change)?;
        needed[at] = needed[at].max(-sums[at]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stock(moves: &[(u32, i64, i64)]) -> Stock {
        let products = moves.iter().map(|(product, ..)| (format!("P{product}"), *product)).collect();
        let moves =
            moves.iter().map(|(product, at, change)| (*product, Instant(*at), Qty(*change))).collect();
        Stock { products, moves, first: None }
    }

    fn opening(moves: &[(u32, i64, i64)]) -> Vec<(String, i64)> {
        let opening = stock(moves).opening().unwrap();
        opening.into_iter().map(|one| (one.sku, one.quantity.0)).collect()
    }

    #[test]
    fn as_much_as_the_deepest_dip() {
        assert_eq!(
            opening(&[(0, 1, -5), (0, 2, 3), (0, 3, -4), (1, 1, 9), (1, 2, -9)]),
            [("P0".to_owned(), 6)]
        );
        // At the same instant what leaves counts first.
        assert_eq!(opening(&[(0, 1, 4), (0, 1, -4)]), [("P0".to_owned(), 4)]);
        // Posted in another order than it happened, it must hold in both.
        assert_eq!(opening(&[(0, 2, -4), (0, 1, 4)]), [("P0".to_owned(), 4)]);
    }

    proptest! {
        #[test]
        fn never_below_zero_and_not_more_than_needed(
            moves in prop::collection::vec((0u32..1, 0i64..20, -9i64..9), 1..40),
        ) {
            let begun = opening(&moves).first().map_or(0, |(_, quantity)| *quantity);
            let mut sorted = moves.clone();
            sorted.sort_unstable();
            let mut least = i64::MAX;
            for order in [&moves, &sorted] {
                let mut sum = begun;
                for (_, _, change) in order {
                    sum += change;
                    least = least.min(sum);
                }
            }
            prop_assert!(least >= 0);
            prop_assert!(begun == 0 || least == 0);
        }
    }
}
