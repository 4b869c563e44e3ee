//! A kiosk whose app breaks or never comes. Chromium only.

use region_tests::page_tests;
use region_tests::support::{Host, Page, PageTest};
use serde_json::json;

use crate::kiosk::{kiosk_with, open, pass};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        after_three_failures_the_kiosk_goes_on_without_the_app,
        where_the_program_never_comes_a_kiosk_shows_its_pages_all_the_same,
    ]
}

fn after_three_failures_the_kiosk_goes_on_without_the_app(page: &Page) {
    let server = kiosk_with(page, "heal", &json!({ "heartbeat": true }));
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
    // Whoever listens whether the page runs still hears it. Nobody listens here, and the console says so.
    page.wait_until(
        "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('kiosk/heartbeat'))",
    );
    let unheard = page.take_console_errors();
    assert!(
        unheard.iter().all(|error| error.contains("kiosk/heartbeat")),
        "{unheard:?}"
    );
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
