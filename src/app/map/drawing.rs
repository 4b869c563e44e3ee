//! The layer that moves: drawn sharply when the map rests, moved as a whole in between.

use std::rc::Rc;

use region_core::atlas::MembershipClass;
use region_core::route::{Level, Page};
use region_core::state::AppState;
use region_core::text::{fixed, joined};
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::explore::Exploring;
use crate::shell::Still;
use crate::ui::{Shared, Ui, part};

use super::highlight::{hover_shape, selection_shape};
use super::keyboard::{district_links, focus_ring};
use super::overlays::overlay_layers;
use super::patterns::patterns;
use super::placement::{layer_style, stage_transform, world_transform};
use super::symbols::{Symbols, symbols};
use super::territory::{Territory, arcs_of, surroundings, territory};

/// The moving layer.
pub(super) fn drawing(
    state: &Rc<AppState>,
    still: &Still,
    detail: Option<&Shared<ArcSet>>,
    exploring: &Exploring,
    ui: &Ui,
) -> Html {
    let (camera, drawn, viewport, insets) = (state.camera, state.drawn, state.viewport, state.insets);
    // The style sheet places the picture: before anything is measured, and on paper. On the screen a unit is a pixel.
    let measured = state.measured;
    let (_, free) = viewport.free(insets);
    let view_box = format!("0 0 {} {}", fixed(free.width(), 2), fixed(free.height(), 2));
    let style = measured.then(|| layer_style(camera, drawn, viewport, insets));
    let resting = measured && state.flight.is_none() && camera == drawn && !state.gesture.is_moving();
    let hidden = MembershipClass::ALL
        .into_iter()
        .filter(|class| !state.query().classes.contains(*class))
        .map(|class| class.token());
    let pixels_per_unit = drawn.zoom.pixels_per_metre() * arcs_of(detail, ui).grid_m;
    let coloured = exploring.coloured();
    // Always so many children, as below.
    let patterns_of_classes = coloured.map(|(views, _)| (views.patterns)(pixels_per_unit));
    html! {
        <div class={if measured { "layer" } else { "layer still" }} {style} data-resting={resting.then_some("")}>
            <svg
                class="map"
                role="presentation"
                viewBox={view_box}
                data-hide={joined(hidden, " ")}
                data-level={state.level(&ui.atlas).token()}
            >
                { patterns(pixels_per_unit) }
                <g transform={world_transform(drawn, viewport, insets)}>{ world(state, still, detail, exploring, ui) }</g>
                <g transform={stage_transform(insets)}>
                    { overlay_layers(&state.layers, drawn, viewport) }
                    { part(Symbols { state: Rc::clone(state) }, { let ui = ui.clone(); move |shown| symbols(shown, &ui) }) }
                </g>
                { patterns_of_classes.unwrap_or_default() }
            </svg>
        </div>
    }
}

/// What is drawn in metres of the world.
fn world(
    state: &AppState,
    still: &Still,
    detail: Option<&Shared<ArcSet>>,
    exploring: &Exploring,
    ui: &Ui,
) -> Html {
    let context = state.surroundings.clone().map(Shared);
    let around = part(context, |context| {
        context.as_deref().map(surroundings).unwrap_or_default()
    });
    let shown = Territory {
        measured: state.measured,
        still: still.clone(),
        detail: detail.cloned(),
        exploring: exploring.clone(),
    };
    let areas = part(shown, {
        let ui = ui.clone();
        move |shown| territory(shown, &ui)
    });
    let hover = part((state.hover, detail.cloned()), {
        let ui = ui.clone();
        move |(place, detail)| hover_shape(*place, detail.as_ref(), &ui)
    });
    // By the route: what it outlines is found only when it changes, and not for each frame of a movement.
    let selection = part((state.route.clone(), detail.cloned()), {
        let ui = ui.clone();
        move |(route, detail)| {
            let several = !matches!(route.subject(&ui.atlas), Page::Place(_));
            selection_shape(&route.outlined_areas(&ui.atlas), several, detail.as_ref(), &ui)
        }
    });
    let by_district = state.measured && state.level(&ui.atlas) == Level::Districts;
    let districts = by_district.then(|| {
        let ui = ui.clone();
        part(detail.cloned(), move |detail| {
            district_links(detail.as_ref(), &ui)
        })
    });
    let ring = state.measured.then(|| {
        let ui = ui.clone();
        let ringed = state.walk.at.filter(|_| !state.walk.pointed);
        part((ringed, detail.cloned()), move |(place, detail)| {
            focus_ring(*place, detail.as_ref(), &ui)
        })
    });
    // Always so many children: the areas must not change their place, or they would be drawn anew from nothing.
    html! {
        <>{ around }{ areas }{ districts.unwrap_or_default() }{ hover }{ selection }{ ring.unwrap_or_default() }</>
    }
}
