//! Money properties, each for currencies of 0, 2 and 3 decimal places.

use kernel::money::{CURRENCY_MISMATCH, TOO_MANY_MINOR_DIGITS};
use kernel::{
    Amount, Currency, Decimal, Money, Qty, Rate, Rounding, UnitPrice, allocate, apply_rate, line_amount,
    round_div, tax_in_gross,
};
use proptest::prelude::*;

fn currency(code: &str) -> Currency {
    Currency::parse(code).unwrap()
}

fn currencies() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec![currency("JPY"), currency("KES"), currency("KWD")])
}

fn modes() -> impl Strategy<Value = Rounding> {
    prop::sample::select(Rounding::ALL.to_vec())
}

/// Quantities and prices whose product stays an amount in every currency.
fn qty() -> impl Strategy<Value = Qty> {
    (-1_000_000_000_000i64..1_000_000_000_000).prop_map(Qty)
}

fn price() -> impl Strategy<Value = UnitPrice> {
    (0i64..1_000_000_000_000).prop_map(UnitPrice)
}

fn amount() -> impl Strategy<Value = Amount> {
    (-9_000_000_000_000i64..9_000_000_000_000).prop_map(Amount)
}

fn rate() -> impl Strategy<Value = Rate> {
    (0i64..=2_000_000).prop_map(Rate)
}

/// A price that the currency can express exactly.
fn shelf_price(minor: i64, currency: Currency) -> UnitPrice {
    UnitPrice(minor * 10i64.pow(6 - currency.exponent()))
}

#[test]
fn t02_three_at_1_10_gross_are_3_30() {
    let line =
        |qty, price: &str| line_amount(Qty::whole(qty), price.parse().unwrap(), currency("EUR")).unwrap();
    assert_eq!(line(3, "1.10"), Amount(330));
    assert_eq!(line(2, "379.00"), Amount(75_800));
    assert_eq!(tax_in_gross(Amount(75_800), Rate::percent(19)), Amount(12_103));
}

#[test]
fn t07_a_unit_price_is_not_rounded_before_it_is_multiplied() {
    let price: UnitPrice = "0.0049".parse().unwrap();
    assert_eq!(line_amount(Qty::whole(1000), price, currency("EUR")).unwrap(), Amount(490));
    assert_eq!(line_amount(Qty::whole(1000), price, currency("JPY")).unwrap(), Amount(5));
    assert_eq!(line_amount(Qty::whole(1000), price, currency("KWD")).unwrap(), Amount(4900));
}

#[test]
fn t08_what_floats_get_wrong_is_right() {
    let euros = |text: &str| currency("EUR").amount(Decimal::parse(text).unwrap()).unwrap();
    assert_eq!(euros("5.95") - euros("5.5"), euros("0.45"));
    assert_eq!([euros("0.1"); 10].iter().sum::<Amount>(), euros("1"));
    assert_eq!(euros("0.1") + euros("0.2") - euros("0.3"), Amount::ZERO);
}

#[test]
fn t10_money_of_two_currencies_does_not_add_up() {
    let (yen, dinar) = (Money::new(Amount(100), currency("JPY")), Money::new(Amount(100), currency("BHD")));
    assert!(yen.add(dinar).unwrap_err().is(CURRENCY_MISMATCH));
    assert!(yen.sub(dinar).unwrap_err().is(CURRENCY_MISMATCH));
    assert_eq!((yen.to_string(), dinar.to_string()), ("JPY 100".to_owned(), "BHD 0.100".to_owned()));
    assert!(currency("JPY").amount(Decimal::parse("0.5").unwrap()).unwrap_err().is(TOO_MANY_MINOR_DIGITS));
    assert!(currency("BHD").amount(Decimal::parse("0.0005").unwrap()).unwrap_err().is(TOO_MANY_MINOR_DIGITS));
}

#[test]
fn halves_go_where_the_mode_says() {
    let by = |mode| [-25, -15, -14, 14, 15, 25].map(|n| round_div(n, 10, mode));
    assert_eq!(by(Rounding::HalfUp), [-3, -2, -1, 1, 2, 3]);
    assert_eq!(by(Rounding::HalfEven), [-2, -2, -1, 1, 2, 2]);
    assert_eq!(by(Rounding::Down), [-2, -1, -1, 1, 1, 2]);
    assert_eq!(by(Rounding::Up), [-3, -2, -2, 2, 2, 3]);
    assert_eq!(round_div(i128::MAX, i128::MAX - 1, Rounding::Up), 2);
}

