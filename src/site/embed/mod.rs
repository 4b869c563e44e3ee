//! What stands in other people's pages: cards that need no app, the script that builds frames, descriptions that content
//! systems ask for, and the page where a partner puts a snippet together.

mod card;
mod drawing;
mod facts;
mod generator;
mod manual;
mod oembed;
mod words;

use region_core::admin::{DistrictKind, Language};
use region_core::atlas::{Atlas, Place};
use region_core::route::{Page as RoutePage, Route};

use crate::discovery::SiteAddress;
use crate::still_map::StillMaps;
use crate::{Asset, Material, Page};

use card::Card;
use drawing::Drawings;
use generator::Generator;

pub(crate) use generator::{generator_alternates, generator_title};
pub(crate) use oembed::oembed_path;

/// Where the script with the element lies. Partners name it: the address never changes.
pub const ELEMENT_PATH: &str = "embed.js";

/// The files of the repository that stand in other people's pages.
#[derive(Clone, Debug, Default)]
pub struct EmbedFiles {
    /// Style sheet of cards.
    pub card_style: String,
    /// What a page runs when it stands in a frame.
    pub frame: String,
    /// The element that partners' pages use.
    pub element: String,
    /// Style sheet of the page where a partner puts a snippet together.
    pub generator_style: String,
    /// Its script.
    pub generator: String,
}

impl EmbedFiles {
    /// The script of pages in frames under its final name.
    pub(crate) fn frame(&self) -> Asset {
        Asset::hashed("frame", "js", self.frame.as_bytes())
    }
}

/// The folder of a language below which cards lie, with a slash at its end. Stable.
pub(crate) fn folder(language: Language) -> String {
    match language {
        Language::German => "einbetten/".to_owned(),
        Language::English => format!("{}/embed/", language.path_word()),
        Language::EasyGerman => format!("{}/einbetten/", language.path_word()),
    }
}

/// Where the card of a page lies: below the folder of its language, under the page's own words.
pub(crate) fn card_path(page: &RoutePage, language: Language, atlas: &Atlas) -> Option<String> {
    has_card(page, atlas).then(|| {
        let path = Route::new(language, page.clone()).path(atlas);
        let word = language.path_word();
        let own = path.strip_prefix(word).unwrap_or(&path).trim_start_matches('/');
        format!("{}{own}", folder(language))
    })
}

/// Municipalities and other areas, districts and initiatives have one.
fn has_card(page: &RoutePage, atlas: &Atlas) -> bool {
    match page {
        RoutePage::Place(Place::Area(_)) | RoutePage::Initiative(_) => true,
        RoutePage::Place(Place::District(key)) => atlas
            .region
            .district(*key)
            .is_some_and(|district| district.kind != DistrictKind::IndependentCity),
        _ => false,
    }
}

/// Everything that is published for embedding, but for the script of pages in frames.
///
/// `texts` gives the text pages of a language, title and path.
pub(crate) fn embed_files(
    material: &Material,
    texts: impl Fn(Language) -> Vec<(String, String)>,
) -> (Vec<Page>, Vec<Asset>) {
    let Material {
        atlas,
        address,
        embed,
        ..
    } = material;
    let style = Asset::hashed(
        "card",
        "css",
        crate::minify(&(material.colours_css.clone() + &embed.card_style)),
    );
    let maps = StillMaps::new(atlas, &address.base);
    let drawings = Drawings::new(atlas, &maps, [&material.colours, &material.dark]);
    let frame = embed.frame();
    let mut assets = drawings.assets();
    let places: Vec<_> = RoutePage::all(atlas)
        .into_iter()
        .filter(|page| has_card(page, atlas))
        .collect();
    assets.extend(drawings.pictures(&places, &material.colours));
    for (page, language) in every(&places) {
        let card = Card {
            atlas,
            address,
            language,
            page,
        };
        assets.extend(card.asset(&drawings, &style, &frame));
        assets.extend(oembed::oembed(atlas, address, page, language));
    }
    let style_of_page = Asset::hashed("generator", "css", crate::minify(&embed.generator_style));
    let script_of_page = Asset::hashed("generator", "js", embed.generator.as_bytes());
    let pages = Language::ALL.map(|language| {
        let indicators = material.indicators.iter().find(|(of, _)| *of == language);
        let page = Generator {
            atlas,
            address,
            language,
            indicators: indicators.map_or(&[], |(_, indicators)| indicators),
        };
        let mut others = texts(language);
        others.push((generator_title(language).to_owned(), folder(language)));
        page.page(others, &style_of_page, &script_of_page)
    });
    assets.extend([style, style_of_page, script_of_page]);
    assets.push(Asset::named(ELEMENT_PATH, embed.element.as_bytes()));
    (pages.into(), assets)
}

fn every(pages: &[RoutePage]) -> impl Iterator<Item = (&RoutePage, Language)> {
    pages
        .iter()
        .flat_map(|page| Language::ALL.map(|language| (page, language)))
}

/// The whole address of a page.
fn page_url(page: &RoutePage, language: Language, atlas: &Atlas, address: &SiteAddress) -> String {
    address.url(&Route::new(language, page.clone()).path(atlas))
}

#[cfg(test)]
mod tests;
