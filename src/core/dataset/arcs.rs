//! Points as bytes: those of arcs, and single ones.

use crate::topology::{ArcSet, GridPoint, Junctions, Topology};

use super::DatasetError;
use super::bytes::{Reader, put_count, put_i32, put_u32};

/// Arcs in three streams: how many points each has between its ends, x, y. Coordinates are differences from the point
/// before. Places where arcs meet are written once, with the first arc that is there: the topology says where the others
/// are, which is an eighth of all points.
pub(super) fn put_arcs(out: &mut Vec<u8>, arcs: &ArcSet, topology: &Topology) {
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

/// Reads what [`put_arcs`] has written, for the same topology.
pub(super) fn arcs(reader: &mut Reader<'_>, topology: &Topology) -> Result<ArcSet, DatasetError> {
    let grid_m = f64::from(reader.u32()?) / 1000.0;
    if grid_m <= 0.0 {
        return Err(reader.broken("a grid without size"));
    }
    let lengths = reader.list(Reader::count)?;
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
