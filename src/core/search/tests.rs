use super::*;
use crate::admin::{
    Ags, Area, AreaKind, Certainty, Citation, Collective, District, DistrictKind, Identity, Initiative,
    Localized, Member, MemberBody, Operator, ProjectionParameters, Status,
};

fn both(text: &str) -> Localized {
    Localized {
        de: text.into(),
        ..Localized::default()
    }
}

fn citation() -> Citation {
    Citation {
        urls: vec!["https://example.org".into()],
        date: None,
    }
}

fn area(ags: &str, name: &str, kind: AreaKind, people: u32, code: &str) -> Area {
    Area {
        ags: ags.parse().unwrap(),
        name: name.into(),
        kind,
        designation: None,
        slug: ags.into(),
        collective: None,
        population: Some(people),
        population_date: None,
        area_km2: None,
        postal_code: (!code.is_empty()).then(|| code.to_owned()),
        website: None,
        former_names: Vec::new(),
    }
}

fn district(key: &str, name: &str, kind: DistrictKind) -> District {
    District {
        key: key.parse().unwrap(),
        name: name.into(),
        kind,
        slug: key.into(),
        website: None,
    }
}

fn member(body: MemberBody, name: &str, naming: bool) -> Member {
    Member {
        body,
        name: name.into(),
        slug: name.to_lowercase(),
        since: None,
        certainty: Certainty::Confirmed,
        naming,
        website: None,
        citation: citation(),
        note: Localized::default(),
    }
}

fn initiative(slug: &str, name: &str) -> Initiative {
    Initiative {
        slug: slug.into(),
        name: both(name),
        field: 0,
        summary: Localized::default(),
        from: None,
        to: None,
        status: Status::Unknown,
        participants: Vec::new(),
        place: None,
        url: None,
        citation: citation(),
        tags: Vec::new(),
    }
}

fn identity() -> Identity {
    Identity {
        name: both("Probe"),
        short_name: both("Probe"),
        association: both("Verein"),
        company: both("Gesellschaft"),
        about: Localized::default(),
        website: String::new(),
        head_counts: Vec::new(),
        action_fields: Vec::new(),
        map_attribution: Localized::default(),
        boundary_date: "2024".parse().unwrap(),
        operator: Operator { fields: Vec::new() },
        projection: ProjectionParameters {
            central_meridian: 9.0,
            scale: 0.9996,
            origin_easting: 0.0,
            origin_northing: 0.0,
        },
    }
}

fn areas() -> Vec<Area> {
    use AreaKind::{MarketTown, Municipality, Town, UnincorporatedArea};
    let mut areas = vec![
        area("03101000", "Braunschweig", Town, 250_000, "38100"),
        area("03153002", "Bad Harzburg", Town, 21_000, "38667"),
        area("03153016", "Braunlage", Town, 5_800, "37444"),
        area("03153504", "Harz (Landkreis Goslar)", UnincorporatedArea, 0, ""),
        area("03155011", "Northeim", Town, 29_000, "37154"),
        area("03155013", "Einbeck", Town, 30_000, "37574"),
        area("03158007", "Burgdorf", Municipality, 2_400, "38272"),
        area("03159016", "Göttingen", Town, 118_000, "37083"),
        area("03159017", "Hann. Münden", Town, 23_000, "34346"),
        area("03241003", "Burgdorf", Town, 31_000, "31303"),
        area("03252006", "Bad Pyrmont", Town, 19_000, "31812"),
        area("03252007", "Salzhemmendorf", MarketTown, 9_000, "31020"),
        area("03254021", "Hildesheim", Town, 101_000, "31134"),
        area("03255001", "Bevern", MarketTown, 4_000, "37639"),
        area("03358024", "Walsrode", Town, 30_000, "29664"),
    ];
    areas[2].former_names.push("Sankt Andreasberg".into());
    areas[2].former_names.push("St. Andreasberg".into());
    areas[14].former_names.push("Bomlitz".into());
    areas
}

