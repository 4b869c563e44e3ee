//! What is found, and how it is listed. Only here is searched: it comes with the views.

use region_core::route::Page;
use region_core::search::{Hit, SearchIndex};
use region_core::state::Action;
use yew::prelude::*;

use crate::ui::Ui;

use super::target_page;

/// The most results shown.
const MOST_HITS: usize = 8;

/// The index of all places and initiatives.
pub(crate) fn search_index(ui: &Ui) -> SearchIndex {
    SearchIndex::new(&ui.atlas.region, ui.language)
}

/// Something found, and the page it leads to.
pub(crate) struct Found {
    pub(crate) hit: Hit,
    pub(crate) page: Page,
}

/// The best hits for a text.
pub(crate) fn find_pages(index: &SearchIndex, text: &str, ui: &Ui) -> Vec<Found> {
    let hits = index.search(text, MOST_HITS).into_iter();
    hits.filter_map(|hit| {
        let page = target_page(&hit.target, &ui.atlas)?;
        Some(Found { hit, page })
    })
    .collect()
}

/// What was found as options of the list.
pub(crate) fn options(found: &[Found], active: Option<usize>, ui: &Ui) -> Html {
    html! { <>{ for found.iter().enumerate().map(|(position, found)| option(position, found, active, ui)) }</> }
}

fn option(position: usize, found: &Found, active: Option<usize>, ui: &Ui) -> Html {
    let selected = active == Some(position);
    let Found { hit, page } = found;
    // The box keeps the focus; pressing must not take it away before the click comes.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li
            id={format!("hit-{position}")}
            role="option"
            aria-selected={if selected { "true" } else { "false" }}
            class={classes!(selected.then_some("active"))}
            {onmousedown}
            onclick={ui.on(Action::Open(page.clone()))}
        >
            <strong>{ highlighted(hit) }</strong>
            <span class="muted">{ hit.detail.clone() }</span>
        </li>
    }
}

/// The title with what was matched marked.
fn highlighted(hit: &Hit) -> Html {
    let mut parts = Vec::new();
    let mut from = 0;
    for range in &hit.marked {
        if let (Some(before), Some(matched)) =
            (hit.title.get(from..range.start), hit.title.get(range.clone()))
        {
            parts.push(html! { <>{ before.to_owned() }<mark>{ matched.to_owned() }</mark></> });
            from = range.end;
        }
    }
    parts.push(html! { { hit.title.get(from..).unwrap_or_default().to_owned() } });
    html! { <>{ for parts }</> }
}
