//! Which boxes for some pieces: pure. A piece lies in a box with its sides along the box's, in any of six ways, and no
//! two pieces share room. Fewest boxes first, then the least room of boxes.
//!
//! Up to [`EXACT_PIECES_MAX`] pieces every way to part them is looked at, and whether some lie in a box together is
//! looked for among all arrangements in which each piece touches the walls or others on three sides, which is enough:
//! any arrangement can be pushed into such a one. More pieces are put first-fit decreasing: the largest first, each into
//! the first open box in which it finds room, else into a new one of the largest; in the end each box is exchanged for
//! the smallest that holds what is in it.

mod place;

use place::{Looked, Sides, fit, greedily};

/// Pieces of which the best packing is looked for.
pub(crate) const EXACT_PIECES_MAX: usize = 8;
/// Pieces that are packed at all.
pub(crate) const PIECES_MAX: usize = 200;

/// Arrangements that are looked at for one answer.
const LOOKS_MAX: usize = 400_000;

/// One piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Millimetres, in any order; more than zero.
    pub(crate) sides: Sides,
    pub(crate) weight_g: i64,
}

/// A kind of box, of which there are as many as are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Box3 {
    pub(crate) sides: Sides,
    pub(crate) tare_g: i64,
    pub(crate) max_weight_g: Option<i64>,
}

impl Box3 {
    fn room(&self) -> i128 {
        volume(self.sides)
    }

    fn carries(&self, grams: i64) -> bool {
        self.max_weight_g.is_none_or(|most| i128::from(self.tare_g) + i128::from(grams) <= i128::from(most))
    }
}

/// A box with what is in it, by the places of both in what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Packed {
    pub(crate) kind: usize,
    pub(crate) items: Vec<usize>,
}

/// Why a piece is in no box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    TooLarge,
    TooHeavy,
}

/// How boxes were come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// There is no better packing.
    Exact,
    /// There may be one: not all arrangements of some boxes were looked at.
    BestFound,
    FirstFitDecreasing,
}

/// What became of the pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Packing {
    pub(crate) how: How,
    pub(crate) boxes: Vec<Packed>,
    pub(crate) left: Vec<(usize, Left)>,
}

pub(crate) fn volume(sides: Sides) -> i128 {
    sides.iter().map(|side| i128::from(*side)).product()
}

/// Packs pieces; those that no box takes alone are left.
pub(crate) fn pack(items: &[Item], kinds: &[Box3]) -> Packing {
    let mut left = Vec::new();
    let mut fitting = Vec::new();
    for (place, item) in items.iter().enumerate() {
        match alone(item, kinds) {
            None => fitting.push(place),
            Some(why) => left.push((place, why)),
        }
    }
    // The largest first: for the bound of a search as well as for first fit.
    fitting.sort_by_key(|place| (std::cmp::Reverse(volume(items[*place].sides)), *place));
    let (how, boxes) = match fitting.len() {
        0..=EXACT_PIECES_MAX => best(items, &fitting, kinds),
        _ => (How::FirstFitDecreasing, first_fit(items, &fitting, kinds)),
    };
    Packing { how, boxes, left }
}

/// Why no box takes a piece alone; nothing where one does.
fn alone(item: &Item, kinds: &[Box3]) -> Option<Left> {
    let fits =
        |kind: &&Box3| sorted(item.sides).iter().zip(sorted(kind.sides)).all(|(one, room)| *one <= room);
    let large: Vec<&Box3> = kinds.iter().filter(fits).collect();
    match large.iter().any(|kind| kind.carries(item.weight_g)) {
        true => None,
        false if large.is_empty() => Some(Left::TooLarge),
        false => Some(Left::TooHeavy),
    }
}

fn sorted(mut sides: Sides) -> Sides {
    sides.sort_unstable();
    sides
}

fn by_room(kinds: &[Box3]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..kinds.len()).collect();
    places.sort_by_key(|kind| (kinds[*kind].room(), *kind));
    places
}

