//! Where arcs meet.

use super::{ArcRef, Topology};

/// Which ends of arcs lie at the same place, as the rings say: where one arc of a ring ends, the next one begins.
///
/// Ends have numbers, two for each arc: where it begins and where it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Junctions {
    /// Ends that lie at the same place form a tree; each names an earlier one of it, the first one itself.
    tree: Vec<usize>,
}

impl Junctions {
    /// The junctions of all arcs of a topology.
    #[must_use]
    pub fn of(topology: &Topology) -> Self {
        let mut junctions = Self {
            tree: (0..2 * topology.sides.len()).collect(),
        };
        for ring in topology.shapes.iter().flat_map(|shape| shape.rings()) {
            let mut before = ring.last();
            for arc in ring {
                if let Some(before) = before {
                    let (one, other) = (
                        junctions.first(end(before.reversed())),
                        junctions.first(end(*arc)),
                    );
                    junctions.tree[one.max(other)] = one.min(other);
                }
                before = Some(arc);
            }
        }
        junctions
    }

    /// The first of all ends that lie where this one lies.
    #[must_use]
    pub fn first(&self, mut end: usize) -> usize {
        while self.tree[end] != end {
            end = self.tree[end];
        }
        end
    }

    /// How many places there are where arcs end.
    #[must_use]
    pub fn count(&self) -> usize {
        (0..).zip(&self.tree).filter(|(end, first)| end == *first).count()
    }
}

/// Where an arc begins that is walked this way.
fn end(arc: ArcRef) -> usize {
    2 * arc.index() + usize::from(arc.is_reversed())
}

#[cfg(test)]
mod tests {
    use super::super::Shape;
    use super::*;

    fn topology(rings: &[&[i32]], arc_count: usize) -> Topology {
        let ring = |arcs: &&[i32]| Shape {
            polygons: vec![vec![arcs.iter().copied().map(ArcRef).collect()]],
        };
        Topology::new(rings.iter().map(ring).collect(), arc_count)
    }

    fn firsts(rings: &[&[i32]], arc_count: usize) -> (Vec<usize>, usize) {
        let junctions = Junctions::of(&topology(rings, arc_count));
        let firsts = (0..2 * arc_count).map(|end| junctions.first(end)).collect();
        (firsts, junctions.count())
    }

    #[test]
    fn two_neighbours_meet_at_both_ends_of_their_border() {
        // Arc 0 is the border between them, walked both ways.
        assert_eq!(firsts(&[&[0, 1], &[2, !0]], 3), (vec![0, 1, 1, 0, 0, 1], 2));
    }

    #[test]
    fn a_closed_arc_ends_where_it_begins() {
        assert_eq!(firsts(&[&[0], &[1]], 2), (vec![0, 0, 2, 2], 2));
    }

    #[test]
    fn an_arc_of_no_ring_meets_nothing() {
        assert_eq!(firsts(&[&[0]], 2), (vec![0, 0, 2, 3], 3));
    }
}
