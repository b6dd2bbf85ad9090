//! Units of measure: exact ratios, nothing rounded.
//!
//! A product says itself what its packages hold (a box of this holds twelve). Failing that, two units of one
//! dimension convert by their sizes (a kilogram is a thousand grams, whatever is weighed).

use std::collections::HashMap;

use kernel::{Id, Qty, Ratio, Result};

use crate::errors::UNIT_NOT_CONVERTIBLE;

/// The dimension whose units have no size of their own.
pub const PACKAGE: &str = "package";

/// Decimal places of any quantity at most.
pub const PLACES_MAX: i64 = 6;

/// Decimal places of a unit of this dimension when nobody says how many.
pub fn usual_places(dimension: &str) -> i64 {
    match dimension {
        "mass" | "volume" | "length" | "area" => 3,
        "time" => 2,
        _ => 0,
    }
}

/// Whether a quantity has no more decimal places than these.
pub fn fits(quantity: Qty, places: i32) -> bool {
    quantity.0 % step(places) == 0
}

/// The largest quantity with no more decimal places than these that is not more than this one.
pub fn whole_part(quantity: Qty, places: i32) -> Qty {
    Qty(quantity.0 - quantity.0.rem_euclid(step(places)))
}

/// The smallest quantity with so many decimal places, in millionths.
fn step(places: i32) -> i64 {
    let dropped = PLACES_MAX - i64::from(places).clamp(0, PLACES_MAX);
    (0..dropped).fold(1, |step, _| step * 10)
}

/// A unit's size within its dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    pub dimension: String,
    /// In the dimension's first unit.
    pub ratio: Ratio,
}

/// What is known of the units of some products.
#[derive(Clone, Debug, Default)]
pub struct UnitTable {
    base: HashMap<Id, Id>,
    own: HashMap<(Id, Id), Ratio>,
    sizes: HashMap<Id, Size>,
}

impl UnitTable {
    /// A product is counted in this unit.
    pub fn set_base(&mut self, product: Id, unit: Id) {
        self.base.insert(product, unit);
    }

    /// One of `unit` is so many base units of this product.
    pub fn set_own(&mut self, product: Id, unit: Id, ratio: Ratio) {
        self.own.insert((product, unit), ratio);
    }

    /// A unit has this size, for every product.
    pub fn set_size(&mut self, unit: Id, size: Size) {
        self.sizes.insert(unit, size);
    }

    /// Is the factor known without looking at sizes?
    pub(crate) fn is_own(&self, product: Id, unit: Id) -> bool {
        self.base.get(&product) == Some(&unit) || self.own.contains_key(&(product, unit))
    }

    /// How many base units of the product one of `unit` is.
    ///
    /// # Errors
    /// `catalog.unit_not_convertible`, also for a product that is not in the table.
    pub fn factor(&self, product: Id, unit: Id) -> Result<Ratio> {
        let refused = || UNIT_NOT_CONVERTIBLE.with("product_id", product).with("unit_id", unit);
        let base = *self.base.get(&product).ok_or_else(refused)?;
        if base == unit {
            return Ok(Ratio::ONE);
        }
        if let Some(own) = self.own.get(&(product, unit)) {
            return Ok(*own);
        }
        match (self.sizes.get(&unit), self.sizes.get(&base)) {
            (Some(from), Some(to)) if from.dimension == to.dimension && from.dimension != PACKAGE => {
                from.ratio.mul(to.ratio.inverse())
            }
            _ => Err(refused()),
        }
    }

    /// A quantity of a product in base units, exactly.
    ///
    /// # Errors
    /// `catalog.unit_not_convertible`; `kernel.inexact_conversion` when six decimals cannot hold it.
    pub fn in_base(&self, product: Id, unit: Id, quantity: Qty) -> Result<Qty> {
        self.factor(product, unit)?.convert(quantity)
    }

