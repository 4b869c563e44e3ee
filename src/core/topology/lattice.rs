//! Points with whole-number coordinates, and predicates about them that are exact.

use core::cmp::Ordering;
use core::hash::Hash;

use super::GridPoint;

/// A point whose coordinates are whole numbers of at most 32 bits. Two of them are equal or not, never nearly.
pub trait LatticePoint: Copy + Eq + Ord + Hash {
    /// Units east and units north of the origin.
    fn east_north(self) -> (i64, i64);
}

impl LatticePoint for GridPoint {
    fn east_north(self) -> (i64, i64) {
        (i64::from(self.x), -i64::from(self.y))
    }
}

/// Where a point lies relative to a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Within the area that the ring encloses.
    Inside,
    /// On the ring itself.
    Boundary,
    /// Elsewhere.
    Outside,
}

/// Twice the area of the triangle `a b c`: positive for a left turn.
#[must_use]
pub fn turn<P: LatticePoint>(a: P, b: P, c: P) -> i128 {
    let ((ax, ay), (bx, by), (cx, cy)) = (a.east_north(), b.east_north(), c.east_north());
    i128::from(bx - ax) * i128::from(cy - ay) - i128::from(by - ay) * i128::from(cx - ax)
}

/// Twice the area of a ring (closing point left out), positive when it runs counter-clockwise.
#[must_use]
pub fn doubled_area<P: LatticePoint>(ring: &[P]) -> i128 {
    let Some(&origin) = ring.first() else {
        return 0;
    };
    ring.windows(2).map(|edge| turn(origin, edge[0], edge[1])).sum()
}

/// Whether `point`, known to be in line with `a` and `b`, lies between them or is one of them.
#[must_use]
pub fn between<P: LatticePoint>(a: P, b: P, point: P) -> bool {
    let ((ax, ay), (bx, by), (x, y)) = (a.east_north(), b.east_north(), point.east_north());
    (ax.min(bx)..=ax.max(bx)).contains(&x) && (ay.min(by)..=ay.max(by)).contains(&y)
}

/// Where `point` lies relative to `ring` (closing point left out).
#[must_use]
pub fn locate<P: LatticePoint>(point: P, ring: &[P]) -> Place {
    let mut inside = false;
    let y = point.east_north().1;
    for (index, &a) in ring.iter().enumerate() {
        let b = ring[(index + 1) % ring.len()];
        let side = turn(a, b, point).cmp(&0);
        if side == Ordering::Equal && between(a, b, point) {
            return Place::Boundary;
        }
        let (a_above, b_above) = (a.east_north().1 > y, b.east_north().1 > y);
        if a_above != b_above && (side == Ordering::Greater) == b_above {
            inside = !inside;
        }
    }
    if inside { Place::Inside } else { Place::Outside }
}

/// Whether `inner` lies within `outer`, for rings that do not cross each other. Points on the boundary leave it open;
/// a ring that lies on the boundary altogether counts as inside.
#[must_use]
pub fn ring_within<P: LatticePoint>(inner: &[P], outer: &[P]) -> bool {
    inner
        .iter()
        .map(|&point| locate(point, outer))
        .find(|place| *place != Place::Boundary)
        != Some(Place::Outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ring from coordinates east and north.
    fn ring(points: &[(i32, i32)]) -> Vec<GridPoint> {
        points.iter().map(|&(x, y)| GridPoint { x, y: -y }).collect()
    }

    #[test]
    fn counter_clockwise_rings_have_a_positive_area() {
        let square = ring(&[(0, 0), (2, 0), (2, 2), (0, 2)]);
        assert_eq!(doubled_area(&square), 8);
        let back: Vec<_> = square.into_iter().rev().collect();
        assert_eq!(doubled_area(&back), -8);
        assert_eq!(doubled_area::<GridPoint>(&[]), 0);
    }

    #[test]
    fn the_largest_coordinates_do_not_overflow() {
        let square = ring(&[
            (-i32::MAX, -i32::MAX),
            (i32::MAX, -i32::MAX),
            (i32::MAX, i32::MAX),
            (-i32::MAX, i32::MAX),
        ]);
        let side = 2 * i128::from(i32::MAX);
        assert_eq!(doubled_area(&square), 2 * side * side);
    }

    #[test]
    fn points_are_located_also_beside_corners_and_on_edges() {
        let notched = ring(&[(0, 0), (4, 0), (4, 4), (2, 2), (0, 4)]);
        let at = |x, y: i32| locate(GridPoint { x, y: -y }, &notched);
        assert_eq!(at(1, 2), Place::Inside);
        assert_eq!(at(2, 3), Place::Outside);
        assert_eq!(at(2, 2), Place::Boundary);
        assert_eq!(at(3, 3), Place::Boundary);
        assert_eq!(at(4, 1), Place::Boundary);
        assert_eq!(at(-1, 0), Place::Outside);
        assert_eq!(at(5, 2), Place::Outside);
    }

    #[test]
    fn a_ring_that_touches_another_from_within_is_within() {
        let outer = ring(&[(0, 0), (4, 0), (4, 4), (0, 4)]);
        assert!(ring_within(&ring(&[(0, 0), (2, 1), (1, 2)]), &outer));
        assert!(!ring_within(&ring(&[(4, 0), (6, 1), (5, 2)]), &outer));
    }
}
