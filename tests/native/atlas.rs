//! Classes, neighbours and hits on the real region.

use region_core::admin::Ags;
use region_core::atlas::{MembershipClass, Pick, Place, Reach};

use crate::regions::{real_atlas, tiny_atlas};

fn ags(text: &str) -> Ags {
    text.parse().unwrap()
}

#[test]
fn classes_follow_from_members_and_districts() {
    let atlas = real_atlas();
    let class = |key: &str| atlas.class(atlas.region.index_of(ags(key)).unwrap());
    assert_eq!(class("03241001"), MembershipClass::Naming, "Hannover");
    assert_eq!(class("03155013"), MembershipClass::Member, "Einbeck");
    assert_eq!(
        class("03155006"),
        MembershipClass::Represented,
        "Kalefeld, by its district"
    );
    assert_eq!(class("03155501"), MembershipClass::Unincorporated, "Solling");
    let naming = atlas
        .region
        .indexed_areas()
        .filter(|(index, _)| atlas.class(*index) == MembershipClass::Naming);
    assert_eq!(naming.count(), 4);
}

#[test]
fn nobody_of_unknown_membership_counts_as_a_member() {
    let atlas = real_atlas();
    let gifhorn = atlas.region.index_of(ags("03151009")).unwrap();
    assert_eq!(atlas.class(gifhorn), MembershipClass::Represented);
    assert!(
        atlas
            .region
            .members()
            .all(|member| member.name != "Stadt Gifhorn")
    );
}

#[test]
fn every_label_point_is_hit_as_its_own_area() {
    for atlas in [real_atlas(), tiny_atlas()] {
        for (index, area) in atlas.region.indexed_areas() {
            let found = atlas.area_at(atlas.label_point(index), &atlas.map.overview);
            assert_eq!(found, Some(index), "{} {}", area.ags, area.name);
        }
    }
}

#[test]
fn a_finger_on_a_small_area_finds_it_or_is_offered_it() {
    let atlas = real_atlas();
    // The whole region on a small screen: 400 m a pixel.
    let reach = Reach {
        metres: 20.0 * 400.0,
        small_m: 24.0 * 400.0,
    };
    for (index, area) in atlas.region.indexed_areas() {
        match atlas.pick(atlas.label_point(index), reach, &atlas.map.overview) {
            Pick::Area(found) => assert_eq!(found, index, "{}", area.name),
            Pick::OneOf(choices) => assert!(choices.contains(&index), "{}", area.name),
            Pick::Nothing => panic!("nothing at {}", area.name),
        }
    }
}

#[test]
fn far_outside_nothing_is_hit() {
    let atlas = real_atlas();
    let outside = region_core::geo::WorldPoint::new(-50_000.0, -50_000.0);
    let reach = Reach {
        metres: 100.0,
        small_m: 1000.0,
    };
    assert_eq!(atlas.pick(outside, reach, &atlas.map.overview), Pick::Nothing);
}

#[test]
fn neighbours_are_mutual_and_every_area_has_one() {
    let atlas = real_atlas();
    for (index, area) in atlas.region.indexed_areas() {
        assert!(atlas.neighbours(index).next().is_some(), "{}", area.name);
        for neighbour in atlas.neighbours(index) {
            assert!(atlas.neighbours(neighbour).any(|back| back == index));
        }
    }
}

#[test]
fn an_independent_city_is_one_place_and_an_association_covers_its_districts() {
    let atlas = real_atlas();
    let braunschweig = atlas.district_place("03101".parse().unwrap());
    assert_eq!(braunschweig, Some(Place::Area(ags("03101000"))));
    let association = (0_u16..)
        .zip(&atlas.region.bodies)
        .find(|(_, body)| body.slug.starts_with("regionalverband"))
        .map(|(index, _)| Place::Association(index))
        .unwrap();
    let districts: std::collections::BTreeSet<String> = atlas
        .areas_of(association)
        .iter()
        .map(|index| atlas.region.areas[index.usize()].ags.district().to_string())
        .collect();
    let expected = [
        "03101", "03102", "03103", "03151", "03153", "03154", "03157", "03158",
    ];
    assert_eq!(districts.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn the_areas_of_an_initiative_are_those_of_its_participants() {
    let atlas = real_atlas();
    for initiative in &atlas.region.initiatives {
        let shown = atlas.areas_of_initiative(initiative);
        let mut expected: Vec<_> = initiative
            .participants
            .iter()
            .flat_map(|participant| atlas.areas_of(atlas.participant_place(*participant)))
            .chain(initiative.place.and_then(|place| atlas.region.index_of(place)))
            .collect();
        expected.sort_unstable();
        expected.dedup();
        assert_eq!(shown, expected, "{}", initiative.slug);
    }
}
