//! A thousand barcodes from real shelves.

use kernel::Barcode;
use kernel::barcode::BAD_CHECK_DIGIT;
use kernel::luhn::contains_card_number;

/// Reads the sample when it lies beside the repository (it is too large, and not ours, to keep in it).
#[test]
fn real_barcodes_are_told_from_misprints() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/barcodes/products_1000.csv");
    let Ok(mut file) = csv::Reader::from_path(path) else {
        return;
    };
    let (mut right, mut wrong) = (0, 0);
    for row in file.records() {
        let row = row.unwrap();
        assert!(!contains_card_number(&row[0]), "{} is no payment card", &row[0]);
        match Barcode::parse(&row[0]) {
            Ok(code) => {
                assert_eq!((code.as_str(), &row[1]), (&row[0], "1"));
                right += 1;
            }
            Err(error) => {
                assert!(error.is(BAD_CHECK_DIGIT) && &row[1] == "0", "{}", &row[0]);
                wrong += 1;
            }
        }
    }
    assert_eq!((right, wrong), (997, 3));
}
