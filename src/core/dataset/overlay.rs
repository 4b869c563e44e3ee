//! An overlay on its way from the reader, which is a program of its own, to the app that draws it.
//!
//! Nothing is published in this form: both programs are of one build, and the header makes sure of it. Coordinates are
//! passed on as they are, so that the way of an overlay changes nothing.

use crate::geo::WorldPoint;
use crate::overlay::{Colour, Feature, Overlay, Part, Style};

use super::bytes::{Reader, put_count, put_f64, put_text, put_u32};
use super::header::{read_header, write_header};
use super::{DatasetError, FileKind};

/// Kinds of parts.
const POINT: u8 = 0;
const LINE: u8 = 1;
const POLYGON: u8 = 2;

/// Encodes an overlay.
#[must_use]
pub fn encode_overlay(overlay: &Overlay) -> Vec<u8> {
    let mut out = write_header(FileKind::Overlay);
    put_title(&mut out, overlay.title.as_deref());
    put_count(&mut out, overlay.features.len());
    for feature in &overlay.features {
        put_title(&mut out, feature.title.as_deref());
        put_count(&mut out, feature.properties.len());
        for (name, value) in &feature.properties {
            put_text(&mut out, name);
            put_text(&mut out, value);
        }
        put_style(&mut out, &feature.style);
        put_count(&mut out, feature.parts.len());
        for part in &feature.parts {
            put_part(&mut out, part);
        }
    }
    out
}

/// Decodes an overlay.
///
/// # Errors
/// When the bytes are not an overlay of this version.
pub fn decode_overlay(bytes: &[u8]) -> Result<Overlay, DatasetError> {
    let content = read_header(bytes, FileKind::Overlay)?;
    let mut reader = Reader::new(bytes, content, FileKind::Overlay);
    let title = title(&mut reader)?;
    let features = reader.list(feature)?;
    reader.end()?;
    Ok(Overlay { title, features })
}

fn feature(reader: &mut Reader<'_>) -> Result<Feature, DatasetError> {
    let title = title(reader)?;
    let properties = reader.list(|reader| Ok((reader.text()?, reader.text()?)))?;
    let style = style(reader)?;
    // The box follows from the parts.
    Ok(Feature {
        title,
        properties,
        style,
        ..Feature::of_parts(reader.list(part)?)
    })
}

/// A title, and whether there is one: an empty title is another thing than none.
fn put_title(out: &mut Vec<u8>, title: Option<&str>) {
    out.push(u8::from(title.is_some()));
    put_text(out, title.unwrap_or_default());
}

fn title(reader: &mut Reader<'_>) -> Result<Option<String>, DatasetError> {
    let present = reader.u8()? != 0;
    let text = reader.text()?;
    Ok(present.then_some(text))
}

/// One number more than the colour is, 0 for none.
fn put_colour(out: &mut Vec<u8>, colour: Option<Colour>) {
    put_u32(out, colour.map_or(0, |colour| colour.rgb() + 1));
}

fn colour(reader: &mut Reader<'_>) -> Result<Option<Colour>, DatasetError> {
    Ok(reader.u32()?.checked_sub(1).map(Colour::from_rgb))
}

/// Widths and opacities are never below 0: a number below stands for none.
const NO_NUMBER: f64 = -1.0;

fn put_style(out: &mut Vec<u8>, style: &Style) {
    for colour in [style.stroke, style.fill, style.marker] {
        put_colour(out, colour);
    }
    for number in [style.stroke_width, style.fill_opacity] {
        put_f64(out, number.map_or(NO_NUMBER, f64::from));
    }
}

fn style(reader: &mut Reader<'_>) -> Result<Style, DatasetError> {
    let number = |value: f64| (value >= 0.0).then_some(value as f32);
    Ok(Style {
        stroke: colour(reader)?,
        fill: colour(reader)?,
        marker: colour(reader)?,
        stroke_width: number(reader.f64()?),
        fill_opacity: number(reader.f64()?),
    })
}

/// A part as rows of positions: a point and a line are one row.
fn put_part(out: &mut Vec<u8>, part: &Part) {
    match part {
        Part::Point(point) => {
            out.push(POINT);
            put_position(out, *point);
        }
        Part::Line(points) => {
            out.push(LINE);
            put_row(out, points);
        }
        Part::Polygon(rings) => {
            out.push(POLYGON);
            put_count(out, rings.len());
            for ring in rings {
                put_row(out, ring);
            }
        }
    }
}

fn part(reader: &mut Reader<'_>) -> Result<Part, DatasetError> {
    match reader.u8()? {
        POINT => Ok(Part::Point(position(reader)?)),
        LINE => Ok(Part::Line(row(reader)?)),
        POLYGON => Ok(Part::Polygon(reader.list(row)?)),
        _ => Err(reader.broken("an unknown kind of part")),
    }
}

fn put_row(out: &mut Vec<u8>, points: &[WorldPoint]) {
    put_count(out, points.len());
    for point in points {
        put_position(out, *point);
    }
}

fn row(reader: &mut Reader<'_>) -> Result<Vec<WorldPoint>, DatasetError> {
    reader.list(position)
}

fn put_position(out: &mut Vec<u8>, point: WorldPoint) {
    put_f64(out, point.x);
    put_f64(out, point.y);
}

fn position(reader: &mut Reader<'_>) -> Result<WorldPoint, DatasetError> {
    Ok(WorldPoint::new(reader.f64()?, reader.f64()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlay() -> Overlay {
        let at = WorldPoint::new;
        let ring = vec![at(0.0, 0.1), at(1.0 / 3.0, 0.0), at(-9e6, 2.0)];
        let plain = Feature::of_parts(vec![
            Part::Point(at(1.5, -2.5)),
            Part::Line(vec![at(0.0, 0.0), at(5.0, 7.0)]),
        ]);
        let styled = Feature {
            title: Some(String::new()),
            properties: vec![("Länge".to_owned(), "3 km".to_owned())],
            style: Style {
                stroke: Colour::parse("#000000"),
                stroke_width: Some(0.0),
                fill: Colour::parse("#ffffff"),
                fill_opacity: Some(0.3),
                marker: None,
            },
            ..Feature::of_parts(vec![Part::Polygon(vec![ring.clone(), ring])])
        };
        Overlay {
            title: Some("Wege".to_owned()),
            features: vec![plain, styled, Feature::default()],
        }
    }

    #[test]
    fn an_overlay_arrives_as_it_left() {
        assert_eq!(decode_overlay(&encode_overlay(&overlay())), Ok(overlay()));
        let empty = Overlay::default();
        assert_eq!(decode_overlay(&encode_overlay(&empty)), Ok(empty));
    }

    #[test]
    fn every_cut_is_refused_and_no_flipped_bit_leads_to_a_panic() {
        let bytes = encode_overlay(&overlay());
        for end in 0..bytes.len() {
            assert!(decode_overlay(&bytes[..end]).is_err(), "cut at {end}");
        }
        for position in 0..bytes.len() {
            for bit in 0..8 {
                let mut broken = bytes.clone();
                broken[position] ^= 1 << bit;
                let _ = decode_overlay(&broken);
            }
        }
    }

    #[test]
    fn another_kind_of_file_is_named() {
        let region = write_header(FileKind::Region);
        assert_eq!(
            decode_overlay(&region).unwrap_err().to_string(),
            "expected the Overlay file, found kind number 1"
        );
    }
}
