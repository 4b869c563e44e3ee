//! The map in other people's pages, which lie on another origin.

use std::sync::LazyLock;

use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest, Partner, dist};
use serde_json::{Value, json};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_plain_frame_works_alone_and_keeps_the_way_to_all_else,
        a_frame_is_as_high_as_its_content_at_every_width,
        two_maps_on_a_page_share_downloads_and_do_not_disturb_each_other,
        the_page_around_hears_what_is_chosen_and_can_choose_itself,
        forged_and_malformed_messages_change_nothing,
        what_a_click_does_is_for_the_page_around_to_decide,
        the_wheel_and_one_finger_move_the_page_around_and_two_fingers_the_map,
        a_sandbox_that_allows_scripts_is_enough,
        a_policy_that_allows_the_frame_is_enough,
        a_message_that_is_ignored_is_reported_to_who_looks_for_a_fault,
        a_card_needs_no_app_and_little_to_load,
        the_map_is_loaded_when_it_comes_near,
    ]
}

/// The website of somebody else.
static PARTNER: LazyLock<Partner> = LazyLock::new(|| Partner::new().expect("a free port"));

/// The frame of the element with an identifier.
fn frame_of(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot?.querySelector('iframe')")
}

/// A page with elements; what they say is gathered in `said`.
fn open_elements(page: &Page, elements: &str) {
    let site = page.site();
    let url = PARTNER.page(&format!(
        "<script>window.said = []; for (const name of ['ready', 'select', 'height', 'error']) \
         addEventListener('region-' + name, (event) => said.push({{ id: event.target.id, type: name, ...event.detail }}));</script>\
         <script src=\"{site}embed.js\"></script>{elements}"
    ));
    page.open_address(&url);
}

/// Does something in the page.
fn act(page: &Page, script: &str) {
    drop(page.eval(script));
}

fn wait_for_ready(page: &Page, id: &str) {
    page.wait_until(&format!(
        "said.some((one) => one.id === '{id}' && one.type === 'ready')"
    ));
}

fn a_plain_frame_works_alone_and_keeps_the_way_to_all_else(page: &Page) {
    let site = page.site().to_owned();
    page.open_address(&PARTNER.page(&format!(
        "<script>addEventListener('message', ({{ data }}) => {{ window.heard = data.type; }});</script>\
         <h1>Unsere Stadt</h1><iframe src=\"{site}kommune/einbeck/?embed=map\" title=\"Karte\" width=\"700\" height=\"500\"></iframe>"
    )));
    page.wait_until("window.heard === 'ready'");
    assert_eq!(
        page.eval("document.activeElement === document.body"),
        true,
        "the focus stays where it was"
    );
    page.in_frame("document.querySelector('iframe')", |page| {
        page.wait_for("html[data-ready]");
        assert_eq!(
            page.eval("getComputedStyle(document.querySelector('.panel')).display"),
            "none"
        );
        assert_eq!(
            page.eval("getComputedStyle(document.querySelector('.stage')).visibility"),
            "visible"
        );
        let foot = page.eval("[...document.querySelectorAll('.frame-foot a')].map((link) => link.href)");
        let expected = ["kommune/einbeck/", "impressum/", "datenschutz/"].map(|path| format!("{site}{path}"));
        assert_eq!(foot, json!(expected));
        assert_eq!(page.eval("document.cookie"), "");
        assert_eq!(
            page.eval("document.querySelector('.attribution').checkVisibility()"),
            true
        );
        assert_eq!(page.eval("new URL(location).searchParams.get('embed')"), "map");
    });
}

/// Widths of a frame, from a phone to a wide column.
const WIDTHS: [u32; 10] = [280, 320, 390, 500, 640, 768, 900, 1024, 1280, 1600];

