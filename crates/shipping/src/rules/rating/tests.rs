use proptest::prelude::*;

use super::*;

fn qty(text: &str) -> Qty {
    Qty::parse(text).unwrap()
}

fn price(text: &str) -> UnitPrice {
    UnitPrice::parse(text).unwrap()
}

fn kes() -> Currency {
    Currency::parse("KES").unwrap()
}

fn terms(basis: Basis) -> Terms {
    Terms {
        currency: kes(),
        basis,
        dim_divisor: None,
        handling: UnitPrice::ZERO,
        free_from: None,
        max_weight_g: None,
    }
}

fn band(up_to: Option<&str>, base: &str, step: Option<&str>, step_price: &str) -> Band {
    Band { up_to: up_to.map(qty), base: price(base), step: step.map(qty), step_price: price(step_price) }
}

fn piece(quantity: &str, weight_g: Option<i64>, sides_mm: Option<[i64; 3]>) -> Piece {
    Piece { sku: "TEA".to_owned(), quantity: qty(quantity), weight_g, sides_mm }
}

fn goods(quantity: &str, weight_g: i64, value: i64) -> Measures {
    Measures::of(&[piece(quantity, Some(weight_g), Some([100, 200, 300]))], Amount(value)).unwrap()
}

fn paid(rated: Rated) -> Amount {
    match rated {
        Rated::Price { price, .. } => price,
        Rated::Unavailable(why) => panic!("{why:?}"),
    }
}

fn why(rated: Rated) -> String {
    match rated {
        Rated::Price { price, .. } => panic!("it costs {price:?}"),
        Rated::Unavailable(why) => why.rule,
    }
}

#[test]
fn a_table_is_read_by_the_measure_with_each_begun_step() {
    let bands = [
        band(None, "500", Some("1"), "80"),
        band(Some("2"), "300", None, "0"),
        band(Some("5"), "400", None, "0"),
    ];
    let cost = |grams| paid(rate(&terms(Basis::Weight), &bands, &goods("1", grams, 0), kes()).unwrap()).0;
    assert_eq!([cost(1), cost(2000), cost(2001), cost(5000)], [30_000, 30_000, 40_000, 40_000]);
    assert_eq!([cost(5001), cost(6000), cost(6001)], [58_000, 58_000, 66_000]);
}

#[test]
fn weight_and_volume_are_exact_to_the_smallest_part() {
    let tenth = Measures::of(&[piece("0.1", Some(1), None), piece("0.2", Some(1), None)], Amount(0)).unwrap();
    assert_eq!((tenth.weight().unwrap(), tenth.no_size.len()), (qty("0.0003"), 2));
    let box_of = Measures::of(&[piece("3", None, Some([100, 200, 300]))], Amount(0)).unwrap();
    assert_eq!((box_of.volume().unwrap(), box_of.no_weight.len()), (qty("18"), 1));
    assert_eq!(goods("1", 500, 0).chargeable(5000).unwrap(), qty("1.2"), "6 litres at 5000 cm³ a kilogram");
    assert_eq!(goods("1", 1500, 0).chargeable(5000).unwrap(), qty("1.5"));
    let vast = piece("8999999999999", Some(1_000_000_000), Some([1_000_000; 3]));
    let all = vec![vast; 500];
    assert!(Measures::of(&all, Amount(0)).unwrap_err().is(TOO_LARGE));
}

#[test]
fn every_reason_against_a_method_has_its_code() {
    let bands = [band(Some("2"), "300", None, "0")];
    let none = Measures::of(&[piece("1", None, None)], Amount(0)).unwrap();
    let usd = Currency::parse("USD").unwrap();
    let ask = |terms: &Terms, goods: &Measures, currency| why(rate(terms, &bands, goods, currency).unwrap());
    assert_eq!(ask(&terms(Basis::Weight), &none, usd), "shipping.other_currency");
    assert_eq!(ask(&terms(Basis::Weight), &none, kes()), "shipping.no_weight");
    assert_eq!(ask(&terms(Basis::Volume), &none, kes()), "shipping.no_size");
    assert_eq!(ask(&terms(Basis::Weight), &goods("1", 2001, 0), kes()), "shipping.beyond_rates");
    let light = Terms { max_weight_g: Some(999), ..terms(Basis::Pieces) };
    assert_eq!(ask(&light, &goods("1", 1000, 0), kes()), "shipping.too_heavy");
    assert_eq!(ask(&light, &none, kes()), "shipping.no_weight");
}

