//! How large things are in a kiosk, and that none of them leads away: in every view. Chromium only.

use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Page, PageTest};
use serde_json::json;

use crate::kiosk::{kiosk, open, pass};
use crate::map::rest;

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        everything_that_is_touched_in_a_kiosk_is_large,
        what_opens_over_the_page_is_large_too,
        names_on_the_map_lie_apart_on_every_screen,
        lists_are_chosen_from_in_cards_of_the_page,
        no_view_saves_prints_shares_or_leads_away,
    ]
}

/// What is smaller than 60 pixels on the screen: all that can be pressed, but for links within a line of text.
const SMALL: &str = "(() => { const pressed = 'a[href], button, summary, select, [role=option], input'; \
     const inText = (one) => getComputedStyle(one).display.startsWith('inline') && !getComputedStyle(one).display.endsWith('flex') \
       && one.parentElement.textContent.trim().length > one.textContent.trim().length; \
     return [...document.querySelectorAll(pressed)].filter((one) => !one.closest('svg.map, .visually-hidden, .skip-link') \
       && one.checkVisibility({ visibilityProperty: true }) && !inText(one)) \
       .map((one) => [one, (one.matches('.search-field input') ? one.parentElement : one).getBoundingClientRect()]) \
       .filter(([, box]) => box.width < 59.5 || box.height < 59.5) \
       .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 80)}`); })()";

/// One of every kind of view.
const VIEWS: [&str; 16] = [
    "?kiosk",
    "?kiosk=on",
    "kommune/einbeck/?kiosk=on",
    "kreis/goettingen/?kiosk=on",
    "initiative/cocarelab/?kiosk=on",
    "initiativen/?kiosk=on",
    "mitglieder/?kiosk=on",
    "kommunen/?filter=bad&kiosk=on",
    "?colour=density&kiosk=on",
    "?year=2015&kiosk=on",
    "ziele/?kiosk=on",
    "touren/?kiosk=on",
    "tour/mitglieder/?kiosk=on",
    "tour/mitglieder/?step=2&kiosk=on",
    "vergleich/?compare=03155013,03157&kiosk=on",
    "en/?kiosk=on",
];

/// The screens of booths.
const SIZES: [(u32, u32); 3] = [(1080, 1920), (1920, 1080), (3840, 2160)];

/// Gives the screen a size, and waits until the kiosk is laid out for it.
fn set_size(page: &Page, (width, height): (u32, u32)) {
    page.set_size(width, height);
    page.wait_until(&format!(
        "innerWidth === {width} && Number(document.documentElement.style.zoom) === {width} / 720 * Math.min(1, {height} / {width})"
    ));
}

/// A view with everything that comes later: exploring, comparing, the names on the map.
fn open_whole(page: &Page, server: &Server, path: &str) {
    open(page, server, path);
    let own = if path.contains("colour=") {
        "#colour"
    } else if path.contains("year=") {
        ".timebar"
    } else if path.contains("compare=") {
        "#compare-pick"
    } else if path.starts_with("initiativen/") {
        ".filters select"
    } else {
        "#content h1"
    };
    page.wait_for(own);
}