fn a_frame_is_as_high_as_its_content_at_every_width(page: &Page) {
    page.set_size(1680, 900);
    for (view, place) in [
        ("map", ""),
        ("profile", "kommune/einbeck"),
        ("list", "kreis/northeim"),
        ("card", "kommune/einbeck"),
    ] {
        open_elements(
            page,
            &format!(
                "<div id=\"column\" style=\"width:1100px\"><region-map id=\"a\" view=\"{view}\" place=\"{place}\"></region-map></div>"
            ),
        );
        wait_for_ready(page, "a");
        for width in WIDTHS {
            act(
                page,
                &format!("(said.length = 0, document.getElementById('column').style.width = '{width}px')"),
            );
            let frame = frame_of("a");
            // Told, or the same as before.
            page.wait_until(&format!("{frame}.clientWidth === {width}"));
            let content = page.in_frame(&frame, |page| {
                page.wait_until(&format!("innerWidth === {width}"));
                page.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(document.body.getBoundingClientRect().height), 100))))")
            });
            let content = content.as_f64().expect("a height");
            page.wait_until(&format!("Math.abs({frame}.clientHeight - {content}) <= 2"));
            let told = page.eval("said.filter((one) => one.type === 'height').length");
            assert!(told.as_u64() <= Some(3), "{view} at {width}: {told} messages");
        }
    }
}

fn two_maps_on_a_page_share_downloads_and_do_not_disturb_each_other(page: &Page) {
    open_elements(
        page,
        "<region-map id=\"a\" view=\"map\"></region-map><region-map id=\"b\" view=\"map\" place=\"kreis/northeim\"></region-map>",
    );
    wait_for_ready(page, "a");
    act(page, "document.getElementById('b').scrollIntoView()");
    wait_for_ready(page, "b");
    act(
        page,
        "(said.length = 0, document.getElementById('b').setAttribute('place', 'kommune/einbeck'))",
    );
    page.in_frame(&frame_of("b"), |page| {
        page.wait_until("location.pathname.includes('einbeck')")
    });
    page.in_frame(&frame_of("a"), |page| {
        assert!(!page.title().contains("Einbeck"));
        assert_eq!(page.eval("location.pathname.includes('einbeck')"), false);
    });
    assert_eq!(page.eval("said.filter((one) => one.id === 'a').length"), 0);
    if page.engine() == Engine::Chromium {
        let loaded = page.in_frame(&frame_of("b"), |page| {
            page.eval("performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.wasm')).map((one) => one.transferSize)")
        });
        assert_eq!(
            loaded[0], 0,
            "the second map takes the program from the cache: {loaded}"
        );
    }
}

fn the_page_around_hears_what_is_chosen_and_can_choose_itself(page: &Page) {
    open_elements(
        page,
        "<input id=\"field\"><region-map id=\"a\" view=\"profile\" place=\"kommune/einbeck\"></region-map>",
    );
    wait_for_ready(page, "a");
    assert_eq!(
        page.eval("said.find((one) => one.type === 'ready').place"),
        "kommune/einbeck"
    );
    page.click("#field");
    let a = "document.getElementById('a')";
    act(page, &format!("{a}.setAttribute('place', 'kreis/northeim')"));
    page.in_frame(&frame_of("a"), |page| {
        page.wait_for_text("#content h1", "Northeim")
    });
    assert_eq!(
        page.eval("document.activeElement.id"),
        "field",
        "nothing steals the focus"
    );
    act(page, &format!("{a}.setAttribute('level', 'districts')"));
    page.in_frame(&frame_of("a"), |page| {
        page.wait_for("svg.map[data-level=districts]")
    });
    act(page, &format!("{a}.setAttribute('colour', 'population')"));
    page.in_frame(&frame_of("a"), |page| page.wait_for(".tints path"));
    page.in_frame(&frame_of("a"), |page| page.click("#content a[href*='/kommune/']"));
    page.wait_until("said.some((one) => one.type === 'select' && one.place.startsWith('kommune/') && one.url.includes('/kommune/'))");
    act(page, &format!("{a}.setAttribute('lang', 'en')"));
    page.in_frame(&frame_of("a"), |page| {
        page.wait_for("html[lang=en][data-embed=profile][data-ready]")
    });
    // What is not there is said, and nothing is shown for it.
    act(
        page,
        &format!("(said.length = 0, {a}.say('select', {{ place: 'kommune/atlantis' }}))"),
    );
    page.wait_until("said.some((one) => one.type === 'error' && one.reason === 'place')");
    drop(page.take_console_errors());
}

