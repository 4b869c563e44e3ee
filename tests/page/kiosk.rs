//! The kiosk: a mode of the same pages for screens in public places. Kiosks run Chromium, and much of this asks its
//! developer tools, so these tests run only there. Each has an address of its own: what a kiosk keeps stays with it.

use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Edition, Host, Page, PageTest};
use serde_json::{Value, json};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        the_kiosk_is_loaded_only_where_the_address_says_so,
        everything_that_is_touched_in_a_kiosk_is_large,
        the_invitation_goes_on_by_itself_and_one_touch_enters_where_it_is,
        after_a_minute_everything_is_as_on_a_fresh_start,
        a_touch_dismisses_the_countdown,
        the_keyboard_on_the_screen_finds_places_in_both_layouts,
        links_that_lead_away_become_codes_and_texts_open_in_a_card,
        a_kiosk_opens_no_menu_marks_nothing_and_keeps_its_zoom,
        after_three_failures_the_kiosk_goes_on_without_the_app,
        where_the_program_never_comes_a_kiosk_shows_its_pages_all_the_same,
        the_operators_panel_opens_by_gesture_and_pin_only,
    ]
}

/// A kiosk that keeps nothing, at an address of its own.
pub(crate) fn kiosk(page: &Page, name: &str) -> Server {
    kiosk_with(page, name, &json!({}))
}

