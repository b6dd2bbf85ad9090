//! T12, held by a reader that knows nothing of the writer but the norm.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;

/// Every element with a text: its path without prefixes, and the text.
fn leaves(xml: &[u8]) -> Vec<(String, String)> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().trim_text(true);
    let (mut path, mut found) = (Vec::<String>::new(), Vec::new());
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).unwrap() {
            Event::Start(start) => {
                path.push(start.local_name().as_ref().to_owned());
            }
            Event::End(_) => {
                path.pop();
            }
            Event::Text(text) => found.push((path.join("/"), text.to_string())),
            Event::Eof => return found,
            _ => {}
        }
        buffer.clear();
    }
}

fn texts<'l>(leaves: &'l [(String, String)], path: &str) -> Vec<&'l str> {
    leaves.iter().filter(|(at, _)| at.ends_with(path)).map(|(_, text)| text.as_str()).collect()
}

fn amounts(currency: Currency, leaves: &[(String, String)], path: &str) -> Vec<Amount> {
    let amount = |text: &str| currency.amount(Decimal::parse(text).unwrap()).unwrap();
    texts(leaves, path).into_iter().map(amount).collect()
}

fn sum(amounts: &[Amount]) -> Amount {
    amounts.iter().sum()
}

fn line() -> impl Strategy<Value = Line> {
    let rate = prop_oneof![Just(0), Just(160_000), Just(75_000)];
    (1i64..50, 0i64..100_000, 0i64..100, rate, any::<bool>(), any::<bool>()).prop_map(
        |(quantity, price, off, rate, inclusive, deducts)| {
            let gross = Amount(quantity * price);
            let (rate, discount) = (Rate(rate), Amount(gross.0 * off / 100));
            let with_tax = gross - discount;
            let net = if inclusive { with_tax - kernel::tax_in_gross(with_tax, rate) } else { with_tax };
            let category = if rate.is_zero() { Category::ZeroRated } else { Category::Standard };
            Line {
                no: 1,
                description: "Tea & <milk>".to_owned(),
                sku: Some("TEA".to_owned()),
                quantity: Qty::whole(quantity),
                unit: Some("kg".to_owned()),
                unit_price: UnitPrice(price * 10_000),
                prices_include_tax: inclusive,
                discount,
                net: if deducts { -net } else { net },
                category,
                rate,
            }
        },
    )
}

fn document(lines: Vec<Line>, is_note: bool, rounding: i64, currency: Currency) -> Ubl {
    let mut rows: BTreeMap<(Category, Rate), Amount> = BTreeMap::new();
    for line in &lines {
        *rows.entry((line.category, line.rate)).or_default() += line.net;
    }
    let taxes: Vec<Tax> = rows
        .into_iter()
        .map(|((category, rate), base)| Tax { category, rate, base, tax: kernel::apply_rate(base, rate) })
        .collect();
    let (net, tax): (Amount, Amount) =
        (lines.iter().map(|line| line.net).sum(), taxes.iter().map(|row| row.tax).sum());
    let party = Party { name: "A".to_owned(), country: "KE".to_owned(), ..Party::default() };
    Ubl {
        is_note,
        number: "INV-2026-000001".to_owned(),
        issued_on: Day::parse("2026-03-02").unwrap(),
        due_on: None,
        supplied_on: None,
        supplied_from: None,
        supplied_to: None,
        currency,
        note: None,
        reference: None,
        order_number: None,
        corrects: None,
        seller: party.clone(),
        buyer: party,
        lines,
        taxes,
        net,
        tax,
        rounding: Amount(rounding),
        total: net + tax + Amount(rounding),
        account: None,
    }
}

