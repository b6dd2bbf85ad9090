//! Whether pieces lie in a box together.

/// Three sides in millimetres.
pub(crate) type Sides = [i64; 3];

/// Arrangements of one box that are looked at.
const SHARE_MAX: usize = 40_000;

/// What came of looking for an arrangement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looked {
    Fits,
    /// There is none.
    Not,
    /// There may be one.
    GaveUp,
}

/// A piece in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Placed {
    at: Sides,
    sides: Sides,
}

impl Placed {
    fn end(&self, axis: usize) -> i64 {
        self.at[axis].saturating_add(self.sides[axis])
    }

    fn meets(&self, other: &Placed) -> bool {
        (0..3).all(|axis| self.at[axis] < other.end(axis) && other.at[axis] < self.end(axis))
    }

    fn is_within(&self, room: Sides) -> bool {
        (0..3).all(|axis| self.end(axis) <= room[axis])
    }
}

/// The ways in which a piece can be turned, each once.
fn turned(sides: Sides) -> Vec<Sides> {
    let [a, b, c] = sides;
    let mut all = vec![[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
    all.sort_unstable();
    all.dedup();
    all
}

/// Looks at all arrangements in which each piece begins at a wall or where one that was put before ends, on every axis.
/// It takes each look off what is left of `looks`, and gives up when there is none, or when this one box took a share.
pub(crate) fn fit(room: Sides, pieces: &[Sides], looks: &mut usize) -> Looked {
    if greedily(room, pieces) {
        return Looked::Fits;
    }
    let mut rest = pieces.to_vec();
    let share = (*looks).min(SHARE_MAX);
    let mut left = share;
    let found = search(room, &mut Vec::new(), &mut rest, &mut left);
    *looks -= share - left;
    match found {
        true => Looked::Fits,
        false if left == 0 => Looked::GaveUp,
        false => Looked::Not,
    }
}

fn search(room: Sides, placed: &mut Vec<Placed>, rest: &mut Vec<Sides>, looks: &mut usize) -> bool {
    if rest.is_empty() {
        return true;
    }
    let ends = |axis: usize| {
        let mut ends: Vec<i64> = placed.iter().map(|one| one.end(axis)).chain([0]).collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    };
    let axes = [ends(0), ends(1), ends(2)];
    for n in 0..rest.len() {
        // Of pieces of one size any is as good as another.
        if rest[..n].contains(&rest[n]) {
            continue;
        }
        let piece = rest.remove(n);
        for sides in turned(piece) {
            for at in points(&axes) {
                if *looks == 0 {
                    rest.insert(n, piece);
                    return false;
                }
                *looks -= 1;
                let one = Placed { at, sides };
                if one.is_within(room) && !placed.iter().any(|other| one.meets(other)) {
                    placed.push(one);
                    if search(room, placed, rest, looks) {
                        return true;
                    }
                    placed.pop();
                }
            }
        }
        rest.insert(n, piece);
    }
    false
}

fn points(axes: &[Vec<i64>; 3]) -> Vec<Sides> {
    let [xs, ys, zs] = axes;
    let mut points = Vec::with_capacity(xs.len() * ys.len() * zs.len());
    for x in xs {
        for y in ys {
            points.extend(zs.iter().map(|z| [*x, *y, *z]));
        }
    }
    points
}

/// Puts one piece after the other where it lies lowest, then deepest, then leftmost; tells whether all found room.
pub(crate) fn greedily(room: Sides, pieces: &[Sides]) -> bool {
    let mut placed: Vec<Placed> = Vec::with_capacity(pieces.len());
    let mut corners: Vec<Sides> = vec![[0; 3]];
    for piece in pieces {
        let ways = turned(*piece);
        let found = corners.iter().find_map(|at| {
            let one = ways.iter().map(|sides| Placed { at: *at, sides: *sides });
            one.filter(|one| one.is_within(room)).find(|one| !placed.iter().any(|other| one.meets(other)))
        });
        let Some(one) = found else { return false };
        for axis in 0..3 {
            let mut corner = one.at;
            corner[axis] = one.end(axis);
            if corner[axis] < room[axis] {
                corners.push(corner);
            }
        }
        placed.push(one);
        corners.retain(|corner| *corner != one.at);
        corners.sort_unstable_by_key(|[x, y, z]| (*z, *y, *x));
        corners.dedup();
    }
    true
}
