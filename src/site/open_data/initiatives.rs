//! `initiativen`: projects, fairs, networks, resolutions.

use region_core::admin::{Initiative, Language};
use region_core::atlas::Atlas;
use region_core::route::{Page, Route};
use region_core::take::status_word;
use serde::Serialize;

use super::column::ColumnType::{Address, Date, List, Text};
use super::geometry;
use super::table::{Place, Table};
use super::{Column, OpenDataError};
use crate::discovery::SiteAddress;

const COLUMNS: &[Column] = &[
    Column::new("kurzname", Text, "Kennung der Initiative"),
    Column::new("name", Text, "Name auf Deutsch"),
    Column::new("name_en", Text, "Name auf Englisch"),
    Column::new("beschreibung", Text, "einige Sätze auf Deutsch"),
    Column::new("beschreibung_en", Text, "einige Sätze auf Englisch"),
    Column::new("handlungsfeld", Text, "Kennung des Handlungsfelds"),
    Column::new("stand", Text, "laeuft, geplant, abgeschlossen oder unbekannt"),
    Column::new("beginn", Date, "Beginn, wo bekannt"),
    Column::new("ende", Date, "Ende, wo bekannt"),
    Column::new(
        "beteiligte",
        List,
        "Gemeinde- und Kreisschlüssel derer, die eine Quelle als Partner oder Ort nennt; nicht unbedingt Mitglieder",
    ),
    Column::new(
        "ort_ags",
        Text,
        "Gemeindeschlüssel des Ortes, wo eine Quelle ihn nennt",
    ),
    Column::new("website", Address, "eigene Seite der Initiative"),
    Column::new("schlagworte", List, "Themen"),
    Column::new("quellen", List, "Adressen, auf denen die Angaben beruhen"),
    Column::new("quelle_stand", Date, "Stand der Quelle"),
    Column::new("seite", Address, "Seite auf dieser Website"),
];

/// A row; its fields have the order and the names of [`COLUMNS`].
#[derive(Serialize)]
struct Row<'a> {
    kurzname: &'a str,
    name: &'a str,
    name_en: &'a str,
    beschreibung: &'a str,
    beschreibung_en: &'a str,
    handlungsfeld: Option<&'a str>,
    stand: &'static str,
    beginn: Option<String>,
    ende: Option<String>,
    beteiligte: String,
    ort_ags: Option<String>,
    website: Option<&'a str>,
    schlagworte: String,
    quellen: String,
    quelle_stand: Option<String>,
    seite: String,
}

pub(super) fn table(atlas: &Atlas, address: &SiteAddress) -> Result<Table, OpenDataError> {
    let initiatives = (0_u16..).zip(&atlas.region.initiatives);
    let rows: Vec<_> = initiatives
        .map(|(position, initiative)| {
            let points = atlas.points_of_initiative(initiative).into_iter();
            (
                row(atlas, address, position, initiative),
                Place::Points(points.map(|point| geometry::position(atlas, point)).collect()),
            )
        })
        .collect();
    Table::write(("initiativen", "Initiativen"), COLUMNS, Some("kurzname"), &rows)
}

fn row<'a>(atlas: &'a Atlas, address: &SiteAddress, position: u16, initiative: &'a Initiative) -> Row<'a> {
    let participants: Vec<String> = initiative.participants.iter().map(ToString::to_string).collect();
    let field = atlas
        .region
        .identity
        .action_fields
        .get(usize::from(initiative.field));
    let page = Route::new(Language::German, Page::Initiative(position)).path(atlas);
    Row {
        kurzname: &initiative.slug,
        name: &initiative.name.de,
        name_en: &initiative.name.en,
        beschreibung: &initiative.summary.de,
        beschreibung_en: &initiative.summary.en,
        handlungsfeld: field.map(|field| field.id.as_str()),
        stand: status_word(initiative.status),
        beginn: initiative.from.map(|date| date.to_string()),
        ende: initiative.to.map(|date| date.to_string()),
        beteiligte: participants.join("|"),
        ort_ags: initiative.place.map(|ags| ags.to_string()),
        website: initiative.url.as_deref(),
        schlagworte: initiative.tags.join("|"),
        quellen: initiative.citation.urls.join("|"),
        quelle_stand: initiative.citation.date.map(|date| date.to_string()),
        seite: address.url(&page),
    }
}
