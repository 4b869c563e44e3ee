//! What the real data must say. The expected numbers come from statements that do not rest on these files: the
//! official lists of keys, the sums the statistics office and the region publish, head counts of the association.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use region_core::admin::{AreaKind, Certainty, FigureCertainty, MemberBody, Participant, Region};
use region_core::dataset::{decode_detail, decode_map, decode_region, fill_texts};
use region_tool::compile::{Published, check, compile};
use region_tool::geometry::world_origin;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

fn region() -> Region {
    let checked = check(&data());
    let findings: Vec<_> = checked.findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings, Vec::<String>::new());
    checked.facts.unwrap().region
}

fn published() -> Published {
    compile(&data()).unwrap_or_else(|findings| panic!("{} findings, first {}", findings.len(), findings[0]))
}

#[test]
fn the_territory_has_360_municipalities_and_21_unincorporated_areas() {
    let region = region();
    let of_kind = |kind| region.areas.iter().filter(|area| area.kind == kind).count();
    assert_eq!(region.areas.len(), 381);
    assert_eq!(of_kind(AreaKind::Town), 82);
    assert_eq!(of_kind(AreaKind::MarketTown), 26);
    assert_eq!(of_kind(AreaKind::Municipality), 252);
    assert_eq!(of_kind(AreaKind::UnincorporatedArea), 19);
    assert_eq!(of_kind(AreaKind::UnincorporatedDistrict), 2);
    assert_eq!(region.districts.len(), 18);
}

#[test]
fn each_district_has_as_many_municipalities_as_the_official_list() {
    let region = region();
    // Municipalities and unincorporated areas by district.
    let expected = [
        ("03101", 1, 0),
        ("03102", 1, 0),
        ("03103", 1, 0),
        ("03151", 41, 1),
        ("03153", 7, 1),
        ("03154", 23, 5),
        ("03155", 11, 1),
        ("03157", 7, 0),
        ("03158", 32, 3),
        ("03159", 39, 1),
        ("03241", 21, 0),
        ("03252", 8, 0),
        ("03254", 20, 0),
        ("03255", 32, 7),
        ("03256", 36, 0),
        ("03257", 38, 0),
        ("03351", 20, 1),
        ("03358", 22, 1),
    ];
    for (key, municipalities, unincorporated) in expected {
        let areas: Vec<_> = region.areas_of_district(key.parse().unwrap()).collect();
        let found = areas
            .iter()
            .filter(|(_, area)| area.kind.is_municipality())
            .count();
        assert_eq!(
            (found, areas.len() - found),
            (municipalities, unincorporated),
            "in {key}"
        );
    }
}

#[test]
fn the_43_samtgemeinden_have_235_municipalities() {
    let region = region();
    assert_eq!(region.collectives.len(), 43);
    let members: Vec<_> = region
        .areas
        .iter()
        .filter(|area| area.collective.is_some())
        .collect();
    assert_eq!(members.len(), 235);
    assert!(members.iter().all(|area| area.kind.is_municipality()));
    for collective in &region.collectives {
        assert!(
            region.areas_of_collective(collective.key).count() >= 2,
            "{}",
            collective.name
        );
    }
}

#[test]
fn population_and_area_add_up_to_the_official_sums() {
    let region = region();
    let population: u32 = region.areas.iter().filter_map(|area| area.population).sum();
    let area_km2: f64 = region.areas.iter().filter_map(|area| area.area_km2).sum();
    assert_eq!(population, 3_900_490);
    assert!((area_km2 - 18_623.18).abs() < 0.001, "{area_km2}");
    let shown = |id: &str| {
        let figure = region.figures.iter().find(|figure| figure.id == id).unwrap();
        assert_eq!(figure.certainty, FigureCertainty::Computed);
        (figure.value.de.as_str(), figure.value.en.as_str())
    };
    assert_eq!(shown("population"), ("3.900.490", "3,900,490"));
    assert_eq!(shown("area"), ("18.623,18 km²", "18,623.18 km²"));
    assert_eq!(shown("density"), ("209 Menschen je km²", "209 people per km²"));
    assert_eq!(shown("municipalities"), ("360", "360"));
    assert_eq!(shown("samtgemeinden"), ("43", "43"));
}

#[test]
fn forty_of_52_members_are_identified_and_eight_bodies_are_not_called_members() {
    let region = region();
    let newest = &region.identity.head_counts[0];
    assert_eq!(
        (newest.count, newest.date.to_string().as_str()),
        (52, "2024-05-13")
    );
    let of_certainty = |certainty| {
        region
            .bodies
            .iter()
            .filter(|body| body.certainty == certainty)
            .count()
    };
    assert_eq!(of_certainty(Certainty::Confirmed), 20);
    assert_eq!(of_certainty(Certainty::Historical), 20);
    assert_eq!(of_certainty(Certainty::Unknown), 8);
    // The count of 2019: all 14 Landkreise and the Region Hannover. The rest are municipalities and one association.
    let count = |is: &dyn Fn(&MemberBody) -> bool| region.members().filter(|member| is(&member.body)).count();
    assert_eq!(count(&|body| matches!(body, MemberBody::District(_))), 15);
    assert_eq!(count(&|body| matches!(body, MemberBody::Area(_))), 24);
    assert_eq!(
        count(&|body| matches!(body, MemberBody::Association { covers } if covers.len() == 8)),
        1
    );
    assert_eq!(region.former_members.len(), 4);
}

