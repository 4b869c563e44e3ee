//! Reading addresses.

use crate::admin::{Language, MemberBody};
use crate::atlas::{Atlas, Place};

use super::format::Section;
use super::{Page, Query, Route};

impl Route {
    /// Reads a path and a query string (without its question mark). `base` begins and ends with a slash; what
    /// does not lie below it is not found.
    #[must_use]
    pub fn parse(path: &str, query: &str, base: &str, atlas: &Atlas) -> Self {
        let below = path
            .strip_prefix(base)
            .or_else(|| (format!("{path}/") == base).then_some(""));
        let query = Query::parse(query, &atlas.region.identity);
        let Some(below) = below else {
            return Self {
                language: Language::default(),
                page: Page::NotFound(path.to_owned()),
                query,
            };
        };
        // A host may serve "…/index.html" as well.
        let below = below.strip_suffix("index.html").unwrap_or(below);
        let mut parts = below.split('/').filter(|part| !part.is_empty()).peekable();
        // No part is empty, so the first language, which has no word, is never found.
        let language = parts.peek().and_then(|first| {
            Language::ALL
                .into_iter()
                .find(|language| language.path_word() == *first)
        });
        if language.is_some() {
            parts.next();
        }
        let language = language.unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        let page = page(&rest, language, atlas).unwrap_or_else(|| Page::NotFound(below.to_owned()));
        Self {
            language,
            page,
            query,
        }
    }
}

fn page(parts: &[&str], language: Language, atlas: &Atlas) -> Option<Page> {
    let section = |word: &str| {
        Section::ALL
            .into_iter()
            .find(|section| section.word(language) == word)
    };
    match parts {
        [] => Some(Page::Region),
        [word] => match section(word)? {
            Section::Members => Some(Page::Members),
            Section::Initiatives => Some(Page::Initiatives),
            Section::Municipalities => Some(Page::Municipalities),
            Section::About => Some(Page::About),
            Section::Goals => Some(Page::Goals),
            Section::Compare => Some(Page::Compare),
            Section::Tours => Some(Page::Tours),
            _ => None,
        },
        [word, slug] => named(section(word)?, slug, atlas),
        _ => None,
    }
}

fn named(section: Section, slug: &str, atlas: &Atlas) -> Option<Page> {
    let region = &atlas.region;
    match section {
        Section::Municipality | Section::UnincorporatedArea => region
            .areas
            .iter()
            .find(|area| {
                area.slug == slug && area.kind.is_municipality() == (section == Section::Municipality)
            })
            .map(|area| Page::Place(Place::Area(area.ags))),
        Section::District => region
            .districts
            .iter()
            .find(|district| district.slug == slug)
            .and_then(|district| atlas.district_place(district.key))
            .map(Page::Place),
        Section::Collective => region
            .collectives
            .iter()
            .find(|collective| collective.slug == slug)
            .map(|collective| Page::Place(Place::Collective(collective.key))),
        Section::Association => (0_u16..)
            .zip(&region.bodies)
            .find(|(_, body)| body.slug == slug && matches!(body.body, MemberBody::Association { .. }))
            .map(|(position, _)| Page::Place(Place::Association(position))),
        Section::Initiative => (0_u16..)
            .zip(&region.initiatives)
            .find(|(_, initiative)| initiative.slug == slug)
            .map(|(position, _)| Page::Initiative(position)),
        Section::Tour => (0_u16..)
            .zip(&region.guide.tours)
            .find(|(_, tour)| tour.id == slug)
            .map(|(position, _)| Page::Tour(position)),
        _ => None,
    }
}
