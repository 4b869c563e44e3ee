//! Layers over the map: the operator's and files of the visitor.

use std::rc::Rc;

use region_core::geo::{Camera, Viewport};
use region_core::overlay::{Detail, Overlay, points_markup, shapes_markup};
use region_core::state::Layer;
use yew::prelude::*;

use super::placement::{overscan_px, world_transform};

/// Every visible layer, the last one on top.
pub(super) fn overlay_layers(layers: &[Rc<Layer>], drawn: Camera, viewport: Viewport) -> Html {
    let shown = layers.iter().filter_map(|layer| layer.shown());
    shown
        .map(|overlay| html! { <OverlayLayer overlay={Rc::clone(overlay)} {drawn} {viewport}/> })
        .collect()
}

#[derive(Properties)]
struct OverlayLayerProps {
    overlay: Rc<Overlay>,
    drawn: Camera,
    viewport: Viewport,
}

impl PartialEq for OverlayLayerProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.overlay, &other.overlay)
            && self.drawn == other.drawn
            && self.viewport == other.viewport
    }
}

/// A layer goes into the page as text: no virtual node for each of its features. Shapes are drawn anew only when
/// their detail changes; a moved map changes their transform.
#[component]
fn OverlayLayer(props: &OverlayLayerProps) -> Html {
    let OverlayLayerProps {
        overlay,
        drawn,
        viewport,
    } = props;
    let detail = Detail::new(overlay, *drawn, *viewport);
    let shapes = use_memo((Rc::as_ptr(overlay), detail), |(_, detail)| {
        AttrValue::from(shapes_markup(overlay, detail))
    });
    let points = points_markup(overlay, *drawn, *viewport, overscan_px(*viewport));
    html! {
        <g class="overlay">
            <g transform={world_transform(*drawn, *viewport)}>{ Html::from_html_unchecked((*shapes).clone()) }</g>
            <g>{ Html::from_html_unchecked(points.into()) }</g>
        </g>
    }
}
