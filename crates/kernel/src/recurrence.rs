//! The days on which something recurs: pure calendar arithmetic, for recurring invoices and orders alike.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Day;

/// How often something recurs, as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Interval {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Interval {
    /// All of them.
    pub const ALL: [Interval; 5] =
        [Interval::Day, Interval::Week, Interval::Month, Interval::Quarter, Interval::Year];

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Interval::Day => "day",
            Interval::Week => "week",
            Interval::Month => "month",
            Interval::Quarter => "quarter",
            Interval::Year => "year",
        }
    }

    /// Reads a stored name.
    pub fn parse(text: &str) -> Option<Interval> {
        Interval::ALL.into_iter().find(|interval| interval.as_str() == text)
    }

    /// Every `step` of them.
    pub fn every(self, step: i32) -> Every {
        match self {
            Interval::Day => Every::Days(step),
            Interval::Week => Every::Weeks(step),
            Interval::Month => Every::Months(step),
            Interval::Quarter => Every::Months(step.saturating_mul(3)),
            Interval::Year => Every::Months(step.saturating_mul(12)),
        }
    }
}

/// The step of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Days(i32),
    Weeks(i32),
    Months(i32),
}

/// A schedule: its first day, its step, for months the day in them (31: the last), and its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub start: Day,
    pub every: Every,
    pub day_of_month: Option<u8>,
    pub end: Option<Day>,
}

/// Periods behind that are counted at most.
pub const BEHIND_SHOWN_MAX: i32 = 1_000;

impl Plan {
    /// The day of the `n`-th period, from 0. Counted from the start, so that a short month shortens no later one.
    pub fn day(&self, n: i32) -> Day {
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

    /// The day of the `n`-th period, unless it lies past the last day.
    pub fn day_until_end(&self, n: i32) -> Option<Day> {
        let day = self.day(n);
        self.end.is_none_or(|end| day <= end).then_some(day)
    }

    /// How many periods from the `next`-th on are due on `today`, as far as one looks.
    pub fn behind(&self, next: i32, today: Day) -> i32 {
        let is_due = |no: &i32| self.day_until_end(*no).is_some_and(|day| day <= today);
        let count = (next..next.saturating_add(BEHIND_SHOWN_MAX)).take_while(is_due).count();
        i32::try_from(count).unwrap_or(BEHIND_SHOWN_MAX)
    }
}

/// The first day from `from` on that is the `wanted` of its month, or the month's last where it is shorter.
pub fn next_day_of_month(from: Day, wanted: u8) -> Day {
    let in_month = |first: Day| {
        let last = first.last_of_month().day();
        first.plus_days(i32::from(wanted.clamp(1, last)) - 1)
    };
    let this = in_month(from.first_of_month());
    if this >= from { this } else { in_month(from.first_of_month().plus_months(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn plan(start: &str, every: Every, day_of_month: Option<u8>) -> Plan {
        Plan { start: day(start), every, day_of_month, end: None }
    }

    #[test]
    fn short_months_shorten_no_later_one() {
        let monthly = plan("2026-01-31", Every::Months(1), None);
        let days = [0, 1, 2, 13].map(|n| monthly.day(n).to_string());
        assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31", "2027-02-28"]);
        let end = plan("2026-02-10", Every::Months(3), Some(31));
        assert_eq!([0, 1].map(|n| end.day(n).to_string()), ["2026-02-28", "2026-05-31"]);
        assert_eq!(plan("2026-02-10", Every::Months(1), Some(5)).day(0), day("2026-03-05"));
        assert_eq!(plan("2026-12-28", Every::Weeks(1), None).day(1), day("2027-01-04"));
    }

    #[test]
    fn what_is_due_is_counted_up_to_the_last_day() {
        let weekly = Plan { end: Some(day("2026-03-20")), ..plan("2026-03-02", Every::Weeks(1), None) };
        assert_eq!(weekly.behind(0, day("2026-03-01")), 0);
        assert_eq!(weekly.behind(0, day("2026-03-09")), 2);
        assert_eq!(weekly.behind(1, day("2027-01-01")), 2);
        assert_eq!(weekly.day_until_end(3), None);
        assert_eq!(Interval::parse("quarter").map(|every| every.every(2)), Some(Every::Months(6)));
    }
}
