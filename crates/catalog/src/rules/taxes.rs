//! Which tax rate holds: the most specific one for the class, in the place, on the day.

use std::collections::HashMap;

use kernel::{Country, Day, Id, Rate};

/// One rate of a class, as far as the choice needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateRule {
    pub tax_class_id: Id,
    pub country: Option<Country>,
    pub region: Option<String>,
    pub rate: Rate,
    pub valid_from: Day,
    /// Inclusive; absent: until further notice.
    pub valid_to: Option<Day>,
}

/// Where a sale is taxed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub country: Country,
    pub region: Option<String>,
}

/// The rates that hold in one place on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaxTable {
    rates: HashMap<Id, Rate>,
}

impl TaxTable {
    /// The rate of a class; a class without a rate in this place is not taxed.
    pub fn rate(&self, tax_class_id: Id) -> Rate {
        self.rates.get(&tax_class_id).copied().unwrap_or(Rate::ZERO)
    }
}

impl RateRule {
    /// How closely the rule fits the place; nothing when it does not.
    fn closeness(&self, place: &Place) -> Option<u8> {
        match (self.country, &self.region) {
            (None, _) => Some(0),
            (Some(country), _) if country != place.country => None,
            (Some(_), None) => Some(1),
            (Some(_), Some(region)) if place.region.as_ref() == Some(region) => Some(2),
            (Some(_), Some(_)) => None,
        }
    }

    fn holds_on(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }

    /// Would both rules hold for the same class in the same place on some day?
    pub fn overlaps(&self, other: &RateRule) -> bool {
        let same_place = self.country == other.country && self.region == other.region;
        let begins_in_time =
            |first: &RateRule, last: &RateRule| last.valid_to.is_none_or(|to| first.valid_from <= to);
        self.tax_class_id == other.tax_class_id
            && same_place
            && begins_in_time(self, other)
            && begins_in_time(other, self)
    }
}

/// Picks for each class the closest rule that holds. Of two equally close ones (which the module does not let in)
/// the one that began later counts.
pub fn choose<'a>(rules: impl IntoIterator<Item = &'a RateRule>, place: &Place, day: Day) -> TaxTable {
    let mut best: HashMap<Id, (u8, Day, Rate)> = HashMap::new();
    for rule in rules {
        let Some(closeness) = rule.closeness(place).filter(|_| rule.holds_on(day)) else { continue };
        let candidate = (closeness, rule.valid_from, rule.rate);
        best.entry(rule.tax_class_id)
            .and_modify(|so_far| *so_far = candidate.max(*so_far))
            .or_insert(candidate);
    }
    TaxTable { rates: best.into_iter().map(|(class, (_, _, rate))| (class, rate)).collect() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CLASS: Id = Id::from_u128(1);

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    fn rule(
        place: Option<&str>,
        region: Option<&str>,
        percent: i64,
        from: &str,
        to: Option<&str>,
    ) -> RateRule {
        RateRule {
            tax_class_id: CLASS,
            country: place.map(country),
            region: region.map(str::to_owned),
            rate: Rate::percent(percent),
            valid_from: day(from),
            valid_to: to.map(day),
        }
    }

    fn rate(rules: &[RateRule], code: &str, region: Option<&str>, on: &str) -> Rate {
        let place = Place { country: country(code), region: region.map(str::to_owned) };
        choose(rules, &place, day(on)).rate(CLASS)
    }

    #[test]
    fn the_closest_rule_wins_and_without_one_there_is_no_tax() {
        let rules = [
            rule(None, None, 5, "2000-01-01", None),
            rule(Some("ES"), None, 21, "2012-09-01", None),
            rule(Some("ES"), Some("Canarias"), 7, "2012-09-01", None),
        ];
        assert_eq!(rate(&rules, "ES", None, "2026-01-01"), Rate::percent(21));
        assert_eq!(rate(&rules, "ES", Some("Canarias"), "2026-01-01"), Rate::percent(7));
        assert_eq!(rate(&rules, "ES", Some("Madrid"), "2026-01-01"), Rate::percent(21));
        assert_eq!(rate(&rules, "KE", None, "2026-01-01"), Rate::percent(5));
        assert_eq!(rate(&rules, "ES", None, "1999-12-31"), Rate::ZERO);
        assert_eq!(
            choose(&rules, &Place { country: country("ES"), region: None }, day("2026-01-01"))
                .rate(Id::nil()),
            Rate::ZERO
        );
    }

    #[test]
    fn a_rate_holds_through_its_last_day() {
        // Kenya's VAT in 2020: 14 % from April to December, 16 % before and after.
        let rules = [
            rule(Some("KE"), None, 16, "2013-09-02", Some("2020-03-31")),
            rule(Some("KE"), None, 14, "2020-04-01", Some("2020-12-31")),
            rule(Some("KE"), None, 16, "2021-01-01", None),
        ];
        for (on, percent) in [
            ("2020-03-31", 16),
            ("2020-04-01", 14),
            ("2020-12-31", 14),
            ("2021-01-01", 16),
            ("2030-01-01", 16),
        ] {
            assert_eq!(rate(&rules, "KE", None, on), Rate::percent(percent), "on {on}");
        }
        assert!(
            !rules[0].overlaps(&rules[1]) && !rules[1].overlaps(&rules[2]) && !rules[2].overlaps(&rules[0])
        );
    }

    #[test]
    fn rules_overlap_only_in_one_place_for_one_class() {
        let open = rule(Some("GB"), None, 20, "2011-01-04", None);
        let inside = rule(Some("GB"), None, 15, "2020-01-01", Some("2020-01-01"));
        assert!(open.overlaps(&inside) && inside.overlaps(&open) && open.overlaps(&open));
        assert!(!open.overlaps(&rule(Some("IE"), None, 23, "2011-01-04", None)));
        assert!(!open.overlaps(&rule(Some("GB"), Some("Jersey"), 5, "2011-01-04", None)));
        assert!(!open.overlaps(&RateRule { tax_class_id: Id::nil(), ..open.clone() }));
    }

    proptest! {
        #[test]
        fn the_choice_does_not_depend_on_the_order_of_the_rules(
            seeds in prop::collection::vec((0usize..3, 0i64..30, 1i32..28, prop::option::of(1i32..28)), 0..12),
            on in 1i32..28,
        ) {
            let places = [None, Some("KE"), Some("GB")];
            let mut rules: Vec<RateRule> = seeds
                .into_iter()
                .map(|(place, percent, from, to)| RateRule {
                    valid_from: Day(20_260_100 + from),
                    valid_to: to.map(|to| Day(20_260_100 + to)),
                    ..rule(places[place], None, percent, "2026-01-01", None)
                })
                .collect();
            let on = Day(20_260_100 + on);
            let place = Place { country: country("KE"), region: None };
            let forward = choose(&rules, &place, on);
            rules.reverse();
            prop_assert_eq!(forward, choose(&rules, &place, on));
        }
    }
}
