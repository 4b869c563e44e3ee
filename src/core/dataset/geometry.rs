//! The files of geometry.

use crate::topology::{ArcRef, ArcSet, GridPoint, Shape, Topology};

use super::bytes::{Reader, put_i32, put_u32};
use super::header::{read_header, write_header};
use super::{DatasetError, FileKind};

/// All geometry that is needed to draw the overview.
#[derive(Clone, Debug, PartialEq)]
pub struct MapGeometry {
    /// Which arcs make up which area.
    pub topology: Topology,
    /// Simplified arcs.
    pub overview: ArcSet,
    /// Where the name of each area goes (pole of inaccessibility of its largest part), in the order of areas.
    pub label_points: Vec<GridPoint>,
}

/// Encodes topology and overview.
#[must_use]
pub fn encode_map(map: &MapGeometry) -> Vec<u8> {
    let mut out = write_header(FileKind::Map);
    put_arcs(&mut out, &map.overview);
    put_topology(&mut out, &map.topology);
    put_points(&mut out, &map.label_points);
    out
}

/// Decodes topology and overview.
///
/// # Errors
/// When the bytes are not a map file of this version, or name arcs that are not there.
pub fn decode_map(bytes: &[u8]) -> Result<MapGeometry, DatasetError> {
    let content = read_header(bytes, FileKind::Map)?;
    let mut reader = Reader::new(bytes, content, FileKind::Map);
    let overview = arcs(&mut reader)?;
    let topology = topology(&mut reader, overview.arcs.len())?;
    let label_points = points(&mut reader)?;
    if label_points.len() != topology.shapes.len() {
        return Err(reader.broken("not one label point for each area"));
    }
    reader.end()?;
    Ok(MapGeometry {
        topology,
        overview,
        label_points,
    })
}

/// Encodes the arcs in full detail.
#[must_use]
pub fn encode_detail(detail: &ArcSet) -> Vec<u8> {
    let mut out = write_header(FileKind::Detail);
    put_arcs(&mut out, detail);
    out
}

/// Decodes the arcs in full detail; `arc_count` is how many the map file has.
///
/// # Errors
/// When the bytes are not a detail file of this version, or belong to another map.
pub fn decode_detail(bytes: &[u8], arc_count: usize) -> Result<ArcSet, DatasetError> {
    let content = read_header(bytes, FileKind::Detail)?;
    let mut reader = Reader::new(bytes, content, FileKind::Detail);
    let arcs = arcs(&mut reader)?;
    reader.end()?;
    if arcs.arcs.len() == arc_count {
        Ok(arcs)
    } else {
        Err(reader.broken("another number of arcs than the map has"))
    }
}

pub(super) fn put_count(out: &mut Vec<u8>, count: usize) {
    put_u32(
        out,
        u32::try_from(count).expect("a dataset has fewer than 4 billion of anything"),
    );
}

/// Arcs in three streams (lengths, x, y), coordinates as differences from the point before, across arcs.
fn put_arcs(out: &mut Vec<u8>, arcs: &ArcSet) {
    // Grid sizes are multiples of a millimetre.
    put_u32(out, (arcs.grid_m * 1000.0).round() as u32);
    put_count(out, arcs.arcs.len());
    for arc in &arcs.arcs {
        put_count(out, arc.len());
    }
    put_coordinates(out, arcs.arcs.iter().flatten().map(|point| point.x));
    put_coordinates(out, arcs.arcs.iter().flatten().map(|point| point.y));
}

fn put_coordinates(out: &mut Vec<u8>, values: impl Iterator<Item = i32>) {
    let mut last = 0;
    for value in values {
        put_i32(out, value.wrapping_sub(last));
        last = value;
    }
}

fn coordinates(reader: &mut Reader<'_>, count: usize) -> Result<Vec<i32>, DatasetError> {
    let mut last = 0_i32;
    let mut values = Vec::with_capacity(count);
    for _ in 0..count {
        last = last.wrapping_add(reader.i32()?);
        values.push(last);
    }
    Ok(values)
}

fn arcs(reader: &mut Reader<'_>) -> Result<ArcSet, DatasetError> {
    let grid_m = f64::from(reader.u32()?) / 1000.0;
    if grid_m <= 0.0 {
        return Err(reader.broken("a grid without size"));
    }
    let lengths = list(reader, Reader::count)?;
    let total = lengths.iter().sum();
    let xs = coordinates(reader, total)?;
    let ys = coordinates(reader, total)?;
    let mut points = xs.into_iter().zip(ys).map(|(x, y)| GridPoint { x, y });
    let arcs = lengths
        .into_iter()
        .map(|length| points.by_ref().take(length).collect())
        .collect();
    Ok(ArcSet { grid_m, arcs })
}

