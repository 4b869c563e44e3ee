//! Whether polygons and borders are valid, decided exactly on whole numbers.

use std::collections::HashSet;

use super::lattice::{LatticePoint, between, doubled_area, ring_within, turn};

/// A place in lattice units (east, north), not always on the lattice itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Units east.
    pub east: f64,
    /// Units north.
    pub north: f64,
}

impl Spot {
    fn at<P: LatticePoint>(point: P) -> Self {
        let (east, north) = point.east_north();
        Self {
            east: east as f64,
            north: north as f64,
        }
    }
}

/// What is wrong with a polygon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// A ring has fewer than three different points.
    TooFewPoints,
    /// A ring comes to the same point twice.
    RepeatedPoint,
    /// Borders cross, touch or run over each other.
    Crossing,
    /// An exterior ring runs clockwise or a hole counter-clockwise.
    WrongWinding,
    /// A hole does not lie within its exterior ring.
    HoleOutside,
    /// A part lies within another part of the same area.
    PartWithinPart,
}

/// A flaw with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flaw {
    /// Position of the polygon in the area.
    pub polygon: usize,
    /// Position of the ring in the polygon, 0 for the exterior.
    pub ring: usize,
    /// What is wrong.
    pub kind: FlawKind,
    /// Where.
    pub at: Spot,
}

/// Two segments that meet elsewhere than in a common end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conflict {
    /// Position of one segment.
    pub first: usize,
    /// Position of the other one.
    pub second: usize,
    /// A place where they meet.
    pub at: Spot,
}

/// Everything wrong with the polygons of one area. Rings come without their closing point, exterior first.
#[must_use]
pub fn flaws<P: LatticePoint>(polygons: &[Vec<Vec<P>>]) -> Vec<Flaw> {
    let mut found = ring_flaws(polygons);
    if found.is_empty() {
        found.extend(crossing_flaws(polygons));
    }
    // Containment only means something for rings that do not cross.
    if found.is_empty() {
        found.extend(nesting_flaws(polygons));
    }
    found
}

fn ring_flaws<P: LatticePoint>(polygons: &[Vec<Vec<P>>]) -> Vec<Flaw> {
    let mut found = Vec::new();
    for (polygon, rings) in polygons.iter().enumerate() {
        for (ring, points) in rings.iter().enumerate() {
            let Some(&first) = points.first() else {
                continue;
            };
            let mut flaw = |kind, at| {
                found.push(Flaw {
                    polygon,
                    ring,
                    kind,
                    at: Spot::at(at),
                });
            };
            let mut seen = HashSet::new();
            let repeated = points.iter().find(|&&point| !seen.insert(point));
            if points.len() < 3 {
                flaw(FlawKind::TooFewPoints, first);
            } else if let Some(&point) = repeated {
                flaw(FlawKind::RepeatedPoint, point);
            }
        }
    }
    found
}

fn crossing_flaws<P: LatticePoint>(polygons: &[Vec<Vec<P>>]) -> Vec<Flaw> {
    let mut segments = Vec::new();
    let mut owners = Vec::new();
    for (polygon, rings) in polygons.iter().enumerate() {
        for (ring, points) in rings.iter().enumerate() {
            for (index, &point) in points.iter().enumerate() {
                segments.push((point, points[(index + 1) % points.len()]));
                owners.push((polygon, ring));
            }
        }
    }
    conflicts(&segments)
        .into_iter()
        .map(|conflict| Flaw {
            polygon: owners[conflict.first].0,
            ring: owners[conflict.first].1,
            kind: FlawKind::Crossing,
            at: conflict.at,
        })
        .collect()
}

fn nesting_flaws<P: LatticePoint>(polygons: &[Vec<Vec<P>>]) -> Vec<Flaw> {
    let mut found = Vec::new();
    for (polygon, rings) in polygons.iter().enumerate() {
        for (ring, points) in rings.iter().enumerate() {
            let is_exterior = ring == 0;
            let kind = if (doubled_area(points) > 0) != is_exterior {
                FlawKind::WrongWinding
            } else if !is_exterior && !ring_within(points, &rings[0]) {
                FlawKind::HoleOutside
            } else if is_exterior && lies_in_other_part(polygons, polygon) {
                FlawKind::PartWithinPart
            } else {
                continue;
            };
            found.push(Flaw {
                polygon,
                ring,
                kind,
                at: Spot::at(points[0]),
            });
        }
    }
    found
}

fn lies_in_other_part<P: LatticePoint>(polygons: &[Vec<Vec<P>>], own: usize) -> bool {
    let exterior = &polygons[own][0];
    polygons.iter().enumerate().any(|(other, rings)| {
        other != own
            && ring_within(exterior, &rings[0])
            && !rings[1..].iter().any(|hole| ring_within(exterior, hole))
    })
}

