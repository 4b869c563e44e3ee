//! `mitglieder`: the members of the association that sources show.

use region_core::admin::{AreaIndex, Certainty, Language, Member, MemberBody};
use region_core::atlas::{self, Atlas};
use region_core::route::{Page, Route};
use serde::Serialize;

use super::column::ColumnType::{Address, Boolean, Date, List, Text};
use super::table::{Place, Table};
use super::{Column, OpenDataError, geometry};
use crate::discovery::SiteAddress;

const COLUMNS: &[Column] = &[
    Column::new("kurzname", Text, "Kennung des Mitglieds"),
    Column::new("name", Text, "voller Name"),
    Column::new("art", Text, "kommune, kreis oder verband (ohne eigenes Gebiet)"),
    Column::new(
        "schluessel",
        Text,
        "Gemeindeschlüssel (8 Ziffern) oder Kreisschlüssel (5 Ziffern); bei Verbänden leer",
    ),
    Column::new(
        "umfasst",
        List,
        "Kreisschlüssel, für die ein Verband zuständig ist",
    ),
    Column::new(
        "mitglied_seit",
        Date,
        "Beginn der Mitgliedschaft, wo eine Quelle ihn nennt",
    ),
    Column::new(
        "beleg",
        Text,
        "bestaetigt (Quelle von 2020 oder später) oder aeltere_quelle",
    ),
    Column::new(
        "namensgebend",
        Boolean,
        "ob die Stadt der Region ihren Namen gibt",
    ),
    Column::new("website", Address, "eigene Website"),
    Column::new("quellen", List, "Adressen, auf denen die Angabe beruht"),
    Column::new("quelle_stand", Date, "Stand der Quelle"),
    Column::new("anmerkung", Text, "was die Quelle zeigt"),
    Column::new("seite", Address, "Seite auf dieser Website"),
];

/// A row; its fields have the order and the names of [`COLUMNS`].
#[derive(Serialize)]
struct Row<'a> {
    kurzname: &'a str,
    name: &'a str,
    art: &'static str,
    schluessel: Option<String>,
    umfasst: String,
    mitglied_seit: Option<String>,
    beleg: &'static str,
    namensgebend: bool,
    website: Option<&'a str>,
    quellen: String,
    quelle_stand: Option<String>,
    anmerkung: &'a str,
    seite: Option<String>,
}

pub(super) fn table(atlas: &Atlas, address: &SiteAddress) -> Result<Table, OpenDataError> {
    let bodies = (0_u16..).zip(&atlas.region.bodies);
    let rows: Vec<_> = bodies
        .filter(|(_, body)| body.certainty != Certainty::Unknown)
        .map(|(position, member)| {
            let outline = geometry::outline(atlas, &territory(atlas, member));
            (row(atlas, address, position, member), Place::Outline(outline))
        })
        .collect();
    let titles = ("mitglieder", "Durch Quellen belegte Mitglieder des Vereins");
    Table::write(titles, COLUMNS, Some("kurzname"), &rows)
}

/// The areas of a member; an association has none of its own.
fn territory(atlas: &Atlas, member: &Member) -> Vec<AreaIndex> {
    match member.body {
        MemberBody::Area(ags) => atlas.areas_of(atlas::Place::Area(ags)),
        MemberBody::District(key) => atlas.areas_of(atlas::Place::District(key)),
        MemberBody::Association { .. } => Vec::new(),
    }
}

fn row<'a>(atlas: &Atlas, address: &SiteAddress, position: u16, member: &'a Member) -> Row<'a> {
    let (art, schluessel, umfasst, place) = match &member.body {
        MemberBody::Area(ags) => (
            "kommune",
            Some(ags.to_string()),
            String::new(),
            Some(atlas::Place::Area(*ags)),
        ),
        MemberBody::District(key) => (
            "kreis",
            Some(key.to_string()),
            String::new(),
            atlas.district_place(*key),
        ),
        MemberBody::Association { covers } => {
            let keys: Vec<String> = covers.iter().map(ToString::to_string).collect();
            (
                "verband",
                None,
                keys.join("|"),
                Some(atlas::Place::Association(position)),
            )
        }
    };
    let page = |place| Route::new(Language::German, Page::Place(place)).path(atlas);
    Row {
        kurzname: &member.slug,
        name: &member.name,
        art,
        schluessel,
        umfasst,
        mitglied_seit: member.since.map(|date| date.to_string()),
        beleg: if member.certainty == Certainty::Confirmed {
            "bestaetigt"
        } else {
            "aeltere_quelle"
        },
        namensgebend: member.naming,
        website: member.website.as_deref(),
        quellen: member.citation.urls.join("|"),
        quelle_stand: member.citation.date.map(|date| date.to_string()),
        anmerkung: member.note.get(Language::German),
        seite: place.map(|place| address.url(&page(place))),
    }
}
