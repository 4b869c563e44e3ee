//! The map, profiles, search and addresses, as a person uses them.

use region_tests::page_tests;
use region_tests::support::{Page, PageTest, key};

pub(crate) const EINBECK: &str = "03155013";

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        all_areas_are_drawn_and_keep_their_keys,
        a_click_on_an_area_opens_its_profile_and_back_returns,
        burgdorf_finds_both_and_enter_opens_one,
        the_search_is_usable_by_keyboard_alone,
        two_fingers_zoom_and_one_drags,
        the_wheel_keeps_the_place_under_the_cursor,
        a_drag_never_opens_a_profile,
        the_address_brings_the_view_back,
        the_level_switch_picks_districts,
        the_legend_filters_and_the_address_says_so,
        an_initiative_shows_its_participants,
        a_phone_has_a_sheet_and_the_map_above_it,
        english_pages_speak_english,
        nothing_is_stored_and_nobody_else_is_asked,
    ]
}

pub(crate) const DESK: (u32, u32) = (1280, 800);

pub(crate) fn open(page: &Page, path: &str) {
    page.set_size(DESK.0, DESK.1);
    page.open(path);
    page.wait_for("[data-ags]");
}

/// A point of the screen that lies well inside an area and away from markers.
pub(crate) fn spot(page: &Page, ags: &str) -> (f64, f64) {
    let script = format!(
        "(() => {{ const shape = document.querySelector('[data-ags=\"{ags}\"]'); \
         const box = shape.getBoundingClientRect(); \
         const marks = [...document.querySelectorAll('.markers > g > g')].map((mark) => mark.getBoundingClientRect()); \
         let best = null; \
         for (let i = 1; i < 16; i++) for (let j = 1; j < 16; j++) {{ \
           const x = box.x + box.width * i / 16, y = box.y + box.height * j / 16; \
           const inside = (x, y) => document.elementFromPoint(x, y)?.closest?.('[data-ags]') === shape; \
           if (!inside(x, y) || !inside(x - 4, y) || !inside(x + 4, y) || !inside(x, y - 4) || !inside(x, y + 4)) continue; \
           const room = Math.min(200, ...marks.map((mark) => Math.hypot(mark.x + mark.width / 2 - x, mark.y + mark.height / 2 - y))); \
           if (!best || room > best[2]) best = [x, y, room]; }} \
         return best; }})()"
    );
    let found = page.eval(&script);
    let number = |index: usize| found[index].as_f64();
    match (number(0), number(1)) {
        (Some(x), Some(y)) => (x, y),
        _ => panic!("no point of {ags} is in sight"),
    }
}

/// The middle of an area's box on the screen.
pub(crate) fn place(page: &Page, ags: &str) -> (f64, f64) {
    page.middle(&format!("[data-ags=\"{ags}\"]"))
}

/// Waits until the map is drawn sharply again.
pub(crate) fn rest(page: &Page) {
    page.wait_for(".layer[data-resting]");
}

fn width_of(page: &Page, ags: &str) -> f64 {
    let width = page.eval(&format!(
        "document.querySelector('[data-ags=\"{ags}\"]').getBoundingClientRect().width"
    ));
    width.as_f64().expect("a width is a number")
}

fn all_areas_are_drawn_and_keep_their_keys(page: &Page) {
    open(page, "");
    assert_eq!(page.count("[data-ags]"), 381);
    let keys =
        page.eval("new Set([...document.querySelectorAll('[data-ags]')].map((one) => one.dataset.ags)).size");
    assert_eq!(keys, 381);
    let hatched = page.eval("getComputedStyle(document.querySelector('.c-unincorporated[data-ags]')).fill");
    assert!(
        hatched.as_str().is_some_and(|fill| fill.contains("hatch")),
        "{hatched}"
    );
    assert!(page.text(".attribution").contains("BKG"));
}

fn a_click_on_an_area_opens_its_profile_and_back_returns(page: &Page) {
    open(page, "");
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_for_text("#content h1", "Einbeck");
    page.wait_until("location.pathname.endsWith('/kommune/einbeck/')");
    let profile = page.text("#content");
    for part in [
        "Stadt",
        "Landkreis Northeim",
        EINBECK,
        "Mitglied",
        "Quelle",
        "Initiativen",
    ] {
        assert!(profile.contains(part), "{part} is missing in:\n{profile}");
    }
    assert!(
        page.count("#content .field-group .entries li") > 0,
        "its initiatives are listed"
    );
    page.back();
    page.wait_for_text("#content h1", "Metropolregion");
    assert_eq!(page.path().split('?').next(), Some(""));
    page.forward();
    page.wait_for_text("#content h1", "Einbeck");
}

fn burgdorf_finds_both_and_enter_opens_one(page: &Page) {
    open(page, "");
    page.click("#search");
    page.keys("Burgdorf");
    page.wait_for_text("#search-results mark", "Burgdorf");
    let options = page.eval(
        "[...document.querySelectorAll('[role=option]')].filter((one) => one.querySelector('strong').textContent \
         === 'Burgdorf').map((one) => one.textContent)",
    );
    let options = options.as_array().cloned().unwrap_or_default();
    assert_eq!(options.len(), 2, "{options:?}");
    assert_ne!(options[0], options[1]);
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#content h1", "Burgdorf");
}