/// Sends what no page should: seeded, so that a failure can be repeated.
const FORGERIES: &str = "(frame, seed) => {
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const pick = (list) => list[Math.floor(random() * list.length)];
    const value = (depth = 0) => pick([
        () => null, () => undefined, () => random() * 1e9, () => '', () => '<img src=x>', () => 'javascript:alert(1)', () => '../../x',
        () => 'kommune/einbeck/../..', () => 'https://example.org/', () => ['kreis', 'northeim'], () => ({ length: 3 }), () => true,
        () => new Date(), () => new Map([['type', 'select']]), () => (depth > 2 ? 0 : { place: value(depth + 1) }), () => (depth > 2 ? 0 : [value(depth + 1)]),
    ])();
    const good = { 'region-map': 1, type: 'select', place: 'kreis/northeim' };
    for (let count = 0; count < 400; count += 1) {
        const data = pick([
            () => value(),
            () => ({ ...good, 'region-map': pick([0, 2, '1', null]) }),
            () => ({ ...good, type: pick(['ready', 'height', 'open', '__proto__', 'constructor', 'toString', 7, null]) }),
            () => ({ ...good, place: pick(['Kreis/Northeim', 'a/b/c', '//x', ' ', 'kreis/northeim?x=1', 7, null, undefined, ['kreis/northeim']]) }),
            () => ({ ...good, more: value() }),
            () => ({ 'region-map': 1, type: 'theme', theme: pick(['Dark', '', 0, null, 'dark\" x=\"', undefined]) }),
            () => ({ 'region-map': 1, type: 'layer', layers: pick(['x', 7, null, undefined, [7], ['a b'], Array(99).fill('a')]) }),
            () => ({ 'region-map': 1, type: 'filter', field: pick([7, 'x y', {}, []]) }),
            () => ({ 'region-map': 1, type: 'lang', lang: pick(['fr', '', 'toString', 7, null]) }),
        ])();
        frame.contentWindow.postMessage(data, '*');
    }
    // From a frame beside it, and as it should be but for that.
    const other = document.createElement('iframe');
    document.body.append(other);
    other.contentWindow.eval(`parent.frame.contentWindow.postMessage(${JSON.stringify(good)}, '*')`);
    return true;
}";

fn forged_and_malformed_messages_change_nothing(page: &Page) {
    let site = page.site().to_owned();
    for query in ["", "&origin=https%3A%2F%2Fexample.org"] {
        page.open_address(&PARTNER.page(&format!(
            "<iframe id=\"frame\" src=\"{site}kommune/einbeck/?embed=profile{query}\" title=\"Karte\" width=\"900\" height=\"600\"></iframe>"
        )));
        let state = "[location.href, document.documentElement.outerHTML.match(/<html[^>]*>/)[0], document.querySelector('#content').innerHTML]";
        let before = page.in_frame("frame", |page| {
            page.wait_for("html[data-ready]");
            page.wait_until("document.querySelector('[data-resting]')");
            page.eval(state)
        });
        for seed in 1..=5 {
            assert_eq!(page.eval(&format!("({FORGERIES})(frame, {seed})")), true);
        }
        if !query.is_empty() {
            // As it should be, but from a page that the address does not name.
            act(
                page,
                "frame.contentWindow.postMessage({ 'region-map': 1, type: 'select', place: 'kreis/northeim' }, '*')",
            );
        }
        // What comes after them is answered when they have been.
        page.in_frame("frame", |page| {
            let settled = page.eval("new Promise((done) => { addEventListener('message', () => setTimeout(() => done(true), 300), { once: true }); postMessage('end', '*'); })");
            assert_eq!(settled, true);
            assert_eq!(page.eval(state), before);
        });
    }
    drop(page.take_console_errors());
}

