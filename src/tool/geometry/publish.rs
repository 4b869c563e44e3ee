//! From boundaries to the published geometry.

use region_core::admin::{Ags, ProjectionParameters};
use region_core::dataset::{Context, ContextLabel, ContextLine, MapGeometry};
use region_core::geo::{Projection, WorldPoint};
use region_core::topology::{
    ArcSet, GridPoint, RingPolygons, SharedBorders, doubled_area, least_inner_points, quantise, simplify,
    simplify_arcs, to_grid,
};

use crate::finding::Finding;

use super::label_point::pole_of_inaccessibility;
use super::level::{level_findings, simplify_where_valid};
use super::{Boundaries, BoundaryArea, Surroundings, Vertex};

/// Tolerance of the overview: half a pixel where 284 m make one, so that the whole territory looks exact on a
/// display of 800 pixels' height; closer than 100 m to a pixel the detailed shapes are shown.
const OVERVIEW_TOLERANCE_M: f64 = 142.0;
/// Grids for the overview, coarsest first; the first one on which every area stays valid is taken.
const OVERVIEW_GRIDS_M: [f64; 7] = [50.0, 40.0, 30.0, 25.0, 20.0, 15.0, 10.0];
/// Grid of the full detail.
const DETAIL_GRID_M: f64 = 2.5;
/// Tolerance of the surroundings.
const SURROUNDINGS_TOLERANCE_M: f64 = 300.0;
/// Grid of the surroundings.
const SURROUNDINGS_GRID_MM: u32 = 100_000;
/// How exactly label points are found.
const LABEL_PRECISION_M: f64 = 25.0;

/// All geometry that is published.
#[derive(Clone, Debug, PartialEq)]
pub struct Geometry {
    /// Topology, overview, label points.
    pub map: MapGeometry,
    /// The same arcs in full detail.
    pub detail: ArcSet,
    /// What lies around the territory.
    pub surroundings: Context,
}

/// Compiles the geometry: shared arcs, an overview and the full detail of them, label points, and surroundings. Shapes follow the order of `areas`.
///
/// # Errors
/// When an area has no outline, or an area or the coverage is not valid at one of the levels.
pub fn compile(
    boundaries: &Boundaries,
    surroundings: &Surroundings,
    parameters: ProjectionParameters,
    areas: &[Ags],
) -> Result<Geometry, Vec<Finding>> {
    let areas = ordered(boundaries, areas)?;
    let projection = Projection::new(parameters);
    let shapes: Vec<_> = areas.iter().map(|area| area.polygons.clone()).collect();
    let SharedBorders { topology, arcs } = SharedBorders::build(&shapes);
    let least = least_inner_points(&arcs);
    let arcs: Vec<_> = arcs.iter().map(|arc| project(arc, &projection)).collect();
    let checked = |level: ArcSet| {
        let findings = level_findings(boundaries, &areas, &topology, &level, &projection);
        if findings.is_empty() {
            Ok(level)
        } else {
            Err(findings)
        }
    };
    let detail = checked(simplify_arcs(
        &arcs,
        &least,
        &vec![0.0; arcs.len()],
        DETAIL_GRID_M,
    ))?;
    let overview = OVERVIEW_GRIDS_M
        .into_iter()
        .map(|grid_m| {
            checked(simplify_where_valid(
                &topology,
                &arcs,
                &least,
                OVERVIEW_TOLERANCE_M,
                grid_m,
            ))
        })
        .reduce(Result::or)
        .unwrap_or_else(|| Err(Vec::new()))?;
    let map = MapGeometry {
        label_points: areas
            .iter()
            .map(|area| to_grid(label_point(&area.polygons, &projection), overview.grid_m))
            .collect(),
        topology,
        overview,
    };
    Ok(Geometry {
        map,
        detail,
        surroundings: context(surroundings, &projection),
    })
}

fn ordered<'a>(boundaries: &'a Boundaries, areas: &[Ags]) -> Result<Vec<&'a BoundaryArea>, Vec<Finding>> {
    let missing = super::check_keys(boundaries, areas);
    let found: Vec<_> = areas.iter().filter_map(|ags| boundaries.area(*ags)).collect();
    if missing.is_empty() {
        Ok(found)
    } else {
        Err(missing)
    }
}

fn project(line: &[Vertex], projection: &Projection) -> Vec<WorldPoint> {
    line.iter()
        .map(|vertex| projection.project(vertex.lon_lat()))
        .collect()
}

/// The pole of inaccessibility of the largest part.
fn label_point(polygons: &RingPolygons<Vertex>, projection: &Projection) -> WorldPoint {
    polygons
        .iter()
        .max_by_key(|rings| rings.iter().map(|ring| doubled_area(ring)).sum::<i128>())
        .map(|rings| {
            rings
                .iter()
                .map(|ring| project(ring, projection))
                .collect::<Vec<_>>()
        })
        .and_then(|rings| pole_of_inaccessibility(&rings, LABEL_PRECISION_M))
        .map(|(pole, _)| pole)
        .unwrap_or_default()
}

fn context(surroundings: &Surroundings, projection: &Projection) -> Context {
    let grid_m = f64::from(SURROUNDINGS_GRID_MM) / 1000.0;
    let place = |vertex: &Vertex| to_grid(projection.project(vertex.lon_lat()), grid_m);
    let course = |points: &[Vertex]| -> Vec<GridPoint> {
        quantise(
            &simplify(&project(points, projection), 0, SURROUNDINGS_TOLERANCE_M),
            grid_m,
        )
    };
    Context {
        grid_mm: SURROUNDINGS_GRID_MM,
        lines: surroundings
            .lines
            .iter()
            .map(|line| ContextLine {
                kind: line.kind,
                points: course(&line.points),
            })
            .collect(),
        labels: surroundings
            .labels
            .iter()
            .map(|label| ContextLabel {
                kind: label.kind,
                name: label.name.clone(),
                at: place(&label.at),
            })
            .collect(),
    }
}
