//! Goals, tours and the comparison of places.

use region_tests::page_tests;
use region_tests::support::{Host, Page, PageTest, key};

use crate::map::{open, rest};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        without_scripts_goals_and_tours_are_read_and_lead_on,
        a_goal_leads_to_its_initiative_and_that_one_back,
        a_tour_leads_from_step_to_step_and_the_map_follows,
        a_step_is_opened_by_its_address_and_back_leads_to_the_one_before,
        places_are_added_compared_and_taken_away,
        a_comparison_is_opened_by_its_address,
        the_comparison_is_loaded_with_its_page_and_not_before,
    ]
}

fn without_scripts_goals_and_tours_are_read_and_lead_on(page: &Page) {
    let host = Host::without_scripts().expect("any port is free");
    let go = |path: &str| {
        page.open_address(&host.url(path));
        page.wait_for("h1");
    };
    go("ziele/");
    assert_eq!(page.count(".goal"), 8);
    assert!(page.text("#digitale-pflege").contains("CoCareLab"));
    assert!(page.text("#eu-foerderung").contains("keine Initiative bekannt"));
    go("en/goals/");
    assert!(page.text("#eu-foerderung").contains("No initiative is known"));
    go("leicht/ziele/");
    assert!(page.text("#eu-foerderung").contains("kein Projekt"));
    go("tour/mitglieder/");
    assert!(page.count(".steps > li") >= 5);
    assert_eq!(page.count(".steps > li"), page.count(".steps .step-link a[href]"));
    assert_eq!(page.count(".steps > li"), page.count(".steps .sources"));
    assert_eq!(
        page.eval("getComputedStyle(document.querySelector('.needs-script')).display"),
        "none",
        "what only a script can do is not shown"
    );
    page.click(".steps li:nth-child(3) .step-link a");
    page.wait_for_text("h1", "Uetze");
    go("vergleich/");
    assert!(page.text("#content").contains("Skripte"));
    assert_eq!(page.count("#content a[href='/kommunen/']"), 1);
}

fn a_goal_leads_to_its_initiative_and_that_one_back(page: &Page) {
    open(page, "");
    page.click("#content a[href='/ziele/']");
    page.wait_for_text("#content h1", "Ziele");
    page.click("#digitale-pflege a[href='/initiative/cocarelab/']");
    page.wait_for_text("#content h1", "CoCareLab");
    page.wait_for_text("#content .reasons", "Pflege");
    page.click("#content .reasons a[href='/ziele/']");
    page.wait_for_text("#content h1", "Ziele");
    page.wait_until("location.pathname.endsWith('/ziele/')");
}

fn a_tour_leads_from_step_to_step_and_the_map_follows(page: &Page) {
    open(page, "touren/");
    page.click("#content a[href='/tour/einbeck-2023/']");
    page.wait_for_text("#content h1", "Einbeck 2023");
    page.click("#content .action[href$='step=1']");
    page.wait_for_text("#content .note", "Schritt 1 von");
    page.wait_until("location.search === '?step=1'");
    page.click(".tour-ways .action[href$='step=2']");
    page.wait_for_text("#content .note", "Schritt 2 von");
    page.wait_for_text("#told", "Schritt 2 von");
    rest(page);
    page.wait_for(".selection-line");
    let wide = page.eval("document.querySelector('[data-ags=\"03155013\"]').getBoundingClientRect().width");
    assert!(wide.as_f64().is_some_and(|wide| wide > 150.0), "{wide}");
    assert_eq!(
        page.eval("document.activeElement.closest('.tour-ways') !== null"),
        true
    );
    page.keys(&key::ENTER.to_string());
    page.wait_until("location.search.startsWith('?step=')");
    page.click("#content p > a[href='/tour/einbeck-2023/']");
    page.wait_for(".steps > li");
    page.wait_until("!location.search.includes('step=')");
}

fn a_step_is_opened_by_its_address_and_back_leads_to_the_one_before(page: &Page) {
    open(page, "en/tour/mobilitaet/?step=3");
    page.wait_for_text("#content .note", "Step 3 of");
    page.click(".tour-ways .action[href$='step=4']");
    page.wait_for_text("#content .note", "Step 4 of");
    page.back();
    page.wait_for_text("#content .note", "Step 3 of");
    assert_eq!(page.path(), "en/tour/mobilitaet/?step=3");
}

fn places_are_added_compared_and_taken_away(page: &Page) {
    open(page, "kommune/einbeck/");
    page.click(".profile-head .action");
    page.wait_for(".compare-table");
    page.wait_until("new URLSearchParams(location.search).get('compare') === '03155013\'");
    let pick = "(document.querySelector('#compare-pick').value = '03157', true)";
    assert_eq!(page.eval(pick), true);
    page.click(".picker button");
    page.wait_until("new URLSearchParams(location.search).get('compare') === '03155013,03157\'");
    page.wait_until("document.querySelectorAll('.compare-table thead th').length === 2");
    let table = page.text(".compare-table");
    for part in ["Einbeck", "Landkreis Peine", "139.170", "Mittel", "Mitglied"] {
        assert!(table.contains(part), "{part}: {table}");
    }
    assert_eq!(page.count(".compare-table .figure-bar[role=img][aria-label]"), 6);
    assert!(
        page.text(".compare").contains("Klausurtagung"),
        "what both take part in"
    );
    assert_eq!(page.count(".selection-line"), 1, "the map marks both");
    page.click(".compare-table thead th:nth-child(2) button");
    page.wait_until("new URLSearchParams(location.search).get('compare') === '03157\'");
    page.wait_until("document.querySelectorAll('.compare-table thead th').length === 1");
}

fn a_comparison_is_opened_by_its_address(page: &Page) {
    open(page, "vergleich/?compare=03241001,03351501,99999999,03155013");
    page.wait_until("document.querySelectorAll('.compare-table thead th').length === 3");
    // A forest without people is no gap; a place that is not there is none.
    let table = page.text(".compare-table");
    assert!(table.contains("Hannover"), "{table}");
    assert!(
        table
            .split_whitespace()
            .all(|word| !["NaN", "inf"].contains(&word)),
        "{table}"
    );
    open(page, "en/compare/");
    page.wait_for("#compare-pick");
    assert!(page.count("#compare-pick option") > 370);
}

fn the_comparison_is_loaded_with_its_page_and_not_before(page: &Page) {
    let loaded =
        "performance.getEntriesByType('resource').filter((one) => /compare|take/.test(one.name)).length";
    open(page, "");
    rest(page);
    assert_eq!(page.eval(loaded), 0);
    open(page, "vergleich/");
    page.wait_for("#compare-pick");
    assert_eq!(page.eval(loaded), 1);
}
