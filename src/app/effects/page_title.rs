//! The title of the page.

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::route::{Page, Route, page_name};
use yew::prelude::*;

use crate::browser::set_page_title;
use crate::ui::{Ui, use_change};

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
    use_change(route.page.clone(), move |page| {
        set_page_title(&title(page, ui.language, &ui.atlas), ui.language.tag());
    });
}
