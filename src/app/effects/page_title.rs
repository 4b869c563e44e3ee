//! The title of the page.

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::route::{Page, Route};
use region_core::text::{messages, place_title};
use yew::prelude::*;

use crate::browser::set_page_title;
use crate::ui::Ui;

/// What a page is called.
fn page_name(page: &Page, language: Language, atlas: &Atlas) -> String {
    let messages = messages(language);
    let region = &atlas.region;
    match page {
        Page::Region => region.identity.name.get(language).to_owned(),
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
        Page::NotFound(_) => messages.error_not_found_title.to_owned(),
    }
}

/// The title of a page, as the browser shows it.
pub(crate) fn title(page: &Page, language: Language, atlas: &Atlas) -> String {
    let name = page_name(page, language, atlas);
    let site = atlas.region.identity.short_name.get(language);
    if *page == Page::Region {
        name
    } else {
        format!("{name} – {site}")
    }
}

/// Keeps title and language of the page true.
#[hook]
pub(crate) fn use_page_title(route: &Route, ui: &Ui) {
    let ui = ui.clone();
    use_effect_with(route.page.clone(), move |page| {
        set_page_title(&title(page, ui.language, &ui.atlas), ui.language.tag());
    });
}
