//! The map by keyboard: one stop, arrows to neighbours, focus that goes where something opens and comes back.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use std::rc::Rc;
use std::thread::sleep;
use std::time::Duration;

use region_core::admin::Language;
use region_core::atlas::{Atlas, Compass, Place};
use region_core::geo::{Insets, Viewport};
use region_core::route::{Level, Page as RoutePage, Route};
use region_core::state::{Action, AppState, MapKey, Motion, reduce};
use region_tests::page_tests;
use region_tests::support::{Engine, Host, Page, PageTest, key};
use serde_json::json;

use crate::map::{EINBECK, open, place, rest};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        the_map_is_one_stop_of_the_tab_key,
        walking_begins_at_what_is_selected_or_in_the_middle_of_the_view,
        every_area_is_reached_by_arrow_keys_alone,
        arrow_keys_walk_from_district_to_district,
        home_end_and_letters_jump_by_name,
        a_ring_shows_the_focus_above_all_areas,
        what_is_walked_to_comes_into_sight_and_stays_the_focus_when_drawn_anew,
        enter_opens_and_escape_returns_to_the_area,
        shift_and_arrows_move_the_map_and_zero_leads_home,
        the_list_of_keys_opens_by_key_and_by_button_and_gives_the_focus_back,
        what_opens_takes_the_focus_and_escape_gives_it_back,
        no_key_is_taken_from_the_search_box,
        without_scripts_every_area_has_a_name_of_its_own_and_help_is_a_page,
    ]
}

/// The name of what has the focus.
const FOCUSED: &str = "(document.activeElement.getAttribute('aria-label') ?? '')";

fn wait_for_focus(page: &Page, beginning: &str) {
    page.wait_until(&format!("{FOCUSED}.startsWith({})", json!(beginning)));
}

fn focus_map(page: &Page) {
    rest(page);
    let done = page.eval("(document.querySelector('#map').focus(), document.activeElement.id)");
    assert_eq!(done, "map");
}

fn press(page: &Page, key: char) {
    page.keys(&key.to_string());
}

fn the_map_is_one_stop_of_the_tab_key(page: &Page) {
    open(page, "kommune/einbeck/?level=municipalities");
    rest(page);
    assert_eq!(
        page.eval("(document.querySelector('#search').focus(), document.activeElement.id)"),
        "search"
    );
    press(page, key::TAB);
    assert_eq!(page.eval("document.activeElement.id"), "map");
    press(page, key::DOWN);
    wait_for_focus(page, "Einbeck, Stadt");
    assert_eq!(page.count("#map [tabindex='0']"), 1);
    assert_eq!(page.attribute("#map", "tabindex").as_deref(), Some("-1"));
    // On to what comes after the map, back to the very area, and back to what comes before the map.
    press(page, key::TAB);
    page.wait_until("document.activeElement.closest('#map') === null");
    page.chord(&[key::SHIFT, key::TAB]);
    wait_for_focus(page, "Einbeck, Stadt");
    page.chord(&[key::SHIFT, key::TAB]);
    page.wait_until("document.activeElement.id === 'search'");
}

fn walking_begins_at_what_is_selected_or_in_the_middle_of_the_view(page: &Page) {
    open(page, "kommune/peine/?level=municipalities");
    focus_map(page);
    press(page, key::LEFT);
    wait_for_focus(page, "Peine, Stadt");
    open(page, "?level=municipalities&view=11.00%2F51.8200%2F9.8700");
    focus_map(page);
    press(page, key::UP);
    wait_for_focus(page, "Einbeck, Stadt, Mitglied, Landkreis Northeim");
}

/// The real region, compiled from its data.
fn atlas() -> Atlas {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let published = region_tool::compile::compile(&data).expect("the data compiles");
    Atlas::new(published.region, published.map).expect("facts and geometry fit together")
}

