//! `figures.csv`: headline figures, said by a source or summed up from the rows of the areas.

use region_core::admin::{Area, Figure, FigureCertainty};

use super::collections::citation;
use super::known::Known;
use super::places::Places;
use super::table::{Row, Table};
use super::texts::Spelling;
use super::value::Value;
use super::{DataFiles, Findings};

const COLUMNS: &[&str] = &[
    "id",
    "label_de",
    "label_en",
    "label_easy",
    "sum",
    "value_de",
    "value_en",
    "value_easy",
    "as_of",
    "source",
    "source_date",
    "note_de",
    "note_en",
    "note_easy",
];

/// What can be summed up.
#[derive(Clone, Copy)]
enum Sum {
    Population,
    Area,
    Density,
    Municipalities,
    Unincorporated,
    Samtgemeinden,
}

const SUMS: &[(&str, Option<Sum>)] = &[
    ("", None),
    ("population", Some(Sum::Population)),
    ("area", Some(Sum::Area)),
    ("density", Some(Sum::Density)),
    ("municipalities", Some(Sum::Municipalities)),
    ("unincorporated", Some(Sum::Unincorporated)),
    ("samtgemeinden", Some(Sum::Samtgemeinden)),
];

/// Stands in a value for the sum.
const PLACEHOLDER: &str = "{}";

pub(super) fn read(files: &DataFiles, known: &Known, places: &Places, findings: &Findings) -> Vec<Figure> {
    let table = Table::read(files, "figures.csv", COLUMNS, findings);
    table.check_unique("id", "duplicate-key");
    table
        .rows()
        .filter_map(|row| figure(&row, known, places))
        .collect()
}

fn figure(row: &Row<'_>, known: &Known, places: &Places) -> Option<Figure> {
    let sum = row.value("sum").one_of("unknown-sum", SUMS);
    let values = row.texts("value");
    let mut value = values.localized(known.needs());
    if let Some(Some(sum)) = sum {
        check_complete(&row.value("sum"), sum, places);
        value = values.map(|value, spelling| filled(value, &grouped(sum, places, spelling)));
    }
    let label = row.texts("label").localized(known.needs());
    let note = row.texts("note").note(known.needs());
    let citation = citation(row, known);
    let as_of = row.value("as_of").date();
    Some(Figure {
        id: row.value("id").required("an id").slug()?,
        label,
        value,
        as_of,
        certainty: match sum? {
            Some(_) => FigureCertainty::Computed,
            None => FigureCertainty::Stated,
        },
        citation,
        note,
    })
}

fn filled(value: &Value<'_>, number: &str) -> String {
    if !value.is_empty() && !value.text.contains(PLACEHOLDER) {
        value.refuse("typed-sum", "the unit with {} where the sum goes");
    }
    value.text.replace(PLACEHOLDER, number)
}

/// A sum over rows of which some have no figure would be too small. Figures that cannot be read were reported
/// where they stand.
fn check_complete(value: &Value<'_>, sum: Sum, places: &Places) {
    if value.findings.concern(&["areas.csv", "statistics.csv"]) {
        return;
    }
    let incomplete = |area: &&Area| match sum {
        Sum::Population => area.population.is_none(),
        Sum::Area => area.area_km2.is_none(),
        Sum::Density => area.population.is_none() || area.area_km2.is_none(),
        Sum::Municipalities | Sum::Unincorporated | Sum::Samtgemeinden => false,
    };
    let missing: Vec<_> = places
        .areas
        .iter()
        .filter(incomplete)
        .map(|area| area.ags.to_string())
        .collect();
    if !missing.is_empty() {
        value.report(
            "incomplete-sum",
            "a figure for every area in statistics.csv",
            format_args!("none for {}", missing.join(", ")),
        );
    }
}

/// The sum with its thousands grouped.
fn grouped(sum: Sum, places: &Places, spelling: Spelling) -> String {
    let population: u64 = places
        .areas
        .iter()
        .filter_map(|area| area.population)
        .map(u64::from)
        .sum();
    let area_km2: f64 = places.areas.iter().filter_map(|area| area.area_km2).sum();
    let municipalities = places
        .areas
        .iter()
        .filter(|area| area.kind.is_municipality())
        .count();
    let plain = match sum {
        Sum::Population => population.to_string(),
        Sum::Area => format!("{area_km2:.2}"),
        // A population below 2^53 is exact as f64.
        Sum::Density if area_km2 > 0.0 => format!("{:.0}", population as f64 / area_km2),
        Sum::Density => "0".to_owned(),
        Sum::Municipalities => municipalities.to_string(),
        Sum::Unincorporated => (places.areas.len() - municipalities).to_string(),
        Sum::Samtgemeinden => places.collectives.len().to_string(),
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            text.push(spelling.thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(spelling.point);
        text.push_str(fraction);
    }
    text
}
