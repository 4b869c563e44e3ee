//! Themes, large letters, small windows, and a focus that is always seen.

use region_tests::page_tests;
use region_tests::support::{Engine, Host, Page, PageTest, key, only_in};
use serde_json::{Value, json};

use crate::map::{open, rest};
use crate::takeover::KINDS;

pub(crate) fn tests() -> Vec<PageTest> {
    let mut tests = page_tests![
        a_theme_of_the_address_is_there_before_the_app,
        a_theme_is_chosen_and_stays_on_the_way_and_nothing_is_stored,
        without_scripts_there_is_no_choice_of_theme,
        nothing_scrolls_sideways_in_small_windows,
        large_and_wide_text_is_neither_cut_nor_covered,
    ];
    tests.extend(only_in(
        &[Engine::Chromium],
        "other drivers cannot say what the system asks for",
        page_tests![high_contrast_follows_the_system_and_the_address],
    ));
    tests.extend(only_in(
        &[Engine::Chromium],
        "other drivers cannot force colours",
        page_tests![forced_colours_keep_lines_selection_focus_and_patterns],
    ));
    tests.extend(only_in(
        &[Engine::Chromium, Engine::Firefox],
        "WebKit's small browser gives links no focus by the tab key",
        page_tests![
            the_focus_is_always_seen_and_never_covered,
            few_stops_come_before_the_map
        ],
    ));
    tests
}

const GROUND: &str = "getComputedStyle(document.querySelector('.masthead')).backgroundColor";
const WHITE: &str = "rgb(255, 255, 255)";

fn theme(page: &Page) -> Option<String> {
    page.attribute("html", "data-theme")
}

fn system(page: &Page, features: &[(&str, &str)]) {
    let features: Vec<Value> = features
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    page.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
}

fn a_theme_of_the_address_is_there_before_the_app(page: &Page) {
    let host = Host::with_late_program().expect("any port is free");
    for (query, expected) in [
        ("?theme=dark", Some("dark")),
        ("?level=districts&theme=contrast", Some("contrast")),
        ("?theme=pink", None),
        ("", None),
    ] {
        page.open_address(&host.url(query));
        page.wait_for("link[rel=preload]");
        assert_eq!(page.count("html[data-ready]"), 0);
        assert_eq!(theme(page).as_deref(), expected, "{query}");
    }
    // It runs at once, not when the page has come: nothing was drawn before it.
    let first = page.eval("document.scripts[0].async === false && document.scripts[0].type === '' && !document.scripts[0].defer");
    assert_eq!(first, true);
    page.open_address(&host.url("?theme=dark"));
    page.wait_for("link[rel=preload]");
    assert_ne!(page.eval(GROUND), WHITE);
    host.deliver();
    page.wait_for("html[data-ready]");
    rest(page);
    assert_eq!(theme(page).as_deref(), Some("dark"), "the app keeps it");
    assert_eq!(page.text(".themes [aria-pressed=true]"), "Dunkel");
}

fn a_theme_is_chosen_and_stays_on_the_way_and_nothing_is_stored(page: &Page) {
    open(page, "");
    rest(page);
    page.click(".themes button:nth-of-type(3)");
    page.wait_for("html[data-theme=dark]");
    page.wait_until("location.search === '?theme=dark'");
    assert_ne!(page.eval(GROUND), WHITE);
    page.click(".nav a");
    page.wait_until("location.pathname === '/mitglieder/' && location.search === '?theme=dark'");
    // A link that is opened in another way than by a plain press carries it.
    page.wait_for("#content a[href^='/kommune/']");
    page.click("#search");
    let held = page.eval(
        "(() => { const link = document.querySelector('#content a[href^=\"/kommune/\"]'); \
         link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); return link.search; })()",
    );
    assert_eq!(held, "?theme=dark");
    let language = page.eval("document.querySelector('.languages a').search");
    assert_eq!(language, "?theme=dark");
    page.click("#content a[href^=\"/kommune/\"]");
    page.wait_until("location.pathname.startsWith('/kommune/') && location.search.includes('theme=dark')");
    page.click(".themes button:nth-of-type(2)");
    page.wait_for("html[data-theme=light]");
    page.back();
    page.wait_until("location.pathname === '/mitglieder/' && location.search === '?theme=light'");
    assert_eq!(
        theme(page).as_deref(),
        Some("light"),
        "going back does not undo it"
    );
    page.click(".themes button:nth-of-type(1)");
    page.wait_until("location.search === '' && !document.documentElement.dataset.theme");
    assert_eq!(
        page.eval("[document.cookie, localStorage.length, sessionStorage.length]"),
        json!(["", 0, 0])
    );
}