fn what_a_click_does_is_for_the_page_around_to_decide(page: &Page) {
    open_elements(
        page,
        "<region-map id=\"a\" view=\"profile\" place=\"kreis/northeim\" click=\"event\"></region-map>",
    );
    wait_for_ready(page, "a");
    page.in_frame(&frame_of("a"), |page| {
        page.wait_until("document.querySelector('[data-resting]')");
        page.click("#content a[href*='/kommune/']");
    });
    page.wait_until(
        "said.some((one) => one.type === 'select' && one.place.startsWith('kommune/') && !one.open)",
    );
    page.in_frame(&frame_of("a"), |page| {
        page.wait_for_text("#content h1", "Northeim");
        assert_eq!(page.eval("location.pathname.includes('/kreis/northeim/')"), true);
    });
}

/// Where the map in the frame stands.
const VIEW: &str = "document.querySelector('.layer').style.transform + document.querySelector('.map > g').getAttribute('transform')";

fn the_wheel_and_one_finger_move_the_page_around_and_two_fingers_the_map(page: &Page) {
    let site = page.site().to_owned();
    page.open_address(&PARTNER.page(&format!(
        "<p style=\"height:200px\">Anfang</p><iframe id=\"frame\" src=\"{site}?embed=map\" title=\"Karte\" width=\"800\" height=\"500\"></iframe>\
         <p style=\"height:3000px\">Ende</p>"
    )));
    let resting = |page: &Page| {
        page.in_frame("frame", |page| {
            page.wait_for("html[data-ready]");
            page.wait_until("document.querySelector('[data-resting]')");
            page.eval(VIEW)
        })
    };
    let before = resting(page);
    page.wheel_until((400.0, 450.0), 120, "scrollY > 60");
    page.in_frame("frame", |page| {
        page.wait_for(".frame-hint:not([hidden])");
        assert_eq!(page.eval(VIEW), before, "the wheel is not for the map");
    });
    act(page, "scrollTo(0, 0)");
    page.wait_until("scrollY === 0");
    if page.engine() == Engine::Chromium {
        page.pinch((400.0, 450.0), 100.0, 260.0);
    } else {
        page.in_frame("frame", |page| page.pinch((400.0, 250.0), 100.0, 260.0));
    }
    page.in_frame("frame", |page| page.wait_until(&format!("{VIEW} !== {before}")));
    assert_eq!(page.eval("scrollY"), 0, "two fingers are not for the page");
    let before = resting(page);
    // Only Chromium's driver has fingers that scroll.
    if page.engine() == Engine::Chromium {
        page.swipe((400.0, 500.0), (400.0, 250.0));
        page.wait_until("scrollY > 100");
        assert_eq!(resting(page), before, "one finger is not for the map");
    }
}

fn a_sandbox_that_allows_scripts_is_enough(page: &Page) {
    open_elements(
        page,
        "<region-map id=\"a\" sandbox=\"allow-scripts\" view=\"profile\" place=\"kommune/einbeck\"></region-map>",
    );
    wait_for_ready(page, "a");
    page.wait_until("said.some((one) => one.type === 'height')");
    act(
        page,
        "document.getElementById('a').setAttribute('place', 'kreis/northeim')",
    );
    page.in_frame(&frame_of("a"), |page| {
        assert_eq!(page.eval("self.origin"), "null");
        page.wait_for_text("#content h1", "Northeim");
        page.wait_for("html[data-ready]");
    });
    // Chromium tells that it does not write the address.
    drop(page.take_console_errors());
}

fn a_policy_that_allows_the_frame_is_enough(page: &Page) {
    let site = page.site().to_owned();
    let origin = site.trim_end_matches('/');
    let policy =
        format!("default-src 'none'; style-src-attr 'unsafe-inline'; img-src data:; frame-src {origin}");
    let frame =
        format!("<iframe src=\"{site}?embed=map\" title=\"Karte\" width=\"700\" height=\"500\"></iframe>");
    page.open_address(&PARTNER.page_with_policy(&frame, Some(&policy)));
    page.in_frame("document.querySelector('iframe')", |page| {
        page.wait_for("html[data-ready]")
    });
}

