//! Cards and descriptions of the real region.

use std::rc::Rc;
use std::sync::OnceLock;

use serde_json::Value;

use super::*;
use crate::regions::{real_atlas, tiny_atlas};
use crate::{PreviewColours, compress};

/// What a card may cost before anybody touches it: page, style sheet, script and picture, in brotli.
const CARD: usize = 40_000;

fn made(atlas: &Atlas) -> (Vec<Page>, Vec<Asset>) {
    let colours =
        || PreviewColours::read(|token| (!token.starts_with("field")).then_some("#102030")).unwrap();
    let material = Material {
        atlas: Rc::new(atlas.clone()),
        texts: Vec::new(),
        accessibility: None,
        colours: colours(),
        dark: colours(),
        colours_css: ":root{--c-ink:#102030}".to_owned(),
        embed: EmbedFiles {
            card_style: include_str!("../../../static/embed/card.css").to_owned(),
            frame: include_str!("../../../static/js/frame.js").to_owned(),
            element: include_str!("../../../static/js/embed.js").to_owned(),
            generator_style: String::new(),
            generator: String::new(),
        },
        indicators: Vec::new(),
        address: SiteAddress::new("https://example.org", "/map/".parse().unwrap()).unwrap(),
    };
    embed_files(&material, |_| Vec::new())
}

fn real() -> &'static [Asset] {
    static REAL: OnceLock<Vec<Asset>> = OnceLock::new();
    REAL.get_or_init(|| made(real_atlas()).1)
}

fn text<'a>(assets: &'a [Asset], path: &str) -> &'a str {
    let asset = assets.iter().find(|asset| asset.path == path);
    std::str::from_utf8(&asset.unwrap_or_else(|| panic!("{path}")).bytes).unwrap()
}

/// The bytes that travel.
fn travels(asset: &Asset) -> usize {
    compress(asset).map_or(asset.bytes.len(), |packed| packed.brotli.len())
}

#[test]
fn every_area_district_and_initiative_has_a_card_and_a_description_in_each_language() {
    for path in [
        "einbetten/kommune/einbeck/",
        "en/embed/municipality/einbeck/",
        "leicht/einbetten/kommune/einbeck/",
        "einbetten/kreis/northeim/",
    ] {
        let card = text(real(), &format!("{path}index.html"));
        assert!(card.contains("data-embed=\"card\""), "{path}");
        let description: Value = serde_json::from_str(text(real(), &format!("{path}oembed.json"))).unwrap();
        assert_eq!(description["type"], "rich", "{path}");
        assert_eq!(description["version"], "1.0");
    }
    let atlas = real_atlas();
    let places = RoutePage::all(atlas)
        .into_iter()
        .filter(|page| has_card(page, atlas))
        .count();
    let cards = real()
        .iter()
        .filter(|asset| asset.path.ends_with("/index.html"))
        .count();
    assert_eq!(cards, places * Language::ALL.len());
}

#[test]
fn a_description_holds_a_frame_of_the_page_that_names_it() {
    let path = "en/embed/municipality/einbeck/oembed.json";
    let description: Value = serde_json::from_str(text(real(), path)).unwrap();
    let html = description["html"].as_str().unwrap();
    assert!(
        html.starts_with("<iframe src=\"https://example.org/map/en/municipality/einbeck/?embed=profile\""),
        "{html}"
    );
    assert_eq!(
        description["thumbnail_url"],
        "https://example.org/map/bilder/kommune/einbeck.png"
    );
    let page = RoutePage::Place(Place::Area("03155013".parse().unwrap()));
    assert_eq!(
        oembed_path(&page, Language::English, real_atlas()).as_deref(),
        Some(path)
    );
    assert_eq!(
        oembed_path(&RoutePage::Members, Language::German, real_atlas()),
        None
    );
}

#[test]
fn no_card_costs_more_than_it_may_with_everything_it_loads() {
    let shared = |stem: &str| {
        let found = real()
            .iter()
            .filter(|asset| asset.path.starts_with(&format!("assets/{stem}-")));
        found.map(travels).max().unwrap_or_default()
    };
    let frame = Asset::named("frame.js", include_str!("../../../static/js/frame.js"));
    let pictures = shared("place");
    let card = real()
        .iter()
        .filter(|asset| asset.path.ends_with("/index.html"))
        .map(travels)
        .max()
        .unwrap();
    let all = card + shared("card") + pictures + travels(&frame);
    assert!(all <= CARD, "{card} + {pictures} + …: {all} bytes");
}

#[test]
fn the_script_for_partners_is_small_and_has_an_address_that_stays() {
    let element = real().iter().find(|asset| asset.path == "embed.js").unwrap();
    assert!(travels(element) <= 3_000, "{} bytes", travels(element));
}

#[test]
fn a_page_with_a_map_that_is_not_loaded_yet_costs_little() {
    let size = |path: &str| travels(real().iter().find(|asset| asset.path == path).unwrap());
    let place = real()
        .iter()
        .filter(|asset| asset.path.starts_with("einbetten/bild/") && !asset.path.contains("/region"))
        .map(travels)
        .max()
        .unwrap();
    let all = size("embed.js") + size("einbetten/bild/region.svg") + place;
    assert!(all <= 20_000, "script and pictures: {all} bytes");
}

#[test]
fn every_path_of_a_card_is_its_own_in_any_region() {
    let (pages, assets) = made(tiny_atlas());
    let mut paths: Vec<&str> = assets.iter().map(|asset| asset.path.as_str()).collect();
    let count = paths.len();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), count);
    assert_eq!(pages.len(), Language::ALL.len());
}