/// Ground, width of the lines around what floats.
const LOOK: &str = "[getComputedStyle(document.querySelector('.masthead')).backgroundColor, \
     getComputedStyle(document.querySelector('.masthead')).borderTopWidth]";

fn high_contrast_follows_the_system_and_the_address(page: &Page) {
    const BLACK: &str = "rgb(0, 0, 0)";
    for (query, scheme, contrast, expected) in [
        ("", "light", "no-preference", json!([WHITE, "0px"])),
        ("", "light", "more", json!([WHITE, "2px"])),
        ("", "dark", "more", json!([BLACK, "2px"])),
        ("?theme=contrast", "light", "no-preference", json!([WHITE, "2px"])),
        ("?theme=contrast", "dark", "no-preference", json!([BLACK, "2px"])),
        ("?theme=light", "dark", "more", json!([WHITE, "0px"])),
    ] {
        system(
            page,
            &[("prefers-color-scheme", scheme), ("prefers-contrast", contrast)],
        );
        open(page, query);
        assert_eq!(page.eval(LOOK), expected, "{query:?} {scheme} {contrast}");
    }
}

fn without_scripts_there_is_no_choice_of_theme(page: &Page) {
    let host = Host::without_scripts().expect("any port is free");
    page.open_address(&host.url("?theme=dark"));
    page.wait_for("h1");
    assert_eq!(page.count("html[data-theme], .themes"), 0);
}

fn forced_colours_keep_lines_selection_focus_and_patterns(page: &Page) {
    system(
        page,
        &[("forced-colors", "active"), ("prefers-color-scheme", "dark")],
    );
    open(page, "kommune/einbeck/?level=municipalities");
    rest(page);
    let colour = |css: &str, property: &str| {
        page.eval(&format!(
            "getComputedStyle(document.querySelector({})).{property}",
            json!(css)
        ))
    };
    let system_colour = |name: &str| {
        page.eval(&format!(
            "(() => {{ const probe = document.createElement('i'); probe.style.color = '{name}'; document.body.append(probe); \
             const found = getComputedStyle(probe).color; probe.remove(); return found; }})()"
        ))
    };
    let (text, ground) = (system_colour("CanvasText"), system_colour("Canvas"));
    assert_ne!(text, ground);
    for line in [
        ".border-municipal",
        ".border-district",
        ".border-outline",
        ".hatch-line",
        ".rings-ring",
    ] {
        assert_eq!(colour(line, "stroke"), text, "{line}");
    }
    for box_css in [
        ".masthead",
        ".panel",
        ".legend",
        ".controls",
        ".search-field",
        ".segmented",
    ] {
        assert_eq!(colour(box_css, "borderTopColor"), text, "{box_css}");
        assert_eq!(colour(box_css, "borderTopWidth"), "2px", "{box_css}");
    }
    assert_eq!(colour(".selection-line", "stroke"), system_colour("LinkText"));
    assert_eq!(colour(".selection-halo", "stroke"), ground);
    assert_eq!(colour(".hatch-ground", "fill"), ground);
    assert_eq!(colour(".dots-ground", "fill"), system_colour("Highlight"));
    let (pressed, other) = (
        colour(".level [aria-pressed=true]", "backgroundColor"),
        colour(".level [aria-pressed=false]", "backgroundColor"),
    );
    assert_ne!(pressed, other, "what is pressed is seen");
    let focus = page.eval(
        "(() => { const button = document.querySelector('.controls button'); button.focus({ focusVisible: true }); \
         const style = getComputedStyle(button); return [style.outlineStyle, style.outlineWidth, style.outlineColor]; })()",
    );
    assert_eq!(focus, json!(["solid", "3px", system_colour("Highlight")]));
}

