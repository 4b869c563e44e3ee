//! The sequence that invites people: the region, then towns and initiatives in turn, each where it can be touched.

use std::cmp::Reverse;

use region_core::admin::{AreaIndex, Initiative, Language, Localized, PartialDate, Status};
use region_core::atlas::{Atlas, MembershipClass, Place};
use region_core::route::{Page, Route};
use region_core::text::{area_kind, class_name, date, integer, messages, place_title};
use serde::Serialize;

use super::words::{Words, words};

/// So many towns, and as many initiatives.
const EACH: usize = 14;

/// Everything the kiosk says, in every language.
#[derive(Serialize)]
struct Invitation {
    languages: Vec<Spoken>,
    slides: Vec<Slide>,
}

/// A language and its words.
#[derive(Serialize)]
struct Spoken {
    tag: &'static str,
    name: &'static str,
    /// The start page, below the base.
    home: String,
    words: &'static Words,
    /// How new the newest statement of the data is.
    as_of: String,
}

/// One picture of the sequence.
#[derive(Serialize)]
struct Slide {
    kind: &'static str,
    /// In the order of the languages.
    said: Vec<Said>,
}

/// A slide in one language.
#[derive(Serialize)]
struct Said {
    /// Address below the base.
    path: String,
    kicker: String,
    title: String,
    text: String,
}

/// Sequence and words as JSON.
pub(crate) fn invitation(atlas: &Atlas) -> Result<String, serde_json::Error> {
    let newest = newest(atlas);
    let languages = Language::ALL.into_iter().map(|language| Spoken {
        tag: language.tag(),
        name: language.own_name(),
        home: Route::new(language, Page::Region).path(atlas),
        words: words(language),
        as_of: newest.map_or_else(String::new, |newest| {
            words(language).as_of.replace("{}", &date(language, newest))
        }),
    });
    serde_json::to_string(&Invitation {
        languages: languages.collect(),
        slides: slides(atlas),
    })
}

/// The newest date that a statement about members or initiatives rests on.
fn newest(atlas: &Atlas) -> Option<PartialDate> {
    let region = &atlas.region;
    let members = region.bodies.iter().map(|body| body.citation.date);
    let initiatives = region
        .initiatives
        .iter()
        .map(|initiative| initiative.citation.date);
    members.chain(initiatives).flatten().max()
}

fn slides(atlas: &Atlas) -> Vec<Slide> {
    let region = slide("region", &Page::Region, atlas, |language| {
        let identity = &atlas.region.identity;
        (
            String::new(),
            identity.name.get(language).to_owned(),
            identity.about.get(language).to_owned(),
        )
    });
    let mut all = vec![region];
    let (towns, initiatives) = (towns(atlas), initiatives(atlas));
    for turn in 0..EACH {
        all.extend(towns.get(turn).map(|index| town(*index, atlas)));
        all.extend(initiatives.get(turn).map(|position| initiative(*position, atlas)));
    }
    all
}

/// Member towns: those that give the region its name, then the largest.
fn towns(atlas: &Atlas) -> Vec<AreaIndex> {
    let rank = |index: AreaIndex| match atlas.class(index) {
        MembershipClass::Naming => Some(0),
        MembershipClass::Member => Some(1),
        _ => None,
    };
    let mut towns: Vec<(i32, u32, AreaIndex)> = atlas
        .region
        .indexed_areas()
        .filter_map(|(index, area)| Some((rank(index)?, u32::MAX - area.population?, index)))
        .collect();
    towns.sort_unstable();
    towns.into_iter().map(|(_, _, index)| index).take(EACH).collect()
}

