//! What is wrong with rings, in words.

use region_core::topology::{FlawKind, RingPolygons, flaws};

use crate::finding::Finding;

use super::Vertex;
use super::read::{PlaceInFile, vertex};
use super::vertex::tell_spot;

/// The line of each ring of each polygon.
pub(super) type RingLines = Vec<Vec<usize>>;

/// The fewest positions of a ring, the closing one included.
const LEAST_POSITIONS: usize = 4;

/// A ring without its closing point, or what is wrong with it as a list of positions.
pub(super) fn read_ring(
    place: &PlaceInFile<'_>,
    line: usize,
    positions: &[Vec<f64>],
) -> Result<Vec<Vertex>, Finding> {
    let mut ring = Vec::with_capacity(positions.len());
    for position in positions {
        let Some(vertex) = vertex(position) else {
            let expected = "degrees, longitude first (-180 to 180, -90 to 90)";
            return Err(place.finding(line, "position-range", expected, format!("{position:?}")));
        };
        ring.push(vertex);
    }
    if ring.len() < LEAST_POSITIONS {
        let expected = format!("at least {LEAST_POSITIONS} positions in a ring");
        return Err(place.finding(line, "ring-too-short", expected, format!("{}", ring.len())));
    }
    match (ring.first().copied(), ring.pop()) {
        (Some(first), Some(last)) if first != last => Err(place.finding(
            line,
            "ring-unclosed",
            format!("the last position to be the first, {first}"),
            last.to_string(),
        )),
        _ => Ok(ring),
    }
}

/// What is wrong with the shape of an area.
pub(super) fn flaw_findings(
    place: &PlaceInFile<'_>,
    polygons: &RingPolygons<Vertex>,
    lines: &RingLines,
) -> Vec<Finding> {
    flaws(polygons)
        .into_iter()
        .map(|flaw| {
            let at = tell_spot(flaw.at);
            let is_exterior = flaw.ring == 0;
            let (rule, expected, found) = match flaw.kind {
                FlawKind::TooFewPoints => (
                    "ring-too-short",
                    "at least 3 different positions in a ring",
                    format!("fewer, at {at}"),
                ),
                FlawKind::RepeatedPoint => (
                    "ring-repeated-point",
                    "a ring that comes to each point once",
                    format!("a second visit at {at}"),
                ),
                FlawKind::Crossing => (
                    "ring-self-crossing",
                    "rings that neither cross nor touch themselves",
                    format!("a crossing at {at}"),
                ),
                FlawKind::WrongWinding if is_exterior => (
                    "ring-winding",
                    "an exterior ring that runs counter-clockwise",
                    format!("a clockwise one at {at}"),
                ),
                FlawKind::WrongWinding => (
                    "ring-winding",
                    "a hole that runs clockwise",
                    format!("a counter-clockwise one at {at}"),
                ),
                FlawKind::HoleOutside => (
                    "hole-outside",
                    "a hole within its exterior ring",
                    format!("one outside at {at}"),
                ),
                FlawKind::PartWithinPart => (
                    "part-within-part",
                    "parts that lie beside each other",
                    format!("one within another at {at}"),
                ),
            };
            place.finding(lines[flaw.polygon][flaw.ring], rule, expected, found)
        })
        .collect()
}
