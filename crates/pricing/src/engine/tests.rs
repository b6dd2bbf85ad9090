//! The engine's promises, for currencies of 0, 2 and 3 decimals.

use std::collections::BTreeMap;

use kernel::{Amount, Currency, Day, Id, Qty, Rate, Ratio, TaxRounding, UnitPrice};
use proptest::prelude::*;

use super::*;

const CURRENCIES: [&str; 3] = ["JPY", "EUR", "KWD"];

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

/// Products 0, 1, 2 … with these prices (millionths) and rates (parts per million).
fn sheet(currency: Currency, products: &[(i64, i64)]) -> Sheet {
    let product = |(n, (price, rate)): (usize, &(i64, i64))| {
        let product = SheetProduct {
            base_unit: id(1000),
            price: UnitPrice(*price),
            tax_class_id: id(u128::try_from(*rate).expect("not negative") + 2000),
            tax_rate: Rate(*rate),
            units: BTreeMap::from([(id(1012), Ratio::new(12, 1).expect("a dozen"))]),
        };
        (id(n as u128), product)
    };
    Sheet { currency, products: products.iter().enumerate().map(product).collect(), lists: vec![] }
}

fn line(product: usize, quantity: i64) -> BasketLine {
    BasketLine {
        product_id: id(product as u128),
        unit_id: None,
        quantity: Qty(quantity),
        manual_price: None,
        discount: None,
    }
}

fn basket(currency: Currency, inclusive: bool, mode: TaxRounding, lines: Vec<BasketLine>) -> Basket {
    let day = Day::parse("2026-11-21").expect("a date");
    Basket { currency, day, prices_include_tax: inclusive, tax_rounding: mode, lines, discount: None }
}

fn currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(CURRENCIES.to_vec()).prop_map(|code| Currency::parse(code).expect("in ISO 4217"))
}

fn mode() -> impl Strategy<Value = TaxRounding> {
    prop::sample::select(vec![TaxRounding::Line, TaxRounding::Document])
}

fn trade(currency: Currency, items: Vec<PriceItem>) -> PriceList {
    PriceList { id: id(9), name: "Trade".to_owned(), currency, valid_from: None, valid_to: None, items }
}

/// The names of the facts that a step tells, in the alphabet's order.
fn told(step: &TraceStep) -> Vec<String> {
    let facts = serde_json::to_value(step.facts.as_ref().expect("a new step has facts")).expect("JSON");
    let mut names: Vec<String> = facts.as_object().expect("an object").keys().cloned().collect();
    names.sort();
    names
}

/// Those that every step of a rule tells here: discounts are rates, and the list's price begins at a quantity.
fn wanted(rule: Rule) -> Vec<&'static str> {
    match rule {
        Rule::ManualPrice | Rule::AgreedPrice => vec![],
        Rule::ListPrice => vec!["of_base_unit"],
        Rule::PriceList => vec!["from_quantity", "list", "list_id", "of_base_unit", "unit_id"],
        Rule::LineDiscount => vec!["rate"],
        Rule::DocumentDiscount => vec!["amount", "rate"],
        Rule::Tax => vec!["amount", "included", "rate"],
    }
}

prop_compose! {
    /// (price, rate, quantity, own discount) of a few lines.
    fn wishes()(lines in prop::collection::vec((0_i64..5_000_000_000, prop::sample::select(vec![0_i64, 50_000, 80_000, 160_000, 200_000]), 1_i64..900_000_000, prop::option::of(0_i64..=1_000_000)), 1..12)) -> Vec<(i64, i64, i64, Option<i64>)> {
        lines
    }
}

fn build(
    currency: Currency,
    inclusive: bool,
    mode: TaxRounding,
    wishes: &[(i64, i64, i64, Option<i64>)],
) -> (Sheet, Basket) {
    let products: Vec<(i64, i64)> = wishes.iter().map(|wish| (wish.0, wish.1)).collect();
    let lines = wishes
        .iter()
        .enumerate()
        .map(|(n, wish)| BasketLine { discount: wish.3.map(Rate), ..line(n, wish.2) })
        .collect();
    (sheet(currency, &products), basket(currency, inclusive, mode, lines))
}

