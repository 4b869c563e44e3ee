//! The pictures of the sequence that invites people: the region, then steps of tours, initiatives and towns, each where it
//! can be touched.

use std::cmp::Reverse;

use region_core::admin::{AreaIndex, Initiative, Language, Localized, PartialDate, Status};
use region_core::atlas::{Atlas, MembershipClass, Place};
use region_core::route::{Page, Route};
use region_core::text::{area_kind, class_name, date, integer, messages, place_title};
use serde::Serialize;

use super::words::words;

/// So many towns, and as many initiatives.
pub(super) const EACH: usize = 14;

/// One picture of the sequence.
#[derive(Clone, Serialize)]
pub(super) struct Slide {
    pub(super) kind: &'static str,
    /// In the order of the languages.
    pub(super) said: Vec<Said>,
}

/// A slide in one language.
#[derive(Clone, Serialize)]
pub(super) struct Said {
    /// Address below the base, with the step of a tour.
    pub(super) path: String,
    pub(super) kicker: String,
    pub(super) title: String,
    pub(super) text: String,
}

/// The region itself.
pub(super) fn region(atlas: &Atlas) -> Slide {
    let identity = &atlas.region.identity;
    slide("region", &Page::Region, None, atlas, |language| {
        (
            String::new(),
            identity.name.get(language).to_owned(),
            identity.about.get(language).to_owned(),
        )
    })
}

/// Member towns: those that give the region its name, then the largest.
pub(super) fn places(atlas: &Atlas) -> Vec<Slide> {
    towns(atlas).into_iter().map(|index| town(index, atlas)).collect()
}

/// Initiatives that lie somewhere on the map: those that run, then those whose source is newest.
pub(super) fn initiatives(atlas: &Atlas) -> Vec<Slide> {
    positions(atlas)
        .into_iter()
        .map(|position| initiative(position, atlas))
        .collect()
}

/// The steps of a tour. The first one has the tour's own title: it is where the tour begins.
pub(super) fn steps(position: u16, atlas: &Atlas) -> Vec<Slide> {
    let Some(tour) = atlas.region.guide.tours.get(usize::from(position)) else {
        return Vec::new();
    };
    let count = tour.steps.len().to_string();
    let steps = (1_u8..).zip(&tour.steps).map(|(number, step)| {
        let is_first = number == 1;
        slide("tour", &Page::Tour(position), Some(number), atlas, |language| {
            let messages = messages(language);
            let at = messages.tour_step.with(&[&number.to_string(), &count]);
            let of = if is_first {
                words(language).tour
            } else {
                tour.title.get(language)
            };
            let (title, text) = if is_first {
                (&tour.title, &tour.about)
            } else {
                (&step.title, &step.text)
            };
            (
                format!("{of} · {at}"),
                title.get(language).to_owned(),
                text.get(language).to_owned(),
            )
        })
    });
    steps.collect()
}

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

fn positions(atlas: &Atlas) -> Vec<u16> {
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
    slide("place", &Page::Place(place), None, atlas, |language| {
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
    slide(
        "initiative",
        &Page::Initiative(position),
        None,
        atlas,
        |language| {
            let field: Option<&Localized> = field.map(|field| &field.name);
            (
                field.map_or_else(String::new, |field| field.get(language).to_owned()),
                initiative.name.get(language).to_owned(),
                initiative.summary.get(language).to_owned(),
            )
        },
    )
}

fn slide(
    kind: &'static str,
    page: &Page,
    step: Option<u8>,
    atlas: &Atlas,
    said: impl Fn(Language) -> (String, String, String),
) -> Slide {
    let said = Language::ALL.into_iter().map(|language| {
        let (kicker, title, text) = said(language);
        let mut route = Route::new(language, page.clone());
        route.query.step = step;
        Said {
            path: route.address("", atlas),
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
    use super::*;
    use crate::regions::real_atlas;

    #[test]
    fn the_cities_in_the_name_come_first() {
        let atlas = real_atlas();
        let naming = towns(atlas)
            .into_iter()
            .take_while(|index| atlas.class(*index) == MembershipClass::Naming);
        assert_eq!(naming.count(), 4);
    }

    #[test]
    fn a_tour_begins_with_its_title_and_leads_to_its_steps() {
        let atlas = real_atlas();
        let tour = &atlas.region.guide.tours[0];
        let steps = steps(0, atlas);
        assert_eq!(steps.len(), tour.steps.len());
        assert_eq!(steps[0].said[0].title, tour.title.de);
        assert_eq!(steps[1].said[0].title, tour.steps[1].title.de);
        assert_eq!(steps[0].said[0].path, format!("tour/{}/?step=1", tour.id));
        assert!(
            steps[1].said[1].path.starts_with("en/tour/"),
            "{}",
            steps[1].said[1].path
        );
        assert_eq!(super::steps(99, atlas).len(), 0);
    }
}
