//! What live regions tell: every change once, and nothing else.

use std::thread::sleep;
use std::time::Duration;

use region_tests::page_tests;
use region_tests::support::{Page, PageTest, key};
use serde_json::{Value, json};

use crate::map::{EINBECK, open, rest, spot};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_page_a_level_and_a_layer_are_told_once_each,
        results_of_the_search_are_counted_once_for_each_change,
        walking_and_moving_the_map_tell_nothing,
    ]
}

/// Records what live regions say, one entry for each time a screen reader would speak.
const WATCH: &str = "(() => { window.told = []; const live = '[role=status], [role=alert], [aria-live]'; \
     new MutationObserver((records) => { const regions = new Set(); \
       for (const record of records) { \
         const target = record.target.nodeType === 1 ? record.target : record.target.parentElement; \
         regions.add(target?.closest(live)); \
         for (const added of record.addedNodes) if (added.nodeType === 1) { \
           if (added.matches(live)) regions.add(added); \
           for (const inner of added.querySelectorAll(live)) regions.add(inner); } } \
       regions.delete(null); regions.delete(undefined); \
       for (const region of regions) { const text = region.textContent.trim(); if (text) told.push(text); } \
     }).observe(document.body, { subtree: true, childList: true, characterData: true }); return true; })()";

/// Long enough for a second announcement to come.
const LATER: Duration = Duration::from_millis(500);

/// What was told since the last call.
fn told(page: &Page) -> Value {
    sleep(LATER);
    page.eval("told.splice(0)")
}

fn a_page_a_level_and_a_layer_are_told_once_each(page: &Page) {
    open(page, "?level=municipalities");
    rest(page);
    assert_eq!(page.eval(WATCH), true);
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_for_text("#content h1", "Einbeck");
    assert_eq!(told(page), json!(["Geöffnet: Einbeck"]));
    page.click(".level button:nth-child(2)");
    page.wait_for("svg.map[data-level=districts]");
    assert_eq!(told(page), json!(["Die Karte zeigt jetzt: Kreise"]));
    page.click(".level button:nth-child(1)");
    page.wait_for("svg.map[data-level=municipalities]");
    assert_eq!(told(page), json!(["Die Karte zeigt jetzt: Kommunen"]));
    let layer = ".legend-list li:has(> button > .check) > button";
    page.click(layer);
    page.wait_for(".overlay *");
    let name = page.text(&format!("{layer} .legend-name"));
    let shown = told(page);
    let counted = shown[0].as_str().unwrap_or_default().to_owned();
    assert!(
        counted.starts_with(&format!("{name}: ")) && counted.ends_with(" Objekte"),
        "{shown}"
    );
    assert_eq!(shown.as_array().map(Vec::len), Some(1), "{shown}");
    page.click(layer);
    page.wait_until_gone(".overlay *");
    assert_eq!(told(page), json!([format!("{name} ausgeblendet")]));
    page.back();
    page.wait_for(".overlay *");
    assert_eq!(told(page), json!([counted]));
}

fn results_of_the_search_are_counted_once_for_each_change(page: &Page) {
    open(page, "");
    rest(page);
    assert_eq!(page.eval(WATCH), true);
    page.click("#search");
    assert_eq!(told(page), json!([]));
    page.keys("b");
    assert_eq!(told(page).as_array().map(Vec::len), Some(1));
    page.keys("xqz");
    let last = told(page);
    assert_eq!(
        last.as_array().and_then(|all| all.last()),
        Some(&json!("Kein Ergebnis"))
    );
    for key in [key::DOWN, key::UP, key::HOME] {
        page.keys(&key.to_string());
    }
    assert_eq!(told(page), json!([]), "moving in the box tells nothing");
    page.keys(&key::ESCAPE.to_string());
    page.keys(&key::ESCAPE.to_string());
    page.keys("burgdorf");
    page.wait_for_text("#search-results mark", "Burgdorf");
    let all = told(page);
    let twice = all
        .as_array()
        .is_some_and(|all| all.windows(2).any(|pair| pair[0] == pair[1]));
    assert!(!twice, "{all}");
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#content h1", "Burgdorf");
    let opened = told(page);
    assert_eq!(opened.as_array().map(Vec::len), Some(1), "{opened}");
    assert!(
        opened[0]
            .as_str()
            .is_some_and(|text| text.starts_with("Geöffnet: Burgdorf")),
        "{opened}"
    );
}

fn walking_and_moving_the_map_tell_nothing(page: &Page) {
    open(page, "?level=municipalities");
    rest(page);
    assert_eq!(page.eval(WATCH), true);
    assert_eq!(
        page.eval("(document.querySelector('#map').focus(), document.activeElement.id)"),
        "map"
    );
    for key in [key::DOWN, key::LEFT, key::UP, '+', '0'] {
        page.keys(&key.to_string());
    }
    page.wheel(640.0, 400.0, -120);
    page.drag((640.0, 300.0), (680.0, 330.0));
    // The focus speaks for itself.
    assert_eq!(told(page), json!([]));
    // Farther out, districts are what is picked: that is told, once.
    open(page, "?view=12.00%2F51.8200%2F9.8700");
    rest(page);
    assert_eq!(page.eval(WATCH), true);
    page.set_size(500, 560);
    // The new size is measured with one of the next frames.
    sleep(Duration::from_millis(600));
    page.click("[aria-label='Ganze Region zeigen']");
    page.wait_for("svg.map[data-level=districts]");
    assert_eq!(told(page), json!(["Die Karte zeigt jetzt: Kreise"]));
}
