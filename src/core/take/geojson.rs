//! Areas as GeoJSON (RFC 7946), with the outlines of the overview.

use crate::admin::AreaIndex;
use crate::atlas::Atlas;
use crate::text::fixed;
use crate::topology::{GridPoint, Topology};

use super::csv::{COLUMNS, Cell, row};

/// Decimals of a degree: about a metre.
const DECIMALS: u8 = 5;

/// Some areas as a collection of features. What is not known is null.
#[must_use]
pub fn geojson(areas: &[AreaIndex], atlas: &Atlas) -> String {
    let mut json = "{\"type\":\"FeatureCollection\",\"features\":[".to_owned();
    for (position, index) in areas.iter().enumerate() {
        json.push_str(if position > 0 { ",\n" } else { "\n" });
        json.push_str("{\"type\":\"Feature\",\"properties\":{");
        for (position, (name, cell)) in COLUMNS.iter().zip(row(*index, atlas)).enumerate() {
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
        json.push_str("},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":");
        write_shape(*index, atlas, &mut json);
        json.push_str("}}");
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

fn write_shape(index: AreaIndex, atlas: &Atlas, json: &mut String) {
    let overview = &atlas.map.overview;
    write_list(
        &atlas.map.topology.shapes[index.usize()].polygons,
        json,
        |polygon, json| {
            let mut exterior = true;
            write_list(polygon, json, |ring, json| {
                let mut points: Vec<GridPoint> = Topology::ring_points(ring, overview).collect();
                // Exteriors run counterclockwise and holes clockwise. On the grid y grows southwards.
                if (doubled_area(&points) < 0) != exterior {
                    points.reverse();
                }
                exterior = false;
                points.extend(points.first().copied());
                write_list(&points, json, |point, json| {
                    let place = atlas.projection.unproject(overview.world(*point));
                    json.push('[');
                    json.push_str(&fixed(place.lon, DECIMALS).to_string());
                    json.push(',');
                    json.push_str(&fixed(place.lat, DECIMALS).to_string());
                    json.push(']');
                });
            });
        },
    );
}

fn write_list<T>(items: &[T], json: &mut String, mut write: impl FnMut(&T, &mut String)) {
    json.push('[');
    for (position, item) in items.iter().enumerate() {
        if position > 0 {
            json.push(',');
        }
        write(item, json);
    }
    json.push(']');
}

/// Twice the signed area of a ring in grid units.
fn doubled_area(ring: &[GridPoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y))
        .sum()
}
