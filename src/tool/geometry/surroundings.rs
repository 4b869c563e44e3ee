//! The muted surroundings of the territory.

use std::path::Path;

use region_core::dataset::{ContextLabelKind, ContextLineKind};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::finding::Finding;

use super::Vertex;
use super::read::{
    PlaceInFile, RawFeature, RawGeometry, name_of, read_features, read_text, tell_error, vertex,
};
use super::source_lines::SourceLines;

/// A border outside the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurroundingsLine {
    /// What it divides.
    pub kind: ContextLineKind,
    /// Its course.
    pub points: Vec<Vertex>,
}

/// A name outside the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurroundingsLabel {
    /// What it belongs to.
    pub kind: ContextLabelKind,
    /// The name.
    pub name: String,
    /// Its middle.
    pub at: Vertex,
}

/// Borders and names around the territory, for orientation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Borders.
    pub lines: Vec<SurroundingsLine>,
    /// Names.
    pub labels: Vec<SurroundingsLabel>,
}

/// Reads the surroundings: LineStrings with a `kind`, Points with `kind` and `name`. `None` when the file as a whole
/// cannot be read.
#[must_use]
pub fn read_surroundings(path: &Path) -> (Option<Surroundings>, Vec<Finding>) {
    let file = name_of(path);
    let text = match read_text(path, &file) {
        Ok(text) => text,
        Err(finding) => return (None, vec![finding]),
    };
    let features = match read_features(&text, &file) {
        Ok(features) => features,
        Err(finding) => return (None, vec![finding]),
    };
    let lines = SourceLines::new(&text);
    let place = PlaceInFile::new(&file, &lines);
    let mut surroundings = Surroundings::default();
    let mut findings = Vec::new();
    for feature in features {
        if let Err(finding) = add_feature(&mut surroundings, &place, feature) {
            findings.push(finding);
        }
    }
    (Some(surroundings), findings)
}

fn add_feature(
    surroundings: &mut Surroundings,
    place: &PlaceInFile<'_>,
    raw: &RawValue,
) -> Result<(), Finding> {
    let line = place.line_of(raw);
    let feature: RawFeature<'_> = parse(place, raw, "a Feature with properties and geometry")?;
    let wrong = |expected: &str, found: String| place.finding(line, "surroundings", expected, found);
    let property = |name: &str| {
        let value = feature
            .properties
            .as_ref()
            .and_then(|properties| properties.get(name)?.as_str());
        value.ok_or_else(|| wrong(&format!("a property \"{name}\""), "none".into()))
    };
    let kind = property("kind")?;
    let (line_kind, label_kind) = match kind {
        "district" => (ContextLineKind::District, ContextLabelKind::District),
        "federal-state" => (ContextLineKind::FederalState, ContextLabelKind::FederalState),
        other => {
            return Err(wrong(
                "the kind district or federal-state",
                format!("\"{other}\""),
            ));
        }
    };
    let raw = feature
        .geometry
        .ok_or_else(|| wrong("a LineString or Point", "no geometry".into()))?;
    let geometry: RawGeometry<'_> = parse(place, raw, "a geometry with type and coordinates")?;
    let coordinates = geometry.coordinates;
    let degrees = |position: &[f64]| {
        let expected = "degrees, longitude first";
        vertex(position).ok_or_else(|| wrong(expected, format!("{position:?}")))
    };
    match geometry.r#type.as_str() {
        "LineString" => {
            let positions: Vec<Vec<f64>> = parse(place, coordinates, "a list of positions")?;
            if positions.len() < 2 {
                return Err(wrong("at least 2 positions", positions.len().to_string()));
            }
            surroundings.lines.push(SurroundingsLine {
                kind: line_kind,
                points: positions
                    .iter()
                    .map(|position| degrees(position))
                    .collect::<Result<_, _>>()?,
            });
        }
        "Point" => {
            let position: Vec<f64> = parse(place, coordinates, "a position")?;
            surroundings.labels.push(SurroundingsLabel {
                kind: label_kind,
                name: property("name")?.to_owned(),
                at: degrees(&position)?,
            });
        }
        other => return Err(wrong("a LineString or Point", format!("the type \"{other}\""))),
    }
    Ok(())
}

fn parse<'a, T: Deserialize<'a>>(
    place: &PlaceInFile<'_>,
    raw: &'a RawValue,
    expected: &str,
) -> Result<T, Finding> {
    serde_json::from_str(raw.get()).map_err(|error| {
        let line = place.line_of(raw) + error.line().saturating_sub(1);
        place.finding(line, "geojson-structure", expected, tell_error(&error))
    })
}
