//! Names of pages.

use crate::admin::{Area, Language};
use crate::atlas::{Atlas, Place};
use crate::text::{area_kind_name, messages, place_title};

use super::Page;

/// What a page is called.
#[must_use]
pub fn page_name(page: &Page, language: Language, atlas: &Atlas) -> String {
    let messages = messages(language);
    let region = &atlas.region;
    match page {
        Page::Region => region.identity.name.get(language).to_owned(),
        Page::Place(Place::Area(ags)) => region
            .area(*ags)
            .map_or_else(String::new, |area| area_title(area, language, atlas)),
        Page::Place(place) => place_title(language, *place, atlas),
        Page::Initiative(index) => region
            .initiatives
            .get(usize::from(*index))
            .map(|initiative| initiative.name.get(language).to_owned())
            .unwrap_or_default(),
        Page::Members => messages.members.to_owned(),
        Page::Initiatives => messages.initiatives.to_owned(),
        Page::Municipalities => messages.municipalities.to_owned(),
        Page::About => messages.about_data.to_owned(),
        Page::Goals => messages.goals.to_owned(),
        Page::Compare => messages.compare.to_owned(),
        Page::Tours => messages.tours.to_owned(),
        Page::Tour(index) => region
            .guide
            .tours
            .get(usize::from(*index))
            .map(|tour| tour.title.get(language).to_owned())
            .unwrap_or_default(),
        Page::NotFound(_) => messages.error_not_found_title.to_owned(),
    }
}

/// Equal names are told apart: unincorporated areas by their kind, municipalities by their district.
fn area_title(area: &Area, language: Language, atlas: &Atlas) -> String {
    let is_twin =
        |other: &&Area| other.name == area.name && other.ags != area.ags && other.kind.is_municipality();
    if !area.kind.is_municipality() {
        return format!("{}, {}", area.name, area_kind_name(area.kind, messages(language)));
    }
    match atlas.region.areas.iter().find(is_twin) {
        Some(_) => {
            let district = Place::District(area.ags.district());
            format!("{}, {}", area.name, place_title(language, district, atlas))
        }
        None => area.name.clone(),
    }
}
