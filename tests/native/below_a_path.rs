//! A site that shares its host with others: every address on every page stays below the site's own path.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::OnceLock;

use region_site::discovery::SiteAddress;
use region_site::{
    Asset, DataFiles, EmbedFiles, Kiosk, Material, PreviewColours, Reader, RegionFiles, Site, Source,
    WasmModule, contents, publish,
};
use region_tests::support::Markup;
use serde_json::Value;

use crate::regions::{real, tiny, tiny_atlas};

const ORIGIN: &str = "https://karte.example.org";
const BASE: &str = "/karte/";

/// Beginnings of addresses that lead to other hosts or programs.
const ELSEWHERE: [&str; 5] = ["https://", "http://", "mailto:", "tel:", "data:"];

fn repository_text(path: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// A program that does nothing: only addresses matter here.
fn nothing() -> WasmModule {
    WasmModule {
        javascript: String::new(),
        wasm: Vec::new(),
        parts: Vec::new(),
    }
}

fn embed() -> EmbedFiles {
    EmbedFiles {
        card_style: repository_text("static/embed/card.css"),
        frame: repository_text("static/js/frame.js"),
        element: repository_text("static/js/embed.js"),
        generator_style: repository_text("static/embed/generator.css"),
        generator: repository_text("static/js/generator.js"),
    }
}

/// The tiny region as a site, with the text pages of the real one.
fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let published = tiny();
        let light = &published.colours.light;
        let material = Material {
            atlas: Rc::new(tiny_atlas().clone()),
            texts: real().pages.clone(),
            accessibility: real().accessibility.clone(),
            colours: PreviewColours::read(|token| light.get(token).map(String::as_str)).unwrap(),
            dark: PreviewColours::read(|token| light.get(token).map(String::as_str)).unwrap(),
            colours_css: String::new(),
            embed: embed(),
            indicators: published.indicators.clone(),
            address: SiteAddress::new(ORIGIN, BASE.parse().unwrap()).unwrap(),
        };
        let contents = contents(&material).unwrap();
        let mut fixed = contents.assets;
        let drawn = "icons/icon.svg";
        fixed.push(Asset::named(drawn, repository_text(&format!("static/{drawn}"))));
        let file = |path: &str| published.file(path).unwrap().to_vec();
        let in_languages = |name: &str| RegionFiles {
            german: file(&format!("{name}.de.bin")),
            english: file(&format!("{name}.en.bin")),
            easy_german: file(&format!("{name}.easy.bin")),
        };
        let source = Source {
            address: material.address,
            template: repository_text("index.html"),
            app: nothing(),
            reader: Reader {
                script: repository_text("static/js/reader.js"),
                module: nothing(),
            },
            theme: repository_text("static/js/theme.js"),
            start: repository_text("static/js/start.js"),
            take: repository_text("static/js/take.js"),
            embed: embed(),
            kiosk: Kiosk {
                files: vec![(
                    "main.js".to_owned(),
                    repository_text("static/kiosk/main.js").into_bytes(),
                )],
                invitation: contents.invitation,
                service_worker: repository_text("static/kiosk/service-worker.js"),
                settings: repository_text("static/kiosk/settings.json"),
            },
            reload: None,
            style: repository_text("static/css/20-shell.css"),
            plain: repository_text("static/plain.css"),
            dataset: DataFiles {
                region: in_languages("region"),
                explore: in_languages("explore"),
                texts: in_languages("texts"),
                map: file("map.bin"),
                detail: file("detail.bin"),
                surroundings: file("surroundings.bin"),
                overlays: Vec::new(),
            },
            pages: contents.pages,
            fixed,
        };
        publish(source).unwrap()
    })
}

fn text(asset: &Asset) -> &str {
    std::str::from_utf8(&asset.bytes).unwrap()
}

fn pages() -> impl Iterator<Item = (&'static str, Markup)> {
    let pages = site().assets.iter().filter(|asset| asset.path.ends_with(".html"));
    pages.map(|asset| (asset.path.as_str(), Markup::read(text(asset))))
}

fn file(path: &str) -> &'static Asset {
    let mut assets = site().assets.iter();
    assets.find(|asset| asset.path == path).unwrap()
}

#[test]
fn every_address_on_every_page_begins_with_the_base_and_leads_to_a_file() {
    let files: BTreeSet<&str> = site().assets.iter().map(|asset| asset.path.as_str()).collect();
    let mut checked = 0;
    for (page, markup) in pages() {
        for address in markup.addresses() {
            if address.starts_with('#') || ELSEWHERE.iter().any(|begin| address.starts_with(begin)) {
                continue;
            }
            let below = address.strip_prefix(BASE);
            let below = below.unwrap_or_else(|| panic!("{page}: {address} is not below {BASE}"));
            let place = below.split(['#', '?']).next().unwrap_or_default();
            let wanted = match place {
                folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
                file => file.to_owned(),
            };
            assert!(files.contains(wanted.as_str()), "{page}: {address} leads nowhere");
            checked += 1;
        }
    }
    assert!(checked > 1000, "{checked} addresses");
}

#[test]
fn whole_addresses_of_the_site_hold_its_base() {
    let prefix = format!("{ORIGIN}{BASE}");
    let mut whole = 0;
    for (page, markup) in pages() {
        let values = markup.elements.iter().flat_map(|element| &element.attributes);
        let texts = markup.elements.iter().map(|element| element.text.as_str());
        for value in values.map(|(_, value)| value.as_str()).chain(texts) {
            for (at, _) in value.match_indices(ORIGIN) {
                assert!(value[at..].starts_with(&prefix), "{page}: {}", &value[at..]);
                whole += 1;
            }
        }
    }
    assert!(whole > 500, "{whole} addresses");
    for (at, _) in text(file("sitemap.xml")).match_indices(ORIGIN) {
        assert!(text(file("sitemap.xml"))[at..].starts_with(&prefix));
    }
}

#[test]
fn the_manifests_name_only_what_lies_below_the_base() {
    for name in [
        "manifest.de.webmanifest",
        "manifest.en.webmanifest",
        "manifest.de-simple.webmanifest",
    ] {
        let manifest: Value = serde_json::from_str(text(file(name))).unwrap();
        let icons = manifest["icons"]
            .as_array()
            .unwrap()
            .iter()
            .map(|icon| &icon["src"]);
        for address in icons.chain([&manifest["start_url"], &manifest["scope"]]) {
            let address = address.as_str().unwrap();
            assert!(address.starts_with(BASE), "{name}: {address}");
        }
    }
}

#[test]
fn no_rules_for_crawlers_are_written_where_they_would_not_be_read() {
    assert!(site().assets.iter().all(|asset| asset.path != "robots.txt"));
}