/// Windows that small screens and a zoom of 400 % give. Firefox and WebKit have none so narrow.
const SMALL: [(u32, u32); 6] = [
    (320, 640),
    (320, 256),
    (320, 200),
    (360, 780),
    (500, 560),
    (640, 400),
];

/// What is wider than the window or than the box that scrolls it, and text that is cut at the side.
const TOO_WIDE: &str = "(() => { const name = (one) => one.tagName + '.' + (one.getAttribute('class') ?? one.id); \
     const seen = [...document.querySelectorAll('body *:not(svg *)')].filter((one) => one.checkVisibility({ visibilityProperty: true }) \
       && !one.closest('.visually-hidden, .stage, .attribution, .skip-link')); \
     const wide = seen.filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible'); \
     const beyond = seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1); \
     return [...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []), \
       ...wide.map((one) => 'scrolls or is cut: ' + name(one)), ...beyond.map((one) => 'beyond the window: ' + name(one))].slice(0, 8); })()";

fn nothing_scrolls_sideways_in_small_windows(page: &Page) {
    let sizes: &[(u32, u32)] = if page.engine() == Engine::Chromium {
        &SMALL
    } else {
        &[(500, 560), (640, 480)]
    };
    let mut found = Vec::new();
    for kind in KINDS {
        go(page, kind);
        for (width, height) in sizes {
            page.set_size(*width, *height);
            let wide = page.eval(TOO_WIDE);
            let wide = wide.as_array().cloned().unwrap_or_default();
            found.extend(
                wide.iter()
                    .map(|one| format!("{kind:?} at {width} x {height}: {one}")),
            );
        }
    }
    drop(page.take_console_errors());
    assert!(found.is_empty(), "{found:#?}");
}

/// Opens a page of any kind and waits until it is complete.
fn go(page: &Page, kind: &str) {
    page.open_without_waiting(kind);
    page.wait_until(
        "document.readyState === 'complete' && document.querySelector('h1') && \
         (!document.documentElement.dataset.app || 'ready' in document.documentElement.dataset)",
    );
}

/// The distances of WCAG 1.4.12, as a visitor's own style sheet would set them.
const SPACED: &str = "(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; \
     letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'); \
     document.adoptedStyleSheets = [sheet]; return true; })()";

/// The size of letters that a visitor has set in the browser.
fn set_letters(page: &Page, size: u32) {
    let sizes = json!({ "standard": size, "fixed": size * 13 / 16 });
    page.devtools("Page.setFontSizes", json!({ "fontSizes": sizes }));
}

/// What floats on the map and covers something else that floats there, or reaches out of the window.
const COVERED: &str = "(() => { \
     const parts = ['.masthead', '.search-field', '.level', '.legend', '.corner .controls', '.panel'].map((css) => [css, document.querySelector(css)]) \
       .filter(([, one]) => one?.checkVisibility({ visibilityProperty: true })).map(([css, one]) => [css, one.getBoundingClientRect()]); \
     const meet = ([, a], [, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1; \
     const found = []; \
     parts.forEach((one, at) => parts.slice(0, at).forEach((other) => { if (meet(one, other)) found.push(`${other[0]} and ${one[0]} lie on each other`); })); \
     if (getComputedStyle(document.querySelector('.shell')).overflowY !== 'auto') \
       for (const [css, box] of parts) if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) found.push(css + ' reaches out of the window'); \
     return found; })()";

