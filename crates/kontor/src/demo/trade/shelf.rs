//! What lies where, in pieces: the demo knows it without asking, because nobody else trades.

use super::super::chance::Chance;
use super::super::range::Range;

/// Pieces of each product at each location.
pub(super) struct Shelf {
    pieces: Vec<Vec<i64>>,
    /// How many pieces a full shelf has, by product.
    full: Vec<i64>,
}

impl Shelf {
    /// Empty shelves.
    pub(super) fn new(range: &Range, locations: usize) -> Self {
        // Few of what is dear, many of what is asked for.
        let full = |product: &super::super::range::Product| {
            let wanted = i64::try_from(product.weight).unwrap_or(0) * 12;
            wanted.min(400_000 / product.price).max(6)
        };
        Shelf {
            pieces: vec![vec![0; range.goods.len()]; locations],
            full: range.goods.iter().map(full).collect(),
        }
    }

    /// What is left to promise.
    pub(super) fn left(&self, location: usize, product: usize) -> i64 {
        self.pieces[location][product]
    }

    /// Adds pieces, or takes them.
    pub(super) fn change(&mut self, location: usize, product: usize, by: i64) {
        self.pieces[location][product] += by;
        assert!(self.pieces[location][product] >= 0, "the demo never promises what it does not have");
    }

    /// Fills up what has run low, and tells with how much of which product.
    pub(super) fn restock(&mut self, location: usize) -> Vec<(usize, i64)> {
        let mut came = Vec::new();
        for (product, full) in self.full.iter().enumerate() {
            let there = &mut self.pieces[location][product];
            if *there * 3 < *full {
                came.push((product, full - *there));
                *there = *full;
            }
        }
        came
    }

    /// Takes away a piece or two of up to three products that lie there.
    pub(super) fn lose(&mut self, location: usize, chance: &mut Chance) -> Vec<(usize, i64)> {
        let mut lost = Vec::new();
        for _ in 0..3 {
            let product = chance.below(self.full.len());
            let pieces = chance.between(1, 2);
            if self.left(location, product) >= pieces && lost.iter().all(|(other, _)| *other != product) {
                self.change(location, product, -pieces);
                lost.push((product, pieces));
            }
        }
        lost
    }
}
