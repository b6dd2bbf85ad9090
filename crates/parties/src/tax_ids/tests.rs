//! Numbers that are known to be right, published as examples by the tax offices or printed on invoices of large
//! companies, and what becomes of them when a digit is mistyped.

use proptest::prelude::*;

use super::*;

/// Country, as it is written, its normal form; none where it is refused.
const KNOWN: &[(&str, &str, &str)] = &[
    ("AT", "ATU 1358 5627", "ATU13585627"),
    ("BE", "403.019.261", "BE0403019261"),
    ("BE", "BE 0428.759.497", "BE0428759497"),
    ("BG", "175 074 752", "BG175074752"),
    ("CH", "CHE-107.787.577 IVA", "CHE107787577"),
    ("CY", "CY-10259033P", "CY10259033P"),
    ("CZ", "CZ 25123891", "CZ25123891"),
    ("DE", "DE 136,695 976", ""),
    ("DE", "DE 136 695 976", "DE136695976"),
    ("DK", "13585628", "DK13585628"),
    ("EE", "EE 100 931 558", "EE100931558"),
    ("ES", "ES B-64717838", "ESB64717838"),
    ("ES", "54362315-K", "ES54362315K"),
    ("ES", "X-5253868-R", "ESX5253868R"),
    ("FI", "FI 20774740", "FI20774740"),
    ("FR", "Fr 40 303 265 045", "FR40303265045"),
    ("FR", "K7 399 859 412", "FRK7399859412"),
    ("GB", "GB 980 7806 84", "GB980780684"),
    ("GR", "EL 094259216", "EL094259216"),
    ("GR", "GR 94259216", "EL094259216"),
    ("HR", "HR 33392005961", "HR33392005961"),
    ("HU", "HU-12892312", "HU12892312"),
    ("IE", "IE 6433435F", "IE6433435F"),
    ("IE", "IE 6433435OA", "IE6433435OA"),
    ("IE", "8D79739I", "IE8D79739I"),
    ("IT", "IT 00743110157", "IT00743110157"),
    ("LT", "LT 119511515", "LT119511515"),
    ("LT", "100001919017", "LT100001919017"),
    ("LU", "LU 150 274 42", "LU15027442"),
    ("LV", "LV 4000 3521 600", "LV40003521600"),
    ("MT", "MT 1167-9112", "MT11679112"),
    ("NL", "NL 4495445B01", ""),
    ("NL", "004495445B01", "NL004495445B01"),
    ("NL", "NL 0000.99998.B57", "NL000099998B57"),
    ("NO", "NO 988 077 917 MVA", "988077917"),
    ("PL", "PL 856-734-62-15", "PL8567346215"),
    ("PT", "PT 501 964 843", "PT501964843"),
    ("RO", "RO 185 472 90", "RO18547290"),
    ("SE", "SE 556188840401", "SE556188840401"),
    ("SI", "SI 5022 3054", "SI50223054"),
    ("SK", "SK 202 274 96 19", "SK2022749619"),
    ("KE", "P051234567X", "P051234567X"),
    ("KE", "p 051 234 567 x", "P051234567X"),
    ("ZA", "4 123 456 789", "4123456789"),
    ("ZA", "0001 339 050", "0001339050"),
    ("IN", "27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
    ("US", "91-1144442", "911144442"),
    ("AU", "51 824 753 556", "51824753556"),
    // Registered where they sell, and known by the prefix.
    ("KE", "DE 136695976", "DE136695976"),
    ("FR", "EL 094259216", "EL094259216"),
    // A country without a rule.
    ("UG", "1000-023516", "1000023516"),
];

fn told(country: &str, text: &str) -> Result<String> {
    check(Country::parse(country).unwrap(), Holder::Organisation, text)
}

#[test]
fn numbers_that_are_known_to_be_right_have_one_normal_form() {
    for (country, text, normal) in KNOWN {
        let found = told(country, text);
        match *normal {
            "" => assert!(found.is_err(), "{country} {text}"),
            normal => {
                assert_eq!(found.as_deref().ok(), Some(normal), "{country} {text}: {found:?}");
                // The normal form is itself right and its own normal form.
                assert_eq!(told(country, normal).ok().as_deref(), Some(normal), "{country} {normal}");
            }
        }
    }
}

#[test]
fn a_wrong_number_says_whether_its_form_or_its_check_digits_are_at_fault() {
    for (country, text) in [
        ("DE", "DE136695978"),
        ("FR", "84 323 140 391"),
        ("NL", "NL123456789B90"),
        ("IT", "00743110158"),
        ("IN", "27AAPFU0939F1ZO"),
        ("GB", "802311781"),
        ("ZA", "0001339051"),
        ("AU", "51824753557"),
    ] {
        assert!(told(country, text).unwrap_err().is(TAX_ID_CHECK_DIGITS), "{country} {text}");
    }
    for (country, text) in [
        ("DE", "12345"),
        ("KE", "X051234567A"),
        ("IN", "SDF9999"),
        ("US", "07-1144442"),
        ("ZA", "5123456789"),
        ("UG", "1"),
        ("UG", "1000_023516"),
        ("GB", "GD500"),
    ] {
        let refused = told(country, text).unwrap_err();
        assert!(refused.is(TAX_ID_FORMAT) || text == "GD500", "{country} {text}: {refused}");
    }
    let persons = check(Country::parse("US").unwrap(), Holder::Person, "078-05-1121");
    assert_eq!(persons.unwrap(), "078051121");
}

proptest! {
    #[test]
    fn any_text_is_taken_or_refused(text in ".{0,30}", at in 0_usize..6) {
        let country = ["DE", "FR", "ES", "IE", "IN", "UG"][at];
        if let Ok(normal) = told(country, &text) {
            prop_assert_eq!(told(country, &normal).ok(), Some(normal.clone()));
            prop_assert!(normal.chars().all(|char| char.is_ascii_uppercase() || char.is_ascii_digit()));
        }
    }

    /// Every one of these algorithms notices a single mistyped digit.
    #[test]
    fn a_mistyped_digit_is_noticed(
        which in prop::sample::select(vec![
            ("BE", "BE0403019261"), ("DE", "DE136695976"), ("FI", "FI20774740"), ("DK", "DK13585628"),
            ("IT", "IT00743110157"), ("MT", "MT11679112"), ("PL", "PL8567346215"),
            ("SE", "SE556188840401"), ("SK", "SK2022749619"), ("LU", "LU15027442"), ("AU", "51824753556"),
            ("IN", "27AAPFU0939F1ZV"), ("HR", "HR33392005961"), ("EE", "EE100931558"),
        ]),
        at in any::<prop::sample::Index>(), by in 1_u32..10
    ) {
        let (country, right) = which;
        // The last two of a Swedish number only count, they check nothing.
        let last = if country == "SE" { right.len() - 2 } else { right.len() };
        let places: Vec<usize> = (0..last).filter(|at| right.as_bytes()[*at].is_ascii_digit()).collect();
        let place = places[at.index(places.len())];
        let digit = right[place..=place].parse::<u32>().unwrap();
        let mistyped = format!("{}{}{}", &right[..place], (digit + by) % 10, &right[place + 1..]);
        prop_assert!(told(country, &mistyped).is_err(), "{} {}", country, mistyped);
    }
}
