//! Which rate holds for two currencies, of those that are known.

use kernel::{Currency, Day, ExchangeRate, Result};

/// A rate of more than so many days ago is refused: a forgotten rate is worse than none.
pub const STALE_AFTER_DAYS: i32 = 31;

/// A rate as it was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub base: Currency,
    pub quote: Currency,
    pub day: Day,
    pub rate: ExchangeRate,
    pub source: String,
}

/// A rate that was found, with its day and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub rate: ExchangeRate,
    pub day: Day,
    pub source: String,
}

/// The rate from one currency to another out of what is known up to the wanted day: the pair's latest, in whichever
/// direction it was entered (on the same day the direct one); without any, by way of a third currency, whose legs
/// are looked up the same way. A cross rate is as old as its older leg.
///
/// # Errors
/// `kernel.bad_exchange_rate` when an inverse or product is too small or too large to be a rate.
pub fn pick(known: &[Known], from: Currency, to: Currency, via: Currency) -> Result<Option<Found>> {
    if let Some(found) = pair(known, from, to)? {
        return Ok(Some(found));
    }
    if via == from || via == to {
        return Ok(None);
    }
    let (Some(first), Some(second)) = (pair(known, from, via)?, pair(known, via, to)?) else {
        return Ok(None);
    };
    let source = if first.source == second.source {
        format!("{} (cross {via})", first.source)
    } else {
        format!("{} × {} (cross {via})", first.source, second.source)
    };
    Ok(Some(Found { rate: first.rate.then(second.rate)?, day: first.day.min(second.day), source }))
}

fn pair(known: &[Known], from: Currency, to: Currency) -> Result<Option<Found>> {
    let direct = |one: &&Known| one.base == from && one.quote == to;
    let inverse = |one: &&Known| one.base == to && one.quote == from;
    let latest =
        known.iter().filter(|one| direct(one) || inverse(one)).max_by_key(|one| (one.day, direct(one)));
    let found = |one: &Known| {
        let rate = if one.base == from { one.rate } else { one.rate.inverse()? };
        Ok(Found { rate, day: one.day, source: one.source.clone() })
    };
    latest.map(found).transpose()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    fn known(pair: &str, day: i32, rate: &str, source: &str) -> Known {
        Known {
            base: currency(&pair[..3]),
            quote: currency(&pair[4..]),
            day: Day(day),
            rate: ExchangeRate::parse(rate).unwrap(),
            source: source.to_owned(),
        }
    }

    fn picked(known: &[Known], from: &str, to: &str) -> Option<(String, i32, String)> {
        let found = pick(known, currency(from), currency(to), currency("KES")).unwrap();
        found.map(|found| (found.rate.to_string(), found.day.0, found.source))
    }

    #[test]
    fn the_latest_of_the_pair_in_either_direction() {
        let rates = [
            known("USD/KES", 20_260_301, "129", "CBK"),
            known("USD/KES", 20_260_303, "130", "CBK"),
            known("KES/USD", 20_260_304, "0.008", "bank"),
        ];
        assert_eq!(picked(&rates[..2], "USD", "KES"), Some(("130".into(), 20_260_303, "CBK".into())));
        assert_eq!(picked(&rates, "USD", "KES"), Some(("125".into(), 20_260_304, "bank".into())));
        assert_eq!(picked(&rates, "KES", "USD"), Some(("0.008".into(), 20_260_304, "bank".into())));
        assert_eq!(picked(&rates, "EUR", "KES"), None);
    }

    #[test]
    fn two_others_meet_in_the_companys_currency() {
        let rates = [known("USD/KES", 20_260_303, "130", "CBK"), known("KES/JPY", 20_260_302, "1.25", "CBK")];
        assert_eq!(
            picked(&rates, "USD", "JPY"),
            Some(("162.5".into(), 20_260_302, "CBK (cross KES)".into()))
        );
        assert_eq!(picked(&rates[..1], "USD", "JPY"), None);
    }

    proptest! {
        /// There and back again is where one started, as closely as twelve places allow.
        #[test]
        fn t10_both_directions_agree(scaled in 1_000_000_000i64..1_000_000_000_000_000, days in 1i32..28) {
            let rate = ExchangeRate::from_scaled(scaled).unwrap();
            let rates =
                [Known { rate, ..known("USD/KES", 20_260_200 + days, "1", "x") }];
            let there = pick(&rates, currency("USD"), currency("KES"), currency("KES")).unwrap().unwrap();
            let back = pick(&rates, currency("KES"), currency("USD"), currency("KES")).unwrap().unwrap();
            prop_assert_eq!(there.day, back.day);
            let round = there.rate.then(back.rate).unwrap().scaled();
            prop_assert!((round - ExchangeRate::ONE.scaled()).abs() <= scaled / 1_000_000_000_000 + 1);
        }
    }
}