/// All pairs of segments that meet elsewhere than in a common end: crossings, a point of one within the other,
/// stretches in common. Sorted by the position of the segments.
#[must_use]
pub fn conflicts<P: LatticePoint>(segments: &[(P, P)]) -> Vec<Conflict> {
    let east = |segment: &(P, P)| {
        let (a, b) = (segment.0.east_north().0, segment.1.east_north().0);
        (a.min(b), a.max(b))
    };
    let north = |segment: &(P, P)| {
        let (a, b) = (segment.0.east_north().1, segment.1.east_north().1);
        (a.min(b), a.max(b))
    };
    let mut order: Vec<usize> = (0..segments.len()).collect();
    order.sort_unstable_by_key(|&index| (east(&segments[index]).0, index));
    let mut found = Vec::new();
    for (position, &one) in order.iter().enumerate() {
        let (one_east, one_north) = (east(&segments[one]), north(&segments[one]));
        for &other in &order[position + 1..] {
            if east(&segments[other]).0 > one_east.1 {
                break;
            }
            let other_north = north(&segments[other]);
            if other_north.0 > one_north.1 || other_north.1 < one_north.0 {
                continue;
            }
            if let Some(at) = conflict(segments[one], segments[other]) {
                let (first, second) = (one.min(other), one.max(other));
                found.push(Conflict { first, second, at });
            }
        }
    }
    found.sort_unstable_by_key(|conflict| (conflict.first, conflict.second));
    found
}

/// Where two segments meet elsewhere than in a common end.
fn conflict<P: LatticePoint>((a, b): (P, P), (c, d): (P, P)) -> Option<Spot> {
    let inside = |from: P, to: P, point: P| {
        point != from && point != to && turn(from, to, point) == 0 && between(from, to, point)
    };
    if (a, b) == (c, d) || (a, b) == (d, c) {
        return Some(Spot::at(a));
    }
    for (from, to, point) in [(a, b, c), (a, b, d), (c, d, a), (c, d, b)] {
        if inside(from, to, point) {
            return Some(Spot::at(point));
        }
    }
    let (side_c, side_d) = (turn(a, b, c), turn(a, b, d));
    let (side_a, side_b) = (turn(c, d, a), turn(c, d, b));
    let crosses = side_c.signum() * side_d.signum() < 0 && side_a.signum() * side_b.signum() < 0;
    crosses.then(|| {
        let share = side_c as f64 / (side_c as f64 - side_d as f64);
        let (from, to) = (Spot::at(c), Spot::at(d));
        Spot {
            east: from.east + (to.east - from.east) * share,
            north: from.north + (to.north - from.north) * share,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::GridPoint;
    use super::*;

    fn ring(points: &[(i32, i32)]) -> Vec<GridPoint> {
        points.iter().map(|&(x, y)| GridPoint { x, y: -y }).collect()
    }

    fn kinds(polygons: &[Vec<Vec<GridPoint>>]) -> Vec<FlawKind> {
        flaws(polygons).into_iter().map(|flaw| flaw.kind).collect()
    }

    #[test]
    fn a_square_with_a_hole_that_touches_its_corner_is_valid() {
        let exterior = ring(&[(0, 0), (6, 0), (6, 6), (0, 6)]);
        let hole = ring(&[(0, 0), (2, 4), (4, 2)]);
        assert_eq!(kinds(&[vec![exterior, hole]]), []);
    }

    #[test]
    fn a_crossing_is_found_with_its_place() {
        let found = flaws(&[vec![ring(&[(0, 0), (4, 4), (4, 0), (0, 4)])]]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].kind, FlawKind::Crossing);
        assert_eq!(
            found[0].at,
            Spot {
                east: 2.0,
                north: 2.0
            }
        );
    }

    #[test]
    fn touching_and_running_back_count_as_flaws() {
        let touching = ring(&[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)]);
        assert_eq!(kinds(&[vec![touching]]), [FlawKind::Crossing; 2]);
        let spike = ring(&[(0, 0), (4, 0), (4, 4), (4, 2), (0, 2)]);
        assert!(kinds(&[vec![spike]]).contains(&FlawKind::Crossing));
        let pinched = ring(&[(0, 0), (4, 0), (2, 2), (4, 4), (0, 4), (2, 2)]);
        assert_eq!(kinds(&[vec![pinched]]), [FlawKind::RepeatedPoint]);
    }

    #[test]
    fn winding_and_nesting_are_checked() {
        let square = [(0, 0), (6, 0), (6, 6), (0, 6)];
        let clockwise: Vec<_> = ring(&square).into_iter().rev().collect();
        assert_eq!(kinds(&[vec![clockwise]]), [FlawKind::WrongWinding]);
        let hole = ring(&[(11, 1), (11, 2), (12, 2)]);
        assert_eq!(kinds(&[vec![ring(&square), hole]]), [FlawKind::HoleOutside]);
        let within = ring(&[(1, 1), (2, 1), (2, 2)]);
        assert_eq!(
            kinds(&[vec![ring(&square)], vec![within]]),
            [FlawKind::PartWithinPart]
        );
        assert_eq!(kinds(&[vec![ring(&[(0, 0), (1, 1)])]]), [FlawKind::TooFewPoints]);
    }

    #[test]
    fn segments_that_meet_in_common_ends_do_not_conflict() {
        let at = |x, y| GridPoint { x, y };
        let star = [(at(0, 0), at(4, 0)), (at(0, 0), at(0, 4)), (at(-3, -3), at(0, 0))];
        assert_eq!(conflicts(&star), []);
        let doubled = [star[0], (at(4, 0), at(0, 0))];
        assert_eq!(conflicts(&doubled).len(), 1);
    }
}
