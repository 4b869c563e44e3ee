//! Every link and every file that a page loads.

use std::collections::BTreeSet;

use crate::none;
use crate::site::{Page, Site, site};

/// Beginnings of addresses that lead to other hosts or programs.
const ELSEWHERE: [&str; 6] = ["https://", "http://", "mailto:", "tel:", "data:", "blob:"];

/// What is wrong with an address on a page.
fn complaint(site: &Site, page: &Page, address: &str) -> Option<String> {
    if ELSEWHERE.iter().any(|begin| address.starts_with(begin)) {
        return None;
    }
    let (place, fragment) = address
        .split_once('#')
        .map_or((address, None), |(a, b)| (a, Some(b)));
    let path = place.split('?').next().unwrap_or_default();
    let target = match path.strip_prefix('/') {
        Some(below) => below,
        None if path.is_empty() => page.path.as_str(),
        None => return Some(format!("/{}: {address:?} is relative", page.path)),
    };
    let file = if target.is_empty() || target.ends_with('/') {
        format!("{target}index.html")
    } else {
        target.to_owned()
    };
    if !site.files.contains(&file) {
        return Some(format!("/{}: {address} leads nowhere", page.path));
    }
    let fragment = fragment.filter(|fragment| !fragment.is_empty())?;
    let there = site
        .pages
        .get(target)
        .is_some_and(|page| page.ids.iter().any(|id| id == fragment));
    (!there).then(|| format!("/{}: {address} names a place that is not there", page.path))
}

#[test]
fn every_address_on_every_page_leads_to_a_file_and_a_place_in_it() {
    let site = site();
    let pages = site.pages.values();
    none(pages.flat_map(|page| {
        let addresses = page.addresses.iter();
        addresses.filter_map(|address| complaint(site, page, address))
    }));
}

#[test]
fn no_identifier_stands_twice_on_a_page_and_every_named_one_is_there() {
    none(site().pages.values().flat_map(|page| {
        let mut seen = BTreeSet::new();
        let twice = page.ids.iter().filter(|id| !seen.insert(id.as_str()));
        let mut complaints: Vec<String> = twice
            .map(|id| format!("/{}: {id:?} stands twice", page.path))
            .collect();
        let missing = page.named_ids.iter().filter(|id| !seen.contains(id.as_str()));
        complaints.extend(missing.map(|id| format!("/{}: {id:?} is named and not there", page.path)));
        complaints
    }));
}

#[test]
fn every_page_under_a_former_name_leads_to_a_page_in_its_language() {
    let site = site();
    let former = site.pages.values().filter(|page| page.leads_on_to.is_some());
    none(former.filter_map(|page| {
        let target = page.leads_on_to.as_deref()?.trim_start_matches('/');
        let found = site.pages.get(target).filter(|found| found.leads_on_to.is_none());
        let fits =
            found.is_some_and(|found| found.language == page.language && found.canonical == page.canonical);
        (!fits).then(|| format!("/{} leads to /{target}", page.path))
    }));
}
