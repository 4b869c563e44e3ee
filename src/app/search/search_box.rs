//! A combobox with a list of results, by the pattern of the ARIA Authoring Practices.

use region_core::route::Page;
use region_core::state::{Action, AppState, SearchStep};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::browser::focus;
use crate::later::Views;
use crate::ui::{IconName, Ui, icon};

use super::found::Found;

/// Text field and results; without the app, or where its views do not come, the form leads to the list of all places. A
/// hook, because it keeps the index and the results.
#[hook]
pub(crate) fn use_search_box(state: &AppState, views: Option<Views>, ui: &Ui) -> Html {
    let messages = ui.messages();
    let query = state.query().search.clone();
    let ready = views.is_some();
    let index = use_memo(ready, |_| views.map(|views| (views.search_index)(ui)));
    let hits = use_memo((query.clone(), ready), |(query, _)| {
        let finding = views.zip(index.as_ref().as_ref());
        finding.map_or_else(Vec::new, |(views, index)| (views.find_pages)(index, query, ui))
    });
    let input = use_node_ref();
    let active = state.search_active;
    let open = ready && state.search_open && !query.trim().is_empty();
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
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        if ready {
            event.prevent_default();
        }
    });
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
                    { views.filter(|_| open).map(|views| (views.found_options)(&hits, active, ui)).unwrap_or_default() }
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

/// Arrows move, Enter chooses, Escape closes and then clears.
fn key_callback(hits: &[Found], active: Option<usize>, open: bool, ui: &Ui) -> Callback<KeyboardEvent> {
    let count = hits.len();
    let chosen = hits.get(active.unwrap_or(0)).map(|found| found.page.clone());
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
