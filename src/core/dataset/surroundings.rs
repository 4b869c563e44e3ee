//! The file of the surroundings. The map can be used before it has come.

use crate::geo::WorldPoint;
use crate::topology::GridPoint;

use super::arcs::{points, put_points};
use super::header::{read_header, write_header};
use super::record::{Input, Record, kinds, records};
use super::{DatasetError, FileKind};

/// What a line of the surroundings is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextLineKind {
    /// Border between neighbouring districts.
    District,
    /// Border between federal states.
    FederalState,
}

/// A border outside the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextLine {
    /// What it divides.
    pub kind: ContextLineKind,
    /// Its course.
    pub points: Vec<GridPoint>,
}

/// What a name of the surroundings belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextLabelKind {
    /// A neighbouring district.
    District,
    /// A federal state.
    FederalState,
}

/// A name outside the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextLabel {
    /// What it belongs to.
    pub kind: ContextLabelKind,
    /// The name.
    pub name: String,
    /// Its middle.
    pub at: GridPoint,
}

/// The muted surroundings of the territory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Millimetres per grid unit.
    pub grid_mm: u32,
    /// Borders.
    pub lines: Vec<ContextLine>,
    /// Names.
    pub labels: Vec<ContextLabel>,
}

impl Context {
    /// Metres per grid unit.
    #[must_use]
    pub fn grid_m(&self) -> f64 {
        f64::from(self.grid_mm) / 1000.0
    }

    /// Where a grid point lies in the world.
    #[must_use]
    pub fn world(&self, point: GridPoint) -> WorldPoint {
        WorldPoint::new(
            f64::from(point.x) * self.grid_m(),
            f64::from(point.y) * self.grid_m(),
        )
    }
}

kinds! {
    ContextLineKind { District, FederalState }
    ContextLabelKind { District, FederalState }
}

records! {
    ContextLabel { kind, name, at }
    GridPoint { x, y }
    Context { grid_mm, lines, labels }
}

/// The points as elsewhere in geometry, which compresses better than point after point.
impl Record for ContextLine {
    fn put(&self, out: &mut Vec<u8>) {
        self.kind.put(out);
        put_points(out, &self.points);
    }

    fn get(from: &mut Input<'_>) -> Self {
        Self {
            kind: Record::get(from),
            points: from.read(points),
        }
    }
}

/// Encodes the surroundings.
#[must_use]
pub fn encode_surroundings(context: &Context) -> Vec<u8> {
    let mut out = write_header(FileKind::Surroundings);
    context.put(&mut out);
    out
}

/// Decodes the surroundings.
///
/// # Errors
/// When the bytes are not a file of surroundings of this version.
pub fn decode_surroundings(bytes: &[u8]) -> Result<Context, DatasetError> {
    let content = read_header(bytes, FileKind::Surroundings)?;
    let mut input = Input::new(bytes, content, FileKind::Surroundings);
    let context = Context::get(&mut input);
    input.end().map(|()| context)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn border() -> Context {
        Context {
            grid_mm: 100_000,
            lines: vec![ContextLine {
                kind: ContextLineKind::FederalState,
                points: vec![GridPoint { x: -5, y: 0 }, GridPoint { x: -70_000, y: 3 }],
            }],
            labels: vec![ContextLabel {
                kind: ContextLabelKind::District,
                name: "Höxter".into(),
                at: GridPoint { x: 1, y: 2 },
            }],
        }
    }

    #[test]
    fn surroundings_come_back_as_they_were() {
        assert_eq!(decode_surroundings(&encode_surroundings(&border())), Ok(border()));
    }

    #[test]
    fn every_cut_is_refused() {
        let bytes = encode_surroundings(&border());
        for end in 0..bytes.len() {
            assert!(decode_surroundings(&bytes[..end]).is_err(), "cut at {end}");
        }
    }
}
