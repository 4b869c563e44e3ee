//! `kommunen`: municipalities and unincorporated areas.

use region_core::admin::{Area, AreaIndex, Language};
use region_core::atlas::{self, Atlas};
use region_core::route::{Page, Route};
use region_core::take::{kind_word, membership_word};
use region_core::text::district_title;
use serde::Serialize;

use super::column::ColumnType::{Address, Date, Decimal, Integer, Text};
use super::table::{Place, Table};
use super::{Column, OpenDataError, geometry};
use crate::discovery::SiteAddress;

const COLUMNS: &[Column] = &[
    Column::new(
        "ags",
        Text,
        "Amtlicher Gemeindeschlüssel, 8 Ziffern mit führender Null",
    ),
    Column::new("name", Text, "Name ohne Bezeichnung"),
    Column::new(
        "art",
        Text,
        "stadt, flecken, gemeinde, gemeindefreies_gebiet oder gemeindefreier_bezirk",
    ),
    Column::new(
        "bezeichnung",
        Text,
        "amtlicher Titel, wo er mehr sagt als die Art",
    ),
    Column::new("kreisschluessel", Text, "Kreisschlüssel, 5 Ziffern"),
    Column::new("kreis", Text, "Name des Kreises"),
    Column::new(
        "samtgemeindeschluessel",
        Text,
        "Schlüssel der Samtgemeinde, 9 Ziffern",
    ),
    Column::new("samtgemeinde", Text, "Name der Samtgemeinde ohne dieses Wort"),
    Column::new(
        "mitgliedschaft",
        Text,
        "namensgebend, mitglied, vertreten (nur Kreis oder Verband ist Mitglied), nicht_vertreten oder gemeindefrei; nach öffentlichen Quellen",
    ),
    Column::new("einwohner", Integer, "Zahl der Menschen mit Hauptwohnung"),
    Column::new("einwohner_stand", Date, "Stichtag der Einwohnerzahl"),
    Column::new("flaeche_km2", Decimal, "amtliche Fläche in Quadratkilometern"),
    Column::new(
        "einwohner_je_km2",
        Decimal,
        "Einwohner geteilt durch Fläche, auf eine Stelle gerundet",
    ),
    Column::new(
        "postleitzahl",
        Text,
        "Postleitzahl des Rathauses; es kann weitere geben",
    ),
    Column::new("website", Address, "eigene Website"),
    Column::new("kurzname", Text, "letzter Teil der Adresse auf dieser Website"),
    Column::new("seite", Address, "Seite auf dieser Website"),
];

/// A row; its fields have the order and the names of [`COLUMNS`].
#[derive(Serialize)]
struct Row<'a> {
    ags: String,
    name: &'a str,
    art: &'static str,
    bezeichnung: Option<&'a str>,
    kreisschluessel: String,
    kreis: Option<String>,
    samtgemeindeschluessel: Option<String>,
    samtgemeinde: Option<&'a str>,
    mitgliedschaft: &'static str,
    einwohner: Option<u32>,
    einwohner_stand: Option<String>,
    flaeche_km2: Option<f64>,
    einwohner_je_km2: Option<f64>,
    postleitzahl: Option<&'a str>,
    website: Option<&'a str>,
    kurzname: &'a str,
    seite: String,
}

pub(super) fn table(atlas: &Atlas, address: &SiteAddress) -> Result<Table, OpenDataError> {
    let rows: Vec<_> = atlas
        .region
        .indexed_areas()
        .map(|(index, area)| {
            let place = Place::Outline(geometry::outline(atlas, &[index]));
            (row(atlas, address, index, area), place)
        })
        .collect();
    Table::write(
        ("kommunen", "Kommunen und gemeindefreie Gebiete"),
        COLUMNS,
        Some("ags"),
        &rows,
    )
}

fn row<'a>(atlas: &'a Atlas, address: &SiteAddress, index: AreaIndex, area: &'a Area) -> Row<'a> {
    let region = &atlas.region;
    let district = region.district(area.ags.district());
    let collective = area.collective.and_then(|key| region.collective(key));
    let page = Page::Place(atlas::Place::Area(area.ags));
    Row {
        ags: area.ags.to_string(),
        name: &area.name,
        art: kind_word(area.kind),
        bezeichnung: area.designation.as_deref(),
        kreisschluessel: area.ags.district().to_string(),
        kreis: district.map(|district| district_title(Language::German, district)),
        samtgemeindeschluessel: collective.map(|collective| collective.key.to_string()),
        samtgemeinde: collective.map(|collective| collective.name.as_str()),
        mitgliedschaft: membership_word(atlas.class(index)),
        einwohner: area.population,
        einwohner_stand: area.population_date.map(|date| date.to_string()),
        flaeche_km2: area.area_km2,
        einwohner_je_km2: area.density().map(|density| (density * 10.0).round() / 10.0),
        postleitzahl: area.postal_code.as_deref(),
        website: area.website.as_deref(),
        kurzname: &area.slug,
        seite: address.url(&Route::new(Language::German, page).path(atlas)),
    }
}