fn a_message_that_is_ignored_is_reported_to_who_looks_for_a_fault(page: &Page) {
    open_elements(page, "<region-map id=\"a\" view=\"map\" debug></region-map>");
    wait_for_ready(page, "a");
    for (message, reason) in [
        ("{ 'region-map': 1, type: 'select', place: '//x' }", "shape"),
        ("{ 'region-map': 1, type: 'open' }", "type"),
        ("{ 'region-map': 2, type: 'select', place: '' }", "version"),
    ] {
        act(
            page,
            &format!(
                "(said.length = 0, {}.contentWindow.postMessage({message}, '*'))",
                frame_of("a")
            ),
        );
        page.wait_until(&format!(
            "said.some((one) => one.type === 'error' && one.reason === '{reason}')"
        ));
    }
}

/// What a file weighs on its way: compressed where the site has it so.
fn weight(name: &str) -> u64 {
    let file = dist().join(name);
    let packed = dist().join(format!("{name}.br"));
    let found = std::fs::metadata(packed).or_else(|_| std::fs::metadata(&file));
    found
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        .len()
}

/// What the page or frame has loaded from the site, and what that weighs: itself, what it loaded, and pictures that the
/// browser still had from another page.
fn loaded(page: &Page, site: &str) -> (Vec<String>, u64) {
    let names = page.eval(&format!(
        "[...new Set([location.href, ...[...document.images].map((one) => one.currentSrc), \
         ...performance.getEntriesByType('resource').map((one) => one.name)])].filter((name) => name.startsWith('{site}')) \
         .map((name) => new URL(name).pathname.slice(1))"
    ));
    let names = names.as_array().into_iter().flatten().filter_map(Value::as_str);
    let files: Vec<String> = names
        .map(|name| {
            if name.is_empty() || name.ends_with('/') {
                format!("{name}index.html")
            } else {
                name.to_owned()
            }
        })
        .collect();
    let weight = files.iter().map(|file| weight(file)).sum();
    (files, weight)
}

fn a_card_needs_no_app_and_little_to_load(page: &Page) {
    open_elements(
        page,
        "<region-map id=\"a\" view=\"card\" place=\"kommune/einbeck\"></region-map>",
    );
    wait_for_ready(page, "a");
    let site = page.site().to_owned();
    let (names, weight) = page.in_frame(&frame_of("a"), |page| {
        assert_eq!(page.text("h1"), "Einbeck");
        page.wait_until("document.querySelector('img').complete");
        assert!(page.eval("document.querySelector('img').naturalWidth").as_u64() > Some(0));
        loaded(page, &site)
    });
    assert!(
        names.len() >= 4 && !names.iter().any(|name| name.ends_with(".wasm")),
        "{names:?}"
    );
    assert!(weight <= 40_000, "{weight} bytes: {names:?}");
}

fn the_map_is_loaded_when_it_comes_near(page: &Page) {
    open_elements(
        page,
        "<p style=\"height:3000px\">Anfang</p><region-map id=\"a\" view=\"map\"></region-map>",
    );
    page.wait_until("document.readyState === 'complete'");
    assert_eq!(
        page.eval("document.getElementById('a').shadowRoot.querySelector('iframe')"),
        Value::Null
    );
    // As far as its picture has come: not yet, or all of it.
    act(
        page,
        "document.getElementById('a').shadowRoot.querySelector('img').loading = 'eager'",
    );
    page.wait_until("document.getElementById('a').shadowRoot.querySelector('img').naturalWidth > 0");
    let (names, weight) = loaded(page, &page.site().to_owned());
    assert_eq!(names.len(), 2, "the script and the picture: {names:?}");
    assert!(weight <= 25_000, "{weight} bytes: {names:?}");
    act(page, "document.getElementById('a').scrollIntoView()");
    wait_for_ready(page, "a");
    assert_eq!(
        page.eval("document.getElementById('a').shadowRoot.querySelector('img')"),
        Value::Null
    );
}
