//! What a parcel's tracking events say together: pure. The newest decides, by the time at which it happened and, within
//! one instant, by how far along it is; so that they may come in any order and as often as they like.

use kernel::Instant;

/// The standard words for what happens on the way, from the beginning to the end.
pub const CODES: [&str; 7] =
    ["label_created", "picked_up", "in_transit", "out_for_delivery", "exception", "delivered", "returned"];

/// Arrived: the shipment may be done.
pub(crate) const DELIVERED: &str = "delivered";
/// A label exists.
pub(crate) const LABEL_CREATED: &str = "label_created";

/// How far along a code is; nothing where it is none of them.
pub(crate) fn rank(code: &str) -> Option<usize> {
    CODES.iter().position(|known| *known == code)
}

/// Whether an event supersedes what is known.
pub(crate) fn supersedes(known: Option<(Instant, &str)>, event: (Instant, &str)) -> bool {
    known.is_none_or(|known| (known.0, rank(known.1)) < (event.0, rank(event.1)))
}

/// What all events together say: the last of them.
pub(crate) fn fold<'a>(events: impl IntoIterator<Item = (Instant, &'a str)>) -> Option<(Instant, &'a str)> {
    let newest =
        |known: Option<(Instant, &'a str)>, event| if supersedes(known, event) { Some(event) } else { known };
    events.into_iter().fold(None, newest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_one_instant_the_later_stage_counts() {
        let at = Instant(5);
        assert_eq!(fold([(at, "delivered"), (at, "in_transit")]), Some((at, "delivered")));
        assert_eq!(fold([(at, "delivered"), (Instant(6), "in_transit")]), Some((Instant(6), "in_transit")));
        assert_eq!(fold([]), None);
    }

    proptest! {
        #[test]
        fn order_and_repetition_do_not_matter(
            events in prop::collection::vec((0_i64..20, 0_usize..7), 0..20), turn in 0_usize..20,
        ) {
            let events: Vec<(Instant, &str)> = events.into_iter().map(|(at, code)| (Instant(at), CODES[code])).collect();
            let once = fold(events.iter().copied());
            let mut twice = [events.clone(), events.clone()].concat();
            if !twice.is_empty() {
                let turn = turn % twice.len();
                twice.rotate_left(turn);
            }
            prop_assert_eq!(fold(twice.iter().rev().copied()), once);
        }
    }
}
