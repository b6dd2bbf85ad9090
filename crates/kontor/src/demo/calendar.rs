//! When orders come: more from year to year, most before Christmas, fewest on Sundays.

use kernel::time::{Weekday, business_day_start};
use kernel::{Day, Instant, Zone};

use super::chance::Chance;

/// Days of trade: two years.
pub(super) const DAYS: i32 = 730;
/// Minutes of the day at which the shops open and close.
const OPENS: i32 = 8 * 60;
const CLOSES: i32 = 17 * 60 + 30;
/// A month's share of the trade, January first; 100 is usual.
const MONTHS: [i64; 12] = [70, 80, 95, 95, 100, 95, 100, 105, 100, 105, 125, 165];
/// The trade of the last day for 100 of the first.
const GROWTH_PERCENT: i64 = 180;

/// Instants of `count` orders over the two years that end with the day before `today`, in order.
pub(super) fn orders(chance: &mut Chance, today: Day, zone: &Zone, count: i64) -> Vec<Instant> {
    let days: Vec<Day> = (1..=DAYS).rev().map(|back| today.plus_days(-back)).collect();
    let weights: Vec<i64> = (0..).zip(&days).map(|(at, day)| weight(at, *day)).collect();
    let total: i64 = weights.iter().sum();
    let mut orders = Vec::new();
    // What of an order a day has not used is left to the next: the sum is exact.
    let mut left = 0;
    for (day, weight) in days.iter().zip(weights) {
        left += weight * count;
        let mut of_day: Vec<Instant> = (0..left / total).map(|_| opening_hours(chance, *day, zone)).collect();
        left %= total;
        of_day.sort_unstable();
        orders.extend(of_day);
    }
    orders
}

fn weight(at: i64, day: Day) -> i64 {
    let month = MONTHS[usize::from(day.month() - 1)];
    let of_week = match day.weekday() {
        Weekday::Sunday => 10,
        Weekday::Saturday => 70,
        Weekday::Monday => 115,
        _ => 100,
    };
    let growth = 100 + (GROWTH_PERCENT - 100) * at / i64::from(DAYS);
    month * of_week * growth
}

/// The instant itself while the shops are open, else one of the first hour after they open next: nobody packs goods
/// or counts money at night.
pub(super) fn in_opening_hours(chance: &mut Chance, at: Instant, zone: &Zone) -> Instant {
    let day = zone.day(at);
    let late = at > business_day_start(day, zone, CLOSES);
    if !late && at >= business_day_start(day, zone, OPENS) {
        return at;
    }
    let opens = business_day_start(day.plus_days(i32::from(late)), zone, OPENS);
    Instant(opens.0 + chance.between(0, 3599) * 1_000_000)
}

/// An instant between eight in the morning and half past five.
pub(super) fn opening_hours(chance: &mut Chance, day: Day, zone: &Zone) -> Instant {
    let minute = i32::try_from(chance.between(OPENS.into(), CLOSES.into())).expect("a minute of a day");
    let start = business_day_start(day, zone, minute);
    Instant(start.0 + chance.between(0, 59) * 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_happen_at_night_waits_for_the_morning() {
        let zone = Zone::parse("Africa/Nairobi").unwrap();
        let mut chance = Chance::new(1);
        for (at, day, hours) in [
            ("2026-03-01T23:45:00Z", "2026-03-02", 8..9),
            ("2026-03-02T18:37:00Z", "2026-03-03", 8..9),
            ("2026-03-02T09:00:00Z", "2026-03-02", 12..13),
        ] {
            let moved = in_opening_hours(&mut chance, Instant::parse(at).unwrap(), &zone);
            assert_eq!(zone.day(moved), Day::parse(day).unwrap());
            let hour = (moved.0 - business_day_start(zone.day(moved), &zone, 0).0) / 3_600_000_000;
            assert!(hours.contains(&hour), "{at} became {moved}");
        }
    }

    #[test]
    fn as_many_as_wanted_in_order_and_in_season() {
        let zone = Zone::parse("Africa/Nairobi").unwrap();
        let today = Day::parse("2026-03-02").unwrap();
        let orders = orders(&mut Chance::new(1), today, &zone, 2000);
        assert_eq!(orders.len(), 2000);
        assert!(orders.is_sorted());
        let count = |year: i32, month: u8| {
            orders
                .iter()
                .map(|at| zone.day(*at))
                .filter(|day| (day.year(), day.month()) == (year, month))
                .count()
        };
        assert!(count(2025, 12) > count(2026, 1) * 3 / 2);
        assert!(count(2025, 12) > count(2024, 12) * 5 / 4);
        assert_eq!(zone.day(orders[0]).year(), 2024);
        assert!(orders.iter().all(|at| zone.day(*at) < today));
    }
}
