//! What the head of a page says to search engines, previews and other programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use region_tests::support::dist;
use serde_json::Value;

use crate::none;
use crate::site::site;

#[test]
fn every_page_has_one_heading_a_language_and_a_title_of_its_own() {
    let mut titles: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let mut complaints = Vec::new();
    for page in site().own() {
        if page.headings != 1 {
            complaints.push(format!("/{}: {} headings", page.path, page.headings));
        }
        if page.language.is_empty() || page.title.trim().is_empty() {
            complaints.push(format!(
                "/{}: language {:?}, title {:?}",
                page.path, page.language, page.title
            ));
        }
        if let Some(other) = titles.insert((&page.language, &page.title), &page.path) {
            complaints.push(format!(
                "/{} and /{other} are both titled {:?}",
                page.path, page.title
            ));
        }
    }
    none(complaints);
}

#[test]
fn every_page_says_its_own_address() {
    let site = site();
    none(site.own().filter_map(|page| {
        let expected = format!("{}{}", site.address, page.path);
        let wrong = page.canonical.as_ref() != Some(&expected) || page.left_out;
        wrong.then(|| {
            format!(
                "/{}: {:?}, left out: {}",
                page.path, page.canonical, page.left_out
            )
        })
    }));
    let unknown = &site.pages["404.html"];
    assert!(unknown.left_out && unknown.canonical.is_none());
}

/// A browser asks for `favicon.ico` at the root of the host where a page names no icon.
#[test]
fn every_page_names_an_icon_that_is_there() {
    let site = site();
    let base = site.address.splitn(4, '/').nth(3).unwrap_or_default();
    none(site.pages.values().filter_map(|page| {
        let icon = page
            .icon
            .as_deref()
            .and_then(|icon| icon.strip_prefix('/')?.strip_prefix(base));
        let missing = icon.is_none_or(|icon| !site.files.contains(icon));
        missing.then(|| format!("/{}: {:?}", page.path, page.icon))
    }));
}

#[test]
fn the_languages_of_a_page_name_each_other() {
    let site = site();
    let mut complaints = Vec::new();
    for page in site.own() {
        let own = (page.language.clone(), format!("{}{}", site.address, page.path));
        let named: BTreeSet<_> = page.alternates.iter().collect();
        if !named.contains(&own) || named.len() != page.alternates.len() {
            complaints.push(format!("/{}: {:?}", page.path, page.alternates));
        }
        for (language, address) in &page.alternates {
            let other = site.below(address).and_then(|path| site.pages.get(path));
            let back = other.is_some_and(|other| {
                other.language == *language && other.alternates.iter().collect::<BTreeSet<_>>() == named
            });
            if !back {
                complaints.push(format!("/{}: {language} {address} does not name it", page.path));
            }
        }
    }
    none(complaints);
}

#[test]
fn every_picture_for_previews_is_there_in_the_size_the_page_says() {
    let site = site();
    let pictures: BTreeMap<Option<&str>, &str> = site
        .own()
        .map(|page| (page.preview.as_deref(), page.path.as_str()))
        .collect();
    none(pictures.into_iter().filter_map(|(picture, page)| {
        let file = picture.and_then(|address| site.below(address));
        let size = file.and_then(|file| png_size(&fs::read(dist().join(file)).ok()?));
        (size != Some((1200, 630))).then(|| format!("/{page}: {picture:?} has the size {size:?}"))
    }));
}

/// Width and height as the head of a PNG file says.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
    is_png.then_some((number(16)?, number(20)?))
}

#[test]
fn structured_data_can_be_read_and_says_what_it_is() {
    let mut with_data = 0;
    let mut complaints = Vec::new();
    for page in site().own() {
        with_data += usize::from(!page.json_ld.is_empty());
        for text in &page.json_ld {
            match serde_json::from_str::<Value>(text) {
                Ok(value) => {
                    let context = value["@context"] == "https://schema.org";
                    let kind =
                        value["@type"].is_string() || value["@type"].is_array() || value["@graph"].is_array();
                    if !context || !kind {
                        complaints.push(format!(
                            "/{}: {} {}",
                            page.path, value["@context"], value["@type"]
                        ));
                    }
                }
                Err(error) => complaints.push(format!("/{}: {error}", page.path)),
            }
        }
    }
    none(complaints);
    assert!(with_data > 1000, "{with_data} pages have structured data");
}

#[test]
fn a_page_with_a_card_names_its_description_and_the_card_names_the_page() {
    let site = site();
    let mut complaints = Vec::new();
    let mut cards = BTreeSet::new();
    for page in site.own() {
        let Some(address) = &page.oembed else { continue };
        let path = site.below(address).unwrap_or(address);
        let card = path.strip_suffix("oembed.json").unwrap_or_default();
        cards.insert(card);
        let found = site.pages.get(card);
        let names = found.is_some_and(|card| {
            card.card && card.left_out && card.canonical == page.canonical && card.language == page.language
        });
        if !names || !site.files.contains(path) {
            complaints.push(format!("/{}: {path}", page.path));
        }
    }
    let all = site.pages.values().filter(|page| page.card).count();
    assert_eq!(cards.len(), all, "each card belongs to one page");
    assert!(all > 1000, "{all} cards");
    none(complaints);
}