const ARROWS: [(Compass, char); 4] = [
    (Compass::North, key::UP),
    (Compass::East, key::RIGHT),
    (Compass::South, key::DOWN),
    (Compass::West, key::LEFT),
];

/// Arrow keys that come to every area, and the area after each of them; by what the app's own rules say.
fn tour(atlas: &Atlas, from: Place) -> Vec<(char, Place)> {
    let mut state = Rc::new(AppState::new(
        Route::parse("/", "level=municipalities", "/", atlas),
        Motion::Reduced,
        atlas,
    ));
    assert_eq!(state.route.page, RoutePage::Region);
    assert_eq!(
        (state.language(), state.level(atlas)),
        (Language::German, Level::Municipalities)
    );
    for action in [
        Action::Measured {
            viewport: Viewport::new(1280.0, 800.0),
            insets: Insets::default(),
        },
        Action::Reached(from),
    ] {
        state = reduce(&state, action, atlas);
    }
    let (mut seen, mut presses) = (BTreeSet::from([from]), Vec::new());
    while seen.len() < atlas.region.areas.len() {
        let (steps, reached) = to_unseen(&state, &seen, atlas);
        state = reached;
        seen.extend(steps.iter().map(|(_, at)| *at));
        presses.extend(steps);
    }
    presses
}

/// The fewest presses to an area that was not seen yet. What a press does depends on the presses before it, so they are
/// tried on the state itself.
fn to_unseen(
    start: &Rc<AppState>,
    seen: &BTreeSet<Place>,
    atlas: &Atlas,
) -> (Vec<(char, Place)>, Rc<AppState>) {
    let mut known = vec![start.walk.clone()];
    let mut open = VecDeque::from([(Rc::clone(start), Vec::new())]);
    while let Some((state, steps)) = open.pop_front() {
        for (direction, key) in ARROWS {
            let next = reduce(&state, Action::KeyPressed(MapKey::Go(direction)), atlas);
            if next.walk.at == state.walk.at || known.contains(&next.walk) {
                continue;
            }
            known.push(next.walk.clone());
            let at = next.walk.at.expect("one stands somewhere");
            let steps: Vec<_> = steps.iter().copied().chain([(key, at)]).collect();
            if !seen.contains(&at) {
                return (steps, next);
            }
            open.push_back((next, steps));
        }
    }
    panic!("{} areas, and no way to any other", seen.len());
}

fn every_area_is_reached_by_arrow_keys_alone(page: &Page) {
    let atlas = atlas();
    open(page, "kommune/einbeck/?level=municipalities");
    focus_map(page);
    press(page, key::DOWN);
    wait_for_focus(page, "Einbeck");
    let watched = page.eval(
        "(window.seen = [], document.addEventListener('focusin', (event) => \
         seen.push(event.target.querySelector('[data-ags]')?.dataset.ags ?? event.target.outerHTML)), seen.length)",
    );
    assert_eq!(watched, 0);
    let tour = tour(&atlas, Place::Area(EINBECK.parse().expect("a key")));
    // One after the other, as people press them: where one stands is asked before the next press.
    for (number, (key, place)) in tour.iter().enumerate() {
        press(page, *key);
        let Place::Area(ags) = place else {
            panic!("{place:?}")
        };
        page.wait_until(&format!("seen.length > {number}"));
        assert_eq!(
            page.eval(&format!("seen[{number}]")),
            json!(ags.to_string()),
            "press {number}"
        );
    }
    assert_eq!(page.eval("new Set(seen).add('03155013').size"), 381);
}

fn arrow_keys_walk_from_district_to_district(page: &Page) {
    open(page, "kreis/northeim/?level=districts");
    focus_map(page);
    press(page, key::UP);
    wait_for_focus(page, "Landkreis Northeim, ");
    press(page, key::DOWN);
    wait_for_focus(page, "Landkreis Göttingen, ");
    press(page, key::UP);
    wait_for_focus(page, "Landkreis Northeim, ");
    page.keys("wolfsb");
    wait_for_focus(page, "Wolfsburg, kreisfreie Stadt");
    press(page, key::HOME);
    wait_for_focus(page, "Braunschweig, kreisfreie Stadt");
    page.keys("peine");
    wait_for_focus(page, "Landkreis Peine, ");
    press(page, key::ENTER);
    page.wait_for_text("#content h1", "Landkreis Peine");
    page.wait_until("location.pathname === '/kreis/peine/'");
}

