//! The line that says where the map comes from; always visible.

use region_core::route::Page;
use region_core::text::date;
use yew::prelude::*;

use crate::ui::{Ui, text_link};

/// Source note, state of the territory, link to all about the data.
pub(crate) fn attribution_line(ui: &Ui) -> Html {
    let messages = ui.messages();
    let identity = &ui.atlas.region.identity;
    html! {
        <footer class="attribution">
            <span>{ identity.map_attribution.get(ui.language).to_owned() }</span>
            <span>
                { messages.territory_as_of }{ " " }{ date(ui.language, identity.boundary_date) }
            </span>
            { text_link(ui, Page::About, messages.about_data) }
        </footer>
    }
}
