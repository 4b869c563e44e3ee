//! Writing GeoJSON so that people can compare it: one feature a line.

use std::fmt::Write;
use std::path::Path;

use region_core::dataset::{ContextLabelKind, ContextLineKind};
use region_core::topology::RingPolygons;
use serde_json::json;

use crate::geometry::{Surroundings, Vertex};

use super::ImportError;
use super::territory::TerritoryArea;

/// Writes a file as a whole.
pub(super) fn write(path: &Path, text: &str) -> Result<(), ImportError> {
    eprintln!("Writing {}", path.display());
    std::fs::write(path, text).map_err(|cause| ImportError::File {
        path: path.to_owned(),
        cause,
    })
}

/// The areas of the territory.
pub(super) fn municipalities(areas: &[TerritoryArea]) -> String {
    collection(areas.iter().map(|area| {
        let ags = area.ags.to_string();
        let properties = json!({ "ags": ags, "name": area.name });
        let geometry = geometry(&area.polygons);
        format!(r#"{{"type":"Feature","id":"{ags}","properties":{properties},"geometry":{geometry}}}"#)
    }))
}

/// Borders and names around the territory.
pub(super) fn surroundings(surroundings: &Surroundings) -> String {
    let lines = surroundings.lines.iter().map(|line| {
        let kind = match line.kind {
            ContextLineKind::District => "district",
            ContextLineKind::FederalState => "federal-state",
        };
        let course = joined(line.points.iter().map(Vertex::to_string));
        feature(&json!({ "kind": kind }), "LineString", &course)
    });
    let labels = surroundings.labels.iter().map(|label| {
        let kind = match label.kind {
            ContextLabelKind::District => "district",
            ContextLabelKind::FederalState => "federal-state",
        };
        feature(
            &json!({ "kind": kind, "name": label.name }),
            "Point",
            &label.at.to_string(),
        )
    });
    collection(lines.chain(labels))
}

fn feature(properties: &serde_json::Value, kind: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}"#
    )
}

fn collection(features: impl Iterator<Item = String>) -> String {
    let mut text = String::from("{\"type\":\"FeatureCollection\",\"features\":[");
    for (index, feature) in features.enumerate() {
        // Writing to a text cannot fail.
        let _ = write!(text, "{}\n{feature}", if index == 0 { "" } else { "," });
    }
    text.push_str("\n]}\n");
    text
}

fn geometry(polygons: &RingPolygons<Vertex>) -> String {
    let ring = |ring: &Vec<Vertex>| joined(ring.iter().chain(ring.first()).map(Vertex::to_string));
    let rings = |rings: &Vec<Vec<Vertex>>| joined(rings.iter().map(ring));
    match &polygons[..] {
        [polygon] => format!(r#"{{"type":"Polygon","coordinates":{}}}"#, rings(polygon)),
        several => {
            let parts = joined(several.iter().map(rings));
            format!(r#"{{"type":"MultiPolygon","coordinates":{parts}}}"#)
        }
    }
}

fn joined(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}
