//! Nobody is there: a countdown, then everything begins anew. Chromium only.

use std::thread::sleep;
use std::time::Duration;

use region_tests::page_tests;
use region_tests::support::{Page, PageTest};
use serde_json::json;

use crate::kiosk::{kiosk, kiosk_with, open, pass};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        after_a_minute_everything_is_as_on_a_fresh_start,
        the_countdown_begins_after_45_seconds_and_ends_after_60,
        a_touch_dismisses_the_countdown,
    ]
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
        "tour/mitglieder/?step=3&kiosk=on",
        "?colour=density&year=2015&kiosk=on",
    ] {
        open(page, &server, begin);
        assert_eq!(page.eval("(localStorage.setItem('theme', 'dark'), sessionStorage.setItem('x', 'y'), document.getElementById('search').focus(), document.querySelector('#panel-scroll').scrollTo(0, 200), true)"), true);
        page.keys("gos");
        page.click(".kiosk-bar > button:last-of-type");
        page.wait_for(".kiosk-card");
        // What was scrolled tells a moment late that somebody is there.
        sleep(Duration::from_millis(700));
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

fn the_countdown_begins_after_45_seconds_and_ends_after_60(page: &Page) {
    let server = kiosk(page, "seconds");
    open(page, &server, "kommune/einbeck/?kiosk=on");
    // The clock stands still but for what the test lets pass, and what the test itself takes: a second is enough for that.
    pass(page, 43);
    assert_eq!(page.count(".kiosk-warning"), 0, "after 43 seconds");
    pass(page, 2);
    page.wait_for(".kiosk-warning[open]");
    let left = |page: &Page| {
        let told = page.text(".kiosk-count");
        let digits: String = told.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<u32>().expect("seconds")
    };
    let at_first = left(page);
    assert!((10..=15).contains(&at_first), "{at_first}");
    pass(page, 5);
    page.wait_until(&format!(
        "Number(document.querySelector('.kiosk-count').textContent.match(/\\d+/)[0]) <= {}",
        at_first - 5
    ));
    assert_eq!(
        page.count(".kiosk-invitation"),
        0,
        "nothing begins anew before its time"
    );
    pass(page, 10);
    page.wait_for("html[data-kiosk-inviting][data-ready]");
    assert!(!page.path().contains("einbeck"), "{}", page.path());
}
