//! Shapes as lists of arcs.

use super::{ArcSet, GridPoint};

/// An arc walked forwards (`index`) or backwards (`!index`, as in TopoJSON).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ArcRef(pub i32);

impl ArcRef {
    /// Which arc.
    #[must_use]
    pub fn index(self) -> usize {
        let index = if self.0 < 0 { !self.0 } else { self.0 };
        usize::try_from(index).expect("an arc index is never negative once un-complemented")
    }

    /// The same arc, walked the other way.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self(!self.0)
    }

    /// Whether the arc is walked from its end.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        self.0 < 0
    }
}

/// A closed ring: arcs joined end to end.
pub type Ring = Vec<ArcRef>;

/// A polygon: the exterior ring first, then its holes.
pub type PolygonRings = Vec<Ring>;

/// The polygons of one area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// At least one polygon.
    pub polygons: Vec<PolygonRings>,
}

impl Shape {
    /// Every ring of every polygon.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.polygons.iter().flatten()
    }
}

/// The shapes on both sides of an arc, by their position; `None` is the outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ArcSides {
    /// One side.
    pub first: Option<u16>,
    /// The other side.
    pub second: Option<u16>,
}

/// Which arcs make up which shape. Shapes have the order of the region's areas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topology {
    /// One shape an area.
    pub shapes: Vec<Shape>,
    /// For each arc, who lies on either side.
    pub sides: Vec<ArcSides>,
}

impl Topology {
    /// A topology of shapes over `arc_count` arcs.
    ///
    /// # Panics
    /// When a shape names an arc that is not there, or there are more than 65,535 shapes.
    #[must_use]
    pub fn new(shapes: Vec<Shape>, arc_count: usize) -> Self {
        let mut sides = vec![ArcSides::default(); arc_count];
        for (position, shape) in (0_u16..).zip(&shapes) {
            for arc in shape.rings().flatten() {
                let side = &mut sides[arc.index()];
                if side.first.is_none() {
                    side.first = Some(position);
                } else {
                    side.second = Some(position);
                }
            }
        }
        Self { shapes, sides }
    }

    /// The points of a ring at one level of detail, the closing point left out.
    pub fn ring_points<'a>(ring: &'a [ArcRef], arcs: &'a ArcSet) -> impl Iterator<Item = GridPoint> + 'a {
        ring.iter().flat_map(|arc| {
            let points = &arcs.arcs[arc.index()];
            let last = points.len().saturating_sub(1);
            (0..last).map(move |step| {
                if arc.is_reversed() {
                    points[last - step]
                } else {
                    points[step]
                }
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    #[test]
    fn a_shared_arc_knows_both_neighbours_and_is_walked_both_ways() {
        // Two squares side by side: arc 0 is the border between them.
        let arcs = ArcSet {
            grid_m: 1.0,
            arcs: vec![
                vec![point(1, 0), point(1, 1)],
                vec![point(1, 1), point(0, 1), point(0, 0), point(1, 0)],
                vec![point(1, 0), point(2, 0), point(2, 1), point(1, 1)],
            ],
        };
        let shape = |arcs: &[i32]| Shape {
            polygons: vec![vec![arcs.iter().copied().map(ArcRef).collect()]],
        };
        let topology = Topology::new(vec![shape(&[0, 1]), shape(&[2, !0])], arcs.arcs.len());
        assert_eq!(
            topology.sides[0],
            ArcSides {
                first: Some(0),
                second: Some(1)
            }
        );
        assert_eq!(
            topology.sides[1],
            ArcSides {
                first: Some(0),
                second: None
            }
        );
        let right: Vec<_> = Topology::ring_points(&topology.shapes[1].polygons[0][0], &arcs).collect();
        assert_eq!(right, [point(1, 0), point(2, 0), point(2, 1), point(1, 1)]);
    }
}
