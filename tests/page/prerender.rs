//! Pages without scripts: everything can be read, and every link leads on. [`Host::without_scripts`] says how
//! scripts are kept from running in all engines alike.

use region_tests::page_tests;
use region_tests::support::{Host, Page, PageTest, key};

use crate::map::{EINBECK, spot};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        without_scripts_the_map_is_drawn_and_every_area_is_a_link,
        without_scripts_a_click_on_a_shape_leads_to_its_profile,
        without_scripts_a_phone_shows_the_whole_profile,
        without_scripts_profiles_lists_and_initiatives_tell_their_facts,
        without_scripts_the_same_page_is_one_click_away_in_each_language,
        without_scripts_the_search_leads_to_a_list,
        without_scripts_text_pages_are_there_in_each_language,
        a_former_name_leads_to_the_municipality_of_today,
    ]
}

/// A host whose pages run no scripts, with a page open; nothing on it has run.
fn open(page: &Page, path: &str) -> Host {
    let host = Host::without_scripts().expect("any port is free");
    go(page, &host, path);
    host
}

fn go(page: &Page, host: &Host, path: &str) {
    page.open_address(&host.url(path));
    page.wait_for("h1");
    assert_eq!(page.count("script[src]"), 0);
    assert_eq!(page.count("html[data-ready]"), 0, "no script may run");
}

/// Waits until a click has led to another page.
fn arrive(page: &Page, path: &str) {
    page.wait_until(&format!(
        "location.pathname === '/{path}' && document.readyState === 'complete'"
    ));
}

fn without_scripts_the_map_is_drawn_and_every_area_is_a_link(page: &Page) {
    let _host = open(page, "");
    assert_eq!(page.count("a[href] [data-ags]"), 381);
    assert_eq!(page.count("[data-ags]"), 381);
    let empty = page.eval(
        "[...document.querySelectorAll('[data-ags]')].filter((one) => !(one.getBoundingClientRect().width > 0 \
         && one.closest('a').getAttribute('href') && one.closest('a').getAttribute('aria-label'))).length",
    );
    assert_eq!(empty, 0, "areas without shape, link or name");
    assert_eq!(
        page.eval("getComputedStyle(document.querySelector('.level')).display"),
        "none",
        "what only a script can do is not shown"
    );
    for part in ["Metropolregion", "Mitglied"] {
        assert!(page.text("#content").contains(part), "{part}");
    }
    assert!(page.text(".attribution").contains("BKG"));
}

fn without_scripts_a_click_on_a_shape_leads_to_its_profile(page: &Page) {
    let _host = open(page, "");
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    arrive(page, "kommune/einbeck/");
    assert_eq!(page.text("h1"), "Einbeck");
    let profile = page.text("#content");
    for part in ["Stadt", "Landkreis Northeim", EINBECK, "Quelle", "Mitglied"] {
        assert!(profile.contains(part), "{part} is missing in:\n{profile}");
    }
    page.back();
    arrive(page, "");
}

fn without_scripts_a_phone_shows_the_whole_profile(page: &Page) {
    page.set_size(500, 780);
    let _host = open(page, "kommune/einbeck/");
    assert!(page.count("#content h2") >= 3);
    let hidden = page.eval(
        "[...document.querySelectorAll('h1, #content h2, #content .sources, .attribution')].filter((one) => { \
           one.scrollIntoView({ block: 'center', behavior: 'instant' }); \
           const box = one.getBoundingClientRect(); \
           const seen = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2); \
           return !seen || !(one.contains(seen) || seen.contains(one)); \
         }).map((one) => one.outerHTML.slice(0, 120))",
    );
    assert_eq!(hidden, serde_json::json!([]), "cannot be scrolled into view");
    assert_eq!(
        page.eval("document.documentElement.scrollWidth > innerWidth"),
        false
    );
}

