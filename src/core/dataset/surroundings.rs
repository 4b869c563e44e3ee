//! The file of the surroundings. The map can be used before it has come.

use crate::geo::WorldPoint;
use crate::topology::GridPoint;

use super::bytes::{Reader, put_i32, put_text, put_u32};
use super::geometry::{list, points, put_count, put_points};
use super::header::{read_header, write_header};
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

/// Encodes the surroundings.
#[must_use]
pub fn encode_surroundings(context: &Context) -> Vec<u8> {
    let mut out = write_header(FileKind::Surroundings);
    put_u32(&mut out, context.grid_mm);
    put_count(&mut out, context.lines.len());
    for line in &context.lines {
        out.push(line.kind as u8);
        put_points(&mut out, &line.points);
    }
    put_count(&mut out, context.labels.len());
    for label in &context.labels {
        out.push(label.kind as u8);
        put_text(&mut out, &label.name);
        put_i32(&mut out, label.at.x);
        put_i32(&mut out, label.at.y);
    }
    out
}

/// Decodes the surroundings.
///
/// # Errors
/// When the bytes are not a file of surroundings of this version.
pub fn decode_surroundings(bytes: &[u8]) -> Result<Context, DatasetError> {
    let content = read_header(bytes, FileKind::Surroundings)?;
    let mut reader = Reader::new(bytes, content, FileKind::Surroundings);
    let grid_mm = reader.u32()?;
    let lines = list(&mut reader, |reader| {
        let kind = match reader.u8()? {
            0 => ContextLineKind::District,
            1 => ContextLineKind::FederalState,
            _ => return Err(reader.broken("an unknown kind of line")),
        };
        Ok(ContextLine {
            kind,
            points: points(reader)?,
        })
    })?;
    let labels = list(&mut reader, |reader| {
        let kind = match reader.u8()? {
            0 => ContextLabelKind::District,
            1 => ContextLabelKind::FederalState,
            _ => return Err(reader.broken("an unknown kind of label")),
        };
        let name = reader.text()?;
        Ok(ContextLabel {
            kind,
            name,
            at: GridPoint {
                x: reader.i32()?,
                y: reader.i32()?,
            },
        })
    })?;
    reader.end()?;
    Ok(Context {
        grid_mm,
        lines,
        labels,
    })
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