fn region() -> Region {
    use DistrictKind::{IndependentCity, RegionalAuthority, RuralDistrict};
    let ags = |text: &str| MemberBody::Area(text.parse::<Ags>().unwrap());
    Region {
        identity: identity(),
        districts: vec![
            district("03101", "Braunschweig", IndependentCity),
            district("03153", "Goslar", RuralDistrict),
            district("03155", "Northeim", RuralDistrict),
            district("03158", "Wolfenbüttel", RuralDistrict),
            district("03159", "Göttingen", RuralDistrict),
            district("03241", "Region Ahe", RegionalAuthority),
            district("03252", "Hameln-Pyrmont", RuralDistrict),
            district("03254", "Hildesheim", RuralDistrict),
            district("03255", "Holzminden", RuralDistrict),
            district("03358", "Heidekreis", RuralDistrict),
        ],
        collectives: vec![Collective {
            key: "032555401".parse().unwrap(),
            name: "Bevern".into(),
            slug: "bevern".into(),
        }],
        areas: areas(),
        bodies: vec![
            member(ags("03101000"), "Stadt Braunschweig", true),
            member(ags("03155013"), "Stadt Einbeck", false),
            member(ags("03159016"), "Stadt Göttingen", true),
            member(
                MemberBody::Association { covers: Vec::new() },
                "Regionalverband Großraum",
                false,
            ),
        ],
        former_members: Vec::new(),
        initiatives: vec![
            initiative("schaufenster", "Schaufenster Elektromobilität"),
            initiative("radweg", "Radschnellweg nach Göttingen"),
        ],
        figures: Vec::new(),
        events: Vec::new(),
        goals: Vec::new(),
        sources: Vec::new(),
        overlays: Vec::new(),
        sign_videos: Vec::new(),
        words: String::new(),
        guide: Default::default(),
    }
}

/// Title and detail of the best hits, as `title (detail)`.
fn found(query: &str) -> Vec<String> {
    SearchIndex::new(&region(), Language::German)
        .search(query, 8)
        .into_iter()
        .map(|hit| format!("{} ({})", hit.title, hit.detail))
        .collect()
}

