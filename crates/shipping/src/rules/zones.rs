//! Where an address lies: pure.
//!
//! An area is a country, a part of one by its postal codes, or everywhere else. Of the areas that hold an address the
//! most specific wins: postal codes before the country, the smaller share of all possible codes before the larger, the
//! country before everywhere else; between equals the zone whose code comes first.

use std::cmp::Ordering;

use kernel::{Country, Id};

/// Letters and digits of a postal code that count.
pub(crate) const POSTAL_CHARS_MAX: usize = 10;

/// An area of a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) zone_id: Id,
    pub(crate) zone_code: String,
    pub(crate) country: Option<Country>,
    /// The first and the last prefix, inclusive and of one length, as [`normal`] writes them.
    pub(crate) postal: Option<(String, String)>,
}

/// Where something is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Destination {
    pub(crate) country: Country,
    /// As [`normal`] writes it.
    pub(crate) postcode: Option<String>,
}

/// A postal code as it is compared: its letters and digits, in capitals.
pub(crate) fn normal(postcode: &str) -> String {
    postcode.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

impl Area {
    pub(crate) fn holds(&self, to: &Destination) -> bool {
        let Some(country) = self.country else { return true };
        if country != to.country {
            return false;
        }
        let Some((from, last)) = &self.postal else { return true };
        let start = to.postcode.as_ref().and_then(|code| code.get(..from.len()));
        start.is_some_and(|start| from.as_str() <= start && start <= last.as_str())
    }

    /// How many prefixes of how many possible ones.
    fn share(&self) -> (u128, u32) {
        let Some((from, last)) = &self.postal else { return (1, 0) };
        (place(last).saturating_sub(place(from)) + 1, u32::try_from(from.len()).unwrap_or(u32::MAX))
    }

    /// The more specific one comes first.
    fn compare(&self, other: &Area) -> Ordering {
        let everywhere = |area: &Area| area.country.is_none();
        let ((a, a_chars), (b, b_chars)) = (self.share(), other.share());
        everywhere(self)
            .cmp(&everywhere(other))
            .then_with(|| (a * possible(b_chars)).cmp(&(b * possible(a_chars))))
            .then_with(|| self.zone_code.cmp(&other.zone_code))
    }
}

/// Where a prefix stands among all of its length.
fn place(prefix: &str) -> u128 {
    prefix.chars().fold(0, |sum, c| sum * 36 + u128::from(c.to_digit(36).unwrap_or(0)))
}

/// At most 36^10, so that the product of two stays far within 128 bits.
fn possible(chars: u32) -> u128 {
    36_u128.pow(chars.min(10))
}

/// The area that holds an address, of the most specific zone.
pub(crate) fn resolve<'a>(areas: impl IntoIterator<Item = &'a Area>, to: &Destination) -> Option<&'a Area> {
    areas.into_iter().filter(|area| area.holds(to)).min_by(|a, b| a.compare(b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn area(zone: &str, country: &str, postal: &str) -> Area {
        let postal = (!postal.is_empty()).then(|| {
            let (from, to) = postal.split_once("..").unwrap_or((postal, postal));
            (from.to_owned(), to.to_owned())
        });
        let country = (!country.is_empty()).then(|| Country::parse(country).unwrap());
        Area { zone_id: Id::nil(), zone_code: zone.to_owned(), country, postal }
    }

    fn to(country: &str, postcode: &str) -> Destination {
        let postcode = (!postcode.is_empty()).then(|| normal(postcode));
        Destination { country: Country::parse(country).unwrap(), postcode }
    }

    #[test]
    fn the_most_specific_area_wins() {
        let areas = [
            area("WORLD", "", ""),
            area("GB", "GB", ""),
            area("LONDON", "GB", "SW"),
            area("PALACE", "GB", "SW1A1AA"),
            area("KE", "KE", ""),
            area("NAIROBI", "KE", "00100..00999"),
            area("CBD", "KE", "00100..00199"),
            area("A-KE", "KE", "00100..00999"),
        ];
        let zone = |country, code| resolve(&areas, &to(country, code)).map(|area| area.zone_code.as_str());
        assert_eq!(zone("GB", "sw1a 1aa"), Some("PALACE"));
        assert_eq!(zone("GB", "SW9 2HB"), Some("LONDON"));
        assert_eq!(zone("GB", "M1 1AE"), Some("GB"));
        assert_eq!(zone("GB", ""), Some("GB"));
        assert_eq!(zone("KE", "00100"), Some("CBD"));
        assert_eq!(zone("KE", "00-500"), Some("A-KE"), "of two equals the code that comes first");
        assert_eq!(zone("KE", "80100"), Some("KE"));
        assert_eq!(zone("DE", "10115"), Some("WORLD"));
        assert_eq!(resolve(&areas[1..4], &to("DE", "10115")), None);
        assert!(!area("X", "GB", "SW1A1AA").holds(&to("GB", "SW1")), "shorter than the prefix");
    }

    proptest! {
        #[test]
        fn the_order_of_the_areas_does_not_matter(
            ranges in prop::collection::vec((0_u32..1000, 0_u32..1000), 1..8), code in 0_u32..1000, at in 0_usize..8,
        ) {
            let mut areas: Vec<Area> = ranges.iter().enumerate().map(|(index, (a, b))| {
                area(&format!("Z{index}"), "KE", &format!("{:03}..{:03}", a.min(b), a.max(b)))
            }).collect();
            let to = to("KE", &format!("{code:03}55"));
            let first = resolve(&areas, &to).cloned();
            let turn = at % areas.len();
            areas.rotate_left(turn);
            prop_assert_eq!(resolve(&areas, &to).cloned(), first.clone());
            prop_assert_eq!(first.is_some(), ranges.iter().any(|(a, b)| (*a.min(b)..=*a.max(b)).contains(&code)));
            if let Some(found) = first {
                let width = |area: &Area| area.share().0;
                prop_assert!(areas.iter().filter(|one| one.holds(&to)).all(|one| width(&found) <= width(one)));
            }
        }
    }
}
