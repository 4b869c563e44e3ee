//! The layer that moves: drawn sharply when the map rests, moved as a whole in between.

use std::rc::Rc;

use region_core::geo::{Camera, Viewport};
use region_core::state::AppState;
use region_core::text::fixed;
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::ui::use_ui;

use super::highlight::{HoverShape, SelectionShape};
use super::overlays::overlay_layers;
use super::patterns::patterns;
use super::placement::{layer_transform, overscan_px, world_transform};
use super::symbols::{Labels, Markers};
use super::territory::{Surroundings, Territory};

#[derive(Properties)]
pub(crate) struct DrawingProps {
    pub(crate) camera: Camera,
    pub(crate) drawn: Camera,
    pub(crate) viewport: Viewport,
    pub(crate) state: Rc<AppState>,
    pub(crate) detail: Option<Rc<ArcSet>>,
}

impl PartialEq for DrawingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && self.detail.as_ref().map(Rc::as_ptr) == other.detail.as_ref().map(Rc::as_ptr)
    }
}

/// The moving layer.
#[component]
pub(crate) fn Drawing(props: &DrawingProps) -> Html {
    let ui = use_ui();
    let state = &props.state;
    let (drawn, viewport) = (props.drawn, props.viewport);
    let margin = overscan_px(viewport);
    let (width, height) = (viewport.width() + 2.0 * margin, viewport.height() + 2.0 * margin);
    let (across, down) = (fixed(width, 0).to_string(), fixed(height, 0).to_string());
    let style = format!(
        "left:{0}px;top:{0}px;width:{across}px;height:{down}px;transform-origin:{1}px {1}px;{2}",
        fixed(-margin, 0),
        fixed(margin, 0),
        layer_transform(props.camera, drawn, viewport),
    );
    let arcs = props.detail.as_deref().unwrap_or(&ui.atlas.map.overview);
    let resting = state.flight.is_none() && props.camera == drawn && !state.gesture.is_moving();
    let transform = world_transform(drawn, viewport);
    let hidden: Vec<_> = region_core::atlas::MembershipClass::ALL
        .into_iter()
        .filter(|class| !state.query().classes.contains(*class))
        .map(|class| class.token())
        .collect();
    html! {
        <div class="layer" {style} data-resting={resting.then_some("")}>
            <svg
                class="map"
                width={across}
                height={down}
                data-hide={hidden.join(" ")}
                data-level={state.level(&ui.atlas).token()}
            >
                { patterns(drawn.zoom.pixels_per_metre() * arcs.grid_m) }
                <g {transform}>
                    <Surroundings context={state.surroundings.clone()}/>
                    <Territory detail={props.detail.clone()}/>
                    <HoverShape place={state.hover} detail={props.detail.clone()}/>
                    <SelectionShape page={state.route.page.clone()} detail={props.detail.clone()}/>
                </g>
                { overlay_layers(&state.layers, drawn, viewport) }
                <Markers state={Rc::clone(state)} {drawn} {margin}/>
                <Labels state={Rc::clone(state)} {drawn} {margin}/>
            </svg>
        </div>
    }
}
