//! What is promised beyond what is there: pure.

use kernel::Qty;

use super::{Place, Promised, Short, Wish};
use crate::policy::{ALLOW, FORBID, WARN};

/// Adds to what lines get what they hold already of what is not there, and, where all of it is wanted, what no place
/// has: at the line's first place if its rule lets it. `rule` says what holds for a product at a place.
pub(super) fn add<'l>(
    wishes: &[Wish],
    live: &[Promised],
    after: &mut Vec<Promised>,
    short: Short,
    rule: impl Fn(Place) -> &'l str,
) {
    for wish in wishes {
        let of_wish = |one: &&Promised| (one.line_id, one.product_id) == (wish.line_id, wish.product_id);
        let mut missing = wish.quantity - after.iter().filter(of_wish).map(|one| one.quantity).sum::<Qty>();
        // What was promised while the rule let it stays promised: nothing is worse than it was.
        let held = live.iter().filter(of_wish);
        for one in held.filter(|one| rule((one.location_id, one.product_id)) != FORBID) {
            let place = of_wish_at(after, one);
            let more = wish.whole((one.quantity - place).min(missing));
            if more.is_positive() {
                give(after, &Promised { quantity: more, ..*one });
                missing -= more;
            }
        }
        let Some(first) = wish.from.first().filter(|_| short == Short::Refuse && missing.is_positive())
        else {
            continue;
        };
        if [WARN, ALLOW].contains(&rule((*first, wish.product_id))) {
            let (line_id, product_id, location_id) = (wish.line_id, wish.product_id, *first);
            give(after, &Promised { line_id, product_id, location_id, quantity: missing });
        }
    }
}

fn same(one: &Promised, other: &Promised) -> bool {
    (one.line_id, one.product_id, one.location_id) == (other.line_id, other.product_id, other.location_id)
}

fn of_wish_at(after: &[Promised], held: &Promised) -> Qty {
    after.iter().filter(|one| same(one, held)).map(|one| one.quantity).sum()
}

fn give(after: &mut Vec<Promised>, more: &Promised) {
    match after.iter_mut().find(|one| same(one, more)) {
        Some(one) => one.quantity += more.quantity,
        None => after.push(*more),
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn wish(line: u128, pieces: i64, from: &[u128]) -> Wish {
        Wish {
            line_id: id(line),
            index: 0,
            product_id: id(9),
            quantity: Qty::whole(pieces),
            from: from.iter().copied().map(id).collect(),
            per_kit: None,
            step: None,
            is_less: false,
        }
    }

    fn promised(line: u128, place: u128, pieces: i64) -> Promised {
        let (line_id, location_id) = (id(line), id(place));
        Promised { line_id, location_id, product_id: id(9), quantity: Qty::whole(pieces) }
    }

    /// The second place may not be short.
    fn rule(place: Place) -> &'static str {
        if place.0 == id(2) { FORBID } else { ALLOW }
    }

    #[test]
    fn what_nobody_has_is_promised_at_the_first_place_if_that_lets_it() {
        let mut after = vec![promised(1, 2, 3)];
        add(&[wish(1, 5, &[1, 2])], &[], &mut after, Short::Refuse, rule);
        assert_eq!(after, [promised(1, 2, 3), promised(1, 1, 2)]);
        let mut after = vec![promised(1, 1, 3)];
        add(&[wish(1, 5, &[2, 1])], &[], &mut after, Short::Refuse, rule);
        assert_eq!(after, [promised(1, 1, 3)]);
        let mut after = Vec::new();
        add(&[wish(1, 5, &[1])], &[], &mut after, Short::TakeWhatIsThere, rule);
        assert_eq!(after, [], "who may wait waits");
    }

    #[test]
    fn what_is_held_of_what_is_not_there_stays() {
        let live = [promised(1, 1, 5), promised(2, 2, 5)];
        let mut after = vec![promised(1, 1, 1)];
        let wishes = [wish(1, 4, &[1]), wish(2, 4, &[2])];
        add(&wishes, &live, &mut after, Short::TakeWhatIsThere, rule);
        assert_eq!(after, [promised(1, 1, 4)]);
    }
}
