//! The list of pages for search engines.

use std::collections::BTreeSet;
use std::fs;

use region_tests::support::{Markup, dist};

use crate::none;
use crate::site::site;

#[test]
fn the_sitemap_lists_exactly_the_pages_with_their_languages() {
    let site = site();
    let map = Markup::read(&fs::read_to_string(dist().join("sitemap.xml")).unwrap());
    let mut listed = BTreeSet::new();
    let mut complaints = Vec::new();
    let mut links: Vec<(String, String)> = Vec::new();
    let mut current = None;
    for element in &map.elements {
        match element.name.as_str() {
            "loc" => {
                let path = site.below(&element.text);
                complaints.extend(path.is_none().then(|| format!("{} is elsewhere", element.text)));
                complaints.extend(compare(current.take(), &mut links));
                current = path;
                if !path.is_none_or(|path| listed.insert(path)) {
                    complaints.push(format!("{} is listed twice", element.text));
                }
            }
            "xhtml:link" => links.push((
                element.attribute("hreflang").unwrap_or_default().to_owned(),
                element.attribute("href").unwrap_or_default().to_owned(),
            )),
            _ => {}
        }
    }
    complaints.extend(compare(current, &mut links));
    let pages: BTreeSet<&str> = site.own().map(|page| page.path.as_str()).collect();
    complaints.extend(
        pages
            .difference(&listed)
            .map(|path| format!("/{path} is not listed")),
    );
    complaints.extend(
        listed
            .difference(&pages)
            .map(|path| format!("/{path} is listed and not there")),
    );
    none(complaints);
}

/// What a page says of its languages, against what the list says.
fn compare(path: Option<&str>, links: &mut Vec<(String, String)>) -> Option<String> {
    let listed = std::mem::take(links);
    let page = site().pages.get(path?)?;
    let same = page.alternates.iter().all(|one| listed.contains(one));
    let others = listed.iter().filter(|one| !page.alternates.contains(one));
    let fits = same && others.clone().all(|(language, _)| language == "x-default");
    (!fits).then(|| format!("/{}: {listed:?}", page.path))
}

#[test]
fn rules_for_crawlers_name_the_list() {
    let rules = fs::read_to_string(dist().join("robots.txt")).unwrap();
    assert!(
        rules.contains(&format!("Sitemap: {}sitemap.xml", site().address)),
        "{rules}"
    );
}