/// The best parting of a few pieces: for every set of them the cheapest first box and the best rest.
fn best(items: &[Item], places: &[usize], kinds: &[Box3]) -> (How, Vec<Packed>) {
    let by_room = by_room(kinds);
    let sets = 1_usize << places.len();
    let members = |set: usize| -> Vec<usize> {
        places.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1).map(|(_, place)| *place).collect()
    };
    let (mut looks, mut proved) = (LOOKS_MAX, true);
    // Which boxes hold a set: only those that hold it without any one of its pieces are looked at.
    let mut held: Vec<Vec<usize>> = vec![by_room.clone()];
    for set in 1..sets {
        let without = (0..places.len()).filter(|n| set >> n & 1 == 1).map(|n| set ^ (1 << n));
        let without: Vec<&Vec<usize>> = without.map(|smaller| &held[smaller]).collect();
        let inside = members(set);
        let mut boxes = Vec::new();
        for kind in by_room.iter().filter(|kind| without.iter().all(|held| held.contains(kind))) {
            match looked(items, &inside, &kinds[*kind], &mut looks) {
                Looked::Fits => boxes.push(*kind),
                Looked::Not => {}
                Looked::GaveUp => proved = false,
            }
        }
        held.push(boxes);
    }
    // Boxes stand by their room: the first one is the smallest.
    let holds: Vec<Option<usize>> = held.iter().map(|kinds| kinds.first().copied()).collect();
    // (boxes, room) of the best packing of a set, and the set in its first box.
    let mut costs: Vec<Option<(usize, i128, usize)>> = vec![None; sets];
    costs[0] = Some((0, 0, 0));
    for set in 1..sets {
        let lowest = set & set.wrapping_neg();
        let mut part = set;
        while part > 0 {
            if let (true, Some(kind), Some((boxes, room, _))) =
                (part & lowest != 0, holds[part], costs[set ^ part])
            {
                let cost = (boxes + 1, room + kinds[kind].room(), part);
                if costs[set].is_none_or(|known| (cost.0, cost.1) < (known.0, known.1)) {
                    costs[set] = Some(cost);
                }
            }
            part = (part - 1) & set;
        }
    }
    let mut boxes = Vec::new();
    let mut rest = sets - 1;
    while let Some((_, _, part)) = costs[rest].filter(|(count, ..)| *count > 0) {
        boxes.extend(holds[part].map(|kind| Packed { kind, items: members(part) }));
        rest ^= part;
    }
    (if proved { How::Exact } else { How::BestFound }, boxes)
}

fn first_fit(items: &[Item], places: &[usize], kinds: &[Box3]) -> Vec<Packed> {
    let by_room = by_room(kinds);
    let mut boxes: Vec<Packed> = Vec::new();
    for place in places {
        let item = &items[*place];
        let taken = boxes.iter_mut().find(|open| {
            let with: Vec<usize> = open.items.iter().copied().chain([*place]).collect();
            holds(items, &with, &kinds[open.kind])
        });
        match taken {
            Some(open) => open.items.push(*place),
            None => {
                let kind = by_room.iter().rev().find(|kind| holds(items, &[*place], &kinds[**kind]));
                boxes.extend(kind.map(|kind| Packed { kind: *kind, items: vec![*place] }));
                debug_assert!(kind.is_some(), "{item:?} fits alone");
            }
        }
    }
    for open in &mut boxes {
        if let Some(kind) = by_room.iter().find(|kind| holds(items, &open.items, &kinds[**kind])) {
            open.kind = *kind;
        }
    }
    boxes
}

/// Whether a box is seen to hold these, put in one after the other.
fn holds(items: &[Item], places: &[usize], kind: &Box3) -> bool {
    inside(items, places, kind).is_some_and(|inside| greedily(kind.sides, &inside))
}

/// Whether a box holds these in any arrangement.
fn looked(items: &[Item], places: &[usize], kind: &Box3, looks: &mut usize) -> Looked {
    inside(items, places, kind).map_or(Looked::Not, |inside| fit(kind.sides, &inside, looks))
}

/// The sides of pieces that are neither too heavy nor too much for a box.
fn inside(items: &[Item], places: &[usize], kind: &Box3) -> Option<Vec<Sides>> {
    let grams = places.iter().map(|place| items[*place].weight_g).fold(0_i64, i64::saturating_add);
    let inside: Vec<Sides> = places.iter().map(|place| items[*place].sides).collect();
    let needed: i128 = inside.iter().map(|sides| volume(*sides)).sum();
    (kind.carries(grams) && needed <= kind.room()).then_some(inside)
}

#[cfg(test)]
mod tests;
