//! Borders as lines, each drawn once.

use crate::order::distinct;

use super::{ArcRef, ArcSet, ArcSides, Ring, Topology};

impl Topology {
    /// The arcs whose two sides satisfy `keep`.
    #[must_use]
    pub fn mesh(&self, keep: impl Fn(ArcSides) -> bool) -> Vec<ArcRef> {
        (0_i32..)
            .zip(&self.sides)
            .filter(|(_, sides)| keep(**sides))
            .map(|(arc, _)| ArcRef(arc))
            .collect()
    }

    /// For each shape, the shapes it shares a border with, ascending.
    #[must_use]
    pub fn neighbours(&self) -> Vec<Vec<u16>> {
        let mut neighbours = vec![Vec::new(); self.shapes.len()];
        for sides in &self.sides {
            if let (Some(first), Some(second)) = (sides.first, sides.second)
                && first != second
            {
                neighbours[usize::from(first)].push(second);
                neighbours[usize::from(second)].push(first);
            }
        }
        for list in &mut neighbours {
            *list = distinct(core::mem::take(list));
        }
        neighbours
    }
}

/// Arcs that together bound something, joined end to end into closed rings. Where more than two of them meet any
/// way through is as good as another: the even-odd rule fills the same.
#[must_use]
pub fn join_rings(border: &[ArcRef], arcs: &ArcSet) -> Vec<Ring> {
    let mut left = border.to_vec();
    let mut rings = Vec::new();
    while let Some(first) = left.pop() {
        let start = arcs.ends(first).0;
        let mut ring = vec![first];
        let mut at = arcs.ends(first).1;
        while at != start {
            let next = left.iter().position(|arc| {
                let (from, to) = arcs.ends(*arc);
                from == at || to == at
            });
            // A border that is not closed stays open; drawing closes it.
            let Some(next) = next else { break };
            let arc = left.swap_remove(next);
            let arc = if arcs.ends(arc).0 == at {
                arc
            } else {
                arc.reversed()
            };
            at = arcs.ends(arc).1;
            ring.push(arc);
        }
        rings.push(ring);
    }
    rings
}

#[cfg(test)]
mod tests {
    use super::super::{GridPoint, Shape};
    use super::*;

    fn three_in_a_row() -> Topology {
        let shape = |arcs: &[i32]| Shape {
            polygons: vec![vec![arcs.iter().copied().map(ArcRef).collect()]],
        };
        Topology::new(vec![shape(&[0, 2]), shape(&[!0, 1, 3]), shape(&[!1, 4])], 5)
    }

    #[test]
    fn neighbours_share_an_arc() {
        assert_eq!(three_in_a_row().neighbours(), [vec![1], vec![0, 2], vec![1]]);
    }

    #[test]
    fn the_outline_is_the_mesh_of_arcs_with_one_side() {
        let outline = three_in_a_row().mesh(|sides| sides.second.is_none());
        assert_eq!(outline, [ArcRef(2), ArcRef(3), ArcRef(4)]);
    }

    #[test]
    fn a_border_becomes_rings_whichever_way_its_arcs_run() {
        let point = |x, y| GridPoint { x, y };
        let arcs = ArcSet {
            grid_m: 1.0,
            arcs: vec![
                vec![point(0, 0), point(4, 0)],
                vec![point(0, 4), point(4, 0)],
                vec![point(0, 4), point(0, 0)],
                vec![point(9, 9), point(8, 9), point(9, 8), point(9, 9)],
            ],
        };
        let rings = join_rings(&[ArcRef(0), ArcRef(1), ArcRef(2), ArcRef(3)], &arcs);
        assert_eq!(rings, [vec![ArcRef(3)], vec![ArcRef(2), ArcRef(0), ArcRef(!1)]]);
    }
}
