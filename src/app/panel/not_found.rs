//! For addresses that name nothing.

use region_core::route::Page;
use region_core::search::SearchIndex;
use yew::prelude::*;

use crate::search::target_page;
use crate::ui::{Ui, entry_link, text_link};

/// The most suggestions.
const MOST_SUGGESTIONS: usize = 5;

/// Says so, names the address, and suggests what sounds like its last part.
pub(super) fn not_found_view(ui: &Ui, path: &str) -> Html {
    let messages = ui.messages();
    let wanted = path
        .split('/')
        .rfind(|part| !part.is_empty())
        .unwrap_or_default()
        .replace('-', " ");
    let index = SearchIndex::new(&ui.atlas.region, ui.language);
    let hits = index.search(&wanted, MOST_SUGGESTIONS);
    let items = hits.into_iter().filter_map(|hit| {
        let page = target_page(&hit.target, &ui.atlas)?;
        Some(html! {
            <li>{ entry_link(ui, page, hit.title, hit.detail) }</li>
        })
    });
    let items: Vec<Html> = items.collect();
    html! {
        <>
            <header class="profile-head">
                <h1>{ messages.error_not_found_title }</h1>
            </header>
            <p class="lead">{ messages.error_not_found }</p>
            <p><code>{ format!("/{}", path) }</code></p>
            if !items.is_empty() {
                <section>
                    <h2>{ messages.perhaps_meant }</h2>
                    <ul class="entries">{ items }</ul>
                </section>
            }
            <p>
                { text_link(ui, Page::Region, messages.whole_region) }{ " · " }
                { text_link(ui, Page::Municipalities, messages.municipalities) }
            </p>
        </>
    }
}
