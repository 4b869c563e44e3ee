//! Borders as lines, each drawn once.

use crate::order::distinct;

use super::{ArcRef, ArcSides, Topology};

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

#[cfg(test)]
mod tests {
    use super::super::Shape;
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
}
