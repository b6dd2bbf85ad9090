//! Which days make a year and its periods.

use kernel::Day;

/// A year of the books, first and last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    pub first: Day,
    pub last: Day,
}

/// The longest fiscal year: a first one may take the months before it along.
pub const YEAR_MONTHS_MAX: i32 = 24;

impl Year {
    /// January to December.
    pub fn calendar(day: Day) -> Year {
        let first = Day::new(day.year(), 1, 1).expect("every year has a first of January");
        Year { first, last: first.plus_months(12).plus_days(-1) }
    }

    pub fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    pub fn overlaps(&self, other: &Year) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Begins before it ends, and is not too long.
    pub fn is_sound(&self) -> bool {
        self.first <= self.last && self.last < self.first.plus_months(YEAR_MONTHS_MAX)
    }

    /// The months of the year; the first and the last may be cut short.
    pub fn periods(&self) -> Vec<Year> {
        let mut periods = Vec::new();
        let mut first = self.first;
        while first <= self.last {
            let last = first.last_of_month().min(self.last);
            periods.push(Year { first, last });
            first = last.plus_days(1);
        }
        periods
    }
}

/// The year that a day belongs to: the defined one, else the calendar's, cut where defined years begin and end.
pub fn year_of(defined: &[Year], day: Day) -> Year {
    if let Some(year) = defined.iter().find(|year| year.holds(day)) {
        return *year;
    }
    let mut year = Year::calendar(day);
    for other in defined {
        if other.last < day && other.last >= year.first {
            year.first = other.last.plus_days(1);
        }
        if other.first > day && other.first <= year.last {
            year.last = other.first.plus_days(-1);
        }
    }
    year
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn year(first: i32, last: i32) -> Year {
        Year { first: Day(first), last: Day(last) }
    }

    #[test]
    fn a_day_belongs_to_one_year() {
        let defined = [year(20_250_701, 20_260_630)];
        assert_eq!(year_of(&defined, Day(20_260_101)), defined[0]);
        assert_eq!(year_of(&defined, Day(20_260_701)), year(20_260_701, 20_261_231));
        assert_eq!(year_of(&defined, Day(20_250_301)), year(20_250_101, 20_250_630));
        assert_eq!(year_of(&[], Day(20_240_229)), year(20_240_101, 20_241_231));
    }

    #[test]
    fn a_year_has_a_length() {
        assert!(year(20_260_101, 20_260_101).is_sound());
        assert!(year(20_260_115, 20_280_114).is_sound());
        assert!(!year(20_260_115, 20_280_115).is_sound() && !year(20_260_102, 20_260_101).is_sound());
    }

    proptest! {
        #[test]
        fn periods_cover_the_year_without_a_gap(start in 0i32..800, length in 0i32..720) {
            let first = Day(20_250_101).plus_days(start);
            let year = Year { first, last: first.plus_days(length) };
            let periods = year.periods();
            prop_assert_eq!(periods[0].first, year.first);
            prop_assert_eq!(periods[periods.len() - 1].last, year.last);
            for pair in periods.windows(2) {
                prop_assert_eq!(pair[0].last.plus_days(1), pair[1].first);
                prop_assert!(pair[1].first == pair[1].first.first_of_month());
            }
        }
    }
}
