//! The boundaries: reading them with every finding, checking the coverage, and compiling them to the published
//! geometry.

mod boundaries;
mod coverage;
#[cfg(test)]
mod fixture_tests;
mod geodesic;
mod label_point;
mod level;
mod publish;
mod read;
mod ring_findings;
mod source_lines;
mod surroundings;
mod trace;
mod vertex;

pub use boundaries::{Boundaries, BoundaryArea, check_keys, world_origin};
pub use coverage::{CoverageReport, check_coverage};
pub use geodesic::area_km2;
pub use label_point::pole_of_inaccessibility;
pub use publish::{Geometry, compile};
pub use read::read_boundaries;
pub use surroundings::{Surroundings, SurroundingsLabel, SurroundingsLine, read_surroundings};
pub use trace::{border_edges, trace_polygons};
pub use vertex::Vertex;
