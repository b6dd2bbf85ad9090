//! What a packing must always be, and what the best one is where it is known.

use proptest::prelude::*;

use super::*;

fn item(a: i64, b: i64, c: i64, weight_g: i64) -> Item {
    Item { sides: [a, b, c], weight_g }
}

fn box3(a: i64, b: i64, c: i64, max_weight_g: Option<i64>) -> Box3 {
    Box3 { sides: [a, b, c], tare_g: 100, max_weight_g }
}

#[test]
fn eight_cubes_fill_a_cube_and_nine_do_not() {
    let kinds = [box3(20, 20, 20, None), box3(10, 10, 40, None)];
    let eight = pack(&[item(10, 10, 10, 1); 8], &kinds);
    assert_eq!((eight.how, eight.boxes.len(), eight.boxes[0].kind), (How::Exact, 1, 0));
    let nine = pack(&[item(10, 10, 10, 1); 9], &kinds);
    assert_eq!((nine.how, nine.boxes.len()), (How::FirstFitDecreasing, 2));
}

#[test]
fn pieces_are_turned_and_the_smallest_box_is_taken() {
    let kinds = [box3(100, 100, 100, None), box3(50, 10, 30, None)];
    let found = pack(&[item(30, 50, 10, 1)], &kinds);
    assert_eq!(found.boxes, [Packed { kind: 1, items: vec![0] }]);
    // Less room in all than the box has, and yet no two of them lie in it together.
    let long = pack(&[item(60, 60, 60, 1), item(60, 60, 60, 1)], &kinds);
    assert_eq!((long.how, long.boxes.len()), (How::Exact, 2));
}

#[test]
fn five_around_a_hole_are_found_though_no_cut_parts_them() {
    // Four of 1 × 2 × 3 around a cube of one: the pinwheel, which first fit does not see.
    let mut pieces = vec![item(2, 1, 1, 1); 4];
    pieces.push(item(1, 1, 1, 1));
    let found = pack(&pieces, &[box3(3, 3, 1, None)]);
    assert_eq!((found.how, found.boxes.len()), (How::Exact, 1));
}

#[test]
fn weight_parts_what_room_would_not() {
    let kinds = [box3(100, 100, 100, Some(1_100))];
    let found = pack(&[item(10, 10, 10, 600), item(10, 10, 10, 600), item(10, 10, 10, 400)], &kinds);
    assert_eq!((found.how, found.boxes.len()), (How::Exact, 2));
    let left = pack(&[item(10, 10, 10, 1_001), item(101, 1, 1, 1)], &kinds);
    assert_eq!(left.left, [(0, Left::TooHeavy), (1, Left::TooLarge)]);
    assert_eq!(pack(&[item(1, 1, 1, 1)], &[]).left, [(0, Left::TooLarge)]);
    assert_eq!(pack(&[], &kinds).boxes, []);
}

#[test]
fn fewest_boxes_come_first_then_the_least_room() {
    let kinds = [box3(10, 10, 10, None), box3(10, 10, 21, None), box3(10, 10, 30, None)];
    let found = pack(&[item(10, 10, 10, 1), item(10, 10, 10, 1)], &kinds);
    assert_eq!(found.boxes.iter().map(|one| one.kind).collect::<Vec<_>>(), [1]);
}

fn side() -> impl Strategy<Value = i64> {
    1..60_i64
}

prop_compose! {
    fn some_item()(sides in [side(), side(), side()], weight_g in 0..5_000_i64) -> Item {
        Item { sides, weight_g }
    }
}

prop_compose! {
    fn some_box()(sides in [10..90_i64, 10..90_i64, 10..90_i64], max in prop::option::of(500..20_000_i64)) -> Box3 {
        Box3 { sides, tare_g: 100, max_weight_g: max }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn each_piece_is_in_one_box_that_holds_it_or_left(
        items in prop::collection::vec(some_item(), 0..14), kinds in prop::collection::vec(some_box(), 0..4)
    ) {
        let found = pack(&items, &kinds);
        let mut seen: Vec<usize> = found.boxes.iter().flat_map(|one| one.items.iter().copied()).collect();
        seen.extend(found.left.iter().map(|(place, _)| *place));
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..items.len()).collect::<Vec<_>>());
        for one in &found.boxes {
            let kind = &kinds[one.kind];
            let (mut grams, mut needed) = (kind.tare_g, 0);
            for place in &one.items {
                grams += items[*place].weight_g;
                needed += volume(items[*place].sides);
            }
            prop_assert!(kind.max_weight_g.is_none_or(|most| grams <= most));
            prop_assert!(needed <= volume(kind.sides));
        }
        prop_assert_eq!(pack(&items, &kinds), found, "the same again");
    }

    #[test]
    fn looking_at_all_is_never_worse_than_first_fit(
        items in prop::collection::vec(some_item(), 0..7), kinds in prop::collection::vec(some_box(), 1..3)
    ) {
        let found = pack(&items, &kinds);
        let mut fitting: Vec<usize> = (0..items.len()).filter(|at| alone(&items[*at], &kinds).is_none()).collect();
        fitting.sort_by_key(|place| std::cmp::Reverse(volume(items[*place].sides)));
        prop_assert!(found.boxes.len() <= first_fit(&items, &fitting, &kinds).len());
    }
}
