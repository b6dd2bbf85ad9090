//! The business day of an instant: the store's own calendar day, from one cut-over to the next.

use jiff::civil::Time;
use jiff::{SignedDuration, ToSpan};

use super::{Day, Instant, Zone};

/// The instant at which a business day begins: `cutover_minutes` after local midnight (before it, when negative).
/// Where the clock jumps over that time, the day begins at the jump; where the time comes twice, at the first.
///
/// # Panics
/// If `day` is no day of the calendar (see [`Day`]).
pub fn business_day_start(day: Day, zone: &Zone, cutover_minutes: i32) -> Instant {
    let local = day.date().to_datetime(Time::midnight()).saturating_add(cutover_minutes.minutes());
    let ambiguous = zone.inner().to_ambiguous_timestamp(local);
    match ambiguous.compatible() {
        Ok(timestamp) => Instant(timestamp.as_microsecond()),
        // Only within hours of the calendar's two ends is there no such instant.
        Err(_) => Instant(if day.year() > 5000 { i64::MAX } else { i64::MIN }),
    }
}

/// The business day that an instant belongs to. Each instant belongs to exactly one, and later instants never to an
/// earlier day, also where the clock is put back over the cut-over; a day may have 23 or 25 hours.
pub fn business_day(at: Instant, zone: &Zone, cutover_minutes: i32) -> Day {
    let Some(timestamp) = at.timestamp() else {
        return if at.0 < 0 { Day::FIRST } else { Day::LAST };
    };
    let local = zone.inner().to_datetime(timestamp);
    let guess = local.saturating_add(SignedDuration::from_mins(-i64::from(cutover_minutes))).date();
    let mut day = Day::of(guess).clamp(Day::FIRST, Day::LAST);
    // Wall clocks that jump can put the guess off by a day; the days' beginnings decide.
    while day > Day::FIRST && at < business_day_start(day, zone, cutover_minutes) {
        day = day.plus_days(-1);
    }
    while day < Day::LAST && at >= business_day_start(day.plus_days(1), zone, cutover_minutes) {
        day = day.plus_days(1);
    }
    day
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn hours(day: &str, zone: &Zone, cutover: i32) -> u64 {
        let day = Day::parse(day).unwrap();
        let start = business_day_start(day, zone, cutover);
        business_day_start(day.plus_days(1), zone, cutover).since(start).as_secs() / 3600
    }

    #[test]
    fn t56_the_day_is_the_stores_not_utcs() {
        let (nairobi, auckland) = (zone("Africa/Nairobi"), zone("Pacific/Auckland"));
        let late = at("2026-03-01T22:30:00Z");
        assert_eq!(business_day(late, &nairobi, 0), Day(20260302));
        assert_eq!(business_day(late, &auckland, 0), Day(20260302));
        assert_eq!(business_day(late, &Zone::UTC, 0), Day(20260301));
        // A bar that closes at four in the morning sells its last drink yesterday.
        assert_eq!(business_day(at("2026-03-02T00:59:59Z"), &nairobi, 240), Day(20260301));
        assert_eq!(business_day(at("2026-03-02T01:00:00Z"), &nairobi, 240), Day(20260302));
        // A day that begins at six in the evening before.
        assert_eq!(business_day(at("2026-03-01T15:00:00Z"), &nairobi, -360), Day(20260302));
    }

    #[test]
    fn t56_days_with_a_clock_change_have_23_or_25_hours() {
        let berlin = zone("Europe/Berlin");
        for cutover in [0, 120, 150] {
            let around = |days: [&str; 3]| days.map(|day| hours(day, &berlin, cutover)).iter().sum::<u64>();
            assert_eq!(around(["2026-03-28", "2026-03-29", "2026-03-30"]), 71, "{cutover}");
            assert_eq!(around(["2026-10-24", "2026-10-25", "2026-10-26"]), 73, "{cutover}");
        }
        assert_eq!((hours("2026-03-29", &berlin, 0), hours("2026-10-25", &berlin, 0)), (23, 25));
        // Samoa left out 30 December 2011 altogether.
        assert_eq!(hours("2011-12-30", &zone("Pacific/Apia"), 0), 0);
        assert_eq!(business_day(at("2011-12-30T10:00:00Z"), &zone("Pacific/Apia"), 0), Day(20111231));
    }

    #[test]
    fn t57_a_shift_over_the_clock_change_lasts_as_long_as_it_did() {
        let berlin_start = at("2026-10-25T01:30:00+02:00");
        let berlin_end = at("2026-10-25T03:30:00+01:00");
        assert_eq!(berlin_end.since(berlin_start), Duration::from_secs(3 * 3600));
        // Started in one zone, stopped in another.
        assert_eq!(at("2026-06-01T18:00:00+03:00").since(at("2026-06-01T10:00:00-05:00")), Duration::ZERO);
        assert_eq!(
            at("2026-06-01T19:00:00+03:00").since(at("2026-06-01T10:00:00-05:00")),
            Duration::from_secs(3600)
        );
    }

    #[test]
    fn the_ends_of_time_do_not_fail() {
        for at in [i64::MIN, -62_135_596_800_000_000, 253_402_207_200_000_000, i64::MAX] {
            for cutover in [i32::MIN, -720, 0, 720, i32::MAX] {
                business_day(Instant(at), &zone("Pacific/Kiritimati"), cutover.clamp(-1440, 1440));
            }
        }
    }

    proptest! {
        #[test]
        fn t56_each_instant_has_one_day_and_days_never_go_back(
            seconds in 0i64..2_500_000_000,
            step in 0i64..200_000,
            cutover in -720i32..1440,
            name in prop::sample::select(vec![
                "UTC", "Europe/Berlin", "America/New_York", "Africa/Nairobi", "Asia/Kolkata",
                "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca",
            ]),
        ) {
            let zone = zone(name);
            let at = Instant::from_seconds(seconds);
            let day = business_day(at, &zone, cutover);
            prop_assert!(business_day_start(day, &zone, cutover) <= at);
            prop_assert!(at < business_day_start(day.plus_days(1), &zone, cutover));
            prop_assert!(day <= business_day(Instant::from_seconds(seconds + step), &zone, cutover));
        }
    }
}
