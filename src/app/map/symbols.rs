//! Names and initiative markers.

use std::rc::Rc;

use region_core::scene::marker_shape_path;
use region_core::state::{AppState, MapMarker, map_labels, map_markers};
use region_core::text::fixed;
use yew::prelude::*;

use crate::ui::Ui;

/// What names and markers depend on.
#[derive(Clone)]
pub(super) struct Symbols {
    /// The state.
    pub(super) state: Rc<AppState>,
}

impl PartialEq for Symbols {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.state, &other.state);
        a.drawn == b.drawn
            && a.viewport == b.viewport
            && a.query().field == b.query().field
            && Rc::ptr_eq(&a.explored, &b.explored)
            && a.query().level == b.query().level
            && a.route.page == b.route.page
            && a.surroundings == b.surroundings
    }
}

/// Initiative markers and, above them, names: placed without overlap for the drawn camera. Markers that overlap are
/// gathered and counted.
pub(super) fn symbols(shown: &Symbols, ui: &Ui) -> Html {
    let state = &shown.state;
    let markers = map_markers(state, &ui.atlas);
    let scale = fixed(state.viewport.type_scale(), 3).to_string();
    let shapes = markers.iter().filter_map(|marker| {
        let at = state.drawn.to_screen(marker.at, state.viewport);
        state.draws_at(at).then(|| {
            html! {
                <g transform={format!("translate({} {}) scale({scale})", fixed(at.x, 1), fixed(at.y, 1))}>{ shape(marker, ui) }</g>
            }
        })
    });
    let labels = map_labels(state, &ui.atlas);
    let texts = labels.iter().map(|label| {
        let class = classes!("label", label.class.token());
        let (x, y) = (fixed(label.at.x, 1).to_string(), fixed(label.at.y, 1).to_string());
        html! { <text key={format!("{}{x}{y}", label.text)} {class} {x} {y}>{ label.text.clone() }</text> }
    });
    html! {
        <>
            <g class="markers" aria-hidden="true">{ for shapes }</g>
            <g class="labels" aria-hidden="true">{ for texts }</g>
        </>
    }
}

/// One initiative has the shape of its field; several have a disc with their number.
fn shape(marker: &MapMarker, ui: &Ui) -> Html {
    let fields = &ui.atlas.region.identity.action_fields;
    let count = marker.initiatives.len();
    match marker.field.map(|field| (field, &fields[usize::from(field)])) {
        Some((index, field)) if count == 1 => html! {
            <path class={format!("marker f-{}", index + 1)} d={marker_shape_path(field.marker)}/>
        },
        Some((index, field)) => html! {
            <>
                <path class={format!("marker f-{}", index + 1)} transform="scale(1.4)" d={marker_shape_path(field.marker)}/>
                <text class="marker-count">{ count }</text>
            </>
        },
        None => html! {
            <>
                <circle class="marker gathered" r="13"/>
                <text class="marker-count">{ count }</text>
            </>
        },
    }
}
