//! The app takes over the page that is drawn: nothing moves, nothing is lost, and what was done before counts.

use std::thread::sleep;
use std::time::Duration;

use region_tests::page_tests;
use region_tests::support::{Engine, Host, Page, PageTest, key, only_in};
use serde_json::json;

use crate::map::{EINBECK, rest, spot};

pub(crate) fn tests() -> Vec<PageTest> {
    let mut tests = page_tests![
        the_app_takes_the_drawn_shapes_and_draws_no_others,
        nothing_moves_when_the_app_takes_over,
        what_was_typed_before_the_app_runs_is_searched,
        a_button_pressed_before_the_app_runs_does_its_work_later,
        an_area_clicked_before_the_app_runs_leads_to_its_profile,
        scroll_position_and_focus_survive_the_app,
        without_its_program_the_page_says_so_and_links_work,
        without_the_views_the_browser_goes_to_the_page,
        what_waits_until_it_is_whole_is_shown_on_every_page,
    ];
    tests.extend(only_in(
        &[Engine::Chromium],
        "no other engine counts them",
        page_tests![
            the_browser_counts_no_layout_shift,
            nothing_moves_while_a_page_comes_in_pieces,
        ],
    ));
    tests.extend(only_in(
        &[Engine::Chromium, Engine::Firefox],
        "WebKit's driver does not tell what is in the console",
        page_tests![no_page_of_any_kind_complains_in_the_console],
    ));
    tests
}

/// A laptop, a large screen, a phone (no engine but Chromium has narrower windows).
const SIZES: [(u32, u32); 3] = [(1280, 800), (1920, 1080), (500, 780)];

/// How long a page may take to come to rest after the app has started.
const SETTLING: Duration = Duration::from_millis(600);

/// Opens a page whose app waits for [`Host::deliver`].
fn open_early(page: &Page, path: &str) -> Host {
    let host = Host::with_late_program().expect("any port is free");
    open_early_at(page, &host, path);
    host
}

fn open_early_at(page: &Page, host: &Host, path: &str) {
    page.open_address(&host.url(path));
    // The script that starts the app has run: from now on presses are remembered.
    page.wait_for("link[rel=preload]");
    assert_eq!(page.count("html[data-ready]"), 0);
}

/// Lets the app start.
fn take_over(page: &Page, host: &Host) {
    host.deliver();
    page.wait_for("html[data-ready]");
    rest(page);
    sleep(SETTLING);
}

fn the_app_takes_the_drawn_shapes_and_draws_no_others(page: &Page) {
    let host = open_early(page, "");
    let held = page.eval(
        "(window.held = [...document.querySelectorAll('[data-ags], .areas a, svg.map, #search, #content, \
         #content h1, .level button, .languages a')]).length",
    );
    assert!(held.as_u64().is_some_and(|held| held > 2 * 381), "{held}");
    take_over(page, &host);
    let lost = page
        .eval("held.filter((one) => !one.isConnected).map((one) => one.outerHTML.slice(0, 80)).slice(0, 5)");
    assert_eq!(lost, json!([]), "replaced by others");
    let same = page.eval(
        "(() => { const shapes = [...document.querySelectorAll('[data-ags]')]; \
         return shapes.length === 381 && shapes.every((one) => held.includes(one)); })()",
    );
    assert_eq!(same, true);
}