fn kiosk_with(page: &Page, name: &str, settings: &Value) -> Server {
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

/// What is smaller than 60 pixels on the screen: all that can be pressed, but for links within a line of text.
const SMALL: &str = "(() => { const pressed = 'a[href], button, summary, [role=option], input'; \
     const inText = (one) => getComputedStyle(one).display.startsWith('inline') && !getComputedStyle(one).display.endsWith('flex') \
       && one.parentElement.textContent.trim().length > one.textContent.trim().length; \
     return [...document.querySelectorAll(pressed)].filter((one) => !one.closest('svg.map, .visually-hidden, .skip-link') \
       && one.checkVisibility({ visibilityProperty: true }) && !inText(one)) \
       .map((one) => [one, (one.matches('.search-field input') ? one.parentElement : one).getBoundingClientRect()]) \
       .filter(([, box]) => box.width < 59.5 || box.height < 59.5) \
       .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 80)}`); })()";

fn everything_that_is_touched_in_a_kiosk_is_large(page: &Page) {
    let server = kiosk(page, "large");
    for (width, height) in [(1080, 1920), (1920, 1080), (3840, 2160)] {
        page.set_size(width, height);
        for path in [
            "?kiosk",
            "kommune/einbeck/?kiosk=on",
            "initiativen/?kiosk=on",
            "en/?kiosk=on",
        ] {
            open(page, &server, path);
            let small = page.eval(SMALL);
            assert_eq!(small, json!([]), "{path} at {width} x {height}");
            let shown = page.eval(
                "[...document.querySelectorAll('.kiosk-bar .kiosk-languages button')].filter((one) => { \
                 const box = one.getBoundingClientRect(); \
                 return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === one; }).length",
            );
            assert_eq!(shown, 3, "all languages at {width} x {height}");
            let over = page.eval("document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight");
            assert_eq!(over, false, "{path} fits into {width} x {height}");
        }
    }
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

/// Everything a visitor could have changed, as one text. The seconds of the countdown are not part of it.
const STATE: &str = "JSON.stringify([location.href, document.documentElement.outerHTML, \
     Object.entries(localStorage), Object.entries(sessionStorage), scrollX, scrollY, visualViewport.scale, \
     [...document.querySelectorAll('.panel-scroll, .legend-body, .kiosk-slide')].map((one) => one.scrollTop)])";

fn state(page: &Page) -> (String, Vec<u8>) {
    page.wait_until("document.querySelector('.context-district') && document.fonts.status === 'loaded'");
    page.wait_until("!document.querySelector('.stage.moving') && performance.now() > 1500");
    let data = page.eval(STATE).as_str().unwrap_or_default().to_owned();
    let picture = std::fs::read(page.screenshot("kiosk-state")).expect("a picture");
    (data, picture)
}

fn after_a_minute_everything_is_as_on_a_fresh_start(page: &Page) {
    let server = kiosk_with(page, "reset", &json!({ "counts": false }));
    open(page, &server, "?kiosk");
    let fresh = state(page);
    for begin in [
        "en/municipality/einbeck/?kiosk=on",
        "initiativen/?level=districts&show=member&panel=closed&kiosk=on",
        "leicht/?view=11.00/52.0000/10.0000&kiosk=on",
    ] {
        open(page, &server, begin);
        assert_eq!(page.eval("(localStorage.setItem('theme', 'dark'), sessionStorage.setItem('x', 'y'), document.getElementById('search').focus(), document.querySelector('#panel-scroll').scrollTo(0, 200), true)"), true);
        page.keys("gos");
        page.click(".kiosk-bar > button:last-of-type");
        page.wait_for(".kiosk-card");
        pass(page, 45);
        page.wait_for(".kiosk-warning");
        pass(page, 15);
        page.wait_for("html[data-kiosk-inviting][data-ready]");
        let now = state(page);
        assert_eq!(now.0, fresh.0, "the state after {begin}");
        assert!(now.1 == fresh.1, "the picture after {begin} is another one");
    }
}

fn a_touch_dismisses_the_countdown(page: &Page) {
    let server = kiosk(page, "countdown");
    open(page, &server, "kommune/einbeck/?kiosk=on");
    pass(page, 35);
    assert_eq!(page.count(".kiosk-warning"), 0);
    pass(page, 12);
    page.wait_for_text(".kiosk-warning", "Sekunden");
    page.tap(300.0, 900.0);
    page.wait_until_gone(".kiosk-warning");
    pass(page, 35);
    assert_eq!(page.count(".kiosk-warning"), 0, "the time begins anew");
    assert!(page.path().contains("kommune/einbeck/"), "{}", page.path());
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

fn a_kiosk_opens_no_menu_marks_nothing_and_keeps_its_zoom(page: &Page) {
    let server = kiosk(page, "guard");
    open(page, &server, "kommune/einbeck/?kiosk=on");
    for (kind, event) in [
        (
            "contextmenu",
            "new MouseEvent('contextmenu', { bubbles: true, cancelable: true })",
        ),
        (
            "dragstart",
            "new DragEvent('dragstart', { bubbles: true, cancelable: true })",
        ),
        (
            "drop",
            "new DragEvent('drop', { bubbles: true, cancelable: true })",
        ),
        (
            "selectstart",
            "new Event('selectstart', { bubbles: true, cancelable: true })",
        ),
        (
            "printing",
            "new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true })",
        ),
        (
            "zooming",
            "new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true })",
        ),
        (
            "reloading",
            "new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true })",
        ),
    ] {
        let went_through = page.eval(&format!(
            "document.querySelector('#content h1').dispatchEvent({event})"
        ));
        assert_eq!(went_through, false, "{kind} is refused");
    }
    page.pinch((1600.0, 400.0), 100.0, 500.0);
    assert_eq!(page.eval("visualViewport.scale"), 1);
    assert_eq!(
        page.eval(
            "[open('https://example.org'), getComputedStyle(document.body).cursor, String(getSelection())]"
        ),
        json!([null, "none", ""])
    );
    assert_eq!(page.count("input[type=file]"), page.eval("[...document.querySelectorAll('input[type=file]')].filter((one) => !one.checkVisibility()).length").as_u64().unwrap_or(99));
}

fn after_three_failures_the_kiosk_goes_on_without_the_app(page: &Page) {
    let server = kiosk(page, "heal");
    open(page, &server, "kommune/einbeck/?kiosk=on");
    for time in 1..=3 {
        // What a panic in WebAssembly is for the page.
        let panic = "(new MutationObserver(() => document.querySelector('.kiosk-calm') && sessionStorage.setItem('calm', 'seen')) \
             .observe(document.body, { childList: true }), sessionStorage.removeItem('calm'), \
             dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })))";
        assert_eq!(page.eval(panic), true);
        page.wait_until("sessionStorage.getItem('calm') === 'seen'");
        page.wait_until(&format!(
            "JSON.parse(sessionStorage.getItem('kiosk-failures')).count === {time}"
        ));
        page.wait_until(
            "document.documentElement.dataset.kioskInviting === '' && !document.querySelector('.kiosk-calm')",
        );
        page.wait_until(
            "'ready' in document.documentElement.dataset || 'kioskPlain' in document.documentElement.dataset",
        );
    }
    page.wait_for("html[data-kiosk-plain]:not([data-ready])");
    // The pages themselves are all there, and lead on.
    page.tap(900.0, 500.0);
    page.wait_until_gone(".kiosk-invitation");
    assert_eq!(
        page.eval("(document.querySelector('.nav a').click(), true)"),
        true
    );
    page.wait_until("location.pathname === '/mitglieder/'");
    page.wait_for("html[data-kiosk-plain]");
    assert!(page.count("#content a[href]") > 20);
}

fn where_the_program_never_comes_a_kiosk_shows_its_pages_all_the_same(page: &Page) {
    let host = Host::without_program().expect("any port is free");
    page.open_address(&host.url("?kiosk"));
    page.wait_for("html[data-kiosk-plain][data-kiosk-inviting]");
    page.tap(600.0, 400.0);
    page.wait_until_gone(".kiosk-invitation");
    assert_eq!(
        page.eval("(document.querySelector('.nav a').click(), true)"),
        true
    );
    page.wait_until(
        "location.pathname === '/mitglieder/' && 'kioskPlain' in document.documentElement.dataset",
    );
    // Nobody is there: it begins anew without the app as well.
    pass(page, 61);
    page.wait_for("html[data-kiosk-plain][data-kiosk-inviting]");
    // The missing files are in the console.
    assert!(!page.take_console_errors().is_empty());
}

fn the_operators_panel_opens_by_gesture_and_pin_only(page: &Page) {
    // The hash of 2468.
    let server = kiosk_with(
        page,
        "operator",
        &json!({ "pin_sha256": "a1fb4e703a9ef1fa4936801721ff285a97ac85330856674412e054892afe6972" }),
    );
    open(page, &server, "?kiosk=on");
    let gesture = || {
        let touch = |kind: &str, x: u32, y: u32| {
            format!(
                "document.body.dispatchEvent(new PointerEvent('{kind}', {{ clientX: {x}, clientY: {y}, bubbles: true }}))"
            )
        };
        assert_eq!(page.eval(&touch("pointerdown", 5, 5)), true);
        pass(page, 3);
        assert_eq!(page.eval(&touch("pointerup", 5, 5)), true);
        assert_eq!(page.eval(&touch("pointerdown", 1915, 1075)), true);
        page.wait_until(
            "document.querySelectorAll('.kiosk-card').length === 1 && document.querySelector('.kiosk-operator[open]')",
        );
    };
    gesture();
    for left in [4, 3, 2, 1] {
        page.click(".kiosk-pad button:nth-child(1)");
        page.click(".kiosk-pad button:last-child");
        page.wait_for_text(".kiosk-told", &left.to_string());
    }
    page.click(".kiosk-pad button:nth-child(1)");
    page.click(".kiosk-pad button:last-child");
    page.wait_for_text(".kiosk-told", "Gesperrt");
    // Locked beyond a restart; a later day lets in.
    open(page, &server, "?kiosk=on");
    gesture();
    page.wait_for_text(".kiosk-told", "Gesperrt");
    assert_eq!(page.eval("(localStorage.removeItem('kiosk-tries'), document.querySelector('.kiosk-card > button').click(), true)"), true);
    gesture();
    for digit in [2, 4, 6, 8] {
        page.click(&format!(".kiosk-pad button:nth-child({digit})"));
    }
    page.click(".kiosk-pad button:last-child");
    page.wait_for(".kiosk-facts dd");
    assert!(page.text(".kiosk-facts").contains("Version"));
    page.click(".kiosk-choices button:nth-child(2)");
    assert_eq!(
        page.eval("JSON.parse(localStorage.getItem('kiosk-chosen')).sequence"),
        "places"
    );
}