fn everything_that_is_touched_in_a_kiosk_is_large(page: &Page) {
    let server = kiosk(page, "large");
    let mut found = Vec::new();
    for path in VIEWS {
        open_whole(page, &server, path);
        for size in SIZES {
            set_size(page, size);
            let small = page.eval(SMALL);
            let over = page.eval("document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight");
            let languages = page.eval(
                "[...document.querySelectorAll('.kiosk-bar .kiosk-languages button')].filter((one) => { \
                 const box = one.getBoundingClientRect(); \
                 return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === one; }).length",
            );
            if (&small, &over, &languages) != (&json!([]), &json!(false), &json!(3)) {
                found.push(format!(
                    "{path} at {size:?}: too small {small:#}, too wide or high {over}, {languages} languages"
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Names on the map that cover more than a tenth of another one.
const COVERED: &str = "(() => { const names = [...document.querySelectorAll('.labels .label')].map((one) => [one.textContent, one.getBoundingClientRect()]); \
     const shared = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) \
       * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)); \
     const size = (box) => box.width * box.height; \
     const found = names.flatMap(([name, box], i) => names.slice(i + 1) \
       .filter(([, other]) => shared(box, other) > .1 * Math.min(size(box), size(other))).map(([other]) => `${name} and ${other}`)); \
     return [names.length > 9, found]; })()";

fn names_on_the_map_lie_apart_on_every_screen(page: &Page) {
    let server = kiosk(page, "names");
    for path in ["?kiosk=on", "kommune/einbeck/?kiosk=on"] {
        open_whole(page, &server, path);
        for size in SIZES {
            set_size(page, size);
            rest(page);
            assert_eq!(page.eval(COVERED), json!([true, []]), "{path} at {size:?}");
        }
    }
    // The same without a kiosk: large screens have larger names as well.
    for size in SIZES {
        page.set_size(size.0, size.1);
        page.open("");
        page.wait_for("html[data-ready]");
        rest(page);
        assert_eq!(page.eval(COVERED), json!([true, []]), "{size:?}");
    }
}

fn what_opens_over_the_page_is_large_too(page: &Page) {
    let server = kiosk(page, "over");
    let is_large = |what: &str| {
        for size in SIZES {
            set_size(page, size);
            assert_eq!(page.eval(SMALL), json!([]), "{what} at {size:?}");
        }
    };
    open(page, &server, "kommunen/?kiosk=on");
    for field in ["#search", "#filter"] {
        page.set_size(1920, 1080);
        page.click(field);
        page.wait_for(".kiosk-keyboard");
        is_large(field);
        page.click(".kiosk-keys:last-child .kiosk-key:last-child");
        assert_eq!(page.eval("(document.activeElement.blur(), true)"), true);
    }
    open_whole(page, &server, "vergleich/?compare=03155013&kiosk=on");
    page.click("#compare-pick");
    page.wait_for(".kiosk-list");
    is_large("a list");
    page.click(".kiosk-card > button");
    page.click(".kiosk-bar > button:last-of-type");
    page.wait_for(".kiosk-code");
    is_large("the code for a phone");
    page.click(".kiosk-card > button");
    pass(page, 46);
    page.wait_for(".kiosk-warning");
    is_large("the countdown");
}

fn lists_are_chosen_from_in_cards_of_the_page(page: &Page) {
    let server = kiosk(page, "lists");
    let choose = |text: &str| {
        let choice = format!(
            "[...document.querySelectorAll('.kiosk-choice')].find((one) => one.textContent === {})",
            json!(text)
        );
        page.wait_until(&choice);
        assert_eq!(page.eval(&format!("({choice}.click(), true)")), true);
    };
    open_whole(page, &server, "?colour=density&kiosk=on");
    page.click("#colour");
    page.wait_for_text(".kiosk-card h2", "Karte");
    assert_eq!(page.count(".kiosk-choice[aria-pressed=true]"), 1);
    choose("Mitgliedschaft");
    page.wait_until_gone(".tints path");
    page.wait_until_gone(".kiosk-card");
    // Where choices stand in groups, the groups come first.
    open_whole(page, &server, "vergleich/?compare=03155013&kiosk=on");
    page.click("#compare-pick");
    choose("Landkreis Peine");
    choose("Ilsede");
    page.wait_until_gone(".kiosk-card");
    page.click(".picker button");
    page.wait_until("location.search.includes('03155013,03157')");
    page.wait_for_text(".compare-table thead", "Ilsede");
}

/// Everything that would leave the page or the device, tried in the view that is shown. What is left is what succeeded.
const WAYS_OUT: &str = "(async () => {
    const found = [];
    const go = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { found.push(`saved ${this.download}`); };
    for (const kind of ['print', 'svg', 'png', 'a4', 'share', 'file']) await takeAlong([kind, 'x', 'text/plain', 'x']);
    HTMLAnchorElement.prototype.click = go;
    if (navigator.share) found.push('share');
    if (open('https://example.org')) found.push('window');
    const seen = (css) => [...document.querySelectorAll(css)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    for (const one of seen('.controls > .pan + button, #take, input[type=file], label:has(input[type=file])')) found.push(one.outerHTML.slice(0, 80));
    for (const link of document.querySelectorAll('a[href]')) {
        const away = new URL(link.getAttribute('href'), location.href).origin !== location.origin;
        if (!away && !link.hasAttribute('download') && !link.hasAttribute('target')) continue;
        const stays = !link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        const code = document.querySelector('.kiosk-card[open] .kiosk-code');
        if (!stays || !code) found.push(`link ${link.getAttribute('href')}`);
        document.querySelector('.kiosk-card[open]')?.close();
    }
    return found;
})()";

fn no_view_saves_prints_shares_or_leads_away(page: &Page) {
    let server = kiosk(page, "ways-out");
    for path in VIEWS.into_iter().chain(["daten/?kiosk=on"]) {
        open_whole(page, &server, path);
        assert_eq!(page.eval(WAYS_OUT), json!([]), "{path}");
        assert!(
            page.path().contains(path.split('?').next().unwrap_or_default()),
            "{}",
            page.path()
        );
    }
}