#[test]
fn handling_is_added_and_large_orders_go_free() {
    let bands = [band(None, "300", None, "0")];
    let terms = Terms { handling: price("50"), free_from: Some(price("1000")), ..terms(Basis::Value) };
    let cost = |value| paid(rate(&terms, &bands, &goods("1", 1, value), kes()).unwrap()).0;
    assert_eq!([cost(99_999), cost(100_000)], [35_000, 0]);
}

fn bands() -> impl Strategy<Value = Vec<Band>> {
    let row =
        (1_i64..50_000_000, 0_i64..1_000_000_000, proptest::option::of(1_i64..5_000_000), 0_i64..10_000_000);
    prop::collection::vec(row, 1..8).prop_map(|rows| {
        let last = rows.len() - 1;
        rows.into_iter()
            .enumerate()
            .map(|(at, (up_to, base, step, step_price))| Band {
                up_to: (at != last).then_some(Qty(up_to)),
                base: UnitPrice(base),
                step: step.map(Qty),
                step_price: UnitPrice(step_price),
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn every_measure_lies_in_exactly_one_band(bands in bands(), measure in 0_i64..100_000_000, turn in 0_usize..8) {
        let measure = Qty(measure);
        let (floor, band) = band_of(&bands, measure).unwrap();
        prop_assert!(band.up_to.is_none_or(|most| measure <= most));
        prop_assert!(floor < measure || floor == Qty::ZERO);
        let between = |other: &Band| other.up_to.is_some_and(|most| measure <= most && band.up_to.is_none_or(|own| most < own));
        prop_assert!(!bands.iter().any(between), "no band ends between the measure and its band's end");
        let mut turned = bands.clone();
        turned.rotate_left(turn % bands.len());
        prop_assert_eq!(band_of(&turned, measure).map(|(floor, band)| (floor, band.up_to)), Some((floor, band.up_to)));
    }

    #[test]
    fn the_steps_of_the_trace_add_up_to_the_price(
        bands in bands(), grams in 0_i64..200_000, value in 0_i64..10_000_000, handling in 0_i64..1_000_000_000,
        free in proptest::option::of(0_i64..100_000_000_000),
    ) {
        let terms = Terms {
            handling: UnitPrice(handling), free_from: free.map(UnitPrice), ..terms(Basis::Weight)
        };
        let rated = rate(&terms, &bands, &goods("1", grams, value), kes()).unwrap();
        let Rated::Price { price, steps } = rated else { panic!("an open table takes everything") };
        let sum: UnitPrice = steps.iter().filter_map(|step| step.amount).sum();
        prop_assert_eq!(price, kernel::rounding::line_amount(Qty::ONE, sum, kes()).unwrap());
        prop_assert!(!price.is_negative());
        let is_free = steps.iter().any(|step| step.rule == "free");
        prop_assert_eq!(is_free, terms.free_from.is_some_and(|from| i128::from(from.0) <= i128::from(value) * 10_000));
        if is_free { prop_assert_eq!(price, Amount::ZERO); }
    }

    #[test]
    fn more_of_one_band_never_costs_less(
        base in 0_i64..1_000_000_000, step in 1_i64..5_000_000, step_price in 0_i64..10_000_000,
        a in 0_i64..50_000, b in 0_i64..50_000,
    ) {
        let band = Band { up_to: None, base: UnitPrice(base), step: Some(Qty(step)), step_price: UnitPrice(step_price) };
        let cost = |grams| paid(rate(&terms(Basis::Weight), &[band], &goods("1", grams, 0), kes()).unwrap());
        prop_assert!(cost(a.min(b)) <= cost(a.max(b)));
    }
}
