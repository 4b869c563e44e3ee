//! The map in words: names that nobody shares, and where places lie.

use std::collections::BTreeSet;
use std::fmt::Write;

use region_core::admin::{Language, MemberBody};
use region_core::atlas::Place;
use region_core::text::{area_label, district_label, district_whereabouts, whereabouts};

use crate::regions::{real_atlas, tiny_atlas};

#[test]
fn every_area_and_district_has_a_name_of_its_own_in_every_language() {
    for atlas in [real_atlas(), tiny_atlas()] {
        for language in Language::ALL {
            let areas = atlas.region.indexed_areas();
            let mut names: Vec<String> = areas
                .map(|(index, _)| area_label(language, index, atlas))
                .collect();
            let districts = atlas.region.districts.iter();
            names.extend(districts.map(|district| district_label(language, district.key, atlas)));
            let different: BTreeSet<&String> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{language:?}");
            assert!(
                names.iter().all(|name| name.split(", ").count() >= 2),
                "{names:?}"
            );
        }
    }
}

#[test]
fn names_tell_kind_membership_and_district() {
    let atlas = real_atlas();
    let label = |language, key: &str| {
        let index = atlas.region.index_of(key.parse().unwrap()).unwrap();
        area_label(language, index, atlas)
    };
    assert_eq!(
        label(Language::German, "03155013"),
        "Einbeck, Stadt, Mitglied, Landkreis Northeim"
    );
    assert_eq!(
        label(Language::German, "03101000"),
        "Braunschweig, kreisfreie Stadt, Namensgebende Stadt und Mitglied"
    );
    assert_eq!(
        label(Language::German, "03155501"),
        "Solling (Landkreis Northeim), gemeindefreies Gebiet"
    );
}

/// Naming cities, places in the middle and at each edge, islands within others, forests, equal names.
const PLACES: [&str; 20] = [
    "03101000", "03103000", "03102000", "03241001", "03159016", "03155013", "03155011", "03155501",
    "03153017", "03153504", "03154028", "03157006", "03151009", "03351006", "03351501", "03358019",
    "03256022", "03257031", "03254002", "03255023",
];

#[test]
fn where_twenty_places_lie_is_told_as_it_was() {
    let atlas = real_atlas();
    let mut told = String::new();
    for key in PLACES {
        let index = atlas.region.index_of(key.parse().unwrap()).unwrap();
        for language in Language::ALL {
            writeln!(told, "{}", whereabouts(language, index, atlas)).unwrap();
        }
    }
    let golden = include_str!("golden/whereabouts.txt");
    for (told, golden) in told.lines().zip(golden.lines()) {
        assert_eq!(told, golden);
    }
    assert_eq!(told.lines().count(), golden.lines().count());
    assert_eq!(golden.lines().count(), 3 * PLACES.len());
}

#[test]
fn a_place_tells_its_distance_from_other_naming_cities_only() {
    let atlas = tiny_atlas();
    for (index, area) in atlas.region.indexed_areas() {
        let own = MemberBody::Area(area.ags);
        let others = atlas
            .region
            .members()
            .filter(|member| member.naming && member.body != own)
            .count();
        let told = whereabouts(Language::German, index, atlas);
        assert_eq!(told.matches(" km ").count(), others, "{}: {told}", area.name);
        assert!(told.contains("Nachbarn in der Region: "), "{told}");
    }
}

#[test]
fn a_district_tells_where_its_middle_lies_and_which_districts_border_on_it() {
    let atlas = real_atlas();
    let told = |key: &str, language| district_whereabouts(language, key.parse().unwrap(), atlas);
    let northeim = told("03155", Language::German);
    assert!(
        northeim.starts_with("Die Mitte liegt in Luftlinie "),
        "{northeim}"
    );
    assert_eq!(northeim.matches(" km ").count(), 4, "{northeim}");
    for neighbour in [
        "Landkreis Holzminden",
        "Landkreis Hildesheim",
        "Landkreis Goslar",
        "Landkreis Göttingen",
    ] {
        assert!(northeim.contains(neighbour), "{neighbour}: {northeim}");
    }
    // A city of its own is a neighbour like any district.
    assert!(told("03158", Language::English).contains("Salzgitter"));
    let own = |key| matches!(atlas.district_place(key), Some(Place::District(_)));
    for district in atlas.region.districts.iter().filter(|district| own(district.key)) {
        for language in Language::ALL {
            let told = district_whereabouts(language, district.key, atlas);
            assert!(told.ends_with('.') && !told.contains("{"), "{told}");
        }
    }
}