/// What a visitor types, and the first hit.
const MEANT: &[(&str, &str)] = &[
    ("einbeck", "Einbeck (Stadt, Landkreis Northeim)"),
    ("EINBECK", "Einbeck (Stadt, Landkreis Northeim)"),
    ("  einbeck ", "Einbeck (Stadt, Landkreis Northeim)"),
    ("ein", "Einbeck (Stadt, Landkreis Northeim)"),
    ("e", "Einbeck (Stadt, Landkreis Northeim)"),
    ("einb", "Einbeck (Stadt, Landkreis Northeim)"),
    ("Einbekc", "Einbeck (Stadt, Landkreis Northeim)"),
    ("Einbek", "Einbeck (Stadt, Landkreis Northeim)"),
    ("Eimbeck", "Einbeck (Stadt, Landkreis Northeim)"),
    ("inbeck", "Einbeck (Stadt, Landkreis Northeim)"),
    ("stadt einbeck", "Einbeck (Stadt, Landkreis Northeim)"),
    ("einbeck stadt", "Einbeck (Stadt, Landkreis Northeim)"),
    ("einbeck northeim", "Einbeck (Stadt, Landkreis Northeim)"),
    ("37574", "Einbeck (37574 · Stadt, Landkreis Northeim)"),
    ("3757", "Einbeck (37574 · Stadt, Landkreis Northeim)"),
    ("37574 Einbeck", "Einbeck (Stadt, Landkreis Northeim)"),
    ("Einbeck 37574", "Einbeck (Stadt, Landkreis Northeim)"),
    ("göttingen", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("gottingen", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("goettingen", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("GÖTT", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("goett", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("Gö", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("Göttignen", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("Götingen", "Göttingen (Stadt, Landkreis Göttingen)"),
    ("landkreis gött", "Landkreis Göttingen (Landkreis)"),
    ("Landkreis Northeim", "Landkreis Northeim (Landkreis)"),
    ("Northeim", "Northeim (Stadt, Landkreis Northeim)"),
    ("nort", "Northeim (Stadt, Landkreis Northeim)"),
    ("norheim", "Northeim (Stadt, Landkreis Northeim)"),
    ("hann muenden", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("hann munden", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("Hann.Münden", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("Hann-Münden", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("münden", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("Muenden", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("münden hann", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("Mündne", "Hann. Münden (Stadt, Landkreis Göttingen)"),
    ("34346", "Hann. Münden (34346 · Stadt, Landkreis Göttingen)"),
    ("Bad-Pyrmont", "Bad Pyrmont (Stadt, Landkreis Hameln-Pyrmont)"),
    ("bad pyr", "Bad Pyrmont (Stadt, Landkreis Hameln-Pyrmont)"),
    ("badpyrmont", "Bad Pyrmont (Stadt, Landkreis Hameln-Pyrmont)"),
    ("bad", "Bad Harzburg (Stadt, Landkreis Goslar)"),
    ("hameln", "Landkreis Hameln-Pyrmont (Landkreis)"),
    ("hameln pyrmont", "Landkreis Hameln-Pyrmont (Landkreis)"),
    (
        "st. andreasberg",
        "Braunlage (früher St. Andreasberg · Stadt, Landkreis Goslar)",
    ),
    (
        "st andr",
        "Braunlage (früher St. Andreasberg · Stadt, Landkreis Goslar)",
    ),
    (
        "sankt andreasberg",
        "Braunlage (früher Sankt Andreasberg · Stadt, Landkreis Goslar)",
    ),
    ("Bomlitz", "Walsrode (früher Bomlitz · Stadt, Heidekreis)"),
    ("boml", "Walsrode (früher Bomlitz · Stadt, Heidekreis)"),
    ("Bomlits", "Walsrode (früher Bomlitz · Stadt, Heidekreis)"),
    ("heidekreis", "Heidekreis (Landkreis)"),
    ("braunschweig", "Braunschweig (kreisfreie Stadt)"),
    ("Brauschweig", "Braunschweig (kreisfreie Stadt)"),
    ("braun", "Braunschweig (kreisfreie Stadt)"),
    ("braunl", "Braunlage (Stadt, Landkreis Goslar)"),
    ("38100", "Braunschweig (38100 · kreisfreie Stadt)"),
    ("Hildesh", "Hildesheim (Stadt, Landkreis Hildesheim)"),
    ("Hildsh", "Hildesheim (Stadt, Landkreis Hildesheim)"),
    (
        "burgdorf wolfenbüttel",
        "Burgdorf (Gemeinde, Landkreis Wolfenbüttel)",
    ),
    ("burgdorf", "Burgdorf (Stadt, Region Ahe)"),
    ("burgd", "Burgdorf (Stadt, Region Ahe)"),
    (
        "samtgemeinde bevern",
        "Samtgemeinde Bevern (Landkreis Holzminden)",
    ),
    ("bevern", "Bevern (Flecken, Landkreis Holzminden)"),
    ("flecken bevern", "Bevern (Flecken, Landkreis Holzminden)"),
    (
        "regionalverband",
        "Regionalverband Großraum (Verband ohne eigenes Gebiet)",
    ),
    (
        "grossraum",
        "Regionalverband Großraum (Verband ohne eigenes Gebiet)",
    ),
    ("großr", "Regionalverband Großraum (Verband ohne eigenes Gebiet)"),
    ("elektromobilitaet", "Schaufenster Elektromobilität (Initiative)"),
    (
        "elektromobilität schau",
        "Schaufenster Elektromobilität (Initiative)",
    ),
    ("mobilit", "Schaufenster Elektromobilität (Initiative)"),
    ("radschnel", "Radschnellweg nach Göttingen (Initiative)"),
    (
        "harz",
        "Harz (Landkreis Goslar) (gemeindefreies Gebiet, Landkreis Goslar)",
    ),
    ("hemmen", "Salzhemmendorf (Flecken, Landkreis Hameln-Pyrmont)"),
    ("region ahe", "Region Ahe (Region)"),
];

#[test]
fn queries_find_what_is_meant_first() {
    for (query, expected) in MEANT {
        assert_eq!(
            found(query).first().map(String::as_str),
            Some(*expected),
            "{query}"
        );
    }
}

#[test]
fn both_places_of_one_name_are_found_and_told_apart() {
    assert_eq!(
        found("Burgdorf"),
        [
            "Burgdorf (Stadt, Region Ahe)",
            "Burgdorf (Gemeinde, Landkreis Wolfenbüttel)"
        ]
    );
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    for query in ["", "  ", "-.", "xyzxyz", "99999", "qq"] {
        assert_eq!(found(query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn a_city_that_is_its_own_district_is_found_once_and_the_limit_holds() {
    assert_eq!(found("braunschweig").len(), 1);
    assert_eq!(
        SearchIndex::new(&region(), Language::German).search("b", 3).len(),
        3
    );
}

#[test]
fn the_found_letters_are_marked_in_the_title() {
    let marked = |query: &str| -> Vec<String> {
        let hits = SearchIndex::new(&region(), Language::German).search(query, 1);
        let hit = &hits[0];
        hit.marked
            .iter()
            .map(|range| hit.title[range.clone()].to_owned())
            .collect()
    };
    assert_eq!(marked("goett"), ["Gött"]);
    assert_eq!(marked("hann muen"), ["Hann. Mün"]);
    assert_eq!(marked("münden hann"), ["Hann", "Münden"]);
    assert_eq!(marked("landkreis nort"), ["Landkreis Nort"]);
    assert_eq!(marked("grossr"), ["Großr"]);
    assert_eq!(marked("bomlitz"), Vec::<String>::new());
}

#[test]
fn details_are_in_the_language_of_the_index() {
    let hits = SearchIndex::new(&region(), Language::English).search("northeim", 2);
    assert_eq!(hits[0].detail, "town, Northeim district");
    assert_eq!(hits[1].title, "Northeim district");
}

proptest::proptest! {
    #[test]
    fn any_query_is_answered_with_marks_that_fit_the_title(query in ".{0,12}") {
        let index = SearchIndex::new(&region(), Language::German);
        for hit in index.search(&query, 8) {
            for range in hit.marked {
                proptest::prop_assert!(hit.title.get(range).is_some());
            }
        }
    }
}
