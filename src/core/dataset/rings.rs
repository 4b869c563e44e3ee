//! Which arcs make up which shape, as bytes.

use crate::topology::{ArcRef, Shape, Topology};

use super::DatasetError;
use super::bytes::{Reader, put_count, put_list};

/// Shapes come across arcs in the order of these, and the second shape walks an arc the other way. So an arc is written
/// as 0 when it is the next new one, else as how far it lies back.
pub(super) fn put_topology(out: &mut Vec<u8>, topology: &Topology) {
    let mut next = 0;
    let mut put_arc = |arc: &ArcRef, out: &mut Vec<u8>| {
        let back = next - arc.index();
        assert_eq!(back != 0, arc.is_reversed(), "the second shape walks an arc back");
        put_count(out, back);
        next += usize::from(back == 0);
    };
    put_list(out, &topology.shapes, |shape, out| {
        put_list(out, &shape.polygons, |polygon, out| {
            put_list(out, polygon, |ring, out| put_list(out, ring, &mut put_arc));
        });
    });
}

/// Reads what [`put_topology`] has written.
pub(super) fn topology(reader: &mut Reader<'_>) -> Result<Topology, DatasetError> {
    let mut next = 0;
    let shapes = reader.list(|reader| {
        let polygons =
            reader.list(|reader| reader.list(|reader| reader.list(|reader| arc_ref(reader, &mut next))))?;
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
