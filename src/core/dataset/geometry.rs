//! The files of geometry.

use crate::topology::{ArcRef, ArcSet, GridPoint, Junctions, Shape, Topology};

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

pub(super) fn put_count(out: &mut Vec<u8>, count: usize) {
    put_u32(
        out,
        u32::try_from(count).expect("a dataset has fewer than 4 billion of anything"),
    );
}

/// Arcs in three streams: how many points each has between its ends, x, y. Coordinates are differences from the point
/// before. Places where arcs meet are written once, with the first arc that is there: the topology says where the others
/// are, which is a fifth of the whole.
fn put_arcs(out: &mut Vec<u8>, arcs: &ArcSet, topology: &Topology) {
    // Grid sizes are multiples of a millimetre.
    put_u32(out, (arcs.grid_m * 1000.0).round() as u32);
    put_count(out, arcs.arcs.len());
    for arc in &arcs.arcs {
        put_count(out, arc.len() - 2);
    }
    let junctions = Junctions::of(topology);
    let mut known = vec![None; 2 * arcs.arcs.len()];
    let mut last = ORIGIN;
    let mut steps = Vec::new();
    for (number, arc) in arcs.arcs.iter().enumerate() {
        let end = arc.len() - 1;
        for (position, &point) in arc.iter().enumerate() {
            let known = (position == 0 || position == end)
                .then(|| &mut known[junctions.first(2 * number + usize::from(position == end))]);
            if known.as_ref().is_none_or(|known| known.is_none()) {
                steps.push((point.x.wrapping_sub(last.x), point.y.wrapping_sub(last.y)));
            }
            if let Some(known) = known {
                let place = *known.get_or_insert(point);
                assert_eq!(place, point, "arcs that meet have one end in common");
            }
            last = point;
        }
    }
    for step in &steps {
        put_i32(out, step.0);
    }
    for step in &steps {
        put_i32(out, step.1);
    }
}

const ORIGIN: GridPoint = GridPoint { x: 0, y: 0 };

fn arcs(reader: &mut Reader<'_>, topology: &Topology) -> Result<ArcSet, DatasetError> {
    let grid_m = f64::from(reader.u32()?) / 1000.0;
    if grid_m <= 0.0 {
        return Err(reader.broken("a grid without size"));
    }
    let lengths = list(reader, Reader::count)?;
    if lengths.len() != topology.sides.len() {
        return Err(reader.broken("another number of arcs than the map has"));
    }
    let junctions = Junctions::of(topology);
    let total = lengths
        .iter()
        .fold(junctions.count(), |sum, inner| sum.saturating_add(*inner));
    let (xs, ys) = (numbers(reader, total)?, numbers(reader, total)?);
    let between = 2 * lengths.len();
    // One more for points between the ends, which are never known.
    let mut known = vec![None; between + 1];
    let mut last = ORIGIN;
    let mut step = 0;
    let mut arcs = Vec::with_capacity(lengths.len());
    for (number, inner) in lengths.into_iter().enumerate() {
        let mut arc = Vec::new();
        for position in 0..inner + 2 {
            let place = match position {
                0 => junctions.first(2 * number),
                _ if position > inner => junctions.first(2 * number + 1),
                _ => between,
            };
            last = known[place].unwrap_or_else(|| {
                step += 1;
                GridPoint {
                    x: last.x.wrapping_add(xs[step - 1]),
                    y: last.y.wrapping_add(ys[step - 1]),
                }
            });
            known[place] = (place < between).then_some(last);
            arc.push(last);
        }
        arcs.push(arc);
    }
    Ok(ArcSet { grid_m, arcs })
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
    let mut values = numbers(reader, count)?;
    for value in &mut values {
        last = last.wrapping_add(*value);
        *value = last;
    }
    Ok(values)
}

fn numbers(reader: &mut Reader<'_>, count: usize) -> Result<Vec<i32>, DatasetError> {
    // Not more room than there are bytes: the count may be anything.
    let mut values = Vec::new();
    for _ in 0..count {
        values.push(reader.i32()?);
    }
    Ok(values)
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

/// Shapes come across arcs in the order of these, and the second shape walks an arc the other way. So an arc is written
/// as 0 when it is the next new one, else as how far it lies back.
fn put_topology(out: &mut Vec<u8>, topology: &Topology) {
    let mut next = 0;
    put_count(out, topology.shapes.len());
    for shape in &topology.shapes {
        put_count(out, shape.polygons.len());
        for polygon in &shape.polygons {
            put_count(out, polygon.len());
            for ring in polygon {
                put_count(out, ring.len());
                for arc in ring {
                    let back = next - arc.index();
                    assert_eq!(back != 0, arc.is_reversed(), "the second shape walks an arc back");
                    put_count(out, back);
                    next += usize::from(back == 0);
                }
            }
        }
    }
}

fn topology(reader: &mut Reader<'_>) -> Result<Topology, DatasetError> {
    let mut next = 0;
    let shapes = list(reader, |reader| {
        let polygons = list(reader, |reader| {
            list(reader, |reader| list(reader, |reader| arc_ref(reader, &mut next)))
        })?;
        Ok(Shape { polygons })
    })?;
    let arc_count = usize::try_from(next).unwrap_or_default();
    if shapes.len() > usize::from(u16::MAX) {
        return Err(reader.broken("more than 65,535 shapes"));
    }
    Ok(Topology::new(shapes, arc_count))
}

fn arc_ref(reader: &mut Reader<'_>, next: &mut i32) -> Result<ArcRef, DatasetError> {
    let back = reader.u32()?;
    if back == 0 {
        *next += 1;
        return Ok(ArcRef(*next - 1));
    }
    match next.checked_sub_unsigned(back) {
        Some(index) if index >= 0 => Ok(ArcRef(index).reversed()),
        _ => Err(reader.broken("an arc that is not there")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let without_ends = [1, 2, 2, 2].iter().sum::<usize>();
        let places = 3;
        // Grid, count and lengths, then two numbers for each point, of which some have two bytes.
        assert!(
            out.len() <= 2 + 1 + 4 + 2 * 2 * (without_ends + places),
            "{out:?}"
        );
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
