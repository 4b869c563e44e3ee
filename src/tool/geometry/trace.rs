//! From the edges of a border to the polygons within it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::f64::consts::TAU;

use region_core::topology::{LatticePoint, RingPolygons, doubled_area, ring_within};

/// The edges of rings that no other ring walks the other way: the border of all of them together. Sorted.
#[must_use]
pub fn border_edges<'a, P: LatticePoint + 'a>(rings: impl IntoIterator<Item = &'a Vec<P>>) -> Vec<(P, P)> {
    let mut edges = HashSet::new();
    for ring in rings {
        for (index, &from) in ring.iter().enumerate() {
            let to = ring[(index + 1) % ring.len()];
            if !edges.remove(&(to, from)) {
                edges.insert((from, to));
            }
        }
    }
    let mut edges: Vec<_> = edges.into_iter().collect();
    edges.sort_unstable();
    edges
}

/// The polygons whose border consists of `edges`, each with the inside on its left. Exteriors run counter-clockwise,
/// holes clockwise, no ring touches itself; the largest polygon comes first, each ring begins at its smallest point.
#[must_use]
pub fn trace_polygons<P: LatticePoint>(edges: &[(P, P)]) -> RingPolygons<P> {
    let (exteriors, holes): (Vec<_>, Vec<_>) = trace_rings(edges, Keep::Inside)
        .into_iter()
        .partition(|ring| doubled_area(ring) > 0);
    let mut polygons: RingPolygons<P> = exteriors.into_iter().map(|exterior| vec![exterior]).collect();
    polygons.sort_by_key(|rings| (-doubled_area(&rings[0]), rings[0][0]));
    for hole in holes {
        // The smallest exterior around it is the last one that contains it.
        if let Some(around) = polygons
            .iter_mut()
            .rev()
            .find(|rings| ring_within(&hole, &rings[0]))
        {
            around.push(hole);
        }
    }
    polygons
}

/// Which piece of the plane stays together where borders touch in a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// What lies inside, on the left of the edges.
    Inside,
    /// What lies outside, so that a gap between areas is a ring of its own.
    Outside,
}

/// The simple rings that edges form, each beginning at its smallest point, sorted.
pub(super) fn trace_rings<P: LatticePoint>(edges: &[(P, P)], keep: Keep) -> Vec<Vec<P>> {
    let mut leaving: BTreeMap<P, Vec<P>> = BTreeMap::new();
    for &(from, to) in edges {
        leaving.entry(from).or_default().push(to);
    }
    let mut rings = Vec::new();
    for &(start, _) in edges {
        while leaving.get(&start).is_some_and(|ends| !ends.is_empty()) {
            walk(start, keep, &mut leaving, &mut rings);
        }
    }
    for ring in &mut rings {
        let smallest = (0..ring.len()).min_by_key(|&index| ring[index]).unwrap_or(0);
        ring.rotate_left(smallest);
    }
    rings.sort_unstable();
    rings
}

/// Follows edges from `start` until it is back there; every loop closed on the way becomes a ring of its own, so
/// that no ring comes to a point twice.
fn walk<P: LatticePoint>(start: P, keep: Keep, leaving: &mut BTreeMap<P, Vec<P>>, rings: &mut Vec<Vec<P>>) {
    let mut path = vec![start];
    let mut steps_on_path = HashMap::from([(start, 0)]);
    while let [.., here] = path[..] {
        let before = path.len().checked_sub(2).map(|index| path[index]);
        let Some(next) = leaving
            .get_mut(&here)
            .and_then(|ends| take_next(before, here, keep, ends))
        else {
            return;
        };
        if let Some(&step) = steps_on_path.get(&next) {
            for point in &path[step + 1..] {
                steps_on_path.remove(point);
            }
            rings.push(path[step..].to_vec());
            path.truncate(step + 1);
            if step == 0 {
                return;
            }
        } else {
            steps_on_path.insert(next, path.len());
            path.push(next);
        }
    }
}

/// Takes the edge that keeps the same piece of inside on the left, the first one clockwise from where we came; or the
/// same piece of outside on the right, the first one the other way round.
fn take_next<P: LatticePoint>(before: Option<P>, here: P, keep: Keep, ends: &mut Vec<P>) -> Option<P> {
    let angle_to = |point: P| {
        let ((x, y), (to_x, to_y)) = (here.east_north(), point.east_north());
        ((to_y - y) as f64).atan2((to_x - x) as f64)
    };
    let chosen = match before.map(angle_to) {
        Some(back) => (0..ends.len()).min_by(|&a, &b| {
            let clockwise = |index: usize| (back - angle_to(ends[index])).rem_euclid(TAU);
            match keep {
                Keep::Inside => clockwise(a).total_cmp(&clockwise(b)),
                Keep::Outside => clockwise(b).total_cmp(&clockwise(a)),
            }
        })?,
        None => ends.len().checked_sub(1)?,
    };
    Some(ends.remove(chosen))
}

#[cfg(test)]
mod tests {
    use region_core::topology::{GridPoint, flaws};

    use super::*;

    fn ring(points: &[(i32, i32)]) -> Vec<GridPoint> {
        points.iter().map(|&(x, y)| GridPoint { x, y: -y }).collect()
    }

    #[test]
    fn two_squares_become_one_without_the_border_between_them() {
        let squares = [
            ring(&[(0, 0), (1, 0), (1, 1), (0, 1)]),
            ring(&[(1, 0), (2, 0), (2, 1), (1, 1)]),
        ];
        let polygons = trace_polygons(&border_edges(&squares));
        assert_eq!(polygons.len(), 1);
        assert_eq!(polygons[0].len(), 1);
        assert_eq!(polygons[0][0].len(), 6);
    }

    #[test]
    fn squares_around_an_empty_middle_leave_a_hole_and_touching_corners_stay_apart() {
        let square = |x, y| ring(&[(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]);
        let around: Vec<_> = [(0, 0), (1, 0), (2, 0), (0, 1), (2, 1), (0, 2), (1, 2), (2, 2)]
            .map(|(x, y)| square(x, y))
            .to_vec();
        let polygons = trace_polygons(&border_edges(&around));
        assert_eq!((polygons.len(), polygons[0].len()), (1, 2));
        assert_eq!(flaws(&polygons), []);
        let diagonal = [square(0, 0), square(1, 1)];
        let polygons = trace_polygons(&border_edges(&diagonal));
        assert_eq!(polygons.len(), 2);
        assert_eq!(flaws(&polygons), []);
    }

    #[test]
    fn a_hole_that_touches_the_outline_is_a_hole_and_no_loop_of_the_outline() {
        let square = |x, y| ring(&[(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]);
        // Without the middle and without the north-east corner: the gap touches the outline at one point.
        let around: Vec<_> = [(0, 0), (1, 0), (2, 0), (0, 1), (2, 1), (0, 2), (1, 2)]
            .map(|(x, y)| square(x, y))
            .to_vec();
        let polygons = trace_polygons(&border_edges(&around));
        assert_eq!((polygons.len(), polygons[0].len()), (1, 2));
        assert_eq!(flaws(&polygons), []);
    }
}
