//! A combobox with a list of results, by the pattern of the ARIA Authoring Practices.

use region_core::route::Page;
use region_core::search::{Hit, SearchIndex};
use region_core::state::{Action, AppState, SearchStep};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::browser::focus;
use crate::ui::{IconName, Ui, icon};

use super::target_page;

/// The most results shown.
const MOST_HITS: usize = 8;

/// Text field and results; without the app the form leads to the list of all places. A hook, because it keeps the index and the results.
#[hook]
pub(crate) fn use_search_box(state: &AppState, ui: &Ui) -> Html {
    let messages = ui.messages();
    let query = state.query().search.clone();
    let index = use_memo(ui.language, |language| {
        SearchIndex::new(&ui.atlas.region, *language)
    });
    let hits = use_memo(query.clone(), |query| index.search(query, MOST_HITS));
    let input = use_node_ref();
    let active = state.search_active;
    let open = state.search_open && !query.trim().is_empty();
    let oninput = Callback::from({
        let dispatch = ui.dispatch.clone();
        move |event: InputEvent| {
            if let Some(input) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                dispatch.emit(Action::SetQuery(input.value()));
            }
        }
    });
    let onclear = Callback::from({
        let (dispatch, input) = (ui.dispatch.clone(), input.clone());
        move |_: MouseEvent| {
            dispatch.emit(Action::SetQuery(String::new()));
            if let Some(input) = input.cast::<Element>() {
                focus(&input);
            }
        }
    });
    let onsubmit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form class="search" role="search" action={ui.href(&Page::Municipalities)} {onsubmit}>
            <div class="search-field">
                { icon(IconName::Search) }
                <input
                    id="search"
                    name="q"
                    ref={input}
                    type="text"
                    inputmode="search"
                    enterkeyhint="search"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-label={messages.search_label}
                    aria-expanded={if open { "true" } else { "false" }}
                    aria-controls="search-results"
                    aria-autocomplete="list"
                    aria-activedescendant={active.filter(|_| open).map(|active| format!("hit-{active}"))}
                    placeholder={messages.search_placeholder}
                    value={query.clone()}
                    {oninput}
                    onkeydown={key_callback(&hits, active, open, ui)}
                    onfocus={ui.on(Action::OpenSearch)}
                />
                if !query.is_empty() {
                    <button type="button" class="icon-button" aria-label={messages.clear_search} onclick={onclear}>
                        { icon(IconName::Close) }
                    </button>
                }
            </div>
            <div class="search-results" hidden={!open}>
                <ul id="search-results" role="listbox" aria-label={messages.search_results}>
                    { for hits.iter().enumerate().filter(|_| open).map(|(position, hit)| option(position, hit, active, ui)) }
                </ul>
                if open && hits.is_empty() {
                    <p class="hint">{ messages.search_no_result }</p>
                }
            </div>
            <p class="visually-hidden" role="status">
                if open { { messages.hits_counted.counted(hits.len()) } }
            </p>
        </form>
    }
}

fn option(position: usize, hit: &Hit, active: Option<usize>, ui: &Ui) -> Html {
    let selected = active == Some(position);
    let Some(page) = target_page(&hit.target, &ui.atlas) else {
        return Html::default();
    };
    // The box keeps the focus; pressing must not take it away before the click comes.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li
            id={format!("hit-{position}")}
            role="option"
            aria-selected={if selected { "true" } else { "false" }}
            class={classes!(selected.then_some("active"))}
            {onmousedown}
            onclick={ui.on(Action::Open(page))}
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

/// Arrows move, Enter chooses, Escape closes and then clears.
fn key_callback(hits: &[Hit], active: Option<usize>, open: bool, ui: &Ui) -> Callback<KeyboardEvent> {
    let count = hits.len();
    let chosen = hits
        .get(active.unwrap_or(0))
        .and_then(|hit| target_page(&hit.target, &ui.atlas));
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let action = match event.key().as_str() {
            "ArrowDown" => Action::StepSearch(SearchStep::Next, count),
            "ArrowUp" => Action::StepSearch(SearchStep::Previous, count),
            "Enter" => match &chosen {
                Some(page) if open => Action::Open(page.clone()),
                _ => return,
            },
            "Escape" if open => Action::CloseSearch,
            "Escape" => Action::SetQuery(String::new()),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        dispatch.emit(action);
    })
}