fn the_search_is_usable_by_keyboard_alone(page: &Page) {
    open(page, "");
    page.click("#search");
    page.keys("goetingen");
    page.wait_for_text("#search-results", "Göttingen");
    assert_eq!(
        page.attribute("#search", "aria-expanded").as_deref(),
        Some("true")
    );
    page.keys(&key::DOWN.to_string());
    page.wait_for("[role=option][aria-selected=true]");
    assert_eq!(
        page.attribute("#search", "aria-activedescendant").as_deref(),
        Some("hit-0")
    );
    page.keys(&key::ESCAPE.to_string());
    page.wait_until("document.querySelector('#search').getAttribute('aria-expanded') === 'false'");
    page.keys(&key::DOWN.to_string());
    page.wait_for("[role=option][aria-selected=true]");
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#content h1", "Göttingen");
}

fn two_fingers_zoom_and_one_drags(page: &Page) {
    open(page, "");
    rest(page);
    let before = width_of(page, EINBECK);
    let middle = spot(page, EINBECK);
    page.pinch(middle, 80.0, 240.0);
    // The map may be at rest still when the fingers are gone already.
    page.wait_until(&format!(
        "document.querySelector('[data-ags=\"{EINBECK}\"]').getBoundingClientRect().width > {}",
        before * 2.0
    ));
    rest(page);
    let from = place(page, EINBECK);
    page.swipe((600.0, 300.0), (660.0, 340.0));
    rest(page);
    let to = place(page, EINBECK);
    // The first pixels are the finger's trembling.
    assert!(
        (to.0 - from.0) > 35.0 && (to.1 - from.1) > 15.0,
        "{from:?} {to:?}"
    );
    assert_eq!(page.path().split('?').next(), Some(""));
}

fn the_wheel_keeps_the_place_under_the_cursor(page: &Page) {
    open(page, "");
    rest(page);
    let (x, y) = spot(page, EINBECK);
    let before = width_of(page, EINBECK);
    let wider = format!(
        "document.querySelector('[data-ags=\"{EINBECK}\"]').getBoundingClientRect().width > {}",
        before * 1.3
    );
    page.wheel_until((x, y), -260, &wider);
    rest(page);
    let under = page.eval(&format!(
        "document.elementFromPoint({x}, {y}).closest('[data-ags]').dataset.ags"
    ));
    assert_eq!(under, EINBECK);
}

fn a_drag_never_opens_a_profile(page: &Page) {
    open(page, "");
    let (x, y) = spot(page, EINBECK);
    page.drag((x, y), (x + 120.0, y - 40.0));
    rest(page);
    assert!(page.text("#content h1").contains("Metropolregion"));
    assert!(
        page.path().starts_with("?view=") || page.path().is_empty(),
        "{}",
        page.path()
    );
}

fn the_address_brings_the_view_back(page: &Page) {
    open(
        page,
        "kommune/einbeck/?view=11.00%2F51.8200%2F9.8700&show=member,naming",
    );
    rest(page);
    let before = place(page, EINBECK);
    page.open(&page.path());
    page.wait_for("[data-ags]");
    rest(page);
    let after = place(page, EINBECK);
    assert!(
        (before.0 - after.0).abs() < 3.0 && (before.1 - after.1).abs() < 3.0,
        "{before:?} {after:?}"
    );
    assert_eq!(
        page.attribute("svg.map", "data-hide").as_deref(),
        Some("represented outside unincorporated")
    );
}

fn the_level_switch_picks_districts(page: &Page) {
    open(page, "");
    page.click(".level button:nth-child(2)");
    page.wait_for("svg.map[data-level=districts]");
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_for_text("#content h1", "Landkreis Northeim");
    page.wait_until("location.pathname.endsWith('/kreis/northeim/')");
}

fn the_legend_filters_and_the_address_says_so(page: &Page) {
    open(page, "");
    page.click(".legend-list button[aria-pressed=true]");
    page.wait_until("location.search.includes('show=')");
    assert_eq!(page.attribute("svg.map", "data-hide").as_deref(), Some("naming"));
    page.back();
    page.wait_until("document.querySelector('svg.map').dataset.hide === ''");
}

fn an_initiative_shows_its_participants(page: &Page) {
    open(page, "initiative/expo-real/");
    page.wait_for(".participants .selection-line");
    let listed = page.count("#content section .entries li");
    assert!(listed >= 5, "{listed}");
    assert!(page.text("#content").contains("Quelle"));
}

fn a_phone_has_a_sheet_and_the_map_above_it(page: &Page) {
    page.set_size(500, 780);
    page.open("kommune/einbeck/");
    page.wait_for("[data-ags]");
    page.wait_until(
        "(() => { const sheet = document.querySelector('.panel').getBoundingClientRect(); \
         const shape = document.querySelector('[data-ags=\"03155013\"]').getBoundingClientRect(); \
         return sheet.width >= 490 && shape.bottom <= sheet.top && shape.top >= 0; })()",
    );
    let wider = page.eval("document.documentElement.scrollWidth > innerWidth");
    assert_eq!(wider, false, "nothing is wider than the screen");
    page.set_size(DESK.0, DESK.1);
}

fn english_pages_speak_english(page: &Page) {
    open(page, "");
    page.click(".languages a");
    page.wait_until(
        "document.documentElement.lang === 'en' && document.documentElement.hasAttribute('data-ready')",
    );
    assert!(page.path().starts_with("en/"), "{}", page.path());
    page.wait_for_text("#content", "members");
}

fn nothing_is_stored_and_nobody_else_is_asked(page: &Page) {
    open(page, "kommune/einbeck/");
    assert_eq!(page.eval("document.cookie"), "");
    assert_eq!(page.eval("localStorage.length + sessionStorage.length"), 0);
    let elsewhere = page.eval(
        "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin))",
    );
    assert_eq!(elsewhere, serde_json::json!([]));
    assert!(page.take_console_errors().is_empty());
}
