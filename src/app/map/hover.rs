//! The name of what the pointer rests on.

use region_core::atlas::Place;
use region_core::geo::bounded;
use region_core::geo::{Camera, Viewport};
use region_core::text::fixed;
use yew::prelude::*;

use crate::explore::Exploring;
use crate::panel::{membership_line, place_title};
use crate::ui::Ui;

/// A small label above the place. Screen readers get the same from the link itself.
pub(crate) fn hover_label(
    ui: &Ui,
    place: Option<Place>,
    exploring: &Exploring,
    camera: Camera,
    viewport: Viewport,
) -> Html {
    let Some(place) = place else {
        return Html::default();
    };
    let Some(bbox) = ui.atlas.bbox_of(&ui.atlas.areas_of(place)) else {
        return Html::default();
    };
    let top = camera.to_screen(bbox.min, viewport);
    let middle = camera.to_screen(bbox.center(), viewport);
    let x = bounded(middle.x, 110.0, (viewport.width() - 110.0).max(110.0));
    let y = (top.y - 8.0).max(96.0);
    let style = format!(
        "transform:translate({}px,{}px) translate(-50%,-100%)",
        fixed(x, 0),
        fixed(y, 0)
    );
    let line = exploring
        .coloured()
        .and_then(|(views, explored)| (views.line)(explored, place, ui));
    let line = line.unwrap_or_else(|| membership_line(place, ui));
    html! {
        <div class="hover-label" {style} aria-hidden="true">
            <strong>{ place_title(place, ui) }</strong>
            <span>{ line }</span>
        </div>
    }
}
