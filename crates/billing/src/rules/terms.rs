//! Payment terms: when which part of an invoice falls due, and what of each part is still open.

use kernel::recurrence::next_day_of_month;
use kernel::rounding::{Rounding, round_div};
use kernel::{Amount, Day, Rate};

/// One part of a payment term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TermPart {
    /// Of the total; the last part takes the rest.
    pub(crate) share: Rate,
    pub(crate) months: i32,
    pub(crate) days: i32,
    pub(crate) end_of_month: bool,
    /// 1 to 31; a month without it ends the sooner.
    pub(crate) day_of_month: Option<u8>,
}

/// A part of an invoice with its own due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) on: Day,
    pub(crate) amount: Amount,
}

/// The due day of a part of what is issued on a day: months and days later, then the end of that month, then the next
/// such day of a month.
pub(crate) fn due_day(issued: Day, part: &TermPart) -> Day {
    let mut day = issued.plus_months(part.months).plus_days(part.days);
    if part.end_of_month {
        day = day.last_of_month();
    }
    match part.day_of_month {
        Some(wanted) => next_day_of_month(day, wanted),
        None => day,
    }
}

/// Whether the parts are all of what is owed.
pub(crate) fn is_whole(parts: &[TermPart]) -> bool {
    parts.iter().map(|part| part.share.0).sum::<i64>() == Rate::ONE.0
}

/// The instalments of a total, the one due first first. Cumulative shares are rounded, so that the last one takes what
/// is left and the sum is the total. Parts of nothing are left out, unless nothing is all there is.
pub(crate) fn instalments(total: Amount, issued: Day, parts: &[TermPart]) -> Vec<Due> {
    let mut dues = Vec::with_capacity(parts.len());
    let (mut before, mut share) = (Amount::ZERO, 0_i128);
    for (index, part) in parts.iter().enumerate() {
        share += i128::from(part.share.0);
        let exact = round_div(i128::from(total.0) * share, i128::from(Rate::ONE.0), Rounding::HalfUp);
        let reached = match index + 1 == parts.len() {
            true => total,
            false => Amount(i64::try_from(exact).unwrap_or(total.0)).min(total),
        };
        dues.push(Due { on: due_day(issued, part), amount: reached - before });
        before = reached;
    }
    dues.sort_by_key(|due| due.on);
    if dues.iter().any(|due| !due.amount.is_zero()) {
        dues.retain(|due| !due.amount.is_zero());
    } else {
        dues.truncate(1);
    }
    dues
}

/// What is open of each instalment, the one due first first, when so much of the whole is open: what was settled has
/// settled the oldest.
pub(crate) fn open_of(amounts: &[Amount], open: Amount) -> Vec<Amount> {
    let whole: Amount = amounts.iter().copied().sum();
    let mut settled = whole - open;
    let open_part = |amount: &Amount| {
        let part = settled.min(*amount).max(Amount::ZERO);
        settled -= part;
        *amount - part
    };
    amounts.iter().map(open_part).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn part(percent: i64, days: i32) -> TermPart {
        TermPart { share: Rate::percent(percent), months: 0, days, end_of_month: false, day_of_month: None }
    }

    #[test]
    fn due_days_follow_the_calendar() {
        let net = part(100, 30);
        assert_eq!(due_day(day("2026-01-31"), &net), day("2026-03-02"));
        let end = TermPart { end_of_month: true, ..net };
        assert_eq!(due_day(day("2026-01-15"), &end), day("2026-02-28"));
        let tenth = TermPart { day_of_month: Some(10), ..end };
        assert_eq!(due_day(day("2026-01-15"), &tenth), day("2026-03-10"), "30 days, end of month, the tenth");
        let last = TermPart { day_of_month: Some(31), days: 0, ..net };
        assert_eq!(due_day(day("2026-02-03"), &last), day("2026-02-28"));
        let month = TermPart { months: 1, days: 0, ..net };
        assert_eq!(due_day(day("2026-01-31"), &month), day("2026-02-28"));
    }

    #[test]
    fn what_is_paid_settles_the_oldest() {
        let amounts = [Amount(30), Amount(30), Amount(40)];
        assert_eq!(open_of(&amounts, Amount(100)), amounts);
        assert_eq!(open_of(&amounts, Amount(55)), [Amount(0), Amount(15), Amount(40)]);
        assert_eq!(open_of(&amounts, Amount(0)), [Amount(0); 3]);
    }

    proptest! {
        #[test]
        fn instalments_sum_to_the_invoice(
            total in 0_i64..10_000_000, shares in proptest::collection::vec(1_i64..60, 1..6), open in 0_i64..=100,
        ) {
            let parts: Vec<TermPart> =
                shares.iter().enumerate().map(|(at, share)| part(*share, at as i32 * 10)).collect();
            let dues = instalments(Amount(total), day("2026-03-02"), &parts);
            let amounts: Vec<Amount> = dues.iter().map(|due| due.amount).collect();
            prop_assert_eq!(amounts.iter().copied().sum::<Amount>(), Amount(total));
            prop_assert!(amounts.iter().all(|amount| !amount.is_negative()));
            let open = Amount(total * open / 100);
            prop_assert_eq!(open_of(&amounts, open).into_iter().sum::<Amount>(), open);
        }
    }
}
