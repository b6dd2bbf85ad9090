//! Who gets what from where: pure.
//!
//! A line of one product takes what it gets wherever it lies, in whole boxes where it is sold by the box. A kit's line takes its components in whole kits, place
//! by place, so that a kit can be put together where it leaves from; what no place has whole is taken at the line's
//! first place, component by component, and waits there for the others.

use std::collections::BTreeMap;

use kernel::{Id, Qty};

use super::{Place, Promised, Wish};

/// What is left to give, and what was given.
struct Given {
    left: BTreeMap<Place, Qty>,
    after: Vec<Promised>,
}

/// What each wish gets. `live` is what the lines hold now, `available` counts it as free. The wishes of a kit's line
/// stand side by side.
pub(super) fn allocate(
    wishes: &[Wish],
    live: &[Promised],
    available: &BTreeMap<Place, Qty>,
) -> Vec<Promised> {
    let mut given = Given { left: available.clone(), after: Vec::new() };
    let mut missing: Vec<Missing<'_>> = wishes.chunk_by(same_kit).map(|kit| given.keep(kit, live)).collect();
    let one_place = one_place(&missing, &given.left);
    for one in &mut missing {
        given.fill(one, one_place);
    }
    given.after
}

/// Components of one line's kit.
fn same_kit(one: &Wish, next: &Wish) -> bool {
    one.line_id == next.line_id && one.per_kit.is_some() && next.per_kit.is_some()
}

/// A line's wishes and how many units of it are missing: kits, whole boxes, or the smallest units of the one product.
struct Missing<'w> {
    wishes: &'w [Wish],
    units: i64,
}

impl Missing<'_> {
    /// Where it may come from, the best place first.
    fn places(&self) -> &[Id] {
        self.wishes.first().map_or(&[], |wish| &wish.from)
    }

    /// So much of each product.
    fn wanted(&self) -> impl Iterator<Item = (Id, Qty)> {
        self.wishes.iter().map(|wish| (wish.product_id, Qty(wish.unit() * self.units)))
    }
}

impl Given {
    /// What is promised to a line already stays where it lies, in whole units.
    fn keep<'w>(&mut self, wishes: &'w [Wish], live: &[Promised]) -> Missing<'w> {
        let units = wishes.first().map_or(0, |wish| wish.quantity.0 / wish.unit());
        let mut missing = Missing { wishes, units };
        let held = |wish: &Wish, place: Id| -> Qty {
            let here = live.iter().filter(|one| {
                (one.line_id, one.product_id, one.location_id) == (wish.line_id, wish.product_id, place)
            });
            here.map(|one| one.quantity).sum()
        };
        for place in missing.places().to_vec() {
            let whole = wishes.iter().map(|wish| held(wish, place).0 / wish.unit()).min().unwrap_or(0);
            self.take_units(&mut missing, place, whole);
        }
        missing
    }

    /// Gives a line what it misses: from the one place, from one that has all of it, else in their order.
    fn fill(&mut self, missing: &mut Missing<'_>, one_place: Option<Id>) {
        let has_all = missing.places().iter().find(|place| {
            missing.units > 0 && missing.wanted().all(|(product, sum)| self.free(**place, product) >= sum)
        });
        let order: Vec<Id> = one_place.iter().chain(has_all).chain(missing.places()).copied().collect();
        for place in order {
            self.take_units(missing, place, i64::MAX);
        }
        let Some(first) = missing.places().first() else { return };
        for wish in missing.wishes.iter().filter(|wish| wish.per_kit.is_some()) {
            self.take(wish, *first, Qty(wish.unit() * missing.units));
        }
    }

    /// Takes at most `most` whole units from a place.
    fn take_units(&mut self, missing: &mut Missing<'_>, place: Id, most: i64) {
        let there = missing.wishes.iter().map(|wish| self.free(place, wish.product_id).0 / wish.unit());
        let units = there.min().unwrap_or(0).min(most).min(missing.units).max(0);
        for wish in missing.wishes {
            self.take(wish, place, Qty(wish.unit() * units));
        }
        missing.units -= units;
    }

    fn free(&self, place: Id, product: Id) -> Qty {
        free(&self.left, place, product)
    }

    /// Takes at most `quantity` for a wish from a place.
    fn take(&mut self, wish: &Wish, location: Id, quantity: Qty) {
        let place = (location, wish.product_id);
        let taken = quantity.min(self.free(location, wish.product_id));
        if taken <= Qty::ZERO {
            return;
        }
        *self.left.entry(place).or_default() -= taken;
        let same = |one: &&mut Promised| {
            (one.line_id, one.product_id, one.location_id) == (wish.line_id, wish.product_id, location)
        };
        match self.after.iter_mut().find(same) {
            Some(one) => one.quantity += taken,
            None => self.after.push(Promised {
                line_id: wish.line_id,
                product_id: wish.product_id,
                location_id: location,
                quantity: taken,
            }),
        }
    }
}