proptest! {
    #[test]
    fn t01_components_add_up_to_the_total(
        currency in currency(), inclusive: bool, mode in mode(), wishes in wishes(), off in prop::option::of(0_i64..=1_000_000),
    ) {
        let (sheet, mut basket) = build(currency, inclusive, mode, &wishes);
        basket.discount = off.map(|rate| DocumentDiscount::Rate(Rate(rate)));
        let priced = price(&sheet, &basket).expect("priced");
        prop_assert_eq!(priced.lines.iter().map(|l| l.net).sum::<Amount>(), priced.net);
        prop_assert_eq!(priced.lines.iter().map(|l| l.tax).sum::<Amount>(), priced.tax);
        prop_assert_eq!(priced.taxes.iter().map(|t| t.tax).sum::<Amount>(), priced.tax);
        prop_assert_eq!(priced.taxes.iter().map(|t| t.base).sum::<Amount>(), priced.net);
        prop_assert_eq!(priced.net + priced.tax + priced.rounding, priced.total);
        for line in &priced.lines {
            prop_assert_eq!(line.net + line.tax, line.total);
            prop_assert!(line.discount <= line.gross);
        }
    }

    #[test]
    fn t02_inclusive_prices_stand(currency in currency(), mode in mode(), wishes in wishes()) {
        let plain: Vec<_> = wishes.iter().map(|w| (w.0, w.1, w.2, None)).collect();
        let (sheet, basket) = build(currency, true, mode, &plain);
        let priced = price(&sheet, &basket).expect("priced");
        prop_assert_eq!(priced.total, priced.lines.iter().map(|l| l.gross).sum::<Amount>());
        for (line, wish) in priced.lines.iter().zip(&plain) {
            prop_assert_eq!(line.total, kernel::rounding::line_amount(Qty(wish.2), UnitPrice(wish.0), currency).expect("in range"));
        }
    }

    #[test]
    fn t03_one_line_is_taxed_alike_in_both_modes(currency in currency(), inclusive: bool, wishes in wishes()) {
        let one = &wishes[..1];
        let (sheet, by_line) = build(currency, inclusive, TaxRounding::Line, one);
        let by_document = Basket { tax_rounding: TaxRounding::Document, ..by_line.clone() };
        let (a, b) = (price(&sheet, &by_line).expect("priced"), price(&sheet, &by_document).expect("priced"));
        prop_assert_eq!((a.net, a.tax, a.total), (b.net, b.tax, b.total));
    }

    #[test]
    fn t03_per_document_tax_ignores_how_lines_are_cut(
        currency in currency(), inclusive: bool, minor in 1_i64..100_000, rate in prop::sample::select(vec![50_000_i64, 160_000, 200_000]), n in 1_usize..30,
    ) {
        // A price of whole minor units: the lines' amounts themselves do not round.
        let unit = minor * 10_i64.pow(6 - currency.exponent());
        let sheet = sheet(currency, &[(unit, rate)]);
        let merged = basket(currency, inclusive, TaxRounding::Document, vec![line(0, i64::try_from(n).expect("small") * 1_000_000)]);
        let split = Basket { lines: vec![line(0, 1_000_000); n], ..merged.clone() };
        let (a, b) = (price(&sheet, &merged).expect("priced"), price(&sheet, &split).expect("priced"));
        prop_assert_eq!((a.net, a.tax, a.total), (b.net, b.tax, b.total));
        let mut turned = split.clone();
        turned.lines.reverse();
        let c = price(&sheet, &turned).expect("priced");
        prop_assert_eq!((b.net, b.tax, b.total), (c.net, c.tax, c.total));
    }

    #[test]
    fn t06_a_document_discount_is_shared_to_the_last_unit(
        currency in currency(), inclusive: bool, mode in mode(), wishes in wishes(), part in 0_i64..=1000,
    ) {
        let (sheet, mut basket) = build(currency, inclusive, mode, &wishes);
        let plain = price(&sheet, &basket).expect("priced");
        let left = plain.gross - plain.discount;
        let off = Amount(i64::try_from(i128::from(left.0) * i128::from(part) / 1000).expect("smaller"));
        basket.discount = Some(DocumentDiscount::Amount(off));
        let priced = price(&sheet, &basket).expect("priced");
        prop_assert_eq!(priced.discount - plain.discount, off);
        for (before, after) in plain.lines.iter().zip(&priced.lines) {
            let weight = before.gross - before.discount;
            let share = after.discount - before.discount;
            if weight.is_zero() && !left.is_zero() {
                prop_assert_eq!(share, Amount::ZERO);
            }
            if !left.is_zero() {
                let distance = i128::from(share.0) * i128::from(left.0) - i128::from(off.0) * i128::from(weight.0);
                prop_assert!(distance.abs() <= i128::from(left.0), "within one unit of the ideal share");
            }
        }
    }

    #[test]
    fn t08_everything_off_leaves_exactly_nothing(currency in currency(), inclusive: bool, mode in mode(), wishes in wishes()) {
        let (sheet, mut basket) = build(currency, inclusive, mode, &wishes);
        basket.discount = Some(DocumentDiscount::Rate(Rate::ONE));
        let priced = price(&sheet, &basket).expect("priced");
        prop_assert_eq!((priced.net, priced.tax, priced.total), (Amount::ZERO, Amount::ZERO, Amount::ZERO));
    }

    #[test]
    fn every_step_says_its_rule_and_what_its_sentence_is_made_of(
        currency in currency(), inclusive: bool, mode in mode(), wishes in wishes(), off in prop::option::of(0_i64..=1_000_000),
        by_list: bool,
    ) {
        let (mut sheet, mut basket) = build(currency, inclusive, mode, &wishes);
        basket.discount = off.map(|rate| DocumentDiscount::Rate(Rate(rate)));
        if by_list {
            sheet.lists = vec![trade(currency, vec![PriceItem { product_id: id(0), unit_id: None, min_qty: Qty(1), price: UnitPrice(7) }])];
        }
        for line in price(&sheet, &basket).expect("priced").lines {
            for step in line.trace {
                let rule = Rule::ALL.into_iter().find(|rule| step.is(*rule)).expect("a rule that is known");
                prop_assert_eq!(told(&step), wanted(rule), "{}", step.rule);
                // A trace that was stored before there were facts is one still.
                let mut old = serde_json::to_value(&step).expect("JSON");
                old.as_object_mut().expect("an object").remove("facts");
                let old: TraceStep = serde_json::from_value(old).expect("a step");
                prop_assert_eq!(old, TraceStep { facts: None, ..step });
            }
        }
    }

    #[test]
    fn t09_no_discount_leaves_no_trace(currency in currency(), mode in mode(), wishes in wishes()) {
        let plain: Vec<_> = wishes.iter().map(|w| (w.0, w.1, w.2, None)).collect();
        let zero: Vec<_> = wishes.iter().map(|w| (w.0, w.1, w.2, Some(0))).collect();
        let (sheet, basket) = build(currency, false, mode, &plain);
        let (_, mut with_zero) = build(currency, false, mode, &zero);
        with_zero.discount = Some(DocumentDiscount::Rate(Rate::ZERO));
        prop_assert_eq!(price(&sheet, &basket).expect("priced"), price(&sheet, &with_zero).expect("priced"));
    }
}

