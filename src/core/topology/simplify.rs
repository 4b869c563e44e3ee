//! Leaving out points of arcs, and bringing arcs onto a grid.

use crate::geo::WorldPoint;
use crate::geo::bounded;

use super::{ArcSet, GridPoint};

/// How many inner points each arc must keep so that no area vanishes: two on a closed arc, one on an arc that
/// shares both its ends with another arc, none elsewhere.
#[must_use]
pub fn least_inner_points<P: Copy + Ord>(arcs: &[Vec<P>]) -> Vec<usize> {
    let ends = |arc: &Vec<P>| {
        let (first, last) = (*arc.first()?, *arc.last()?);
        Some((first.min(last), first.max(last)))
    };
    let mut sorted: Vec<_> = arcs.iter().filter_map(ends).collect();
    sorted.sort_unstable();
    arcs.iter()
        .map(|arc| match ends(arc) {
            Some((first, last)) if first == last => 2,
            Some(own) => {
                let from = sorted.partition_point(|other| *other < own);
                usize::from(sorted.get(from + 1) == Some(&own))
            }
            None => 0,
        })
        .collect()
}

/// Simplifies every arc by Douglas and Peucker's method with its own tolerance in metres (0 keeps every point), then
/// brings it onto a grid. Ends stay; points that fall together or lie straight between their neighbours go.
#[must_use]
pub fn simplify_arcs(arcs: &[Vec<WorldPoint>], least: &[usize], tolerances_m: &[f64], grid_m: f64) -> ArcSet {
    let arcs = arcs
        .iter()
        .zip(least.iter().zip(tolerances_m))
        .map(|(arc, (&least, &tolerance_m))| quantise(&simplify(arc, least, tolerance_m), grid_m))
        .collect();
    ArcSet { grid_m, arcs }
}

/// The points of an arc that Douglas and Peucker's method keeps, and at least `least` inner ones as far as there
/// are any.
#[must_use]
pub fn simplify(arc: &[WorldPoint], least: usize, tolerance_m: f64) -> Vec<WorldPoint> {
    let weights = weights(arc);
    let mut inner: Vec<f64> = weights
        .iter()
        .copied()
        .filter(|weight| weight.is_finite())
        .collect();
    inner.sort_unstable_by(|a, b| b.total_cmp(a));
    let needed = least
        .checked_sub(1)
        .and_then(|index| inner.get(index.min(inner.len().saturating_sub(1))))
        .copied()
        .unwrap_or(f64::INFINITY);
    let limit = tolerance_m.min(needed);
    arc.iter()
        .zip(weights)
        .filter(|(_, weight)| *weight >= limit)
        .map(|(point, _)| *point)
        .collect()
}

/// For each point the largest tolerance at which it is kept; infinite for both ends. A point never weighs more
/// than the one whose choice split the arc above it, so that one list answers for every tolerance.
fn weights(arc: &[WorldPoint]) -> Vec<f64> {
    let mut weights = vec![f64::INFINITY; arc.len()];
    let mut open = vec![(0, arc.len().saturating_sub(1), f64::INFINITY)];
    while let Some((from, to, limit)) = open.pop() {
        let farthest = (from + 1..to)
            .map(|index| (index, distance_to_segment(arc[index], arc[from], arc[to])))
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        if let Some((index, distance)) = farthest {
            weights[index] = distance.min(limit);
            open.push((from, index, weights[index]));
            open.push((index, to, weights[index]));
        }
    }
    weights
}

fn distance_to_segment(point: WorldPoint, from: WorldPoint, to: WorldPoint) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length_squared = dx * dx + dy * dy;
    if length_squared == 0.0 {
        return point.distance(from);
    }
    let share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length_squared;
    point.distance(from.lerp(to, bounded(share, 0.0, 1.0)))
}

/// The grid point next to a place.
#[must_use]
pub fn to_grid(point: WorldPoint, grid_m: f64) -> GridPoint {
    // A map of 2 billion grid units would be larger than the Earth.
    GridPoint {
        x: (point.x / grid_m).round() as i32,
        y: (point.y / grid_m).round() as i32,
    }
}

/// Brings a line onto a grid. Points that fall together become one, points straight between their neighbours go;
/// both ends stay, even where they fall together.
#[must_use]
pub fn quantise(line: &[WorldPoint], grid_m: f64) -> Vec<GridPoint> {
    let mut result: Vec<GridPoint> = Vec::with_capacity(line.len());
    for &point in line {
        let point = to_grid(point, grid_m);
        if result.last() == Some(&point) {
            continue;
        }
        if let [.., before, middle] = result[..]
            && is_straight(before, middle, point)
        {
            result.pop();
        }
        result.push(point);
    }
    if line.len() > 1 && result.len() == 1 {
        result.push(result[0]);
    }
    result
}

/// Whether `middle` lies on the way from `before` to `after`, without a turn back.
fn is_straight(before: GridPoint, middle: GridPoint, after: GridPoint) -> bool {
    let step = |from: GridPoint, to: GridPoint| {
        (
            i128::from(to.x) - i128::from(from.x),
            i128::from(to.y) - i128::from(from.y),
        )
    };
    let ((ax, ay), (bx, by)) = (step(before, middle), step(middle, after));
    ax * by == ay * bx && ax * bx + ay * by > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<WorldPoint> {
        points.iter().map(|&(x, y)| WorldPoint::new(x, y)).collect()
    }

    #[test]
    fn points_within_the_tolerance_go_and_the_others_stay() {
        let arc = line(&[(0.0, 0.0), (10.0, 1.0), (20.0, 30.0), (30.0, 1.0), (40.0, 0.0)]);
        let kept = simplify(&arc, 0, 20.0);
        assert_eq!(kept, line(&[(0.0, 0.0), (20.0, 30.0), (40.0, 0.0)]));
        assert_eq!(simplify(&arc, 0, 0.0), arc);
        assert_eq!(simplify(&arc, 0, 100.0), line(&[(0.0, 0.0), (40.0, 0.0)]));
    }

    #[test]
    fn a_small_island_keeps_two_inner_points_and_so_its_area() {
        let island = line(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]);
        assert_eq!(least_inner_points(&[vec![0, 1, 2, 3, 0]]), [2]);
        let kept = simplify(&island, 2, 1000.0);
        assert!(kept.len() >= 4, "{kept:?}");
        assert_eq!((kept[0], kept[kept.len() - 1]), (island[0], island[4]));
    }

    #[test]
    fn only_arcs_with_both_ends_in_common_keep_a_point_between() {
        let arcs = vec![vec![1, 5, 2], vec![2, 6, 1], vec![1, 7, 3]];
        assert_eq!(least_inner_points(&arcs), [1, 1, 0]);
    }

    #[test]
    fn on_the_grid_doubles_and_points_in_line_go_but_ends_stay() {
        let points = line(&[(0.0, 0.0), (4.0, 1.0), (11.0, 0.0), (20.0, 1.0), (20.0, 31.0)]);
        let at = |x, y| GridPoint { x, y };
        assert_eq!(quantise(&points, 10.0), [at(0, 0), at(2, 0), at(2, 3)]);
        assert_eq!(quantise(&points[..2], 10.0), [at(0, 0), at(0, 0)]);
    }

    #[test]
    fn a_turn_back_is_not_straight() {
        let points = line(&[(0.0, 0.0), (30.0, 0.0), (10.0, 0.0)]);
        assert_eq!(quantise(&points, 10.0).len(), 3);
    }
}
