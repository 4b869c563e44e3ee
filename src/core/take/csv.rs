//! Areas as a table, one row each, with the columns of the open data.

use crate::admin::{AreaIndex, Language};
use crate::atlas::Atlas;
use crate::text::{district_title, fixed};

use super::{kind_word, membership_word};

/// Columns of the table and names of the properties in GeoJSON, as in the published table of municipalities.
pub(super) const COLUMNS: [&str; 10] = [
    "ags",
    "name",
    "art",
    "kreisschluessel",
    "kreis",
    "mitgliedschaft",
    "einwohner",
    "einwohner_stand",
    "flaeche_km2",
    "einwohner_je_km2",
];

/// One cell of a table.
pub(super) enum Cell {
    Text(String),
    Number(String),
    Unknown,
}

impl Cell {
    fn number(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Unknown, |value| Self::Number(value.to_string()))
    }
}

/// The row of an area.
pub(super) fn row(index: AreaIndex, atlas: &Atlas) -> [Cell; COLUMNS.len()] {
    let area = &atlas.region.areas[index.usize()];
    let district = atlas.region.district(area.ags.district());
    let district = district.map(|district| district_title(Language::German, district));
    let text = |text: &str| Cell::Text(text.to_owned());
    [
        Cell::Text(area.ags.to_string()),
        text(&area.name),
        text(kind_word(area.kind)),
        Cell::Text(area.ags.district().to_string()),
        district.map_or(Cell::Unknown, Cell::Text),
        text(membership_word(atlas.class(index))),
        Cell::number(area.population),
        area.population_date
            .map_or(Cell::Unknown, |date| Cell::Text(date.to_string())),
        Cell::number(area.area_km2.map(|km2| fixed(km2, 2))),
        Cell::number(area.density().map(|density| fixed(density, 1))),
    ]
}

/// Some areas as CSV (RFC 4180). What is not known is empty.
#[must_use]
pub fn csv(areas: &[AreaIndex], atlas: &Atlas) -> String {
    let mut csv = COLUMNS.join(",");
    for index in areas {
        csv.push_str("\r\n");
        for (position, cell) in row(*index, atlas).iter().enumerate() {
            if position > 0 {
                csv.push(',');
            }
            match cell {
                Cell::Text(text) if text.contains([',', '"', '\n', '\r']) => {
                    csv.push('"');
                    csv.push_str(&text.replace('"', "\"\""));
                    csv.push('"');
                }
                Cell::Text(text) | Cell::Number(text) => csv.push_str(text),
                Cell::Unknown => {}
            }
        }
    }
    csv.push_str("\r\n");
    csv
}
