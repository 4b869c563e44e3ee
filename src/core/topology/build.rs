//! Finding the arcs that shapes share.

use crate::order::sorted_by;

use super::{ArcRef, Ring, Shape, Topology};

/// Polygons of one area: rings of points (closing point left out), the exterior ring first in each polygon.
pub type RingPolygons<P> = Vec<Vec<Vec<P>>>;

/// A topology with the points of its arcs. Neighbours share an arc exactly where they have equal points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedBorders<P> {
    /// Which arcs make up which shape.
    pub topology: Topology,
    /// Points of each arc, both ends included; a closed arc repeats its first point. In the order in which the
    /// shapes first come across them.
    pub arcs: Vec<Vec<P>>,
}

impl<P: Copy + Ord> SharedBorders<P> {
    /// Cuts the rings of all shapes at the points where three or more borders meet. A ring without such a point
    /// (an enclave, an island) becomes one closed arc that begins at its smallest point.
    #[must_use]
    pub fn build(shapes: &[RingPolygons<P>]) -> Self {
        let mut cutter = Cutter {
            junctions: junctions(shapes),
            known: Vec::new(),
            arcs: Vec::new(),
        };
        let shapes = shapes
            .iter()
            .map(|polygons| Shape {
                polygons: polygons
                    .iter()
                    .map(|rings| rings.iter().map(|ring| cutter.cut(ring)).collect())
                    .collect(),
            })
            .collect();
        Self {
            topology: Topology::new(shapes, cutter.arcs.len()),
            arcs: cutter.arcs,
        }
    }
}

/// Where three or more border lines meet, ascending.
fn junctions<P: Copy + Ord>(shapes: &[RingPolygons<P>]) -> Vec<P> {
    let mut steps = Vec::new();
    for ring in shapes.iter().flatten().flatten() {
        for (index, &point) in ring.iter().enumerate() {
            let next = ring[(index + 1) % ring.len()];
            steps.extend([(point, next), (next, point)]);
        }
    }
    let mut steps = sorted_by(steps, Ord::cmp);
    steps.dedup();
    let mut junctions = Vec::new();
    for same in steps.chunk_by(|a, b| a.0 == b.0).filter(|steps| steps.len() > 2) {
        junctions.extend(same.first().map(|step| step.0));
    }
    junctions
}

/// Arcs by a step, ascending.
type Steps<P> = Vec<((P, P), ArcRef)>;

struct Cutter<P> {
    junctions: Vec<P>,
    /// Arcs by their first step, forwards and backwards.
    known: Steps<P>,
    arcs: Vec<Vec<P>>,
}

impl<P: Copy + Ord> Cutter<P> {
    fn is_junction(&self, point: P) -> bool {
        self.junctions.binary_search(&point).is_ok()
    }

    fn find(&self, step: (P, P)) -> Result<usize, usize> {
        self.known.binary_search_by(|known| known.0.cmp(&step))
    }

    fn know(&mut self, step: (P, P), arc: ArcRef) {
        match self.find(step) {
            Ok(at) => self.known[at].1 = arc,
            Err(at) => self.known.insert(at, (step, arc)),
        }
    }

    fn cut(&mut self, ring: &[P]) -> Ring {
        let start = ring
            .iter()
            .position(|&point| self.is_junction(point))
            .or_else(|| (0..ring.len()).min_by_key(|&index| ring[index]))
            .unwrap_or(0);
        let mut result = Ring::new();
        let mut arc = Vec::new();
        for step in 0..=ring.len() {
            let Some(&point) = ring.get((start + step) % ring.len().max(1)) else {
                break;
            };
            arc.push(point);
            if step == ring.len() || (step > 0 && self.is_junction(point)) {
                result.push(self.find_or_add(std::mem::replace(&mut arc, vec![point])));
            }
        }
        result
    }

    fn find_or_add(&mut self, arc: Vec<P>) -> ArcRef {
        let first_step = (arc[0], arc[1]);
        if let Ok(at) = self.find(first_step) {
            return self.known[at].1;
        }
        let index = i32::try_from(self.arcs.len()).expect("a map has fewer than 2 billion arcs");
        self.know(first_step, ArcRef(index));
        self.know((arc[arc.len() - 1], arc[arc.len() - 2]), ArcRef(!index));
        self.arcs.push(arc);
        ArcRef(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An enclave (1) in the left square (0), beside a right square (2).
    fn enclave() -> Vec<RingPolygons<(i32, i32)>> {
        let island = vec![(2, 2), (4, 2), (4, 4), (2, 4)];
        let hole = vec![(4, 4), (4, 2), (2, 2), (2, 4)];
        vec![
            vec![vec![vec![(0, 0), (6, 0), (6, 6), (0, 6)], hole]],
            vec![vec![island]],
            vec![vec![vec![(6, 0), (9, 0), (9, 6), (6, 6)]]],
        ]
    }

    #[test]
    fn an_enclave_is_one_closed_arc_that_both_sides_share() {
        let built = SharedBorders::build(&enclave());
        let hole = &built.topology.shapes[0].polygons[0][1];
        let island = &built.topology.shapes[1].polygons[0][0];
        assert_eq!((hole.len(), island.len()), (1, 1));
        assert_eq!(hole[0].0, !island[0].0);
        let arc = &built.arcs[hole[0].index()];
        assert_eq!(arc.len(), 5);
        assert_eq!((arc[0], arc[4]), ((2, 2), (2, 2)));
    }

    #[test]
    fn neighbours_share_the_arc_between_their_junctions() {
        let built = SharedBorders::build(&enclave());
        assert_eq!(built.arcs.len(), 4);
        let shared = built
            .topology
            .sides
            .iter()
            .position(|sides| (sides.first, sides.second) == (Some(0), Some(2)))
            .unwrap();
        assert_eq!(built.arcs[shared], [(6, 0), (6, 6)]);
    }

    #[test]
    fn a_ring_that_touches_itself_is_cut_there() {
        let bow = vec![vec![vec![vec![(0, 0), (2, 0), (1, 1), (2, 2), (0, 2), (1, 1)]]]];
        let built = SharedBorders::build(&bow);
        assert_eq!(built.arcs.len(), 2);
        assert!(
            built
                .arcs
                .iter()
                .all(|arc| arc[0] == (1, 1) && arc[arc.len() - 1] == (1, 1))
        );
    }
}
