//! Whether the areas cover the territory without gap or overlap.

use std::collections::HashMap;
use std::fmt;

use region_core::topology::{Spot, conflicts, doubled_area, ring_within};

use crate::finding::Finding;

use super::trace::{Keep, trace_rings};
use super::vertex::tell_spot;
use super::{Boundaries, BoundaryArea, Vertex, area_km2, border_edges};

/// How far the sum of areas and the area of the outline may lie apart in km²: rounding, nothing else.
const ROUNDING_KM2: f64 = 1e-3;

/// Figures of the coverage.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageReport {
    /// How many areas there are.
    pub areas: usize,
    /// How many polygons they consist of.
    pub polygons: usize,
    /// How many rings, holes included.
    pub rings: usize,
    /// How many positions in all rings, closing ones included.
    pub vertices: usize,
    /// Sum of the geodesic areas on GRS80.
    pub area_km2: f64,
    /// Geodesic area within the common outline.
    pub outline_km2: f64,
    /// Whether there is neither gap nor overlap.
    pub is_covered: bool,
}

impl fmt::Display for CoverageReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} areas, {} polygons, {} rings, {} vertices, {:.3} km²; {}",
            self.areas,
            self.polygons,
            self.rings,
            self.vertices,
            self.area_km2,
            if self.is_covered {
                "no gap, no overlap"
            } else {
                "with gaps or overlaps"
            }
        )
    }
}

/// Checks that no two areas overlap and that nothing between them is left out. Expects areas that are valid by
/// themselves, as the reader returns them.
///
/// Exact: borders may only meet in common corners; no border runs twice in the same direction; what remains as
/// outline, when borders of two sides are left out, has no hole and no ring within another.
#[must_use]
pub fn check_coverage(boundaries: &Boundaries) -> (CoverageReport, Vec<Finding>) {
    let mut findings = doubled_edges(boundaries);
    if findings.is_empty() {
        findings = crossing_borders(boundaries);
    }
    let rings = || {
        boundaries
            .areas
            .iter()
            .flat_map(|area| area.polygons.iter().flatten())
    };
    let border = border_edges(rings());
    let outline = trace_rings(&border, Keep::Inside);
    if findings.is_empty() {
        findings = gaps(boundaries, &trace_rings(&border, Keep::Outside));
        findings.extend(areas_on_top(boundaries, &outline));
    }
    let area: f64 = boundaries.areas.iter().map(|area| area_km2(&area.polygons)).sum();
    let outline_km2 = area_km2(&vec![outline]);
    if findings.is_empty() && (area - outline_km2).abs() > ROUNDING_KM2 {
        findings.push(whole_finding(
            boundaries,
            "coverage-area",
            format!("the area within the outline, {outline_km2:.3} km²"),
            format!("{area:.3} km² as the sum of all areas"),
        ));
    }
    let report = CoverageReport {
        areas: boundaries.areas.len(),
        polygons: boundaries.areas.iter().map(|area| area.polygons.len()).sum(),
        rings: rings().count(),
        vertices: rings().map(|ring| ring.len() + 1).sum(),
        area_km2: area,
        outline_km2,
        is_covered: findings.is_empty(),
    };
    (report, findings)
}

fn whole_finding(boundaries: &Boundaries, rule: &'static str, expected: String, found: String) -> Finding {
    Finding {
        file: boundaries.file.clone(),
        line: None,
        column: None,
        key: None,
        rule,
        expected,
        found,
    }
}

/// Every edge of every ring with its area.
fn edges(boundaries: &Boundaries) -> impl Iterator<Item = ((Vertex, Vertex), &BoundaryArea)> {
    boundaries.areas.iter().flat_map(|area| {
        area.polygons.iter().flatten().flat_map(move |ring| {
            ring.iter()
                .enumerate()
                .map(move |(index, &from)| ((from, ring[(index + 1) % ring.len()]), area))
        })
    })
}

