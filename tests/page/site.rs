//! What every page of the site does.

use std::path::Path;
use std::{fs, io};

use region_site::Base;
use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest, dist, output_folder};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        the_start_page_becomes_ready_and_says_what_it_is,
        every_kind_of_address_can_be_opened_directly,
        the_language_is_switched_in_place,
        an_unknown_address_is_answered_with_a_page_that_helps,
        without_its_data_the_page_says_that_the_map_is_not_there,
    ]
}

fn the_start_page_becomes_ready_and_says_what_it_is(page: &Page) {
    page.open("");
    assert!(page.title().contains("Metropolregion"), "{}", page.title());
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("de"));
    assert_eq!(
        page.eval("document.querySelector('[data-load-error]').hidden"),
        true
    );
}

fn every_kind_of_address_can_be_opened_directly(page: &Page) {
    for (path, name) in [
        ("kommune/einbeck/", "Einbeck"),
        ("kreis/northeim/", "Northeim"),
        ("mitglieder/", "Mitglieder"),
        ("en/municipality/einbeck/", "Einbeck"),
    ] {
        page.open(path);
        assert!(page.title().contains(name), "{path}: {}", page.title());
        assert_eq!(page.path(), path);
    }
}

/// The same page with the same state of map and filters; then on to the next language and back to the first.
fn the_language_is_switched_in_place(page: &Page) {
    const QUERY: &str = "?view=9.50/51.8200/9.8700&level=districts&show=member,naming";
    for (path, text) in [
        ("", false),
        ("kommune/einbeck/", false),
        ("kreis/northeim/", false),
        ("mitglieder/", false),
        ("hilfe/", true),
    ] {
        let query = if text { "" } else { QUERY };
        if text {
            page.open_without_waiting(path);
        } else {
            page.open(&format!("{path}{query}"));
        }
        let begin = page.path();
        for language in ["de-simple", "en", "de"] {
            page.click(&format!(".languages a[lang='{language}']"));
            page.wait_for(&format!("html[lang='{language}']"));
            if !text {
                page.wait_for("html[data-ready]");
            }
            let now = page.path();
            let tail = |path: &str| path.split_once('?').map(|(_, query)| query.to_owned());
            assert_eq!(tail(&now), tail(&begin), "{now} after {begin}");
            assert_eq!(language == "de", now == begin, "{now} after {begin}");
        }
    }
}

fn an_unknown_address_is_answered_with_a_page_that_helps(page: &Page) {
    page.open("kommune/atlantis/");
    assert!(page.count("a[href]") > 0);
    let errors = page.take_console_errors();
    assert!(errors.iter().all(|error| error.contains("404")), "{errors:#?}");
    if page.engine() == Engine::Chromium {
        assert_eq!(errors.len(), 1, "the answer has status 404");
    }
}

fn without_its_data_the_page_says_that_the_map_is_not_there(page: &Page) {
    let folder = output_folder("page-tests").join("site-without-data");
    copy_without_data(&dist(), &folder).expect("dist/ can be copied");
    let server = Server::start(&folder, Base::default(), 0).expect("any port is free");
    page.open_address(&server.url());
    page.wait_for("[data-load-error]:not([hidden])");
    assert!(
        page.count("a[href]") > 300,
        "the links to all places are still there"
    );
    let errors = page.take_console_errors();
    assert!(
        page.engine() != Engine::Chromium || !errors.is_empty(),
        "the missing file is in the console"
    );
}

/// Copies the start page and what it loads, but not the facts.
fn copy_without_data(dist: &Path, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("assets"))?;
    fs::copy(dist.join("index.html"), folder.join("index.html"))?;
    for entry in fs::read_dir(dist.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name();
        // The folder of the kiosk is nothing that this page asks for.
        if entry.file_type()?.is_file() && !name.to_string_lossy().starts_with("region-") {
            fs::copy(dist.join("assets").join(&name), folder.join("assets").join(&name))?;
        }
    }
    Ok(())
}