fn home_end_and_letters_jump_by_name(page: &Page) {
    open(page, "?level=municipalities");
    focus_map(page);
    press(page, key::END);
    wait_for_focus(page, "Wunstorf");
    press(page, key::HOME);
    wait_for_focus(page, "Adelebsen");
    page.keys("göttingen");
    wait_for_focus(page, "Göttingen, Stadt");
}

/// What the ring looks like: whether it is seen, how wide in pixels, and whether it comes after all areas.
const RING: &str = "(() => { const ring = document.querySelector('.focus-ring'); \
     const line = getComputedStyle(ring.querySelector('.ring-line')); \
     return [getComputedStyle(ring).visibility, parseFloat(line.strokeWidth), line.vectorEffect, \
       Boolean(document.querySelector('.areas').compareDocumentPosition(ring) & Node.DOCUMENT_POSITION_FOLLOWING), \
       line.stroke, getComputedStyle(ring.querySelector('.ring-halo')).stroke]; })()";

fn a_ring_shows_the_focus_above_all_areas(page: &Page) {
    open(page, "kommune/einbeck/?level=municipalities");
    focus_map(page);
    press(page, key::DOWN);
    wait_for_focus(page, "Einbeck");
    page.wait_for(".focus-ring .ring-line");
    let ring = page.eval(RING);
    // An engine whose window is not active gives nothing the style of the focus, whatever the page says.
    let active = page.eval("document.activeElement.matches(':focus')") == true;
    if active || page.engine() != Engine::Webkit {
        assert_eq!(ring[0], "visible");
    } else {
        println!(
            "         webkit: its window is not active here, so whether the ring is seen is left to the others"
        );
    }
    assert!(ring[1].as_f64().is_some_and(|width| width >= 2.0), "{ring}");
    assert_eq!((&ring[2], &ring[3]), (&json!("non-scaling-stroke"), &json!(true)));
    let contrast = contrast(&rgb(&ring[4]), &rgb(&ring[5]));
    assert!(contrast >= 3.0, "line against halo: {contrast:.2} in {ring}");
    press(page, key::TAB);
    page.wait_until("getComputedStyle(document.querySelector('.focus-ring')).visibility === 'hidden'");
}

fn rgb(color: &serde_json::Value) -> Vec<f64> {
    let text = color.as_str().unwrap_or_default();
    let numbers = text.split(|sign: char| !sign.is_ascii_digit() && sign != '.');
    numbers.filter_map(|number| number.parse().ok()).take(3).collect()
}

