//! Addresses on the real region.

use std::collections::BTreeSet;

use proptest::prelude::*;
use region_core::admin::Language;
use region_core::atlas::{ClassSet, MembershipClass, Place};
use region_core::route::{Level, Page, Query, Route, Theme, View, Word, Words};
use region_core::table::{Column, TableOrder};

use crate::regions::{real_atlas, tiny_atlas};

fn parse(address: &str, base: &str) -> Route {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Route::parse(path, query, base, real_atlas())
}

#[test]
fn every_page_has_an_address_of_its_own_that_leads_back() {
    for atlas in [real_atlas(), tiny_atlas()] {
        let mut addresses = BTreeSet::new();
        for language in Language::ALL {
            for page in Page::all(atlas) {
                let route = Route::new(language, page);
                let address = route.address("/karte/", atlas);
                assert_eq!(Route::parse(&address, "", "/karte/", atlas), route, "{address}");
                assert!(
                    addresses.insert(address.clone()),
                    "{address} stands for two pages"
                );
            }
        }
    }
}

#[test]
fn addresses_are_readable_and_equal_names_differ() {
    let atlas = real_atlas();
    let address = |ags: &str| {
        let page = Page::Place(Place::Area(ags.parse().unwrap()));
        Route::new(Language::German, page).address("/", atlas)
    };
    assert_eq!(address("03155013"), "/kommune/einbeck/");
    assert_ne!(address("03158007"), address("03241003"), "the two Burgdorf");
    let einbeck = Page::Place(Place::Area("03155013".parse().unwrap()));
    assert_eq!(
        Route::new(Language::English, einbeck.clone()).address("/", atlas),
        "/en/municipality/einbeck/"
    );
    assert_eq!(
        Route::new(Language::EasyGerman, einbeck).address("/", atlas),
        "/leicht/kommune/einbeck/"
    );
}

#[test]
fn unknown_addresses_are_not_found_and_keep_what_was_asked() {
    for address in [
        "/kommune/atlantis/",
        "/en/kommune/einbeck/",
        "/leicht/municipality/einbeck/",
        "/de-simple/kommune/einbeck/",
        "/de/kommune/einbeck/",
        "/kommune/einbeck/zu/tief/",
        "/gebiet/einbeck/",
    ] {
        let route = parse(address, "/");
        assert!(
            matches!(&route.page, Page::NotFound(path) if address.ends_with(path.as_str())),
            "{address}"
        );
    }
    assert!(matches!(parse("/anderswo/", "/karte/").page, Page::NotFound(_)));
}

#[test]
fn the_base_itself_and_index_files_are_the_start_page() {
    for (address, base) in [
        ("/", "/"),
        ("/karte/", "/karte/"),
        ("/karte", "/karte/"),
        ("/karte/index.html", "/karte/"),
    ] {
        assert_eq!(parse(address, base).page, Page::Region, "{address}");
    }
}

#[test]
fn impossible_values_in_a_query_are_left_out() {
    let query = |text: &str| Query::parse(text, &real_atlas().region.identity);
    for text in [
        "view=a/b/c",
        "view=9/99/9",
        "view=9/52",
        "level=x",
        "show=",
        "show=nobody",
        "field=nothing",
        "theme=pink",
        "theme=",
        "&&=",
        "q",
    ] {
        assert_eq!(query(text), Query::default(), "{text}");
    }
    assert_eq!(query("q=Hann.+M%C3%BCnden").search, "Hann. Münden");
    assert_eq!(query("q=%ff").search, "\u{fffd}");
}

fn any_words() -> impl Strategy<Value = Words> {
    prop::array::uniform7(prop_oneof![Just(String::new()), ".{0,12}"]).prop_map(|values| {
        let mut words = Words::default();
        for (word, value) in Word::ALL.into_iter().zip(values) {
            words.set(word, value);
        }
        words
    })
}

fn any_query() -> impl Strategy<Value = Query> {
    let fields = u8::try_from(real_atlas().region.identity.action_fields.len()).unwrap();
    let view = prop::option::of((0.0..15.0_f64, 51.0..54.0_f64, 8.0..12.0_f64));
    let level = prop::option::of(prop_oneof![Just(Level::Municipalities), Just(Level::Districts)]);
    let classes = prop::collection::vec(0_usize..5, 0..5);
    (
        view,
        level,
        classes,
        prop::option::of(0..fields),
        ".{0,20}",
        any::<bool>(),
        (
            any_order(),
            ".{0,20}",
            prop::option::of(0..real_atlas().region.areas.len()),
        ),
        prop::option::of(prop::sample::select(Theme::ALL.to_vec())),
        any_words(),
    )
        .prop_map(
            |(view, level, classes, field, search, panel_closed, table, theme, words)| Query {
                view: view.map(|(zoom, lat, lon)| View::new(zoom, lat, lon)),
                level,
                classes: ClassSet::from_classes(classes.into_iter().map(|index| MembershipClass::ALL[index]))
                    .unwrap_or(ClassSet::ALL),
                field,
                search,
                layers: Vec::new(),
                panel_closed,
                sort: table.0,
                filter: table.1,
                at: table.2.map(|position| real_atlas().region.areas[position].ags),
                theme,
                words,
            },
        )
}

fn any_order() -> impl Strategy<Value = TableOrder> {
    (0..Column::ALL.len(), any::<bool>()).prop_map(|(column, descending)| TableOrder {
        column: Column::ALL[column],
        descending,
    })
}

proptest! {
    #[test]
    fn every_state_survives_its_address(query in any_query(), page in 0_usize..500, language in 0..Language::ALL.len()) {
        let atlas = real_atlas();
        let pages = Page::all(atlas);
        let language = Language::ALL[language];
        let route = Route { language, page: pages[page % pages.len()].clone(), query };
        let address = route.address("/", atlas);
        prop_assert_eq!(parse(&address, "/"), route, "{}", address);
    }

    #[test]
    fn no_address_panics(path in ".{0,60}", query in ".{0,60}") {
        let route = Route::parse(&path, &query, "/", real_atlas());
        prop_assert!(route.address("/", real_atlas()).len() < 4000);
    }
}