#[test]
fn the_four_cities_of_the_name_are_the_naming_ones() {
    let region = region();
    let naming: BTreeSet<_> = region
        .members()
        .filter(|member| member.naming)
        .filter_map(|member| match member.body {
            MemberBody::Area(ags) => region.area(ags).map(|area| area.name.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        naming,
        BTreeSet::from(["Braunschweig", "Göttingen", "Hannover", "Wolfsburg"])
    );
    for name in naming {
        assert!(region.identity.name.de.contains(name), "{name}");
    }
}

#[test]
fn sixty_one_initiatives_belong_to_seven_fields_of_which_three_are_current() {
    let region = region();
    assert_eq!(region.initiatives.len(), 61);
    let fields = &region.identity.action_fields;
    assert_eq!(fields.len(), 7);
    assert_eq!(fields.iter().filter(|field| field.current).count(), 3);
    let used: BTreeSet<u8> = region
        .initiatives
        .iter()
        .map(|initiative| initiative.field)
        .collect();
    assert_eq!(used.len(), 7);
    let markers: BTreeSet<_> = fields.iter().map(|field| format!("{:?}", field.marker)).collect();
    assert_eq!(markers.len(), 7, "each field has its own shape");
}

#[test]
fn einbeck_is_a_member_town_in_the_district_of_northeim() {
    let region = region();
    let einbeck = region.area("03155013".parse().unwrap()).unwrap();
    assert_eq!(
        (einbeck.name.as_str(), einbeck.slug.as_str()),
        ("Einbeck", "einbeck")
    );
    assert_eq!(einbeck.kind, AreaKind::Town);
    assert_eq!(region.district(einbeck.ags.district()).unwrap().name, "Northeim");
    let body = region.body_of_area(einbeck.ags).unwrap();
    assert_eq!(body.certainty, Certainty::Confirmed);
    let initiatives: Vec<_> = region
        .initiatives_of(Participant::Area(einbeck.ags))
        .map(|initiative| initiative.slug.as_str())
        .collect();
    assert_eq!(initiatives, ["promptathon-einbeck", "strategietagung-einbeck"]);
}

#[test]
fn equal_names_have_slugs_that_tell_them_apart() {
    let region = region();
    let slugs = |name: &str| -> Vec<&str> {
        region
            .areas
            .iter()
            .filter(|area| area.name == name)
            .map(|area| area.slug.as_str())
            .collect()
    };
    assert_eq!(
        slugs("Burgdorf"),
        ["burgdorf-wolfenbuettel", "burgdorf-region-hannover"]
    );
    assert_eq!(slugs("Helmstedt"), ["helmstedt", "helmstedt-gemeindefrei"]);
    assert_eq!(slugs("Hann. Münden"), ["hann-muenden"]);
    let walsrode = region
        .areas
        .iter()
        .find(|area| area.former_names.iter().any(|name| name == "Bomlitz"));
    assert_eq!(walsrode.unwrap().name, "Walsrode");
}

#[test]
fn outlines_fit_the_official_areas() {
    let checked = check(&data());
    let coverage = checked.coverage.unwrap();
    assert!(coverage.is_covered);
    assert_eq!(coverage.areas, 381);
    // Geodesic area of the outlines: they are generalised, so it differs from the official sum by 0.03 %.
    assert!(
        (coverage.area_km2 - 18_628.8).abs() < 0.1,
        "{}",
        coverage.area_km2
    );
    let projection = checked.facts.unwrap().region.identity.projection;
    let (easting, northing) = world_origin(&checked.boundaries.unwrap());
    assert_eq!(
        (projection.origin_easting, projection.origin_northing),
        (easting, northing)
    );
}

#[test]
fn the_published_files_come_back_as_they_were_and_are_the_same_each_time() {
    let published = published();
    let file = |name: &str| {
        published
            .file(name)
            .unwrap_or_else(|| panic!("{name} is not published"))
    };
    let mut region = decode_region(file("region.bin")).unwrap();
    fill_texts(&mut region, file("texts.bin")).unwrap();
    assert_eq!(region, published.region);
    assert_eq!(decode_map(file("map.bin")).unwrap(), published.map);
    let detail = decode_detail(file("detail.bin"), &published.map.topology);
    assert_eq!(detail.unwrap(), published.detail);
    assert!(file("overlays/orte.geojson").starts_with(b"{"));
    assert!(file("colours.css").starts_with(b":root{"));
    assert_eq!(compile(&data()).unwrap().files, published.files);
}
