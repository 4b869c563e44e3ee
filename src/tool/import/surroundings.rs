//! Borders and names of the districts and federal states around the territory.

use std::collections::BTreeMap;

use region_core::admin::ProjectionParameters;
use region_core::dataset::{ContextLabelKind, ContextLineKind};
use region_core::geo::{BBox, Projection, WorldPoint};
use region_core::topology::{RingPolygons, SharedBorders, simplify};

use crate::geometry::{
    Surroundings, SurroundingsLabel, SurroundingsLine, Vertex, border_edges, pole_of_inaccessibility,
    trace_polygons,
};

use super::ImportError;
use super::clip::{clip_line, clip_ring};
use super::layer::LayerArea;
use super::source::Source;
use super::territory::Territory;

/// Tolerance of borders in the file.
const TOLERANCE_M: f64 = 100.0;
/// How exactly the place of a name is found.
const LABEL_PRECISION_M: f64 = 200.0;
/// A name needs this much room around it in metres, or it is left out: its area is hardly in the picture.
const LABEL_ROOM_M: f64 = 4_000.0;

/// A district of the picture.
struct Neighbour<'a> {
    area: &'a LayerArea<'a>,
    polygons: RingPolygons<Vertex>,
    in_territory: bool,
}

impl Neighbour<'_> {
    /// Key of its federal state.
    fn state(&self) -> &str {
        self.area.key.get(..2).unwrap_or_default()
    }
}

