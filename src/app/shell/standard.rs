//! The standard frame: the map fills the window, everything else floats on it.

use region_core::state::{Action, AppState};
use yew::prelude::*;

use crate::later::Views;
use crate::map::{Legend, controls, legend, scale_bar};
use crate::panel::{Panel, panel};
use crate::ui::{Ui, follow_links, part};

use super::attribution::attribution_line;
use super::top::top;

/// What draws the content of the panel.
pub(super) enum Content {
    /// Nothing: it is what the page's HTML brought, as text.
    Still(AttrValue),
    /// The views.
    Drawn(Views),
}

/// Map, search, legend, controls and panel. `waiting` says that the content is of another page than the panel's.
pub(super) fn standard(
    state: &AppState,
    stage: Html,
    search_box: Html,
    content: Content,
    waiting: bool,
    ui: &Ui,
) -> Html {
    let messages = ui.messages();
    let query = state.query();
    let on_skip = ui.on::<MouseEvent>(Action::CloseSearch);
    let explained = Legend {
        classes: query.classes,
        field: query.field,
        layers: state.layers.clone(),
        open: state.legend,
    };
    let beside = Panel {
        page: state.route.page.clone(),
        field: query.field,
        sheet: state.sheet,
        closed: query.panel_closed,
        waiting,
        drawn: matches!(content, Content::Drawn(_)),
    };
    let draw_panel = {
        let ui = ui.clone();
        move |shown: &Panel| {
            let content = match &content {
                Content::Still(html) => Html::from_html_unchecked(html.clone()),
                Content::Drawn(views) => (views.content)(shown, &ui),
            };
            panel(shown, content, &ui)
        }
    };
    html! {
        <div class="shell" onclick={follow_links(ui)}>
            <a class="skip-link" href="#content" onclick={on_skip}>{ messages.skip_to_content }</a>
            { top(ui, state, search_box) }
            { stage }
            { part(explained, { let ui = ui.clone(); move |shown| legend(shown, &ui) }) }
            <div class="corner">
                { scale_bar(ui, state.measured.then_some(state.camera.zoom)) }
                { controls(ui, query.panel_closed) }
            </div>
            { part(beside, draw_panel) }
            { attribution_line(ui) }
        </div>
    }
}
