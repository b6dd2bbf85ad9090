//! Our own tracking numbers: pure.
//!
//! With a GS1 company prefix a number is an SSCC, the serial shipping container code that every scanner of the trade
//! knows: extension digit 0, the prefix, the last digit of the year, the number within the year, the check digit; 18
//! digits in all. Without one it is `T`, two digits of the year, eight of the number, and the same check digit.
//!
//! The check digit is GS1's (General Specifications 7.9): from the right, digits weigh 3 and 1 in turn; it fills the sum
//! up to the next ten.

use kernel::Result;
use platform::numbering::Number;

use crate::SSCC_USED_UP;

/// Digits of an SSCC before its check digit.
const SSCC_DIGITS: usize = 17;

/// The check digit of digits.
pub(crate) fn check_digit(digits: &str) -> u32 {
    let weighted = digits.bytes().rev().enumerate().map(|(at, byte)| {
        let digit = u32::from(byte.saturating_sub(b'0'));
        if at % 2 == 0 { 3 * digit } else { digit }
    });
    (10 - weighted.sum::<u32>() % 10) % 10
}

/// A tracking number of our own.
///
/// # Errors
/// `shipping.sscc_used_up` when a long prefix leaves no room for the year's next number.
pub(crate) fn tracking(number: &Number, gs1_prefix: Option<&str>) -> Result<String> {
    let Some(prefix) = gs1_prefix else {
        let digits = format!("{:02}{:08}", number.year.rem_euclid(100), number.n);
        return Ok(format!("T{digits}{}", check_digit(&digits)));
    };
    let room = SSCC_DIGITS.saturating_sub(2 + prefix.len());
    let serial = format!("{:0room$}", number.n);
    if serial.len() > room {
        return Err(SSCC_USED_UP.with("digits", room));
    }
    let digits = format!("0{prefix}{}{serial}", number.year.rem_euclid(10));
    Ok(format!("{digits}{}", check_digit(&digits)))
}

/// Whether a number is an SSCC, by its length and check digit.
pub(crate) fn is_sscc(number: &str) -> bool {
    let (digits, check) = number.split_at_checked(SSCC_DIGITS).unwrap_or(("", ""));
    number.bytes().all(|byte| byte.is_ascii_digit()) && check == check_digit(digits).to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(year: i32, n: i64) -> Number {
        Number { text: String::new(), year, n }
    }

    #[test]
    fn the_published_example_has_its_check_digit() {
        // EAN-13 and SSCC examples of the GS1 General Specifications.
        assert_eq!(check_digit("629104150021"), 3);
        assert_eq!(check_digit("00614141123456789"), 0);
        assert!(is_sscc("006141411234567890"));
        assert!(!is_sscc("006141411234567891") && !is_sscc("T2600000001") && !is_sscc(""));
    }

    #[test]
    fn numbers_are_as_long_as_documented() {
        assert_eq!(tracking(&number(2026, 17), None).unwrap().len(), 12);
        assert_eq!(&tracking(&number(2026, 17), None).unwrap()[..11], "T2600000017");
        assert_eq!(&tracking(&number(2026, 17), Some("0614141")).unwrap()[..17], "00614141600000017");
        assert!(tracking(&number(2026, 100_000), Some("0614141234")).is_err());
    }

    proptest! {
        #[test]
        fn every_number_proves_itself_and_one_wrong_digit_is_noticed(
            prefix in "[0-9]{7,10}", n in 1_i64..9_999, at in 0_usize..18, by in 1_u8..10,
        ) {
            let sscc = tracking(&number(2026, n), Some(&prefix)).unwrap();
            prop_assert!(is_sscc(&sscc), "{}", sscc);
            let mut wrong = sscc.into_bytes();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            prop_assert!(!is_sscc(&String::from_utf8(wrong).unwrap()));
        }
    }
}
