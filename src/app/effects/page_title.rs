//! The title of the page.

use region_core::route::{Page, Route};
use yew::prelude::*;

use crate::browser::set_page_title;
use crate::panel::place_title;
use crate::ui::Ui;

/// What a page is called.
fn page_name(page: &Page, ui: &Ui) -> String {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    match page {
        Page::Region => region.identity.name.get(ui.language).to_owned(),
        Page::Place(place) => place_title(*place, ui),
        Page::Initiative(index) => region
            .initiatives
            .get(usize::from(*index))
            .map(|initiative| initiative.name.get(ui.language).to_owned())
            .unwrap_or_default(),
        Page::Members => messages.members.to_owned(),
        Page::Initiatives => messages.initiatives.to_owned(),
        Page::Municipalities => messages.municipalities.to_owned(),
        Page::About => messages.about_data.to_owned(),
        Page::NotFound(_) => messages.error_not_found_title.to_owned(),
    }
}

/// Keeps title and language of the page true.
#[hook]
pub(crate) fn use_page_title(route: &Route, ui: &Ui) {
    use_effect_with((route.page.clone(), ui.clone()), |(page, ui)| {
        let name = page_name(page, ui);
        let site = ui.atlas.region.identity.short_name.get(ui.language);
        let title = if *page == Page::Region {
            name
        } else {
            format!("{name} – {site}")
        };
        set_page_title(&title, ui.language.tag());
    });
}
