//! Collections of features in GeoJSON (RFC 7946).

use crate::atlas::Atlas;
use crate::geo::WorldPoint;
use crate::text::fixed;

use super::cell::Cell;

/// Decimals of a degree: about a metre.
const DECIMALS: u8 = 5;

/// Features with their properties, and what writes the geometry of each. What is not known is null.
pub(super) fn collection<T>(
    columns: &[&str],
    features: impl Iterator<Item = (Vec<Cell>, T)>,
    geometry: impl Fn(T, &mut String),
) -> String {
    let mut json = "{\"type\":\"FeatureCollection\",\"features\":[".to_owned();
    for (position, (cells, of)) in features.enumerate() {
        json.push_str(if position > 0 { ",\n" } else { "\n" });
        json.push_str("{\"type\":\"Feature\",\"properties\":{");
        for (position, (name, cell)) in columns.iter().zip(cells).enumerate() {
            if position > 0 {
                json.push(',');
            }
            json.push('"');
            json.push_str(name);
            json.push_str("\":");
            match cell {
                Cell::Text(text) => write_text(&text, &mut json),
                Cell::Number(number) => json.push_str(&number),
                Cell::Unknown => json.push_str("null"),
            }
        }
        json.push_str("},\"geometry\":");
        geometry(of, &mut json);
        json.push('}');
    }
    json.push_str("\n]}\n");
    json
}

fn write_text(text: &str, json: &mut String) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            // Names are of one line; a control character would end the string.
            character if character.is_control() => json.push(' '),
            character => json.push(character),
        }
    }
    json.push('"');
}

/// A position: longitude and latitude in degrees.
pub(super) fn write_place(point: WorldPoint, atlas: &Atlas, json: &mut String) {
    let place = atlas.projection.unproject(point);
    json.push('[');
    json.push_str(&fixed(place.lon, DECIMALS).to_string());
    json.push(',');
    json.push_str(&fixed(place.lat, DECIMALS).to_string());
    json.push(']');
}

pub(super) fn write_list<T>(items: &[T], json: &mut String, mut write: impl FnMut(&T, &mut String)) {
    json.push('[');
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            json.push(',');
        }
        write(item, json);
    }
    json.push(']');
}
