//! The days on which something recurs.

use kernel::Day;

use super::terms::next_day_of_month;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Every {
    Days(i32),
    Weeks(i32),
    Months(i32),
}

/// A schedule: its first day, its step, and for months the day in them (31: the last).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) start: Day,
    pub(crate) every: Every,
    pub(crate) day_of_month: Option<u8>,
}

impl Plan {
    /// The day of the `n`-th period, from 0. Counted from the start, so that a short month shortens no later one.
    pub(crate) fn day(&self, n: i32) -> Day {
        match self.every {
            Every::Days(step) => self.start.plus_days(step.saturating_mul(n)),
            Every::Weeks(step) => self.start.plus_days(step.saturating_mul(7).saturating_mul(n)),
            Every::Months(step) => {
                let first = match self.day_of_month {
                    Some(day) => next_day_of_month(self.start, day),
                    None => self.start,
                };
                let moved = first.first_of_month().plus_months(step.saturating_mul(n));
                next_day_of_month(moved, self.day_of_month.unwrap_or(self.start.day()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn short_months_shorten_no_later_one() {
        let plan = Plan { start: day("2026-01-31"), every: Every::Months(1), day_of_month: None };
        let days = [0, 1, 2, 13].map(|n| plan.day(n).to_string());
        assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31", "2027-02-28"]);
        let end = Plan { start: day("2026-02-10"), every: Every::Months(3), day_of_month: Some(31) };
        assert_eq!([0, 1].map(|n| end.day(n).to_string()), ["2026-02-28", "2026-05-31"]);
        let fifth = Plan { start: day("2026-02-10"), every: Every::Months(1), day_of_month: Some(5) };
        assert_eq!(fifth.day(0), day("2026-03-05"));
        let weekly = Plan { start: day("2026-12-28"), every: Every::Weeks(1), day_of_month: None };
        assert_eq!(weekly.day(1), day("2027-01-04"));
    }
}
