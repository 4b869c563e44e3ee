//! What a kiosk keeps: it works without a network, and takes a new version completely or not at all. Chromium only.

use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Edition, Page, PageTest, key};
use serde_json::Value;

use crate::kiosk::{open, pass, still};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        with_the_network_cut_all_pages_and_features_work,
        a_new_version_is_shown_whole_after_the_next_reset,
        a_spoilt_version_is_not_taken,
        a_version_that_does_not_start_is_given_up,
    ]
}

/// What the service worker says after a wish.
fn ask(page: &Page, wish: &str) -> Value {
    page.eval(&format!(
        "navigator.serviceWorker.ready.then(({{ active }}) => new Promise((told) => {{ const {{ port1, port2 }} = new MessageChannel(); \
         port1.onmessage = ({{ data }}) => told(data); active.postMessage('{wish}', [port2]); }}))"
    ))
}

/// A kiosk that has kept everything.
fn kept(page: &Page, edition: &Edition) -> Server {
    let server = edition.serve(0).expect("any port is free");
    still(page);
    open(page, &server, "?kiosk");
    let state = ask(page, "update");
    assert!(
        state["active"].is_string() && state["problem"].is_null(),
        "{state}"
    );
    assert!(state["files"].as_u64() > Some(1000), "{state}");
    server
}

fn edition(name: &str) -> Edition {
    Edition::new(name).expect("dist/ can be copied")
}

/// Nobody is there for a minute.
fn reset(page: &Page) {
    pass(page, 61);
    page.wait_for("html[data-kiosk-inviting]");
}

fn with_the_network_cut_all_pages_and_features_work(page: &Page) {
    let edition = edition("offline");
    let server = kept(page, &edition);
    let url = server.url();
    drop(server);
    let at = |path: &str| {
        page.open_address(&format!("{url}{path}"));
        page.wait_for("html[data-kiosk][data-ready]");
    };
    for round in 0..20 {
        at([
            "?kiosk",
            "kommune/einbeck/?kiosk=on",
            "en/?kiosk=on",
            "leicht/mitglieder/?kiosk=on",
        ][round % 4]);
    }
    at("?kiosk=on");
    page.click("#search");
    page.keys("goslar");
    page.wait_until("document.querySelector('#search-results li strong')?.textContent.includes('Goslar')");
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#content h1", "Goslar");
    page.click(".kiosk-languages [lang=en]");
    page.wait_for("html[lang=en][data-ready]");
    at("?view=12.00/51.8200/9.8700&kiosk=on");
    assert_eq!(
        page.eval("(document.querySelector('.site-pages a').click(), true)"),
        true
    );
    page.wait_for(".kiosk-text");
    let failed = page.eval("performance.getEntriesByType('resource').filter(({ responseStatus }) => responseStatus >= 400).map(({ name }) => name)");
    assert_eq!(failed, serde_json::json!([]));
}

const MARK: (&str, &str) = ("</title>", " (zwei)</title>");

fn a_new_version_is_shown_whole_after_the_next_reset(page: &Page) {
    let edition = edition("second");
    let server = kept(page, &edition);
    let both = ["index.html", "mitglieder/index.html"];
    edition.publish(&both, MARK.0, MARK.1).expect("a second version");
    let told = ask(page, "update");
    assert!(told["pending"].is_string() && told["problem"].is_null(), "{told}");
    // Until the reset all is as before, also pages that were not opened yet.
    for path in ["mitglieder/?kiosk=on", "?kiosk=on"] {
        open(page, &server, path);
        assert_eq!(page.eval("document.title.includes('zwei')"), false);
        assert!(
            page.eval(
                "fetch('/index.html').then((answer) => answer.text()).then((text) => text.includes('(zwei)'))"
            ) == false
        );
    }
    reset(page);
    page.wait_for("html[data-ready]");
    for path in ["index.html", "mitglieder/index.html"] {
        let is_new = page.eval(&format!(
            "fetch('/{path}').then((answer) => answer.text()).then((text) => text.includes('(zwei)'))"
        ));
        assert_eq!(is_new, true, "{path}");
    }
    let told = ask(page, "started");
    assert_eq!(
        (&told["trial"], &told["pending"]),
        (&0.into(), &Value::Null),
        "{told}"
    );
}

fn a_spoilt_version_is_not_taken(page: &Page) {
    let edition = edition("spoilt");
    let _server = kept(page, &edition);
    let before = ask(page, "describe");
    edition
        .publish(&["index.html", "mitglieder/index.html"], MARK.0, MARK.1)
        .expect("a second version");
    edition.spoil("mitglieder/index.html").expect("a spoilt file");
    let told = ask(page, "update");
    assert!(
        told["pending"].is_null()
            && told["problem"]
                .as_str()
                .is_some_and(|problem| problem.contains("mitglieder")),
        "{told}"
    );
    open(page, &_server, "?kiosk=on");
    reset(page);
    let after = ask(page, "describe");
    assert_eq!(after["active"], before["active"]);
    assert_eq!(
        page.eval(
            "fetch('/index.html').then((answer) => answer.text()).then((text) => text.includes('(zwei)'))"
        ),
        false
    );
}

fn a_version_that_does_not_start_is_given_up(page: &Page) {
    let edition = edition("broken");
    let server = kept(page, &edition);
    let before = ask(page, "describe");
    // Whole by its list, but its start page has no script any more.
    edition
        .publish(
            &["index.html"],
            "<script type=\"module\"",
            "<script type=\"none\"",
        )
        .expect("a broken version");
    let told = ask(page, "update");
    assert!(told["pending"].is_string(), "{told}");
    open(page, &server, "?kiosk=on");
    pass(page, 61);
    page.wait_until("!document.querySelector('script[type=module]')");
    // Given up in time, and the old version begins anew.
    page.wait_for("html[data-kiosk-inviting][data-ready]");
    let after = ask(page, "update");
    assert_eq!(
        (&after["active"], &after["pending"]),
        (&before["active"], &Value::Null),
        "{after}"
    );
}