/// The first place that has everything that is missing.
fn one_place(missing: &[Missing<'_>], left: &BTreeMap<Place, Qty>) -> Option<Id> {
    let mut wanted: BTreeMap<Id, Qty> = BTreeMap::new();
    for (product, rest) in missing.iter().flat_map(Missing::wanted) {
        *wanted.entry(product).or_default() += rest;
    }
    let open: Vec<&Missing<'_>> = missing.iter().filter(|one| one.units > 0).collect();
    let mut places =
        open.first()?.places().iter().filter(|place| open.iter().all(|one| one.places().contains(place)));
    let serves = |place: &&Id| wanted.iter().all(|(product, sum)| free(left, **place, *product) >= *sum);
    places.find(serves).copied()
}

pub(super) fn free(left: &BTreeMap<Place, Qty>, location: Id, product: Id) -> Qty {
    left.get(&(location, product)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn wish(line: u128, product: u128, quantity: i64, from: &[u128]) -> Wish {
        Wish {
            line_id: id(line),
            index: 0,
            product_id: id(product),
            quantity: Qty::whole(quantity),
            per_kit: None,
            step: None,
            is_less: false,
            from: from.iter().copied().map(id).collect(),
        }
    }

    /// A line's wishes for so many kits of `(product, how much of it one kit takes)`.
    fn kits(line: u128, kits: i64, parts: &[(u128, i64)], from: &[u128]) -> Vec<Wish> {
        let part = |(product, per_kit): &(u128, i64)| Wish {
            per_kit: Some(Qty::whole(*per_kit)),
            ..wish(line, *product, kits * per_kit, from)
        };
        parts.iter().map(part).collect()
    }

    fn stock(there: &[((u128, u128), i64)]) -> BTreeMap<Place, Qty> {
        there.iter().map(|((place, product), n)| ((id(*place), id(*product)), Qty::whole(*n))).collect()
    }

    /// Line, place, product, quantity.
    fn parts(after: &[Promised]) -> Vec<(u128, u128, u128, i64)> {
        let one = |one: &Promised| {
            let (line, place, product) = (one.line_id, one.location_id, one.product_id);
            (line.as_u128(), place.as_u128(), product.as_u128(), one.quantity.0 / Qty::ONE.0)
        };
        after.iter().map(one).collect()
    }

    fn got(after: &[Promised]) -> Vec<(u128, u128, i64)> {
        let whole = |qty: Qty| qty.0 / Qty::ONE.0;
        after
            .iter()
            .map(|one| (one.line_id.as_u128(), one.location_id.as_u128(), whole(one.quantity)))
            .collect()
    }

    #[test]
    fn one_place_that_has_all_is_better_than_two_near_ones() {
        let stock = [((1, 7), 5), ((1, 8), 1), ((2, 7), 5), ((2, 8), 5)];
        let available = stock.map(|((place, product), n)| ((id(place), id(product)), Qty::whole(n))).into();
        let wishes = [wish(1, 7, 4, &[1, 2]), wish(2, 8, 3, &[1, 2])];
        assert_eq!(got(&allocate(&wishes, &[], &available)), [(1, 2, 4), (2, 2, 3)]);
        let wishes = [wish(1, 7, 8, &[1, 2]), wish(2, 8, 3, &[1, 2])];
        assert_eq!(got(&allocate(&wishes, &[], &available)), [(1, 1, 5), (1, 2, 3), (2, 2, 3)]);
    }

    #[test]
    fn what_is_promised_stays_where_it_lies() {
        let held =
            Promised { line_id: id(1), product_id: id(7), location_id: id(2), quantity: Qty::whole(3) };
        let available = [((id(1), id(7)), Qty::whole(9)), ((id(2), id(7)), Qty::whole(3))].into();
        let more = allocate(&[wish(1, 7, 5, &[1, 2])], &[held], &available);
        assert_eq!(got(&more), [(1, 2, 3), (1, 1, 2)]);
        assert_eq!(got(&allocate(&[wish(1, 7, 1, &[1, 2])], &[held], &available)), [(1, 2, 1)]);
        assert_eq!(got(&allocate(&[wish(1, 7, 0, &[1, 2])], &[held], &available)), []);
        assert_eq!(got(&allocate(&[wish(1, 7, 3, &[1])], &[held], &available)), [(1, 1, 3)], "moved");
    }

    #[test]
    fn kits_lie_whole_where_they_leave_from_and_the_rest_waits_at_the_first_place() {
        let pair = &[(7, 2), (8, 1)];
        let one_place = stock(&[((1, 7), 9), ((1, 8), 2), ((2, 7), 6), ((2, 8), 3)]);
        let three = parts(&allocate(&kits(1, 3, pair, &[1, 2]), &[], &one_place));
        assert_eq!(three, [(1, 2, 7, 6), (1, 2, 8, 3)], "one place that has all of it");
        let five = parts(&allocate(&kits(1, 5, pair, &[1, 2]), &[], &one_place));
        assert_eq!(five, [(1, 1, 7, 4), (1, 1, 8, 2), (1, 2, 7, 6), (1, 2, 8, 3)]);
        let seven = parts(&allocate(&kits(1, 7, pair, &[1, 2]), &[], &one_place));
        assert_eq!(
            seven,
            [(1, 1, 7, 8), (1, 1, 8, 2), (1, 2, 7, 6), (1, 2, 8, 3)],
            "two wait at the first place"
        );
        let apart = stock(&[((1, 7), 9), ((2, 8), 9)]);
        assert_eq!(parts(&allocate(&kits(1, 2, pair, &[1, 2]), &[], &apart)), [(1, 1, 7, 4)]);
    }

    /// A line of so many boxes of twelve.
    fn boxes(line: u128, count: i64, from: &[u128]) -> Wish {
        Wish { step: Some(Qty::whole(12)), ..wish(line, 7, count * 12, from) }
    }

    #[test]
    fn a_box_is_not_torn_over_two_places() {
        let torn = stock(&[((1, 7), 7), ((2, 7), 5)]);
        assert_eq!(got(&allocate(&[boxes(1, 1, &[1, 2])], &[], &torn)), []);
        let two = stock(&[((1, 7), 12), ((2, 7), 15)]);
        assert_eq!(got(&allocate(&[boxes(1, 2, &[1, 2])], &[], &two)), [(1, 1, 12), (1, 2, 12)]);
        assert_eq!(got(&allocate(&[boxes(1, 3, &[1, 2])], &[], &two)), [(1, 1, 12), (1, 2, 12)]);
        let one = stock(&[((1, 7), 23), ((2, 7), 24)]);
        assert_eq!(
            got(&allocate(&[boxes(1, 2, &[1, 2])], &[], &one)),
            [(1, 2, 24)],
            "one place that has all of it"
        );
        // Pieces take what is left of boxes that were opened.
        let both = allocate(&[boxes(1, 1, &[1, 2]), wish(2, 7, 9, &[1, 2])], &[], &two);
        assert_eq!(got(&both), [(1, 1, 12), (2, 2, 9)]);
    }

    #[test]
    fn a_box_that_was_torn_by_an_older_program_is_put_together() {
        let parts = [(1, 7), (2, 5)].map(|(place, n)| Promised {
            line_id: id(1),
            product_id: id(7),
            location_id: id(place),
            quantity: Qty::whole(n),
        });
        let there = stock(&[((1, 7), 7), ((2, 7), 13)]);
        assert_eq!(got(&allocate(&[boxes(1, 1, &[1, 2])], &parts, &there)), [(1, 2, 12)]);
    }

    #[test]
    fn kits_that_are_promised_stay_and_go_back_whole() {
        let pair = &[(7, 2), (8, 1)];
        let all = stock(&[((1, 7), 9), ((1, 8), 2), ((2, 7), 6), ((2, 8), 3)]);
        let seven = allocate(&kits(1, 7, pair, &[1, 2]), &[], &all);
        let four = parts(&allocate(&kits(1, 4, pair, &[1, 2]), &seven, &all));
        assert_eq!(four, [(1, 1, 7, 4), (1, 1, 8, 2), (1, 2, 7, 4), (1, 2, 8, 2)]);
        assert_eq!(parts(&allocate(&kits(1, 0, pair, &[1, 2]), &seven, &all)), []);
    }

    #[test]
    fn t18_lines_that_share_a_product_share_what_there_is_of_it() {
        let there = stock(&[((1, 7), 5), ((1, 8), 5)]);
        let mut wishes = kits(1, 2, &[(7, 2), (8, 1)], &[1]);
        wishes.push(wish(2, 7, 3, &[1]));
        wishes.extend(kits(3, 1, &[(7, 1)], &[1]));
        let after = parts(&allocate(&wishes, &[], &there));
        assert_eq!(after, [(1, 1, 7, 4), (1, 1, 8, 2), (2, 1, 7, 1)]);
    }

    proptest! {
        #[test]
        fn t18_kits_take_no_more_than_there_is_and_lie_whole_away_from_home(
            there in proptest::collection::btree_map((1_u128..4, 7_u128..10), 0_i64..20, 0..9),
            wanted in proptest::collection::vec((0_i64..8, 1_i64..4, 1_i64..4, 0_i64..9), 1..5),
            less in proptest::collection::vec(0_i64..8, 5),
        ) {
            let available: BTreeMap<Place, Qty> =
                there.into_iter().map(|((place, product), n)| ((id(place), id(product)), Qty::whole(n))).collect();
            let wishes = |quantity: &dyn Fn(usize) -> i64| -> Vec<Wish> {
                let each = wanted.iter().enumerate().zip(1_u128..);
                each.flat_map(|((at, (_, first, second, plain)), line)| {
                    let mut of_line = kits(line, quantity(at), &[(7, *first), (8, *second)], &[1, 2, 3]);
                    of_line.push(wish(line + 100, 8, *plain, &[3, 1]));
                    of_line
                }).collect()
            };
            let first = allocate(&wishes(&|at| wanted[at].0), &[], &available);
            // And once more, with what is promised already and other quantities.
            let then = allocate(&wishes(&|at| less[at]), &first, &available);
            for after in [first, then] {
                for (place, there) in &available {
                    let of_place = after.iter().filter(|one| (one.location_id, one.product_id) == *place);
                    prop_assert!(of_place.map(|one| one.quantity).sum::<Qty>() <= *there);
                }
                for ((_, first, second, _), line) in wanted.iter().zip(1_u128..) {
                    let held = |place: u128, product: u128| -> i64 {
                        let here = after.iter().filter(|one| (one.line_id, one.location_id, one.product_id) == (id(line), id(place), id(product)));
                        here.map(|one| one.quantity.0 / Qty::ONE.0).sum()
                    };
                    for place in [2, 3] {
                        prop_assert_eq!(held(place, 7) * second, held(place, 8) * first);
                    }
                }
            }
        }

        #[test]
        fn t17_every_place_gives_whole_boxes_and_as_many_as_there_are(
            there in proptest::collection::btree_map(1_u128..4, 0_i64..60, 0..4),
            wanted in proptest::collection::vec((0_i64..5, 0_i64..20), 1..4),
            less in proptest::collection::vec(0_i64..5, 4),
        ) {
            let available: BTreeMap<Place, Qty> =
                there.into_iter().map(|(place, n)| ((id(place), id(7)), Qty::whole(n))).collect();
            let wishes = |count: &dyn Fn(usize) -> i64| -> Vec<Wish> {
                let each = wanted.iter().enumerate().zip(1_u128..);
                each.flat_map(|((at, (_, pieces)), line)| {
                    [boxes(line, count(at), &[1, 2, 3]), wish(line + 100, 7, *pieces, &[3, 1])]
                }).collect()
            };
            let first = allocate(&wishes(&|at| wanted[at].0), &[], &available);
            let then = allocate(&wishes(&|at| less[at]), &first, &available);
            for (after, wishes) in [(first, wishes(&|at| wanted[at].0)), (then, wishes(&|at| less[at]))] {
                let used = |place: Place| -> Qty {
                    after.iter().filter(|one| (one.location_id, one.product_id) == place).map(|one| one.quantity).sum()
                };
                for (place, there) in &available {
                    prop_assert!(used(*place) <= *there);
                }
                for wish in wishes.iter().filter(|wish| wish.step.is_some()) {
                    let of_line: Vec<&Promised> = after.iter().filter(|one| one.line_id == wish.line_id).collect();
                    prop_assert!(of_line.iter().all(|one| one.quantity == wish.whole(one.quantity)));
                    let sum: Qty = of_line.iter().map(|one| one.quantity).sum();
                    prop_assert!(sum <= wish.quantity);
                    // Who waits has left no whole box lying.
                    let left = |place: &Id| free(&available, *place, id(7)) - used((*place, id(7)));
                    prop_assert!(sum == wish.quantity || wish.from.iter().all(|place| wish.whole(left(place)) == Qty::ZERO));
                }
            }
        }

        #[test]
        fn t17_nothing_is_promised_that_is_not_there(
            stock in proptest::collection::btree_map((1_u128..4, 1_u128..4), 0_i64..20, 0..9),
            wanted in proptest::collection::vec((1_u128..4, 0_i64..20, proptest::sample::subsequence(vec![1_u128, 2, 3], 0..4)), 1..6),
            held in 0_i64..5,
        ) {
            let mut available: BTreeMap<Place, Qty> =
                stock.into_iter().map(|((place, product), n)| ((id(place), id(product)), Qty::whole(n))).collect();
            let live = Promised { line_id: id(1), product_id: id(wanted[0].0), location_id: id(1), quantity: Qty::whole(held) };
            *available.entry((id(1), live.product_id)).or_default() += live.quantity;
            let wishes: Vec<Wish> = (1_u128..)
                .zip(&wanted)
                .map(|(line, (product, n, from))| wish(line, *product, *n, from))
                .collect();
            let after = allocate(&wishes, &[live], &available);
            for (place, there) in &available {
                let of_place = after.iter().filter(|one| (one.location_id, one.product_id) == *place);
                prop_assert!(of_place.map(|one| one.quantity).sum::<Qty>() <= *there);
            }
            for wish in &wishes {
                let of_line: Vec<&Promised> = after.iter().filter(|one| one.line_id == wish.line_id).collect();
                let sum: Qty = of_line.iter().map(|one| one.quantity).sum();
                prop_assert!(sum <= wish.quantity);
                prop_assert!(of_line.iter().all(|one| one.quantity.is_positive() && wish.from.contains(&one.location_id)));
                // Who waits has left nothing lying.
                let left = |place: &Id| {
                    let used = after.iter().filter(|one| one.location_id == *place && one.product_id == wish.product_id);
                    free(&available, *place, wish.product_id) - used.map(|one| one.quantity).sum::<Qty>()
                };
                prop_assert!(sum == wish.quantity || wish.from.iter().all(|place| left(place) == Qty::ZERO));
            }
        }
    }
}