/// Initiatives that lie somewhere on the map: those that run, then those whose source is newest.
fn initiatives(atlas: &Atlas) -> Vec<u16> {
    let is_active = |initiative: &Initiative| initiative.status == Status::Active;
    let mut found: Vec<(bool, Option<PartialDate>, u16)> = (0_u16..)
        .zip(&atlas.region.initiatives)
        .filter(|(_, initiative)| !atlas.areas_of_initiative(initiative).is_empty())
        .map(|(position, initiative)| (is_active(initiative), initiative.citation.date, position))
        .collect();
    found.sort_by_key(|(active, date, _)| Reverse((*active, *date)));
    found
        .into_iter()
        .map(|(_, _, position)| position)
        .take(EACH)
        .collect()
}

fn town(index: AreaIndex, atlas: &Atlas) -> Slide {
    let area = &atlas.region.areas[index.usize()];
    let place = Place::Area(area.ags);
    slide("place", &Page::Place(place), atlas, |language| {
        let words = messages(language);
        let district = atlas.region.district(area.ags.district());
        let class = class_name(atlas.class(index), words);
        let as_of = area
            .population_date
            .map_or_else(String::new, |day| format!(" ({})", date(language, day)));
        let people = area.population.map(|people| {
            let people = integer(language, people.into());
            format!("{}: {people}{as_of}. ", words.population)
        });
        let text = format!("{}{class}.", people.unwrap_or_default());
        let kind = area_kind(language, area, district).to_owned();
        (kind, place_title(language, place, atlas), text)
    })
}

fn initiative(position: u16, atlas: &Atlas) -> Slide {
    let initiative = &atlas.region.initiatives[usize::from(position)];
    let field = atlas
        .region
        .identity
        .action_fields
        .get(usize::from(initiative.field));
    slide("initiative", &Page::Initiative(position), atlas, |language| {
        let field: Option<&Localized> = field.map(|field| &field.name);
        (
            field.map_or_else(String::new, |field| field.get(language).to_owned()),
            initiative.name.get(language).to_owned(),
            initiative.summary.get(language).to_owned(),
        )
    })
}

fn slide(
    kind: &'static str,
    page: &Page,
    atlas: &Atlas,
    said: impl Fn(Language) -> (String, String, String),
) -> Slide {
    let said = Language::ALL.into_iter().map(|language| {
        let (kicker, title, text) = said(language);
        Said {
            path: Route::new(language, page.clone()).path(atlas),
            kicker,
            title,
            text,
        }
    });
    Slide {
        kind,
        said: said.collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::regions::real_atlas;

    #[test]
    fn towns_and_initiatives_take_turns_after_the_region_and_none_comes_twice() {
        let slides = slides(real_atlas());
        let kinds: Vec<_> = slides.iter().map(|slide| slide.kind).collect();
        assert_eq!(
            kinds[..5],
            ["region", "place", "initiative", "place", "initiative"]
        );
        assert_eq!(kinds.len(), 1 + 2 * EACH);
        let paths: BTreeSet<_> = slides.iter().map(|slide| &slide.said[0].path).collect();
        assert_eq!(paths.len(), slides.len());
    }

    #[test]
    fn every_slide_says_something_in_every_language() {
        for slide in slides(real_atlas()) {
            assert_eq!(slide.said.len(), Language::ALL.len());
            for said in &slide.said {
                assert!(
                    !said.title.is_empty() && said.text.len() > 20,
                    "{}: {}",
                    said.path,
                    said.text
                );
            }
        }
    }

    #[test]
    fn the_cities_in_the_name_come_first() {
        let atlas = real_atlas();
        let naming = towns(atlas)
            .into_iter()
            .take_while(|index| atlas.class(*index) == MembershipClass::Naming);
        assert_eq!(naming.count(), 4);
    }

    #[test]
    fn the_state_of_the_data_is_told() {
        let text = invitation(real_atlas()).unwrap();
        let told: serde_json::Value = serde_json::from_str(&text).unwrap();
        let as_of = told["languages"][0]["as_of"].as_str().unwrap();
        assert!(as_of.starts_with("Stand: ") && as_of.contains("20"), "{as_of}");
    }
}
