//! What an amendment does to a line, for any line.

use kernel::{Amount, Id, Qty, Rate, UnitPrice};
use orders::model::line;
use orders::rules::{cut, document_share};
use proptest::prelude::*;

fn line(quantity: i64, gross: i64, discount: i64, tax: i64, inclusive: bool) -> line::Model {
    let amount = gross - discount;
    let net = if inclusive { amount - tax } else { amount };
    line::Model {
        id: Id::from_u128(1),
        company_id: Id::nil(),
        order_id: Id::nil(),
        line_no: 1,
        product_id: Id::nil(),
        sku: String::new(),
        description: String::new(),
        unit_id: Id::nil(),
        quantity: Qty::whole(quantity),
        base_quantity: Qty::whole(quantity * 12),
        tracked: true,
        is_kit: false,
        unit_price: UnitPrice::ZERO,
        discount_rate: None,
        gross: Amount(gross),
        discount: Amount(discount),
        net: Amount(net),
        tax_class_id: Id::nil(),
        tax_rate: Rate::ZERO,
        tax: Amount(tax),
        total: Amount(net + tax),
        shipped: Qty::ZERO,
        invoiced: Qty::ZERO,
        returned: Qty::ZERO,
        returned_base: None,
        cancelled: Qty::ZERO,
        cancel_reason: None,
        promised_on: None,
        location_id: None,
        charge: None,
        trace: String::new(),
    }
}

#[test]
fn t09_a_line_without_a_discount_has_no_share_of_one() {
    let plain = line(3, 1000, 0, 160, false);
    assert_eq!(document_share(&plain), Amount::ZERO);
    assert_eq!(document_share(&line::Model { discount_rate: Some(Rate::ZERO), ..plain }), Amount::ZERO);
}

proptest! {
    #[test]
    fn t15_a_line_cut_twice_is_the_line_cut_once_to_nothing_and_whole(
        quantity in 1_i64..1000, to in 0_i64..1000, gross in 0_i64..10_000_000, off in 0_i64..=100,
        rate in 0_i64..=25, inclusive: bool,
    ) {
        let to = to.min(quantity);
        let discount = gross * off / 100;
        let tax = (gross - discount) * rate / 100;
        let line = line(quantity, gross, discount, tax, inclusive);
        prop_assert_eq!(&cut(&line, line.quantity).unwrap(), &line);
        let cut = cut(&line, Qty::whole(to)).unwrap();
        prop_assert_eq!(cut.net + cut.tax, cut.total);
        let inside = if inclusive { cut.tax } else { Amount::ZERO };
        prop_assert_eq!(cut.gross - cut.discount - inside, cut.net);
        prop_assert_eq!(cut.base_quantity, Qty::whole(to * 12));
        prop_assert!(cut.gross <= line.gross && cut.tax <= line.tax);
        if to == 0 {
            prop_assert_eq!((cut.total, cut.gross), (Amount::ZERO, Amount::ZERO));
        }
    }
}
