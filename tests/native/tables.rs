//! The table of municipalities on the real region.

use std::rc::Rc;

use region_core::admin::Language;
use region_core::atlas::{ClassSet, MembershipClass, Place};
use region_core::route::{Page, Query, Route};
use region_core::state::{Action, AppState, Motion, announcement, reduce};
use region_core::table::{Column, TableOrder, TableView};
use region_core::text::sort_key;

use crate::regions::real_atlas;

fn names(view: &TableView) -> Vec<&'static str> {
    let atlas = real_atlas();
    let rows = view.rows(Language::German, atlas);
    rows.iter()
        .map(|index| atlas.region.areas[index.usize()].name.as_str())
        .collect()
}

fn sorted_by(column: Column, descending: bool) -> TableView {
    TableView {
        order: TableOrder { column, descending },
        ..TableView::default()
    }
}

fn filtered(text: &str) -> TableView {
    TableView {
        filter: text.to_owned(),
        ..TableView::default()
    }
}

#[test]
fn every_area_has_one_row_in_every_order() {
    let mut all: Vec<_> = real_atlas()
        .region
        .areas
        .iter()
        .map(|area| area.name.as_str())
        .collect();
    all.sort_unstable();
    for column in Column::ALL {
        for descending in [false, true] {
            let mut listed = names(&sorted_by(column, descending));
            listed.sort_unstable();
            assert_eq!(listed, all, "{column:?}");
        }
    }
}

#[test]
fn names_sort_as_the_language_does_and_figures_with_the_unknown_last() {
    let by_name = names(&TableView::default());
    assert!(by_name.is_sorted_by_key(|name| sort_key(name)));
    let atlas = real_atlas();
    for descending in [false, true] {
        let rows = sorted_by(Column::Population, descending).rows(Language::German, atlas);
        let people: Vec<_> = rows
            .iter()
            .map(|index| atlas.region.areas[index.usize()].population)
            .collect();
        let known = people.iter().take_while(|people| people.is_some()).count();
        assert!(known > 300 && people[known..].iter().all(Option::is_none));
        let known = people[..known].iter().flatten();
        let in_order = if descending {
            known.is_sorted_by(|a, b| a >= b)
        } else {
            known.is_sorted()
        };
        assert!(in_order, "{people:?}");
    }
    assert_eq!(names(&sorted_by(Column::Population, true))[0], "Hannover");
    assert_eq!(
        names(&sorted_by(Column::Membership, false))[..4],
        ["Braunschweig", "Göttingen", "Hannover", "Wolfsburg"]
    );
}

#[test]
fn a_text_leaves_the_rows_that_have_its_words() {
    assert_eq!(names(&filtered("einb")), ["Einbeck"]);
    assert_eq!(names(&filtered("37574")), ["Einbeck"]);
    for spelling in ["goettingen stadt", "Göttingen, Stadt", "gottingen stadt"] {
        assert!(names(&filtered(spelling)).contains(&"Göttingen"), "{spelling}");
    }
    let northeim = names(&filtered("landkreis northeim"));
    assert!(
        northeim.contains(&"Einbeck") && !northeim.contains(&"Göttingen"),
        "{northeim:?}"
    );
    assert!(names(&filtered("atlantis")).is_empty());
    assert_eq!(names(&filtered("  ")).len(), 381);
}

#[test]
fn the_table_lists_what_the_legend_shows() {
    let atlas = real_atlas();
    for class in MembershipClass::ALL {
        let view = TableView {
            classes: ClassSet::from_classes([class]).unwrap(),
            ..TableView::default()
        };
        let rows = view.rows(Language::German, atlas);
        let of_class = atlas
            .region
            .indexed_areas()
            .filter(|(index, _)| atlas.class(*index) == class);
        assert_eq!(rows.len(), of_class.count());
        assert!(rows.iter().all(|index| atlas.class(*index) == class));
    }
}

fn at(page: Page) -> Rc<AppState> {
    let atlas = real_atlas();
    let state = Rc::new(AppState::new(
        Route::new(Language::German, page.clone()),
        Motion::Reduced,
        atlas,
    ));
    let measured = Action::Measured {
        viewport: region_core::geo::Viewport::new(1280.0, 800.0),
        insets: region_core::geo::Insets::default(),
    };
    let state = reduce(&state, measured, atlas);
    let route = Route::new(Language::German, page);
    reduce(&state, Action::RouteChanged(route), atlas)
}

fn einbeck() -> Place {
    Place::Area("03155013".parse().unwrap())
}

#[test]
fn a_link_says_a_part_of_the_state_and_the_rest_stays() {
    let atlas = real_atlas();
    let state = at(Page::Municipalities);
    let state = reduce(&state, Action::ToggleClass(MembershipClass::Member), atlas);
    let sorted = reduce(
        &state,
        Action::Follow(Page::Municipalities, "sort=-area".to_owned()),
        atlas,
    );
    assert_eq!(sorted.query().sort.token(), "-area");
    assert_eq!(sorted.query().classes, state.query().classes);
    assert_eq!(sorted.camera, state.camera);
    assert_eq!(
        announcement(&state, &sorted, atlas).as_deref(),
        Some("sortiert nach Fläche, absteigend")
    );
    let shown = reduce(
        &sorted,
        Action::Follow(Page::Municipalities, "show=".to_owned()),
        atlas,
    );
    assert_eq!(shown.query().classes, ClassSet::ALL);
    let moved = reduce(
        &shown,
        Action::Follow(
            Page::Initiatives,
            "field=mobilitaet&view=10.00/52.0000/10.0000".to_owned(),
        ),
        atlas,
    );
    assert_eq!(moved.route.page, Page::Initiatives);
    assert!(moved.query().field.is_some());
    assert!((moved.camera.zoom.0 - 10.0).abs() < 1e-9);
}

#[test]
fn the_table_marks_the_row_and_the_map_the_areas_it_lists() {
    let atlas = real_atlas();
    let profile = at(Page::Place(einbeck()));
    let table = reduce(&profile, Action::Open(Page::Municipalities), atlas);
    assert_eq!(table.query().at.map(Place::Area), Some(einbeck()));
    assert_eq!(table.route.outlined_areas(atlas), atlas.areas_of(einbeck()));
    // Back in the history comes without that word.
    let back = reduce(
        &profile,
        Action::RouteChanged(Route::new(Language::German, Page::Municipalities)),
        atlas,
    );
    assert_eq!(back.query().at, table.query().at);
    let filtered = reduce(&table, Action::FilterTable("northeim".to_owned()), atlas);
    let listed = TableView::of(filtered.query()).rows(Language::German, atlas);
    assert!(listed.len() > 5);
    assert_eq!(filtered.route.outlined_areas(atlas), listed);
    let home = reduce(&filtered, Action::Open(Page::Region), atlas);
    assert_eq!((home.query().at, home.query().filter.as_str()), (None, ""));
    assert_eq!(TableView::of(&Query::default()), TableView::default());
}
