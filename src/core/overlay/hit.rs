//! What lies under a pointer.

use crate::geo::bounded;
use crate::geo::{BBox, WorldPoint};
use crate::order::sorted_by;

use super::{Feature, Overlay, Part};

impl Overlay {
    /// The features at a point or within so many metres of it, by their positions, uppermost first: points lie
    /// on lines, lines on areas, and what comes later in the file on what comes before.
    #[must_use]
    pub fn hits(&self, at: WorldPoint, tolerance_m: f64) -> Vec<usize> {
        let hits: Vec<(Rank, usize)> = self
            .features
            .iter()
            .enumerate()
            .filter_map(|(index, feature)| feature.hit(at, tolerance_m).map(|rank| (rank, index)))
            .collect();
        sorted_by(hits, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)))
            .into_iter()
            .map(|(_, index)| index)
            .collect()
    }
}

/// What lies above what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Point,
    Line,
    Polygon,
}

impl Feature {
    fn hit(&self, at: WorldPoint, tolerance_m: f64) -> Option<Rank> {
        let near = |bbox: BBox| bbox.grown(tolerance_m).contains(at);
        if !self.bbox.is_some_and(near) {
            return None;
        }
        let ranks = self.parts.iter().filter_map(|part| match part {
            Part::Point(point) => (point.distance(at) <= tolerance_m).then_some(Rank::Point),
            Part::Line(points) => is_near_line(points, at, tolerance_m).then_some(Rank::Line),
            Part::Polygon(rings) => is_in_or_near(rings, at, tolerance_m).then_some(Rank::Polygon),
        });
        ranks.min()
    }
}

fn is_near_line(points: &[WorldPoint], at: WorldPoint, tolerance_m: f64) -> bool {
    points
        .windows(2)
        .any(|edge| distance_to_edge(at, edge[0], edge[1]) <= tolerance_m)
}

/// Counts the edges that a ray to the east crosses; an odd number means inside. Edges nearby count as inside.
fn is_in_or_near(rings: &[Vec<WorldPoint>], at: WorldPoint, tolerance_m: f64) -> bool {
    let mut inside = false;
    for ring in rings {
        let Some(&last) = ring.last() else { continue };
        let mut from = last;
        for &to in ring {
            if distance_to_edge(at, from, to) <= tolerance_m {
                return true;
            }
            if (from.y > at.y) != (to.y > at.y) {
                let x = from.x + (at.y - from.y) / (to.y - from.y) * (to.x - from.x);
                inside ^= x > at.x;
            }
            from = to;
        }
    }
    inside
}

fn distance_to_edge(at: WorldPoint, from: WorldPoint, to: WorldPoint) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length_squared = dx * dx + dy * dy;
    let share = if length_squared > 0.0 {
        bounded(
            ((at.x - from.x) * dx + (at.y - from.y) * dy) / length_squared,
            0.0,
            1.0,
        )
    } else {
        0.0
    };
    at.distance(from.lerp(to, share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> WorldPoint {
        WorldPoint::new(x, y)
    }

    fn square(side: f64) -> Vec<WorldPoint> {
        vec![at(0.0, 0.0), at(side, 0.0), at(side, side), at(0.0, side)]
    }

    fn overlay() -> Overlay {
        let hole: Vec<_> = square(20.0).iter().map(|p| at(p.x + 40.0, p.y + 40.0)).collect();
        let features = vec![
            vec![Part::Point(at(10.0, 10.0))],
            vec![Part::Line(vec![at(0.0, 50.0), at(100.0, 50.0)])],
            vec![Part::Polygon(vec![square(100.0), hole])],
            vec![Part::Polygon(vec![square(15.0)])],
            vec![],
        ];
        Overlay {
            title: None,
            features: features.into_iter().map(Feature::of_parts).collect(),
        }
    }

    #[test]
    fn points_come_before_lines_and_lines_before_areas() {
        assert_eq!(overlay().hits(at(10.0, 11.0), 2.0), [0, 3, 2]);
        assert_eq!(overlay().hits(at(20.0, 51.0), 2.0), [1, 2]);
    }

    #[test]
    fn a_hole_is_outside_except_at_its_edge() {
        assert_eq!(overlay().hits(at(50.0, 55.0), 2.0), [0_usize; 0]);
        assert_eq!(overlay().hits(at(50.0, 59.0), 2.0), [2]);
    }

    #[test]
    fn the_tolerance_reaches_beyond_shapes_but_not_further() {
        assert_eq!(overlay().hits(at(101.5, 80.0), 2.0), [2]);
        assert_eq!(overlay().hits(at(102.5, 80.0), 2.0), [0_usize; 0]);
        assert_eq!(overlay().hits(at(-3.0, 50.0), 2.0), [0_usize; 0]);
    }
}
