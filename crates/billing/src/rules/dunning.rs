//! Reminders: when a debt climbs to the next level.

use kernel::Day;

/// A level as far as climbing is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) level: i32,
    /// Days past the due day from which on it applies.
    pub(crate) days_late: i32,
    /// Days since the reminder before it; what lies between the two levels when absent.
    pub(crate) wait_days: Option<i32>,
}

/// The last that the customer was told of a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) level: i32,
    pub(crate) on: Day,
}

/// The level that a debt of so many days climbs to today: one step at a time, and only when the customer has had the
/// time to answer the reminder before it.
pub(crate) fn next_level(days_late: i32, today: Day, last: Option<Told>, levels: &[Step]) -> Option<i32> {
    let reached = last.map_or(0, |told| told.level);
    let next = levels.iter().filter(|step| step.level > reached).min_by_key(|step| step.level)?;
    let late_enough = days_late >= next.days_late.max(1);
    let waited = last.is_none_or(|told| today >= told.on.plus_days(wait_days(next, reached, levels)));
    (late_enough && waited).then_some(next.level)
}

/// How long after the reminder before it a level follows: at least a day.
fn wait_days(next: &Step, reached: i32, levels: &[Step]) -> i32 {
    let before = levels.iter().filter(|step| step.level <= reached).max_by_key(|step| step.level);
    let between = next.days_late - before.map_or(0, |step| step.days_late);
    next.wait_days.unwrap_or(between).max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn step(level: i32, days_late: i32, wait_days: Option<i32>) -> Step {
        Step { level, days_late, wait_days }
    }

    fn told(level: i32, on: Day) -> Option<Told> {
        Some(Told { level, on })
    }

    #[test]
    fn a_level_follows_when_the_one_before_is_old_enough() {
        let levels = [step(1, 1, None), step(2, 14, None), step(3, 30, Some(5))];
        let first = Day(20_260_301);
        assert_eq!(next_level(0, first, None, &levels), None);
        assert_eq!(next_level(1, first, None, &levels), Some(1));
        assert_eq!(next_level(45, first, None, &levels), Some(1), "nobody begins with the last one");
        assert_eq!(next_level(99, first, told(1, first), &levels), None, "not twice on a day");
        assert_eq!(next_level(99, first.plus_days(12), told(1, first), &levels), None);
        assert_eq!(next_level(99, first.plus_days(13), told(1, first), &levels), Some(2), "14 less 1 days");
        assert_eq!(next_level(13, first.plus_days(13), told(1, first), &levels), None, "not late enough");
        assert_eq!(next_level(99, first.plus_days(4), told(2, first), &levels), None);
        assert_eq!(next_level(99, first.plus_days(5), told(2, first), &levels), Some(3), "its own days");
        assert_eq!(next_level(99, first.plus_days(99), told(3, first), &levels), None);
    }

    fn levels() -> impl Strategy<Value = Vec<Step>> {
        let one = (1_i32..4, 1_i32..20, proptest::option::of(0_i32..15));
        proptest::collection::vec(one, 1..6).prop_map(|steps| {
            let (mut level, mut days_late) = (0, 0);
            let climb = |(up, later, wait_days)| {
                level += up;
                days_late += later;
                step(level, days_late, wait_days)
            };
            steps.into_iter().map(climb).collect()
        })
    }

    proptest! {
        /// Whatever the days between the runs, and whichever letters are refused by the mail server.
        #[test]
        fn no_sequence_of_runs_repeats_or_jumps(
            levels in levels(), runs in proptest::collection::vec((0_i32..12, proptest::bool::weighted(0.8)), 1..60),
        ) {
            let due = Day(20_260_101);
            let (mut today, mut last, mut heard) = (due, None, Vec::new());
            for (days, arrives) in runs {
                today = today.plus_days(days);
                let days_late = due.days_until(today);
                let Some(level) = next_level(days_late, today, last, &levels) else { continue };
                if arrives {
                    heard.push((level, today, days_late));
                    last = Some(Told { level, on: today });
                }
            }
            for (index, (level, on, days_late)) in heard.iter().enumerate() {
                let step = levels[index];
                prop_assert_eq!(*level, step.level, "in order, each once, none left out");
                prop_assert!(*days_late >= step.days_late);
                if index > 0 {
                    let between = step.days_late - levels[index - 1].days_late;
                    let waited = heard[index - 1].1.days_until(*on);
                    prop_assert!(waited >= step.wait_days.unwrap_or(between).max(1));
                }
            }
        }
    }
}
