//! What floats at the top: name, language, lists, search; and the level of the map.

use region_core::admin::Language;
use region_core::route::{Level, Page, Route};
use region_core::state::{Action, AppState};
use yew::prelude::*;

use crate::ui::{Ui, page_link, text_link};

/// The head of the page.
pub(super) fn top(ui: &Ui, state: &AppState, search_box: Html) -> Html {
    let messages = ui.messages();
    let identity = &ui.atlas.region.identity;
    let name = identity.short_name.get(ui.language).to_owned();
    html! {
        <header class="top">
            <div class="masthead">
                { page_link(ui, Page::Region, "brand", html! { { name } }) }
                { languages(ui, state) }
                <nav class="nav" aria-label={messages.main_navigation}>
                    { text_link(ui, Page::Members, messages.members) }
                    { text_link(ui, Page::Initiatives, messages.initiatives) }
                    { text_link(ui, Page::Municipalities, messages.municipalities) }
                </nav>
            </div>
            { search_box }
        </header>
    }
}

/// The same page and view in the other languages: another page of the site, with the texts of that language.
fn languages(ui: &Ui, state: &AppState) -> Html {
    let others = Language::ALL.into_iter().filter(|other| *other != ui.language);
    let links = others.map(|language| {
        let route = Route {
            language,
            ..state.address_route(&ui.atlas)
        };
        let (tag, name) = (language.tag(), language.own_name());
        let href = route.address(&ui.base, &ui.atlas);
        html! {
            <a {href} lang={tag} hreflang={tag}>{ name }</a>
        }
    });
    html! { <div class="languages">{ for links }</div> }
}

/// Municipalities or districts. After the map, whose level it is: so few stops of the tab key come before the map.
pub(super) fn level_switch(ui: &Ui, shown: Level) -> Html {
    let messages = ui.messages();
    let option = |level: Level, label: &'static str| {
        let pressed = if level == shown { "true" } else { "false" };
        html! {
            <button type="button" aria-pressed={pressed} onclick={ui.on(Action::ChooseLevel(level))}>
                { label }
            </button>
        }
    };
    html! {
        <section class="segmented level" aria-label={messages.level}>
            { option(Level::Municipalities, messages.municipalities) }
            { option(Level::Districts, messages.level_districts) }
        </section>
    }
}
