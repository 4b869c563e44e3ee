//! The choice of a theme.

use region_core::route::Theme;
use region_core::state::Action;
use yew::prelude::*;

use crate::ui::Ui;

/// As the system has it, light, dark, high contrast. Without the app there is no choice, so the page's HTML has none.
pub(super) fn themes(chosen: Option<Theme>, ui: &Ui) -> Html {
    let messages = ui.messages();
    let choices = [None].into_iter().chain(Theme::ALL.map(Some));
    let button = |(position, theme): (usize, Option<Theme>)| {
        let pressed = if theme == chosen { "true" } else { "false" };
        html! {
            <button type="button" aria-pressed={pressed} onclick={ui.on(Action::ChooseTheme(theme))}>
                { messages.themes.get(position).unwrap_or_default() }
            </button>
        }
    };
    html! {
        <div class="themes" role="group" aria-label={messages.theme}>
            <span aria-hidden="true">{ messages.theme }</span>
            { for choices.enumerate().map(button) }
        </div>
    }
}
