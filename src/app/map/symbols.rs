//! Names and initiative markers.

use std::rc::Rc;

use region_core::geo::Camera;
use region_core::state::{AppState, MapMarker, map_labels, map_markers};
use region_core::text::fixed;
use yew::prelude::*;

use crate::ui::{Ui, marker_shape_path, use_ui};

#[derive(Properties)]
pub(crate) struct SymbolsProps {
    pub(crate) state: Rc<AppState>,
    pub(crate) drawn: Camera,
    /// How far the layer reaches beyond the window.
    pub(crate) margin: f64,
}

impl PartialEq for SymbolsProps {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.state, &other.state);
        self.drawn == other.drawn
            && self.margin == other.margin
            && a.viewport == b.viewport
            && a.query().field == b.query().field
            && a.query().level == b.query().level
            && a.route.page == b.route.page
            && a.language() == b.language()
            && a.surroundings == b.surroundings
    }
}

/// Names, placed without overlap for the drawn camera.
#[component]
pub(crate) fn Labels(props: &SymbolsProps) -> Html {
    let ui = use_ui();
    let labels = map_labels(&props.state, &ui.atlas);
    let texts = labels.iter().map(|label| {
        let class = classes!("label", label.class.token());
        let (x, y) = (fixed(label.at.x, 1).to_string(), fixed(label.at.y, 1).to_string());
        html! { <text key={format!("{}{x}{y}", label.text)} {class} {x} {y} dy="0.35em">{ label.text.clone() }</text> }
    });
    html! {
        <g class="labels" aria-hidden="true" transform={format!("translate({0} {0})", fixed(props.margin, 0))}>{ for texts }</g>
    }
}

/// Initiative markers; what overlaps is gathered and counted.
#[component]
pub(crate) fn Markers(props: &SymbolsProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let markers = map_markers(state, &ui.atlas);
    let shapes = markers.iter().map(|marker| {
        let at = props.drawn.to_screen(marker.at, state.viewport);
        html! {
            <g transform={format!("translate({} {})", fixed(at.x, 1), fixed(at.y, 1))}>{ shape(marker, &ui) }</g>
        }
    });
    html! {
        <g class="markers" aria-hidden="true" transform={format!("translate({0} {0})", fixed(props.margin, 0))}>{ for shapes }</g>
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
                <text class="marker-count" dy="0.36em">{ count }</text>
            </>
        },
        None => html! {
            <>
                <circle class="marker gathered" r={fixed(marker.radius_px, 1).to_string()}/>
                <text class="marker-count" dy="0.36em">{ count }</text>
            </>
        },
    }
}