fn nothing_moves_when_the_app_takes_over(page: &Page) {
    let mut moved = Vec::new();
    for (width, height) in SIZES {
        for path in [
            "",
            "kommune/einbeck/",
            "kreis/northeim/",
            "initiative/expo-real/",
            "kommunen/",
        ] {
            page.set_size(width, height);
            let host = open_early(page, path);
            let count = page.eval(&format!("(window.before = {BOXES}).length"));
            assert!(
                count.as_u64().is_some_and(|count| count > 20),
                "{path:?}: {count} things"
            );
            take_over(page, &host);
            let found = page.eval(MOVED);
            let found = found.as_array().cloned().unwrap_or_default();
            moved.extend(
                found
                    .iter()
                    .map(|one| format!("{path:?} at {width} x {height}: {one}")),
            );
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

/// Where everything is that a reader may be looking at. Maps of a part are drawn in outlines at first, so their shapes
/// are others later, at the same place; everything else is the very same element.
const BOXES: &str = "[...document.querySelectorAll('[data-ags], .top, .top *, .level, .level *, .panel, #content > *, #content h1, \
     #content h2, .legend, .attribution')].map((one) => [one, one.getBoundingClientRect()]) \
     .filter(([one, box]) => box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth \
     && box.top < innerHeight)";

/// What is elsewhere or of another size: coarser outlines may differ by a 150th of the view, everything else by no pixel.
const MOVED: &str = "before.map(([one, then]) => { \
       const shape = one.dataset?.ags; \
       const now = shape ? document.querySelector(`[data-ags='${shape}']`) : one; \
       const box = now?.getBoundingClientRect() ?? new DOMRect(); \
       const names = ['left', 'top', 'right', 'bottom']; \
       return [shape ? innerHeight / 150 : 1, one.outerHTML.slice(0, 60), names.map((name) => then[name]), names.map((name) => box[name])]; \
     }).filter(([most, , then, now]) => then.some((value, i) => Math.abs(value - now[i]) > most)) \
     .slice(0, 8).map(([, name, then, now]) => `${name}: ${then.map(Math.round)} -> ${now.map(Math.round)}`)";

fn the_browser_counts_no_layout_shift(page: &Page) {
    let mut shifts = Vec::new();
    for (width, height) in SIZES {
        for path in ["", "kommune/einbeck/"] {
            page.set_size(width, height);
            let host = Host::with_late_program().expect("any port is free");
            // Chromium gives a process that is new to a host the size of the view a moment late, which it counts as a shift.
            page.open_address(&host.url("einbetten/kommune/einbeck/"));
            open_early_at(page, &host, path);
            page.wait_until("performance.getEntriesByType('paint').length > 0");
            assert_eq!(page.eval(WATCH_SHIFTS), true);
            take_over(page, &host);
            note_shifts(page, &format!("{path:?} at {width} x {height}"), &mut shifts);
        }
    }
    assert!(shifts.is_empty(), "{shifts:#?}");
}

fn nothing_moves_while_a_page_comes_in_pieces(page: &Page) {
    let host = Host::in_pieces().expect("any port is free");
    let mut shifts = Vec::new();
    for (width, height) in SIZES {
        for path in ["", "en/municipality/einbeck/"] {
            page.set_size(width, height);
            page.open_address(&host.url("einbetten/kommune/einbeck/"));
            page.open_address(&host.url(path));
            assert_eq!(page.eval(WATCH_SHIFTS), true);
            page.wait_for("html[data-ready]");
            rest(page);
            sleep(SETTLING);
            note_shifts(page, &format!("{path:?} at {width} x {height}"), &mut shifts);
        }
    }
    assert!(shifts.is_empty(), "{shifts:#?}");
}

/// The style sheet takes what something follows for whole.
fn what_waits_until_it_is_whole_is_shown_on_every_page(page: &Page) {
    const WAITING: &str = "[...document.querySelectorAll('.masthead, .legend, .corner, .attribution, .comparison')] \
         .filter((one) => getComputedStyle(one).visibility === 'hidden').map((one) => one.className)";
    page.set_size(1280, 800);
    let known = KINDS.into_iter().filter(|kind| !kind.ends_with("atlantis/"));
    for kind in known.chain(["einbetten/", "?embed=map", "?layer=density"]) {
        page.open_without_waiting(kind);
        assert_eq!(page.eval(WAITING), json!([]), "{kind}");
    }
}

/// Adds what [`WATCH_SHIFTS`] has recorded in this view.
fn note_shifts(page: &Page, view: &str, shifts: &mut Vec<String>) {
    let found = page.eval("shifts");
    let found = found.as_array().expect("the list that is recorded in");
    shifts.extend(found.iter().map(|one| format!("{view}: {one}")));
}

/// Records shifts, also those that have been: how large, and what moved from where to where.
const WATCH_SHIFTS: &str = "(() => { window.shifts = []; \
     const place = (box) => [box.x, box.y, box.width, box.height].map(Math.round).join(' '); \
     new PerformanceObserver((list) => { for (const one of list.getEntries()) shifts.push([one.value, \
       ...one.sources.map((source) => `${source.node?.nodeName} ${source.node?.className?.baseVal \
       ?? source.node?.className}: ${place(source.previousRect)} -> ${place(source.currentRect)}`)]); }) \
     .observe({ type: 'layout-shift', buffered: true }); return true; })()";

fn what_was_typed_before_the_app_runs_is_searched(page: &Page) {
    let host = open_early(page, "");
    page.click("#search");
    page.keys("Burgdorf");
    take_over(page, &host);
    assert_eq!(page.eval("document.querySelector('#search').value"), "Burgdorf");
    assert_eq!(page.eval("document.activeElement.id"), "search");
    page.wait_for_text("#search-results mark", "Burgdorf");
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#content h1", "Burgdorf");
}

fn a_button_pressed_before_the_app_runs_does_its_work_later(page: &Page) {
    let host = open_early(page, "");
    page.click(".level button:nth-child(2)");
    assert_eq!(
        page.attribute("svg.map", "data-level").as_deref(),
        Some("municipalities")
    );
    take_over(page, &host);
    page.wait_for("svg.map[data-level=districts]");
}

fn an_area_clicked_before_the_app_runs_leads_to_its_profile(page: &Page) {
    let host = open_early(page, "");
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_until("location.pathname === '/kommune/einbeck/'");
    page.wait_for_text("#content h1", "Einbeck");
    take_over(page, &host);
    page.wait_for_text("#content h1", "Einbeck");
    assert_eq!(page.eval("location.pathname"), "/kommune/einbeck/");
    // Back on the page whose program never came, it has to come.
    page.back();
    page.wait_until("location.pathname === '/'");
    page.wait_for("html[data-ready]");
    assert_eq!(
        page.eval("document.querySelector('[data-load-error]').hidden"),
        true
    );
}

fn scroll_position_and_focus_survive_the_app(page: &Page) {
    let host = open_early(page, "kommune/einbeck/");
    let scrolled = page.eval(
        "(() => { const scroll = document.querySelector('#panel-scroll'); \
         const link = document.querySelector('#content .chain a'); link.focus(); window.held = link; \
         scroll.scrollTop = 137; return scroll.scrollTop; })()",
    );
    assert_eq!(scrolled, 137, "the panel is longer than the view");
    take_over(page, &host);
    assert_eq!(
        page.eval("document.querySelector('#panel-scroll').scrollTop"),
        137
    );
    assert_eq!(
        page.eval("document.activeElement === held"),
        true,
        "the focus is at {}",
        page.eval("document.activeElement.outerHTML.slice(0, 100)")
    );
}

/// One page of each kind, in German; their heads name the same page in the other languages.
pub(crate) const KINDS: [&str; 13] = [
    "",
    "kommune/einbeck/",
    "gebiet/barnstorf-warle/",
    "kreis/northeim/",
    "samtgemeinde/ahlden/",
    "verband/regionalverband-grossraum-braunschweig/",
    "initiative/expo-real/",
    "mitglieder/",
    "initiativen/",
    "kommunen/",
    "daten/",
    "impressum/",
    "kommune/atlantis/",
];

fn no_page_of_any_kind_complains_in_the_console(page: &Page) {
    let mut complaints = Vec::new();
    for kind in KINDS {
        page.open_without_waiting(kind);
        let twins = page.eval(
            "[...document.querySelectorAll('link[rel=alternate][hreflang]')].map((one) => \
             new URL(one.href).pathname.slice(1))",
        );
        let twins = twins.as_array().into_iter().flatten();
        let mut paths: Vec<String> = twins
            .filter_map(|path| path.as_str().map(str::to_owned))
            .collect();
        if paths.is_empty() {
            paths.push(kind.to_owned());
        }
        for path in paths {
            page.open_without_waiting(&path);
            page.wait_until(
                "!document.documentElement.dataset.app || 'ready' in document.documentElement.dataset",
            );
            sleep(SETTLING);
            let said = page.take_console_warnings().into_iter();
            // The answer for an unknown address has the status that says so.
            let said = said.filter(|line| !(kind.ends_with("atlantis/") && line.contains("status of 404")));
            complaints.extend(said.map(|line| format!("{path}: {line}")));
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}

fn without_its_program_the_page_says_so_and_links_work(page: &Page) {
    let host = Host::without_program().expect("any port is free");
    page.open_address(&host.url(""));
    page.wait_for("[data-load-error]:not([hidden])");
    assert!(page.text("[data-load-error]").contains("nicht geladen"));
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_until("location.pathname === '/kommune/einbeck/'");
    page.wait_for_text("#content h1", "Einbeck");
    page.wait_for("[data-load-error]:not([hidden])");
    page.click(".nav a[href='/mitglieder/']");
    page.wait_until("location.pathname === '/mitglieder/'");
    page.wait_for_text("#content h1", "Mitglieder");
    page.wait_for("[data-load-error]:not([hidden])");
    let errors = page.take_console_errors();
    assert!(
        page.engine() != Engine::Chromium || errors.iter().any(|error| error.contains(".wasm")),
        "the missing file is in the console: {errors:?}"
    );
}

fn without_the_views_the_browser_goes_to_the_page(page: &Page) {
    let host = Host::without_later_parts().expect("any port is free");
    page.open_address(&host.url(""));
    page.wait_for("html[data-ready]");
    assert_eq!(page.eval("window.stayed = true"), true);
    page.click(".nav a[href='/mitglieder/']");
    page.wait_until("!window.stayed && location.pathname === '/mitglieder/'");
    page.wait_for_text("#content h1", "Mitglieder");
    page.wait_for("html[data-ready]");
    let errors = page.take_console_errors();
    assert!(
        page.engine() != Engine::Chromium || errors.iter().any(|error| error.contains("split-views")),
        "the missing file is in the console: {errors:?}"
    );
}