proptest! {
    #[test]
    fn t12_who_adds_it_up_gets_what_is_stored(
        lines in prop::collection::vec(line(), 1..8), is_note: bool, rounding in -4i64..5, code in 0usize..3,
    ) {
        let currency = Currency::parse(["EUR", "JPY", "KWD"][code]).unwrap();
        let document = document(lines, is_note, rounding, currency);
        let leaves = leaves(&write(&document).unwrap());
        let one = |path: &str| amounts(currency, &leaves, path)[0];
        let total = |name: &str| one(&format!("LegalMonetaryTotal/{name}"));
        let nets = amounts(currency, &leaves, "Line/LineExtensionAmount");
        prop_assert_eq!(sum(&nets), total("LineExtensionAmount"), "BR-CO-10");
        prop_assert_eq!(total("LineExtensionAmount"), total("TaxExclusiveAmount"), "BR-CO-13");
        let taxes = amounts(currency, &leaves, "TaxSubtotal/TaxAmount");
        prop_assert_eq!(sum(&taxes), one("TaxTotal/TaxAmount"), "BR-CO-14");
        let inclusive = total("TaxExclusiveAmount") + one("TaxTotal/TaxAmount");
        prop_assert_eq!(inclusive, total("TaxInclusiveAmount"), "BR-CO-15");
        let rounded = amounts(currency, &leaves, "LegalMonetaryTotal/PayableRoundingAmount");
        prop_assert_eq!(inclusive + sum(&rounded), total("PayableAmount"), "BR-CO-16");
        prop_assert_eq!(total("PayableAmount"), sign(&document, document.total), "what is stored is due");
        let rates = texts(&leaves, "TaxSubtotal/TaxCategory/Percent");
        for ((base, tax), rate) in amounts(currency, &leaves, "TaxSubtotal/TaxableAmount").iter().zip(&taxes).zip(rates) {
            let rate = Rate(Decimal::parse(rate).unwrap().to_scaled(4).unwrap());
            prop_assert_eq!(kernel::apply_rate(*base, rate), *tax, "BR-CO-17");
        }
    }

    #[test]
    fn t12_a_lines_price_gives_its_amount(line in line(), is_note: bool) {
        let currency = Currency::parse("EUR").unwrap();
        let document = document(vec![line], is_note, 0, currency);
        let leaves = leaves(&write(&document).unwrap());
        let number = |path: &str| texts(&leaves, path).first().map(|text| Decimal::parse(text).unwrap());
        let scaled = |path: &str| number(path).map(|number| i128::from(number.to_scaled(6).unwrap()));
        let quantity = scaled(if is_note { "CreditedQuantity" } else { "InvoicedQuantity" }).unwrap();
        let price = scaled("Price/PriceAmount").unwrap();
        let base = scaled("Price/BaseQuantity").unwrap_or(1_000_000);
        let off = amounts(currency, &leaves, "AllowanceCharge/Amount");
        let net = amounts(currency, &leaves, "Line/LineExtensionAmount")[0];
        prop_assert!(price >= 0, "BR-27");
        // In cents: a unit is a millionth, and a cent ten thousand of them.
        prop_assert_eq!(quantity * price, i128::from((net + sum(&off)).0) * 10_000 * base);
    }
}

#[test]
fn what_xml_cannot_hold_is_left_out() {
    let mut document = document(Vec::new(), false, 0, Currency::parse("EUR").unwrap());
    document.buyer.name = "<script>&\u{0}\u{b} Ltd".to_owned();
    let xml = String::from_utf8(write(&document).unwrap()).unwrap();
    assert!(xml.contains("&lt;script&gt;&amp; Ltd"), "{xml}");
}

/// The names of the elements right below the root, in their order.
fn children(xml: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut depth, mut found, mut buffer) = (0, Vec::new(), Vec::new());
    loop {
        match reader.read_event_into(&mut buffer).unwrap() {
            Event::Start(start) => {
                if depth == 1 {
                    found.push(start.local_name().as_ref().to_owned());
                }
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            Event::Eof => return found,
            _ => {}
        }
        buffer.clear();
    }
}

#[test]
fn it_says_where_to_pay_by_the_norms_codes_and_order() {
    let of = |currency: &str, is_note: bool, bic: Option<&str>| {
        let mut document = document(Vec::new(), is_note, 0, Currency::parse(currency).unwrap());
        document.supplied_on = Some(document.issued_on);
        let iban = "DE89370400440532013000".to_owned();
        document.account = Some(Account { iban, bic: bic.map(str::to_owned) });
        write(&document).unwrap()
    };
    let means = |xml: &[u8]| -> Vec<(String, String)> {
        let of_means = leaves(xml).into_iter().filter_map(|(path, text)| {
            path.split_once("PaymentMeans/").map(|(_, below)| (below.to_owned(), text))
        });
        of_means.collect()
    };
    let row = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let euros = of("EUR", false, Some("COBADEFFXXX"));
    let expected = [
        row("PaymentMeansCode", "58"),
        row("PaymentID", "INV-2026-000001"),
        row("PayeeFinancialAccount/ID", "DE89370400440532013000"),
        row("PayeeFinancialAccount/FinancialInstitutionBranch/ID", "COBADEFFXXX"),
    ];
    assert_eq!(means(&euros), expected);
    // UBL-Invoice-2.1.xsd is a sequence.
    let below = children(&euros);
    let after = below.iter().skip_while(|name| *name != "AccountingCustomerParty").map(String::as_str);
    let order = ["AccountingCustomerParty", "Delivery", "PaymentMeans", "TaxTotal", "LegalMonetaryTotal"];
    assert_eq!(after.collect::<Vec<_>>(), order);

    let dollars = means(&of("USD", false, None));
    assert_eq!(dollars[0], row("PaymentMeansCode", "30"), "no SEPA transfer");
    assert_eq!(dollars.len(), 3, "an IBAN is enough: {dollars:?}");
    assert!(means(&of("EUR", true, None)).is_empty(), "nobody pays a credit note");
}
