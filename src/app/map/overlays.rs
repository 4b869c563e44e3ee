//! Layers over the map: the operator's and files of the visitor.

use std::rc::Rc;

use region_core::geo::{Camera, Insets, Viewport};
use region_core::overlay::{Detail, Overlay, points_markup, shapes_markup};
use region_core::state::Layer;
use yew::prelude::*;

use crate::ui::{Shared, part};

use super::placement::{overscan_px, world_transform};

/// Every visible layer, the last one on top. A layer goes into the page as text: no virtual node for each of its
/// features. Shapes are drawn anew only when their detail changes; a moved map changes their transform.
pub(super) fn overlay_layers(layers: &[Rc<Layer>], drawn: Camera, viewport: Viewport) -> Html {
    let layer = |overlay: &Rc<Overlay>| {
        let overlay = Shared(Rc::clone(overlay));
        let detail = Detail::new(&overlay, drawn, viewport);
        let shapes = part((overlay.clone(), detail), |(overlay, detail)| {
            Html::from_html_unchecked(shapes_markup(overlay, detail).into())
        });
        let points = part((overlay, drawn, viewport), |(overlay, drawn, viewport)| {
            let points = points_markup(overlay, *drawn, *viewport, overscan_px(*viewport));
            Html::from_html_unchecked(points.into())
        });
        html! {
            <g class="overlay">
                <g transform={world_transform(drawn, viewport, Insets::default())}>{ shapes }</g>
                <g>{ points }</g>
            </g>
        }
    };
    layers.iter().filter_map(|one| one.shown().map(layer)).collect()
}