#[test]
fn t07_the_unit_price_is_multiplied_at_full_precision() {
    let eur = Currency::parse("EUR").expect("known");
    let sheet = sheet(eur, &[(333_333, 0)]);
    let priced =
        price(&sheet, &basket(eur, false, TaxRounding::Line, vec![line(0, 3_000_000)])).expect("priced");
    assert_eq!(priced.total, Amount(100), "3 × 0.333333 is 1.00 and not 3 × 0.33");
}

#[test]
fn tiers_lists_and_units_are_chosen_and_explained() {
    let eur = Currency::parse("EUR").expect("known");
    let mut sheet = sheet(eur, &[(10_000_000, 200_000)]);
    let item = |min: i64, price: i64| PriceItem {
        product_id: id(0),
        unit_id: None,
        min_qty: Qty(min),
        price: UnitPrice(price),
    };
    sheet.lists = vec![trade(eur, vec![item(0, 9_000_000), item(10_000_000, 8_000_000)])];
    let price_of = |line: BasketLine| {
        price(&sheet, &basket(eur, false, TaxRounding::Line, vec![line])).expect("priced").lines.remove(0)
    };
    assert_eq!(price_of(line(0, 9_999_999)).unit_price, UnitPrice(9_000_000));
    assert_eq!(price_of(line(0, 10_000_000)).unit_price, UnitPrice(8_000_000));
    let dozen = price_of(BasketLine { unit_id: Some(id(1012)), ..line(0, 1_000_000) });
    assert_eq!(dozen.unit_price, UnitPrice(96_000_000), "twelve of them reach the tier of ten");
    assert_eq!(dozen.base_quantity, Qty(12_000_000));
    assert_eq!(dozen.trace[0].rule, "price_list");
    assert_eq!(dozen.trace[0].text, "Price list \u{201c}Trade\u{201d}, from 10");
    let facts = StepFacts {
        list_id: Some(id(9)),
        list: Some("Trade".to_owned()),
        from_quantity: Some(Qty(10_000_000)),
        unit_id: Some(id(1000)),
        of_base_unit: Some(true),
        ..StepFacts::default()
    };
    assert_eq!(dozen.trace[0].facts, Some(facts), "ten of the base unit, whose price makes a dozen's");
    let by_hand = price_of(BasketLine { manual_price: Some(UnitPrice(1_000_000)), ..line(0, 1_000_000) });
    assert_eq!((by_hand.source, by_hand.gross), (PriceSource::Manual, Amount(100)));
}

