//! A calendar day, as business dates, due dates and validity have it.

use std::fmt;

use jiff::civil::Date;
pub use jiff::civil::Weekday;
use jiff::{Span, ToSpan};

use crate::errors::{Code, Kind, Result};
use crate::text_form::text_form;

pub const BAD_DAY: Code = Code::new("kernel.bad_day", Kind::Invalid, "Not a calendar day such as 2026-03-01");

/// A day of the Gregorian calendar as the number `yyyymmdd`, from the year 1 to 9999; days sort as numbers.
/// JSON: `"2026-03-01"`.
///
/// The calendar methods panic on a number that is no day, such as `Day(0)`. `new` and `parse` make none,
/// and reading one from the database is an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    pub const FIRST: Day = Day(10101);
    pub const LAST: Day = Day(99991231);

    /// # Errors
    /// `kernel.bad_day` when the calendar has no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self> {
        let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
        date.filter(|_| (1..=9999).contains(&year))
            .and_then(|((year, month), day)| Date::new(year, month, day).ok())
            .map(Self::of)
            .ok_or_else(|| BAD_DAY.error())
    }

    /// The day of the number `yyyymmdd`.
    ///
    /// # Errors
    /// `kernel.bad_day` when the calendar has no such day.
    pub fn from_number(number: i32) -> Result<Self> {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        match (u8::try_from(month), u8::try_from(day)) {
            (Ok(month), Ok(day)) => Self::new(year, month, day),
            _ => Err(BAD_DAY.error()),
        }
    }

    /// Reads `yyyy-mm-dd`.
    ///
    /// # Errors
    /// `kernel.bad_day`.
    pub fn parse(text: &str) -> Result<Self> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(BAD_DAY.error());
        }
        text.replace('-', "").parse().map_err(|cause| BAD_DAY.inner(cause)).and_then(Self::from_number)
    }

    pub const fn year(self) -> i32 {
        self.0 / 10_000
    }

    /// 1 to 12.
    pub const fn month(self) -> u8 {
        (self.0 / 100 % 100) as u8
    }

    /// 1 to 31.
    pub const fn day(self) -> u8 {
        (self.0 % 100) as u8
    }

    pub fn weekday(self) -> Weekday {
        self.date().weekday()
    }

    /// So many days later (earlier when negative), within the calendar's first and last day.
    pub fn plus_days(self, days: i32) -> Self {
        // Past this many days, the end of the calendar is reached anyway.
        self.plus(days.clamp(-4_000_000, 4_000_000).days())
    }

    /// So many months later; a day that the month does not have becomes its last: 31 January plus one is 28 February.
    pub fn plus_months(self, months: i32) -> Self {
        // Past this many months, the end of the calendar is reached anyway.
        self.plus(months.clamp(-120_000, 120_000).months())
    }

    fn plus(self, span: Span) -> Self {
        Self::of(self.date().saturating_add(span)).max(Self::FIRST)
    }

    /// Days from this day to `other`, negative when it is earlier.
    pub fn days_until(self, other: Day) -> i32 {
        let span = self.date().until(other.date()).expect("two days of four-digit years are days apart");
        span.get_days()
    }

    pub fn first_of_month(self) -> Self {
        Self(self.0 - i32::from(self.day()) + 1)
    }

    pub fn last_of_month(self) -> Self {
        Self::of(self.date().last_of_month())
    }

    pub(crate) fn of(date: Date) -> Self {
        Self(i32::from(date.year()) * 10_000 + i32::from(date.month()) * 100 + i32::from(date.day()))
    }

    pub(crate) fn date(self) -> Date {
        let part = |value: u8| i8::try_from(value).unwrap_or(0);
        i16::try_from(self.year())
            .ok()
            .and_then(|year| Date::new(year, part(self.month()), part(self.day())).ok())
            .expect("a Day is made by its constructors, which check the calendar")
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

text_form!(Day, "Day", { "type": "string", "format": "date" });

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn the_calendar_is_kept() {
        assert_eq!(day("2024-02-29").0, 20240229);
        assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
        assert_eq!(day("2026-12-31").plus_days(1), day("2027-01-01"));
        assert_eq!(day("2026-03-01").plus_days(-1), day("2026-02-28"));
        assert_eq!(day("2024-02-10").last_of_month(), day("2024-02-29"));
        assert_eq!(day("2024-02-10").first_of_month(), day("2024-02-01"));
        assert_eq!(day("2026-03-01").weekday(), Weekday::Sunday);
        assert_eq!(Day::LAST.plus_days(i32::MAX), Day::LAST);
        assert_eq!(Day::FIRST.plus_months(i32::MIN), Day::FIRST);
        assert_eq!(Day::FIRST.to_string(), "0001-01-01");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in
            ["", "2026-02-29", "2026-13-01", "2026-00-10", "20260301", "2026-3-1", "0000-01-01", "2026-03-0١"]
        {
            assert!(Day::parse(text).unwrap_err().is(BAD_DAY), "{text}");
        }
        for number in [0, -20260301, 20260230, 100000101, i32::MIN, i32::MAX] {
            assert!(Day::from_number(number).unwrap_err().is(BAD_DAY), "{number}");
        }
    }

    proptest! {
        #[test]
        fn days_add_up(start in 0i32..3_652_058, step in -400_000i32..400_000) {
            let start = Day::FIRST.plus_days(start);
            let end = start.plus_days(step);
            prop_assume!(end > Day::FIRST && end < Day::LAST);
            prop_assert_eq!(start.days_until(end), step);
            prop_assert_eq!(end > start, step > 0);
            prop_assert_eq!(day(&end.to_string()), end);
        }
    }
}
