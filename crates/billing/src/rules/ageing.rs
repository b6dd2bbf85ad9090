//! How late a debt is: buckets of days past due.

use kernel::Amount;

/// Buckets of one ageing at most, besides "not due" and "later than all".
pub(crate) const BUCKETS_MAX: usize = 8;

/// The last day of each bucket, rising: `30, 60, 90` makes not due, 1–30, 31–60, 61–90 and over 90.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Buckets(Vec<i32>);

impl Buckets {
    /// Reads `30,60,90`; nothing when it is no rising list of days.
    pub(crate) fn parse(text: &str) -> Option<Buckets> {
        let days: Option<Vec<i32>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
        let days = days.filter(|days| {
            (1..=BUCKETS_MAX).contains(&days.len())
                && days[0] > 0
                && days.windows(2).all(|pair| pair[0] < pair[1])
                && days.iter().all(|day| *day <= 3_650)
        })?;
        Some(Buckets(days))
    }

    /// How many amounts a row has.
    pub(crate) fn count(&self) -> usize {
        self.0.len() + 2
    }

    /// The place of what is so many days late; 0 is not due yet.
    pub(crate) fn place(&self, days_late: i32) -> usize {
        if days_late <= 0 {
            return 0;
        }
        1 + self.0.iter().position(|last| days_late <= *last).unwrap_or(self.0.len())
    }

    /// The name of each place: `not_due`, `1-30`, …, `91+`.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = vec!["not_due".to_owned()];
        let mut first = 1;
        for last in &self.0 {
            names.push(format!("{first}-{last}"));
            first = last + 1;
        }
        names.push(format!("{first}+"));
        names
    }

    /// Nothing in each place.
    pub(crate) fn empty(&self) -> Vec<Amount> {
        vec![Amount::ZERO; self.count()]
    }
}

impl Default for Buckets {
    fn default() -> Self {
        Buckets(vec![30, 60, 90])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_has_one_bucket() {
        let buckets = Buckets::default();
        assert_eq!(buckets.names(), ["not_due", "1-30", "31-60", "61-90", "91+"]);
        let places = [-5, 0, 1, 30, 31, 60, 61, 90, 91, 4000].map(|days| buckets.place(days));
        assert_eq!(places, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!(Buckets::parse("7, 14").unwrap().names(), ["not_due", "1-7", "8-14", "15+"]);
        for wrong in ["", "0", "30,30", "60,30", "a", "1,2,3,4,5,6,7,8,9", "-1"] {
            assert_eq!(Buckets::parse(wrong), None, "{wrong}");
        }
    }
}