pub(super) fn put_points(out: &mut Vec<u8>, points: &[GridPoint]) {
    put_count(out, points.len());
    put_coordinates(out, points.iter().map(|point| point.x));
    put_coordinates(out, points.iter().map(|point| point.y));
}

pub(super) fn points(reader: &mut Reader<'_>) -> Result<Vec<GridPoint>, DatasetError> {
    let count = reader.count()?;
    let xs = coordinates(reader, count)?;
    let ys = coordinates(reader, count)?;
    Ok(xs.into_iter().zip(ys).map(|(x, y)| GridPoint { x, y }).collect())
}

pub(super) fn list<'a, T>(
    reader: &mut Reader<'a>,
    mut item: impl FnMut(&mut Reader<'a>) -> Result<T, DatasetError>,
) -> Result<Vec<T>, DatasetError> {
    let count = reader.count()?;
    // A plain loop: collecting results is larger for each kind of item.
    let mut items = Vec::with_capacity(count);
    for _ in 0..count {
        items.push(item(reader)?);
    }
    Ok(items)
}

fn put_topology(out: &mut Vec<u8>, topology: &Topology) {
    put_count(out, topology.shapes.len());
    for shape in &topology.shapes {
        put_count(out, shape.polygons.len());
        for polygon in &shape.polygons {
            put_count(out, polygon.len());
            for ring in polygon {
                put_count(out, ring.len());
                for arc in ring {
                    put_i32(out, arc.0);
                }
            }
        }
    }
}

fn topology(reader: &mut Reader<'_>, arc_count: usize) -> Result<Topology, DatasetError> {
    let shapes = list(reader, |reader| {
        let polygons = list(reader, |reader| {
            list(reader, |reader| list(reader, |reader| arc_ref(reader, arc_count)))
        })?;
        Ok(Shape { polygons })
    })?;
    if shapes.len() > usize::from(u16::MAX) {
        return Err(reader.broken("more than 65,535 shapes"));
    }
    Ok(Topology::new(shapes, arc_count))
}

fn arc_ref(reader: &mut Reader<'_>, arc_count: usize) -> Result<ArcRef, DatasetError> {
    let arc = ArcRef(reader.i32()?);
    if arc.index() < arc_count {
        Ok(arc)
    } else {
        Err(reader.broken("an arc that is not there"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    fn square() -> MapGeometry {
        MapGeometry {
            topology: Topology::new(
                vec![Shape {
                    polygons: vec![vec![vec![ArcRef(0)]]],
                }],
                1,
            ),
            overview: ArcSet {
                grid_m: 25.0,
                arcs: vec![vec![point(0, 0), point(0, 900), point(-900, 900), point(0, 0)]],
            },
            label_points: vec![point(-300, 600)],
        }
    }

    #[test]
    fn a_map_comes_back_as_it_was() {
        let map = square();
        assert_eq!(decode_map(&encode_map(&map)), Ok(map));
    }

    #[test]
    fn detail_comes_back_and_belongs_to_one_map_only() {
        let detail = square().overview;
        let bytes = encode_detail(&detail);
        assert_eq!(decode_detail(&bytes, 1), Ok(detail));
        assert!(decode_detail(&bytes, 2).is_err());
    }

    #[test]
    fn every_cut_and_every_flipped_byte_is_refused_or_read_without_a_panic() {
        let bytes = encode_map(&square());
        for end in 0..bytes.len() {
            assert!(decode_map(&bytes[..end]).is_err(), "cut at {end}");
        }
        for position in 0..bytes.len() {
            for bit in 0..8 {
                let mut broken = bytes.clone();
                broken[position] ^= 1 << bit;
                let _ = decode_map(&broken);
            }
        }
    }

    #[test]
    fn another_version_or_kind_is_named() {
        let mut bytes = encode_map(&square());
        bytes[4] = 99;
        assert_eq!(
            decode_map(&bytes).unwrap_err().to_string(),
            "Map file: expected format version 6, found 99"
        );
        let detail = encode_detail(&square().overview);
        assert_eq!(
            decode_map(&detail).unwrap_err(),
            DatasetError::OtherKind {
                expected: FileKind::Map,
                found: 3
            }
        );
    }
}
