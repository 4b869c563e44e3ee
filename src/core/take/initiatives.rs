//! Initiatives with the columns of the open data, in the language of the page, as a table and as points.

use crate::admin::{Initiative, Language};
use crate::atlas::Atlas;
use crate::explore::Explored;
use crate::route::Query;

use super::cell::{Cell, csv};
use super::geojson::{collection, write_list, write_place};
use super::status_word;

/// Columns of the table and names of the properties in GeoJSON, as in the published table of initiatives, with the
/// language of name and description.
const COLUMNS: [&str; 14] = [
    "kurzname",
    "sprache",
    "name",
    "beschreibung",
    "handlungsfeld",
    "stand",
    "beginn",
    "ende",
    "beteiligte",
    "ort_ags",
    "website",
    "schlagworte",
    "quellen",
    "quelle_stand",
];

/// The initiatives that remain: those of the chosen action field that no filter and no year takes away.
#[must_use]
pub fn shown_initiatives<'a>(query: &Query, explored: &Explored, atlas: &'a Atlas) -> Vec<&'a Initiative> {
    let all = (0_u16..).zip(&atlas.region.initiatives);
    all.filter(|(position, one)| explored.shows_initiative(query.field, *position, one))
        .map(|(_, one)| one)
        .collect()
}

/// Some initiatives as CSV.
#[must_use]
pub fn initiatives_csv(initiatives: &[&Initiative], language: Language, atlas: &Atlas) -> String {
    csv(&COLUMNS, initiatives.iter().map(|one| row(one, language, atlas)))
}

/// Some initiatives as GeoJSON: a point where it takes place, or else one for everybody who takes part; no geometry
/// where neither is known.
#[must_use]
pub fn initiatives_geojson(initiatives: &[&Initiative], language: Language, atlas: &Atlas) -> String {
    let features = initiatives.iter().map(|one| (row(one, language, atlas), *one));
    collection(&COLUMNS, features, |one, json| {
        let points = atlas.points_of_initiative(one);
        if points.is_empty() {
            json.push_str("null");
        } else {
            json.push_str("{\"type\":\"MultiPoint\",\"coordinates\":");
            write_list(&points, json, |point, json| write_place(*point, atlas, json));
            json.push('}');
        }
    })
}

fn row(one: &Initiative, language: Language, atlas: &Atlas) -> Vec<Cell> {
    let fields = &atlas.region.identity.action_fields;
    let participants: Vec<_> = one.participants.iter().map(ToString::to_string).collect();
    vec![
        Cell::text(&one.slug),
        Cell::text(language.tag()),
        Cell::text(one.name.get(language)),
        Cell::text(one.summary.get(language)),
        Cell::known(fields.get(usize::from(one.field)).map(|field| &field.id)),
        Cell::text(status_word(one.status)),
        Cell::known(one.from),
        Cell::known(one.to),
        Cell::text(participants.join("|")),
        Cell::known(one.place),
        Cell::known(one.url.as_ref()),
        Cell::text(one.tags.join("|")),
        Cell::text(one.citation.urls.join("|")),
        Cell::known(one.citation.date),
    ]
}
