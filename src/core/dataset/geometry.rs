//! The files of geometry.

use crate::topology::{ArcSet, GridPoint, Topology};

use super::arcs::{arcs, points, put_arcs, put_points};
use super::bytes::Reader;
use super::header::{read_header, write_header};
use super::rings::{put_topology, topology};
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
///
/// # Panics
/// When arcs are not numbered in the order in which shapes come across them, or two shapes walk one the same way.
#[must_use]
pub fn encode_map(map: &MapGeometry) -> Vec<u8> {
    let mut out = write_header(FileKind::Map);
    put_topology(&mut out, &map.topology);
    put_arcs(&mut out, &map.overview, &map.topology);
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
    let topology = topology(&mut reader)?;
    let overview = arcs(&mut reader, &topology)?;
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

/// Encodes the arcs of a topology in full detail.
///
/// # Panics
/// When they are not the arcs of that topology.
#[must_use]
pub fn encode_detail(detail: &ArcSet, topology: &Topology) -> Vec<u8> {
    let mut out = write_header(FileKind::Detail);
    put_arcs(&mut out, detail, topology);
    out
}

/// Decodes the arcs in full detail; `topology` is that of the map file.
///
/// # Errors
/// When the bytes are not a detail file of this version, or belong to another map.
pub fn decode_detail(bytes: &[u8], topology: &Topology) -> Result<ArcSet, DatasetError> {
    let content = read_header(bytes, FileKind::Detail)?;
    let mut reader = Reader::new(bytes, content, FileKind::Detail);
    let arcs = arcs(&mut reader, topology)?;
    reader.end()?;
    Ok(arcs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topology::{ArcRef, Shape};

    fn point(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    /// Two squares side by side, with an enclave in the second one.
    fn squares() -> MapGeometry {
        let shape = |rings: &[&[i32]]| Shape {
            polygons: vec![
                rings
                    .iter()
                    .map(|ring| ring.iter().copied().map(ArcRef).collect())
                    .collect(),
            ],
        };
        let enclave = vec![point(12, 2), point(14, 2), point(14, 4), point(12, 2)];
        MapGeometry {
            topology: Topology::new(vec![shape(&[&[0, 1]]), shape(&[&[!0, 2], &[3]])], 4),
            overview: ArcSet {
                grid_m: 25.0,
                arcs: vec![
                    vec![point(9, 9), point(9, 5), point(9, 0)],
                    vec![point(9, 0), point(-900, 0), point(-900, 9), point(9, 9)],
                    vec![point(9, 9), point(20, 9), point(20, 0), point(9, 0)],
                    enclave,
                ],
            },
            label_points: vec![point(-300, 6), point(18, 6)],
        }
    }

    #[test]
    fn a_map_comes_back_as_it_was() {
        let map = squares();
        assert_eq!(decode_map(&encode_map(&map)), Ok(map));
    }

    #[test]
    fn a_place_where_arcs_meet_is_written_once() {
        let (map, mut out) = (squares(), Vec::new());
        put_arcs(&mut out, &map.overview, &map.topology);
        let numbers = out.iter().filter(|byte| **byte < 0x80).count();
        let (between, places) = (1 + 2 + 2 + 2, 3);
        // Grid, count, a length for each arc, then two numbers for each point.
        assert_eq!(numbers, 1 + 1 + 4 + 2 * (between + places), "{out:?}");
    }

    #[test]
    #[should_panic(expected = "arcs that meet have one end in common")]
    fn arcs_that_do_not_meet_as_the_topology_says_are_not_written() {
        let mut map = squares();
        map.overview.arcs[2][3] = point(8, 0);
        let _ = encode_map(&map);
    }

    #[test]
    fn detail_comes_back_and_belongs_to_one_map_only() {
        let map = squares();
        let bytes = encode_detail(&map.overview, &map.topology);
        assert_eq!(decode_detail(&bytes, &map.topology), Ok(map.overview));
        let other = Topology::new(map.topology.shapes[..1].to_vec(), 2);
        assert!(decode_detail(&bytes, &other).is_err());
    }

    #[test]
    fn every_cut_and_every_flipped_byte_is_refused_or_read_without_a_panic() {
        let bytes = encode_map(&squares());
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
        let mut bytes = encode_map(&squares());
        bytes[4] = 99;
        assert_eq!(
            decode_map(&bytes).unwrap_err().to_string(),
            "Map file: expected format version 7, found 99"
        );
        let detail = encode_detail(&squares().overview, &squares().topology);
        assert_eq!(
            decode_map(&detail).unwrap_err(),
            DatasetError::OtherKind {
                expected: FileKind::Map,
                found: 3
            }
        );
    }
}
