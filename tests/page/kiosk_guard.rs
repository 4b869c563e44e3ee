//! No way out of a kiosk, whatever is touched. Chromium only.

use region_tests::page_tests;
use region_tests::support::{Page, PageTest};
use serde_json::json;

use crate::kiosk::{kiosk, kiosk_with, open};
use crate::kiosk_touches::{ROUND, Random, Watch, is_inside, touch, windows};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_kiosk_opens_no_menu_marks_nothing_and_keeps_its_zoom,
        a_thousand_random_touches_never_lead_out,
    ]
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

fn a_thousand_random_touches_never_lead_out(page: &Page) {
    const TOUCHES: u32 = 1000;
    // With a PIN, so that the operator's panel is there to be reached.
    let server = kiosk_with(page, "touches", &json!({ "pin_sha256": "0" }));
    let watch = Watch::begin(page);
    let before = windows(page);
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for size in [(1920, 1080), (1080, 1920)] {
        page.set_size(size.0, size.1);
        open(page, &server, "?kiosk");
        for _ in 0..TOUCHES / ROUND / 2 {
            let places = random.places(size);
            for place in &places {
                touch(page, *place);
            }
            page.swipe(places[0], places[1]);
            is_inside(page, &server);
        }
    }
    assert_eq!(windows(page), before);
    watch.end(page);
}