proptest! {
    #[test]
    fn t02_with_prices_inclusive_of_tax_the_gross_is_the_sum_of_the_lines(
        lines in prop::collection::vec((1i64..1000, 0i64..1_000_000), 1..20), rate in rate(), currency in currencies(),
    ) {
        let mut total = Amount::ZERO;
        for (qty, minor) in &lines {
            let gross = line_amount(Qty::whole(*qty), shelf_price(*minor, currency), currency).unwrap();
            prop_assert_eq!(gross, Amount(qty * minor));
            let tax = tax_in_gross(gross, rate);
            let net = gross - tax;
            prop_assert!(!tax.is_negative() && !net.is_negative());
            total += net + tax;
        }
        prop_assert_eq!(total, Amount(lines.iter().map(|(qty, minor)| qty * minor).sum()));
    }

    #[test]
    fn t02_the_tax_in_a_gross_is_within_half_a_unit(gross in amount(), rate in rate()) {
        let tax = i128::from(tax_in_gross(gross, rate).0);
        let off = 2 * (tax * i128::from(1_000_000 + rate.0) - i128::from(gross.0) * i128::from(rate.0));
        prop_assert!(off.abs() <= i128::from(1_000_000 + rate.0));
    }

    #[test]
    fn t03_a_document_of_one_line_has_one_tax(amount in amount(), rate in rate(), mode in modes()) {
        let per_line: Amount = [amount].iter().map(|line| mode.apply_rate(*line, rate)).sum();
        prop_assert_eq!(per_line, mode.apply_rate([amount].iter().sum(), rate));
    }

    #[test]
    fn t03_splitting_lines_leaves_the_documents_tax_alone(
        qty in 1i64..1000, minor in 0i64..1_000_000, rate in rate(), currency in currencies(), cut in 0i64..1000,
    ) {
        let price = shelf_price(minor, currency);
        let line = |qty| line_amount(Qty::whole(qty), price, currency).unwrap();
        let cut = cut % qty;
        prop_assert_eq!(apply_rate(line(cut) + line(qty - cut), rate), apply_rate(line(qty), rate));
        let one_by_one: Amount = (0..qty).map(|_| line(1)).sum();
        prop_assert_eq!(apply_rate(one_by_one, rate), apply_rate(line(qty), rate));
    }

    #[test]
    fn t04_rounding_is_symmetric_about_zero(n: i64, d in 1i64.., mode in modes()) {
        let (n, d) = (i128::from(n), i128::from(d));
        prop_assert_eq!(round_div(-n, d, mode), -round_div(n, d, mode));
        prop_assert_eq!(round_div(n, -d, mode), round_div(-n, d, mode));
    }

    #[test]
    fn t04_a_credit_note_negates_term_by_term(
        qty in qty(), price in price(), rate in rate(), currency in currencies(), mode in modes(),
    ) {
        let line = mode.line_amount(qty, price, currency).unwrap();
        prop_assert_eq!(mode.line_amount(-qty, price, currency).unwrap(), -line);
        prop_assert_eq!(mode.apply_rate(-line, rate), -mode.apply_rate(line, rate));
        prop_assert_eq!(mode.tax_in_gross(-line, rate), -mode.tax_in_gross(line, rate));
    }

    #[test]
    fn t07_a_line_is_its_exact_product_rounded_once(qty in qty(), price in price(), currency in currencies()) {
        let unit = 10i128.pow(12 - currency.exponent());
        let exact = i128::from(qty.0) * i128::from(price.0);
        let off = 2 * (i128::from(line_amount(qty, price, currency).unwrap().0) * unit - exact);
        prop_assert!(off.abs() <= unit);
    }

    #[test]
    fn t07_modes_differ_by_less_than_a_unit(n: i64, d in 1i64..1_000_000_000) {
        let [half_up, half_even, down, up] = Rounding::ALL.map(|mode| round_div(n.into(), d.into(), mode));
        prop_assert!(down.abs() <= half_up.abs() && half_up.abs() <= up.abs() && up.abs() - down.abs() <= 1);
        prop_assert!(half_even == down || half_even == up);
    }

    #[test]
    fn t08_a_discount_of_100_percent_leaves_exactly_nothing(
        amount in amount(), weights in prop::collection::vec(0i64..1000, 1..10),
    ) {
        prop_assert_eq!(amount - apply_rate(amount, Rate::ONE), Amount::ZERO);
        prop_assert_eq!(apply_rate(amount, Rate::ZERO), Amount::ZERO);
        let discounts = allocate(amount, &weights);
        let left: Amount = allocate(amount, &weights).into_iter().zip(discounts).map(|(line, off)| line - off).sum();
        prop_assert_eq!(left, Amount::ZERO);
    }

    #[test]
    fn t10_amounts_survive_their_decimals_in_every_currency(amount in amount(), currency in currencies()) {
        let decimal = currency.decimal(amount);
        prop_assert_eq!(currency.amount(decimal).unwrap(), amount);
        let text = decimal.to_string();
        let places = text.split_once('.').map_or(0, |(_, places)| places.len());
        prop_assert_eq!(places, usize::try_from(currency.exponent()).unwrap());
        let money = Money::new(amount, currency);
        let json = serde_json::to_value(money).unwrap();
        prop_assert_eq!(&json["amount"], &serde_json::Value::from(text));
        prop_assert_eq!(serde_json::from_value::<Money>(json).unwrap(), money);
    }
}

#[test]
fn the_largest_amount_times_the_largest_rate_fits() {
    let most = Amount(kernel::money::AMOUNT_MAX);
    assert_eq!(apply_rate(most, Rate(Rate::LIMIT.0 - 1)), Amount(8_999_999_991_000_000_000));
    assert_eq!(tax_in_gross(-most, Rate::ONE), Amount(-4_500_000_000_000_000));
}
