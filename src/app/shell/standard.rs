//! The standard frame: the map fills the window, everything else floats on it.

use region_core::admin::Participant;
use region_core::route::Page;
use region_core::state::{Action, AppState};
use region_core::table::TableView;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::{focus_on, is_in};
use crate::explore::{Exploring, Timeline};
use crate::later::{CompareView, ViewsPart};
use crate::map::{Legend, controls, legend, scale_bar};
use crate::panel::{Panel, panel};
use crate::ui::{Ui, follow_links, keep_theme, part};

use super::attribution::attribution_line;
use super::top::{level_switch, top};

/// What draws the content of the panel.
pub(super) enum Content {
    /// Nothing: it is what the page's HTML brought, as text.
    Still(AttrValue),
    /// The views.
    Drawn(ViewsPart),
    /// The comparison of places.
    Compared(CompareView, Vec<Participant>),
}

/// What has a state of its own and is drawn elsewhere.
pub(super) struct Slots {
    /// The map.
    pub(super) stage: Html,
    /// The search box with its results.
    pub(super) search_box: Html,
    /// The list of keys, when it is open.
    pub(super) keys: Html,
    /// How far exploring is.
    pub(super) exploring: Exploring,
    /// What can be taken along, when it is open.
    pub(super) take: Html,
    /// What screen readers are told.
    pub(super) told: String,
    /// What stands in the panel.
    pub(super) content: Content,
    /// Whether that is of another page than the panel's.
    pub(super) waiting: bool,
}

/// Map, search, legend, controls and panel.
pub(super) fn standard(state: &AppState, slots: Slots, ui: &Ui) -> Html {
    let messages = ui.messages();
    let query = state.query();
    let on_skip = ui.on::<MouseEvent>(Action::CloseSearch);
    let explained = Legend {
        classes: query.classes,
        field: query.field,
        layers: state.layers.clone(),
        open: state.legend,
        exploring: slots.exploring.clone(),
        explored: state.wants_explorer(),
    };
    let beside = Panel {
        page: state.route.page.clone(),
        field: query.field,
        table: shown_table(state),
        step: query.step,
        sheet: state.sheet,
        closed: query.panel_closed,
        waiting: slots.waiting,
        drawn: !matches!(slots.content, Content::Still(_)),
        compare: match &slots.content {
            Content::Compared(_, places) => places.clone(),
            _ => Vec::new(),
        },
        theme: state.arrived.then_some(query.theme),
        exploring: slots.exploring.clone(),
    };
    let timeline = slots.exploring.coloured().map(|(views, _)| {
        let (shown, ui) = (
            Timeline {
                explored: state.explored.clone(),
                playing: state.playing,
                motion: state.motion,
            },
            ui.clone(),
        );
        part(shown, move |shown| (views.timeline)(shown, &ui))
    });
    let draw_panel = {
        let ui = ui.clone();
        let content = slots.content;
        move |shown: &Panel| {
            let content = match &content {
                Content::Still(html) => Html::from_html_unchecked(html.clone()),
                Content::Drawn(views) => (views.content)(shown, &ui),
                Content::Compared(view, places) => view(places, &ui),
            };
            panel(shown, content, &ui)
        }
    };
    html! {
        <div
            class="shell"
            onclick={follow_links(ui)}
            onfocusin={keep_theme(ui, query.theme)}
            onpointerdown={keep_theme(ui, query.theme)}
            onkeydown={escape_callback(ui)}
        >
            <a class="skip-link" href="#content" onclick={on_skip}>{ messages.skip_to_content }</a>
            { top(ui, state, slots.search_box) }
            { slots.stage }
            { level_switch(ui, state.level(&ui.atlas)) }
            { part(explained, { let ui = ui.clone(); move |shown| legend(shown, &ui) }) }
            <section class="corner" aria-label={messages.map_controls}>
                { scale_bar(ui, state.measured.then_some(state.camera.zoom)) }
                { controls(ui, query.panel_closed) }
            </section>
            { timeline.unwrap_or_default() }
            { part(beside, draw_panel) }
            { attribution_line(ui) }
            { slots.keys }
            { slots.take }
            <p id="told" class="visually-hidden" role="status">{ slots.told }</p>
        </div>
    }
}

/// What the table shows, where there is one.
pub(super) fn shown_table(state: &AppState) -> TableView {
    match state.route.page {
        Page::Municipalities => TableView::of(state.query()),
        _ => TableView::default(),
    }
}

/// Escape closes what one is in; the focus returns by itself. Search and map answer it themselves.
fn escape_callback(ui: &Ui) -> Callback<KeyboardEvent> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target.filter(|_| event.key() == "Escape" && !event.default_prevented()) else {
            return;
        };
        if is_in(&target, ".chooser") {
            dispatch.emit(Action::CloseChooser);
        } else if is_in(&target, ".panel") {
            dispatch.emit(Action::TogglePanel);
        } else if is_in(&target, ".legend.open") {
            dispatch.emit(Action::ToggleLegend);
            focus_on(".legend-toggle");
        }
    })
}
