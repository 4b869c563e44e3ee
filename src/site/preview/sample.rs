//! A region of two towns side by side for tests, with names as long as they come.

use region_core::admin::{
    ActionField, Area, AreaKind, Certainty, Citation, District, DistrictKind, Identity, Initiative,
    Localized, MarkerShape, Member, MemberBody, Operator, Participant, ProjectionParameters, Region, Status,
};
use region_core::atlas::Atlas;
use region_core::dataset::MapGeometry;
use region_core::topology::{ArcRef, ArcSet, GridPoint, Shape, Topology};

use super::PreviewColours;

pub(super) const LONG_TITLE: &str = "Digitale Leitfäden für die Kindernotfallmedizin (One Click To Evidence)";
const LONGEST_WORD: &str = "Wasserstoffinfrastrukturentwicklungsgesellschaft";

pub(super) fn colours() -> PreviewColours {
    PreviewColours::read(|token| {
        Some(match token {
            "surface" | "halo" => "#ffffff",
            "paper" | "surroundings" | "none" => "#e9e4d8",
            "ink" | "naming" => "#102020",
            "selection" | "accent" => "#b4481e",
            "field-3" => return None,
            _ => "#0f5c63",
        })
    })
    .unwrap()
}

fn german(text: &str) -> Localized {
    Localized {
        de: text.to_owned(),
        en: String::new(),
        easy: String::new(),
    }
}

fn citation() -> Citation {
    Citation {
        urls: vec!["https://example.org/".to_owned()],
        date: None,
    }
}

fn area(key: &str, name: &str, kind: AreaKind) -> Area {
    Area {
        ags: key.parse().unwrap(),
        name: name.to_owned(),
        kind,
        designation: None,
        slug: key.to_owned(),
        collective: None,
        population: Some(40_000),
        population_date: None,
        area_km2: Some(100.0),
        postal_code: None,
        website: None,
        former_names: Vec::new(),
    }
}

fn initiative(slug: &str, name: &str, participants: Vec<Participant>) -> Initiative {
    Initiative {
        slug: slug.to_owned(),
        name: german(name),
        field: 0,
        summary: german("…"),
        from: None,
        to: None,
        status: Status::Unknown,
        participants,
        place: None,
        url: None,
        citation: citation(),
        tags: Vec::new(),
    }
}

fn identity() -> Identity {
    Identity {
        name: german("Metropolregion Hannover Braunschweig Göttingen Wolfsburg"),
        short_name: german("Metropolregion"),
        association: german("Verein"),
        company: german("Gesellschaft"),
        about: german("Zwei Städte."),
        website: "https://example.org/".to_owned(),
        head_counts: Vec::new(),
        action_fields: vec![ActionField {
            id: "kultur".to_owned(),
            name: german("Kultur"),
            current: true,
            marker: MarkerShape::Star,
        }],
        boundary_date: "2024-12-31".parse().unwrap(),
        map_attribution: german("© GeoBasis-DE / BKG 2016 (Daten verändert) · Statistik: Destatis 2025"),
        operator: Operator { fields: Vec::new() },
        projection: ProjectionParameters {
            central_meridian: 9.0,
            scale: 0.9996,
            origin_easting: 479_000.0,
            origin_northing: 5_897_000.0,
        },
    }
}

fn region() -> Region {
    let einbeck = area("03155013", "Clausthal-Zellerfeld", AreaKind::Town);
    let forest = area("03155501", LONGEST_WORD, AreaKind::UnincorporatedArea);
    let member = Member {
        body: MemberBody::Area(einbeck.ags),
        name: "Stadt".to_owned(),
        slug: "stadt".to_owned(),
        since: None,
        certainty: Certainty::Historical,
        naming: false,
        website: None,
        citation: citation(),
        note: german(""),
    };
    Region {
        identity: identity(),
        districts: vec![District {
            key: einbeck.ags.district(),
            name: "Grafschaft Bad-Langensalza-Hohenstein".to_owned(),
            kind: DistrictKind::RuralDistrict,
            slug: "northeim".to_owned(),
            website: None,
        }],
        collectives: Vec::new(),
        initiatives: vec![
            initiative("kurz", "Kurz", vec![Participant::Area(einbeck.ags)]),
            initiative("lang", LONG_TITLE, Vec::new()),
            initiative("wort", &format!("{LONGEST_WORD} & <{LONGEST_WORD}>"), Vec::new()),
        ],
        areas: vec![einbeck, forest],
        bodies: vec![member],
        former_members: Vec::new(),
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

/// Two squares of 10 km; the first arc is the border between them.
fn map() -> MapGeometry {
    let point = |x: i32, y: i32| GridPoint { x, y };
    let arcs = vec![
        vec![point(10, 0), point(10, 10)],
        vec![point(10, 10), point(0, 10), point(0, 0), point(10, 0)],
        vec![point(10, 0), point(20, 0), point(20, 10), point(10, 10)],
    ];
    let shape = |arcs: &[i32]| Shape {
        polygons: vec![vec![arcs.iter().copied().map(ArcRef).collect()]],
    };
    MapGeometry {
        topology: Topology::new(vec![shape(&[0, 1]), shape(&[2, !0])], arcs.len()),
        overview: ArcSet { grid_m: 1000.0, arcs },
        label_points: vec![point(5, 5), point(15, 5)],
    }
}

pub(super) fn atlas() -> Atlas {
    Atlas::new(region(), map()).unwrap()
}
