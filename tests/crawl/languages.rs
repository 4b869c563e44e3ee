//! Every kind of page in every language, easy German among them, and the way from one to the other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use region_tests::support::{Markup, dist};

use crate::none;
use crate::site::site;

const LANGUAGES: [&str; 3] = ["de", "de-simple", "en"];

/// The kind of a page, as the first part of its German path says it; "-" for pages that lie directly below the start
/// page, each a kind of its own.
fn kind(path: &str) -> String {
    let (first, rest) = path.split_once('/').unwrap_or(("", path));
    if rest.is_empty() {
        format!("{first}/")
    } else {
        format!("{first}/…")
    }
}

#[test]
fn every_page_stands_in_every_language() {
    let mut kinds = BTreeSet::new();
    let mut complaints = Vec::new();
    for page in site().own() {
        let mut languages: Vec<&str> = page
            .alternates
            .iter()
            .map(|(language, _)| language.as_str())
            .collect();
        languages.sort_unstable();
        if languages != LANGUAGES {
            complaints.push(format!("/{}: stands in {languages:?}", page.path));
        }
        if page.language == "de" {
            kinds.insert(kind(&page.path));
        }
    }
    none(complaints);
    // Start page, six kinds of profiles, tours, four lists, goals, the list of tours, the comparison, five text pages, the
    // page about embedding.
    assert_eq!(kinds.len(), 21, "{kinds:?}");
}

#[test]
fn a_page_of_each_kind_links_to_itself_in_the_other_languages() {
    let site = site();
    let mut of_kind = BTreeMap::new();
    for page in site.own().filter(|page| page.language == "de") {
        of_kind.entry(kind(&page.path)).or_insert(page);
    }
    let mut complaints = Vec::new();
    for page in of_kind.values() {
        for (language, address) in &page.alternates {
            let path = site.below(address).unwrap_or(address);
            let text = fs::read_to_string(dist().join(path).join("index.html")).unwrap();
            let markup = Markup::read(&text);
            for (other, wanted) in page.alternates.iter().filter(|(other, _)| other != language) {
                let wanted = site.below(wanted).unwrap_or(wanted);
                let links = || {
                    markup
                        .named("a")
                        .filter(|link| link.attribute("hreflang") == Some(other))
                };
                let right = |address: &str| address.trim_start_matches('/') == wanted;
                if links().count() != 1 || !links().all(|link| link.attribute("href").is_some_and(right)) {
                    complaints.push(format!("/{path}: no link to /{wanted}"));
                }
                if !links().all(|link| link.attribute("lang") == Some(other)) {
                    complaints.push(format!(
                        "/{path}: the link to /{wanted} does not say its language"
                    ));
                }
            }
        }
    }
    none(complaints);
}
