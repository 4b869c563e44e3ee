//! The standard frame: the map fills the window, everything else floats on it.

use std::rc::Rc;

use region_core::state::{Action, AppState};
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::map::{Legend, Stage, controls, scale_bar};
use crate::panel::Panel;
use crate::ui::use_ui;

use super::attribution::attribution_line;
use super::top::top;

#[derive(Properties)]
pub(crate) struct StandardProps {
    pub(crate) state: Rc<AppState>,
    pub(crate) detail: Option<Rc<ArcSet>>,
}

impl PartialEq for StandardProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && self.detail.as_ref().map(Rc::as_ptr) == other.detail.as_ref().map(Rc::as_ptr)
    }
}

/// Map, search, legend, controls and panel.
#[component]
pub(crate) fn Standard(props: &StandardProps) -> Html {
    let ui = use_ui();
    let messages = ui.messages();
    let state = &props.state;
    let query = state.query();
    let on_skip = ui.on::<MouseEvent>(Action::CloseSearch);
    let (head, panel, legend) = (use_node_ref(), use_node_ref(), use_node_ref());
    html! {
        <div class="shell">
            <a class="skip-link" href="#content" onclick={on_skip}>{ messages.skip_to_content }</a>
            { top(&ui, state, head.clone()) }
            <Stage state={Rc::clone(state)} detail={props.detail.clone()} floating={[head, panel.clone(), legend.clone()]}/>
            <Legend node={legend} classes={query.classes} field={query.field} layers={state.layers.clone()}/>
            <div class="corner">
                { scale_bar(&ui, state.camera.zoom) }
                { controls(&ui, query.panel_closed) }
            </div>
            <Panel
                page={state.route.page.clone()}
                field={query.field}
                sheet={state.sheet}
                closed={query.panel_closed}
                node={panel}
            />
            { attribution_line(&ui) }
        </div>
    }
}
