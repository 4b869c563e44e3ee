//! The table of municipalities: the same content, filter and place as the map.

use region_tests::page_tests;
use region_tests::support::{Host, Page, PageTest, key};
use serde_json::json;

use crate::map::{EINBECK, open, rest};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_press_on_the_head_of_a_column_sorts_and_says_so,
        typing_filters_the_table_and_the_map_shows_what_is_left,
        map_and_table_keep_the_place_of_each_other,
        without_scripts_the_table_is_whole_and_offers_nothing_that_does_not_work,
    ]
}

/// The names in the first column.
const NAMES: &str =
    "[...document.querySelectorAll('.municipalities tbody th a')].map((one) => one.textContent)";
const HEADS: &str =
    "[...document.querySelectorAll('.municipalities thead th')].map((one) => one.getAttribute('aria-sort'))";

fn a_press_on_the_head_of_a_column_sorts_and_says_so(page: &Page) {
    open(page, "kommunen/");
    rest(page);
    assert_eq!(page.eval(&format!("{NAMES}.length")), 381);
    assert_eq!(page.eval(HEADS), json!(["ascending", null, null, null]));
    let whole = page.attribute(".layer", "style");
    page.click("#sort-population");
    page.wait_for_text("#told", "sortiert nach Einwohner, absteigend");
    page.wait_until(&format!("{NAMES}[0] === 'Hannover'"));
    assert_eq!(page.path(), "kommunen/?sort=-population");
    assert_eq!(page.eval(HEADS), json!([null, null, "descending", null]));
    // The head that was pressed keeps the focus, so that Enter turns the order round.
    assert_eq!(page.eval("document.activeElement.id"), "sort-population");
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#told", "sortiert nach Einwohner, aufsteigend");
    assert_eq!(
        page.eval(&format!(
            "{NAMES}.includes('Hannover') && {NAMES}[0] !== 'Hannover'"
        )),
        true
    );
    assert_eq!(page.eval("document.activeElement.id"), "sort-population");
    page.back();
    page.wait_until(&format!("{NAMES}[0] === 'Hannover'"));
    page.back();
    page.wait_until(&format!("{HEADS}[0] === 'ascending'"));
    assert_eq!(page.path(), "kommunen/");
    assert_eq!(page.attribute(".layer", "style"), whole, "sorting moved the map");
    open(page, "kommunen/?sort=-area");
    page.wait_until(&format!("{HEADS}[3] === 'descending'"));
}

fn typing_filters_the_table_and_the_map_shows_what_is_left(page: &Page) {
    open(page, "kommunen/");
    rest(page);
    page.click("#filter");
    page.keys("northeim");
    page.wait_for_text(".table-filter [role=status]", "von 381");
    page.wait_until(&format!(
        "{NAMES}.length < 30 && {NAMES}.includes('Einbeck') && !{NAMES}.includes('Hannover')"
    ));
    page.wait_for(".selection.participants path");
    let listed = page.count(".municipalities tbody tr");
    assert!(
        page.text(".table-filter [role=status]")
            .starts_with(&format!("{listed} von"))
    );
    page.wait_until("location.search === '?filter=northeim'");
    // What the legend hides, the table does not list.
    page.click(".legend-list li:nth-child(2) button");
    page.wait_until(&format!("{NAMES}.length < {listed}"));
    page.wait_for("#content .callout a");
    page.click("#content .callout a");
    page.wait_until(&format!("{NAMES}.length === {listed}"));
    page.click("#filter");
    page.keys("zzz");
    page.wait_for_text("#content .callout", "northeimzzz");
    page.click("#content .callout a");
    page.wait_until(&format!("{NAMES}.length === 381"));
    assert_eq!(page.eval("document.querySelector('#filter').value"), "");
}

/// Whether the focus is on the name in the current row.
const AT_ITS_ROW: &str = "document.activeElement.matches('.municipalities tr[aria-current] a')";

fn map_and_table_keep_the_place_of_each_other(page: &Page) {
    open(page, "kommune/einbeck/");
    rest(page);
    page.click(".nav a[href$='/kommunen/']");
    page.wait_until(AT_ITS_ROW);
    assert_eq!(page.text(".municipalities tr[aria-current] a"), "Einbeck");
    let seen = "(() => { const row = document.querySelector('tr[aria-current]').getBoundingClientRect(); \
                const frame = document.querySelector('#panel-scroll').getBoundingClientRect(); \
                return row.top >= frame.top && row.bottom <= frame.bottom; })()";
    page.wait_until(seen);
    page.wait_until(&format!(
        "new URLSearchParams(location.search).get('at') === '{EINBECK}'"
    ));
    page.keys(&key::ENTER.to_string());
    page.wait_for_text("#content h1", "Einbeck");
    // The profile has an entry in the history once its address is written.
    page.wait_until("location.pathname.endsWith('/kommune/einbeck/')");
    page.back();
    page.wait_until(AT_ITS_ROW);
    page.wait_until(seen);
}

fn without_scripts_the_table_is_whole_and_offers_nothing_that_does_not_work(page: &Page) {
    let host = Host::without_scripts().expect("any port is free");
    page.open_address(&host.url("kommunen/"));
    page.wait_until("document.readyState === 'complete'");
    assert_eq!(page.eval(&format!("{NAMES}.length")), 381);
    let shown = "[...document.querySelectorAll('.sort, .table-filter')].filter((one) => one.checkVisibility()).length";
    assert_eq!(page.eval(shown), 0);
    assert_eq!(
        page.eval(
            "[...document.querySelectorAll('.municipalities thead th')].map((one) => one.innerText.trim())"
        ),
        json!(["Name", "Mitgliedschaft", "Einwohner", "Fläche"])
    );
    let first = page.eval(&format!("{NAMES}[0]"));
    page.click(".municipalities tbody a");
    page.wait_until(&format!(
        "document.querySelector('h1').textContent.startsWith({first})"
    ));
}