/// Two areas on the same side of an edge. One finding for each pair of areas.
fn doubled_edges(boundaries: &Boundaries) -> Vec<Finding> {
    let mut owners: HashMap<(Vertex, Vertex), &BoundaryArea> = HashMap::new();
    let mut pairs = Pairs::default();
    for (edge, area) in edges(boundaries) {
        if let Some(other) = owners.insert(edge, area) {
            let (east, north) = (f64::from(edge.0.lon_e6), f64::from(edge.0.lat_e6));
            pairs.add(other, area, Spot { east, north });
        }
    }
    pairs.findings(
        boundaries,
        "coverage-overlap",
        "areas that do not overlap",
        |other, at| format!("one on the same side of a border as {other} at {at}"),
    )
}

/// Borders that meet elsewhere than in common corners. One finding for each pair of areas.
fn crossing_borders(boundaries: &Boundaries) -> Vec<Finding> {
    let mut segments = Vec::new();
    let mut owners: HashMap<(Vertex, Vertex), &BoundaryArea> = HashMap::new();
    for ((from, to), area) in edges(boundaries) {
        owners.entry((from.min(to), from.max(to))).or_insert_with(|| {
            segments.push((from.min(to), from.max(to)));
            area
        });
    }
    let mut pairs = Pairs::default();
    for conflict in conflicts(&segments) {
        let owner = |segment: usize| owners[&segments[segment]];
        pairs.add(owner(conflict.first), owner(conflict.second), conflict.at);
    }
    pairs.findings(
        boundaries,
        "coverage-crossing",
        "borders that meet in common corners only",
        |other, at| format!("a border that meets one of {other} at {at}"),
    )
}

/// The first place at which each pair of areas is in conflict.
#[derive(Default)]
struct Pairs<'a> {
    found: Vec<(&'a BoundaryArea, &'a BoundaryArea, Spot)>,
}

impl<'a> Pairs<'a> {
    fn add(&mut self, first: &'a BoundaryArea, second: &'a BoundaryArea, at: Spot) {
        let known = self
            .found
            .iter()
            .any(|(a, b, _)| (a.ags, b.ags) == (first.ags, second.ags));
        if !known {
            self.found.push((first, second, at));
        }
    }

    fn findings(
        self,
        boundaries: &Boundaries,
        rule: &'static str,
        expected: &str,
        found: impl Fn(String, String) -> String,
    ) -> Vec<Finding> {
        self.found
            .into_iter()
            .map(|(first, second, at)| {
                boundaries.finding(
                    second,
                    rule,
                    expected,
                    found(first.ags.to_string(), tell_spot(at)),
                )
            })
            .collect()
    }
}

/// The area whose border begins a ring of the outline.
fn owner<'a>(boundaries: &'a Boundaries, ring: &[Vertex]) -> Option<&'a BoundaryArea> {
    let (_, area) = edges(boundaries).find(|(edge, _)| ring.starts_with(&[edge.0, edge.1]))?;
    Some(area)
}

/// Pieces of the outside that areas enclose.
fn gaps(boundaries: &Boundaries, outline: &[Vec<Vertex>]) -> Vec<Finding> {
    outline
        .iter()
        .filter(|ring| doubled_area(ring) < 0)
        .filter_map(|ring| {
            let size = -area_km2(&vec![vec![ring.clone()]]);
            Some(boundaries.finding(
                owner(boundaries, ring)?,
                "coverage-gap",
                "areas without a gap between them",
                format!("a gap of {size:.3} km² at {}", ring[0]),
            ))
        })
        .collect()
}

/// Rings of the outline within other rings: areas on top of others.
fn areas_on_top(boundaries: &Boundaries, outline: &[Vec<Vertex>]) -> Vec<Finding> {
    let exteriors: Vec<_> = outline.iter().filter(|ring| doubled_area(ring) > 0).collect();
    exteriors
        .iter()
        .filter(|ring| {
            exteriors
                .iter()
                .any(|around| around != *ring && ring_within(ring, around))
        })
        .filter_map(|ring| {
            Some(boundaries.finding(
                owner(boundaries, ring)?,
                "coverage-overlap",
                "areas that do not overlap",
                format!("one that lies on top of others at {}", ring[0]),
            ))
        })
        .collect()
}