fn without_scripts_profiles_lists_and_initiatives_tell_their_facts(page: &Page) {
    let host = open(page, "");
    for (path, heading, parts) in [
        (
            "kommune/goettingen/",
            "Göttingen",
            &["03159016", "Einwohner", "km²", "Quelle"][..],
        ),
        ("kreis/northeim/", "Northeim", &["Einbeck", "Quelle"]),
        ("gebiet/barnstorf-warle/", "Barnstorf-Warle", &["Landkreis"]),
        ("mitglieder/", "Mitglieder", &["Einbeck", "Göttingen"]),
        ("kommunen/", "Kommunen", &["Einbeck", "Wolfsburg", "Adelebsen"]),
        ("initiativen/", "Initiativen", &["Expo Real"]),
        ("initiative/expo-real/", "EXPO REAL", &["Quelle"]),
        ("daten/", "Daten", &["BKG", "GeoNames"]),
    ] {
        go(page, &host, path);
        let shown = page.text("h1");
        assert!(shown.contains(heading), "{path}: {shown}");
        let content = page.text("#content").to_lowercase();
        for part in parts {
            assert!(
                content.contains(&part.to_lowercase()),
                "{path} lacks {part}:\n{content}"
            );
        }
    }
    go(page, &host, "kommunen/");
    assert!(page.count("#content a[href^='/kommune/']") >= 360);
    page.click("#content a[href='/kommune/einbeck/']");
    arrive(page, "kommune/einbeck/");
}

fn without_scripts_the_same_page_is_one_click_away_in_each_language(page: &Page) {
    let host = open(page, "");
    for (german, english, easy) in [
        ("", "en/", "leicht/"),
        (
            "kommune/einbeck/",
            "en/municipality/einbeck/",
            "leicht/kommune/einbeck/",
        ),
        (
            "kreis/northeim/",
            "en/district/northeim/",
            "leicht/kreis/northeim/",
        ),
        (
            "initiative/expo-real/",
            "en/initiative/expo-real/",
            "leicht/initiative/expo-real/",
        ),
        ("mitglieder/", "en/members/", "leicht/mitglieder/"),
        ("hilfe/", "en/help/", "leicht/hilfe/"),
    ] {
        for (language, path) in [("en", english), ("de-simple", easy)] {
            go(page, &host, german);
            page.click(&format!(".languages a[lang='{language}']"));
            arrive(page, path);
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(language));
            assert!(!page.text("h1").is_empty(), "{path} has a heading");
            page.click(".languages a[lang='de']");
            arrive(page, german);
        }
    }
}

fn without_scripts_the_search_leads_to_a_list(page: &Page) {
    let _host = open(page, "");
    page.click("#search");
    page.keys(&format!("Burgdorf{}", key::ENTER));
    arrive(page, "kommunen/");
    assert!(
        page.count("#content a[href='/kommune/burgdorf/']") + page.count("#content a[href*='burgdorf']") > 0
    );
}

fn without_scripts_text_pages_are_there_in_each_language(page: &Page) {
    let host = open(page, "");
    for path in [
        "impressum/",
        "datenschutz/",
        "barrierefreiheit/",
        "hilfe/",
        "offene-daten/",
    ] {
        go(page, &host, path);
        let twins = page.eval(
            "[...document.querySelectorAll('link[rel=alternate][hreflang]')].map((one) => \
             [one.hreflang, new URL(one.href).pathname.slice(1)])",
        );
        let twins = twins.as_array().cloned().unwrap_or_default();
        assert_eq!(twins.len(), 3, "{path}: {twins:?}");
        for twin in twins {
            let (Some(language), Some(path)) = (twin[0].as_str(), twin[1].as_str()) else {
                panic!("{path}: expected language and path, found {twin}");
            };
            go(page, &host, path);
            assert_eq!(
                page.attribute("html", "lang").as_deref(),
                Some(language),
                "{path}"
            );
            let heading = page.text("main h1");
            assert!(!heading.is_empty(), "{path} has a heading");
            assert!(
                page.title().starts_with(&heading),
                "{path}: {} {heading}",
                page.title()
            );
            assert!(page.text("main").len() > 200, "{path} says something");
        }
    }
}

fn a_former_name_leads_to_the_municipality_of_today(page: &Page) {
    let host = Host::without_scripts().expect("any port is free");
    for (former, today) in [
        ("kommune/bomlitz/", "kommune/walsrode/"),
        ("en/municipality/bomlitz/", "en/municipality/walsrode/"),
        ("leicht/kommune/bomlitz/", "leicht/kommune/walsrode/"),
    ] {
        page.open_address(&host.url(former));
        arrive(page, today);
        page.wait_for_text("h1", "Walsrode");
    }
}