#[test]
fn every_rule_has_its_words_in_every_language() {
    let locales = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    for language in ["en", "sw", "fr", "de", "ar"] {
        let file = locales.join(language).join("editor.ftl");
        let words = std::fs::read_to_string(&file).expect("the editor's words");
        for rule in Rule::ALL {
            let key = format!("editor-rule-{} = ", rule.as_str().replace('_', "-"));
            assert!(words.lines().any(|line| line.starts_with(&key)), "{language}: {key}");
        }
    }
}

#[test]
fn bad_input_is_refused_at_its_path() {
    let eur = Currency::parse("EUR").expect("known");
    let sheet = sheet(eur, &[(1_000_000, 0)]);
    let refused = |line: BasketLine| {
        let error =
            price(&sheet, &basket(eur, false, TaxRounding::Line, vec![self::line(0, 1_000_000), line]))
                .expect_err("refused");
        (error.code, error.fields[0].path.clone())
    };
    assert_eq!(refused(line(7, 1)), ("pricing.unknown_product", "lines[1].product_id".to_owned()));
    assert_eq!(refused(line(0, 0)), ("pricing.bad_quantity", "lines[1].quantity".to_owned()));
    assert_eq!(refused(line(0, -1)), ("pricing.bad_quantity", "lines[1].quantity".to_owned()));
    let too_much = BasketLine { discount: Some(Rate(1_000_001)), ..line(0, 1) };
    assert_eq!(refused(too_much), ("pricing.bad_discount", "lines[1].discount".to_owned()));
    let negative = BasketLine { manual_price: Some(UnitPrice(-1)), ..line(0, 1) };
    assert_eq!(refused(negative), ("pricing.bad_price", "lines[1].unit_price".to_owned()));
    let foreign = Basket {
        currency: Currency::parse("KWD").expect("known"),
        ..basket(eur, false, TaxRounding::Line, vec![line(0, 1)])
    };
    assert_eq!(price(&sheet, &foreign).expect_err("refused").code, "pricing.no_price");
}
