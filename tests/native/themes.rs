//! The choice of a theme in the state and in addresses.

use std::rc::Rc;

use region_core::admin::Language;
use region_core::geo::{Insets, Viewport};
use region_core::route::{Page, Route, Theme};
use region_core::state::{Action, AppState, Motion, reduce};

use crate::regions::real_atlas;

/// The state of a page that was opened at an address.
fn opened(address: &str) -> Rc<AppState> {
    let page = Route::new(Language::German, Page::Region);
    let state = Rc::new(AppState::new(page, Motion::Reduced, real_atlas()));
    let measured = Action::Measured {
        viewport: Viewport::new(1280.0, 800.0),
        insets: Insets::default(),
    };
    [Action::RouteChanged(route(address)), measured]
        .into_iter()
        .fold(state, |state, action| reduce(&state, action, real_atlas()))
}

fn route(address: &str) -> Route {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Route::parse(path, query, "/", real_atlas())
}

fn address(state: &AppState) -> String {
    state.address_route(real_atlas()).address("/", real_atlas())
}

#[test]
fn an_address_brings_its_theme_and_pages_keep_it() {
    let mut state = opened("/?theme=contrast");
    assert_eq!(state.query().theme, Some(Theme::Contrast));
    state = reduce(&state, Action::Open(Page::Members), real_atlas());
    assert_eq!(address(&state), "/mitglieder/?theme=contrast");
}

#[test]
fn a_theme_is_chosen_and_left_to_the_system_again() {
    let state = opened("/mitglieder/");
    let dark = reduce(&state, Action::ChooseTheme(Some(Theme::Dark)), real_atlas());
    assert_eq!(address(&dark), "/mitglieder/?theme=dark");
    let again = reduce(&dark, Action::ChooseTheme(Some(Theme::Dark)), real_atlas());
    assert!(Rc::ptr_eq(&dark, &again), "nothing changed");
    let system = reduce(&dark, Action::ChooseTheme(None), real_atlas());
    assert_eq!(address(&system), "/mitglieder/");
}

#[test]
fn going_back_to_an_address_without_a_theme_keeps_the_chosen_one() {
    let state = opened("/");
    let dark = reduce(&state, Action::ChooseTheme(Some(Theme::Dark)), real_atlas());
    let back = reduce(&dark, Action::RouteChanged(route("/initiativen/")), real_atlas());
    assert_eq!(address(&back), "/initiativen/?theme=dark");
    let light = reduce(&back, Action::RouteChanged(route("/?theme=light")), real_atlas());
    assert_eq!(light.query().theme, Some(Theme::Dark));
}
