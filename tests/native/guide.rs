//! Goals, tours, the comparison of places and what visitors take along, on the real region.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;

use region_core::admin::{Area, Language, Participant, Stop, Tour};
use region_core::atlas::{Atlas, ClassSet, MembershipClass, Place};
use region_core::dataset::{decode_region, fill_texts};
use region_core::explore::Explored;
use region_core::geo::{Insets, Viewport};
use region_core::route::{Page, Query, Route};
use region_core::state::{Action, AppState, Motion, announcement, reduce};
use region_core::take::{
    areas_csv, areas_geojson, citation, initiatives_csv, initiatives_geojson, shown_areas, shown_initiatives,
};

use crate::regions::{real, real_atlas, tiny_atlas};

fn state(address: &str) -> Rc<AppState> {
    let atlas = real_atlas();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let route = Route::parse(path, query, "/", atlas);
    let state = Rc::new(AppState::new(
        Route::new(route.language, route.page.clone()),
        Motion::Reduced,
        atlas,
    ));
    let measured = Action::Measured {
        viewport: Viewport::new(1280.0, 800.0),
        insets: Insets::default(),
    };
    let state = reduce(&state, measured, atlas);
    reduce(&state, Action::RouteChanged(route), atlas)
}

fn follow(state: &Rc<AppState>, address: &str) -> Rc<AppState> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let route = Route::parse(path, query, "/", real_atlas());
    reduce(state, Action::Follow(route.page, query.to_owned()), real_atlas())
}

#[test]
fn the_facts_hold_the_way_of_a_tour_and_its_words_come_later() {
    for name in ["de", "en", "easy"] {
        let mut region = decode_region(real().file(&format!("region.{name}.bin")).unwrap()).unwrap();
        assert!(region.guide.services.is_empty());
        let ways = |tours: &[Tour]| -> Vec<(String, Vec<Stop>)> {
            tours
                .iter()
                .map(|tour| (tour.id.clone(), tour.steps.iter().map(|step| step.stop).collect()))
                .collect()
        };
        assert_eq!(ways(&region.guide.tours), ways(&real().region.guide.tours));
        let words = |tours: &[Tour]| -> usize {
            let steps = tours.iter().flat_map(|tour| &tour.steps);
            steps
                .map(|step| step.text.de.len() + step.text.en.len() + step.text.easy.len())
                .sum()
        };
        assert_eq!(words(&region.guide.tours), 0);
        fill_texts(&mut region, real().file(&format!("texts.{name}.bin")).unwrap()).unwrap();
        assert!(words(&region.guide.tours) > 1000, "{name}");
        assert_eq!(region.guide.services.len(), real().region.guide.services.len());
    }
}

#[test]
fn every_goal_has_its_initiatives_or_none_and_no_pair_twice() {
    let region = &real().region;
    assert_eq!(region.goals.len(), 8);
    let pairs: BTreeSet<_> = region
        .guide
        .services
        .iter()
        .map(|service| (service.goal, service.initiative))
        .collect();
    assert_eq!(pairs.len(), region.guide.services.len());
    for (goal, initiative) in pairs {
        assert!(usize::from(goal) < region.goals.len());
        assert!(usize::from(initiative) < region.initiatives.len());
    }
    let without = (0..8).filter(|goal| region.guide.for_goal(*goal).next().is_none());
    assert!(without.count() > 0, "an honest empty state is part of the page");
}

#[test]
fn a_step_shows_its_place_and_the_next_one_the_next() {
    let atlas = real_atlas();
    for (index, tour) in (0..).zip(&atlas.region.guide.tours) {
        let mut state = state(&Route::new(Language::German, Page::Tour(index)).address("/", atlas));
        for (position, step) in (1..).zip(&tour.steps) {
            let query = Query {
                step: Some(position),
                ..Query::default()
            };
            let route = Route {
                query,
                ..Route::new(Language::German, Page::Tour(index))
            };
            let before = Rc::clone(&state);
            state = follow(&state, &route.address("/", atlas));
            assert_eq!(state.route.subject(atlas), Page::of_stop(step.stop, atlas));
            let own = Route::new(Language::German, Page::of_stop(step.stop, atlas));
            assert_eq!(
                state.route.outlined_areas(atlas),
                own.areas(atlas),
                "{} {position}",
                tour.id
            );
            let field = match step.stop {
                Stop::Initiatives(field) => field,
                _ => None,
            };
            assert_eq!(state.query().field, field, "{} {position}", tour.id);
            let told = announcement(&before, &state, atlas).unwrap();
            assert!(told.contains(&position.to_string()), "{told}");
            let address = state.address_route(atlas).address("/", atlas);
            assert!(address.contains(&format!("step={position}")), "{address}");
            assert!(!address.contains("view="), "{address}");
        }
        let state = reduce(&state, Action::Open(Page::Members), atlas);
        assert_eq!(state.query().step, None);
    }
}

