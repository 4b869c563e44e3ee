//! Whether a level of detail is still valid after simplifying.

use region_core::geo::{Projection, WorldPoint};
use region_core::topology::{ArcSet, GridPoint, RingPolygons, Shape, Spot, Topology, conflicts, flaws};

use crate::finding::Finding;

use super::{Boundaries, BoundaryArea};

/// What is wrong with one level of detail: areas that are not valid any more, borders that cross.
pub(super) fn level_findings(
    boundaries: &Boundaries,
    areas: &[&BoundaryArea],
    topology: &Topology,
    arcs: &ArcSet,
    projection: &Projection,
) -> Vec<Finding> {
    let grid = format!("valid outlines on a grid of {} m", arcs.grid_m);
    let tell = |spot: Spot| {
        let place = WorldPoint::new(spot.east * arcs.grid_m, -spot.north * arcs.grid_m);
        let place = projection.unproject(place);
        format!("{:.6} E, {:.6} N", place.lon, place.lat)
    };
    let mut findings = Vec::new();
    for (area, shape) in areas.iter().zip(&topology.shapes) {
        if let Some(flaw) = flaws(&polygons(shape, arcs)).first() {
            let found = format!("{:?} at {}", flaw.kind, tell(flaw.at));
            findings.push(boundaries.finding(area, "level-invalid", grid.clone(), found));
        }
    }
    let mut segments: Vec<(GridPoint, GridPoint)> = Vec::new();
    let mut owners = Vec::new();
    for (arc, points) in arcs.arcs.iter().enumerate() {
        for step in points.windows(2).filter(|step| step[0] != step[1]) {
            segments.push((step[0], step[1]));
            owners.push(topology.sides[arc].first);
        }
    }
    for conflict in conflicts(&segments) {
        if let Some(area) = owners[conflict.first].and_then(|side| areas.get(usize::from(side))) {
            let found = format!("borders that meet at {}", tell(conflict.at));
            findings.push(boundaries.finding(area, "level-crossing", grid.clone(), found));
        }
    }
    findings
}

/// The polygons of a shape at one level of detail. Points that fall together on the grid count once.
pub(super) fn polygons(shape: &Shape, arcs: &ArcSet) -> RingPolygons<GridPoint> {
    let ring = |ring| {
        let mut points: Vec<_> = Topology::ring_points(ring, arcs).collect();
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        points
    };
    shape
        .polygons
        .iter()
        .map(|rings| rings.iter().map(|arcs| ring(arcs)).collect())
        .collect()
}
