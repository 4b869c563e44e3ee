//! `overlays/<id>.geojson`: layers that visitors can switch on.

use geojson::{FeatureCollection, GeoJson, GeometryValue, Position};
use region_core::admin::Overlay;
use serde_json::Value as Json;

use super::known::Known;
use super::texts::Texts;
use super::value::Value;
use super::{DataFiles, Findings};

/// The layers with their minified GeoJSON, in the order of their ids.
pub(super) fn read(
    files: &DataFiles,
    known: &Known,
    findings: &Findings,
) -> Vec<(Overlay, (String, Vec<u8>))> {
    let mut overlays = Vec::new();
    for (path, id) in files.slugs_in("overlays", "geojson", findings) {
        let Some(text) = files.text(path, findings) else {
            continue;
        };
        let place = |column: &str| Value {
            text: String::new(),
            file: path,
            line: None,
            column: column.to_owned(),
            key: Some(id.to_owned()),
            is_absent: false,
            findings,
        };
        match serde_json::from_str::<Json>(&text) {
            Ok(json) => {
                if let Some(overlay) = overlay(id, &json, known, &place) {
                    overlays.push((overlay, (id.to_owned(), json.to_string().into_bytes())));
                }
            }
            Err(error) => {
                let value = Value {
                    line: Some(error.line()),
                    ..place(&format!("character {}", error.column()))
                };
                value.report("json-syntax", "valid JSON", error);
            }
        }
    }
    overlays
}

fn overlay<'a>(id: &str, json: &Json, known: &Known, place: &impl Fn(&str) -> Value<'a>) -> Option<Overlay> {
    let member = |path: &[&str]| {
        let found = path.iter().try_fold(json, |json, name| json.get(name));
        Value {
            text: found.and_then(Json::as_str).unwrap_or_default().trim().to_owned(),
            ..place(&path.join("."))
        }
    };
    let title = Texts::read(|language| member(&["title", language])).localized(known.needs());
    let attribution = member(&["attribution"])
        .required("the note of the source")
        .prose();
    match json.to_string().parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) => check_places(&collection, place),
        Ok(_) => place("type").report("not-geojson", "a FeatureCollection", "another GeoJSON object"),
        Err(error) => {
            // The place it names is one in the minified text.
            let error = error.to_string();
            let error = error.split(" at line ").next().unwrap_or_default();
            place("features").report("not-geojson", "GeoJSON by RFC 7946", error);
        }
    }
    Some(Overlay {
        id: id.to_owned(),
        title,
        attribution,
    })
}

/// Every position must be a place on earth: longitude first, then latitude.
fn check_places<'a>(collection: &FeatureCollection, place: &impl Fn(&str) -> Value<'a>) {
    for (number, feature) in (1..).zip(&collection.features) {
        let column = format!("features[{number}]");
        let Some(geometry) = &feature.geometry else {
            place(&column).report("missing-geometry", "a geometry", "none");
            continue;
        };
        let mut wrong = None;
        each_position(&geometry.value, &mut |lon, lat| {
            let on_earth = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
            if !on_earth && wrong.is_none() {
                wrong = Some((lon, lat));
            }
        });
        if let Some((lon, lat)) = wrong {
            place(&column).report(
                "not-on-earth",
                "longitude from -180 to 180, then latitude from -90 to 90",
                format_args!("[{lon}, {lat}]"),
            );
        }
    }
}

fn each_position(geometry: &GeometryValue, visit: &mut impl FnMut(f64, f64)) {
    let mut one = |position: &Position| match position.as_slice() {
        [lon, lat, ..] => visit(*lon, *lat),
        _ => visit(f64::NAN, f64::NAN),
    };
    match geometry {
        GeometryValue::Point { coordinates } => one(coordinates),
        GeometryValue::MultiPoint { coordinates } | GeometryValue::LineString { coordinates } => {
            coordinates.iter().for_each(one);
        }
        GeometryValue::MultiLineString { coordinates } | GeometryValue::Polygon { coordinates } => {
            coordinates.iter().flatten().for_each(one);
        }
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().flatten().flatten().for_each(one);
        }
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                each_position(&geometry.value, visit);
            }
        }
    }
}
