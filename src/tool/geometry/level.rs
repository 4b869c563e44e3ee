//! Whether a level of detail is still valid after simplifying.

use std::collections::BTreeSet;

use region_core::geo::{Projection, WorldPoint};
use region_core::topology::{
    ArcSet, GridPoint, RingPolygons, Shape, Spot, Topology, conflicts, flaws, simplify_arcs,
};

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
    let (segments, owners) = segments(arcs);
    for conflict in conflicts(&segments) {
        let side = topology.sides[owners[conflict.first]].first;
        if let Some(area) = side.and_then(|side| areas.get(usize::from(side))) {
            let found = format!("borders that meet at {}", tell(conflict.at));
            findings.push(boundaries.finding(area, "level-crossing", grid.clone(), found));
        }
    }
    findings
}

/// Simplifies arcs with a tolerance in metres. Where borders would cross or an area would not be valid any more, the
/// arcs concerned are simplified less, until all is well or halving the tolerance has no effect any more.
pub(super) fn simplify_where_valid(
    topology: &Topology,
    arcs: &[Vec<WorldPoint>],
    least: &[usize],
    tolerance_m: f64,
    grid_m: f64,
) -> ArcSet {
    /// Below this a tolerance leaves out nothing that could be seen.
    const LEAST_M: f64 = 1.0;
    let mut tolerances = vec![tolerance_m; arcs.len()];
    loop {
        let level = simplify_arcs(arcs, least, &tolerances, grid_m);
        let mut again = false;
        for arc in troubled_arcs(topology, &level) {
            if tolerances[arc] > LEAST_M {
                tolerances[arc] /= 2.0;
                again = true;
            }
        }
        if !again {
            return level;
        }
    }
}

/// The arcs that cross others or bound an area that is not valid.
fn troubled_arcs(topology: &Topology, arcs: &ArcSet) -> BTreeSet<usize> {
    let mut troubled = BTreeSet::new();
    for shape in &topology.shapes {
        if !flaws(&polygons(shape, arcs)).is_empty() {
            troubled.extend(shape.rings().flatten().map(|arc| arc.index()));
        }
    }
    let (segments, owners) = segments(arcs);
    for conflict in conflicts(&segments) {
        troubled.extend([owners[conflict.first], owners[conflict.second]]);
    }
    troubled
}

/// The steps of all arcs, and which arc each belongs to.
fn segments(arcs: &ArcSet) -> (Vec<(GridPoint, GridPoint)>, Vec<usize>) {
    let steps = arcs.arcs.iter().enumerate().flat_map(|(arc, points)| {
        let steps = points.windows(2).filter(|step| step[0] != step[1]);
        steps.map(move |step| ((step[0], step[1]), arc))
    });
    steps.unzip()
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