/// The surroundings of the territory, clipped to a box around it. Each border appears once, without the outline of
/// the territory itself. A coast counts as a border of its district.
pub(super) fn around(
    territory: &Territory,
    districts: &[LayerArea<'_>],
    states: &[LayerArea<'_>],
    source: &Source,
) -> Result<Surroundings, ImportError> {
    let projection = utm32();
    let bbox = picture(territory, source, &projection)?;
    let mut neighbours = Vec::new();
    for area in districts {
        let polygons = area.polygons()?;
        let corners = polygons
            .iter()
            .flatten()
            .flatten()
            .map(|vertex| projection.project(vertex.lon_lat()));
        if BBox::around(corners).is_some_and(|own| own.intersects(&bbox)) {
            neighbours.push(Neighbour {
                area,
                polygons,
                in_territory: territory.source_districts.contains(&area.key),
            });
        }
    }
    let mut labels = state_labels(&neighbours, states, &bbox, &projection);
    labels.extend(district_labels(&neighbours, &bbox, &projection));
    Ok(Surroundings {
        lines: lines(&neighbours, &bbox, &projection),
        labels,
    })
}

/// A world in metres around the territory; its origin is of no importance here.
fn utm32() -> Projection {
    Projection::new(ProjectionParameters {
        central_meridian: 9.0,
        scale: 0.9996,
        origin_easting: 0.0,
        origin_northing: 0.0,
    })
}

fn picture(territory: &Territory, source: &Source, projection: &Projection) -> Result<BBox, ImportError> {
    let vertices = territory
        .areas
        .iter()
        .flat_map(|area| area.polygons.iter().flatten().flatten());
    let bbox = BBox::around(vertices.map(|vertex| projection.project(vertex.lon_lat())))
        .ok_or_else(|| ImportError::Layer("no area lies in one of the districts of the settings".into()))?;
    let (x, y) = (
        source.margin_east_west_km * 1000.0,
        source.margin_north_south_km * 1000.0,
    );
    Ok(BBox {
        min: WorldPoint::new(bbox.min.x - x, bbox.min.y - y),
        max: WorldPoint::new(bbox.max.x + x, bbox.max.y + y),
    })
}

fn lines(neighbours: &[Neighbour<'_>], bbox: &BBox, projection: &Projection) -> Vec<SurroundingsLine> {
    let shapes: Vec<_> = neighbours
        .iter()
        .map(|neighbour| neighbour.polygons.clone())
        .collect();
    let borders = SharedBorders::build(&shapes);
    let mut lines = Vec::new();
    for (arc, sides) in borders.arcs.iter().zip(&borders.topology.sides) {
        let side = |side: Option<u16>| side.and_then(|index| neighbours.get(usize::from(index)));
        let (first, second) = (side(sides.first), side(sides.second));
        if [first, second]
            .into_iter()
            .flatten()
            .any(|neighbour| neighbour.in_territory)
        {
            continue;
        }
        let kind = match (first, second) {
            (Some(first), Some(second)) if first.state() != second.state() => ContextLineKind::FederalState,
            _ => ContextLineKind::District,
        };
        let course: Vec<_> = arc
            .iter()
            .map(|vertex| projection.project(vertex.lon_lat()))
            .collect();
        for piece in clip_line(&simplify(&course, 0, TOLERANCE_M), bbox) {
            lines.push(SurroundingsLine {
                kind,
                points: piece
                    .iter()
                    .filter_map(|&point| vertex(point, projection))
                    .collect(),
            });
        }
    }
    lines.sort_by_key(|line| (line.kind as u8, line.points[0]));
    lines
}

/// The vertex at a place, to five decimals, which is a metre.
fn vertex(point: WorldPoint, projection: &Projection) -> Option<Vertex> {
    let coarse = |value: i32| value.div_euclid(10) * 10;
    Vertex::near(projection.unproject(point)).map(|vertex| Vertex {
        lon_e6: coarse(vertex.lon_e6),
        lat_e6: coarse(vertex.lat_e6),
    })
}

fn district_labels(
    neighbours: &[Neighbour<'_>],
    bbox: &BBox,
    projection: &Projection,
) -> Vec<SurroundingsLabel> {
    let outside = || neighbours.iter().filter(|neighbour| !neighbour.in_territory);
    let mut labels: Vec<_> = outside()
        .filter_map(|neighbour| {
            let alike = outside()
                .filter(|other| other.area.name == neighbour.area.name)
                .count();
            let area = neighbour.area;
            // Of a city and the district around it, the district says what it is.
            let name = if alike > 1 && area.designation.ends_with("reis") {
                format!("{} {}", area.designation, area.name)
            } else {
                area.name.clone()
            };
            label(
                ContextLabelKind::District,
                name,
                &neighbour.polygons,
                bbox,
                projection,
            )
        })
        .collect();
    labels.sort_by(|a, b| (&a.name, a.at).cmp(&(&b.name, b.at)));
    labels
}

fn state_labels(
    neighbours: &[Neighbour<'_>],
    states: &[LayerArea<'_>],
    bbox: &BBox,
    projection: &Projection,
) -> Vec<SurroundingsLabel> {
    let mut rings: BTreeMap<&str, Vec<Vec<Vertex>>> = BTreeMap::new();
    for neighbour in neighbours.iter().filter(|neighbour| !neighbour.in_territory) {
        let own = rings.entry(neighbour.state()).or_default();
        own.extend(neighbour.polygons.iter().flatten().cloned());
    }
    rings
        .iter()
        .filter_map(|(key, rings)| {
            let state = states.iter().find(|state| state.key == *key)?;
            let polygons = trace_polygons(&border_edges(rings));
            label(
                ContextLabelKind::FederalState,
                state.name.clone(),
                &polygons,
                bbox,
                projection,
            )
        })
        .collect()
}

/// A name where the visible part of an area has the most room.
fn label(
    kind: ContextLabelKind,
    name: String,
    polygons: &RingPolygons<Vertex>,
    bbox: &BBox,
    projection: &Projection,
) -> Option<SurroundingsLabel> {
    let visible: Vec<Vec<WorldPoint>> = polygons
        .iter()
        .flatten()
        .map(|ring| {
            let ring: Vec<_> = ring
                .iter()
                .map(|vertex| projection.project(vertex.lon_lat()))
                .collect();
            clip_ring(&ring, bbox)
        })
        .filter(|ring| !ring.is_empty())
        .collect();
    let (at, room) = pole_of_inaccessibility(&visible, LABEL_PRECISION_M)?;
    let at = vertex(at, projection)?;
    (room >= LABEL_ROOM_M).then_some(SurroundingsLabel { kind, name, at })
}