#[test]
fn a_step_that_is_not_there_is_no_step() {
    let state = state("/tour/mitglieder/?step=99");
    assert_eq!(state.route.progress(real_atlas()), None);
    assert_eq!(state.route.outlined_areas(real_atlas()), []);
}

#[test]
fn a_link_of_a_profile_adds_to_what_is_compared_and_never_more_than_five() {
    let atlas = real_atlas();
    let mut state = state("/");
    let keys = ["03155013", "03157", "03241018", "03103000", "03351", "03153"];
    for key in keys {
        state = follow(&state, &format!("/vergleich/?compare={key}"));
        // Again is no change.
        state = follow(&state, &format!("/vergleich/?compare={key}"));
    }
    let expected: Vec<Participant> = keys[..5].iter().map(|key| key.parse().unwrap()).collect();
    assert_eq!(state.query().compare, expected);
    assert_eq!(state.route.page, Page::Compare);
    let marked = state.route.outlined_areas(atlas);
    assert!(
        marked.windows(2).all(|pair| pair[0] < pair[1]),
        "each once, ascending"
    );
    let elsewhere = reduce(&state, Action::Open(Page::Members), atlas);
    assert_eq!(
        elsewhere.query().compare,
        expected,
        "it is kept while one looks for more"
    );
    let fewer = reduce(&state, Action::Compare(expected[1..3].to_vec()), atlas);
    let address = fewer.address_route(atlas).address("/", atlas);
    assert_eq!(address, "/vergleich/?compare=03157,03241018");
    let shared = follow(&elsewhere, &address);
    assert_eq!(shared.query().compare, expected[1..3], "a shared link says all");
}

/// Population and area as they stand in the table, by key.
fn table() -> Vec<(String, Option<f64>, Option<f64>)> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../data/statistics.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(';').collect();
        (cells[0].to_owned(), cells[1].parse().ok(), cells[3].parse().ok())
    });
    rows.collect()
}

#[test]
fn means_are_those_of_the_table() {
    let atlas = real_atlas();
    let rows = table();
    let municipal = |key: &str| {
        let area = atlas.region.area(key.parse().unwrap());
        area.is_some_and(|area: &Area| area.kind.is_municipality())
    };
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let people: Vec<f64> = rows
        .iter()
        .filter(|row| municipal(&row.0))
        .filter_map(|row| row.1)
        .collect();
    let km2: Vec<f64> = rows
        .iter()
        .filter(|row| municipal(&row.0))
        .filter_map(|row| row.2)
        .collect();
    let close = |found: Option<f64>, expected: f64| {
        let found = found.unwrap();
        assert!((found - expected).abs() < expected * 1e-9, "{found} {expected}");
    };
    let means = atlas.means();
    close(means.municipalities.people, mean(&people));
    close(means.municipalities.km2, mean(&km2));
    let all_people: f64 = rows.iter().filter_map(|row| row.1).sum();
    let all_km2: f64 = rows.iter().filter_map(|row| row.2).sum();
    close(means.density, all_people / all_km2);
    close(means.districts.people, all_people / 18.0);
    close(means.districts.km2, all_km2 / 18.0);
    let peine = atlas.figures_of(Place::District("03157".parse().unwrap()));
    close(peine.people, 139_170.0);
}

#[test]
fn what_a_part_lacks_the_whole_lacks_too() {
    let mut atlas: Atlas = tiny_atlas().clone();
    let place = Place::District(atlas.region.areas[0].ags.district());
    assert!(atlas.figures_of(place).people.is_some());
    atlas.region.areas[0].population = None;
    assert_eq!(atlas.figures_of(place).people, None);
    assert!(atlas.figures_of(place).km2.is_some());
    assert_eq!(atlas.figures_of(place).density(), None);
}

#[test]
fn a_table_taken_along_says_what_the_open_data_says() {
    let atlas = real_atlas();
    let only = ClassSet::from_classes([MembershipClass::Naming]).unwrap();
    let mut route = Route::new(Language::German, Page::Region);
    let explored = Explored::default();
    let all = shown_areas(&route, &explored, atlas);
    assert_eq!(areas_csv(&all, atlas).split("\r\n").count(), 381 + 2);
    route.query.classes = only;
    let cities = shown_areas(&route, &explored, atlas);
    assert_eq!(cities.len(), 4);
    let text = areas_csv(&cities, atlas);
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "ags,name,art,kreisschluessel,kreis,mitgliedschaft,einwohner,einwohner_stand,flaeche_km2,einwohner_je_km2"
    );
    assert_eq!(
        lines[1],
        "03101000,Braunschweig,stadt,03101,Braunschweig,namensgebend,252066,2023-12-31,192.70,1308.1"
    );
    assert_eq!(lines.len(), 6);
}

