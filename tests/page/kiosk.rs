//! The kiosk: a mode of the same pages for screens in public places. Kiosks run Chromium, and much of this asks its
//! developer tools, so these tests run only there. Each has an address of its own: what a kiosk keeps stays with it.

use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Edition, Page, PageTest};
use serde_json::{Value, json};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        the_kiosk_is_loaded_only_where_the_address_says_so,
        the_invitation_goes_on_by_itself_and_one_touch_enters_where_it_is,
        the_keyboard_on_the_screen_finds_places_in_both_layouts,
        links_that_lead_away_become_codes_and_texts_open_in_a_card,
    ]
}

/// A kiosk that keeps nothing, at an address of its own.
pub(crate) fn kiosk(page: &Page, name: &str) -> Server {
    kiosk_with(page, name, &json!({}))
}

pub(crate) fn kiosk_with(page: &Page, name: &str, settings: &Value) -> Server {
    let edition = Edition::light(name).expect("dist/ can be copied");
    edition.settle(settings).expect("settings can be written");
    let server = edition.serve(0).expect("any port is free");
    still(page);
    page.set_size(1920, 1080);
    server
}

/// Asks for pages on which nothing moves.
pub(crate) fn still(page: &Page) {
    let reduce = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": [reduce] }));
}

pub(crate) fn open(page: &Page, server: &Server, path: &str) {
    page.open_address(&format!("{}{path}", server.url()));
    page.wait_for("html[data-kiosk][data-ready]");
}

/// Sets the kiosk's own clock forward.
pub(crate) fn pass(page: &Page, seconds: u32) {
    let passed = format!("dispatchEvent(new CustomEvent('kiosk-clock', {{ detail: {seconds}000 }}))");
    assert_eq!(page.eval(&passed), true);
}

fn the_kiosk_is_loaded_only_where_the_address_says_so(page: &Page) {
    page.open("");
    let loaded =
        "performance.getEntriesByType('resource').filter(({ name }) => name.includes('kiosk')).length";
    assert_eq!(page.eval(loaded), 0);
    assert_eq!(page.count("html[data-kiosk]"), 0);
    let server = kiosk(page, "only");
    open(page, &server, "?kiosk");
    assert!(page.eval(loaded).as_u64() > Some(10));
}

fn the_invitation_goes_on_by_itself_and_one_touch_enters_where_it_is(page: &Page) {
    let server = kiosk(page, "invitation");
    open(page, &server, "?kiosk");
    let title = "document.querySelector('.kiosk-title').textContent";
    let first = page.eval(title);
    pass(page, 14);
    page.wait_until(&format!("{title} !== {first}"));
    assert_eq!(
        page.attribute(".kiosk-slide", "lang").as_deref(),
        Some("en"),
        "languages take turns"
    );
    page.wait_until("location.pathname.startsWith('/tour/')");
    // The next but one is a town.
    pass(page, 14);
    page.wait_until("location.pathname.startsWith('/initiative/')");
    pass(page, 14);
    page.wait_until("location.pathname.startsWith('/kommune/')");
    // Held, it stays.
    page.click(".kiosk-pause");
    let held = page.eval(title);
    pass(page, 100);
    assert_eq!(page.eval(title), held);
    page.click(".kiosk-pause");
    page.tap(900.0, 500.0);
    page.wait_for("html[lang=en][data-ready]");
    page.wait_until("location.pathname.startsWith('/en/municipality/')");
    assert_eq!(page.count(".kiosk-invitation"), 0);
    page.wait_for_text("#content h1", held.as_str().expect("a title"));
}

fn the_keyboard_on_the_screen_finds_places_in_both_layouts(page: &Page) {
    let server = kiosk(page, "keyboard");
    open(page, &server, "kommunen/?kiosk=on");
    page.click("#search");
    let type_in = |text: &str| {
        for letter in text.chars() {
            let key = format!(
                "[...document.querySelectorAll('.kiosk-key')].find((key) => key.textContent === {})",
                json!(letter.to_string())
            );
            page.wait_until(&key);
            let at = page.eval(&format!("(() => {{ const box = {key}.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})()"));
            page.tap(at[0].as_f64().expect("a place"), at[1].as_f64().expect("a place"));
        }
    };
    type_in("götting");
    page.wait_for_text("#search-results", "Göttingen");
    type_in("⌫⌫⌫⌫⌫⌫⌫");
    // The other layout has no umlauts; the search needs none.
    page.click(".kiosk-keys:last-child .kiosk-key:first-child");
    type_in("goetting");
    page.wait_for_text("#search-results", "Göttingen");
    type_in("⏎");
    page.wait_for_text("#content h1", "Göttingen");
    page.wait_until_gone(".kiosk-keyboard");
}

fn links_that_lead_away_become_codes_and_texts_open_in_a_card(page: &Page) {
    let server = kiosk(page, "links");
    open(page, &server, "kommune/einbeck/?kiosk=on");
    page.click("#content a[rel~=external]");
    page.wait_for(".kiosk-card .kiosk-code svg");
    page.click(".kiosk-card > button");
    page.wait_until_gone(".kiosk-card");
    page.click(".kiosk-bar > button:last-of-type");
    page.wait_for_text(".kiosk-host", "/kommune/einbeck");
    assert!(
        !page.text(".kiosk-host").contains("kiosk"),
        "the phone gets the public page"
    );
    page.click(".kiosk-card > button");
    open(page, &server, "?kiosk=on");
    assert_eq!(
        page.eval("(document.querySelector('.site-pages a').click(), true)"),
        true
    );
    page.wait_for(".kiosk-card .kiosk-text");
    assert!(page.path().contains("kiosk=on"), "{}", page.path());
}
