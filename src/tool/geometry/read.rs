//! Reading boundaries with every finding.

use std::collections::HashMap;
use std::path::Path;

use region_core::admin::Ags;
use region_core::geo::LonLat;
use region_core::topology::RingPolygons;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::finding::Finding;

use super::ring_findings::{RingLines, flaw_findings, read_ring};
use super::source_lines::SourceLines;
use super::{Boundaries, BoundaryArea, Vertex};

/// Reads the outlines of all areas (RFC 7946). `None` when the file as a whole cannot be read; otherwise the areas that
/// can be used, with a finding for everything else.
#[must_use]
pub fn read_boundaries(path: &Path) -> (Option<Boundaries>, Vec<Finding>) {
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
    let mut reader = Reader {
        place: PlaceInFile::new(&file, &lines),
        findings: Vec::new(),
    };
    let mut areas: Vec<_> = features
        .iter()
        .filter_map(|feature| reader.area(feature))
        .collect();
    let mut findings = reader.findings;
    findings.extend(duplicates(&file, &areas));
    areas.sort_by_key(|area| area.ags);
    areas.dedup_by_key(|area| area.ags);
    (Some(Boundaries { file, areas }), findings)
}

/// Folder and name of a file: its path from the data folder.
pub(super) fn name_of(path: &Path) -> String {
    let names: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    names[names.len().saturating_sub(2)..].join("/")
}

/// A file's text, or why there is none.
pub(super) fn read_text(path: &Path, file: &str) -> Result<String, Finding> {
    let finding = |line, rule, expected: &str, found| Finding {
        file: file.to_owned(),
        line,
        column: None,
        key: None,
        rule,
        expected: expected.to_owned(),
        found,
    };
    let bytes = std::fs::read(path).map_err(|error| {
        finding(
            None,
            "unreadable-file",
            "a file that can be read",
            error.to_string(),
        )
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..valid]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count();
        let byte = error.as_bytes()[valid];
        finding(
            Some(line),
            "broken-utf-8",
            "text in UTF-8",
            format!("the byte 0x{byte:02X}"),
        )
    })
}

/// What a JSON error says, without its place, which findings give themselves.
pub(super) fn tell_error(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = text.rfind(" at line ").unwrap_or(text.len());
    format!("a mistake ({})", &text[..place])
}

/// The features of a collection, still as text.
pub(super) fn read_features<'a>(text: &'a str, file: &str) -> Result<Vec<&'a RawValue>, Finding> {
    #[derive(Deserialize)]
    struct Collection<'a> {
        r#type: String,
        #[serde(borrow)]
        features: Vec<&'a RawValue>,
    }
    let finding = |line, column, rule, expected: &str, found| Finding {
        file: file.to_owned(),
        line: Some(line),
        column,
        key: None,
        rule,
        expected: expected.to_owned(),
        found,
    };
    let collection: Collection<'a> = serde_json::from_str(text).map_err(|error| {
        let column = Some(format!("column {}", error.column()));
        let (rule, expected) = if error.is_data() {
            ("geojson-structure", "a FeatureCollection with a list of features")
        } else {
            ("json-syntax", "well-formed JSON")
        };
        finding(error.line(), column, rule, expected, tell_error(&error))
    })?;
    if collection.r#type == "FeatureCollection" {
        Ok(collection.features)
    } else {
        let found = format!("the type \"{}\"", collection.r#type);
        Err(finding(
            1,
            Some("type".into()),
            "geojson-structure",
            "a FeatureCollection",
            found,
        ))
    }
}

/// Where findings of one file come from.
#[derive(Clone)]
pub(super) struct PlaceInFile<'a> {
    file: &'a str,
    lines: &'a SourceLines<'a>,
    /// The area in question, once it is known.
    pub(super) key: Option<Ags>,
}

impl<'a> PlaceInFile<'a> {
    pub(super) fn new(file: &'a str, lines: &'a SourceLines<'a>) -> Self {
        Self {
            file,
            lines,
            key: None,
        }
    }

    pub(super) fn line_of(&self, value: &RawValue) -> usize {
        self.lines.line_of(value)
    }

    pub(super) fn finding(
        &self,
        line: usize,
        rule: &'static str,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Finding {
        Finding {
            file: self.file.to_owned(),
            line: Some(line),
            column: None,
            key: self.key.map(|key| key.to_string()),
            rule,
            expected: expected.into(),
            found: found.into(),
        }
    }
}

/// A feature of a file.
#[derive(Deserialize)]
pub(super) struct RawFeature<'a> {
    r#type: String,
    id: Option<Value>,
    pub(super) properties: Option<Map<String, Value>>,
    #[serde(borrow)]
    pub(super) geometry: Option<&'a RawValue>,
}

/// A geometry whose coordinates are still text.
#[derive(Deserialize)]
pub(super) struct RawGeometry<'a> {
    pub(super) r#type: String,
    #[serde(borrow)]
    pub(super) coordinates: &'a RawValue,
}

