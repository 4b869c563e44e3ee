//! Where a name goes.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use region_core::geo::{BBox, WorldPoint};

/// A square that may hold the best point.
struct Cell {
    middle: WorldPoint,
    half: f64,
    /// Distance of the middle to the border, negative outside.
    distance: f64,
}

impl Cell {
    fn new(middle: WorldPoint, half: f64, polygon: &[Vec<WorldPoint>]) -> Self {
        let distance = signed_distance(middle, polygon);
        Self {
            middle,
            half,
            distance,
        }
    }

    /// The farthest from the border that any point of the square can be.
    fn potential(&self) -> f64 {
        self.distance + self.half * std::f64::consts::SQRT_2
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Cell {}
impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.potential().total_cmp(&other.potential())
    }
}

/// The point of a polygon that is farthest from its border, to a precision in metres: the pole of inaccessibility.
/// Squares are halved as long as they may hold a better point than the best one known (V. Agafonkin's polylabel).
/// Also returns its distance from the border. `None` for a polygon without points.
#[must_use]
pub fn pole_of_inaccessibility(polygon: &[Vec<WorldPoint>], precision_m: f64) -> Option<(WorldPoint, f64)> {
    let bbox = BBox::around(polygon.iter().flatten().copied())?;
    let size = bbox.width().min(bbox.height()).max(precision_m);
    let mut best = Cell::new(bbox.center(), 0.0, polygon);
    let mut open = BinaryHeap::new();
    let steps = |length: f64| (0..=(length / size).floor() as u32).map(f64::from);
    for (column, row) in steps(bbox.width()).flat_map(|x| steps(bbox.height()).map(move |y| (x, y))) {
        let middle = WorldPoint::new(
            bbox.min.x + (column + 0.5) * size,
            bbox.min.y + (row + 0.5) * size,
        );
        open.push(Cell::new(middle, size / 2.0, polygon));
    }
    while let Some(cell) = open.pop() {
        if cell.potential() - best.distance <= precision_m {
            break;
        }
        let half = cell.half / 2.0;
        for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let middle = WorldPoint::new(cell.middle.x + x, cell.middle.y + y);
            open.push(Cell::new(middle, half, polygon));
        }
        if cell.distance > best.distance {
            best = cell;
        }
    }
    Some((best.middle, best.distance))
}

/// Distance to the nearest border, negative outside of the polygon.
fn signed_distance(point: WorldPoint, polygon: &[Vec<WorldPoint>]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for ring in polygon {
        for (index, &a) in ring.iter().enumerate() {
            let b = ring[(index + 1) % ring.len()];
            if (a.y > point.y) != (b.y > point.y)
                && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
            {
                inside = !inside;
            }
            nearest = nearest.min(distance_to_segment(point, a, b));
        }
    }
    if inside { nearest } else { -nearest }
}

fn distance_to_segment(point: WorldPoint, from: WorldPoint, to: WorldPoint) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length_squared = dx * dx + dy * dy;
    let share = if length_squared == 0.0 {
        0.0
    } else {
        ((point.x - from.x) * dx + (point.y - from.y) * dy) / length_squared
    };
    point.distance(from.lerp(to, share.clamp(0.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<WorldPoint> {
        points.iter().map(|&(x, y)| WorldPoint::new(x, y)).collect()
    }

    #[test]
    fn the_pole_of_a_horseshoe_lies_in_its_thick_part_and_not_in_the_middle() {
        let horseshoe = ring(&[
            (0.0, 0.0),
            (100.0, 0.0),
            (100.0, 100.0),
            (90.0, 100.0),
            (90.0, 40.0),
            (10.0, 40.0),
            (10.0, 100.0),
            (0.0, 100.0),
        ]);
        let (pole, _) = pole_of_inaccessibility(&[horseshoe], 0.5).unwrap();
        assert!((15.0..30.0).contains(&pole.y), "{pole:?}");
    }

    #[test]
    fn a_hole_pushes_the_pole_aside() {
        let square = ring(&[(0.0, 0.0), (90.0, 0.0), (90.0, 90.0), (0.0, 90.0)]);
        let hole = ring(&[(10.0, 10.0), (10.0, 60.0), (60.0, 60.0), (60.0, 10.0)]);
        let (pole, room) = pole_of_inaccessibility(&[square, hole], 0.5).unwrap();
        assert!(pole.x > 60.0 && pole.y > 60.0, "{pole:?}");
        assert!(room > 14.0 && room < 18.0, "{room}");
        assert_eq!(pole_of_inaccessibility(&[], 1.0), None);
    }
}
