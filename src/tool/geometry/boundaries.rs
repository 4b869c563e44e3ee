//! The outlines of all areas.

use std::collections::HashSet;

use region_core::admin::{Ags, ProjectionParameters};
use region_core::geo::{BBox, Projection};
use region_core::topology::RingPolygons;

use crate::finding::Finding;

use super::Vertex;

/// Origins of the world are multiples of this many metres.
const ORIGIN_STEP_M: f64 = 1000.0;

/// The outline of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundaryArea {
    /// Official key.
    pub ags: Ags,
    /// Name as the file gives it, for people who read the file.
    pub name: String,
    /// Line of the file at which the area begins.
    pub line: usize,
    /// Polygons without closing points; exterior rings counter-clockwise, holes clockwise.
    pub polygons: RingPolygons<Vertex>,
}

/// The outlines of all areas of the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundaries {
    /// The file they come from, as findings name it.
    pub file: String,
    /// Areas, ordered by key.
    pub areas: Vec<BoundaryArea>,
}

impl Boundaries {
    /// The area of a key.
    #[must_use]
    pub fn area(&self, ags: Ags) -> Option<&BoundaryArea> {
        let found = self.areas.binary_search_by_key(&ags, |area| area.ags).ok()?;
        Some(&self.areas[found])
    }

    /// A finding about one of the areas.
    pub(super) fn finding(
        &self,
        area: &BoundaryArea,
        rule: &'static str,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Finding {
        Finding {
            file: self.file.clone(),
            line: Some(area.line),
            column: None,
            key: Some(area.ags.to_string()),
            rule,
            expected: expected.into(),
            found: found.into(),
        }
    }
}

/// Every area of the facts needs an outline, and every outline an area of the facts.
#[must_use]
pub fn check_keys(boundaries: &Boundaries, known: &[Ags]) -> Vec<Finding> {
    let keys: HashSet<Ags> = known.iter().copied().collect();
    let strangers = boundaries
        .areas
        .iter()
        .filter(|area| !keys.contains(&area.ags))
        .map(|area| {
            boundaries.finding(
                area,
                "unknown-area",
                "the key of a listed area",
                "a key that is not listed",
            )
        });
    let missing = known
        .iter()
        .filter(|ags| boundaries.area(**ags).is_none())
        .map(|ags| Finding {
            file: boundaries.file.clone(),
            line: None,
            column: None,
            key: Some(ags.to_string()),
            rule: "missing-outline",
            expected: "an outline for each listed area".into(),
            found: "none for this one".into(),
        });
    strangers.chain(missing).collect()
}

/// Easting and northing of the north-west corner of the territory, rounded outwards to kilometres, in UTM zone 32
/// (central meridian 9°, scale 0.9996). Both are 0 for no areas at all.
#[must_use]
pub fn world_origin(boundaries: &Boundaries) -> (f64, f64) {
    let utm32 = Projection::new(ProjectionParameters {
        central_meridian: 9.0,
        scale: 0.9996,
        origin_easting: 0.0,
        origin_northing: 0.0,
    });
    let vertices = boundaries
        .areas
        .iter()
        .flat_map(|area| area.polygons.iter().flatten().flatten());
    BBox::around(vertices.map(|vertex| utm32.project(vertex.lon_lat()))).map_or((0.0, 0.0), |bbox| {
        (
            (bbox.min.x / ORIGIN_STEP_M).floor() * ORIGIN_STEP_M,
            (-bbox.min.y / ORIGIN_STEP_M).ceil() * ORIGIN_STEP_M,
        )
    })
}
