//! From coordinates and a type to parts.

use crate::geo::{LonLat, WorldPoint};

use super::coordinates::{Coordinates, Row};
use super::{Found, Part, Wanted};

/// The nine types of GeoJSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Point,
    MultiPoint,
    LineString,
    MultiLineString,
    Polygon,
    MultiPolygon,
    GeometryCollection,
    Feature,
    FeatureCollection,
}

impl Kind {
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "Point" => Self::Point,
            "MultiPoint" => Self::MultiPoint,
            "LineString" => Self::LineString,
            "MultiLineString" => Self::MultiLineString,
            "Polygon" => Self::Polygon,
            "MultiPolygon" => Self::MultiPolygon,
            "GeometryCollection" => Self::GeometryCollection,
            "Feature" => Self::Feature,
            "FeatureCollection" => Self::FeatureCollection,
            _ => return None,
        })
    }

    /// Arrays around each position.
    fn nesting(self) -> u8 {
        match self {
            Self::MultiPoint | Self::LineString => 1,
            Self::MultiLineString | Self::Polygon => 2,
            Self::MultiPolygon => 3,
            _ => 0,
        }
    }
}

/// What is wrong with a geometry as a whole; the path leads there from its coordinates.
#[derive(Debug)]
pub(super) enum Malformed {
    Structure {
        path: String,
        expected: Wanted,
        found: Found,
    },
    OpenRing {
        path: String,
        first: LonLat,
        last: LonLat,
    },
}

/// The parts of a geometry. Coordinates without any position are an empty geometry.
pub(super) fn parts(kind: Kind, coordinates: Coordinates) -> Result<Vec<Part>, Malformed> {
    let Some(nesting) = coordinates.nesting() else {
        return Ok(Vec::new());
    };
    if nesting != kind.nesting() {
        return Err(Malformed::Structure {
            path: String::new(),
            expected: Wanted::Nesting(kind.nesting()),
            found: Found::Nesting(nesting),
        });
    }
    let Coordinates {
        points, rows, groups, ..
    } = coordinates;
    Ok(match kind {
        Kind::LineString | Kind::MultiLineString => {
            let path = |index: usize| match kind {
                Kind::LineString => String::new(),
                _ => format!("[{index}]"),
            };
            check_lines(&rows, path)?;
            let lines = split(points, rows.iter().map(|row| row.count));
            lines.filter(|line| !line.is_empty()).map(Part::Line).collect()
        }
        Kind::Polygon => {
            check_rings(&rows, |index| format!("[{index}]"))?;
            vec![Part::Polygon(rings(points, &rows).collect())]
        }
        Kind::MultiPolygon => {
            check_rings(&rows, |index| grouped_path(&groups, index))?;
            let mut rings = rings(points, &rows);
            let polygon = |count: &usize| Part::Polygon(rings.by_ref().take(*count).collect());
            groups.iter().map(polygon).collect()
        }
        _ => points.into_iter().map(Part::Point).collect(),
    })
}

fn check_lines(rows: &[Row], path: impl Fn(usize) -> String) -> Result<(), Malformed> {
    match rows.iter().position(|row| row.count == 1) {
        Some(index) => Err(Malformed::Structure {
            path: path(index),
            expected: Wanted::Positions(2),
            found: Found::Count(1),
        }),
        None => Ok(()),
    }
}

fn check_rings(rows: &[Row], path: impl Fn(usize) -> String) -> Result<(), Malformed> {
    for (index, row) in rows.iter().enumerate() {
        if let Some(open) = &row.open {
            return Err(Malformed::OpenRing {
                path: path(index),
                first: open.first,
                last: open.last,
            });
        }
        if (1..4).contains(&row.count) {
            return Err(Malformed::Structure {
                path: path(index),
                expected: Wanted::Positions(4),
                found: Found::Count(row.count),
            });
        }
    }
    Ok(())
}

/// Polygon and ring of the ring with this number among all.
fn grouped_path(groups: &[usize], ring: usize) -> String {
    let mut rest = ring;
    for (group, count) in groups.iter().enumerate() {
        if rest < *count {
            return format!("[{group}][{rest}]");
        }
        rest -= count;
    }
    format!("[{}][{rest}]", groups.len())
}

/// The rings without their closing positions.
fn rings(points: Vec<WorldPoint>, rows: &[Row]) -> impl Iterator<Item = Vec<WorldPoint>> {
    split(points, rows.iter().map(|row| row.count)).map(|mut ring| {
        ring.pop();
        ring
    })
}

/// Cuts positions into rows. A single row is not copied.
fn split(
    mut points: Vec<WorldPoint>,
    counts: impl Iterator<Item = usize>,
) -> impl Iterator<Item = Vec<WorldPoint>> {
    let mut from = 0;
    counts.map(move |count| {
        if from == 0 && count == points.len() {
            return core::mem::take(&mut points);
        }
        let row = points[from..from + count].to_vec();
        from += count;
        row
    })
}
