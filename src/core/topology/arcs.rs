//! Coordinates of arcs on an integer grid.

use crate::geo::WorldPoint;

use super::ArcRef;

/// A point in grid units east and south of the world's origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GridPoint {
    /// Grid units east.
    pub x: i32,
    /// Grid units south.
    pub y: i32,
}

/// The coordinates of all arcs at one level of detail.
#[derive(Clone, Debug, PartialEq)]
pub struct ArcSet {
    /// Metres per grid unit.
    pub grid_m: f64,
    /// Points of each arc, both ends included. A closed arc repeats its first point at the end.
    pub arcs: Vec<Vec<GridPoint>>,
}

impl ArcSet {
    /// Where a grid point lies in the world.
    #[must_use]
    pub fn world(&self, point: GridPoint) -> WorldPoint {
        WorldPoint::new(f64::from(point.x) * self.grid_m, f64::from(point.y) * self.grid_m)
    }

    /// Where an arc begins and ends, in the direction it is walked.
    #[must_use]
    pub fn ends(&self, arc: ArcRef) -> (GridPoint, GridPoint) {
        let points = &self.arcs[arc.index()];
        let (first, last) = (points[0], points[points.len() - 1]);
        if arc.is_reversed() {
            (last, first)
        } else {
            (first, last)
        }
    }
}