struct Reader<'a> {
    place: PlaceInFile<'a>,
    findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    fn report(&mut self, line: usize, rule: &'static str, expected: &str, found: impl Into<String>) {
        let finding = self.place.finding(line, rule, expected, found);
        self.findings.push(finding);
    }

    fn area(&mut self, raw: &'a RawValue) -> Option<BoundaryArea> {
        let line = self.place.line_of(raw);
        self.place.key = None;
        let feature: RawFeature<'a> = self.parse(raw, "a Feature with id, properties and geometry")?;
        if feature.r#type != "Feature" {
            let found = format!("the type \"{}\"", feature.r#type);
            self.report(line, "geojson-structure", "a Feature", found);
            return None;
        }
        let ags = self.key(line, feature.id.as_ref())?;
        self.place.key = Some(ags);
        let property = |name: &str| feature.properties.as_ref()?.get(name)?.as_str();
        if let Some(other) = property("ags").filter(|other| *other != ags.to_string()) {
            self.report(
                line,
                "id-mismatch",
                "the same key in id and properties.ags",
                format!("\"{other}\""),
            );
        }
        let name = property("name").unwrap_or_default().to_owned();
        let Some(geometry) = feature.geometry else {
            self.report(line, "geometry-type", "a Polygon or MultiPolygon", "no geometry");
            return None;
        };
        let polygons = self.polygons(geometry)?;
        Some(BoundaryArea {
            ags,
            name,
            line,
            polygons,
        })
    }

    fn key(&mut self, line: usize, id: Option<&Value>) -> Option<Ags> {
        let expected = "the AGS as a text of 8 digits";
        match id {
            Some(Value::String(text)) => match text.parse() {
                Ok(ags) => return Some(ags),
                Err(_) => self.report(line, "feature-id", expected, format!("\"{text}\"")),
            },
            Some(Value::Number(number)) => {
                self.report(line, "feature-id", expected, format!("the number {number}"));
            }
            Some(other) => self.report(line, "feature-id", expected, other.to_string()),
            None => self.report(line, "feature-id", expected, "no id"),
        }
        None
    }

    /// Reads every ring; the polygons when nothing is wrong with them.
    fn polygons(&mut self, raw: &'a RawValue) -> Option<RingPolygons<Vertex>> {
        let geometry: RawGeometry<'a> = self.parse(raw, "a geometry with type and coordinates")?;
        let rings: Vec<Vec<&RawValue>> = match geometry.r#type.as_str() {
            "Polygon" => vec![self.parse(geometry.coordinates, "the rings of a Polygon")?],
            "MultiPolygon" => self.parse(geometry.coordinates, "the polygons of a MultiPolygon")?,
            other => {
                let found = format!("the type \"{other}\"");
                self.report(
                    self.place.line_of(raw),
                    "geometry-type",
                    "a Polygon or MultiPolygon",
                    found,
                );
                return None;
            }
        };
        if rings.is_empty() || rings.iter().any(Vec::is_empty) {
            let line = self.place.line_of(geometry.coordinates);
            self.report(line, "ring-too-short", "an exterior ring in each polygon", "none");
            return None;
        }
        let lines: RingLines = rings
            .iter()
            .map(|rings| rings.iter().map(|ring| self.place.line_of(ring)).collect())
            .collect();
        let before = self.findings.len();
        let polygons: RingPolygons<Vertex> = rings
            .iter()
            .map(|rings| rings.iter().map(|ring| self.ring(ring)).collect())
            .collect();
        if self.findings.len() == before {
            self.findings
                .extend(flaw_findings(&self.place, &polygons, &lines));
        }
        (self.findings.len() == before).then_some(polygons)
    }

    fn ring(&mut self, raw: &'a RawValue) -> Vec<Vertex> {
        let positions: Vec<Vec<f64>> = self
            .parse(raw, "a ring of positions [longitude, latitude]")
            .unwrap_or_default();
        match read_ring(&self.place, self.place.line_of(raw), &positions) {
            Ok(ring) => ring,
            Err(finding) => {
                // A ring that is no list of numbers has had its finding already.
                if !positions.is_empty() || raw.get().len() <= 2 {
                    self.findings.push(finding);
                }
                Vec::new()
            }
        }
    }

    fn parse<T: Deserialize<'a>>(&mut self, raw: &'a RawValue, expected: &str) -> Option<T> {
        serde_json::from_str(raw.get())
            .map_err(|error| {
                let line = self.place.line_of(raw) + error.line().saturating_sub(1);
                self.report(line, "geojson-structure", expected, tell_error(&error));
            })
            .ok()
    }
}

/// A position of a file as a vertex.
pub(super) fn vertex(position: &[f64]) -> Option<Vertex> {
    match *position {
        [lon, lat, ..] => Vertex::near(LonLat { lon, lat }),
        _ => None,
    }
}

fn duplicates(file: &str, areas: &[BoundaryArea]) -> Vec<Finding> {
    let mut first_lines = HashMap::new();
    let mut findings = Vec::new();
    for area in areas {
        let Some(first) = first_lines.get(&area.ags) else {
            first_lines.insert(area.ags, area.line);
            continue;
        };
        findings.push(Finding {
            file: file.to_owned(),
            line: Some(area.line),
            column: None,
            key: Some(area.ags.to_string()),
            rule: "duplicate-id",
            expected: "each key once".into(),
            found: format!("a key that stands in line {first} already"),
        });
    }
    findings
}