/// Contrast by WCAG.
fn contrast(a: &[f64], b: &[f64]) -> f64 {
    let luminance = |color: &[f64]| {
        let linear = |value: f64| {
            let share = value / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        assert_eq!(color.len(), 3, "{color:?}");
        0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Whether the middle of the focused area lies in the free part of the map.
const IN_SIGHT: &str = "(() => { const shape = document.activeElement.querySelector('path')?.getBoundingClientRect(); \
     const free = document.querySelector('.free').getBoundingClientRect(); if (!shape) return false; \
     const x = shape.x + shape.width / 2, y = shape.y + shape.height / 2; \
     return x > free.left && x < free.right && y > free.top && y < free.bottom; })()";

fn what_is_walked_to_comes_into_sight_and_stays_the_focus_when_drawn_anew(page: &Page) {
    open(page, "?level=municipalities&view=11.00%2F51.8200%2F9.8700");
    focus_map(page);
    press(page, key::UP);
    wait_for_focus(page, "Einbeck");
    for beginning in ["Schneverdingen", "Walkenried", "Rinteln"] {
        // A pause, so that the letters are a word of their own.
        sleep(Duration::from_millis(1000));
        page.keys(beginning);
        wait_for_focus(page, beginning);
        page.wait_until(IN_SIGHT);
        rest(page);
        assert_eq!(page.eval(IN_SIGHT), true, "{beginning}");
    }
    // From the overview to detailed shapes and back: other nodes, the same focus.
    let held = page.eval("(window.held = document.activeElement, true)");
    assert_eq!(held, true);
    press(page, '0');
    rest(page);
    page.wait_until("!held.isConnected || held === document.activeElement");
    assert_eq!(
        page.count(".areas [data-ags]"),
        381,
        "the overview is drawn again"
    );
    wait_for_focus(page, "Rinteln");
    page.keys("++++");
    rest(page);
    wait_for_focus(page, "Rinteln");
    assert_eq!(page.count("#map [tabindex='0']"), 1);
    let scrolled = page.eval("document.querySelector('.stage').scrollTop + document.querySelector('.stage').scrollLeft + document.querySelector('.shell').scrollTop");
    assert_eq!(scrolled, 0, "nothing but the map moves");
}

fn enter_opens_and_escape_returns_to_the_area(page: &Page) {
    open(page, "?level=municipalities");
    focus_map(page);
    page.keys("einbeck");
    wait_for_focus(page, "Einbeck, Stadt");
    press(page, key::ENTER);
    page.wait_for_text("#content h1", "Einbeck");
    page.wait_until("document.activeElement.matches('#content h1')");
    press(page, key::ESCAPE);
    wait_for_focus(page, "Einbeck, Stadt");
    page.wait_until("document.querySelector('.panel').hidden");
    // Once more, and closed from the map itself.
    press(page, key::ENTER);
    page.wait_until("document.activeElement.matches('#content h1')");
    page.chord(&[key::SHIFT, key::TAB]);
    let back = page.eval("(document.querySelector(\"#map a[tabindex='0']\").focus(), true)");
    assert_eq!(back, true);
    press(page, key::ESCAPE);
    page.wait_until("document.querySelector('.panel').hidden");
    wait_for_focus(page, "Einbeck, Stadt");
}

fn shift_and_arrows_move_the_map_and_zero_leads_home(page: &Page) {
    open(page, "");
    focus_map(page);
    let start = place(page, EINBECK);
    page.chord(&[key::SHIFT, key::RIGHT]);
    page.wait_until(&format!(
        "(() => {{ const box = document.querySelector('[data-ags=\"{EINBECK}\"]').getBoundingClientRect(); \
         return box.x + box.width / 2 < {}; }})()",
        start.0 - 60.0
    ));
    page.keys("+");
    page.wait_until("location.search.includes('view=')");
    page.keys("0");
    page.wait_until("!location.search.includes('view=')");
    rest(page);
    let home = place(page, EINBECK);
    assert!(
        (home.0 - start.0).abs() < 2.0 && (home.1 - start.1).abs() < 2.0,
        "{start:?} {home:?}"
    );
    page.keys("-");
    page.wait_until("location.search.includes('view=')");
}

fn the_list_of_keys_opens_by_key_and_by_button_and_gives_the_focus_back(page: &Page) {
    open(page, "?level=municipalities");
    focus_map(page);
    page.keys("einbeck");
    wait_for_focus(page, "Einbeck");
    page.keys("?");
    page.wait_for("dialog#keys[open]");
    page.wait_until("document.activeElement.closest('dialog#keys') !== null");
    assert!(page.count("#keys dt") >= 9);
    assert!(page.text("#keys").contains("Pfeiltasten"));
    assert_eq!(page.count("#keys p a[href='/hilfe/']"), 1);
    press(page, key::ESCAPE);
    page.wait_until_gone("dialog#keys");
    wait_for_focus(page, "Einbeck");
    let button = ".controls a[href='/hilfe/']";
    assert_eq!(
        page.eval(&format!(
            "(document.querySelector({}).focus(), true)",
            json!(button)
        )),
        true
    );
    press(page, key::ENTER);
    page.wait_for("dialog#keys[open]");
    page.click("#keys button");
    page.wait_until_gone("dialog#keys");
    page.wait_until(&format!("document.activeElement.matches({})", json!(button)));
}

fn what_opens_takes_the_focus_and_escape_gives_it_back(page: &Page) {
    open(page, "");
    rest(page);
    // A list from the navigation.
    let link = ".nav a[href='/mitglieder/']";
    assert_eq!(
        page.eval(&format!(
            "(document.querySelector({}).focus(), true)",
            json!(link)
        )),
        true
    );
    press(page, key::ENTER);
    page.wait_for_text("#content h1", "Mitglieder");
    page.wait_until("document.activeElement.matches('#content h1')");
    press(page, key::ESCAPE);
    page.wait_until(&format!("document.activeElement.matches({})", json!(link)));
    // From there to a result of the search.
    page.click("#search");
    page.keys("Peine");
    page.wait_for_text("#search-results [role=option]", "Peine");
    press(page, key::ENTER);
    page.wait_for_text("#content h1", "Peine");
    page.wait_until("document.activeElement.matches('#content h1')");
    // On to a neighbour: the heading again, not nowhere.
    assert_eq!(
        page.eval("(document.querySelector('#content .chips a').focus(), true)"),
        true
    );
    press(page, key::ENTER);
    page.wait_until("!document.querySelector('#content h1').textContent.includes('Peine')");
    page.wait_until("document.activeElement.matches('#content h1')");
    press(page, key::ESCAPE);
    page.wait_until("document.activeElement.id === 'search'");
}

fn no_key_is_taken_from_the_search_box(page: &Page) {
    open(page, "?level=municipalities");
    rest(page);
    let view = "document.querySelector('.map > g').getAttribute('transform') + document.querySelector('.layer').style.transform + location.search.replace(/.q=[^&]*/, '')";
    let before = page.eval(view);
    page.click("#search");
    page.keys("+-0?xe");
    for key in [
        key::HOME,
        key::END,
        key::LEFT,
        key::RIGHT,
        key::UP,
        key::DOWN,
        key::UP,
    ] {
        press(page, key);
    }
    page.chord(&[key::SHIFT, key::LEFT]);
    page.keys("0");
    assert_eq!(page.eval("document.activeElement.id"), "search");
    let typed = page.eval("document.querySelector('#search').value");
    assert!(
        typed
            .as_str()
            .is_some_and(|typed| typed.starts_with("+-0?x") && typed.contains('0')),
        "{typed}"
    );
    rest(page);
    assert_eq!(page.eval(view), before);
    assert_eq!(page.count("dialog[open], #map a[tabindex='0']"), 0);
}

fn without_scripts_every_area_has_a_name_of_its_own_and_help_is_a_page(page: &Page) {
    let host = Host::without_scripts().expect("any port is free");
    page.open_address(&host.url(""));
    page.wait_for("h1");
    let names =
        page.eval("[...document.querySelectorAll('#map a')].map((one) => one.getAttribute('aria-label'))");
    let names: Vec<&str> = names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str())
        .collect();
    let different: BTreeSet<&&str> = names.iter().collect();
    assert_eq!((names.len(), different.len()), (381, 381));
    assert!(different.contains(&"Einbeck, Stadt, Mitglied, Landkreis Northeim"));
    page.click(".controls a[href='/hilfe/']");
    page.wait_until("location.pathname === '/hilfe/' && document.readyState === 'complete'");
    assert!(page.text("main").contains("Pfeiltasten"));
    page.open_address(&host.url("kommune/einbeck/"));
    page.wait_for("h1");
    assert!(page.text(".whereabouts").contains("32 km nördlich von Göttingen"));
}
