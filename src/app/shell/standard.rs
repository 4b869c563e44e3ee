//! The standard frame: the map fills the window, everything else floats on it.

use region_core::state::{Action, AppState};
use yew::prelude::*;

use crate::map::{Legend, controls, legend, scale_bar};
use crate::panel::{Panel, panel};
use crate::ui::{Ui, part};

use super::attribution::attribution_line;
use super::top::top;

/// Map, search, legend, controls and panel.
pub(super) fn standard(state: &AppState, stage: Html, search_box: Html, ui: &Ui) -> Html {
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
    };
    html! {
        <div class="shell">
            <a class="skip-link" href="#content" onclick={on_skip}>{ messages.skip_to_content }</a>
            { top(ui, state, search_box) }
            { stage }
            { part(explained, { let ui = ui.clone(); move |shown| legend(shown, &ui) }) }
            <section class="corner" aria-label={messages.map_controls}>
                { scale_bar(ui, state.measured.then_some(state.camera.zoom)) }
                { controls(ui, query.panel_closed) }
            </section>
            { part(beside, { let ui = ui.clone(); move |shown| panel(shown, &ui) }) }
            { attribution_line(ui) }
        </div>
    }
}
