//! Shapes that share their borders.
//!
//! Every stretch of border between two junctions is one *arc*, stored once. A ring is a list of arcs, some
//! walked backwards. Simplifying an arc therefore changes both neighbours alike, and no gap can open. The
//! detailed and the overview geometry have the same [`Topology`] and differ only in their [`ArcSet`].
//!
//! [`SharedBorders`] finds the arcs, [`simplify_arcs`] makes levels of detail of them, and [`flaws`] and
//! [`conflicts`] tell whether a level is still valid.

mod arcs;
mod build;
mod junctions;
mod lattice;
mod mesh;
#[cfg(test)]
mod properties;
mod shape;
mod simplify;
mod validity;

pub use arcs::{ArcSet, GridPoint};
pub use build::{RingPolygons, SharedBorders};
pub use junctions::Junctions;
pub use lattice::{LatticePoint, Place, between, doubled_area, locate, ring_within, turn};
pub use mesh::join_rings;
pub use shape::{ArcRef, ArcSides, PolygonRings, Ring, Shape, Topology};
pub use simplify::{least_inner_points, quantise, simplify, simplify_arcs, to_grid};
pub use validity::{Conflict, Flaw, FlawKind, Spot, conflicts, flaws};