#[test]
fn what_is_taken_along_follows_every_filter_of_the_map_and_of_the_table() {
    let atlas = real_atlas();
    let mut route = Route::new(Language::German, Page::Region);
    let explored = Explored {
        areas_shown: (0..atlas.region.areas.len()).map(|area| area % 2 == 0).collect(),
        ..Explored::default()
    };
    let even = shown_areas(&route, &explored, atlas);
    assert_eq!(even.len(), 191);
    assert!(even.iter().all(|area| area.usize() % 2 == 0));
    // The filter of the table counts where the table is, in its order.
    route.query.filter = "northeim".to_owned();
    assert_eq!(shown_areas(&route, &explored, atlas).len(), 191);
    route.page = Page::Municipalities;
    let rows = shown_areas(&route, &Explored::default(), atlas);
    assert_eq!(rows.len(), 12, "eleven municipalities and a forest");
    assert_eq!(atlas.region.areas[rows[0].usize()].name, "Bad Gandersheim");
    assert!(shown_areas(&route, &explored, atlas).len() < rows.len());
}

#[test]
fn initiatives_taken_along_are_those_that_every_filter_leaves() {
    let atlas = real_atlas();
    let all = &atlas.region.initiatives;
    let none = Explored::default();
    let mut query = Query::default();
    assert_eq!(shown_initiatives(&query, &none, atlas).len(), all.len());
    query.field = Some(all[0].field);
    let of_field = shown_initiatives(&query, &none, atlas);
    assert!(of_field.len() < all.len() && of_field.iter().all(|one| one.field == all[0].field));
    let odd = Explored {
        remaining: (0..all.len()).map(|position| position % 2 == 1).collect(),
        ..Explored::default()
    };
    let some = shown_initiatives(&query, &odd, atlas);
    let expected = all.iter().skip(1).step_by(2);
    let expected: Vec<_> = expected.filter(|one| one.field == all[0].field).collect();
    assert_eq!(some, expected);

    let table = initiatives_csv(&some, Language::English, atlas);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), some.len());
    let json = initiatives_geojson(&some, Language::English, atlas);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let features = json["features"].as_array().unwrap();
    assert_eq!(features.len(), some.len());
    let mut placed = 0;
    for ((one, row), feature) in some.iter().zip(&rows).zip(features) {
        let cell = |name: &str| &row[columns.iter().position(|column| column == name).unwrap()];
        assert_eq!(
            (cell("kurzname"), cell("name"), cell("sprache")),
            (&*one.slug, &*one.name.en, "en")
        );
        assert_eq!(feature["properties"]["kurzname"], one.slug);
        assert_eq!(feature["properties"]["beginn"].is_null(), one.from.is_none());
        let points = atlas.points_of_initiative(one).len();
        let written = feature["geometry"]["coordinates"].as_array().map_or(0, Vec::len);
        assert_eq!(written, points, "{}", one.slug);
        placed += usize::from(points > 0);
    }
    assert!(placed > 0, "some have a place");
}

#[test]
fn outlines_taken_along_are_geojson_that_closes_and_lies_in_the_region() {
    let atlas = real_atlas();
    let route = Route::new(Language::German, Page::Region);
    let all = shown_areas(&route, &Explored::default(), atlas);
    let collection: serde_json::Value = serde_json::from_str(&areas_geojson(&all, atlas)).unwrap();
    let features = collection["features"].as_array().unwrap();
    assert_eq!(features.len(), 381);
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    for feature in features {
        let name = &feature["properties"]["name"];
        for polygon in feature["geometry"]["coordinates"].as_array().unwrap() {
            for (position, ring) in polygon.as_array().unwrap().iter().enumerate() {
                let ring: Vec<(f64, f64)> = ring
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|point| (number(&point[0]), number(&point[1])))
                    .collect();
                assert!(ring.len() > 3, "{name}");
                assert_eq!(ring.first(), ring.last(), "{name}");
                let area: f64 = ring
                    .windows(2)
                    .map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1)
                    .sum();
                assert_eq!(area > 0.0, position == 0, "{name}");
                let inside =
                    |point: &(f64, f64)| (8.5..11.3).contains(&point.0) && (51.0..53.5).contains(&point.1);
                assert!(ring.iter().all(inside), "{name}");
            }
        }
    }
}

#[test]
fn a_citation_names_page_address_day_and_source() {
    let atlas = real_atlas();
    let route = Route::new(Language::English, Page::Goals);
    let text = citation(
        &route,
        "https://example.org/en/goals/",
        "2026-11-25".parse().ok(),
        atlas,
    );
    for part in [
        "Goals",
        "https://example.org/en/goals/",
        "25 November 2026",
        "Destatis",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}