    /// A quantity in base units, counted in `unit`: the way back.
    ///
    /// # Errors
    /// As [`UnitTable::in_base`].
    pub fn from_base(&self, product: Id, unit: Id, quantity: Qty) -> Result<Qty> {
        self.factor(product, unit)?.inverse().convert(quantity)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PRODUCT: Id = Id::from_u128(1);
    const OTHER: Id = Id::from_u128(2);
    const KG: Id = Id::from_u128(10);
    const GRAM: Id = Id::from_u128(11);
    const SACK: Id = Id::from_u128(12);
    const PIECE: Id = Id::from_u128(13);

    fn size(dimension: &str, num: i64, den: i64) -> Size {
        Size { dimension: dimension.to_owned(), ratio: Ratio::new(num, den).unwrap() }
    }

    /// A product counted in kilograms that is also sold in sacks of 22.5 kg.
    fn flour() -> UnitTable {
        let mut table = UnitTable::default();
        table.set_base(PRODUCT, KG);
        table.set_own(PRODUCT, SACK, Ratio::new(45, 2).unwrap());
        table.set_size(KG, size("mass", 1000, 1));
        table.set_size(GRAM, size("mass", 1, 1));
        table.set_size(SACK, size(PACKAGE, 1, 1));
        table.set_size(PIECE, size("count", 1, 1));
        table
    }

    #[test]
    fn a_product_knows_its_packages_and_the_units_of_its_dimension() {
        let table = flour();
        assert_eq!(table.in_base(PRODUCT, KG, Qty::whole(3)).unwrap(), Qty::whole(3));
        assert_eq!(table.in_base(PRODUCT, SACK, Qty::whole(2)).unwrap(), Qty::whole(45));
        assert_eq!(table.in_base(PRODUCT, GRAM, Qty::whole(1500)).unwrap(), Qty::parse("1.5").unwrap());
        assert_eq!(table.from_base(PRODUCT, SACK, Qty::whole(45)).unwrap(), Qty::whole(2));
    }

    #[test]
    fn what_nothing_is_said_about_does_not_convert() {
        let mut table = flour();
        table.set_base(OTHER, PIECE);
        for (product, unit) in [(PRODUCT, PIECE), (OTHER, SACK), (OTHER, KG), (Id::from_u128(9), KG)] {
            assert!(table.in_base(product, unit, Qty::ONE).unwrap_err().is(UNIT_NOT_CONVERTIBLE));
        }
    }

    #[test]
    fn a_quantity_has_the_places_of_its_unit_and_no_more() {
        let qty = |text: &str| Qty::parse(text).unwrap();
        assert!(fits(qty("3"), 0) && fits(qty("-3"), 0) && fits(qty("0.125"), 3) && fits(qty("0.000001"), 6));
        assert!(!fits(qty("2.5"), 0) && !fits(qty("-2.5"), 0) && !fits(qty("0.0005"), 3));
        assert_eq!((whole_part(qty("2.75"), 0), whole_part(qty("2.7559"), 3)), (qty("2"), qty("2.755")));
        assert_eq!(["count", "package", "mass", "time"].map(usual_places), [0, 0, 3, 2]);
    }

    #[test]
    fn two_packages_never_convert_into_each_other_by_size() {
        let mut table = UnitTable::default();
        table.set_base(PRODUCT, SACK);
        table.set_size(SACK, size(PACKAGE, 1, 1));
        table.set_size(GRAM, size(PACKAGE, 1, 1));
        assert!(table.factor(PRODUCT, GRAM).unwrap_err().is(UNIT_NOT_CONVERTIBLE));
    }

    proptest! {
        #[test]
        fn t16_a_quantity_converts_there_and_back_or_is_refused(
            quantity in 0i64..1_000_000_000_000, num in 1i64..10_000, den in 1i64..10_000,
        ) {
            let mut table = flour();
            table.set_own(PRODUCT, SACK, Ratio::new(num, den).unwrap());
            for unit in [KG, SACK, GRAM] {
                if let Ok(base) = table.in_base(PRODUCT, unit, Qty(quantity)) {
                    prop_assert_eq!(table.from_base(PRODUCT, unit, base).unwrap(), Qty(quantity));
                }
            }
        }

        #[test]
        fn t16_deliveries_in_parts_add_up_to_what_was_ordered(
            parts in prop::collection::vec(1i64..500, 1..20), num in 1i64..1000,
        ) {
            let mut table = flour();
            table.set_own(PRODUCT, SACK, Ratio::new(num, 1).unwrap());
            let in_base = |sacks: i64| table.in_base(PRODUCT, SACK, Qty::whole(sacks)).unwrap();
            let delivered: Qty = parts.iter().map(|sacks| in_base(*sacks)).sum();
            prop_assert_eq!(delivered, in_base(parts.iter().sum()));
        }
    }
}
