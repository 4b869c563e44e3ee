//! Links to the text pages: legal notice, privacy, accessibility, help, open data.

use region_core::document::DocumentId;
use yew::prelude::*;

use crate::ui::Ui;

/// The end of every panel. Plain links: text pages are without the app.
pub(super) fn site_pages(ui: &Ui) -> Html {
    let messages = ui.messages();
    let links = DocumentId::ALL.map(|id| {
        let name = match id {
            DocumentId::Imprint => messages.imprint,
            DocumentId::Privacy => messages.privacy,
            DocumentId::Accessibility => messages.accessibility,
            DocumentId::Help => messages.help,
            DocumentId::OpenData => messages.open_data,
        };
        let href = format!("{}{}", ui.base, id.path(ui.language));
        html! {
            <li><a {href}>{ name }</a></li>
        }
    });
    html! {
        <nav class="site-pages" aria-label={messages.site_pages}>
            <ul>{ for links }</ul>
        </nav>
    }
}
