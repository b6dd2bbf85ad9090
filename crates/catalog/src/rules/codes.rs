//! The form in which two barcodes are the same.

use kernel::Barcode;

/// What is compared: a GTIN of any length in its 14-digit form, so that a scanner that drops or adds leading zeros
/// finds the same product; anything else as it is.
pub fn match_form(code: &str) -> String {
    Barcode::parse(code).map_or_else(|_| code.to_owned(), |barcode| barcode.gtin14())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_do_not_make_another_article() {
        assert_eq!(match_form("036000291452"), match_form("0036000291452"));
        assert_eq!(match_form("036000291452"), match_form("00036000291452"));
        assert_ne!(match_form("0123"), match_form("123"));
        // Its check digit is wrong, so it is no GTIN and stands for itself.
        assert_eq!(match_form("4006381333932"), "4006381333932");
    }
}