fn large_and_wide_text_is_neither_cut_nor_covered(page: &Page) {
    let mut found = Vec::new();
    // Only Chromium can be told a size of letters, and shows windows as narrow as a phone.
    let chromium = page.engine() == Engine::Chromium;
    let mut sizes = vec![(1280, 800), (500, 560), (640, 480)];
    if chromium {
        sizes.extend([(360, 780), (320, 640), (1080, 1920)]);
    }
    for path in ["", "kommune/einbeck/", "en/", "leicht/kreis/northeim/"] {
        for letters in if chromium { vec![16, 32] } else { vec![16] } {
            if chromium {
                set_letters(page, letters);
            }
            go(page, path);
            rest(page);
            assert_eq!(page.eval(SPACED), true);
            for (width, height) in &sizes {
                page.set_size(*width, *height);
                for wrong in [COVERED, TOO_WIDE] {
                    let wrong = page.eval(wrong);
                    let wrong = wrong.as_array().cloned().unwrap_or_default();
                    let place = format!("{path:?} at {width} x {height}, letters of {letters}");
                    found.extend(wrong.iter().map(|one| format!("{place}: {one}")));
                }
            }
        }
    }
    if chromium {
        set_letters(page, 16);
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What has the focus; what is wrong with how it is seen, or nothing. A link over two lines is looked at in its first.
const SEEN: &str = "(() => { const one = document.activeElement; if (!one || one === document.body) return ['', '']; \
     const name = one.id || one.getAttribute('aria-label') || one.textContent.trim().slice(0, 40); \
     const ring = one.matches('.search-field input, .file-button input') ? one.parentElement : one; \
     const style = getComputedStyle(ring); \
     if (one.closest('.map-focus')) return [name, document.querySelector('.map-focus:focus-visible, .map-focus:focus-within') ? '' : 'no ring around the map']; \
     if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return [name, `outline ${style.outlineStyle} ${style.outlineWidth}`]; \
     const box = ring.getClientRects()[0]; const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]; \
     const top = document.elementFromPoint(x, y); \
     if (!top) return [name, `outside the window at ${Math.round(x)}, ${Math.round(y)}`]; \
     return [name, ring.contains(top) || top.contains(ring) ? '' : `covered by ${top.tagName}.${top.getAttribute('class')}`]; })()";

fn the_focus_is_always_seen_and_never_covered(page: &Page) {
    let mut views = vec![
        ("kommune/einbeck/", 1280, 800),
        ("initiative/expo-real/", 500, 780),
        ("kommune/einbeck/", 500, 560),
        ("hilfe/", 500, 560),
    ];
    if page.engine() == Engine::Chromium {
        views.extend([
            ("", 360, 780),
            ("initiative/expo-real/", 320, 640),
            ("kommune/einbeck/", 320, 256),
            ("kommune/einbeck/", 640, 400),
        ]);
    }
    for (path, width, height) in views {
        page.set_size(width, height);
        go(page, path);
        if page.count("#map") > 0 {
            rest(page);
        }
        let place = format!("{path:?} at {width} x {height}");
        let stops = walk_through(page, &place);
        assert!(stops > 8, "{place}: only {stops} stops");
    }
}

/// Goes through the whole page by the tab key and returns how many stops there are.
fn walk_through(page: &Page, place: &str) -> usize {
    const MOST: usize = 400;
    assert_eq!(
        page.eval("(document.body.focus(), document.activeElement?.blur(), true)"),
        true
    );
    let mut wrong = Vec::new();
    for stop in 0..MOST {
        page.keys(&key::TAB.to_string());
        let seen = page.eval(SEEN);
        let at_end = seen[0] == "" && stop > 0;
        if let Some(what) = seen[1].as_str().filter(|what| !what.is_empty()) {
            wrong.push(format!("{}: {what}", seen[0]));
        }
        if at_end {
            assert!(wrong.is_empty(), "{place}: {wrong:#?}");
            return stop;
        }
    }
    panic!("{place}: no end after {MOST} stops");
}

fn few_stops_come_before_the_map(page: &Page) {
    open(page, "");
    rest(page);
    assert_eq!(page.eval("(document.activeElement?.blur(), true)"), true);
    let mut stops = 0;
    while page.eval("document.activeElement?.closest('.map-focus') === null") == true {
        page.keys(&key::TAB.to_string());
        stops += 1;
        assert!(stops <= 9, "more than eight stops before the map");
    }
    assert!(stops > 4, "{stops}");
}
