//! One page for every address, drawn by the app's own components.

use std::rc::Rc;

use region_app::draw;
use region_core::admin::{Area, Language};
use region_core::atlas::{Atlas, Place};
use region_core::route::{Page as RoutePage, Route};
use region_core::text::{area_label, district_kind, integer, messages, place_title};

use crate::discovery::{Alternate, SiteAddress, json_ld, script_text};
use crate::embed::oembed_path;
use crate::page::Content;
use crate::still_map::StillMaps;
use crate::words::words;
use crate::{Page, preview_path, qr_svg};

/// Where static hosts look for the page of an unknown address.
const NOT_FOUND_FILE: &str = "404.html";

/// Every page in every language, and the one for addresses that name nothing.
#[must_use]
pub fn pages(atlas: &Rc<Atlas>, address: &SiteAddress) -> Vec<Page> {
    let writer = Writer {
        atlas,
        address,
        maps: StillMaps::new(atlas, &address.base),
    };
    let every = RoutePage::all(atlas);
    let every = Language::ALL
        .into_iter()
        .flat_map(|language| every.iter().map(move |page| (page, language)));
    every
        .map(|(page, language)| writer.page(page, language))
        .chain([writer.not_found()])
        .collect()
}

struct Writer<'a> {
    atlas: &'a Rc<Atlas>,
    address: &'a SiteAddress,
    maps: StillMaps<'a>,
}

impl Writer<'_> {
    fn page(&self, page: &RoutePage, language: Language) -> Page {
        let route = Route::new(language, page.clone());
        let map = self.maps.of(page, language);
        let drawn = draw(
            self.atlas,
            self.address.base.as_str(),
            &route,
            map.areas,
            map.complete.is_some(),
        );
        let path = route.path(self.atlas);
        let alternate = |language: Language| Alternate {
            tag: language.tag().to_owned(),
            path: Route::new(language, page.clone()).path(self.atlas),
        };
        Page {
            preview: preview_path(page, self.atlas),
            oembed: oembed_path(page, language, self.atlas),
            json_ld: json_ld(self.atlas, page, language, self.address).map(|value| script_text(&value)),
            qr: self.qr(page, language, &path),
            path,
            language,
            alternates: Language::ALL.into_iter().map(alternate).collect(),
            title: drawn.title,
            description: self.description(page, language),
            content: Content::App {
                body: drawn.body,
                map: map.complete,
            },
        }
    }

    /// Profiles are printed; a code leads back from paper.
    fn qr(&self, page: &RoutePage, language: Language, path: &str) -> Option<String> {
        let printed = matches!(page, RoutePage::Place(_) | RoutePage::Initiative(_));
        let address = printed.then(|| self.address.url(path))?;
        // An address of this site is far from the longest that fits.
        qr_svg(&address, words(language).page_address).ok()
    }

    fn not_found(&self) -> Page {
        Page {
            path: NOT_FOUND_FILE.to_owned(),
            alternates: Vec::new(),
            ..self.page(&RoutePage::NotFound(String::new()), Language::default())
        }
    }

    /// A sentence or two for search engines and previews, made of facts.
    fn description(&self, page: &RoutePage, language: Language) -> String {
        let words = messages(language);
        let region = &self.atlas.region;
        let identity = &region.identity;
        match page {
            RoutePage::Region => identity.about.get(language).to_owned(),
            RoutePage::Place(Place::Area(ags)) => region
                .area(*ags)
                .map(|area| self.about_area(area, language))
                .unwrap_or_default(),
            RoutePage::Place(place) => {
                let kind = match place {
                    Place::District(key) => region
                        .district(*key)
                        .map(|district| district_kind(language, district.kind)),
                    Place::Collective(_) => Some(words.kind_collective),
                    _ => Some(words.kind_association),
                };
                let title = place_title(language, *place, self.atlas);
                format!(
                    "{title}: {}. {}",
                    kind.unwrap_or_default(),
                    identity.name.get(language)
                )
            }
            RoutePage::Initiative(position) => region
                .initiatives
                .get(usize::from(*position))
                .map(|initiative| initiative.summary.get(language).to_owned())
                .unwrap_or_default(),
            RoutePage::Members => format!("{}: {}", words.members, identity.association.get(language)),
            RoutePage::Initiatives => format!("{}: {}", words.initiatives, identity.name.get(language)),
            RoutePage::Municipalities => {
                format!("{}: {}", words.municipalities, identity.name.get(language))
            }
            RoutePage::About => identity.map_attribution.get(language).to_owned(),
            RoutePage::Goals => words.goals_lead.to_owned(),
            RoutePage::Compare => words.compare_lead.to_owned(),
            RoutePage::Tours => words.tours_lead.to_owned(),
            RoutePage::Tour(position) => region
                .guide
                .tours
                .get(usize::from(*position))
                .map(|tour| tour.about.get(language).to_owned())
                .unwrap_or_default(),
            RoutePage::NotFound(_) => words.error_not_found.to_owned(),
        }
    }

    fn about_area(&self, area: &Area, language: Language) -> String {
        let words = messages(language);
        let region = &self.atlas.region;
        let label = region
            .index_of(area.ags)
            .map(|index| area_label(language, index, self.atlas))
            .unwrap_or_default();
        let people = area
            .population
            .map(|people| format!(". {}: {}", words.population, integer(language, people.into())));
        format!(
            "{label}{}. {}",
            people.unwrap_or_default(),
            region.identity.name.get(language)
        )
    }
}
